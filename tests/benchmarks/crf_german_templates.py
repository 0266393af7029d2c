"""Manners of German journals and publishers: alternatives in {a|b}, fields in <name>, ~label=words~ words of their own label."""

# Author and year, and author alone.
_FRONT = (
    "<author>{ (<year>): | (<year>): | (<year>). | (<year>), | (<year>) |, <year>: |, <year>: |, <year>. | <year>: | <year>. |"
    ", (<year>): |: (<year>): |. <year>. |. (<year>). |, <year>, | (<year>) : |(<year>): | (<year> ): | (<year>)\\: }"
).replace("\\:", ":")
_PLAIN = "<author>{: |: |: |, |, |. |; | : |.: }"
_TITLE = '{<title>|<title>|<title>|<title>|<title>|„<title>“|»<title>«|"<title>"|“<title>”}'
_IN = "{. In: |. In: |. In: |. In |, in: |, in: |, in |. in: |; in: |.In: |. - In: |. – In: | In: |, In: }"
_MARKED = (
    "<editor>{ (Hrsg.)| (Hrsg.)| (Hg.)| (Hg.)| (Hgg.)|, Hrsg.| (Ed.)| (Eds.)| (eds.)| (Hrsg)|(Hrsg.)| (Hrsg.)| [Hrsg.]}"
)
_HOUSE = (
    "{<place>: <publisher>|<place>: <publisher>|<place>: <publisher>|<place>, <publisher>|<publisher>, <place>|<publisher>: "
    "<place>|<place>|<place>|<place> (<publisher>)|<place>:<publisher>|<place> : <publisher>|<publisher> <place>}"
)
_HOUSE_YEAR = (
    "{<place> <year>|<place> <year>|<place> <year>|<place>: <publisher> <year>|<place>: <publisher>, <year>|<place>, <publisher> "
    "<year>|<publisher>, <place> <year>|<publisher>: <place> <year>|<place> (<publisher>) <year>|<place>, <year>|<publisher>, "
    "<place>, <year>|<place> <year> (<publisher>)|<publisher> <year>}"
)
_EDITION = "{||||, <ed>|. <ed>| (<ed>)}"
_SERIES = "{|||||| (= <series>)|. = <series>| (<series>)|. <series>|, <series>|. (<series>)}"
_PAGES_BEHIND = (
    "{, S. <pages>|, S. <pages>|. S. <pages>|: <pages>|, <pages>|, S.<pages>|. <pages>|; S. <pages>| S. <pages>|, pp. <pages>| (S. "
    "<pages>)|, S. <pages>, hier S. <number>}"
)

