"""LNK003 tracking-parameters."""

from collections.abc import Iterator
from urllib.parse import unquote

from ssylka.model import Case
from ssylka.model.urls import is_tracking, without_tracking
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw


def judge_tracking_parameters(case: Case) -> Iterator[Flaw]:
    """A URL carries arguments that only track visitors: utm_…, ysclid, fbclid, gclid and the like.

    Why it matters:
        They are not part of the address of the page: they tell the site where the author came from, change with each
        visit, keep archives from finding their copy, and make the reference long and breakable.

    Example:
        https://asean.mgimo.ru/news/2021/russia-cambodian-complicated-history?ysclid=ltd68l3nfk429838153

    What to do:
        Open the address without these arguments; if the same page comes, cite that address.
    """
    for reference in places.cited(case):
        url = reference.item.url or ""
        tracking = [name for name in _arguments(url) if is_tracking(name)]
        if tracking:
            yield Flaw(
                places.field(reference, "URL"),
                f"the URL carries tracking arguments: {', '.join(dict.fromkeys(tracking))}",
                f"Check and cite {without_tracking(url)}",
                reference.citation.id,
            )


def _arguments(url: str) -> list[str]:
    _, _, query = url.partition("?")
    return [unquote(part.partition("=")[0]) for part in query.partition("#")[0].split("&") if part]
