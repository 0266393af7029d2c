"""What made references are made of: templates of conventions, and short lists of real journals, houses, bodies, names.

A template chooses among {a|b}; <name> is a field, ~label=words~ are words of their own label, all else stands between
the fields.
"""

_YEAR_EN = "{ (<year>). | (<year>). |, <year>. |. <year>. | (<year>) |, (<year>), |. (<year>). |, <year>, }"
_YEAR_DE = "{ (<year>): | (<year>): | (<year>). |, <year>: |, <year>. | <year>: |: |, |. | (<year>), }"
_YEAR_FR = "{ (<year>), | (<year>). |, <year>, |. (<year>). |, |. | (<year>) }"
_WEB_DE = (
    "{URL: |Online: |Online verfügbar unter |Verfügbar unter: |In: |Internet: |}<url>{| (Zugriff am <day>)| [<day>]| (Stand: <day>)|, "
    "Zugriff: <day>| (letzter Zugriff: <day>)| [Zugriff <day>]}"
)

ARTICLES: dict[str, list[str]] = {
    "en": [
        "<author>"
        + _YEAR_EN
        + "<title>. <journal>{,|} <volume>{(<issue>)|, no. <issue>||, (<issue>)| (<issue>)}{:|, |, pp. |: }<pages>{.||. "
        "https://doi.org/<doi>|. doi:<doi>|. DOI: <doi>}",
        "<author>. {“<title>.”|\"<title>.\"|'<title>'.} <journal> <volume>{, no. <issue>|.<issue>|} (<year>): <pages>.",
        '<author>, {"<title>,"|“<title>,”|‘<title>’,} <journal>, vol. <volume>{, no. <issue>|}, pp. <pages>, {<fulldate>|<year>}.',
        "<author>. <title>. <journal>{.|} <year>{ |}; <volume>{(<issue>)|}{:|: }<pages>.",
        "<author>, <title>, <journal> <volume> (<year>) <pages>.",
        "<author>, <title>. <journal> {<volume>|vol. <volume>|v. <volume>}{:<issue>|, <issue>|}, {pp. |}<pages>{,| |} (<year>).",
        "<author>. <title>. <journal>, <volume>{(<issue>)|}{:|, }<pages>, {<fulldate>|<year>}.",
        "<author>, <volume> <journal> <pages> (<year>).",
        '<author>, "<title>", <journal>, Vol. <volume> {No. <issue>,|} <year>, pp. <pages>.',
        "<author> <year>. <title>. <journal> <volume>: <pages>.",
        "<author> <year> <title> <journal> <volume> <pages>",
        "<author>. <title>. ~note={arXiv preprint arXiv:1412.6980|arXiv:1706.03762|CoRR, abs/1412.6980}~, <year>.",
        "<author>, “<title>,” <journal>, <fulldate>{, p. <pages>|, <pages>|}.",
    ],
    "de": [
        "<author>"
        + _YEAR_DE
        + "<title>{. In: |. In |, in: |. |. in: |, in |, In: }<journal>{, |, |, Jg. | }<volume>{, <issue>|(<issue>)| (<issue>)|. "
        "Jg., H. <issue>|. Jg., Heft <issue>|, H. <issue>|, Heft <issue>|, Nr. <issue>|/<issue>||: <issue>}{, S. |, |: |: S. |, "
        "S.}<pages>{.|}",
        "<author>: <title>{. In: |, in: }<journal> <volume> (<year>){ <issue>|, H. <issue>|, Heft <issue>|, Nr. <issue>|}, S. <pages>{.|}",
        "<author>, <title>, in: <journal> <volume>{, <issue>|} (<year>), S. <pages>.",
        "<author>, <title>, in: <journal>, {Bd. |Jg. |}<volume>, <year>, {H. <issue>, |Nr. <issue>, |}S. <pages>.",
        "<author>"
        + _YEAR_DE
        + "{<title>|„<title>“}. {In: |}<journal>{, | }{<issue>/<year>|Heft <issue>|Nr. <issue>|H. <issue>}, S. <pages>{.|}",
        "<author>"
        + _YEAR_DE
        + "<title>. <journal>, <volume>{ (<issue>)|(<issue>)|}, <pages>{.|. doi: <doi>|. https://doi.org/<doi>}",
        '<author>{ (<year>): |: | (<year>), |, }{<title>|„<title>“|"<title>"}{. In: |, in: }<journal>{ vom |, |, Nr. <issue>, | v. }<fulldate>{, S. <pages>|}.',
        "<author> (<year>). <title>. <journal>, {Jahrgang |Band |Bd. }<volume>, {Heft |Nr. }<issue>, {Seite |Seiten |S. }<pages>.",
    ],
    "fr": [
        "<author>"
        + _YEAR_FR
        + "{« <title> »|«<title>»|“<title>”|<title>}{, |. }<journal>, {vol. |t. |n° |no |}<volume>{, n° <issue>|, no <issue>|(<issue>)| "
        "(<issue>)||, n°<issue>}{, p. |, pp. |: |, }<pages>{.|}",
        (
            "<author>, {« <title> »|« <title> »|“<title>”}, <journal>, {<volume>|vol. <volume>|t. <volume>|<volume>/<issue>|n° <volume>}, "
            "{<year>|<fulldate>}, p. <pages>."
        ),
        "<author>. <title>. <journal>{.|,} <year>{ ;|;|, }<volume>{(<issue>)|}{ :|:}<pages>.",
    ],
    "es": [
        "<author>"
        + _YEAR_FR
        + "{«<title>»|“<title>”|<title>}{, |. }<journal>, {vol. |}<volume>{, núm. <issue>|(<issue>)|, nº <issue>|, n.º "
        "<issue>|}{, pp. |, |: }<pages>.",
    ],
    "it": [
        (
            "<author>{, | (<year>), }{<title>|“<title>”|«<title>»}, {in |in «|}<journal>{»|}, {<volume>|vol. <volume>|a. <volume>}{, n. <issue>|, "
            "<issue>|}{, <year>| (<year>)|}, pp. <pages>."
        ),
    ],
}