# Volume, issue and pages where the year stands before; with the year.
_NUMBERS = (
    "{, ~volume=<volume>. Jg.~, H. <issue>, S. <pages>|, ~volume=<volume>. Jg.~, Heft <issue>, S. <pages>|, ~volume=Jg. <volume>~, H. <issue>, S. <pages>|, ~volume=Jg. <volume>~"
    ", Nr. <issue>, S. <pages>|, ~volume=Jg. <volume>~ (<issue>), S. <pages>|, <volume> (<issue>), S. <pages>|, <volume>(<issue>), "
    "<pages>|, <volume> (<issue>), <pages>| <volume>: <pages>| <volume>: <pages>| <volume>, S. <pages>| <volume>, <pages>| <volume> "
    "(<issue>): <pages>| <volume>(<issue>):<pages>|, Heft <issue>, S. <pages>|, H. <issue>, S. <pages>|, Nr. <issue>, S. <pages>| "
    "<issue>/<year2>, S. <pages>|, Bd. <volume>, S. <pages>|, Bd. <volume>, H. <issue>, S. <pages>|, Vol. <volume>, No. <issue>, S. "
    "<pages>|, <volume>/<issue>, S. <pages>| <volume>/<issue>, <pages>|, <volume>, <pages>|, <volume>, S. <pages>|. ~volume=<volume>. Jg.~ H. "
    "<issue>, S. <pages>|. ~volume=Jg. <volume>~. Nr. <issue>. S. <pages>|, ~volume=<volume>.Jg.~, H.<issue>, S.<pages>|, <volume>, <issue>: <pages>|, "
    "<volume>, H. <issue>, <pages>| <volume>, H. <issue>: <pages>| <volume> (H. <issue>): <pages>|, ~volume=<volume>. Jahrgang~, Heft <issue>, "
    "S. <pages>|, ~volume=<volume>. Jg.~ (<issue>), S. <pages>|, ~issue=B <issue>~, S. <pages>|, ~issue=B <issue>~/<year2>, S. <pages>|, <issue>/<year2>, S. <pages>|, <issue>, S. <pages>|, ~issue=51-52~, <pages>|, ~issue={Sonderheft|Sonderband|Beiheft|Sonderheft "
    "Nr.} <number>~, S. <pages>|, H. <issue>, <pages>|, <pages>|, S. <pages>|, <issue>, <pages>}"
)
_NUMBERS_YEAR = (
    "{ <volume> (<year>), S. <pages>| <volume> (<year>), S. <pages>| <volume> (<year>) <issue>, S. <pages>| <volume> (<year>), H. "
    "<issue>, S. <pages>|, ~volume=<volume>. Jg.~ (<year>), H. <issue>, S. <pages>|, ~volume=<volume>. Jg.~, <year>, H. <issue>, S. <pages>|, Heft "
    "<issue>, <year>, S. <pages>|, Nr. <issue>, <year>, S. <pages>|, <issue>/<year>, S. <pages>|, H. <issue>/<year>, S. <pages>| <issue> "
    "(<year>), S. <pages>|, Bd. <volume> (<year>), S. <pages>| <volume>, <year>, S. <pages>|, <volume> (<year>), <pages>| "
    "<volume>/<year>, S. <pages>|, ~volume=Jg. <volume>~, <year>, Nr. <issue>, S. <pages>|, <year>, S. <pages>|, <year>, <issue>, S. <pages>| "
    "<volume>, <year>, <issue>, S. <pages>| <volume> (<year>) H. <issue>, S. <pages>|, ~volume=<volume>. Jahrgang~ (<year>), Nr. <issue>, S. "
    "<pages>|, Vol. <volume>, <year>, S. <pages>|, <place> <volume> (<year>) <issue>, S. <pages>|, <volume> (<year>) <issue>, S. "
    "<pages>| <volume> (<year>) Heft <issue>, S. <pages>|, ~issue=B <issue>~/<year>, S. <pages>}"
)
_STOP = "{.|.|}"

ARTICLES = [
    _FRONT + _TITLE + _IN + "<journal>" + _NUMBERS + _STOP,
    _FRONT + _TITLE + _IN + "<journal>" + _NUMBERS + _STOP,
    _FRONT + _TITLE + "{. |, |; }<journal>" + _NUMBERS + _STOP,
    _PLAIN + _TITLE + _IN + "<journal>" + _NUMBERS_YEAR + _STOP,
    _PLAIN + _TITLE + _IN + "<journal>" + _NUMBERS_YEAR + _STOP,
    _PLAIN + _TITLE + "{. |, }<journal>" + _NUMBERS_YEAR + _STOP,
    '<author>, {»<title>«|„<title>“|"<title>"}, in: <journal>, <volume> ({<fulldate>|<year>}) <issue>, S. <pages>'
    + _STOP,
    "<author> (<year>) <title>. <journal> <volume>{(<issue>)|}:<pages>",
    "<author> (<year>). <title>. <journal>, <volume>{(<issue>)|}, <pages>{.|. doi: ~doi=10.1007/s11577-008-0020-6~|. https://doi.org/~doi=10.1026/0049-8637.39.1.1~}",
    "<author> (<year>). <title>. <journal>, <volume> (<issue>), Art. <number>{, |. }<url>{| [Zugriff: <day>]}.",
]

