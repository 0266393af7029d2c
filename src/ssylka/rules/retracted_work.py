"""DOI003 retracted-work."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_retracted_work(case: Case) -> Iterator[Flaw]:
    """The cited work has been retracted, withdrawn or removed by its publisher.

    Why it matters:
        Its results cannot be relied on. It may still be cited, but the reader has to be told.

    Example:
        An article whose record at Crossref carries a notice of retraction.

    What to do:
        Cite something else, or say in the entry that the work was retracted and give the notice.
    """
    for identifier, verification in case.facts.verifications.items():
        reference = case.by_id.get(identifier)
        if verification.status == "retracted" and reference:
            notices = verification.work.notices if verification.work else ()
            notice = next((one for one in notices if "retract" in one.type or "with" in one.type), None)
            when = f" on {notice.date}" if notice and notice.date else ""
            where = f" The notice: https://doi.org/{notice.doi}" if notice and notice.doi else ""
            yield Flaw(
                places.field(reference, "DOI", "title"),
                f"{places.name_of(reference)} was {_word(notice.type if notice else 'retraction')}{when}",
                f"Cite something else, or say that the work was retracted.{where}",
                identifier,
            )


def _word(kind: str) -> str:
    return {"withdrawal": "withdrawn", "removal": "removed", "partial_retraction": "retracted in part"}.get(
        kind, "retracted"
    )
