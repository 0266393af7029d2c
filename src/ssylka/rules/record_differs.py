"""DOI004 record-differs."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_record_differs(case: Case) -> Iterator[Flaw]:
    """The registry's record of a work and the entry do not agree in a field.

    Why it matters:
        One of the two is wrong, mostly the entry: a digit of a year, volume or page, a name.

    Example:
        The entry says 2013, the record says 2012 (printed) and 2011 (online).

    What to do:
        Look at the work itself and correct the entry, or leave it if the registry is wrong.
    """
    for identifier, verification in case.facts.verifications.items():
        reference = case.by_id.get(identifier)
        if verification.status != "differs" or not reference:
            continue
        for difference in verification.differences:
            if not difference.theirs:
                continue  # the registry leaves it out, so nobody need look
            name = "EDN" if difference.field.upper() == "EDN" else difference.field
            yield Flaw(
                places.field(reference, name, "DOI"),
                f"{name}: the entry says {places.short(difference.ours)!r}, the registry {places.short(difference.theirs)!r}",
                "Look at the work itself and correct the entry, or leave it if the registry is wrong.",
                identifier,
            )