CHAPTERS = [
    _FRONT + _TITLE + _IN + "~editor=<body> (Hrsg.)~{: |, |. }<book>{. |, }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _PLAIN + _TITLE + _IN + "~editor=<body> ({Hrsg.|Hg.})~{: |, }<book>{. |, }" + _HOUSE_YEAR + _PAGES_BEHIND + _STOP,
    _PLAIN + _TITLE + _IN + "<editor>: <book>{. |, }{|Bd. <volume>. }" + _HOUSE_YEAR + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + _IN + _MARKED + "{: |, |. }<book>{. |, | (= | (}<series>{. |, |). |), }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + _IN + _MARKED + " <book>{. |, }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + _IN + _MARKED + "{: |: |, |. |; | : }<book>" + _EDITION + _SERIES + "{. |. |, |; |: }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + _IN + _MARKED + "{: |: |, |. }<book>" + "{. |, }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + _IN + _MARKED + "{: |, }<book>" + _EDITION + "{ (S. <pages>)|, S. <pages>| (pp. <pages>)| (<pages>)}. " + _HOUSE + _STOP,
    _FRONT
    + _TITLE
    + _IN
    + "{<book>|»<book>«}{, |. |, |; }~editor={hrsg. von|Hrsg. von|hg. v.|hrsg. v.|Hg. von|Herausgegeben von|herausgegeben von|Hrsg.:|hg. von|"
    "edited by|Hg.|hrsg.} <editor>~{, S. <pages>. |, <pages>. |. |, |; }"
    + _HOUSE
    + _STOP,
    _FRONT + "{<title>|„<title>“}{. |, |; }S. <pages> {in: |in |In: }" + _MARKED + "{: |, |. }<book>. " + _HOUSE + _STOP,
    _FRONT + _TITLE + _IN + "<book>{. |, }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + _IN + "~editor={ders.|Ders.|dies.|Dies.|ders. (Hrsg.)|ders. (Hg.)|Dies. (Hg.)}~{: |, }<book>{. |, }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + _IN + _MARKED + "{: |, }<book>{. |, |; }Bd. <volume>{. |, |: }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _PLAIN + _TITLE + _IN + _MARKED + "{: |, |. }<book>" + _EDITION + _SERIES + "{. |, |, |; }" + _HOUSE_YEAR + _PAGES_BEHIND + _STOP,
    _PLAIN + _TITLE + _IN + _MARKED + "{: |, |. }<book>{, |. }" + _HOUSE_YEAR + _PAGES_BEHIND + _STOP,
    _PLAIN + _TITLE + _IN + "<book>{, |. }~editor={hrsg. von|hg. v.|hrsg. v.|Hg. von|hg. von|hrsg. von der} <editor>~{, |. }" + _HOUSE_YEAR + _PAGES_BEHIND + _STOP,
    _PLAIN + _TITLE + _IN + "~editor={ders.|Ders.|dies.|Dies.|ders. (Hrsg.)|ders. (Hg.)|Dies. (Hg.)}~{: |, }<book>{, |. }" + _HOUSE_YEAR + _PAGES_BEHIND + _STOP,
    _FRONT + _TITLE + " [~note={1978|1904|1921|zuerst 1967}~]" + _IN + "{|~editor={ders.|Ders.|dies.}~{, |: | }}<book>{| (= <series>)}{. |, }" + _HOUSE + _PAGES_BEHIND + _STOP,
    _PLAIN + _TITLE + "{| [~note={1978|1904|1921|zuerst 1967}~]}" + _IN + "{|~editor={ders.|Ders.|dies.}~{, |: | }}<book> ({<place>: <publisher>, <year>|<place> <year>}){, |. |: }{S. <pages>|<pages>}" + _STOP,
    _PLAIN + _TITLE + _IN + "<book>{, |. }{|Bd. <volume>, }" + _HOUSE_YEAR + _PAGES_BEHIND + _STOP,
    "<author> (<year>) <title>. In: <editor> (Hrsg) <book>. {<ed>. |}<publisher>, <place>, S <pages>",
    "<author> (<year>). <title>. In <editor> (Hrsg.), <book> ({<ed>, |}S. <pages>). <place>: <publisher>.",
]  # fmt: skip