CHAPTERS: dict[str, list[str]] = {
    "en": [
        "<author>"
        + _YEAR_EN
        + "<title>. In {<editor> (Ed{s|}.), |<editor>{,|} ed{s|}., |}<book>{ (pp. <pages>)|, pp. <pages>|, <pages>|}. <place>: "
        "<publisher>.",
        "<author>. “<title>.” In <book>, edited by <editor>{, <pages>|}. <place>: <publisher>, <year>.",
        '<author>, "<title>," in <book>, {<editor>, Ed{s|}. |}<place>{: <publisher>|}, <year>, pp. <pages>.',
        "<author>. <title>. In: <editor>, editor{s|}. <book>. {<edition>nd ed. |}<place>: <publisher>; <year>. p. <pages>.",
        "<author>. <title>. {In |in }{Proceedings of |Proc. of |Proc. |}{the |}<book>, {pages |pp. }<pages>, {<place>, |}{<fulldate>|<year>}.",
        "<author>, <title>, {Proc. |Proceedings of the |Proc. of the }<book>, <place>, {<fulldate>|<year>}{, pp. <pages>|}.",
        "<author>. <title>. In <editor>, editor{s|}, <book>, {volume <volume> of <series>, |}pages <pages>. <publisher>, <year>.",
        "<author>, <title>, in: <editor> (Ed{s|}.), <book>, <publisher>, <place>, <year>, pp. <pages>.",
        "<author>{, |. |: }<title>. {In |in: |In: }<book>{ <pages>|, pp. <pages>|}{, ed{s|}. <editor>|}. <place>{:|,} <publisher> <year>.",
        "<author>. <year>. <title>. In <editor> (ed{s|}.) <book>{. |, }<place>: <publisher>{: |. |, pp. }<pages>.",
        "<author> (<year>): <title>, in: <editor> (ed{s|}.): <book>, <place>: <publisher>, pp. <pages>.",
        "<author>. <title>. <editor>, ed{s|}. <book>. <place>: <publisher>, <year>. <pages>.",
    ],
    "de": [
        "<author>"
        + _YEAR_DE
        + "<title>{. In: |. In: |, in: |. In |: In: }<editor> (Hrsg.){: |, |. }<book>{, S. <pages>|}{. |, |: }<place>{: <publisher>|, "
        "<publisher>|}{, S. <pages>|: <pages>|. S. <pages>|}{.|}",
        "<author>: <title>, in: <editor> ({Hg.|Hrsg.}){, |: }<book>, <place> <year>, S. <pages>{.|}",
        "<author>, <title>, in: <book>, {hrsg. von |hg. v. |hg. von |hrsg. v. }<editor>, <place> <year>, S. <pages>{.|}",
        "<author>"
        + _YEAR_DE
        + "<title>. In: <editor> (Hg.): <book>{ (S. <pages>)|}. {<publisher>: <place>|<publisher>, <place>|<place>: "
        "<publisher>}{, S. <pages>|, <pages>|}{.|}",
        "<author> (<year>). <title>. In <editor> (Hrsg.), <book> (S. <pages>). <place>: <publisher>.",
        "<author>" + _YEAR_DE + "S. <pages> in: <editor> (Hrsg.), <title>. <place>: <publisher>.",
        "<author>, <year>: <title>. S. <pages> in: <editor> (Hrsg.), <book>. <place>: <publisher>.",
        "<author>: <title>. In: <editor> (Hrsg.): <book>. <place>{: <publisher>|} <year>{ (= <series>, Bd. <volume>)|}, S. <pages>.",
        "<author>{ (<year>): | <year>: }<title>, in: <book>, <place>{, S. <pages>|: <publisher>}{.|}",
        "<author>"
        + _YEAR_DE
        + "<title>. In: <editor> ({Hrsg.|Hg.|Eds.}): <book>. Bd. <volume>. <place>: <publisher>, <pages>{.|}",
    ],
    "fr": [
        "<author>"
        + _YEAR_FR
        + "{« <title> »|“<title>”|<title>}{, in |, dans |. In |, in : |. Dans }<editor>{ (dir.)| (éd.)| (éds)|, dir.| (sous la dir. "
        "de)| (Ed.)|}, <book>, <place>{, <publisher>| : <publisher>|}{, <year>|}{, p. <pages>|, pp. <pages>| (pp. <pages>)}.",
        "<author>, « <title> », {in |dans }<book>, <place>, <publisher>, <year>, p. <pages>.",
    ],
    "es": [
        "<author>"
        + _YEAR_FR
        + "{«<title>»|“<title>”|<title>}{, en |. En |. En: }<editor> (ed{s|}.), <book>{, pp. <pages>| (pp. <pages>)|}{. |, }<place>: "
        "<publisher>.",
    ],
    "it": [
        (
            "<author>{, | (<year>), }{<title>|“<title>”}, in {<editor> (a cura di)|a cura di <editor>}, <book>, <publisher>, <place>{ <year>|, <year>|}, pp. "
            "<pages>."
        ),
    ],
}

BOOKS: dict[str, list[str]] = {
    "en": [
        "<author>"
        + _YEAR_EN
        + "<title>{ (~edition={2nd ed.|3rd ed.|Rev. ed.|2nd rev. ed.|5th edition}~)|, ~edition={second edition|2nd edition|3rd ed.|fourth edition}~|. ~edition={Second edition|2nd ed}~|}{. |, }<place>{: |, }<publisher>{.|}",
        "<author>. <title>. {<edition>rd ed. |}<place>: <publisher>{, |; }<year>.",
        "<author>, <title>, <publisher>, <place>, <year>.",
        "<author>. <title>. <publisher>, {<place>, |}<year>.",
        "<author>, <title> (<place>: <publisher>, <year>){.|, <pages>.}",
        "<author>, <title>, {<edition>nd ed. |}<place>: <publisher>, <year>.",
        "<editor>, ed{s|}. <title>. <place>: <publisher>, <year>.",
        "<editor> (Ed{s|}.). (<year>). <title>. {<place>: |}<publisher>.",
        "<author>. <title>. <place>, <year>.",
        "<author>" + _YEAR_EN + "<title>. <publisher>, <place>.",
        "<author>: <title>. <publisher> (<year>).",
    ],
    "de": [
        "<author>" + _YEAR_DE + "<title>{. |, }<place>: <publisher>{.|}",
        "<author>{: |, }<title>{, |. }<place>{: <publisher>|, <publisher>|}{ <year>|, <year>}{.|}",
        "<author>"
        + _YEAR_DE
        + "<title>. {~edition={{2|3|4|8}. Aufl.|{2|3|5}. Auflage|{2|3}., überarb. Aufl.|{2|3}., erweiterte Auflage|Zweite, überarbeitete Auflage|Dritte Auflage|4. Aufl|{2|3}. überarb. u. erw. Aufl.|Neuausgabe}~{. |, }|}<place>{: |, }<publisher>{.|}",
        "<author>"
        + _YEAR_DE
        + "<title>. {<publisher>, <place>|<publisher>: <place>|<publisher> Verlag, <place>|<place>}{.|}",
        (
            "<editor>{ (Hrsg.)| (Hg.)|, Hrsg.| (Hrsg.)}"
            "{ (<year>): | (<year>). |, <year>: |: |, }<title>{. |, }<place>{: <publisher>|}{.|}"
        ),
        "<author>: <title>. {<edition>. Aufl. |}{<place>: <publisher> |<place> }<year> (= <series>{ <volume>|, Bd. <volume>}){.|}",
        "<author> (<year>), <title>, <place>{: <publisher>|}{.|}",
        "<author>, <title>. Bd. <volume>, <place> <year>.",
    ],
    "fr": [
        "<author>" + _YEAR_FR + "<title>{, |. }<place>{, | : |: }<publisher>{, <year>|}{, <number> p.|}{.|}",
        "<author>, <title>, <place>, <publisher>, <year>{, p. <pages>|}.",
        "<editor> (dir.), <title>, <place>, <publisher>, <year>.",
        "<author>, <title>, <publisher>, {<place>, |}<year>.",
    ],
    "es": [
        "<author>" + _YEAR_FR + "<title>. {<place>: <publisher>|<publisher>, <place>|<place>, <publisher>}{, <year>|}."
    ],
    "it": ["<author>{, | (<year>), }<title>, <publisher>, <place>{ <year>|, <year>|}."],
}

