"""Bodies that issue laws, in the nominative and in the genitive: "Приказ Министерства …" is by the Министерство.

Russian and Ukrainian declension of the words that such names begin with; a name whose words are not here is the same in
both cases as far as we know, and stays as written.
"""

import re

# Genitive → nominative. Longer ones first, so that "Совета Министров" is not taken for "Совета".
_CASES = (
    ("Конституционного суда", "Конституционный суд"),
    ("Государственного комитета", "Государственный комитет"),
    ("Государственной Думы", "Государственная Дума"),
    ("Федерального Собрания", "Федеральное Собрание"),
    ("Федерального агентства", "Федеральное агентство"),
    ("Федеральной службы", "Федеральная служба"),
    ("Конституционного Суда", "Конституционный Суд"),
    ("Верховного Совета", "Верховный Совет"),
    ("Верховного Суда", "Верховный Суд"),
    ("Центрального комитета", "Центральный комитет"),
    ("Центрального банка", "Центральный банк"),
    ("Совета Министров", "Совет Министров"),
    ("Совета Федерации", "Совет Федерации"),
    ("Главного управления", "Главное управление"),
    ("Народного комиссариата", "Народный комиссариат"),
    ("Правительства", "Правительство"),
    ("Министерства", "Министерство"),
    ("Президиума", "Президиум"),
    ("Президента", "Президент"),
    ("Комиссии", "Комиссия"),
    ("Комитета", "Комитет"),
    ("Департамента", "Департамент"),
    ("Правління", "Правління"),
    ("Пленума", "Пленум"),
    ("Совмина", "Совмин"),
    ("Совета", "Совет"),
    ("Минздрава", "Минздрав"),
    ("Минтруда", "Минтруд"),
    ("Минфина", "Минфин"),
    ("Минюста", "Минюст"),
    ("Банка России", "Банк России"),
    ("Главы", "Глава"),
)


_BETWEEN = re.compile(r"(,\s+|\s+и\s+)")


def in_nominative(bodies: str) -> str:
    """Bodies named in the genitive, in the nominative: "Президиума Верховного Совета" → "Президиум Верховного Совета"."""
    return _each(bodies, _CASES)


def in_genitive(bodies: str) -> str:
    """Bodies named in the nominative, in the genitive: "Правительство РФ, ЦК КПСС" → "Правительства РФ, ЦК КПСС"."""
    return _each(bodies, tuple((nominative, genitive) for genitive, nominative in _CASES))


def _each(bodies: str, cases: tuple[tuple[str, str], ...]) -> str:
    """Every body of a list with its first words in another case: what follows them is in the genitive anyway."""
    parts = _BETWEEN.split(bodies)
    for place in range(0, len(parts), 2):
        for words, changed in cases:
            if re.match(rf"{words}\b", parts[place]):
                parts[place] = changed + parts[place][len(words) :]
                break
    return "".join(parts)
