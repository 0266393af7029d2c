"""Authors whom a heading names otherwise than by family and initials: the ancients, the clergy, names in full."""

import re
from typing import NamedTuple

from ssylka.model import Name
from ssylka.parsers import names, places


class Opening(NamedTuple):
    """Who opens a description: where the names end, where the title may begin, the rank behind the name."""

    people: tuple[Name, ...]
    end: int
    after: int
    sure: float
    rank: str = ""


# Ranks of the clergy behind a name: "Флоровский Г., прот.", "Иларион (Алфеев), митр.".
_CLERGY = r"(?:прот(?:оиерей|опр|од|опресв(?:итер)?)?|свящ(?:енник)?|архим(?:андрит)?|игум(?:ен|ения)?|иером(?:онах)?|митр(?:ополит)?|архиеп(?:ископ)?|еп(?:ископ)?|патр(?:иарх)?|диак(?:он)?|мон(?:ах)?|схим(?:онах)?|свт|прп|сщмч)\b"
RANK = re.compile(rf",\s(?P<rank>{_CLERGY}\.?)")
_MONK = re.compile(
    rf"(?P<name>[А-ЯЁ][а-яё]+(?:\s[А-ЯЁ][\w-]+)?\s\([А-ЯЁ][а-яё-]+\)),\s(?P<rank>{_CLERGY}(?:\.?\s[А-ЯЁ][\w-]*[сц]кий(?:\sи\s[А-ЯЁ][\w-]*[сц]кий)?)?)\.?(?=\s[А-ЯЁ«])"
)
# "Лотман Юрий Михайлович. Структура", as library catalogues head their descriptions: known by the patronymic.
_CALLED = r"[А-ЯЁІЇЄҐ][\w’'-]+,?\s[А-ЯЁІЇЄҐ][а-яёіїєґ’'-]+\s[А-ЯЁІЇЄҐ][а-яёіїєґ’'-]+(?:вич|вна|чна|ична|ьич|оглы|кызы)"
_PATRONYMIC = re.compile(rf"(?P<who>{_CALLED}(?:,\s{_CALLED}){{0,9}})(?=[.:]\s)")
_PATRONYMIC_ONE = re.compile(r"([А-ЯЁІЇЄҐ][\w’'-]+),?\s([А-ЯЁІЇЄҐ][а-яёіїєґ’'-]+\s[А-ЯЁІЇЄҐ][а-яёіїєґ’'-]+)")
_ALONE = """
Aristotle Augustine Cicero Confucius Herodotus Homer Plato Plutarch Tacitus Thucydides Voltaire Абеляр Августин
Аверроэс Авиценна Ансельм Аполлодор Аппиан Апулей Аристотель Аристофан Арриан Бонавентура Боэций Вергилий Вольтер
Гераклит Геродот Гесиод Гомер Гораций Данте Демосфен Диодор Еврипид Евсевий Катулл Конфуций Ксенофонт Лао-цзы Лукиан
Лукреций Марциал Мольер Мэн-цзы Навои Низами Новалис Овидий Ориген Павсаний Петрарка Петроний Пиндар Платон Плиний
Плотин Плутарх Полибий Прокл Прокопий Саллюстий Светоний Сенека Софокл Стендаль Страбон Сунь-цзы Сюнь-цзы Тацит
Теофраст Тертуллиан Филон Фирдоуси Фукидид Цицерон Чжуан-цзы Эзоп Эпиктет Эпикур Эразм Эсхил Ювенал
"""
ONE_NAMES = frozenset(_ALONE.split())
# Given names that open a name in full: "Фома Аквинский", "Адам Смит".
_BAPTISED = """
Август Авраам Аврелий Адам Адольф Александр Александра Алексей Алексис Алла Альберт Альфред Анатолий Ангелина Андре
Андрей Анна Анри Антон Антонина Аркадий Арнольд Артур Афанасий Бенедикт Бернар Бернхард Бертольт Бертран Блаженный
Борис Бруно Вадим Валентин Валентина Валерий Вальтер Варвара Василий Вера Вернер Виктор Виктория Вильгельм Вильям
Винсент Виталий Владимир Владислав Всеволод Вячеслав Габриэль Геннадий Генри Генрих Георг Георгий Герберт Герман
Григорий Густав Гюстав Давид Даниил Денис Джеймс Джейн Джон Джордж Джорджо Джузеппе Диоген Дмитрий Дэвид Евгений
Евгения Евдокия Екатерина Елена Елизавета Ефрем Жак Жан Жан-Жак Жан-Люк Жан-Поль Жерар Жиль Жорж Жюль Зигмунд
Зинаида Иван Игнатий Игорь Иероним Илья Иммануил Иннокентий Иоанн Иоганн Иосиф Ирина Исаак Исайя Итало Карл Карло
Кирилл Клод Конрад Константин Корнелий Кристиан Ксения Лариса Лев Леонард Леонид Лидия Лоренц Луи Луиджи Лукас
Любовь Людвиг Людмила Макс Максим Максимилиан Марина Марио Мария Марк Марко Мартин Мераб Милан Мирча Митрофан Михаил
Мишель Надежда Наталия Наталья Нестор Никита Никколо Никола Николай Норберт Оксана Олдос Олег Оливер Ольга Освальд
Оскар Отто Павел Паоло Пауль Петр Питер Пьер Пётр Раиса Раймон Райнер Рене Ричард Роберт Роджер Ролан Роман Самуил
Светлана Семен Семён Серафим Сергей Сигизмунд Симеон Симона Софья Станислав Степан Сэмюэл Тамара Татьяна Тереза Тит
Томас Уильям Умберто Федор Фердинанд Филипп Фома Франсуа Франц Фридрих Фрэнсис Фёдор Хаим Ханна Ханс Хорхе Хосе
Христофор Чарльз Эдвард Эдмунд Эдуард Эмиль Эмма Эммануил Эразм Эрик Эрих Эрнест Эрнст Юлиан Юлий Юлия Юрген Юрий
Якоб Яков Ян Ярослав
"""
_GIVEN = frozenset(_BAPTISED.split())
_TWO_WORDS = re.compile(
    r"(?P<given>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s(?P<family>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)(?=\.\s[«\"А-ЯЁ]|,\s[а-я]{2,8}\.\s[А-ЯЁ])"
)
_EASTERN = re.compile(
    r"(?:Ибн|Абу|Аль|Омар|Мулла)[\s-][А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+\s(?:ад|ал|аль|ар|ас|ат)-[А-ЯЁ][а-яё]+"
)
# Rulers and heroes, whom books are about.
_SUBJECTS = re.compile(r"(?:Перв|Втор|Трет|Грозн|Невск|Донск|Мудр|Велик)(?:ый|ой|ий|ая)|Каренина")
_TITLED = re.compile(
    r"(?:Город|Свят|Князь|Княгиня|Цар|Граф|Импер|Корол|Апостол|Пророк|Поэт|Художник|Писател|Архи|Пап|Патриарх|Генерал|Маршал|Тётя|Дядя|Мастер|Рыцарь|Сказка|Роман|Случай|Дело|Феномен)"
)
# "Лев Толстой. Энциклопедия": the person is what the book is about.
_ABOUT = re.compile(
    r"\.\s(?:Жизнь|Биограф|Биобиблиограф|Библиограф|Энциклопедия|Переписка|Материалы|Документы|Портрет|Летопись|Pro\s|Сборник"
    r"|Каталог|К\s\d|Исследования|Труды|Творчество|Личность|Человек|Судьба|Очерк|В\sвоспоминаниях|Выставка|Альбом|Путь|Философия"
    r"|Поэтика|Мир|Новые|Неизвестн|Страницы|Штрихи|Указатель|Проблемы|Эпоха|Время|Роман|Повесть)"
)