REPORTS: dict[str, list[str]] = {
    "en": [
        "<author>. <title>. ~genre=Technical Report~ {TR-<number>|<number>|CS-<number>}, <university>, {<place>, |}{<fulldate>|<year>}.",
        "<author>, <title>, ~genre={Tech. Rep.|Technical report|Tech Report|Working paper|Internal Report}~{ No.|} <number>, <university>, <year>.",
        "<author>"
        + _YEAR_EN
        + "<title> (~genre={Working Paper|Technical Report|Research Report}~ No. <number>). {<place>: |}<university>{.|. Retrieved from "
        "<url>}",
        "<bodyauthor> (<year>). <title>. <place>: Author.",
        "<bodyauthor>: <title>. <place>: <publisher>; <year>.",
        "<bodyauthor>. <title>. <place>: <publisher>, <year>.",
        "<author>. <title>. ~note=RFC {793|2616|1521|3986|822}~, {IETF, |}<fulldate>.",
        "<bodyauthor>. <title>. ~note={W3C Recommendation|Working Draft|Technical Specification}~, <fulldate>. <url>.",
        "<author>"
        + _YEAR_EN
        + "<title>. ~genre={Unpublished manuscript|Working paper|Discussion paper}~, <university>{, <place>|}.",
        '<author>. {“<title>,”|"<title>,"} <university>, <place>, ~genre={Tech. Rep.|Technical Report}~ <number>, <year>.',
    ],
    "de": [
        "<author>"
        + _YEAR_DE
        + "<title>. ~genre={Arbeitspapier|Diskussionspapier|Working Paper|Forschungsbericht|Projektbericht}~{ Nr.|} <number>{. |, "
        "}{<place>: |}<university>{.|}",
        "<author>"
        + _YEAR_DE
        + "<title>. {<place>: |}~genre={Unveröff. Manuskript|unveröffentlichtes Manuskript|Ms.|Mimeo}~{.|}",
    ],
    "fr": [
        "<author>"
        + _YEAR_FR
        + "<title>, ~genre={Rapport|Document de travail|Rapport de recherche}~{ n° <number>|}, <university>{, <place>|}, <year>."
    ],
    "es": [
        "<author>" + _YEAR_FR + "<title>. ~genre={Informe|Documento de trabajo}~{ nº <number>|}, <place>: <university>."
    ],
    "it": ["<author>, <title>, ~genre={Rapporto|Working paper}~ n. <number>, <university>, <year>."],
}

THESES: dict[str, list[str]] = {
    "en": [
        "<author>. <title>. ~genre={PhD thesis|Ph.D. dissertation|Master's thesis|Ph.D. thesis|Doctoral dissertation}~, <university>, {<place>, |}<year>.",
        "<author>"
        + _YEAR_EN
        + "<title> (~genre={Doctoral dissertation|Unpublished doctoral dissertation|Master’s thesis}~). <university>{, <place>|}.",
        '<author>, "<title>," ~genre={Ph.D. dissertation|M.S. thesis}~, <university>, <place>, <year>.',
    ],
    "de": [
        "<author>"
        + _YEAR_DE
        + "<title>. ~genre={Dissertation|Diss.|Habilitationsschrift|Diplomarbeit|Magisterarbeit|Univ. Diss.}~{, |. |: }"
        "<university>{.|}",
        "<author>: <title>, ~genre={Diss.|Dissertation|phil. Diss.}~ <place> <year>.",
    ],
    "fr": [
        "<author>"
        + _YEAR_FR
        + "<title>, ~genre={thèse de doctorat|Thèse|mémoire de master|Thèse de doctorat en sociologie}~, <university>, <year>."
    ],
    "es": ["<author>" + _YEAR_FR + "<title> (~genre=Tesis doctoral~). <university>, <place>."],
    "it": ["<author>, <title>, ~genre=tesi di dottorato~, <university>, <year>."],
}

WEB: dict[str, list[str]] = {
    "en": [
        (
            "<author> (<year>). <title>{ ~note=(Version {1.2|2|3.0.1|4.1})~|} [~genre={Data set|Computer software|Dataset|Source code|Database}~]. "
            "<publisher>{. https://doi.org/<doi>|. <url>|.}"
        ),
        (
            "<author> (<year>). <title> [~genre={Video|Blog post|Podcast|Tweet|Film|Press release|Online forum post|Fact sheet|White paper|Photograph}~]. "
            "{<publisher>. |}<url>{|.}"
        ),
        "<author> (<fulldate>). <title>. <journal>. <url>",
        (
            "<author> (<year>, May 4–6). <title> [~genre={Paper presentation|Conference presentation|Poster presentation|Conference session|Keynote address}~]. "
            "<book>, <place>{, United States|, Russia|, Germany|}."
        ),
        "<author> (<year>). <title> [~genre={Unpublished manuscript|Unpublished master’s thesis|Manuscript in preparation}~]. <university>.",
        "<author> (<year>). <title> [~genre={Doctoral dissertation|Master’s thesis}~, <university>]. <publisher>. <url>",
        "<author>"
        + _YEAR_EN
        + "<title>. {Retrieved from |Available at: |Available from |Available: |URL: |}<url>{| (accessed <day>)|. Accessed <day>.| [Accessed <day>]|.}",
        "<bodyauthor>{. |: }<title>. <url>{|. Accessed <day>| (<fulldate>)}.",
        "<author>. “<title>.” <journal>, <fulldate>. <url>.",
    ],
    "de": ["<author>" + _YEAR_DE + "<title>. " + _WEB_DE, "<author> (<year>): <title>. {<place>. |}" + _WEB_DE],
    "fr": [
        "<author>"
        + _YEAR_FR
        + "<title>, {en ligne : |disponible sur |URL : |}<url>{| (consulté le <day>)|, consulté le <day>}."
    ],
    "es": ["<author>" + _YEAR_FR + "<title>. {Disponible en: |Recuperado de |}<url>{| (consultado el <day>)}."],
    "it": ["<author>, <title>, {disponibile su |}<url>{| (consultato il <day>)}."],
}

