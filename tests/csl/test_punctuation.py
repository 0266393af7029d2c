"""Quotes, apostrophes, markup in fields, flip-flopping and points that meet (CSL 1.0.2, "Formatting", "Quotes")."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csl.tools import one
from ssylka.csl.pieces import plain
from ssylka.csl.rich_text import QuoteMarks, parse_rich

FIELDS = [
    ("straight quotes become curly", 'A "quoted" word', "A “quoted” word"),
    ("quotes nest", "A \"'double' quoted\" word", "A “‘double’ quoted” word"),
    ("apostrophes are no quotes", "It's Bob's", "It’s Bob’s"),
    ("a lone apostrophe at a start", "'tis so", "’tis so"),
    ("a lone quote stays", 'A 5" pipe', 'A 5" pipe'),
    ("italics", "An <i>important</i> word", "An <i>important</i> word"),
    ("small capitals", "<sc>Abc</sc>", '<span style="font-variant:small-caps;">Abc</span>'),
    ("super- and subscript", "H<sub>2</sub>O<sup>+</sup>", "H<sub>2</sub>O<sup>+</sup>"),
    ("tags without partners are text", "a <i>b", "a &#60;i&#62;b"),
    ("other tags are text", "<script>alert(1)</script>", "&#60;script&#62;alert(1)&#60;/script&#62;"),
    ("ampersands are escaped", "A & B", "A &#38; B"),
    ("superscript characters become markup", "2ᵉ", "2<sup>e</sup>"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in FIELDS], ids=[c[0] for c in FIELDS])
def test_fields(text: str, wanted: str) -> None:
    assert one('<text variable="title"/>', {"title": text}, form="html") == wanted


FLIPS = [
    ("italics in italics become upright", '<text variable="title" font-style="italic"/>', "a <i>b</i> c",
     '<i>a <span style="font-style:normal;">b</span> c</i>'),
    ("bold in bold becomes light", '<text variable="title" font-weight="bold"/>', "a <b>b</b>",
     '<b>a <span style="font-weight:normal;">b</span></b>'),
    ("quotes in quotes become inner", '<text variable="title" quotes="true"/>', 'a "b" c', "“a ‘b’ c”"),
    ("normal without need is not marked", '<text variable="title" font-style="normal"/>', "a", "a"),
]  # fmt: skip


@pytest.mark.parametrize(("layout", "text", "wanted"), [case[1:] for case in FLIPS], ids=[c[0] for c in FLIPS])
def test_flip_flopping(layout: str, text: str, wanted: str) -> None:
    assert one(layout, {"title": text}, form="html") == wanted


MEETINGS = [
    ("two periods are one", "en-US", '<text variable="title" suffix="."/>', "Etc.", "Etc."),
    ("a question mark swallows a period", "en-US", '<text variable="title" suffix=". "/><text value="x"/>', "Why?", "Why? x"),
    ("a period before a semicolon stays", "en-US", '<text variable="title" suffix=";"/>', "Etc.", "Etc.;"),
    ("American commas go into quotes", "en-US", '<text variable="title" quotes="true" suffix=", "/><text value="x"/>', "A", "“A,” x"),
    ("British commas stay outside", "en-GB", '<text variable="title" quotes="true" suffix=", "/><text value="x"/>', "A", "‘A’, x"),
    ("semicolons never go into quotes", "en-US", '<text variable="title" quotes="true" suffix="; "/><text value="x"/>', "A", "“A”; x"),
    ("spaces that meet are one", "en-US", '<text variable="title" suffix=" "/><text value="x" prefix=" "/>', "A", "A x"),
    ("a point the author set after a quotation stays", "en-US", '<text variable="title"/>', '"A", b', "“A”, b"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "layout", "text", "wanted"), [case[1:] for case in MEETINGS], ids=[c[0] for c in MEETINGS]
)
def test_points_that_meet(locale: str, layout: str, text: str, wanted: str) -> None:
    assert one(layout, {"title": text}, locale=locale) == wanted


@given(st.text(alphabet="ab \"'“”‘’<>/i.,?!:é«»", max_size=40))
@settings(max_examples=200, deadline=None)
def test_no_field_raises_or_loses_letters(text: str) -> None:
    pieces = parse_rich(text, QuoteMarks())
    assert plain(pieces).count("a") == text.count("a")
    depth = 0
    for piece in pieces:
        if not isinstance(piece, str) and piece.kind != "stay":
            depth += 1 if piece.opens else -1
            assert depth >= 0
    assert depth == 0
