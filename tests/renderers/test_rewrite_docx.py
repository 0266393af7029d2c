"""Word files in another style: what changes, and that nothing else does."""

import io
import re

import pytest
from lxml import etree

from ooxml.word_files import STRICT, W, field, i, mark, note, numbered, p, parts_of, r, word_file
from ssylka.model import Document
from ssylka.readers import read
from ssylka.rendering import rewrite_bytes

JONES = p("Jones, L. (2007). ", i("ASEAN intervention in Cambodia"), ". Routledge.")
SMITH = p("Smith, J. (2012). Power in Asia. ", i("Journal of Asian Studies"), ", 12(3), 44-59.")
LIST = (p("References", style="1"), JONES, SMITH)


def rewritten(data: bytes, style: str) -> tuple[bytes, Document, list[str]]:
    """The new file, the document in it, and what stayed as written."""
    result = rewrite_bytes(data, name="a.docx", style=style)
    assert result.data is not None
    return result.data, read(result.data), [each.text for each in result.left]


def lines(document: Document) -> list[str]:
    return [re.sub(r":  +", ": ", line) for line in document.source.splitlines() if line]


JONES_APA = "Jones, L. (2007). ASEAN intervention in Cambodia. Routledge."
SMITH_APA = "Smith, J. (2012). Power in Asia. Journal of Asian Studies, 12(3), 44–59."
JONES_GOST = "Jones L. ASEAN intervention in Cambodia. Routledge, 2007."
SMITH_GOST = "Smith J. Power in Asia // Journal of Asian Studies. 2012. Vol. 12, no. 3. P. 44–59."
NUMERIC = "gost-r-7-0-5-2008-numeric"
LONG = "The policy of the region has been described by many authors in many countries over the last decades, and well."
RAISED = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{}</w:t></w:r>"
TAB = "<w:r><w:t>{}.</w:t><w:tab/></w:r>"