JOURNALS = {
    "en": [
        "American Sociological Review",
        "American Journal of Sociology",
        "Social Forces",
        "Journal of Political Economy",
        "American Economic Review",
        "The Lancet",
        "Nature",
        "Science",
        "BMJ",
        "Psychological Bulletin",
        "Social Science Research",
        "European Sociological Review",
        "Communications of the ACM",
        "IEEE Trans. Software Eng.",
        "ACM Computing Surveys",
        "Artificial Intelligence",
        "J. Biol. Chem.",
        "Proc Natl Acad Sci USA",
        "N Engl J Med",
        "J Clin Oncol",
        "Nucleic Acids Res",
        "Phys. Rev. B",
        "Journal of Marriage and the Family",
        "The New York Times",
        "Wall Street Journal",
        "Demography",
        "Child Development",
        "World Politics",
        "PLoS One",
        "Theor. Comput. Sci.",
        "Information Processing Letters",
        "Journal of the ACM",
        "Machine Learning",
        "Acta Crystallogr",
    ],
    "de": [
        "Kölner Zeitschrift für Soziologie und Sozialpsychologie",
        "Zeitschrift für Soziologie",
        "Berliner Journal für Soziologie",
        "Soziale Welt",
        "Leviathan",
        "Aus Politik und Zeitgeschichte",
        "Zeitschrift für Pädagogik",
        "Politische Vierteljahresschrift",
        "Zeitschrift für Erziehungswissenschaft",
        "WSI-Mitteilungen",
        "Das Argument",
        "Merkur",
        "Historische Zeitschrift",
        "Geschichte und Gesellschaft",
        "Blätter für deutsche und internationale Politik",
        "Psychologische Rundschau",
        "Diagnostica",
        "Publizistik",
        "Medien & Kommunikationswissenschaft",
        "Zeitschrift für Parlamentsfragen",
        "Osteuropa",
        "KZfSS",
        "APuZ",
        "ZUMA-Nachrichten",
        "Zeitschrift für Sozialreform",
        "Mitteilungen aus der Arbeitsmarkt- und Berufsforschung",
        "PROKLA",
        "Feministische Studien",
        "Die Deutsche Schule",
        "Soziologische Revue",
        "Sociologia Internationalis",
        "Die Zeit",
        "Frankfurter Allgemeine Zeitung",
        "Der Spiegel",
        "Süddeutsche Zeitung",
        "die tageszeitung",
        "Zeitschrift für Entwicklungspsychologie und Pädagogische Psychologie",
        "Unterrichtswissenschaft",
        "Zeitschrift für Familienforschung",
        "Rundfunk und Fernsehen",
        "Media Perspektiven",
        "Archiv für Sozialgeschichte",
        "Internationale Politik",
        "Deutsche Zeitschrift für Philosophie",
        "Forum Qualitative Sozialforschung",
        "Wirtschaftsdienst",
        "Mittelweg 36",
        "Vorgänge",
        "Neue Politische Literatur",
        "Zeitschrift für Politik",
        "Ethik und Sozialwissenschaften",
        "Deutsches Ärzteblatt",
        "Kriminologisches Journal",
        "Journal für Psychologie",
        "SWS-Rundschau",
        "Österreichische Zeitschrift für Soziologie",
        "Angewandte Sozialforschung",
        "Informationen zur Raumentwicklung",
        "Geographische Rundschau",
        "Erziehungswissenschaft",
        "Neue Praxis",
        "Sozialer Fortschritt",
    ],
    "fr": [
        "Revue française de sociologie",
        "Annales. Économies, Sociétés, Civilisations",
        "Population",
        "Actes de la recherche en sciences sociales",
        "Sociologie du travail",
        "Revue économique",
        "Le Monde",
        "Revue historique",
        "L’Année sociologique",
        "Cahiers internationaux de sociologie",
        "Esprit",
        "Critique",
        "Revue du praticien",
        "Archives de philosophie",
        "Revue de métaphysique et de morale",
        "Études rurales",
        "Langages",
        "Langue française",
        "Genèses",
        "Politix",
    ],
    "es": [
        "Revista Española de Investigaciones Sociológicas",
        "Papers",
        "Revista Mexicana de Sociología",
        "Estudios Sociológicos",
        "El País",
        "Revista de Occidente",
        "Sistema",
        "Política y Sociedad",
        "Medicina Clínica",
        "Revista de Educación",
        "Hispania",
        "Revista de Indias",
        "Nueva Sociedad",
    ],
    "it": [
        "Rassegna italiana di sociologia",
        "Stato e mercato",
        "Quaderni storici",
        "Rivista storica italiana",
        "Polis",
        "Studi storici",
        "Il Mulino",
        "Belfagor",
        "Lettere italiane",
        "Archivio storico italiano",
        "Rivista di filosofia",
        "Economia e lavoro",
    ],
}


def _houses(text: str) -> list[tuple[str, str]]:
    pairs = [entry.partition("=") for entry in text.split("|")]
    return [(place, house) for place, _, house in pairs]


