"""DOI005 corrected-work."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_corrected_work(case: Case) -> Iterator[Flaw]:
    """The cited work has a correction, an erratum, an expression of concern or a new version.

    Why it matters:
        What is cited may have been put right since; an expression of concern warns that it may be retracted.

    Example:
        An article whose record at Crossref carries an erratum of the next year.

    What to do:
        Read the notice, and cite the corrected words.
    """
    for identifier, verification in case.facts.verifications.items():
        reference = case.by_id.get(identifier)
        if verification.status == "corrected" and reference:
            notices = verification.work.notices if verification.work else ()
            kinds = list(dict.fromkeys((one.label or one.type).replace("_", " ").lower() for one in notices))
            links = list(dict.fromkeys(f"https://doi.org/{one.doi}" for one in notices if one.doi))
            yield Flaw(
                places.field(reference, "DOI", "title"),
                f"{places.name_of(reference)} has {places.joined(_article(kind) for kind in kinds) or 'a correction'}",
                f"Read the notice: {', '.join(links[:3])}" if links else "Read the notice at the publisher's page.",
                identifier,
            )


def _article(word: str) -> str:
    return f"{'an' if word[:1] in 'aeiou' else 'a'} {word}"
