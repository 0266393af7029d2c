"""LNK003 tracking-parameters."""

from collections.abc import Iterator
from urllib.parse import unquote

from ssylka.model import Case, Reference, Span
from ssylka.rules import _places as places
from ssylka.rules.interface import Flaw

# Arguments that only count visitors. Not ref, from, source, id: these may choose the page.
_TRACKING = frozenset(
    [
        "fbclid",
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "gad_source",
        "gad_campaignid",
        "srsltid",
        "msclkid",
        "yclid",
        "ysclid",
        "ymclid",
        "_openstat",
        "twclid",
        "ttclid",
        "li_fat_id",
        "epik",
        "igshid",
        "igsh",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "_hsenc",
        "_hsmi",
        "vero_id",
        "vero_conv",
        "oly_enc_id",
        "oly_anon_id",
        "_ga",
        "_gl",
        "s_cid",
        "s_kwcid",
        "ef_id",
        "rb_clickid",
        "erid",
    ]
)


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
        for url, place in _urls(reference):
            tracking = [name for name in _arguments(url) if _tracks(name)]
            if tracking:
                yield Flaw(
                    place,
                    f"the URL carries tracking arguments: {', '.join(dict.fromkeys(tracking))}",
                    f"Check and cite {clean(url)}",
                    reference.citation.id,
                )


def _urls(reference: Reference) -> Iterator[tuple[str, Span]]:
    if reference.item.url:
        yield reference.item.url, places.field(reference, "URL")


def _arguments(url: str) -> list[str]:
    _, _, query = url.partition("?")
    return [unquote(part.partition("=")[0]) for part in query.partition("#")[0].split("&") if part]


def _tracks(name: str) -> bool:
    return name.lower() in _TRACKING or name.lower().startswith("utm_")


def clean(url: str) -> str:
    """The URL without tracking arguments, else as it was."""
    head, _, rest = url.partition("?")
    query, mark, fragment = rest.partition("#")
    kept = [part for part in query.split("&") if part and not _tracks(unquote(part.partition("=")[0]))]
    return head + ("?" + "&".join(kept) if kept else "") + mark + fragment