HOUSES = {
    "en": _houses(
        "New York=Free Press|Chicago=University of Chicago Press|Cambridge, MA=MIT Press|London=Sage|Oxford=Oxford University Press|Thousand Oaks, "
        "CA=Sage|New York=Wiley|Reading, MA=Addison-Wesley|San Mateo, CA=Morgan Kaufmann|Englewood Cliffs, NJ=Prentice-Hall|Washington, DC=American "
        "Psychological Association|Paris=OECD|Geneva=World Health Organization|Berlin=Springer-Verlag|Amsterdam=Elsevier|Philadelphia, "
        "PA=Saunders|Hillsdale, NJ=Lawrence Erlbaum|Ithaca, NY=Cornell University Press|Princeton=Princeton University "
        "Press|Basingstoke=Palgrave Macmillan|Dordrecht=Kluwer|Boston=Kluwer Academic Publishers|Los Alamitos, CA=IEEE Computer Society Press"
    )
    + _houses(
        "Philadelphia (PA)=Saunders|St. Louis (MO)=Mosby|St. Louis, MO=Mosby|St. Paul, MN=West|Cold Spring Harbor, NY=Cold Spring Harbor Laboratory "
        "Press|Geneva=WHO|Baltimore (MD)=Johns Hopkins University Press|Armidale (NSW)=University of New England|Canberra=ANU Press|New "
        "Delhi=Sage|New York, NY=ACM|New York=Springer|Washington, DC=National Academy Press|Washington, D.C.=The Brookings Institution|Chapel "
        "Hill=University of North Carolina Press|New Haven and London=Yale University Press|Newbury Park, CA=Sage|St Leonards, NSW=Allen & "
        "Unwin|Durham, NC=Duke University Press|Cambridge=Polity|Cambridge, UK=Cambridge University Press|Stanford, CA=Stanford University "
        "Press|Mahwah, NJ=Erlbaum|Vienna, Austria=R Foundation for Statistical Computing|Menlo Park, CA=AAAI Press|San Francisco=Jossey-Bass|"
        "Redwood City, CA=Benjamin/Cummings|Norwell, MA=Kluwer|Hoboken (NJ)=John Wiley & Sons|Aldershot=Ashgate|Buckingham=Open University Press"
    ),
    "de": _houses(
        "Frankfurt am Main=Suhrkamp|Frankfurt a. M.=Suhrkamp|Frankfurt/M.=Campus|Frankfurt a.M./New York=Campus|Wiesbaden=VS Verlag für "
        "Sozialwissenschaften|Wiesbaden=Westdeutscher Verlag|Opladen=Westdeutscher Verlag|Opladen=Leske + Budrich|Opladen=Leske und "
        "Budrich|Weinheim=Beltz|Weinheim und Basel=Beltz|Weinheim/München=Juventa|Weinheim und München=Juventa|Baden-Baden=Nomos|München=C. H. "
        "Beck|München=Beck|Tübingen=Mohr|Tübingen=Mohr Siebeck|Berlin=de Gruyter|Berlin/New York=Walter de Gruyter|Münster=Waxmann|Münster=LIT "
        "Verlag|Bielefeld=transcript|Wiesbaden=Springer VS|Stuttgart=Klett-Cotta|Stuttgart=Enke|Neuwied=Luchterhand|Darmstadt und "
        "Neuwied=Luchterhand|Berlin=Duncker & Humblot|Göttingen=Vandenhoeck & Ruprecht|Göttingen=Hogrefe|Bern=Huber|Stuttgart=Reclam|Frankfurt "
        "am Main=Fischer|Reinbek bei Hamburg=Rowohlt|Reinbek=Rowohlt|Konstanz=UVK|Konstanz=UVK Verlagsgesellschaft|Berlin=edition "
        "sigma|Bonn=Dietz|Köln=Böhlau|München=Oldenbourg|München=Piper|München/Wien=Hanser|Stuttgart=Kohlhammer|Paderborn=Schöningh|Opladen & "
        "Farmington Hills=Barbara Budrich|Wiesbaden=Deutscher Universitäts-Verlag|Frankfurt a.M.=Peter Lang|Bonn=Bouvier|Darmstadt="
        "Wissenschaftliche Buchgesellschaft|Stuttgart=Metzler|Stuttgart=Lucius & Lucius|Bonn=Bundeszentrale für politische "
        "Bildung|Pfaffenweiler=Centaurus|Hamburg=Junius|Hamburg=Hamburger Edition|Köln=Kiepenheuer & Witsch|Köln=Deutscher "
        "Instituts-Verlag|Zürich=Seismo|Wien=Braumüller|Berlin=Argument|Münster=Westfälisches Dampfboot|Gütersloh=Bertelsmann Stiftung|Marburg="
        "Metropolis|Marburg=Schüren|Bad Heilbrunn=Klinkhardt|Hohengehren=Schneider Verlag|Freiburg=Herder|Freiburg i. Br.=Alber|Heidelberg="
        "Winter|Heidelberg=Springer|Leipzig=Teubner|Nürnberg=Institut für Arbeitsmarkt- und Berufsforschung|Mannheim=ZUMA|Hannover=HIS|Berlin="
        "Wissenschaftszentrum Berlin für Sozialforschung"
    ),
    "fr": _houses(
        "Paris=Gallimard|Paris=Seuil|Paris=PUF|Paris=Presses universitaires de France|Paris=L’Harmattan|Paris=Éditions de Minuit|Paris=La "
        "Découverte|Paris=Armand Colin|Paris=Flammarion|Paris=Fayard|Paris=Economica|Paris=CNRS Éditions|Paris=Dunod|Lyon=Presses universitaires de "
        "Lyon|Grenoble=PUG|Rennes=Presses universitaires de Rennes|Bruxelles=De Boeck|Genève=Droz|Paris=Vrin|Paris=Maspero|Québec=Presses de "
        "l’Université Laval|Montréal=Boréal|Paris=Albin Michel|Paris=Plon|Paris=Hachette|Paris=Klincksieck|Paris=Champion"
    ),
    "es": _houses(
        "Madrid=Alianza|Madrid=Siglo XXI|Barcelona=Paidós|Barcelona=Anagrama|Barcelona=Ariel|México=Fondo de Cultura Económica|México, D.F.=Siglo "
        "XXI|Buenos Aires=Eudeba|Madrid=Cátedra|Madrid=Taurus|Barcelona=Crítica|Madrid=Tecnos|Madrid=CIS|Bogotá=Norma|Madrid=Espasa-Calpe"
    ),
    "it": _houses(
        "Bologna=Il Mulino|Torino=Einaudi|Milano=Feltrinelli|Roma-Bari=Laterza|Milano=Franco Angeli|Milano=FrancoAngeli|Roma=Carocci|Firenze="
        "Olschki|Milano=Mondadori|Torino=Bollati Boringhieri|Milano=Adelphi|Padova=Cedam|Milano=Giuffrè|Napoli=Liguori|Roma=Donzelli"
    ),
}

BODIES = {
    "en": [
        "World Health Organization",
        "UNESCO",
        "OECD",
        "World Bank",
        "United Nations",
        "European Commission",
        "U.S. Census Bureau",
        "Statistics Canada",
        "American Psychiatric Association",
        "American Psychological Association",
        "Centers for Disease Control and Prevention",
        "National Research Council",
        "Department of Health",
        "International Monetary Fund",
        "Ministry of Education",
        "National Institute of Mental Health",
        "Food and Agriculture Organization",
        "U.S. Department of Education",
        "UNICEF",
        "International Labour Office",
        "Bureau of Labor Statistics",
        "Office for National Statistics",
        "Department of the Environment",
        "Government of India",
        "National Center for Health Statistics",
        "Amnesty International",
        "American Cancer Society",
        "U.S. Environmental Protection Agency",
        "Council of Europe",
        "Eurostat",
        "The SAS Institute",
        "R Core Team",
        "Joint Committee on Standards",
    ],
    "de": [
        "Statistisches Bundesamt",
        "Bundesministerium für Bildung und Forschung",
        "Bundesministerium für Familie, Senioren, Frauen und Jugend",
        "Deutscher Bundestag",
        "Bundesagentur für Arbeit",
        "Autorengruppe Bildungsberichterstattung",
        "Konsortium Bildungsberichterstattung",
        "Deutsches PISA-Konsortium",
        "Kultusministerkonferenz",
        "Deutsches Jugendinstitut",
        "Bundeszentrale für politische Bildung",
        "Institut für Demoskopie Allensbach",
        "Deutscher Bildungsrat",
        "Wissenschaftsrat",
        "Bundesinstitut für Berufsbildung",
        "BMBF",
        "Statistisches Landesamt Baden-Württemberg",
        "Projektgruppe Automation und Qualifikation",
        "Shell Deutschland",
        "OECD",
        "Bundesamt für Statistik",
        "Europäische Kommission",
        "Deutsche Forschungsgemeinschaft",
        "SPD-Parteivorstand",
        "Arbeitsgruppe Bielefelder Soziologen",
        "ALLBUS",
        "Forschungsgruppe Wahlen",
    ],
    "fr": [
        "INSEE",
        "Ministère de la Santé",
        "Ministère de l’Éducation nationale",
        "Commission européenne",
        "OCDE",
        "Haute Autorité de santé",
        "Conseil de l’Europe",
        "Cour des comptes",
        "Organisation mondiale de la santé",
        "Direction générale de la santé",
        "Institut national de la statistique",
        "Assemblée nationale",
    ],
    "es": [
        "Ministerio de Educación",
        "Instituto Nacional de Estadística",
        "CEPAL",
        "Organización Mundial de la Salud",
        "Comisión Europea",
        "Banco Mundial",
        "INEGI",
        "Gobierno de España",
        "Consejo de Europa",
    ],
    "it": [
        "ISTAT",
        "Ministero della Salute",
        "Censis",
        "Commissione europea",
        "Banca d’Italia",
        "Ministero dell’Istruzione",
        "Regione Toscana",
    ],
}

