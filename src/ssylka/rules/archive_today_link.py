"""LNK004 archive-today-link."""

from collections.abc import Iterator

from ssylka.model import Case
from ssylka.model.archives import SHUNNED, split_archived
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_archive_today_link(case: Case) -> Iterator[Flaw]:
    """A link leads to an archive that cannot be relied on: archive.today (.is, .ph, .md, …) or Google's cache.

    Why it matters:
        archive.today has altered copies and used its visitors' browsers for attacks; English Wikipedia gave it up in
        February 2026. Google's cache was closed in 2024.

    Example:
        https://archive.ph/20140923163627/http://www.cambodia.org/facts/

    What to do:
        Cite the original with a copy of the Wayback Machine or of another library's archive.
    """
    for reference in places.cited(case):
        archived = reference.item.custom.get("archived")
        url = archived.get("url") if isinstance(archived, dict) else reference.item.url
        copy = split_archived(url) if isinstance(url, str) else None
        if copy and copy.archive in SHUNNED:
            yield Flaw(
                places.field(reference, "URL"),
                f"the copy is kept by {copy.archive}, which cannot be relied on",
                f"Cite {copy.original or 'the original'}, with a copy of the Wayback Machine if it is gone.",
                reference.citation.id,
            )
