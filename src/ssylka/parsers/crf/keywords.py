"""Words that announce a field, in the languages that reference lists are written in; each maps to a class of words."""

from functools import cache

_CLASSES: dict[str, str] = {
    "editor": "ed eds editor editors edited edit edd hrsg hg herausgegeben herausgeber herausgeberin hrg éd éds dir dirs "
    "coord coords cura curatore ред отв redaktion red coordinador coordinadores compilador comp comps sous direction "
    "edición упоряд hgg herausgegebene bearb compilado organizadores org orgs",
    "in": "in dans em en in: nel nella",
    "volume": "vol vols volume volumes bd band bde bände bänden tome tom jg jahrgang т том v vol- ano año anno jhg teilbd teilband halbbd",
    "issue": "no nr nos num number numero número numéro issue iss heft hft n fasc fascicle fascicule cahier № вып nº n° št "
    "suppl supplement iss nro h sonderheft sonderband beiheft beih sonderh núm núms fascicolo folge",
    "pages": "p pp page pages s ss seite seiten pg pgs pag pags págs с стр str pp- sid seiten- pgs. pág",
    "etal": "al et-al alii others coll др ua",
    "and": "and und et y & e и i og och en ja &",
    "press": "press publisher publishers publishing publications verlag books book éditions editions édition editorial edizioni "
    "editore editora ediciones издательство изд-во изд uitgeverij förlag forlag gmbh ltd inc llc corp company co & sons wiley "
    "springer elsevier routledge sage palgrave macmillan blackwell prentice hall mcgraw-hill academic oxford cambridge norton "
    "kluwer penguin gallimard suhrkamp seuil puf harmattan vandenhoeck ruprecht mohr siebeck campus vs nomos beck reclam fischer "
    "rowohlt rororo beltz juventa waxmann leske budrich transcript lang gruyter de-gruyter brill hachette flammarion armand "
    "colin dunod hermann наука мысль просвещение norma pearson birkhäuser birkhauser crc mit aaai acm ieee usenix velbrück oldenbourg hanser hogrefe klinkhardt kohlhammer metzler klett klett-cotta schöningh böhlau droste piper dietz luchterhand enke hirzel duncker humblot haupt seismo steiner nova-verlag universitätsverlag verlagsgesellschaft verlagsanstalt einaudi laterza mulino feltrinelli carocci angeli francoangeli giuffrè minuit fayard découverte paidós anagrama alianza taurus tecnos crítica siglo akal gedisa",
    "proc": "proceedings proc conference conf symposium symp workshop workshops congress meeting colloquium tagung kongress actes "
    "colloque atti convegno congreso jornadas transactions trans lncs lecture notes international int'l annual сборник материалы "
    "конференции",
    "journ": "journal j journ zeitschrift zs ztschr revue revista review rev annals ann annales annalen archives archive archiv "
    "bulletin bull letters lett magazine mag quarterly quart rivista вестник журнал известия вопросы studies jahrbuch "
    "mitteilungen berichte cahiers acta communications commun advances reports rep science nature cell lancet blätter "
    "forschung forum monatshefte vierteljahrsschrift rundschau vierteljahresschrift vierteljahrshefte beiträge schriften zeitung anzeiger nachrichten informationen wochenschrift leviathan argument quaderni rassegna studi cuadernos estudios boletín bollettino actes études recherches pensée",
    "thesis": "thesis dissertation phd ph.d diss habilitation doctoral doctorat doktorarbeit magisterarbeit diplomarbeit "
    "masterarbeit thèse tesis tesi master's masters msc m.sc mémoire дис автореф dissertacao inauguraldissertation bachelorarbeit staatsexamensarbeit examensarbeit hausarbeit tesina doctorado doctoral-dissertation dottorato habil dissertação mestrado doutorado",
    "report": "report rapport bericht technical tech tr working paper papers memo memorandum preprint manuscript unpublished "
    "arbeitspapier diskussionspapier discussion documento policy white unveröff unveröffentlichtes manuskript draft mimeo arbeitsbericht arbeitspapiere forschungsbericht projektbericht abschlussbericht diskussionspapiere drucksache gutachten expertise informe relazione rapporti working-paper zwischenbericht endbericht",
    "inst": "university universität université universidad universita università universidade univ institute institut instituto "
    "istituto department dept school college faculty fakultät laboratory lab center centre zentrum ministry council agency "
    "organization organisation bureau office bank foundation stiftung association society gesellschaft committee commission "
    "bundesamt bundesministerium hochschule fachhochschule landeszentrale bundeszentrale landesamt bundesanstalt bundesagentur bundesregierung bundestag wissenschaftszentrum max-planck-institut fachbereich philosophische verband verein kammer akademie forschungsinstitut zentralinstitut ministère ministerio ministero ministerium senatsverwaltung statistisches technische école istituto facultad facultat dipartimento ufficio",
    "month": "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août "
    "septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
    "diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre января февраля марта апреля мая июня июля "
    "августа сентября октября ноября декабря янв фев апр авг сент окт нояб дек",
    "season": "spring summer autumn fall winter frühjahr sommer herbst printemps été automne hiver primavera verano",
    "access": "retrieved accessed available url urls visited access zugriff abruf abgerufen aufgerufen stand consulté disponible "
    "consultado online http aufruf aufgerufen eingesehen abrufbar download datum zugriffs zuletzt consulta acesso disponível disponibile recuperado internet web www link read download downloaded letzter verfügbar unter from accesso обращения режим "
    "доступа cited viewed",
    "edition": "edition edn aufl auflage 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th rev revised reprint repr nachdruck ausgabe neuausgabe neuauflage studienausgabe sonderausgabe neuaufl überarb überarbeitete erw erweiterte aktualisierte durchgesehene verb réédition rééd ristampa reimpresión "
    "second third fourth fifth first uitg ed",
    "translator": "translated translation translator trans transl übersetzt übers übersetzung traduit trad traduction tr пер "
    "traducción traduzione aus-dem übersetzer traduttore traductor",
    "particle": "von van de der den del della di da la le du des dos das ten ter zu zur zum dal el al af av bin ibn mac mc st o d",
    "identifier": "doi isbn issn pmid pmcid arxiv urn hdl id edn",
    "nodate": "nd forthcoming press appear submitted accepted erscheint paraître sd druck erscheinen prensa",
    "article": "the a an die der das le la les un une el los las il lo i gli ein eine of for and to on with from by über für auf aus "
    "sur pour dans des du de del",
}


@cache
def classes() -> dict[str, str]:
    """Word, in lower case → its classes, joined by a comma in the order of the table."""
    found: dict[str, list[str]] = {}
    for name, words in _CLASSES.items():
        for word in words.split():
            names = found.setdefault(word, [])
            if name not in names:
                names.append(name)
    return {word: ",".join(names) for word, names in found.items()}
