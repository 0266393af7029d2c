"""A whole article in another style: the marks in the text, the notes and the list at the end, all from one rendering.

`revision` decides what changes; `rewrite_text` carries it out in Markdown and plain text, `rewrite_docx` in Word files.
What could not be tied or understood stays as it is: nothing is lost, and nothing is invented.
"""

from collections.abc import Sequence

from ssylka.errors import InputError
from ssylka.model import Document, Mark, Model, Reference
from ssylka.renderers.new_lists import Second
from ssylka.renderers.plan import Plan
from ssylka.renderers.revision import Left, Revising
from ssylka.renderers.rewrite_docx import rewrite_docx
from ssylka.renderers.rewrite_text import rewrite_text

_LONG = 60
"""So many characters of what stays are told."""


class Rewritten(Model):
    """An article in another style.

    Attributes:
        text: its source; "" for a Word file.
        data: the Word file; None for text.
        left: what stays as written, and why.
    """

    text: str = ""
    data: bytes | None = None
    left: tuple[Left, ...] = ()


def rewrite(
    document: Document,
    references: Sequence[Reference],
    marks: Sequence[Mark],
    plan: Plan,
    *,
    notes: Plan | None = None,
    heading: str | None = None,
    second: Second | None = None,
    data: bytes | None = None,
    links: bool = True,
) -> Rewritten:
    """An article with its citations, notes and list in another style.

    Args:
        document: Markdown, plain text, or a Word file.
        references: of the document.
        marks: of the document, tied.
        plan: the style.
        notes: a note style for the notes, where the style keeps list and notes apart; None: with a note style every
            mark becomes a note, with the others every note becomes a citation in the text.
        heading: of the list, where the article has none; None: "References" or "Список литературы".
        second: the twin of the list, where the article has one.
        data: the bytes that the document was read from; needed for a Word file.
        links: whether addresses in a Word file are to be clickable.

    Raises:
        InputError: a document that is neither text nor a Word file.
        StyleError: the style cannot be used.
    """
    known = document.format in {"markdown", "text"} or (document.format == "docx" and data is not None)
    if not known:
        raise InputError(
            f"{document.name}: an article in {document.format} cannot be rewritten",
            "Convert it to Markdown or .docx first.",
        )
    revising = Revising(document, references, marks, plan, notes, second)
    revising.decide()
    title = heading or ("Список литературы" if plan.language == "ru" else "References")
    if data is not None and document.format == "docx":
        written, left = rewrite_docx(data, revising, title, links=links)
        return Rewritten(data=written, left=_placed(document, (*revising.revision.left, *left)))
    return Rewritten(text=rewrite_text(revising, title), left=_placed(document, revising.revision.left))


def _placed(document: Document, left: Sequence[Left]) -> tuple[Left, ...]:
    """What stays as written, in the order of the text, each with where a person finds it."""
    found = []
    for each in sorted(left, key=lambda one: one.span):
        place = document.landmark(each.span.start) or f"line {document.place(each.span.start).line}"
        words = " ".join(each.text.split())
        found.append(each._replace(place=place, text=words if len(words) <= _LONG else f"{words[:_LONG]}…"))
    return tuple(found)
