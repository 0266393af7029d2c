"""A whole article in another style."""

import pytest

from ssylka.errors import InputError
from ssylka.model import Block, Citation, Document, Item, Mark, Pointer, Reference, Run, Span
from ssylka.renderers import rewrite_article

SOURCE = """# On law

As seen (Jones, 2007, p. 5), and by Smith (2012; 2020).[^a] Some say so.[^b] Nobody (Unknown, 1999).

## References

- Jones, L. (2007). First.
- Smith, J. (2012). Second.
- Smith, J. (2020). Third.

[^a]: See: A page.
[^b]: This is only a remark.

## Appendix

The end.
"""


def _span(words: str) -> Span:
    start = SOURCE.index(words)
    return Span(start, start + len(words))


def _reference(
    key: str, words: str, kind: str, block: int, item: dict[str, object], label: str | None = None
) -> Reference:
    span = _span(words)
    citation = Citation.model_validate(
        {"id": key, "kind": kind, "runs": (Run(words, span),), "raw": words, "label": label, "block": block,
         "prefix": "See:" if kind == "note" else ""}
    )  # fmt: skip
    return Reference(citation=citation, item=Item.from_csl({"id": key, **item}), parser="apa", confidence=1.0)


def _article() -> tuple[Document, list[Reference], list[Mark]]:
    lines = ["- Jones, L. (2007). First.", "- Smith, J. (2012). Second.", "- Smith, J. (2020). Third."]
    blocks = [Block(kind="list-item", span=_span(line), level=1) for line in lines]
    blocks.append(Block(kind="note", span=_span("[^a]: See: A page."), label="a"))
    blocks.append(Block(kind="note", span=_span("[^b]: This is only a remark."), label="b"))
    document = Document(source=SOURCE, blocks=tuple(blocks), format="markdown")
    book = {"type": "book", "publisher": "Press"}

    def author(family: str, given: str) -> dict[str, object]:
        return {"author": [{"family": family, "given": given}]}

    references = [
        _reference("e1", lines[0][2:], "entry", 0, {**book, **author("Jones", "L."), "title": "First", "issued": {"date-parts": [[2007]]}}),
        _reference("e2", lines[1][2:], "entry", 1, {**book, **author("Smith", "J."), "title": "Second", "issued": {"date-parts": [[2012]]}}),
        _reference("e3", lines[2][2:], "entry", 2, {**book, **author("Smith", "J."), "title": "Third", "issued": {"date-parts": [[2020]]}}),
        _reference("n1", "A page.", "note", 3, {"type": "webpage", "title": "A page", "URL": "https://a.b"}, "a"),
    ]  # fmt: skip
    marks = [
        Mark(form="author-date", text="(Jones, 2007, p. 5)", span=_span("(Jones, 2007, p. 5)"),
             pointers=(Pointer(names=("Jones",), year="2007", locator="p. 5", targets=("e1",)),)),
        Mark(form="narrative", text="Smith (2012; 2020)", span=_span("Smith (2012; 2020)"),
             pointers=(Pointer(names=("Smith",), year="2012", targets=("e2",)),
                       Pointer(names=("Smith",), year="2020", targets=("e3",)))),
        Mark(form="note", text="[^a]", span=_span("[^a]"), pointers=(Pointer(label="a", targets=("n1",)),)),
        Mark(form="note", text="[^b]", span=_span("[^b]"), pointers=(Pointer(label="b"),)),
        Mark(form="author-date", text="(Unknown, 1999)", span=_span("(Unknown, 1999)"), pointers=(Pointer(names=("Unknown",)),)),
    ]  # fmt: skip
    return document, references, marks


def test_an_author_date_style_writes_marks_and_list_and_keeps_remarks() -> None:
    text = rewrite_article(*_article(), "apa").text
    assert "As seen (Jones, 2007, p. 5), and by Smith (2012; 2020) (see “A page,” n.d.)." in text
    assert "Some say so.[^b]" in text
    assert "[^b]: This is only a remark." in text
    assert "[^a]" not in text
    assert "- *A page*. (n.d.). https://a.b\n- Jones, L. (2007). *First*. Press.\n- Smith, J. (2012). *Second*." in text
    assert text.endswith("## Appendix\n\nThe end.\n")


def test_a_numeric_style_numbers_in_the_order_of_citation() -> None:
    text = rewrite_article(*_article(), "gost-r-7-0-5-2008-numeric").text
    assert "As seen [1, p. 5], and by Smith [2; 3] [see 4]." in text
    assert "\n1. Jones L. First. Press, 2007.\n2. Smith J. Second. Press, 2012.\n3. Smith J. Third." in text


def test_a_note_style_turns_every_mark_into_a_note() -> None:
    text = rewrite_article(*_article(), "rudn-note").text
    assert "As seen,[^1] and by Smith.[^2][^3] Some say so.[^4]" in text
    assert "[^1]: Jones L. First. Press, 2007." in text
    assert "[^3]: See: A page. URL: https://a.b." in text
    assert "[^4]: This is only a remark." in text


def test_rudn_keeps_list_and_notes_apart() -> None:
    text = rewrite_article(*_article(), "rudn").text
    assert "and by Smith (2012; 2020).[^a] Some say so.[^b]" in text
    assert "[^a]: See: A page. URL: https://a.b." in text
    assert "- Jones, L. (2007). *First*. Press.\n- Smith, J. (2012). *Second*. Press." in text


@pytest.mark.parametrize("style", ["apa", "gost-r-7-0-5-2008-numeric", "rudn-note", "rudn"])
def test_what_leads_nowhere_stays(style: str) -> None:
    assert "Nobody (Unknown, 1999)." in rewrite_article(*_article(), style).text


def test_an_article_without_a_list_gets_one() -> None:
    document, references, marks = _article()
    source = SOURCE[: SOURCE.index("## References")]
    document = document.model_copy(update={"source": source, "blocks": ()})
    references = [r.model_copy(update={"citation": r.citation.model_copy(update={"kind": "note"})}) for r in references]
    text = rewrite_article(document, references, marks[:2], "apa").text
    assert "## References\n\nJones, L. (2007). *First*. Press." in text


def test_an_article_that_is_no_text_cannot_be_rewritten() -> None:
    document, references, marks = _article()
    with pytest.raises(InputError, match="docx"):
        rewrite_article(document.model_copy(update={"format": "docx"}), references, marks, "apa")
