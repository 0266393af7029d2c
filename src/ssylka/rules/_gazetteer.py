"""Words in brackets before a year that are no authors: places, and kinds of documents and events.

"(Paris, 1987)" and "(Geneva Convention, 1949)" look like citations. The countries are the member states of the United
Nations and some older ones; the cities are capitals and others that give their names to treaties and conferences.
"""

from ssylka.rules import _names as names

_COUNTRIES = """
afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium bolivia
botswana brazil brunei bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia
czechoslovakia denmark ecuador egypt england estonia ethiopia europe finland france gabon georgia germany ghana greece
guatemala guinea haiti hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya
korea kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg macedonia madagascar malaysia mali malta
mexico moldova mongolia montenegro morocco mozambique myanmar burma namibia nepal netherlands nicaragua niger nigeria norway
oman pakistan palestine panama paraguay peru philippines poland portugal prussia qatar romania russia rwanda scotland senegal
serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia
turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen yugoslavia zambia zimbabwe africa asia
america eurasia antarctica siberia crimea caucasus tibet kashmir catalonia bavaria california texas
россия беларусь белоруссия украина молдова грузия армения азербайджан казахстан узбекистан киргизия кыргызстан таджикистан
туркмения туркменистан латвия литва эстония польша чехия чехословакия словакия венгрия румыния болгария сербия югославия
хорватия словения албания греция турция кипр италия испания португалия франция германия австрия швейцария бельгия нидерланды
голландия люксембург дания норвегия швеция финляндия исландия ирландия англия великобритания шотландия сша канада мексика куба
бразилия аргентина чили перу колумбия венесуэла китай кнр япония корея монголия вьетнам лаос камбоджа таиланд мьянма бирма
малайзия сингапур индонезия филиппины бруней индия пакистан бангладеш непал афганистан иран ирак сирия ливан израиль палестина
иордания египет ливия тунис алжир марокко судан эфиопия кения нигерия ангола австралия европа азия африка америка сибирь крым
"""
_CITIES = """
paris london berlin rome vienna madrid lisbon brussels amsterdam hague maastricht geneva zurich bern lausanne davos munich bonn
frankfurt hamburg dresden potsdam nuremberg copenhagen oslo stockholm helsinki reykjavik dublin edinburgh warsaw krakow prague
budapest bucharest sofia belgrade zagreb athens istanbul ankara nicosia moscow petersburg leningrad sochi yalta kazan
vladivostok khabarovsk yekaterinburg novosibirsk kiev kyiv odessa minsk vilnius riga tallinn chisinau tbilisi yerevan baku
astana almaty tashkent samarkand bishkek dushanbe ashgabat beijing shanghai nanjing tokyo kyoto hiroshima osaka seoul pyongyang
hanoi saigon bangkok manila jakarta bandung bali delhi mumbai bombay kolkata islamabad kabul tehran baghdad damascus beirut
jerusalem amman cairo tripoli algiers rabat khartoum nairobi lagos pretoria johannesburg durban canberra sydney melbourne
ottawa toronto montreal quebec washington boston chicago philadelphia havana caracas bogota lima santiago rio brasilia versailles
cancun doha dubai riyadh helsingfors phnom penh vientiane rangoon yangon york angeles francisco
париж лондон берлин рим вена мадрид лиссабон брюссель амстердам гаага маастрихт женева цюрих берн лозанна давос мюнхен бонн
франкфурт гамбург дрезден потсдам нюрнберг копенгаген осло стокгольм хельсинки рейкьявик дублин варшава краков прага будапешт
бухарест софия белград загреб афины стамбул анкара москва петербург ленинград сочи ялта казань владивосток хабаровск
екатеринбург новосибирск киев одесса минск вильнюс рига таллин кишинев тбилиси ереван баку астана ташкент самарканд бишкек
душанбе ашхабад пекин шанхай токио киото хиросима сеул пхеньян ханой бангкок манила джакарта бандунг дели тегеран багдад дамаск
бейрут иерусалим амман каир триполи вашингтон бостон чикаго гавана версаль доха дубай
"""
_KINDS = """
convention treaty agreement accord protocol charter declaration act law code constitution order decree resolution statute bill
summit conference congress session meeting forum war battle revolution crisis plan programme program project report census
survey table figure fig chart map appendix rubles dollars euros prices data gdp ppp election elections cup games olympics
edition reprint series season january february march april may june july august september october november december spring
summer autumn winter version release update model pact memorandum
договор соглашение конвенция протокол хартия декларация акт закон кодекс конституция указ постановление резолюция саммит
конференция конгресс съезд сессия заседание форум война битва революция кризис план программа проект отчет доклад перепись
опрос таблица рисунок рис табл рублей долларов цены данные ввп выборы издание январь февраль март апрель май июнь июль август
сентябрь октябрь ноябрь декабрь весна лето осень зима
"""
_WORDS = frozenset((_COUNTRIES + _CITIES + _KINDS).split())


def no_author(name: str) -> bool:
    """Whether a name in brackets is a place, a document, an event, or nothing but capitals of an abbreviation."""
    words = [word.strip(".,'’\"“”«»()").casefold().replace("ё", "е") for word in name.split()]
    words = [word.removesuffix("’s").removesuffix("'s") for word in words if word]
    if not words or any(word in _WORDS for word in words):
        return True
    return name.isupper() and 2 <= len(name) <= 5 and " " not in name


def surname_like(name: str) -> bool:
    """Whether a name is one word, or a particle or initials and one word, as family names are."""
    words = [word for word in name.replace("’", "'").split() if not word.endswith(".")]
    small = sum(word[:1].islower() for word in words)
    return 0 < len(words) - small <= 1 and bool(names.key(words[-1]))
