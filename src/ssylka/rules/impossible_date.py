"""REF011 impossible-date."""

from calendar import monthrange
from collections.abc import Iterator

from ssylka.model import Case, Date
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_impossible_date(case: Case) -> Iterator[Flaw]:
    """A date that no calendar has, or a year of publication that has not come yet.

    Why it matters:
        The date is misspelt; day and month may be exchanged.

    Example:
        31.02.2024, 24.13.2023, 2204

    What to do:
        Correct the date.
    """
    for reference in places.cited(case):
        item = reference.item
        for name, date in (("issued", item.issued), ("accessed", item.accessed)):
            why = _fault(date) if date else None
            year = date.year if date else None
            if not why and name == "issued" and case.day and year and year > case.day.year + 1 and not item.status:
                why = f"the year {year} has not come yet"
            if why:
                yield Flaw(places.field(reference, name), why, "Correct the date.", reference.citation.id)


def _fault(date: Date) -> str | None:
    for parts in date.date_parts or ():
        if len(parts) > 1 and not 1 <= parts[1] <= 12:
            return f"there is no month {parts[1]}"
        if len(parts) > 2 and 1 <= parts[0] <= 9999 and not 1 <= parts[2] <= monthrange(parts[0], parts[1])[1]:
            return f"there is no day {parts[2]} in month {parts[1]} of {parts[0]}"
    return None
