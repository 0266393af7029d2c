"""Word files: what is text, what is a heading, a note, an item; and what is refused."""

import io
import zipfile

import pytest

from ooxml.word_files import STRICT, field, i, mark, note, numbered, p, r, word_file
from ssylka.errors import InputError
from ssylka.model import Document
from ssylka.readers import links, read


def words(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


DELETED = "<w:rPr><w:del w:id='9' w:author='A'/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param([p("One"), p(""), p("two")], [("paragraph", "One"), ("paragraph", "two")], id="paragraphs"),
        pytest.param([p(r("Jo"), r("nes,"), r(" 20"), r("07"))], [("paragraph", "Jones, 2007")], id="words cut into runs"),
        pytest.param([p("Sources", style="1")], [("heading", "Sources")], id="a heading by its style, whatever its id"),
        pytest.param([p("Sources", style="our")], [("heading", "Sources")], id="a heading by what its style is based on"),
        pytest.param(
            [p("Sources", properties='<w:outlineLvl w:val="1"/>')], [("heading", "Sources")], id="a heading by its level"
        ),
        pytest.param([p("Said", style="q")], [("quote", "Said")], id="a quotation by its style"),
        pytest.param(
            [p("A", properties=numbered(1)), p("B", properties=numbered(1))],
            [("list-item", "A"), ("list-item", "B")],
            id="items that Word numbers",
        ),
        pytest.param([p("A", style="li")], [("list-item", "A")], id="items that their style numbers"),
        pytest.param([p("A", properties=numbered(2))], [("list-item", "A")], id="items with bullets"),
        pytest.param([p("A", properties=numbered(0))], [("paragraph", "A")], id="no item where the number is 0"),
        pytest.param(
            [p("a", "<w:ins w:id='1'>" + r("b") + "</w:ins>", "<w:del w:id='2'><w:r><w:delText>c</w:delText></w:r></w:del>", "d")],
            [("paragraph", "abd")],
            id="insertions are text, deletions are not",
        ),
        pytest.param(
            [p("<w:moveFrom w:id='1'>" + r("a") + "</w:moveFrom>", "b", "<w:moveTo w:id='1'>" + r("a") + "</w:moveTo>")],
            [("paragraph", "ba")],
            id="what was moved stands where it went",
        ),
        pytest.param(
            [p("one ", properties=DELETED), p("two")], [("paragraph", "one two")], id="a deleted paragraph mark joins"
        ),
        pytest.param(
            [p("a", "<w:r><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t><w:noBreakHyphen/></w:r>")],
            [("paragraph", "ab\tc\nd\u2011")],
            id="tabs, line ends and hyphens",
        ),
        pytest.param(
            [p("a ", field(' REF _x \\h ', "1"), " b")], [("paragraph", "a 1 b")], id="a field is what it shows"
        ),
        pytest.param(
            [p("a ", field(' IF ', field(" PAGE ", "7")), " b")], [("paragraph", "a 7 b")], id="a field in a field"
        ),
        pytest.param(
            [p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "lost"), p("kept")],
            [("paragraph", "kept")],
            id="a field that is never ended swallows one paragraph",
        ),
        pytest.param(
            [p(field(' TOC \\o "1-3" ', "References 12"), style="toc1")],
            [("metadata", "References 12")],
            id="a table of contents is no text",
        ),
        pytest.param(
            [p("a", r("hidden", "<w:vanish/>"), "b")], [("paragraph", "ab")], id="hidden words are not read"
        ),
        pytest.param(
            ["<w:sdt><w:sdtPr/><w:sdtContent>" + p("a") + "</w:sdtContent></w:sdt>"], [("paragraph", "a")], id="a control"
        ),
        pytest.param(
            ["<w:tbl><w:tr><w:tc>" + p("1.") + "</w:tc><w:tc>" + p("Jones") + "</w:tc></w:tr></w:tbl>"],
            [("table", "1.\tJones")],
            id="a row of a table is a block",
        ),
        pytest.param(
            ["<w:tbl><w:tr><w:tc>" + p("A") + p("B") + "</w:tc><w:tc>" + p("C") + "</w:tc></w:tr></w:tbl>"],
            [("paragraph", "A"), ("paragraph", "B"), ("paragraph", "C")],
            id="cells that hold a text are paragraphs",
        ),
        pytest.param(
            ["<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>" + p("A") + "</w:tc></w:tr></w:tbl>", p("B")],
            [("paragraph", "B")],
            id="a deleted row is not read",
        ),
        pytest.param(
            [p("a", "<w:r><w:t>x</w:t><w:drawing><w:t>in a picture</w:t></w:drawing></w:r>")],
            [("paragraph", "ax")],
            id="pictures hold no words",
        ),
    ],
)  # fmt: skip
def test_what_is_text(body: list[str], expected: list[tuple[str, str]]) -> None:
    assert words(read(word_file(*body))) == expected