@pytest.mark.parametrize(
    ("body", "style", "expected"),
    [
        pytest.param(
            [p("So it is (Smith, 2012; Jones, 2007, p. 5)."), *LIST],
            "apa",
            ["So it is (Jones, 2007, p. 5; Smith, 2012).", "References", JONES_APA, SMITH_APA],
            id="author and year, sorted",
        ),
        pytest.param(
            [p(r("So it is (Sm"), r("ith, 20", "<w:b/>"), r("12), and so"), " (Jones, 2007)."), *LIST],
            NUMERIC,
            ["So it is [1], and so [2].", "References", f"1. {SMITH_GOST}", f"2. {JONES_GOST}"],
            id="numbers in the order of citation, whatever runs the marks are cut into",
        ),
        pytest.param(
            [p("As Smith (2012) says."), *LIST],
            "apa",
            ["As Smith (2012) says.", "References", JONES_APA, SMITH_APA],
            id="a name in the sentence stays",
        ),
        pytest.param(
            [p("So it is (Smith, 2012). And (Jones, 2007, p. 5)."), *LIST],
            "gost-r-7-0-5-2008-note",
            ["So it is.[^1] And.[^2]", "References", JONES_GOST, SMITH_GOST, f"[^1]: {SMITH_GOST}",
             "[^2]: Jones L. ASEAN intervention in Cambodia. Routledge, 2007. P. 5."],
            id="marks become notes in a file that has had none",
        ),
        pytest.param(
            [p("A, see [1, p. 5]; B [2]."), p("References", style="1"),
             JONES.replace("<w:p>", f"<w:p><w:pPr>{numbered(1)}</w:pPr>"),
             SMITH.replace("<w:p>", f"<w:p><w:pPr>{numbered(1)}</w:pPr>")],
            "apa",
            ["A, see (Jones, 2007, p. 5); B (Smith, 2012).", "References", JONES_APA, SMITH_APA],
            id="numbers that Word writes go where the style has none",
        ),
        pytest.param(
            [p("A [2]; B [1]."), p("References", style="1"),
             JONES.replace("<w:p>", f"<w:p><w:pPr>{numbered(1)}</w:pPr>"),
             SMITH.replace("<w:p>", f"<w:p><w:pPr>{numbered(1)}</w:pPr>")],
            NUMERIC,
            ["A [1]; B [2].", "References", f"1. {SMITH_GOST}", f"2. {JONES_GOST}"],
            id="numbers that Word writes stay where the style has some",
        ),
        pytest.param(
            [p("A [2]."), p("References", style="1"), p(TAB.format(1), JONES[5:-6]), p(TAB.format(2), SMITH[5:-6])],
            NUMERIC,
            ["A [1].", "References", f"1.\t{SMITH_GOST}", f"2.\t{JONES_GOST}"],
            id="the tab behind a typed number stays",
        ),
        pytest.param(
            [p("A [", field(" REF _r1 \\h ", "2"), "], B [1]."), p("References", style="1"), JONES.replace("Jones", "1. Jones", 1),
             SMITH.replace("Smith", "2. Smith", 1)],
            "apa",
            ["A (Smith, 2012), B (Jones, 2007).", "References", JONES_APA, SMITH_APA],
            id="cross-references to numbers",
        ),
        pytest.param(
            [p("A ", field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"x"} ', "(Smith, 2012)"), "."),
             p("References", style="1"),
             p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ADDIN ZOTERO_BIBL </w:instrText></w:r>'
               '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "Jones, L. (2007). ", i("ASEAN intervention in Cambodia"), ". Routledge."),
             SMITH.replace("</w:p>", '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>')],
            NUMERIC,
            ["A [1].", "References", f"1. {SMITH_GOST}", f"2. {JONES_GOST}"],
            id="fields of a reference manager become text",
        ),
        pytest.param(
            [p("A (Smith, 2012)."), p("References", style="1"), JONES, JONES, SMITH],
            "apa",
            ["A (Smith, 2012).", "References", JONES_APA, SMITH_APA],
            id="a work that is listed twice stands once",
        ),
        pytest.param(
            [p("A <1> (Smith, 2012) & (Nobody, 1999)."), *LIST],
            "apa",
            ["A <1> (Smith, 2012) & (Nobody, 1999).", "References", JONES_APA, SMITH_APA],
            id="what leads nowhere stays",
        ),
        pytest.param(
            [p("Old ", "<w:del w:id='1'><w:r><w:delText>(Jones, 2007)</w:delText></w:r></w:del>",
               "<w:ins w:id='2'>" + r("(Smith, 2012)") + "</w:ins>", "."), *LIST],
            NUMERIC,
            ["Old [1].", "References", f"1. {SMITH_GOST}", f"2. {JONES_GOST}"],
            id="a tracked insertion counts, a deletion does not",
        ),
        pytest.param(
            [p("A (Smith, 2012)."), p("References", style="1"), JONES, p("Smith, J. (2012). Power in Asia. ", i("Journal of Asian Studies"), ","), p("12(3), 44-59."), p("Authors", style="1")],
            NUMERIC,
            ["A [1].", "References", f"1. {SMITH_GOST}", f"2. {JONES_GOST}", "Authors"],
            id="an entry that is cut into two paragraphs becomes one",
        ),
        pytest.param(
            [p("A (Smith, 2012)."), p("References", style="1"),
             p(SMITH[5:-6], "<w:r><w:br/></w:r>", JONES[5:-6]), p("Authors", style="1")],
            "apa",
            ["A (Smith, 2012).", "References", JONES_APA, SMITH_APA, "Authors"],
            id="a list in one paragraph with line ends becomes paragraphs",
        ),
        pytest.param(
            [p(LONG, RAISED.format(1), " Not always.", RAISED.format(2)), p("Notes", style="1"),
             p("Jones L. ASEAN intervention in Cambodia. Routledge, 2007. P. 5.", properties=numbered(1)),
             p("Smith J. Power in Asia // Journal of Asian Studies. 2012. Vol. 12. No 3. P. 44-59.", properties=numbered(1)),
             p("About the author", style="1"), p("He is a reader.")],
            "apa",
            [LONG[:-1] + " (Jones, 2007, p. 5). Not always (Smith, 2012).", "References", JONES_APA, SMITH_APA,
             "About the author", "He is a reader."],
            id="notes that are typed go with their heading, and the list stands there",
        ),
        pytest.param(
            [p(LONG, RAISED.format(1), " Not always.", RAISED.format(2)), p("Notes", style="1"),
             p("Jones L. ASEAN intervention in Cambodia. Routledge, 2007. P. 5.", properties=numbered(1)),
             p("Smith J. Power in Asia // Journal of Asian Studies. 2012. Vol. 12. No 3. P. 44-59.", properties=numbered(1)),
             p("About the author", style="1"), p("He is a reader.")],
            "rudn",
            [LONG + "[^1] Not always.[^2]", "About the author", "He is a reader.",
             "[^1]: Jones L. ASEAN intervention in Cambodia. Routledge, 2007. P. 5.", "[^2]: Smith J. Power in Asia // Journal of Asian Studies. 2012. Vol. 12, no. 3. P. 44–59."],
            id="notes that are typed become notes of Word",
        ),
        pytest.param(
            [p("A (Smith, 2012)."), p("References", style="1"),
             "<w:tbl><w:tr><w:tc>" + p("1") + "</w:tc><w:tc>" + JONES + "</w:tc></w:tr><w:tr><w:tc>" + p("2") + "</w:tc><w:tc>"
             + SMITH + "</w:tc></w:tr></w:tbl>"],
            "apa",
            ["A (Smith, 2012).", "References", f"1\t{JONES_APA}", f"2\t{SMITH_APA}"],
            id="a list in a table",
        ),
    ],
)  # fmt: skip
def test_an_article_with_a_list(body: list[str], style: str, expected: list[str]) -> None:
    assert lines(rewritten(word_file(*body), style)[1]) == expected


