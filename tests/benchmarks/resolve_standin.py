"""Every recorded work verified against registries that misbehave now and then: is any answer lost?

The stand-in is fed with the recorded Crossref and DataCite records. A share of the DOIs is first answered with an error
that passes (500, 504, 429 with Retry-After, half a body, ten seconds of silence), another share with one that stays (HTML
in place of JSON, a redirect to a private address): the first must all get their verdict, the second must all be "not
checked".

Run by hand: PYTHONPATH=src:tests python tests/benchmarks/resolve_standin.py [folder of the shared data]
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from ssylka.model import Citation, Reference, Run, Span
from ssylka.net import Client, Settings
from ssylka.resolvers import verify
from ssylka.resolvers.crossref import read_crossref
from ssylka.resolvers.datacite import read_datacite
from standin.clients import QUICK
from standin.recorded import crossref_messages, datacite_records
from standin.registries import FAULTS, Registries, Reply, as_json, registries

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
PASSING = ("server error", "gateway", "busy", "half a body")
STAYING = ("HTML instead of JSON", "elsewhere")


def main() -> None:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED
    if not shared.is_dir():
        print("no shared data beside the project")
        return
    rng = random.Random(7)
    with registries() as web:
        works = []
        for message in crossref_messages(shared / "registry-answers"):
            web.crossref[message["DOI"].lower()] = message
            works.append(read_crossref(message))
        for record in datacite_records(shared / "registry-answers"):
            web.datacite[record["attributes"]["doi"].lower()] = record
            works.append(read_datacite(record))
        works = [work for work in works if work.item.title and work.item.author]
        staying = set()
        for work in works:
            doi = work.identifiers["doi"]
            path = f"/works/{doi}" if work.registry == "crossref" else f"/dois/{doi}"
            if rng.random() < 0.3:
                web.faults[path] = [FAULTS[rng.choice(PASSING)], None]
            elif rng.random() < 0.04:
                web.faults[path] = [_late(web, doi), None]
            elif rng.random() < 0.05:
                web.faults[path] = [FAULTS[rng.choice(STAYING)]]
                web.faults[f"doi.org/{doi}"] = [FAULTS["gateway"]]
                staying.add(doi)
        references = [_reference(work.item, number) for number, work in enumerate(works)]
        settings = Settings(mirrors=web.mirrors, limits=QUICK, proxies=False)
        began = time.monotonic()
        with Client(settings) as client:
            verdicts = verify(references, client)
        took = time.monotonic() - began
    counts = Counter(verdict.status for verdict in verdicts)
    print(f"{len(works)} works, {len(web.faults)} bad answers, {took:.0f} s: {dict(counts)}")
    lost = [
        v.reason
        for v, w in zip(verdicts, works, strict=True)
        if v.status == "not-checked" and w.identifiers["doi"] not in staying
    ]
    wrong = [v for v in verdicts if v.status in {"not-registered", "another-work", "not-found"}]
    print(f"answers lost: {len(lost)}; called missing or another work: {len(wrong)}")
    print(f"{len(staying)} that never answered well: not checked {sum(v.status == 'not-checked' for v in verdicts)}")
    for one in [*lost, *wrong][:10]:
        print("   ", one)


def _late(web: Registries, doi: str) -> Reply:
    """The truth, after ten seconds of silence."""
    body = {"message": web.crossref[doi]} if doi in web.crossref else {"data": web.datacite[doi]}
    return as_json(body)._replace(wait=10.0)


def _reference(item: object, number: int) -> Reference:
    citation = Citation(id=f"e{number}", kind="entry", runs=(Run("", Span(0, 0)),), raw="")
    return Reference.model_validate({"citation": citation, "item": item, "parser": "item", "confidence": 1.0})


if __name__ == "__main__":
    main()