@pytest.mark.parametrize(
    ("body", "line"),
    [
        pytest.param([p("A", properties=numbered(1)), p("B", properties=numbered(1))], "2. B", id="decimal"),
        pytest.param([p("A", properties=numbered(1)), p("B", properties=numbered(1, 1))], "1.i) B", id="a level below"),
        pytest.param([p("A", properties=numbered(3))], "[в] A", id="Russian letters from the third on"),
        pytest.param([p("A", properties=numbered(4))], "5. A", id="a list that starts anew at five"),
        pytest.param([p("A", properties=numbered(1)), p("B"), p("C", properties=numbered(1))], "2. C", id="goes on"),
        pytest.param([p("A", style="li"), p("B", style="li")], "2. B", id="by the style"),
    ],
)
def test_numbers_that_word_writes_stand_in_the_text(body: list[str], line: str) -> None:
    assert read(word_file(*body)).source.splitlines()[-1] == line


def test_notes_follow_the_text_in_the_order_of_their_marks() -> None:
    data = word_file(
        p("One", mark(5), " two", mark(2), "."),
        p("A remark", mark(3, "endnote")),
        footnotes=note(2, "Second.") + note(5, "First, ", i("Title"), ".") + note(8, "Nobody points here."),
        endnotes=note(3, "At the end.", kind="endnote"),
    )
    document = read(data)
    assert document.source.splitlines() == [
        "One[^1] two[^2].",
        "A remark[^i]",
        "[^1]:  First, Title.",
        "[^2]:  Second.",
        "[^i]:  At the end.",
    ]
    assert [(block.kind, block.label) for block in document.blocks[2:]] == [("note", "1"), ("note", "2"), ("note", "i")]
    assert document.blocks[2].runs[1].italic
    assert document.landmark(document.source.index("Second")) == "note 2"
    assert document.landmark(document.source.index("remark")) == "paragraph 2"


def test_looks_come_from_runs_and_their_styles() -> None:
    body = p(r("a", "<w:i/>"), r("b", '<w:rStyle w:val="em"/>'), r("c", '<w:rStyle w:val="em"/><w:i w:val="0"/>'),
             r("d", '<w:vertAlign w:val="superscript"/>'), r("e", '<w:rStyle w:val="fr"/>'), r("f", "<w:b/>"))  # fmt: skip
    runs = read(word_file(body)).blocks[0].runs
    assert [(run.text, run.italic, run.superscript, run.bold) for run in runs] == [
        ("ab", True, False, False),
        ("c", False, False, False),
        ("de", False, True, False),
        ("f", False, False, True),
    ]


def test_links_of_all_kinds() -> None:
    body = p(
        '<w:hyperlink r:id="rIdA">'
        + r("here")
        + '</w:hyperlink><w:hyperlink w:anchor="b">'
        + r("inside")
        + "</w:hyperlink>",
        field(' HYPERLINK "https://b.org/x" ', "there"),
        " https://c.org.",
    )
    document = read(word_file(body, links={"rIdA": "https://a.org/y"}))
    assert [(link.url, link.place) for link in links(document)] == [
        ("https://a.org/y", "link"),
        ("https://b.org/x", "link"),
        ("https://c.org", "text"),
    ]


def test_a_strict_file_is_read_too() -> None:
    body = p("Sources", style="1") + p("one", i("two"))
    document = read(word_file(body, namespace=STRICT))
    assert words(document) == [("heading", "Sources"), ("paragraph", "onetwo")]


def _zip(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return buffer.getvalue()


BOMB = "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><w:document xmlns:w='x'>&b;</w:document>"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(word_file(parts={"word/document.xml": BOMB}), "declares a document type", id="entities"),
        pytest.param(word_file(parts={"word/document.xml": "<w:document"}), "not well-formed", id="broken XML"),
        pytest.param(word_file()[:-30], "damaged", id="a file that was cut off"),
        pytest.param(word_file(), "holds no text", id="a file without a word"),
        pytest.param(_zip(a="b", word__document="x"), "no part of it is the main document", id="another archive"),
        pytest.param(word_file(parts={"word/document.xml": "<a/>"}), "it has no body", id="another document"),
        pytest.param(_zip(mimetype="application/epub+zip"), "a ZIP container", id="an EPUB"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), "an old Word document", id="a .doc, or one with a password"),
    ],
)
def test_what_cannot_be_read_is_refused_in_two_lines(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read(data, name="a.docx")
    assert caught.value.advice
    assert "\n" not in caught.value.message + caught.value.advice


def test_what_unpacks_to_too_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssylka.ooxml.package.MAX_UNPACKED", 100_000)
    with pytest.raises(InputError, match="unpacked"):
        read(word_file(p("x" * 200_000)), name="a.docx")
    monkeypatch.setattr("ssylka.ooxml.package.MAX_UNPACKED", 10_000_000)
    monkeypatch.setattr("ssylka.ooxml.package.MAX_XML", 100_000)
    with pytest.raises(InputError, match="unpacked"):
        read(word_file(p("x" * 200_000)), name="a.docx")