MONOGRAPHS = [
    "<author>{ : |: }<title>{ : <second>|}{| / <who>}{. - |. – }{|<ed>{. - |. – }}<place> : <publisher>, <year>{|{. - |. – }<extent> S.}" + _STOP,
    "<author>: <title>. {|<ed>. }<place>: <publisher>, <year>{. - |. – |. |, }<extent> S." + _STOP,
    _FRONT + _TITLE + _EDITION + _SERIES + "{. |. |, |; }" + _HOUSE + _STOP,
    _FRONT + "<title>{. |. |, }" + _HOUSE + _SERIES + _STOP,
    _FRONT + "<title>{. |, |: }{Bd. <volume>|Band <volume>|Bd. <volume>: <second>|Band <volume>: <second>}{. |, }" + _HOUSE + _STOP,
    _FRONT + "<title>{. |, }~translator={Übers. v.|Aus dem Englischen von|Übersetzt von|Aus d. Franz. v.|Übers. von} <translator>~. " + _HOUSE + _STOP,
    _FRONT + "<title> {[~note={zuerst |orig. |}1967~]|(~note={zuerst |orig. |Erstausgabe }1934~)}. " + _HOUSE + _STOP,
    _FRONT + "<title>" + _SERIES + "{, |. }~editor={hg. von|hrsg. von|hg. v.|hrsg. v.|Hg. von|Hrsg. v.|herausgegeben von|besorgt von} <editor>~{, |. }" + _HOUSE + _STOP,
    _PLAIN + "<title>{, |. }~editor={hg. von|hrsg. von|hg. v.|hrsg. v.|Hg. von|herausgegeben und eingeleitet von} <editor>~{, |. }" + _HOUSE_YEAR + "{|, S. <page>}" + _STOP,
    _FRONT + "<title> (= <series>), " + _HOUSE + _STOP,
    "<author> ({<year>/1927|<year> [1904]|1967/<year>}): <title>. " + _HOUSE + _STOP,
    _FRONT + "<title>. ~note={2|3} {Bde.|Bände}~{, |. }" + _HOUSE + _STOP,
    "<author> ({~date=im Druck~|~date=im Erscheinen~|~date=in Druck~|~date=i.E.~|~date=o.J.~|~date=in Vorb.~}){: |. }<title>. " + _HOUSE + _STOP,
    _PLAIN + _TITLE + _EDITION + _SERIES + "{. |. |, |; |. - |. – }" + _HOUSE_YEAR + "{|||, S. <page>|, S. <pages>}" + _STOP,
    _PLAIN + "<title>{, |. }" + _HOUSE_YEAR + "{|||, S. <page>|, S. <pages>}" + _SERIES + _STOP,
    _PLAIN + "<title>{, |. }{Bd. <volume>|Bd. <volume>: <second>|Band <volume>}{, |. |: }" + _HOUSE_YEAR + "{|, S. <page>}" + _STOP,
    "{<author>|<author>}: <title>. <place>: <publisher> <year> (= <series>)" + _STOP,
    "<author> (<year>) <title>{, <ed>|}. <publisher>, <place>",
    "<author>, <title>, <place> <year>{, S. <page>|}" + _STOP,
    "~author={Ders.|Dies.|ders.|dies.|Ders}~{ (<year>): | (<year>). |, <year>: |: }<title>{. |, }" + _HOUSE + _STOP,
    "{—|––|---|———|-}{, <year>: | (<year>): |. <year>. | (<year>), }<title>" + _EDITION + ". " + _HOUSE + _STOP,
    _FRONT + "<title>{. |, }" + _HOUSE + " {(~note={zuerst 1986|engl. Orig. 1959|Original 1967|dt. Erstausgabe 1971|zuerst: 1922}~)|[~note={zuerst 1939|Erstveröffentlichung 1905}~]}" + _STOP,
    _FRONT + "<title>" + _EDITION + "{. |, |; }~location=<place>{ et al.| u. a.| u.a.|, etc.| [u.a.]| usw.}~{: <publisher>|}" + _STOP,
    _PLAIN + "<title>" + _EDITION + "{. |, }~location=<place>{ et al.| u. a.| u.a.| etc.| [u.a.]}~{: <publisher>|} <year>{|, S. <page>}" + _STOP,
    _PLAIN + "<title>{. |, }<place> ~date={2|3|4|5|6}<year2>~{|, S. <page>}" + _STOP,
]  # fmt: skip