def opening(mask: str, start: int, end: int) -> Opening | None:
    """The author who opens a description by one name, by a rank of the church, by given name and patronymic or family."""
    if not "Ё" <= mask[start] <= "ґ":
        return None
    monk = _MONK.match(mask, start, end) if mask.find("), ", start, start + 60) > 0 else None
    if monk:
        return Opening((Name(literal=monk["name"]),), monk.end("name"), monk.end(), 0.97, monk["rank"])
    word = _WORD.match(mask, start, end)
    if word is None:
        return None
    if mask[word.end() : word.end() + 2] == ". ":
        one = word.group() in ONE_NAMES
        return Opening((Name(family=word.group()),), word.end(), word.end(), 0.97) if one else None
    father = _PATRONYMIC.match(mask, start, end)
    if father:
        people = tuple(names.make(*found.groups()) for found in _PATRONYMIC_ONE.finditer(father["who"]))
        return Opening(people, father.end("who"), father.end("who"), 0.9)
    return _two_words(mask, start, end)


_WORD = re.compile(r"[^\W\d_][\w-]+(?=[.,\s])")


def _two_words(mask: str, start: int, end: int) -> Opening | None:
    east = _EASTERN.match(mask, start, end)
    if east and mask[east.end() : east.end() + 2] == ". ":
        return Opening((Name(literal=east.group()),), east.end(), east.end(), 0.85)
    pair = _TWO_WORDS.match(mask, start, end)
    if pair is None or _SUBJECTS.fullmatch(pair["family"]):
        return None
    given, family = pair["given"], pair["family"]
    if given not in _GIVEN:
        if family not in _GIVEN or _TITLED.match(given):
            return None
        given, family = family, given  # "Равен Джон. Компетентность"
    rank = RANK.match(mask, pair.end(), end)
    after = rank.end() if rank else pair.end()
    if mask[after : after + 1] not in {".", ""} and rank is None:
        return None
    if _ABOUT.match(mask, after) or places.KNOWN.match(mask, after + 2):
        return None
    person = names.make(family, given)
    return Opening((person,), pair.end(), after, 0.85, rank["rank"] if rank else "")
