"""English names that Russian journals, publishers and cities go by, where transliteration would hide them.

Sources: the English pages and covers of the journals themselves. Users add their own with `names=`.
"""

from collections.abc import Mapping
from types import MappingProxyType

JOURNALS: Mapping[str, str] = MappingProxyType(
    {
        "Азия и Африка сегодня": "Asia and Africa Today",
        "Вестник МГИМО-Университета": "MGIMO Review of International Relations",
        "Вестник МГИМО Университета": "MGIMO Review of International Relations",
        "Вопросы истории": "Voprosy Istorii",
        "Вопросы философии": "Voprosy Filosofii",
        "Вопросы экономики": "Voprosy Ekonomiki",
        "Государство и право": "State and Law",
        "Журнал российского права": "Journal of Russian Law",
        "Контуры глобальных трансформаций: политика, экономика, право": (
            "Outlines of Global Transformations: Politics, Economics, Law"
        ),
        "Международная жизнь": "The International Affairs",
        "Международные процессы": "International Trends / Mezhdunarodnye Processy",
        "Мировая экономика и международные отношения": "World Economy and International Relations",
        "Мониторинг общественного мнения: экономические и социальные перемены": (
            "Monitoring of Public Opinion: Economic and Social Changes"
        ),
        "Новая и новейшая история": "Modern and Contemporary History",
        "Общественные науки и современность": "Social Sciences and Contemporary World",
        "Полис. Политические исследования": "Polis. Political Studies",
        "Политические исследования": "Polis. Political Studies",
        "Российский внешнеэкономический вестник": "Russian Foreign Economic Journal",
        "Россия в глобальной политике": "Russia in Global Affairs",
        "Современная Европа": "Contemporary Europe",
        "Социологические исследования": "Sociological Studies",
        "Сравнительная политика": "Comparative Politics Russia",
        "США и Канада: экономика, политика, культура": "USA & Canada: Economics, Politics, Culture",
        "Форсайт": "Foresight and STI Governance",
        "Юго-Восточная Азия: актуальные проблемы развития": "South East Asia: Actual Problems of Development",
    }
)

