"""Places of publication and names of publishers: a table of what is known, and the form of what is not.

Abbreviations of cities: GOST R 7.0.12-2011 and GOST R 7.0.5-2008, §7.4.
"""

import re

from ssylka.parsers.alternatives import any_of
from ssylka.parsers.later import later

_SHORT = "М|M|Л|L|СПб|SPb|Пг|Пб|Птг|Ростов н/Д|Ростов-н/Д|Ростов н/Дону|Rostov n/D|Rostov n/a|К|Мн|Н\\. Новгород|Нижн\\. Новгород|Н\\. Новг|N\\. Novgorod|Х|Тб|Ер|Т|Ташк|Екб|Ставр|Б\\. м|Б\\.м|S\\. ?l|Pb|Pg|Sverdl|Спб|СПБ|Москва-Л|M-L"
_CITIES = (
    "Ростов_н/Д Ростов-н/Д Ростов_н/Дону Rostov_n/D Rostov_n/a Н.Новгород Н._Новгород Москва Ленинград С.-Петербург Санкт-Петербург Петроград Петербург Киев Київ Минск Мінск Харьков Харків Одесса Одеса Львов Львів Новосибирск Екатеринбург Свердловск "
    "Казань Самара Куйбышев Саратов Саранск Омск Томск Тюмень Тула Тверь Калинин Уфа Пермь Пенза Псков Новгород Ижевск Иркутск Якутск Владивосток Хабаровск Красноярск Краснодар "
    "Калининград Калуга Кострома Курск Липецк Магадан Майкоп Махачкала Мурманск Набережные_Челны Нальчик Нижний_Новгород Горький Великий_Новгород Нижний_Тагил Новокузнецк Новороссийск Новочеркасск Орёл Орел Оренбург "
    "Петрозаводск Петропавловск-Камчатский Пятигорск Ростов-на-Дону Рязань Смоленск Сочи Ставрополь Сургут Сыктывкар Таганрог Тамбов Тольятти Улан-Удэ Ульяновск Чебоксары Челябинск Череповец Чита Элиста Элісти Южно-Сахалинск "
    "Івано-Франківськ Чернівці Запоріжжя Донецьк Дніпропетровськ Дніпро Миколаїв Вінниця Суми Черкаси Кіровоград Кропивницький Рівне Луцьк Хмельницький Кам’янець-Подільський Тернопіль Мелітополь Маріуполь Умань Дрогобич Острог Ніжин Бердянськ Луганськ Сімферополь Гомель Горки Горкі Новополоцк Барановичи Бобруйск "
    "Обнинск Саров Димитровград Апатиты Кольцово Звенигород Протвино Троицк Снежинск Зеленоград Мытищи Краснообск Рыбинск Ухта Воркута Норильск Братск Ангарск Балаково Энгельс Кисловодск Ессентуки Воткинск Альметьевск Нижнекамск Шымкент Караганда Павлодар Семей Усть-Каменогорск Костанай Актобе Атырау Кокшетау Андижан Фергана Бухара Нукус Ош Худжанд Балашиха Люберцы Реутов Подольск Озёрск Персиановский "
    "Ярославль Барнаул Белгород Биробиджан Благовещенск Брянск Владикавказ Владимир Волгоград Вологда Воронеж Грозный Дубна Архангельск Астрахань Абакан Анапа Армавир Балашов Бийск Бишкек Фрунзе Алматы Алма-Ата Астана Нур-Султан "
    "Ташкент Самарканд Душанбе Ашхабад Баку Ереван Тбилиси Сухум Сухуми Кишинев Кишинёв Рига Таллин Таллинн Тарту Вильнюс Вена Варшава Краков Прага Братислава София Белград Загреб Любляна Бухарест Будапешт Берлин Бонн Лейпциг Мюнхен Гамбург "
    "Париж Лондон Рим Мадрид Женева Цюрих Брюссель Стокгольм Хельсинки Осло Копенгаген Нью-Йорк Вашингтон Пекин Токио Ханой Пномпень Иерусалим Стамбул Анкара Симферополь Севастополь Ялта Донецк Луганск Днепропетровск Днепр Запорожье Полтава "
    "Черновцы Чернігів Ужгород Ивано-Франковск Тернополь Винница Житомир Ровно Луцк Николаев Херсон Гродно Гродна Брест Витебск Віцебск Гомель Могилев Магілёў Пловдив Велико_Търново Варна Пущино Жуковский Королев Химки Долгопрудный Дзержинск Арзамас Муром Йошкар-Ола Коломна Серпухов "
    "Калькутта Дели Бомбей Торонто Монреаль Чикаго Бостон Филадельфия Оксфорд Кембридж Эдинбург Милан Венеция Флоренция Неаполь Лиссабон Барселона Амстердам Антверпен Гаага Лейден Базель Берн Лозанна Франкфурт-на-Майне Дрезден Кёльн Штутгарт Гейдельберг Тюбинген Геттинген Марбург Дерпт Юрьев Ревель Вильна Вильно Тифлис Эривань Сергиев_Посад Загорск Минусинск Тара Верный Ашгабат Уральск Караганда Павлодар Семипалатинск Усть-Каменогорск Петропавловск Актобе Шымкент Туркестан Костанай Худжанд Ош Бухара Хива Фергана Улан-Батор Харбин Шанхай Сеул Каир Тегеран Афины Салоники Звенигород Подольск Обнинск Рыбинск Переславль-Залесский Суздаль Ковров Кунгур Соликамск Березники Каменск-Уральский Ирбит Шадринск Троицк Миасс Златоуст Орск Сызрань Камышин Вольск Энгельс Балаково Ейск Туапсе Кисловодск Дербент Хасавюрт Цхинвал Степанакерт Керчь Евпатория Феодосия Мариуполь Кривой_Рог Черкассы Чернигов Сумы Мелитополь Каменец-Подольский Могилёв Бобруйск Полоцк Орша Пинск Даугавпилс Нарва Каунас Клайпеда Тирасполь Бельцы "
    "Иваново Киров Вятка Курган Кемерово Горно-Алтайск Кызыл Черкесск Магас Назрань Ханты-Мансийск Нижневартовск Салехард Тобольск Ишим Шуя Елец Мичуринск Борисоглебск Глазов Стерлитамак Магнитогорск Нерюнгри Находка Уссурийск Комсомольск-на-Амуре Камчатка Печоры Выборг Гатчина Пушкин Павловск "
    "Moscow Moskva Leningrad Saint_Petersburg St._Petersburg St_Petersburg Sankt-Peterburg Saint-Petersburg Saint_Petersburg Petrograd Kiev Kyiv Minsk Kharkov Kharkiv Odessa Lviv Novosibirsk Ekaterinburg Yekaterinburg Sverdlovsk Kazan Kazan' Samara Saratov Omsk Tomsk Tyumen Tyumen' Tula Tver Ufa Perm Perm' Penza "
    "Irkutsk Yakutsk Vladivostok Khabarovsk Krasnoyarsk Krasnodar Kaliningrad Rostov-on-Don Rostov-na-Donu Nizhny_Novgorod Nizhnij_Novgorod Nizhniy_Novgorod Volgograd Voronezh Barnaul Belgorod Chelyabinsk Yaroslavl Makhachkala Simferopol Sevastopol Dubna Izhevsk Ulan-Ude Chita Petrozavodsk Orenburg Smolensk Tambov Ryazan "
    "Almaty Astana Tashkent Baku Yerevan Tbilisi Riga Tallinn Tartu Vilnius Vienna Wien Warsaw Warszawa Kraków Krakow Prague Praha Bratislava Sofia Belgrade Beograd Zagreb Ljubljana Bucharest Budapest Berlin Bonn Leipzig München Munich Hamburg Frankfurt Frankfurt_am_Main Frankfurt_a._M. Fr._a._M. F._a._M. Frankfurt/Main Frankfurt_a.M. Stuttgart Köln Cologne Göttingen "
    "Tübingen Heidelberg Freiburg Mainz Wiesbaden Baden-Baden Darmstadt Dresden Halle Jena Würzburg Münster Bielefeld Bern Basel Zürich Zurich Geneva Genève Lausanne Graz Innsbruck Salzburg Saarbrücken Paris Lyon Bordeaux Toulouse London Oxford Cambridge Edinburgh Manchester Bristol Liverpool Leeds Glasgow Dublin Belfast Rome Roma Milan "
    "Milano Torino Turin Firenze Florence Bologna Napoli Naples Padova Venezia Madrid Barcelona Lisboa Lisbon Brussels Bruxelles Antwerp Leuven Louvain Leiden Amsterdam Rotterdam Utrecht The_Hague Den_Haag Dordrecht Stockholm Uppsala Göteborg Oslo Copenhagen København Helsinki Turku Athens Istanbul Ankara Jerusalem Tel_Aviv Cairo Tehran Delhi New_Delhi "
    "Mumbai Beijing Shanghai Hong_Kong Tokyo Kyoto Osaka Seoul Singapore Bangkok Hanoi Kuala_Lumpur Phnom_Penh Jakarta Manila Sydney Melbourne Canberra New_York N.Y. N._Y. NY New_York,_NY Washington Washington,_DC Washington,_D.C. Washington_DC Boston Boston,_MA Chicago Chicago,_IL Philadelphia Los_Angeles San_Francisco Berkeley Berkeley,_CA Stanford "
    "Princeton Princeton,_NJ New_Haven New_Haven,_CT Ithaca Ithaca,_NY Baltimore Ann_Arbor Austin Seattle Bloomington Durham Chapel_Hill Cambridge,_MA Cambridge,_Mass. Cambridge,_UK Cambridge_(MA) Minneapolis Madison Toronto Montreal Ottawa Vancouver Englewood_Cliffs Englewood_Cliffs,_NJ Hoboken Hoboken,_NJ Thousand_Oaks Thousand_Oaks,_CA "
    "Newbury_Park Beverly_Hills Westport Westport,_CT Boulder Boulder,_CO Lanham Lanham,_MD Cham Abingdon Aldershot Farnham Basingstoke Houndmills Cheltenham Hillsdale Hillsdale,_NJ Mahwah Mahwah,_NJ Reading Reading,_MA Santa_Monica Urbana Norman Lincoln Athens,_GA Bloomington,_IN Durham,_NC Mexico México Buenos_Aires Rio_de_Janeiro São_Paulo Havana La_Habana"
)  # fmt: skip
_LONG = any_of(city.replace("_", " ") for city in _CITIES.split())
# A known place: an abbreviation with its full stop, or a name of the table.
PLACE = rf"\[?(?:(?:{_SHORT})\.|(?:{_SHORT})(?=\s?[:;])|(?:СПб|SPb|Спб|СПБ|С-Пб|С\.-Пб)\b|\[\s?[БS]\.\s?[мl]\.\s?\]|(?:{_LONG})(?![\w])(?:\s\([A-Z][A-Za-z.]{{1,12}}\))?)\]?(?:\s\((?:СПб|М|Л|Пг)\.?\))?"
PLACES = rf"{PLACE}(?:\s*(?:;|,|/|[–—-]|\band\b|&)\s*{PLACE}(?!\s[A-ZА-ЯЁ])){{0,3}}"
KNOWN = later(PLACES)
_WORD = r"(?:[A-ZÀ-ÞА-ЯЁІЇЄЎ][\w'’.-]*)"
# An unknown place: up to three capitalised words, perhaps with a state or country after a comma.
UNKNOWN = re.compile(
    rf"{_WORD}(?:[ -](?:am |na |on |upon |на )?{_WORD}){{0,2}}(?:,\s[A-Z][A-Za-z.]{{1,14}})?(?:\s\([A-Z][\w .]+\))?"
)
PUBLISHER_WORDS = re.compile(
    r"\b(?:publ|publishers?|publishing|press|verlag|books?|изд-во|издательство|изд\.|изд\. дом|изд-ий|издат|izd-vo|izdatel'?stvo|изд-кий|типография|типогр|тип\.|éditions?|editions?|editorial|ediciones|university|universität|университет|университета|ун-та|ун-т|институт|ин-т|academy|академия|inc|ltd|gmbh|springer|elsevier|wiley|routledge|sage|nauka|наука|mysl|мысль|проспект|юрайт|norma|инфра|media|group|house|foundation|association|institute|center|centre|центр|РАН|АН СССР|фонд|kluwer|norton|macmillan|palgrave|brill|nova|society|vydavnyctvo|видавництво|выдавецтва|гос|politizdat|политиздат|госполитиздат|воениздат|энциклопедия|литература|книга|знание|просвещение|прогресс|статут|academia|гуттенберг)\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\s*,?\s+(?:publ|Publ|Publ\.)\.?$")


def without_suffix(publisher: str) -> tuple[str, bool]:
    """A publisher without RUDN's "publ." after it, and whether it was there."""
    bare = _SUFFIX.sub("", publisher)
    return bare, bare != publisher


PUBLISHER_SURE = re.compile(
    r"\b(?:verlag|press|publish\w*|publ\.?|изд-во|издательств[оа]|изд\. дом|издательский дом|éditions|edizioni|izd-vo|books|publications)\b",
    re.IGNORECASE,
)
"""Words that only a publisher's name holds."""
NO_PLACE = re.compile(
    r"(?:Сер(?:ия|\.)|Серія|Серыя|Seri[jy]?a|Series|Ser\.|Section|Секция|Раздел|Часть|Том|Part|Выпуск|Отделение|Journal|Журнал|Вестник|Vestnik)\b|(?:Т|Ч|Кн|Вып|Vol|Bd|Pt|No|Nr|Ред|Под|Отв|Сост|Пер|Изд|Вст|Вступ|Предисл|Послесл|Коммент)\.",
    re.IGNORECASE,
)
"""Words that open the name of a series or a part, never a place."""
