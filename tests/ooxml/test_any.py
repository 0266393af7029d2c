"""Whatever runs, fields, tracked changes and notes a Word file is cut into: it is read, and only what must change changes."""

import io
import re
import zipfile

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from ooxml.word_files import field, mark, note, numbered, p, parts_of, r, word_file
from ssylka.errors import InputError
from ssylka.model import Document, Piece
from ssylka.ooxml import open_package, read_story
from ssylka.ooxml.changing import Changing
from ssylka.pipeline import understand
from ssylka.readers import read
from ssylka.renderers.own_csl import render_own
from ssylka.renderers.plan import Plan
from ssylka.renderers.revision import Change, Revising
from ssylka.renderers.rewrite_docx import rewrite_docx

LOOKS = ["", "<w:b/>", "<w:i/>", "<w:vertAlign w:val='superscript'/>", "<w:vanish/>", '<w:rStyle w:val="em"/>']
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8).filter(lambda t: not re.search("[\ufffe\uffff]", t)),
    st.sampled_from(["(Smith, 2012)", "(Jones, 2007, p. 5; Smith, 2012)", "Smith (2012)", "(Nobody, 1999)", " ", ".", ", ", "[1]", "(Smi", "th, 2012)"]),
)  # fmt: skip
RUNS = st.builds(r, TEXTS, st.sampled_from(LOOKS))
PIECES = st.one_of(
    RUNS,
    RUNS,
    RUNS.map(lambda run: f"<w:ins w:id='1'>{run}</w:ins>"),
    RUNS.map(lambda run: "<w:del w:id='2'>" + run.replace("w:t", "w:delText") + "</w:del>"),
    RUNS.map(lambda run: f'<w:hyperlink w:anchor="x">{run}</w:hyperlink>'),
    TEXTS.map(lambda text: field(" REF _x ", r(text))),
    st.sampled_from([
        "<w:r><w:tab/></w:r>", "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "<w:bookmarkStart w:id='7' w:name='b'/>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        mark(2), mark(3), mark(99), "<w:r><w:drawing/></w:r>", "<w:sdt><w:sdtContent>" + r("(Smith, 2012)") + "</w:sdtContent></w:sdt>",
    ]),
)  # fmt: skip
PARAGRAPHS = st.builds(
    lambda pieces, style, properties: p(*pieces, style=style, properties=properties),
    st.lists(PIECES, min_size=1, max_size=7),
    st.sampled_from(["", "", "", "1", "q", "li"]),
    st.sampled_from(["", "", numbered(1), "<w:rPr><w:del w:id='3'/></w:rPr>"]),
)
BODIES = st.lists(
    PARAGRAPHS | PARAGRAPHS.map(lambda one: f"<w:tbl><w:tr><w:tc>{one}</w:tc><w:tc>{p('7')}</w:tc></w:tr></w:tbl>"),
    max_size=5,
)
NOTES = note(2, "See: Jones L. ASEAN intervention in Cambodia. Routledge, 2007. P. 5.") + note(
    3, "It was cold (Smith, 2012)."
)
LIST = [
    p("Middle."),
    p("References", style="1"),
    p("Jones, L. (2007). ASEAN intervention in Cambodia. Routledge."),
    p("Smith, J. (2012). Power in Asia. Journal of Asian Studies, 12(3), 44-59."),
]
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(body=BODIES)
def test_any_file_is_read_and_every_run_has_its_place(body: list[str]) -> None:
    document = read(word_file(*body, *LIST, footnotes=NOTES))
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(document.source)
        for run in block.runs:
            assert run.text in {document.source[slice(*run.span)], "\t"}
    understand(document)


@SLOW
@given(body=BODIES)
def test_a_file_in_which_nothing_changes_stays_as_it_is(body: list[str]) -> None:
    data = word_file(*body, *LIST, footnotes=NOTES)
    package = open_package(data)
    changing = Changing(package, read_story(package))
    changing.finish()
    assert package.save() == data


