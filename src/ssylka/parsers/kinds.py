"""What kind of source it is, by the words of title, container and address. Only words that say it; the form is the grammar's."""

import re
from functools import lru_cache

NEWSPAPERS = re.compile(
    r"\b(?:газета|газ\.|gazeta|газети|газетa|правда|правды|pravda|известия(?=\s*(?:$|[.,:;(/»”\[\d–—-]|цик\b|вцик|совета?\b|\w+\s+совета?\s+(?:раб|деп)))|izvestiya$|коммерсантъ?|kommersant|ведомости(?=$|[.,\s—–-]\s*(?:\d|$))|vedomosti|труд$|гудок|красная\s+звезда|комсомолец|комсомольская|рабочий\s+край|знамя\s+(?:труда|коммунизма)|путь\s+ленина|новости|ria\s+novosti|риа|тасс|tass|интерфакс|interfax|xinhua|синьхуа|reuters|bbc|би-би-си|associated\s+press|agence\s+france|bloomberg|cnn|al\s?jazeera|deutsche\s+welle|sputnik|regnum|lenta\.ru|лента\.ру|gazeta\.ru|газета\.ru|rbc|рбк|news|times|guardian|telegraph|daily|herald|tribune|newspaper|wall\s+street\s+journal|washington\s+post|morning\s+post|\w*\s?post$|le\s+monde|le\s+figaro|die\s+zeit|zeitung|el\s+país|la\s+repubblica|corriere|asahi|ilbo|straits|globe\s+and\s+mail|pravda|mirror|chronicle|courier|вечерн\w+|вечерка|вестник\s+зож|аргументы\s+и\s+факты|независимая|литературная\s+газета|российская\s+газета|rossiyskaya\s+gazeta|rossijskaja\s+gazeta|газета\.\s*ру|фонтанка|медуза|meduza|agency|агентство|дело$|голос|речь$|новое\s+время|русское\s+слово|колокол$|биржевые|губернские\s+ведомости|огни|заря|красный|красная|советская\s+(?!этнограф|археол|псих|педаг|музык)\w+|советский\s+(?:спорт|экран)|ленинская|ленинское|ленинский\s+путь|коммуна$|коммунист$|большевистск\w+|кузнецкий|призыв$|тюмен\.\s+правда)(?!\w)",
    re.IGNORECASE,
)
MAGAZINES = re.compile(
    r"\b(?:magazine|weekly|(?<!-)журнал\s+«|огон[её]к|newsweek|time$|the\s+economist|economist$|der\s+spiegel|spiegel|new\s+yorker|foreign\s+policy$|national\s+geographic|эксперт$|итоги$|профиль$|власть$|форбс|forbes|крокодил|наука\s+и\s+жизнь|вокруг\s+света|нива$)(?!\w)",
    re.IGNORECASE,
)
JOURNALS = re.compile(
    r"\b(?:journal|journ|zeitschrift|revue|rivista|revista|review|вестник|вестн\.|vestnik|вісник|веснік|известия|изв\.|izvestiya|izvestija|журнал|журн\.|zhurnal|часопис|бюллетень|bulletin|вопросы|вопр\.|voprosy|проблемы|problemy|transactions|letters|annals|archiv|quarterly|studies|acta|полис|polis|социс|socis|мониторинг|обозрение|труды|записки|зап\.|исследования|наука|науки|серия|сер\.|international\s+affairs|affairs)(?!\w)",
    re.IGNORECASE,
)
PROCEEDINGS = re.compile(
    r"\b(?:proceedings|proc\.|conference|symposium|congress|workshop|те(?:зисы|зи)\s+доп\w*|(?:материалы?|труды)\b.{0,80}(?:конф|конгресс|симпоз|семинар|съезд|форум|чтени)\w*|мат-лы|тезисы|тез\.\s+докл|сб(?:орник|\.)\s+(?:тез|мат|докл)\w*|конференци[ия]|конф(?:\.|$)|съезда?|чтений|чтения\b|симпозиум|матеріали|матэрыялы|materialy|tezisy|trudy\s+konf\w*|konferents\w*|konferenc\w*|доклады\s+(?:междунар|конф|всерос)|tagung|kongress|colloque|convegno)(?!\w)",
    re.IGNORECASE,
)
# A site by its name: "Library.ru: портал".
SITE = re.compile(r"\b(?:портал|сайт|portal|website)\b|\w\.(?:ru|com|org|net|info|рф|ua|by|kz)\b", re.IGNORECASE)
# A collection that is no journal though its name may begin as one ("Проблемы лесоведения : сб. науч. тр.").
COLLECTION = re.compile(
    r"\b(?:сб(?:орник|\.)\s+(?:науч\w*\.?\s+)?(?:тр|ст|работ)\w*|межвуз(?:овский|\.)\s+сб)", re.IGNORECASE
)
THESIS = re.compile(
    r"(?:\b(?:авт\.?\s?реф|автореф(?:ерат)?|дис(?:с(?:ертация|ертации|\.)?|\.)|дисc\.|avtoref(?:erat)?|diss?(?:ertats\w+|ertac\w+|\.)?|dis\.)\b[.\s]*(?:диc\.|дис(?:с|сертации|сертация)?\.?|diss?\.?|dis\.)?[^/]{0,12}?(?:(?:на\s+соиск[^/]*?)?(?:канд|д-ра|докт|доктора|кандидата|kand|d-ra|dokt|PhD)|…|\.\.\.)|\bмаг(?:истерская|\.)\s+дис|\b(?:ph\.?\s?d\.?|doctoral|master['’]?s?|ma|msc|bachelor['’]?s?|doctorate|habilitation)\s+(?:thesis|dissertation|diss\.)|\bdissertation\b|\binaugural-dissertation|\bthesis\b|\bthèse\b|\btesi\b|автореф\.)",
    re.IGNORECASE,
)
ENCYCLOPEDIA = re.compile(
    r"\b(?:энциклопедия|энцикл\.|энциклопедический|encyclop[a]?edia|словарь|слов\.|dictionary|wikipedia|википедия|lexikon|companion to)(?!\w)",
    re.IGNORECASE,
)
TREATY = re.compile(
    r"^(?:the\s+)?(?:treaty|convention|charter|protocol|memorandum|covenant|pact)\b(?!.*\b(?:theory|analysis|history)\b)|^(?:\w+(?:ая|ый|ий|ое)\s+){0,2}(?:договор|конвенция|хартия|устав\s+оон|протокол|меморандум|соглашение|пакт|декларация)\s+(?:о|об|между|по|организации|оон|совета|от|прав)\b|^всеобщая\s+декларация\b",
    re.IGNORECASE,
)
TREATY_EN = re.compile(
    r"^(?:the\s+)?(?:treaty|convention|covenant|pact)\s+(?:of|on|between|for|concerning|against|relating)\b|^charter\s+of\b",
    re.IGNORECASE,
)
REPORT = re.compile(
    r"\b(?:working\s+paper|technical\s+report|research\s+report|discussion\s+paper|отч[её]т\s+о\s+ниокр|отч[её]т\s+о\s+нир|отч[её]т\s+о\s+научно-исследовательской\s+работе|отч[её]т\s+по|препринт|preprint|policy\s+brief|annual\s+report|white\s+paper|аналитический\s+(?:доклад|отчет)|occasional\s+paper|tech\.\s+rep)(?!\w)",
    re.IGNORECASE,
)
DATASET = re.compile(r"\[?\b(?:data\s?set|база\s+данных|набор\s+данных)\b\]?", re.IGNORECASE)
SOFTWARE = re.compile(
    r"\[\s*(?:computer\s+software|software|program|app)\s*\]|\bпрограмма\s+для\s+эвм\b|св(?:идетельство|ид\.|-во)\s+об?\s+(?:офиц\S*\s+)?(?:гос\S*\s+)?рег(?:истрации|\.)\s+программ",
    re.IGNORECASE,
)
STANDARD = re.compile(
    r"^(?:ГОСТ|ОСТ|СНиП|SNiP|СП|SP(?=\s\d+\.\d{5})|ТКП|ВСН|ВНТП|НПБ|ПНСТ|СТ\s+РК|О[ZЗ]?DSt|ISO|ИСО|IEC|ГОСТ\s+Р|СанПиН|ТУ|DIN|IEEE\s+Std|ANSI|РД|СТО|ДСТУ|СТБ|GOST)\s?(?:Р|R|ISO|ИСО|МЭК|IEC|MEK|MEHK|EN|TO|ТО|/|\s)*\s?\d",
    re.IGNORECASE,
)
# "Требования к оформлению документов: СТБ 6.38-2004": the designation behind the name.
STANDARD_BEHIND = re.compile(
    r"[:.]\s+(?:ГОСТ(?:\s(?:Р|ISO|ИСО|МЭК))?|СТБ|ДСТУ|СНиП|СП|ТКП|СанПиН|РД|ОСТ|ISO|СТ\s(?:РК|СЭВ))\s[\d.-]{3,}[\d–—-]*\d$"
)
PATENT = re.compile(
    r"(?:\bпрограммы\s+для\s+эвм|\bрегистрации\s+баз[ыа]?\s+данных\s+№|\bпат(?:ент|\.)?\s+(?:на\s+(?:изобретение|полезную\s+модель)\s+)?(?:РФ|RU|SU|US|EP|UA|BY|KZ|США|СССР|РК|РБ)?\s?(?:№\s?)?\d|^patent\b|\bpatent\s+(?:no\.?\s*)?(?:RF|RU|US|EP|WO|UA)?,?\s?(?:[Nn]o\.?\s?|№\s?)?\d|\bа\.\s?с\.\s?(?:№\s?)?\d|авт(?:орское|\.)\s+свид(?:етельство|\.)|\bзаявл\.\s?\d|U\.?S\.?\s+Patent)",
    re.IGNORECASE,
)