EDITED = [
    "<editor>{ (Hrsg.)| (Hg.)|, Hrsg.|(Hrsg.)| (Hgg.)| (Eds.)| (Hrsg.)| Hrsg.}{ (<year>): | (<year>): |, <year>: |. (<year>). | (<year>). | <year>: |, "
    "<year>. }<title>" + _EDITION + _SERIES + "{. |, }" + _HOUSE + _STOP,
    "<editor>{ (Hrsg.)| (Hg.)|, Hrsg.|(Hrsg.)| (Hgg.)}{: |, |. }<title>" + _EDITION + "{. |, }" + _HOUSE_YEAR + _STOP,
    "{~editor=<body> (Hrsg.)~|~editor=<body> (Hg.)~|<body>}{ (<year>): |, <year>: | (<year>). }<title>" + _EDITION + "{. |, }" + _HOUSE + _STOP,
    "{~editor=<body> (Hrsg.)~|<body>}{: |, }<title>{. |, }" + _HOUSE_YEAR + _STOP,
]  # fmt: skip

_GENRE = (
    "~genre={Arbeitspapier|Discussion Paper|WZB Discussion Paper|MPIfG Discussion Paper|MPIfG Working Paper|Working Paper|IAB-Forschungsbericht|"
    "ZUMA-Arbeitsbericht|ZUMA- Arbeitsbericht|Diskussionspapier|ZeS-Arbeitspapier|Forschungsbericht|Arbeitspapiere|SOEPpapers|DJI-Arbeitspapier|"
    "Projektbericht|IAB-Discussion Paper|Abschlussbericht|Expertise|SWP-Studie|HSFK-Report|Zwischenbericht}~{ Nr. <number>| <number>| No. "
    "<number>|-<number>|, Nr. <number>|}"
)
REPORTS = [
    _FRONT + "{<title>|<title>|„<title>“}{. |, |. In: | (}<paper>{. |, |): |. |: }{<place>: <university>|<university>|<place>|<place>: <publisher>|<university>, <place>}" + _STOP,
    _FRONT + "<title>{. |, }{<place>: <university>|<university>|<place>}{. |, | (}<paper>{.|)|}",
    _PLAIN + "<title>{. |, }<paper>{. |, }{<place> <year>|<university>, <place> <year>|<place>: <university> <year>}" + _STOP,
    _FRONT + "<title>{. |, }" + _GENRE + "{. |, }{<place>: <university>|<university>|<place>|<university>, <place>|<place>: <publisher>}" + _STOP,
    _FRONT + "<title> (" + _GENRE + "). {<place>: |}<university>" + _STOP,
    _PLAIN + "<title>{. |, }" + _GENRE + "{. |, }{<place> <year>|<university>, <place> <year>|<university> <year>}" + _STOP,
    _FRONT + "<title>{. |, }~genre={Vortrag auf dem 30. Kongress der Deutschen Gesellschaft für Soziologie|Vortrag auf der Tagung der DVPW|Vortrag, gehalten am 3. Mai 1998|"
    "Paper presented at the ECPR Joint Sessions of Workshops|Paper präsentiert auf dem Kongress der Schweizerischen Gesellschaft für Soziologie|Tagungsbeitrag}~{, |. }{<place>|<university>|<fulldate>, <place>}" + _STOP,
    _FRONT + "<title>{. |, }~genre={Unveröff. Ms.|unveröff. Manuskript|Unveröffentlichtes Manuskript|Mimeo|MS|Ms.|Manuskript|unv. Ms.|Vortragsmanuskript}~{. |, }"
    "{<university>|<place>|<university>, <place>}" + _STOP,
    "<title>, ~editor={hrsg. v.|hrsg. von der|hg. vom|Hrsg. vom} <body>~, {<place> <year>|<place>: <publisher> <year>}" + _STOP,
    "<body>{ (<year>): |, <year>: |: }<title>. ~note={Drucksache|BT-Drs.|Bundestagsdrucksache|Bundestags-Drucksache|BT-Drucksache|Drs.} "
    "{13/11460|14/8900|10/5844|16/8650|V/4641}~{. |, }{<place>|<place>: <publisher>}" + _STOP,
    "{<body>|~editor=<body> (Hrsg.)~}{ (<year>): |, <year>: }<title>. <place>" + _STOP,
    "{<body>|~editor=<body> (Hrsg.)~}{ (<year>): |, <year>: |: }<title>{. |, }{<place>|<place>: <publisher>|<place> <year>}" + _STOP,
]  # fmt: skip