NOTED = (
    p("First.", mark(2), " Again.", mark(3), " A remark.", mark(4)),
    p("Last", mark(5), "."),
)
NOTES = (
    note(2, "Jones L. ", i("ASEAN intervention in Cambodia"), ". Routledge, 2007. P. 5.")
    + note(3, "See: Smith J. Power in Asia // Journal of Asian Studies. 2012. Vol. 12. No 3. P. 44-59.")
    + note(4, "It was a hard winter.")
    + note(5, "Jones L. ASEAN intervention in Cambodia. Routledge, 2007. P. 17.")
)


def test_notes_become_citations_and_go() -> None:
    data, document, _ = rewritten(word_file(*NOTED, footnotes=NOTES), "apa")
    assert lines(document) == [
        "First (Jones, 2007, p. 5). Again (see Smith, 2012). A remark.[^1]",
        "Last (Jones, 2007, p. 17).",
        "References",
        JONES_APA,
        SMITH_APA,
        "[^1]: It was a hard winter.",
    ]
    left = etree.fromstring(parts_of(data)["word/footnotes.xml"])
    assert [each.get(f"{{{W}}}id") for each in left] == ["-1", "4"]


def test_notes_are_filled_anew() -> None:
    data, document, _ = rewritten(word_file(*NOTED, footnotes=NOTES), "gost-r-7-0-5-2008-note")
    assert lines(document)[:2] == ["First.[^1] Again.[^2] A remark.[^3]", "Last[^4]."]
    assert lines(document)[-4:] == [
        "[^1]: Jones L. ASEAN intervention in Cambodia. Routledge, 2007. P. 5.",
        f"[^2]: See: {SMITH_GOST}",
        "[^3]: It was a hard winter.",
        "[^4]: Jones L. Op. cit. P. 17.",
    ]
    before, after = parts_of(word_file(*NOTED, footnotes=NOTES)), parts_of(data)
    assert re.findall(rb"footnoteReference w:id=.\d", after["word/document.xml"]) == re.findall(
        rb"footnoteReference w:id=.\d", before["word/document.xml"]
    )


def test_rudn_keeps_notes_and_list_apart() -> None:
    body = (p("First.", mark(2), " And (Smith, 2012)."), *LIST)
    _, document, _ = rewritten(word_file(*body, footnotes=note(2, "See: Jones, L. (2007). ASEAN intervention in Cambodia. Routledge.")), "rudn")  # fmt: skip
    assert lines(document) == [
        "First.[^1] And (Smith, 2012).",
        "References",
        JONES_APA,
        SMITH_APA,
        "[^1]: See: Jones L. ASEAN intervention in Cambodia. Routledge, 2007.",
    ]


def test_endnotes_stay_endnotes() -> None:
    data, document, _ = rewritten(
        word_file(p("One.", mark(1, "endnote"), " Two (Smith, 2012)."), *LIST, endnotes=note(1, "Jones L. ASEAN intervention in Cambodia. Routledge, 2007.", kind="endnote")),
        "gost-r-7-0-5-2008-note",
    )  # fmt: skip
    assert lines(document)[0] == "One.[^1] Two.[^2]"
    assert lines(document)[-1] == f"[^2]: {SMITH_GOST}"
    assert "word/footnotes.xml" not in parts_of(data)


def _canonical(data: bytes) -> list[bytes]:
    body = etree.fromstring(parts_of(data)["word/document.xml"])[0]
    return [etree.tostring(each, method="c14n") for each in body]


