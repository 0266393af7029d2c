"""CIT001 uncited-entry."""

from collections.abc import Iterator

from ssylka.model import Case, Reference
from ssylka.rules import _names as names
from ssylka.rules import _places as places
from ssylka.rules._lists import lists, signs
from ssylka.rules.interface import Flaw


def judge_uncited_entry(case: Case) -> Iterator[Flaw]:
    """An entry of the reference list that the text never points to.

    Why it matters:
        Most journals allow only cited works in the list; an entry that nobody cites is left from an earlier version,
        or the mark for it was lost or names another year.

    Example:
        The list has Severino, R. C. (2007), and no "(Severino, 2007)" stands in the text.

    What to do:
        Cite the work where it was used, or take the entry out.
    """
    listed = places.entries(case)
    pointed = {target for mark in case.marks for pointer in mark.pointers for target in pointer.targets}
    if not any(entry.citation.id in pointed for entry in listed):
        return  # a bibliography without marks, or marks of a kind that we do not read: nothing to say about one entry

    for pointer in (pointer for mark in case.marks for pointer in mark.pointers if not pointer.targets):
        # Cited under another year: that is the flaw year-mismatch.
        meant = names.answering(case, pointer) or names.perhaps(case, pointer)
        pointed |= {entry.citation.id for entry in meant}
    # The text cites the Russian list, and its twin in References is cited with it.
    number = {entry.citation.id: place for place, part in enumerate(lists(case)) for entry in part}
    cited = {
        (sign, number[entry.citation.id]) for entry in listed if entry.citation.id in pointed for sign in signs(entry)
    }

    def cited_by_twin(entry: Reference) -> bool:
        others = set(number.values()) - {number[entry.citation.id]}
        return any((sign, other) in cited for sign in signs(entry) for other in others)

    for entry in listed:
        if entry.citation.id not in pointed and not entry.refers_to and not cited_by_twin(entry):
            yield Flaw(
                places.whole(entry),
                f"{places.name_of(entry)} is in the list, but the text never cites it",
                "Cite the work where it was used, or take the entry out.",
                entry.citation.id,
            )