_THESIS = (
    "~genre={Dissertation|Diss.|Phil. Diss.|Habilitationsschrift|Diplomarbeit|unveröff. Diplomarbeit|Magisterarbeit|Masterarbeit|Univ. Diss.|"
    "Inauguraldissertation|Unveröffentlichte Dissertation|unveröffentlichte Diplomarbeit|phil. Diss.|Bachelorarbeit}~"
)
THESES = [
    _FRONT + "<title>{. |, |: }" + _THESIS + "{, |. |: | | an der }<university>{|, <place>|: <place>}" + _STOP,
    _FRONT + "<title> (" + _THESIS + "{, <university>|}). {<place>|<place>: <publisher>}" + _STOP,
    _PLAIN + "<title>{, |. }" + _THESIS + "{ |, |: }{<place> <year>|<university> <year>}" + _STOP,
    _FRONT + "<title>. <place>: <publisher> (~note=zugl. Diss. Univ. Bremen 1997~)" + _STOP,
]

PRESS = [
    _FRONT + _TITLE + "{. In: |, in: }~journal=Aus Politik und Zeitgeschichte~. ~note=Beilage zur Wochenzeitung Das Parlament~, ~issue=B <issue>~{/<year2>|}, S. <pages>" + _STOP,
    _PLAIN + _TITLE + "{. In: |, in: |. In |, }<news>{, | vom | v. |, Nr. <issue> vom |, Nr. <issue>, |, vom | <issue>, |. }<fulldate>{|, S. <page>|, <page>|: <page>}" + _STOP,
    _FRONT + _TITLE + "{. In: |, in: }<news>{, | vom | v. |, Nr. <issue> vom }<fulldate>{|, S. <page>}" + _STOP,
    _FRONT + _TITLE + "{. In: |, in: }<news>, Nr. <issue>, S. <pages>" + _STOP,
    "<title>{. In: |, in: }<news>{, | vom | v. }<fulldate>{|, S. <page>}" + _STOP,
    _PLAIN + _TITLE + "{. In: |, in: }<news>{, |, Nr. <issue>, |, H. <issue>, }<year>, S. <pages>" + _STOP,
]  # fmt: skip

WEB = [
    "{<body>|<author>|~editor=<body> (Hrsg.)~} ({<year>|<year>|~date=o.J.~|~date=o. J.~}): <title>{. |, | }{URL: |Online unter: |}<url>{| (<day>)| [<day>]|, Stand: <day>}{.|}",
    _FRONT + "<title>. <url> {<place>|<place>: <publisher>}" + _STOP,
    _FRONT + "<title>{. <place>|. <place>: <publisher>|}{. |, }{URL: |Online: |Online verfügbar unter |Online unter: |In: |Internet: |Verfügbar unter: |"
    "Download unter: |http-Adresse: |}<url>{| (Zugriff am <day>)| [<day>]| (Stand: <day>)|, Zugriff: <day>| [Stand: <day>]| (letzter Zugriff: <day>)|"
    " (Abruf: <day>)| [Datum des Zugriffs: <day>]|, abgerufen am <day>| (<day>)|; <day>}{.|}",
    _PLAIN + "<title>{. <place> <year>|, <year>}{. |, }{URL: |Online unter: |in: |}<url>{| (Zugriff am <day>)| [<day>]| (<day>)|, Zugriff: <day>}{.|}",
    _FRONT + _TITLE + _IN + "<journal>" + _NUMBERS + "{. |, }{URL: |Online: |}<url>{| (Zugriff am <day>)| [<day>]}{.|}",
]  # fmt: skip