_RUDN_SERIES = {
    "Агрономия и животноводство": "RUDN Journal of Agronomy and Animal Industries",
    "Всеобщая история": "RUDN Journal of World History",
    "Государственное и муниципальное управление": "RUDN Journal of Public Administration",
    "История России": "RUDN Journal of Russian History",
    "Лингвистика": "Russian Journal of Linguistics",
    "Литературоведение. Журналистика": "RUDN Journal of Studies in Literature and Journalism",
    "Медицина": "RUDN Journal of Medicine",
    "Международные отношения": "Vestnik RUDN. International Relations",
    "Политология": "RUDN Journal of Political Science",
    "Психология и педагогика": "RUDN Journal of Psychology and Pedagogics",
    "Социология": "RUDN Journal of Sociology",
    "Теория языка. Семиотика. Семантика": "RUDN Journal of Language Studies, Semiotics and Semantics",
    "Философия": "RUDN Journal of Philosophy",
    "Экология и безопасность жизнедеятельности": "RUDN Journal of Ecology and Life Safety",
    "Экономика": "RUDN Journal of Economics",
    "Юридические науки": "RUDN Journal of Law",
}

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "Алматы": "Almaty", "Архангельск": "Arkhangelsk", "Астрахань": "Astrakhan", "Баку": "Baku",
        "Барнаул": "Barnaul", "Белгород": "Belgorod", "Бишкек": "Bishkek", "Вильнюс": "Vilnius",
        "Владивосток": "Vladivostok", "Волгоград": "Volgograd", "Вологда": "Vologda", "Воронеж": "Voronezh",
        "Дубна": "Dubna", "Душанбе": "Dushanbe", "Екатеринбург": "Yekaterinburg", "Ереван": "Yerevan",
        "Иваново": "Ivanovo", "Иркутск": "Irkutsk", "Казань": "Kazan", "Калининград": "Kaliningrad", "Калуга": "Kaluga",
        "Киев": "Kyiv", "К.": "Kyiv", "Киров": "Kirov", "Краснодар": "Krasnodar", "Красноярск": "Krasnoyarsk",
        "Курск": "Kursk", "Л.": "Leningrad", "Ленинград": "Leningrad", "М.": "Moscow", "М": "Moscow",
        "Махачкала": "Makhachkala", "Минск": "Minsk", "Мн.": "Minsk", "Москва": "Moscow", "Мурманск": "Murmansk",
        "Н. Новгород": "Nizhny Novgorod", "Нижний Новгород": "Nizhny Novgorod", "Новосибирск": "Novosibirsk",
        "Омск": "Omsk", "Оренбург": "Orenburg", "Пг.": "Petrograd", "Пенза": "Penza", "Пермь": "Perm",
        "Петрозаводск": "Petrozavodsk", "Петроград": "Petrograd", "Псков": "Pskov", "Пятигорск": "Pyatigorsk",
        "Рига": "Riga", "Ростов н/Д": "Rostov-on-Don", "Ростов-на-Дону": "Rostov-on-Don", "Рязань": "Ryazan",
        "Самара": "Samara", "Санкт-Петербург": "Saint Petersburg", "СПб": "Saint Petersburg",
        "СПб.": "Saint Petersburg", "Саранск": "Saransk", "Саратов": "Saratov", "Севастополь": "Sevastopol",
        "Симферополь": "Simferopol", "Смоленск": "Smolensk", "Сочи": "Sochi", "Ставрополь": "Stavropol",
        "Сыктывкар": "Syktyvkar", "Таллин": "Tallinn", "Тамбов": "Tambov", "Ташкент": "Tashkent", "Тбилиси": "Tbilisi",
        "Тверь": "Tver", "Томск": "Tomsk", "Тула": "Tula", "Тюмень": "Tyumen", "Улан-Удэ": "Ulan-Ude",
        "Ульяновск": "Ulyanovsk", "Уфа": "Ufa", "Хабаровск": "Khabarovsk", "Чебоксары": "Cheboksary",
        "Челябинск": "Chelyabinsk", "Чита": "Chita", "Якутск": "Yakutsk", "Ярославль": "Yaroslavl",
    }
)  # fmt: skip

COUNTRIES: Mapping[str, str] = MappingProxyType(
    {
        "Беларусь": "Belarus", "Казахстан": "Kazakhstan", "Республика Беларусь": "Belarus",
        "Республика Казахстан": "Kazakhstan", "РФ": "Russian Federation", "Рос. Федерация": "Russian Federation",
        "Российская Федерация": "Russian Federation", "Российской Федерации": "Russian Federation", "СССР": "USSR",
        "США": "USA", "Украина": "Ukraine", "Узбекистан": "Uzbekistan",
    }
)  # fmt: skip
"""Jurisdictions of laws and patents, as Russian descriptions name them → in English."""

PUBLISHERS: Mapping[str, str] = MappingProxyType(
    {
        "Аспект Пресс": "Aspect Press",
        "ВШЭ": "HSE University",
        "Высшая школа экономики": "HSE University",
        "Институт востоковедения РАН": "Institut vostokovedeniya RAN",
        "Канон+": "Kanon+",
        "МГИМО": "MGIMO University",
        "МГИМО-Университет": "MGIMO-Universitet",
        "МГУ": "Lomonosov Moscow State University",
        "Московский государственный университет": "Lomonosov Moscow State University",
        "НИУ ВШЭ": "HSE University",
        "РОССПЭН": "ROSSPEN",
        "Российский университет дружбы народов": "RUDN University",
        "РУДН": "RUDN University",
        "СПбГУ": "Saint Petersburg State University",
    }
)


def journal(name: str) -> str | None:
    """The English title of a journal, or None. Series of Vestnik RUDN are found whatever stands before the series."""
    plain = " ".join(name.replace("«", "").replace("»", "").split())
    if plain in JOURNALS:
        return JOURNALS[plain]
    if plain.startswith(("Вестник Российского университета дружбы народов", "Вестник РУДН")):
        for series, english in _RUDN_SERIES.items():
            if plain.rstrip(".").endswith((f"Серия: {series}", f"Серия {series}", f". {series}")):
                return english
    return None