PEOPLE = {
    "de": {
        "given": [
            "Jürgen",
            "Hans",
            "Ulrich",
            "Klaus",
            "Peter",
            "Wolfgang",
            "Karl-Heinz",
            "Heinz",
            "Dieter",
            "Rainer",
            "Helmut",
            "Werner",
            "Michael",
            "Thomas",
            "Andreas",
            "Stefan",
            "Martin",
            "Christian",
            "Matthias",
            "Ralf",
            "Uwe",
            "Jens",
            "Jörg",
            "Monika",
            "Ursula",
            "Renate",
            "Gabriele",
            "Sabine",
            "Susanne",
            "Petra",
            "Claudia",
            "Birgit",
            "Martina",
            "Andrea",
            "Annette",
            "Elisabeth",
            "Brigitte",
            "Ilona",
            "Hans-Peter",
            "Hans-Georg",
            "Karl",
            "Ulrike",
            "Ute",
            "Heike",
            "Katrin",
            "Max",
            "Niklas",
            "Georg",
            "Theodor",
            "Friedrich",
            "Walter",
            "Hartmut",
            "Norbert",
            "Manfred",
            "Bernd",
            "Gerhard",
            "Ludwig",
            "Johannes",
            "Kai",
            "Sven",
            "Tanja",
            "Anja",
            "Silke",
            "Eva",
            "Julia",
            "Franz-Xaver",
            "Karl-Ulrich",
            "Rolf",
            "Reinhard",
            "Berthold",
            "Gisela",
        ],
        "family": [
            "Müller",
            "Schmidt",
            "Schneider",
            "Fischer",
            "Weber",
            "Meyer",
            "Wagner",
            "Becker",
            "Schulz",
            "Hoffmann",
            "Schäfer",
            "Koch",
            "Bauer",
            "Richter",
            "Klein",
            "Wolf",
            "Schröder",
            "Neumann",
            "Schwarz",
            "Zimmermann",
            "Braun",
            "Krüger",
            "Hofmann",
            "Hartmann",
            "Lange",
            "Werner",
            "Schmitz",
            "Krause",
            "Meier",
            "Lehmann",
            "Schulze",
            "Maier",
            "Köhler",
            "Herrmann",
            "König",
            "Walter",
            "Mayer",
            "Huber",
            "Kaiser",
            "Fuchs",
            "Peters",
            "Lang",
            "Scholz",
            "Möller",
            "Weiß",
            "Jung",
            "Hahn",
            "Schubert",
            "Vogel",
            "Friedrich",
            "Keller",
            "Günther",
            "Frank",
            "Berger",
            "Winkler",
            "Roth",
            "Beck",
            "Lorenz",
            "Baumann",
            "Franke",
            "Albrecht",
            "Schuster",
            "Simon",
            "Ludwig",
            "Böhm",
            "Winter",
            "Kraus",
            "Martin",
            "Schumacher",
            "Krämer",
            "Vogt",
            "Stein",
            "Jäger",
            "Otto",
            "Sommer",
            "Groß",
            "Seidel",
            "Heinrich",
            "Brandt",
            "Haas",
            "Schreiber",
            "Graf",
            "Schulte",
            "Dietrich",
            "Ziegler",
            "Kuhn",
            "Kühn",
            "Pohl",
            "Engel",
            "Horn",
            "Busch",
            "Bergmann",
            "Thomas",
            "Voigt",
            "Sauer",
            "Arnold",
            "Wolff",
            "Pfeiffer",
            "Luhmann",
            "Habermas",
            "Baethge",
            "Baumert",
            "Klieme",
            "Dahrendorf",
            "Geißler",
            "Hradil",
            "Kreckel",
            "Esser",
            "Diekmann",
            "Bude",
            "Joas",
            "Offe",
            "Mayntz",
            "Scharpf",
            "Beck-Gernsheim",
            "Noelle-Neumann",
            "Hurrelmann",
            "Heitmeyer",
            "Tillmann",
            "Bortz",
            "Döring",
            "Flick",
            "Mayring",
            "Lamnek",
            "Kromrey",
            "Schnell",
            "Hill",
            "Kühnel",
            "Weidenfeld",
            "Korte",
        ],
    },
    "fr": {
        "given": [
            "Jean",
            "Pierre",
            "Michel",
            "André",
            "Philippe",
            "Jean-Pierre",
            "Jean-Claude",
            "Alain",
            "Bernard",
            "Marie",
            "Nathalie",
            "Isabelle",
            "Sylvie",
            "Catherine",
            "Anne",
            "Christine",
            "François",
            "Jacques",
            "Claude",
            "Dominique",
            "Luc",
            "Émile",
            "Raymond",
            "Olivier",
            "Patrick",
            "Françoise",
            "Hélène",
            "Marc",
            "Yves",
            "Henri",
        ],
        "family": [
            "Martin",
            "Bernard",
            "Dubois",
            "Durand",
            "Moreau",
            "Laurent",
            "Simon",
            "Michel",
            "Lefebvre",
            "Leroy",
            "Roux",
            "David",
            "Bertrand",
            "Morel",
            "Fournier",
            "Girard",
            "Bonnet",
            "Dupont",
            "Lambert",
            "Fontaine",
            "Rousseau",
            "Vincent",
            "Muller",
            "Lefèvre",
            "Faure",
            "Mercier",
            "Blanc",
            "Guérin",
            "Boyer",
            "Garnier",
            "Chevalier",
            "Bourdieu",
            "Passeron",
            "Boltanski",
            "Chartier",
            "Castel",
            "Dubet",
            "Touraine",
            "Braudel",
            "Foucault",
            "Latour",
            "Aymard",
            "Le",
            "Goff",
        ],
    },
    "es": {
        "given": [
            "José",
            "Manuel",
            "Francisco",
            "Juan",
            "Antonio",
            "Javier",
            "Carlos",
            "María",
            "Carmen",
            "Ana",
            "Isabel",
            "Pilar",
            "Jesús",
            "Luis",
            "Miguel",
            "Rafael",
            "Pedro",
            "Ángel",
            "Teresa",
        ],
        "family": [
            "García",
            "Fernández",
            "González",
            "Rodríguez",
            "López",
            "Martínez",
            "Sánchez",
            "Pérez",
            "Gómez",
            "Martín",
            "Jiménez",
            "Ruiz",
            "Hernández",
            "Díaz",
            "Moreno",
            "Álvarez",
            "Muñoz",
            "Romero",
            "Alonso",
            "Gutiérrez",
            "Navarro",
            "Torres",
            "Domínguez",
            "Vázquez",
            "Ramos",
            "Gil",
            "Ramírez",
            "Serrano",
            "Blanco",
        ],
    },
    "it": {
        "given": [
            "Giuseppe",
            "Giovanni",
            "Antonio",
            "Mario",
            "Luigi",
            "Francesco",
            "Marco",
            "Andrea",
            "Paolo",
            "Anna",
            "Maria",
            "Laura",
            "Chiara",
            "Alessandro",
            "Carlo",
            "Umberto",
            "Roberto",
        ],
        "family": [
            "Rossi",
            "Russo",
            "Ferrari",
            "Esposito",
            "Bianchi",
            "Romano",
            "Colombo",
            "Ricci",
            "Marino",
            "Greco",
            "Bruno",
            "Gallo",
            "Conti",
            "De",
            "Luca",
            "Costa",
            "Giordano",
            "Mancini",
            "Rizzo",
            "Lombardi",
            "Moretti",
            "Barbieri",
            "Fontana",
            "Santoro",
            "Mariani",
            "Rinaldi",
            "Caruso",
            "Ferrara",
            "Galli",
            "Martini",
            "Leone",
        ],
    },
}