# English works in the manners of English social science, as German and other journals print them.
_FRONT_EN = "<author>{ (<year>): | (<year>). | (<year>), | (<year>) |, <year>: |, <year>. | <year>: | <year>. |. <year>. |. (<year>). |, (<year>) }"
_TITLE_EN = "{<title>|<title>|“<title>”|\"<title>\"|‘<title>’|'<title>'}"
_NUMBERS_EN = (
    "{, Vol. <volume>, No. <issue>, pp. <pages>|, vol. <volume>, no. <issue>, pp. <pages>|, <volume>(<issue>), pp. <pages>| <volume> (<issue>): "
    "<pages>| <volume>(<issue>):<pages>| <volume>, no. <issue>: <pages>|, <volume>, <pages>|, Vol. <volume>, pp. <pages>| <volume>: <pages>| <volume>, "
    "<issue>: <pages>|, <volume>:<issue>, <pages>|, <volume> (<issue>), <pages>|. <volume> (<issue>). <pages>|, Vol. <volume>/<issue>, pp. <pages>| "
    "<volume>:<pages>|, <volume>, <issue>, pp. <pages>}"
)
ENGLISH = {
    "article": [
        _FRONT_EN + _TITLE_EN + "{. |, |, in: |. In: |, in }<journal>" + _NUMBERS_EN + _STOP,
        '<author>. <year>. {“<title>.”|"<title>."} <journal> <volume>{(<issue>)|}:<pages>.',
        "{<author>, |<author>: }" + _TITLE_EN + "{, in: |, |. In: }<journal> <volume>{, no. <issue>|} ({<year>|<fulldate>}){, pp. |, |: }<pages>" + _STOP,
    ],
    "chapter": [
        _FRONT_EN
        + _TITLE_EN
        + "{. In |, in: |. In: |, in }<editor>{ (ed.)| (eds.)| (Ed.)| (Eds.)| (eds)|, eds.}{, |: |. }<book>{. |, }"
        + "{<place>: <publisher>|<publisher>, <place>|<place>, <publisher>}{, pp. <pages>|, <pages>|: <pages>|. Pp. <pages>}"
        + _STOP,
        '<author>. <year>. {“<title>.”|"<title>."} {Pp. <pages> in |In }<book>, edited by <editor>. <place>: <publisher>.',
        "{<author>, |<author>: }" + _TITLE_EN + "{, in: |. In: |, in }<editor>{ (ed.)| (eds.)}{, |: }<book>{, |. }<place>{: <publisher>, | }<year>{, pp. <pages>|, <pages>}" + _STOP,
    ],
    "book": [
        _FRONT_EN + "<title>{, ~edition={2nd edition|second edition|3rd ed.|rev. ed.}~|. ~edition={2nd ed.|Revised edition}~||||}{. |, }{<place>: <publisher>|<publisher>, <place>|<place>, <publisher>|<place>}" + _STOP,
        "{<author>, |<author>: |<author>. }<title>{, |. |. }{<place> <year>|<place>: <publisher>, <year>|<place>: <publisher> <year>|<place>, <year>}{|, pp. <pages>}" + _STOP,
        "<author>, <title> (<place>: <publisher>, <year>){|, {pp. |}<pages>}.",
        "<editor>{ (ed.)| (eds.)|, eds.| (Eds)}{ (<year>): | (<year>), |, <year>: |. <year>. }<title>{. |, }<place>: <publisher>" + _STOP,
    ],
    "press": [
        _FRONT_EN + _TITLE_EN + "{, |. |, in: |. In: }<journal>, <fulldate>{|, p. <page>|, <url>}" + _STOP,
        "{<author>, |<author>. |<author>: }" + _TITLE_EN + "{, |. |, in: }<journal>, <fulldate>{|, pp. <pages>|, p. <page>}" + _STOP,
    ],
    "thesis": [
        _FRONT_EN + _TITLE_EN + "{. |, }~genre={PhD thesis|Ph.D. dissertation|Doctoral dissertation|Unpublished PhD thesis|Master thesis|PhD diss.}~{, |. }{<university>|<university>, <place>}" + _STOP,
        _FRONT_EN + _TITLE_EN + " (~genre={PhD thesis|Doctoral dissertation|unpublished manuscript}~). {<university>|<place>: <university>}" + _STOP,
        _FRONT_EN + _TITLE_EN + "{. |, }~genre={Paper presented at the Annual Meeting of the American Sociological Association|Paper prepared for the ECPR General Conference|"
        "Conference paper|Unpublished manuscript|mimeo|Paper presented at the ISA World Congress of Sociology}~{, |. }{<place>|<university>|<place>, <fulldate>}" + _STOP,
    ],
    "web": [
        _FRONT_EN + _TITLE_EN + "{. |, }{|<place>: <publisher>. |<publisher>. }{Available at: |Retrieved from |URL: |Online: |[Online] Available: |}<url>{| (accessed <day>)| [accessed <day>]|, accessed <day>| [<day>]| (<day>)}{.|}",
        "<author> (<year>): <title>. {URL: |Available at |}<url>{| (last accessed: <day>)| (retrieved <day>)}{.|}",
    ],
    "report": [
        "<body> (<year>){: |. }<title>. ~note={COM(2001) 428 final|SEC(2000) 1832|COM(2005) 33|A/RES/55/2|KOM(2003) 96}~{. |, }{<place>|<place>: <publisher>}" + _STOP,
        _FRONT_EN
        + _TITLE_EN
        + "{. |, }~genre={Working Paper|Discussion Paper|NBER Working Paper|IZA Discussion Paper|OECD Social, Employment and Migration Working Papers|Policy Research Working "
        "Paper|EUI Working Paper|Research Report|Occasional Paper|Mimeo|LIS Working Paper}~{ No. <number>| <number>| Nr. <number>|, No. <number>}{. |, }{<place>|<place>: <publisher>|<publisher>|<publisher>, <place>}"
        + _STOP,
    ],
}  # fmt: skip