SERIAL_PART = re.compile(r"(?:Сер|Серия|Т|Том|Вып|Ч|Кн|Отд|Раздел)\b\.?", re.IGNORECASE)
WORKS = re.compile(
    r"^(?:полн(?:ое|\.)\s)?собр(?:ание|\.)\s(?:соч|произв|твор)|^(?:избр(?:анные|\.)\s)?соч(?:инения|\.)|^(?:collected|complete|selected)\s(?:works|writings)",
    re.IGNORECASE,
)
LAW_COLLECTION = re.compile(r"\bсобрани[ея]\s+законов|^ПСЗ|^свод\s+законов", re.IGNORECASE)
PERIODICAL = re.compile(
    r"\b(?:вестн(?:ик|\.)|вісник|веснік|известия|изв\.|журн(?:ал|\.)|бюл(?:летень|л?\.)|journal|journ\.|bulletin|zeitschrift|revue|труды|записки|зап\.|ежегодник)(?!\w)",
    re.IGNORECASE,
)


def is_software(text: str) -> bool:
    """Whether the words of a reference say that it is a program."""
    return ("[" in text or "рограмм" in text.lower()) and SOFTWARE.search(text) is not None


# Of `THESIS` and `LAW_COLLECTION`, in small letters, one of these stands in the text.
_THESIS_WORDS = ("авт", "дис", "avtoref", "dis", "thesis", "thèse", "tesi")
_LAW_WORDS = ("законов", "псз")


def is_thesis(text: str) -> bool:
    """Whether a text says that it is a thesis."""
    return any(map(text.lower().__contains__, _THESIS_WORDS)) and THESIS.search(text) is not None


def is_law_collection(title: str) -> bool:
    """Whether a title is that of a collection of laws."""
    return any(map(title.lower().__contains__, _LAW_WORDS)) and LAW_COLLECTION.search(title) is not None


_PATENT_WORDS = ("patent", "пат", "авт", "заявл", "а.", "программы")


def is_patent(text: str) -> bool:
    """Whether a text says that it cites a patent or an inventor's certificate."""
    lower = text.lower()
    return any(map(lower.__contains__, _PATENT_WORDS)) and PATENT.search(text) is not None


@lru_cache(maxsize=4096)
def is_newspaper(container: str) -> bool:
    """Whether a container's name is that of a newspaper or a news agency."""
    return bool(NEWSPAPERS.search(container)) and not re.search(
        r"\b(?:journal of|вестник рос|studies)\b|новости[,:]", container, re.IGNORECASE
    )