@pytest.mark.parametrize("style", ["apa", NUMERIC, "rudn", "gost-r-7-0-5-2008-note"])
def test_what_need_not_change_does_not(style: str) -> None:
    untouched = [
        p(r("Bold", "<w:b/><w:color w:val='FF0000'/>"), "<w:bookmarkStart w:id='1' w:name='x'/>", " text", "<w:bookmarkEnd w:id='1'/>"),
        p("<w:r><w:drawing><w:inline/></w:drawing></w:r>"),
        p("<w:commentRangeStart w:id='4'/>", "said", "<w:commentRangeEnd w:id='4'/><w:r><w:commentReference w:id='4'/></w:r>"),
        p(field(" PAGE ", "7"), "<w:del w:id='1'><w:r><w:delText>c</w:delText></w:r></w:del>"),
        "<w:tbl><w:tr><w:tc>" + p("1") + "</w:tc><w:tc>" + p("2.5") + "</w:tc></w:tr></w:tbl>",
        p(field(" ADDIN other ", "words")),
    ]  # fmt: skip
    data = word_file(*untouched, p("A (Smith, 2012)."), *LIST, p("The end.", style="1"), p("Thanks."))
    new, _, _ = rewritten(data, style)
    before, after = _canonical(data), _canonical(new)
    assert after[: len(untouched)] == before[: len(untouched)]
    assert after[-3:] == before[-3:]
    changed = {name for name, content in parts_of(new).items() if parts_of(data).get(name) != content}
    allowed = {"word/document.xml"}
    if style.endswith("note"):
        allowed |= {"word/footnotes.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert changed == allowed


def _list_paragraphs(data: bytes, count: int = 2) -> list[etree._Element]:
    body = etree.fromstring(parts_of(data)["word/document.xml"])[0]
    return [each for each in body if etree.QName(each).localname == "p"][-count:]


def test_an_entry_keeps_its_paragraph_with_style_bookmark_and_comment() -> None:
    first = p("<w:bookmarkStart w:id='1' w:name='jones'/>", "Jones, L. (2007). ASEAN intervention in Cambodia. Routledge.",
              "<w:bookmarkEnd w:id='1'/>", style="q", properties="<w:jc w:val='both'/>")  # fmt: skip
    data, _, _ = rewritten(word_file(p("A (Smith, 2012); B (Jones, 2007)."), LIST[0], first, SMITH), NUMERIC)
    smith, jones = _list_paragraphs(data)
    assert jones.find(f"{{{W}}}bookmarkStart") is not None
    assert smith.find(f"{{{W}}}bookmarkStart") is None
    assert jones.find(f"{{{W}}}pPr/{{{W}}}jc") is not None
    assert jones.find(f"{{{W}}}pPr/{{{W}}}pStyle").get(f"{{{W}}}val") == "q"  # type: ignore[union-attr]


def test_the_end_of_a_section_stays_at_the_end_of_the_list() -> None:
    first = p("Smith, J. (2012). Power in Asia. Journal of Asian Studies, 12(3), 44-59.")
    second = p(
        "Jones, L. (2007). ASEAN intervention in Cambodia. Routledge.",
        properties="<w:sectPr><w:cols w:num='2'/></w:sectPr>",
    )
    data, document, _ = rewritten(word_file(p("A (Smith, 2012)."), LIST[0], first, second), "apa")
    assert lines(document)[-2:] == [JONES_APA, SMITH_APA]
    jones, smith = _list_paragraphs(data)
    assert jones.find(f"{{{W}}}pPr/{{{W}}}sectPr") is None
    assert smith.find(f"{{{W}}}pPr/{{{W}}}sectPr") is not None


def test_entries_hang_and_lead_to_their_addresses() -> None:
    page = p(
        "Smith, J. (2012). Power in Asia. Journal of Asian Studies, 12(3), 44-59. https://doi.org/10.1017/S0021911812000563"
    )
    data, document, _ = rewritten(word_file(p("A (Smith, 2012)."), LIST[0], JONES, page), "apa")
    assert [run.link for run in document.blocks[-1].runs if run.link] == ["https://doi.org/10.1017/S0021911812000563"]
    assert [run.text for run in document.blocks[-2].runs if run.italic] == ["ASEAN intervention in Cambodia"]
    for paragraph in _list_paragraphs(data):
        assert paragraph.find(f"{{{W}}}pPr/{{{W}}}ind").get(f"{{{W}}}hanging") == "567"  # type: ignore[union-attr]


def test_a_citation_takes_the_look_around_it() -> None:
    look = "<w:rFonts w:ascii='Georgia'/><w:color w:val='00FF00'/><w:sz w:val='28'/>"
    data, document, _ = rewritten(word_file(p(r("A (Smith, 2012).", look), mark(2)), *LIST, footnotes=note(2, "Jones L. ASEAN intervention in Cambodia. Routledge, 2007.")), "apa")  # fmt: skip
    assert lines(document)[0] == "A (Smith, 2012) (Jones, 2007)."
    first = etree.fromstring(parts_of(data)["word/document.xml"])[0][0]
    for run in first.iter(f"{{{W}}}r"):
        assert run.find(f"{{{W}}}rPr/{{{W}}}sz").get(f"{{{W}}}val") == "28"  # type: ignore[union-attr]
        assert run.find(f"{{{W}}}rPr/{{{W}}}vertAlign") is None


def test_fields_are_left_whole_or_not_at_all() -> None:
    body = [p("A ", field(" ADDIN ZOTERO_ITEM ", "(Smith, 2012)"), " B ", field(" PAGE ", "7")), *LIST]
    data, _, _ = rewritten(word_file(*body), NUMERIC)
    text = parts_of(data)["word/document.xml"]
    assert b"ZOTERO" not in text
    assert [len(re.findall(rb'fldCharType="%b"' % kind, text)) for kind in (b"begin", b"separate", b"end")] == [1, 1, 1]


def test_controls_of_word_that_hold_citations_become_text() -> None:
    inline = (
        "<w:sdt><w:sdtPr><w:citation/></w:sdtPr><w:sdtContent>"
        + field(" CITATION Smi12 ", "(Smith, 2012)")
        + "</w:sdtContent></w:sdt>"
    )
    part = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Bibliographies"/></w:docPartObj></w:sdtPr><w:sdtContent>'
    inner = "<w:sdt><w:sdtPr><w:bibliography/></w:sdtPr><w:sdtContent>" + JONES + SMITH + "</w:sdtContent></w:sdt>"
    other = "<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>" + r("2024") + "</w:sdtContent></w:sdt>"
    body = [
        p("A ", inline, " ", other, "."),
        part + LIST[0] + inner + "</w:sdtContent></w:sdt>",
        p("The end.", style="1"),
    ]
    data, document, _ = rewritten(word_file(*body), NUMERIC)
    assert lines(document) == ["A [1] 2024.", "References", f"1. {SMITH_GOST}", f"2. {JONES_GOST}", "The end."]
    text = parts_of(data)["word/document.xml"]
    assert b"CITATION" not in text
    assert b"<w:citation/>" not in text
    assert b"bibliography" not in text
    assert text.count(b"<w:sdt>") == 1


def test_a_note_with_a_table_stays_and_is_told() -> None:
    table = "<w:tbl><w:tr><w:tc>" + p("7") + "</w:tc></w:tr></w:tbl>"
    own = note(2, "Jones L. ASEAN intervention in Cambodia. Routledge, 2007.").replace(
        "</w:footnote>", table + "</w:footnote>"
    )
    data, _, left = rewritten(
        word_file(p("A.", mark(2), " B (Smith, 2012)."), *LIST, footnotes=own), "gost-r-7-0-5-2008-note"
    )
    assert b"<w:tbl>" in parts_of(data)["word/footnotes.xml"]
    assert len(left) == 1


def test_a_strict_file_stays_strict() -> None:
    data, document, _ = rewritten(word_file(p("A (Smith, 2012)."), *LIST, namespace=STRICT), NUMERIC)
    assert lines(document)[0] == "A [1]."
    assert W.encode() not in parts_of(data)["word/document.xml"]
    data, document, _ = rewritten(word_file(p("A (Smith, 2012)."), *LIST, namespace=STRICT), "gost-r-7-0-5-2008-note")
    assert lines(document)[0] == "A.[^1]"
    for name, content in parts_of(data).items():
        if name.startswith("word/") and name.endswith((".xml", ".rels")):
            assert b"schemas.openxmlformats.org/officeDocument/2006/relationships/" not in content, name
            assert W.encode() not in content, name


def test_a_file_of_python_docx_is_rewritten() -> None:
    import docx

    document = docx.Document()
    document.add_heading("Asia", 1)
    paragraph = document.add_paragraph("So it is (Smi")
    paragraph.add_run("th, 2012)").italic = True
    document.add_heading("References", 1)
    document.add_paragraph("Jones, L. (2007). ASEAN intervention in Cambodia. Routledge.", style="List Number")
    document.add_paragraph(
        "Smith, J. (2012). Power in Asia. Journal of Asian Studies, 12(3), 44-59.", style="List Number"
    )
    buffer = io.BytesIO()
    document.save(buffer)
    data, new, _ = rewritten(buffer.getvalue(), "apa")
    assert lines(new) == ["Asia", "So it is (Smith, 2012)", "References", JONES_APA, SMITH_APA]
    again = docx.Document(io.BytesIO(data))
    assert [each.style.name for each in again.paragraphs[-2:] if each.style] == ["List Number", "List Number"]


TWINS = """# Статья

Политика АСЕАН описана подробно [1, с. 15; 3]. Это [2].

## Список литературы

1. Малетин Н. П. АСЕАН: четыре десятилетия развития. М.: МГИМО-Университет, 2007. 324 с.
2. Jones L. ASEAN intervention in Cambodia // The Pacific Review. 2007. Vol. 20. No. 4. P. 523–550.
3. Канаев Е. А. Россия и АСЕАН // Юго-Восточная Азия: актуальные проблемы развития. 2016. № 30. С. 54–62.

## References

1. Maletin N. P. ASEAN: chetyre desyatiletiya razvitiya. Moscow, MGIMO-Universitet, 2007, 324 p. (In Russ.)
2. Jones L. ASEAN intervention in Cambodia. The Pacific Review, 2007, vol. 20, no. 4, pp. 523–550.
3. Kanaev E. A. Rossiya i ASEAN. Yugo-Vostochnaya Aziya: aktual'nye problemy razvitiya, 2016, no. 30, pp. 54–62. (In Russ.)
"""


@pytest.mark.parametrize("form", ["docx", "md"])
@pytest.mark.parametrize(
    ("style", "text", "russian", "latin"),
    [
        pytest.param(
            NUMERIC,
            "Политика АСЕАН описана подробно [1, с. 15; 2]. Это [3].",
            ["1. Малетин", "2. Канаев", "3. Jones"],
            ["1. Maletin", "2. Kanaev", "3. Jones"],
            id="both lists are numbered alike, in the order of citation",
        ),
        pytest.param(
            "apa",
            "Политика АСЕАН описана подробно (Канаев, 2016; Малетин, 2007, p. 15). Это (Jones, 2007).",
            ["Jones, L.", "Канаев, Е.", "Малетин, Н."],
            ["Jones, L.", "Kanaev, E.", "Maletin, N."],
            id="each list is sorted by itself, and a Russian text cites the Russian one",
        ),
        pytest.param(
            "rudn",
            "Политика АСЕАН описана подробно (Малетин, 2007, p. 15; Канаев, 2016). Это (Jones, 2007).",
            ["Канаев Е. А.", "Малетин Н. П.", "Jones L."],
            ["Jones, L.", "Kanaev, E.", "Maletin, N."],
            id="each list has the style of its alphabet",
        ),
    ],
)
def test_both_lists_of_a_russian_journal(
    style: str, text: str, russian: list[str], latin: list[str], form: str
) -> None:
    if form == "docx":
        blocks = [line for line in TWINS.splitlines() if line]
        body = [p(line.lstrip("# "), style="1" if line.startswith("#") else "") for line in blocks]
        written = lines(rewritten(word_file(*body), style)[1])
    else:
        result = rewrite_bytes(TWINS.encode(), name="a.md", style=style)
        written = [line.lstrip("# ").replace("*", "") for line in result.text.splitlines() if line]
    assert written[1] == text
    assert [entry.startswith(start) for entry, start in zip(written[3:6], russian, strict=True)] == [True] * 3, written
    assert written[6] == "References"
    assert [entry.startswith(start) for entry, start in zip(written[7:], latin, strict=True)] == [True] * 3, written


def test_a_work_that_only_a_note_cites_stands_in_both_lists() -> None:
    text = TWINS.replace("Это [2].", "Это [2].[^1]") + "\n[^1]: Петров П. П. Россия и мир. М.: Наука, 2007. 324 с.\n"
    written = rewrite_bytes(text.encode(), name="a.md", style=NUMERIC).text.splitlines()
    assert "Политика АСЕАН описана подробно [1, с. 15; 2]. Это [3] [4]." in written
    assert [line for line in written if line.startswith("4. ")] == [
        "4. Петров П. П. Россия и мир. М. : Наука, 2007. 324 с.",
        "4. Petrov P. P. Rossiya i mir. Moscow : Nauka, 2007. 324 p.",
    ]
