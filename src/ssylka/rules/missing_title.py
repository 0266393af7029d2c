"""REF006 missing-title."""

from collections.abc import Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

_TITLED = {"article-journal", "book", "chapter", "paper-conference", "thesis"}


def judge_missing_title(case: Case) -> Iterator[Flaw]:
    """A work without its title, in a list that gives titles.

    Why it matters:
        The work cannot be searched for. Lists in the short style of physics and chemistry have no titles at all and are
        left alone.

    Example:
        Jones, L. (2007). The Pacific Review, 20(4), 523–550.

    What to do:
        Add the title.
    """
    works = [reference for reference in places.cited(case) if _has_titles(reference)]
    without = [reference for reference in works if not (reference.item.title or "").strip()]
    if len(without) * 4 > len(works):
        return
    for reference in without:
        yield Flaw(
            places.whole(reference),
            f"{places.name_of(reference)} has no title",
            "Add the title.",
            reference.citation.id,
        )


def _has_titles(reference: Reference) -> bool:
    """Whether it is a work by somebody, of a type that always has a title (an archive's file has none)."""
    item = reference.item
    return reference.understood and not reference.refers_to and item.type in _TITLED and bool(item.author)
