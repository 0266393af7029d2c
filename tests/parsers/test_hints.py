"""A list whose convention is known: its grammar alone is asked, and an unknown name is refused."""

import pytest

from ssylka.errors import ConfigError
from ssylka.parsers import HINTS, PARSERS
from ssylka.pipeline import parse, parse_strings

# Hint, text, a field, and what it must be.
CASES = {
    "named GOST, what the slash divides is a responsibility": (
        "gost",
        "Smith J. A history of maps / transl. by A. Brown. London: Reaktion, 1999. 230 p.",
        "title",
        "A history of maps",
    ),
    "named APA, the words behind the year are the title": (
        "apa",
        "Miller, B. (2011). Law in a time of change. Oxford: Hart.",
        "title",
        "Law in a time of change",
    ),
    "named by a convention that the model reads": (
        "ieee",
        "J. Smith, “On maps,” Cartographica, vol. 12, no. 3, pp. 4–9, 1999.",
        "container-title",
        "Cartographica",
    ),
    "named wrongly, the text is read all the same": (
        "vancouver",
        "Лотман Ю. М. Семиосфера. СПб.: Искусство-СПБ, 2000. 704 с.",
        "title",
        "Семиосфера",
    ),
}


@pytest.mark.parametrize(("hint", "text", "field", "value"), CASES.values(), ids=CASES.keys())
def test_a_hint_narrows_the_search(hint: str, text: str, field: str, value: str) -> None:
    (reference,) = parse(text, hint=hint)
    assert reference.item.to_csl()[field] == value


def test_the_named_convention_reads_what_another_would_have_read() -> None:
    text = "Laemmli UK. Cleavage of structural proteins. Nature 1970;227:680-685."
    readers = {hint: parse(text, hint=hint)[0].parser for hint in ("vancouver", "asa")}
    assert readers == {"vancouver": "vancouver", "asa": "crf"}


@pytest.mark.parametrize("hint", HINTS)
def test_every_hint_has_its_parser(hint: str) -> None:
    assert HINTS[hint] in PARSERS
    assert parse("Иванов И. И. Заглавие // Вопросы истории. 1992. № 10. С. 76–86.", hint=hint.upper())


def test_an_unknown_hint_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ConfigError, match="gots"):
        parse("Anything", hint="gots")
    with pytest.raises(ConfigError, match="known are gost"):
        next(parse_strings(iter(["Anything"]), hint="gots"))