TITLES = {
    "de": [
        "<noun> und <noun>{| in <land>|. Eine empirische Untersuchung|. Eine Einführung| im Wandel|. Zur Theorie <gen>}",
        "<adj> <noun>{| in <land>|. Ein Überblick|. Beiträge zur <field>}",
        "{Zur|Zur|Über die|Die} <fem> <gen>{| in <land>|. Ergebnisse einer Studie|. Eine Kritik|: Ein Vergleich}",
        "{Theorie|Soziologie|Geschichte|Grundlagen|Probleme|Strukturen|Entwicklung} <gen>{|. Band 1|. Eine Einführung| in <land>}",
        "<noun>: <noun>, <noun> und <noun>",
        "{Was ist|Wozu|Wem nützt|Gibt es} <noun>?",
        "<noun> als {Problem|Chance|Herausforderung|soziales Phänomen|Gegenstand der <field>}",
        "{Einführung|Beiträge|Perspektiven} {in die|zur} <field>",
        "<noun> zwischen <noun> und <noun>{|. Befunde und Perspektiven}",
        "<adj> <noun> und <adj> <noun>{| in Ost und West| 1980-2000|. Zum Stand der Forschung}",
        "Handbuch <field>",
        "Der <mask> <gen>{|. Studien zur <field>}",
    ],
}

_GENRES_UNIVERSITY = "University of California, Berkeley|Stanford University|Carnegie Mellon University|University of Massachusetts|MIT|Cornell University|Department of Computer Science, University of Wisconsin|Computer Science Department, Indiana University|Harvard University|University of Toronto|University of Oxford|Rutgers University|Dept. of Electrical Engineering, Stanford University|Institute for Social Research, University of Michigan|National Bureau of Economic Research|RAND Corporation|IBM T. J. Watson Research Center|Lawrence Livermore National Laboratory|SRI International|Georgia Institute of Technology"

