"""Names (CSL 1.0.2, "Names"): one table of styles of names against what they give."""

import pytest

from csl.tools import bibliography

DOE = {"family": "Doe", "given": "John"}
ROE = {"family": "Roe", "given": "Jane Mary"}
POE = {"family": "Poe", "given": "Jean-Paul"}
VAN = {"family": "van der Vlist", "given": "Eric"}
JR = {"family": "King", "given": "Martin", "suffix": "Jr."}
BODY = {"literal": "The Body"}

CASES = [
    ("names stand in display order", "<name/>", [DOE, ROE], "John Doe, Jane Mary Roe"),
    ("and joins the last name", '<name and="text"/>', [DOE, ROE], "John Doe and Jane Mary Roe"),
    ("three names have a comma before and", '<name and="text"/>', [DOE, ROE, POE],
     "John Doe, Jane Mary Roe, and Jean-Paul Poe"),
    ("never has no comma before and", '<name and="symbol" delimiter-precedes-last="never"/>', [DOE, ROE, POE],
     "John Doe, Jane Mary Roe & Jean-Paul Poe"),
    ("initials keep hyphens", '<name initialize-with=". "/>', [POE], "J.-P. Poe"),
    ("initials can lose hyphens", '<name initialize-with="."/>', [ROE], "J.M. Roe"),
    ("initialize false leaves full given names", '<name initialize-with=". " initialize="false"/>',
     [{"family": "Roe", "given": "J M"}, ROE], "J. M. Roe, Jane Mary Roe"),
    ("only the first name is inverted", '<name name-as-sort-order="first"/>', [DOE, ROE], "Doe, John, Jane Mary Roe"),
    ("all names are inverted", '<name name-as-sort-order="all" sort-separator=" "/>', [DOE, POE],
     "Doe John, Poe Jean-Paul"),
    ("short form shows families", '<name form="short"/>', [DOE, VAN], "Doe, van der Vlist"),
    ("inverted particles go behind", '<name name-as-sort-order="all"/>', [VAN], "Vlist, Eric van der"),
    ("suffixes follow the family", "<name/>", [JR], "Martin King Jr."),
    ("suffixes end an inverted name", '<name name-as-sort-order="all"/>', [JR], "King, Martin, Jr."),
    ("et al. cuts from et-al-min on", '<name et-al-min="3" et-al-use-first="1"/>', [DOE, ROE, POE], "John Doe et al."),
    ("two names before et al. have a comma", '<name et-al-min="3" et-al-use-first="2"/>', [DOE, ROE, POE],
     "John Doe, Jane Mary Roe, et al."),
    ("et-al-use-last shows the last name", '<name et-al-min="3" et-al-use-first="1" et-al-use-last="true"/>',
     [DOE, ROE, POE, JR], "John Doe … Martin King Jr."),
    ("bodies are never inverted", '<name name-as-sort-order="all"/>', [BODY, DOE], "The Body, Doe, John"),
    ("family parts take a text case", '<name><name-part name="family" text-case="uppercase"/></name>', [DOE], "John DOE"),
    ("count counts", '<name form="count"/>', [DOE, ROE], "2"),
    ("Cyrillic names become initials", '<name initialize-with=". " name-as-sort-order="all" sort-separator=" "/>',
     [{"family": "Иванов", "given": "Пётр Сергеевич"}], "Иванов П. С."),
    ("Chinese names stand family first", "<name/>", [{"family": "王", "given": "小明"}], "王小明"),
]  # fmt: skip


@pytest.mark.parametrize(("style", "names", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_names(style: str, names: list[dict[str, str]], wanted: str) -> None:
    layout = f'<names variable="author">{style}</names>'
    assert bibliography(layout, [{"id": "a", "type": "book", "author": names}]) == wanted