EDITIONS = [
    "{2|3|4|5|6|7|8|10|12}. Aufl.",
    "{2|3|4|5|6|7|8|10|12}. Auflage",
    "{2|3|4|5}., {überarb.|überarbeitete|erweiterte|erw.|aktualisierte|durchges.|neu bearb.|völlig überarb.|unveränd.|durchgesehene|verb.} {Aufl.|Auflage}",
    "{2|3|4|5}. {überarb.|überarbeitete|erweiterte|erw.|aktual.|neubearb.|unveränderte} {Aufl.|Auflage}",
    "{2|3|4}., {überarb. und erw.|überarbeitete und erweiterte|vollst. überarb. u. erw.|neu bearb. u. erw.|aktualisierte und erweiterte} {Aufl.|Auflage}",
    "{Zweite|Dritte|Vierte}{| erweiterte|, überarbeitete} {Auflage|Aufl.}",
    "{Neuausgabe|Studienausgabe|Sonderausgabe|Neuaufl.|Taschenbuchausgabe|Nachdruck|1. Aufl.|Neudruck|Originalausgabe|erw. Neuausgabe|2nd ed.}",
]

SERIES = [
    "Soziale Welt, Sonderband",
    "Schriftenreihe der Bundeszentrale für politische Bildung",
    "Bürgertum. Beiträge zur europäischen Gesellschaftsgeschichte",
    "Kritische Studien zur Geschichtswissenschaft",
    "Industrielle Welt",
    "Beiträge zur Arbeitsmarkt- und Berufsforschung",
    "Studien zur Sozialwissenschaft",
    "Theorie und Gesellschaft",
    "edition suhrkamp",
    "suhrkamp taschenbuch wissenschaft",
    "stw",
    "UTB",
    "rororo studium",
    "rowohlts enzyklopädie",
    "Schriften des Deutschen Jugendinstituts",
    "Sozialwissenschaften",
    "Politik als Beruf",
    "Erdkundliches Wissen",
    "Gesammelte Schriften",
    "Gesammelte Schriften I",
    "Max Weber Gesamtausgabe, Bd. I/17",
    "Festschrift für Helmut Schelsky",
    "C.H. Beck Studium",
    "Werke",
    "Gesammelte Werke",
    "Studientexte zur Soziologie",
    "Reihe Politikwissenschaft",
    "Uni-Taschenbücher",
    "Stadt, Raum, Gesellschaft",
    "Forum Frauenforschung",
    "Geschlecht und Gesellschaft",
    "Beiträge zur Geschichte des Parlamentarismus und der politischen Parteien",
    "Schriftenreihe der Vierteljahrshefte für Zeitgeschichte",
    "Beck’sche Reihe",
    "Schriften des Zentralinstituts für sozialwissenschaftliche Forschung",
    "Enzyklopädie deutscher Geschichte",
    "Grundriss der Geschichte",
    "Schriften zur Europäischen Integration",
    "Frankfurter Beiträge zur Soziologie",
    "Wissenschaft und Praxis",
    "Europäische Hochschulschriften, Reihe 22",
    "Historisch-Sozialwissenschaftliche Forschungen",
    "Bibliothek der Bildungsforschung",
    "Studien zur Schul- und Bildungsforschung",
    "KZfSS Sonderheft",
    "Leviathan Sonderheft",
    "PVS-Sonderheft",
]
