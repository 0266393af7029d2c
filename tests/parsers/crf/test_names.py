"""Lists of people as references write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.parsers.crf.names import names

CASES = {
    "initials before the family names": ("H.T. Chen, Z. Hong-Qing", "H.T.|Chen; Z.|Hong-Qing"),
    "APA, with an ampersand": ("Romero, C., & Dweck, C. S.", "C.|Romero; C. S.|Dweck"),
    "Vancouver, with a particle and et al.": ("Taylor PC, van der Marck RN, et al.", "PC|Taylor; RN|van der+Marck; …"),
    "Chicago, only the first inverted": ("Hubbard, M. W., and E. E. Klaas.", "M. W.|Hubbard; E. E.|Klaas"),
    "MLA, given names in full": ("Cloonan, William, and Jean Postel,", "William|Cloonan; Jean|Postel"),
    "two words of family name": ("García Márquez, Gabriel", "Gabriel|García Márquez"),
    "a suffix": ("King, M. L., Jr.", "M. L.|King|Jr"),
    "editors with the words for their role": (
        "In Robert K. Merton & Elinor Barber (Eds.)",
        "Robert K.|Merton; Elinor|Barber",
    ),
    "German, a slash between them": ("Müller, Hans/Meier, Fritz (Hrsg.)", "Hans|Müller; Fritz|Meier"),
    "German, semicolons": ("Baumert, Jürgen; Klieme, Eckhard", "Jürgen|Baumert; Eckhard|Klieme"),
    "French, given names in brackets": ("Bugnon (A.-L.), Schneider (L.)", "A.-L.|Bugnon; L.|Schneider"),
    "German, announced by a short word": ("hrsg. v. Dörre, Klaus; Rosa, Hartmut", "Klaus|Dörre; Hartmut|Rosa"),
    "French, a particle in brackets": ("Singly (de) F.", "F.|de+Singly"),
    "Russian": ("Артемьев И., Сушкевич А. и др.", "И.|Артемьев; А.|Сушкевич; …"),
    "a body": ("World Health Organization", "World Health Organization"),
    "signs set apart": ("Gat , E . and Dorais , G .", "E.|Gat; G.|Dorais"),
    "an initial that is a word for and elsewhere": ("Dou Y and Gat E, Hughes I", "Y|Dou; E|Gat; I|Hughes"),
    "a capital that is the word for and": ("PÉREZ Y GÓMEZ", "PÉREZ; GÓMEZ"),
    "initials that are words of joining elsewhere": ("Brähler E, Smith Y, Jones E", "E|Brähler; Y|Smith; E|Jones"),
    "Spanish, joined by a letter": ("Cardoso, F. H. y Faletto, E.", "F. H.|Cardoso; E.|Faletto"),
    "Italian editors": ("Barbagli M. e Saraceno C. (a cura di)", "M.|Barbagli; C.|Saraceno"),
    "no space after the initials": ("J.Smith and K.O'Neil", "J.|Smith; K.|O'Neil"),
}


def _told(text: str) -> str:
    people, others = names(text)
    told = []
    for person in people:
        if "literal" in person:
            told.append(person["literal"])
            continue
        particle = person.get("non-dropping-particle")
        name = f"{person.get('given', '')}|{particle + '+' if particle else ''}{person['family']}"
        told.append(name + (f"|{person['suffix']}" if "suffix" in person else ""))
    return "; ".join([*told, *(["…"] if others else [])])


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_people_are_told_apart(text: str, expected: str) -> None:
    assert _told(text) == expected


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_people_with_names(text: str) -> None:
    people, _ = names(text)
    assert all(person.get("family") or person.get("literal") for person in people)