@SLOW
@given(data=st.data(), body=BODIES)
def test_any_stretch_gives_way_to_other_words(data: st.DataObject, body: list[str]) -> None:
    package = open_package(word_file(p("Start."), *body, *LIST, footnotes=NOTES))
    story = read_story(package)
    middle = story.source.index("\nReferences\n")
    paragraph = data.draw(st.sampled_from([each for each in story.paragraphs if each.bits and each.end <= middle]))
    start = data.draw(st.integers(paragraph.words, paragraph.end))
    end = data.draw(st.integers(start, paragraph.end))
    for bit in paragraph.bits:  # the mark of a note cannot be cut
        if bit.text.startswith("[^") and bit.start < start < bit.end:
            start = bit.start
        if bit.text.startswith("[^") and bit.start < end < bit.end:
            end = bit.end
    changing = Changing(package, story)
    # Words put beside a hidden code or into a table of contents would not be read; a plain field is unwrapped.
    new = paragraph.bits[0].run.makeelement(paragraph.bits[0].run.tag)
    text = new.makeelement(str(new.tag).replace("}r", "}t"))
    text.text = "NEW"
    new.append(text)
    assert changing.replace(start, end, lambda _: [new])
    changing.finish()
    again = read_story(open_package(package.save())).source
    expected = story.source[:start] + "NEW" + story.source[end:middle]
    assert _unlabelled(again[: again.index("\nReferences\n")]) == _unlabelled(expected)


@SLOW
@given(body=BODIES, style=st.sampled_from(["apa", "gost-r-7-0-5-2008-numeric", "rudn", "gost-r-7-0-5-2008-note"]))
def test_the_text_of_a_rewritten_file_is_the_text_with_its_changes(body: list[str], style: str) -> None:
    data = word_file(p("Start."), *body, *LIST, footnotes=NOTES)
    document = read(data)
    case = understand(document)
    plan = Plan(style, engine=render_own)
    notes = Plan(plan.convention.notes_style, engine=render_own) if plan.convention.notes_style else None
    revising = Revising(document, case.references, case.marks, plan, notes)
    revision = revising.decide()
    # A paragraph that begins with a raised number may be taken for a note, and goes as a whole.
    assume(revision.gone <= {block.label for block in document.blocks if block.kind == "note"})
    new, _ = rewrite_docx(data, revising, "References", links=True)
    assert _before_the_list(read(new)) == _expected(document, revision.changes)
    for name, content in parts_of(new).items():
        if name.endswith(".xml"):
            etree.fromstring(content)


def _before_the_list(document: Document) -> str:
    return _unlabelled(document.source[: document.source.index("\nReferences\n") + 1])


def _expected(document: Document, changes: list[Change]) -> str:
    parts, position = [], 0
    for change in sorted(changes, key=lambda each: (each.start, each.end)):
        if change.start < position:
            continue
        words = [
            each if isinstance(each, str) else each.text if isinstance(each, Piece) else "[^new]"
            for each in change.content
        ]
        parts += [document.source[position : change.start], *words]
        position = change.end
    text = "".join([*parts, document.source[position:]])
    return _unlabelled(text[: text.index("\nReferences\n") + 1])


def _unlabelled(text: str) -> str:
    """Notes are numbered anew where one goes or comes; the blank behind a number of Word's is nobody's."""
    return re.sub(r" ?\[\^\w+\]", "[^]", text)


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 1 << 30), byte=st.integers(0, 255))
def test_a_damaged_file_is_read_or_refused_in_two_lines(seed: int, byte: int) -> None:
    data = bytearray(word_file(*LIST, footnotes=NOTES))
    data[seed % len(data)] = byte
    told = None
    try:
        read(bytes(data), name="a.docx")
    except InputError as error:
        told = error
    assert told is None or "\n" not in told.message + told.advice


@settings(max_examples=40, deadline=None)
@given(
    xml=st.text(max_size=60)
    | st.sampled_from(["<a/>", "<w:styles xmlns:w='x'><w:style/></w:styles>", "<!-- --><a><?b?></a>"])
)
def test_any_part_may_be_strange(xml: str) -> None:
    for part in (
        "word/styles.xml",
        "word/numbering.xml",
        "word/footnotes.xml",
        "word/_rels/document.xml.rels",
        "_rels/.rels",
    ):
        buffer = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(word_file(*LIST, footnotes=NOTES))) as old, zipfile.ZipFile(buffer, "w") as new:
            for name in old.namelist():
                new.writestr(name, xml if name == part else old.read(name))
        told = None
        try:
            read(buffer.getvalue(), name="a.docx")
        except InputError as error:
            told = error
        assert told is None or "\n" not in told.message + told.advice
