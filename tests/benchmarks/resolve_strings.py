"""From the string to the verdict: recorded works written as Vancouver, APA and GOST strings, parsed, and judged.

What `resolve_matching.py` measures of fields, this measures of words, with all that a parser may misread: how many works
are found again, how many verdicts by the DOI call a true reference another work (they break a build, so: none), and
whether an invented reference is confirmed.

Run by hand: PYTHONPATH=src:tests python tests/benchmarks/resolve_strings.py [folder of the shared data] [works] [to print]
"""

import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.matching_damage import as_cited, ocr
from benchmarks.matching_inventions import INVENTIONS
from benchmarks.matching_records import Index, ambiguous, labelled, recorded
from ssylka.model import Citation, Item, Name, Reference, Run, Span, Work
from ssylka.model.identifiers import Identifier
from ssylka.parsers import parse
from ssylka.resolvers.search import choose
from ssylka.resolvers.verdicts import judge_match, judge_record

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
DOI = Identifier(scheme="doi", value="10.1000/1", written="10.1000/1", span=Span(0, 0))
INVENTED = (
    "another's authors",
    "another's year",
    "another's title",
    "one word of the title replaced",
    "an erratum, a reply, a review",
)


def _initials(name: Name, mark: str) -> str:
    firsts = [word[0] + mark for word in (name.given or "").replace(".", " ").split()]
    return " ".join(firsts) if mark else "".join(firsts)


def _name(name: Name, mark: str, between: str) -> str:
    initials = _initials(name, mark)
    return f"{name.family or name.literal}{between}{initials}" if initials else f"{name.family or name.literal}"


def _year(item: Item) -> str:
    return str(item.issued.year) if item.issued and item.issued.year else ""


def vancouver(item: Item) -> str:
    names = ", ".join(_name(name, "", " ") for name in (item.author or ())[:6])
    issue = f"({item.issue})" if item.issue else ""
    place = (f";{item.volume}{issue}" if item.volume else "") + (f":{item.page}" if item.page else "")
    return f"{names}. {item.title}. {item.container_title or item.publisher or ''}. {_year(item)}{place}."


def apa(item: Item) -> str:
    names = ", & ".join(_name(name, ".", ", ") for name in (item.author or ())[:6])
    issue = f"({item.issue})" if item.issue else ""
    place = (f", {item.volume}{issue}" if item.volume else "") + (f", {item.page}" if item.page else "")
    source = f"{item.container_title}{place}" if item.container_title else item.publisher or ""
    return f"{names} ({_year(item) or 'n.d.'}). {item.title}. {source}."


def gost(item: Item) -> str:
    names = ", ".join(_name(name, ".", " ") for name in (item.author or ())[:3])
    if not item.container_title:
        return f"{names} {item.title}. {item.publisher or ''}, {_year(item)}."
    place = f" Vol. {item.volume}" if item.volume else ""
    place += f", No. {item.issue}." if item.issue else "." if place else ""
    return f"{names} {item.title} // {item.container_title}. {_year(item)}.{place}" + (
        f" P. {item.page}." if item.page else ""
    )


def read(text: str) -> Reference:
    return parse(Citation(id="e1", kind="entry", runs=(Run(text, Span(0, len(text))),), raw=text))


def true(
    style: Callable[[Item], str], damage: Callable[[Item, random.Random], Item], index: Index, works: list[Work]
) -> Counter[str]:
    """References of works that exist."""
    rng, counts = random.Random(1), Counter[str]()
    for work in works:
        item = damage(work.item, rng)
        reference, candidates = read(style(item)), index.search(item)
        if work not in candidates:
            continue
        match = choose(reference, candidates, ())
        counts["all"] += 1
        counts["found"] += match.work is not None and (match.work is work or ambiguous(match.work, work))
        counts["wrong"] += match.work is not None and match.work is not work and not ambiguous(match.work, work)
        counts["without the truth"] += (
            choose(reference, [one for one in candidates if not ambiguous(one, work)], ()).work is not None
        )
        counts[f"by DOI {judge_record(reference, DOI, work, ()).status}"] += 1
    return counts


def invented(style: Callable[[Item], str], kind: str, index: Index, works: list[Work], show: int) -> Counter[str]:
    """References of works that nobody wrote."""
    rng, counts = random.Random(2), Counter[str]()
    for work in works:
        cited = work.model_copy(update={"item": as_cited(work.item, rng)})
        item = INVENTIONS[kind](cited, rng.choice(works), rng)
        if item is None:
            continue
        reference = read(style(item))
        match = choose(reference, index.search(item), ())
        searched = (
            judge_match(reference, match.work, match.comparison, ()).status if match.work and match.comparison else ""
        )
        by_doi = judge_record(reference, DOI, work, ()).status
        counts["all"] += 1
        counts["confirmed"] += searched == "exists"
        counts["confirmed by DOI"] += by_doi == "exists"
        if show > counts["confirmed"] + counts["confirmed by DOI"] and "exists" in {searched, by_doi}:
            print("   CONFIRMED", style(item), "RECORD", work.item.title, work.years)
    return counts


def main() -> None:
    arguments = dict(enumerate(sys.argv))
    shared, size, show = Path(arguments.get(1, SHARED)), int(arguments.get(2, 400)), int(arguments.get(3, 0))
    if not shared.is_dir():
        print("no shared data beside the project")
        return
    real = recorded(shared / "registry-answers")
    index = Index(real + labelled(shared / "references"))
    works = random.Random(9).sample(real, min(size, len(real)))
    for style in (vancouver, apa, gost):
        for damage in (as_cited, ocr):
            print(f"{style.__name__:10} {damage.__name__:32} {dict(true(style, damage, index, works))}")
        for kind in INVENTED:
            print(f"{style.__name__:10} {kind:32} {dict(invented(style, kind, index, works, show))}")


if __name__ == "__main__":
    main()