PARTS: dict[str, dict[str, list[str]]] = {
    "en": {
        "month": [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "Jan.",
            "Feb.",
            "Mar.",
            "Apr.",
            "Aug.",
            "Sept.",
            "Oct.",
            "Nov.",
            "Dec.",
        ],
        "series": [
            "Lecture Notes in Computer Science",
            "Studies in Social Science",
            "Advances in Psychology",
            "NATO ASI Series",
            "Cambridge Studies in Linguistics",
            "LNCS",
            "Lecture Notes in Artificial Intelligence",
        ],
        "university": _GENRES_UNIVERSITY.split("|"),
    },
    "de": {
        "month": [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        "series": [
            "Schriften der Deutschen Gesellschaft für Soziologie",
            "Studien zur Sozialwissenschaft",
            "edition suhrkamp",
            "Beiträge zur Sozialforschung",
            "suhrkamp taschenbuch wissenschaft",
            "Schriftenreihe der Bundeszentrale für politische Bildung",
            "Arbeitspapiere des SFB 3",
        ],
        "university": [
            "Universität Bremen",
            "Universität Mannheim",
            "Freie Universität Berlin",
            "Technische Universität Dresden",
            "Universität Bielefeld",
            "Humboldt-Universität zu Berlin",
            "Universität zu Köln",
            "Universität Hamburg",
            "Wissenschaftszentrum Berlin für Sozialforschung",
            "Max-Planck-Institut für Bildungsforschung",
            "Institut für Soziologie, Universität Leipzig",
            "LMU München",
            "ZUMA",
            "Universität Konstanz",
            "Ruhr-Universität Bochum",
            "Philosophische Fakultät, Universität Freiburg",
        ],
        "land": [
            "Deutschland",
            "Europa",
            "der Bundesrepublik Deutschland",
            "der DDR",
            "Ostdeutschland",
            "der Schweiz",
            "Österreich",
            "der Bundesrepublik",
            "Frankreich",
            "der modernen Gesellschaft",
            "Russland",
            "Bayern",
            "Berlin",
            "der Weimarer Republik",
            "der Europäischen Union",
        ],
        "noun": [
            "Bildung",
            "Ungleichheit",
            "Jugend",
            "Familie",
            "Arbeitsmarkt",
            "Migration",
            "Arbeit",
            "Gesellschaft",
            "Politik",
            "Staat",
            "Macht",
            "Herrschaft",
            "Öffentlichkeit",
            "Medien",
            "Geschlecht",
            "Kultur",
            "Religion",
            "Gewalt",
            "Armut",
            "Lebenslauf",
            "Wohlfahrtsstaat",
            "Demokratie",
            "Globalisierung",
            "Identität",
            "Wahlverhalten",
            "Schule",
            "Hochschule",
            "Ausbildung",
            "Beruf",
            "Kindheit",
            "Alter",
            "Sozialstruktur",
            "Mobilität",
            "Lebensstile",
            "Technik",
            "Wissenschaft",
            "Sprache",
            "Kommunikation",
            "Stadt",
            "Umwelt",
            "Konsum",
            "Organisation",
            "Netzwerke",
            "Vertrauen",
            "Wissen",
            "Recht",
            "Integration",
            "Partizipation",
            "Parteien",
            "Eliten",
            "Freizeit",
            "Gesundheit",
        ],
        "adj": [
            "Soziale",
            "Politische",
            "Kulturelle",
            "Moderne",
            "Neue",
            "Qualitative",
            "Empirische",
            "Ökonomische",
            "Interkulturelle",
            "Regionale",
            "Berufliche",
            "Öffentliche",
            "Internationale",
            "Kollektive",
            "Rationale",
            "Sozialer",
            "Politisches",
        ],
        "field": [
            "Sozialforschung",
            "Soziologie",
            "Bildungsforschung",
            "Politikwissenschaft",
            "Jugendforschung",
            "Psychologie",
            "Erziehungswissenschaft",
            "Familiensoziologie",
            "Medienforschung",
            "Statistik",
            "Methodenlehre",
            "Geschlechterforschung",
            "Wirtschaftsgeschichte",
            "politischen Bildung",
            "Kommunikationswissenschaft",
            "Organisationssoziologie",
        ],
        "gen": [
            "der Moderne",
            "der Bildung",
            "des Wohlfahrtsstaates",
            "der Arbeit",
            "der Familie",
            "des Alltags",
            "sozialer Ungleichheit",
            "der Öffentlichkeit",
            "der Jugend",
            "der Politik",
            "der Sozialstruktur",
            "des Lebenslaufs",
            "des kommunikativen Handelns",
            "der Gesellschaft",
            "der Medien",
            "der Globalisierung",
            "der Demokratie",
            "von Bildungschancen",
            "des Wissens",
            "der Organisation",
            "der Stadt",
            "der Geschlechter",
        ],
        "fem": [
            "Bedeutung",
            "Entwicklung",
            "Struktur",
            "Messung",
            "Rolle",
            "Theorie",
            "Entstehung",
            "Veränderung",
            "Analyse",
            "Genese",
            "Krise",
            "Zukunft",
            "Wirkung",
            "Reform",
            "Soziologie",
            "Expansion",
            "Kritik",
            "Institutionalisierung",
        ],
        "mask": [
            "Wandel",
            "Einfluss",
            "Strukturwandel",
            "Aufstieg",
            "Zerfall",
            "Prozess",
            "Umbau",
            "Begriff",
            "Geist",
            "Sinn",
            "Aufbau",
        ],
    },
    "fr": {
        "month": [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        "series": ["Que sais-je ?", "Bibliothèque de philosophie", "Le sens commun", "Points"],
        "university": [
            "Université Paris 1",
            "Université de Lyon 2",
            "EHESS",
            "Université de Montréal",
            "Institut d’études politiques de Paris",
            "Université Laval",
            "CNRS",
            "Université de Genève",
        ],
    },
    "es": {
        "month": [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        "series": ["Colección Monografías", "Biblioteca Nueva"],
        "university": [
            "Universidad Complutense de Madrid",
            "Universidad de Barcelona",
            "UNAM",
            "Universidad de Salamanca",
            "El Colegio de México",
        ],
    },
    "it": {
        "month": [
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ],
        "series": ["Biblioteca storica", "Saggi"],
        "university": [
            "Università di Bologna",
            "Università degli Studi di Milano",
            "Università di Roma La Sapienza",
            "Scuola Normale Superiore",
        ],
    },
}

MADE_BODIES = {
    "en": [
        "{Department|Ministry|Office|Bureau|Institute|Center|Council|Agency|Commission} {of|for|of the} <matter>",
        "{American|National|European|International|World|Royal|British|Canadian} <matter> {Society|Association|Institute|Organization|Council|Federation|Foundation}",
        "{The |}<matter> {Research Group|Network|Consortium|Task Force|Working Group|Study Group|Collaborative|Trial Investigators|Committee}",
        "{American|National|International} {Society|Association|Institute|Academy|Council} {for|of} <matter>",
        "{State of|Government of|City of} {California|Oregon|New York|Victoria|Ontario|Kenya|Ireland|Scotland}",
    ],
    "de": [
        "{Bundesministerium|Institut|Bundesamt|Landesamt|Zentrum|Arbeitskreis|Arbeitsgruppe|Senatsverwaltung} für <matter>",
        "{Deutsche|Österreichische|Schweizerische} Gesellschaft für <matter>",
        "{Projektgruppe|Autorengruppe|Forschungsgruppe|Arbeitsgemeinschaft} <matter>",
        "{Deutscher|Deutsches} {Bundestag|Städtetag|Jugendinstitut|Gewerkschaftsbund|Studentenwerk|Bildungsrat}",
    ],
}

MATTERS = {
    "en": [
        "Health", "Education", "Heart", "Cancer", "Labor", "Statistics", "Agriculture", "Energy", "Transportation", "Justice",
        "Science", "Technology", "Mental Health", "Aging", "Nursing", "Psychology", "Sociology", "Medicine", "Public Health",
        "Environment", "Housing", "Economic Research", "Standards", "Diabetes", "Human Rights", "Computing", "Planning",
    ],
    "de": [
        "Bildung", "Gesundheit", "Soziologie", "Statistik", "Arbeit", "Wirtschaft", "Umwelt", "Familie", "Jugend", "Frauen",
        "Psychologie", "Pädagogik", "Sozialforschung", "Politik", "Medien", "Migration", "Wissenschaft", "Berufsbildung",
    ],
}  # fmt: skip

PREFIXES = [
    "Adam", "BERT", "Kermit", "APRIL", "Faust", "Zorba", "CHARMM", "Pad++", "Cassandra", "Sketchpad", "SHRDLU", "GenBank", "Munin",
    "Linda", "Mosaic", "COCO", "Newton", "Atlas", "Orpheus", "KEGG", "MEGA", "Clustal W", "Pfam", "XGBoost", "R", "C++", "UNIX", "May",
    "Hamlet", "Chicago", "Titanic", "Vertigo", "Europe", "AIDS", "HIV", "Cancer", "Autism", "Gender", "Paris", "Bilbao", "Networks",
    "Foundations", "Afterword", "Introduction", "Review", "Editorial", "Emotion", "Hypertext", "Learning", "Memory", "Power", "Trust",
]  # fmt: skip
"""Words that stand before the colon of a title, many of them names."""
