"""What goes beyond CSL 1.0.2, and that it is off unless asked for."""

from csl.tools import one, style
from ssylka.csl import Options, Style

RUSSIAN = {"id": "r", "type": "book", "title": "т", "language": "ru", "issued": {"date-parts": [[2020, 3]]},
           "author": [{"family": "Иванов"}, {"family": "Петров"}, {"family": "Сидоров"}]}  # fmt: skip
ENGLISH = {"id": "e", "type": "book", "title": "t", "language": "en", "issued": {"date-parts": [[2020, 3]]},
           "author": [{"family": "Doe"}, {"family": "Roe"}, {"family": "Poe"}]}  # fmt: skip
LAYOUT = '<names variable="author" suffix=". "><name form="short" et-al-min="2" et-al-use-first="1"/></names><date variable="issued" form="text"/>'


def test_entries_speak_their_own_language_when_asked() -> None:
    made = style(LAYOUT)
    plain = made.bibliography([RUSSIAN, ENGLISH], format="text").text
    assert plain == "Иванов et al. March 2020\nDoe et al. March 2020"
    own = made.bibliography([RUSSIAN, ENGLISH], format="text", entry_locale=lambda item: str(item["language"])).text
    assert own == "Иванов и др. март 2020 г.\nDoe et al. March 2020"


def test_layouts_by_locale() -> None:
    xml = (
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout/></citation>'
        '<bibliography><layout locale="ru"><text value="рус"/></layout><layout><text value="other"/></layout></bibliography></style>'
    )
    locale = {"r": "ru", "e": "en"}
    on = Style.load(xml, options=Options(layout_locales=True))
    off = Style.load(xml)
    items = [{"id": "r", "type": "book"}, {"id": "e", "type": "book"}]
    assert on.bibliography(items, format="text", entry_locale=lambda i: locale[i["id"]]).text == "рус\nother"
    assert off.bibliography(items, format="text", entry_locale=lambda i: locale[i["id"]]).text == "other\nother"


def test_tests_on_language_and_number_of_names() -> None:
    layout = '<choose><if language="ru" names-min="author 3"><text value="title entry"/></if><else><text value="name entry"/></else></choose>'
    on = Options(extended_tests=True)
    assert one(layout, RUSSIAN, options=on) == "title entry"
    assert one(layout, ENGLISH, options=on) == "name entry"
    off = style(layout)
    assert off.bibliography([RUSSIAN], format="text").text == "name entry"
    assert any("extension" in warning for warning in off.warnings)


def test_custom_variables_by_name() -> None:
    item = {"custom": {"EDN": "ABCDEF"}}
    layout = '<choose><if variable="EDN"><text value="EDN "/></if></choose><text variable="EDN"/>'
    assert one(layout, item, options=Options(custom_variables=True)) == "EDN ABCDEF"
    assert one(layout, item) == ""
    assert one('<text variable="custom.EDN"/>', item) == "ABCDEF"


def test_links() -> None:
    item = {"DOI": "10.1/x"}
    assert one('<text variable="DOI"/>', item, form="html") == "10.1/x"
    linked = one('<text variable="DOI"/>', item, form="html", options=Options(links=True))
    assert linked == '<a href="https://doi.org/10.1/x">10.1/x</a>'
    bad = one('<text variable="URL"/>', {"URL": "javascript://x"}, form="html", options=Options(links=True))
    assert bad == "javascript://x"
