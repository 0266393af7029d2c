"""REF002 accessed-in-future."""

from collections.abc import Iterator
from datetime import timedelta

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_accessed_in_future(case: Case) -> Iterator[Flaw]:
    """The author says to have looked at a page on a day that has not come yet.

    Why it matters:
        The date is misspelt, most often its year, or day and month are exchanged.

    Example:
        (accessed: 05.02.2204)

    What to do:
        Correct the day of access.
    """
    if not case.day:
        return
    tomorrow = case.day + timedelta(days=1)  # it is tomorrow already east of here
    for reference in places.cited(case):
        date = reference.item.accessed
        parts = date.date_parts[0] if date and date.date_parts else ()
        if parts and tuple(parts) > (tomorrow.year, tomorrow.month, tomorrow.day)[: len(parts)]:
            shown = "-".join(f"{part:02d}" for part in parts)
            yield Flaw(
                places.field(reference, "accessed"),
                f"accessed on {shown}, a day that has not come yet",
                "Correct the day of access.",
                reference.citation.id,
            )
