"""LNK005 host-mismatch."""

import re
from collections.abc import Iterator

from ssylka.model import Case, Item, Reference
from ssylka.model.urls import host_of
from ssylka.rules import _names as names
from ssylka.rules import _places as places
from ssylka.rules._outlets import homes, is_outlet, name_key
from ssylka.rules.interface import Flaw

_SECOND_LEVEL = {"ac", "co", "com", "edu", "go", "gov", "msk", "ne", "net", "or", "org", "spb"}
_DOMAIN_NAME = re.compile(r"(?:[a-zа-я0-9-]+\.)+(?:ru|рф|com|org|net|info|su|by|kz|ua|eu|io|tv)", re.IGNORECASE)


def judge_host_mismatch(case: Case) -> Iterator[Flaw]:
    """A reference names one outlet, and its address leads to another's site.

    Why it matters:
        One of the two was copied from a neighbour. The reader who trusts the name looks in the wrong place.

    Example:
        Foreign Ministers … to Discuss … // RIA Novosti. August 24, 2017. URL: https://tass.ru/politika/4503068

    What to do:
        Open the page, and name the outlet whose page it is, or give the address of the outlet that is named.
    """
    # It speaks only where both sides are known: the named outlet has its own site, and the host is another outlet's. Both
    # are known from the table, or from this article's other references whose host bears the outlet's name.
    learnt = _learnt(case)
    for reference in places.cited(case):
        named, domain = _named(reference.item), _domain(reference)
        if not named or not domain or _bears(named, domain):
            continue
        own = homes(named) or learnt.get(name_key(named), frozenset()) or _own_domain(named)
        if not own or domain in own:
            continue
        others = {name for name, hosts in learnt.items() if domain in hosts and name != name_key(named)}
        if is_outlet(domain) or others or _own_domain(named):
            yield Flaw(
                places.field(reference, "URL"),
                f"the reference names {places.short(named)}, but the address is at {domain}",
                "Open the page, and name the outlet whose page it is, or give the address of the one that is named.",
                reference.citation.id,
            )


def _named(item: Item) -> str:
    if item.type in {"webpage", "post", "post-weblog", "article-newspaper", "article-magazine", "article", "document"}:
        bodies = [name.literal for name in item.author or () if name.literal]
        return item.container_title or item.publisher or (bodies[0] if len(bodies) == 1 else None) or ""
    return ""


def _domain(reference: Reference) -> str:
    """The registrable part of the host: "tass.ru", "bbc.co.uk"; an archived page counts as its original."""
    archived = reference.item.custom.get("archived")
    url = archived.get("original") if isinstance(archived, dict) else reference.item.url
    return registrable(host_of(url)) if isinstance(url, str) else ""


def registrable(host: str) -> str:
    """The last two labels of a host, three where the second is one that registries sell below."""
    labels = host.split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return ""
    three = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2
    return ".".join(labels[-3:] if three else labels[-2:])


def _own_domain(named: str) -> frozenset[str]:
    """The domain of an outlet that is called by it: "Neftegaz.RU"."""
    return frozenset({registrable(named.lower())}) if _DOMAIN_NAME.fullmatch(named.strip()) else frozenset()


def _learnt(case: Case) -> dict[str, frozenset[str]]:
    """Outlet → the domains that bear its name, from the article's own references."""
    found: dict[str, set[str]] = {}
    for reference in places.cited(case):
        named, domain = _named(reference.item), _domain(reference)
        if named and domain and _bears(named, domain):
            found.setdefault(name_key(named), set()).add(domain)
    return {name: frozenset(hosts) for name, hosts in found.items()}


def _bears(named: str, domain: str) -> bool:
    """Whether a domain bears an outlet's name: whole, its first letters, or a long word of it, in any alphabet."""
    label = re.sub(r"[^a-z0-9]", "", domain.partition(".")[0])
    if domain in homes(named):
        return True
    words = [re.sub(r"[\W_]", "", names.latin(word)) for word in re.split(r"[\s—–-]+", named)]
    words = [word for word in words if word and word not in {"the", "of", "and", "i", "v", "for", "na", "o"}]
    joined, initials = "".join(words), "".join(word[0] for word in words)
    if len(label) >= 2 and label in {joined, initials, *words}:
        return True
    if len(label) >= 4 and (label in joined or (joined in label and len(joined) >= 4)):
        return True
    return any(len(word) >= 4 and (word in label or names.key(word) == names.key(label)) for word in words)
