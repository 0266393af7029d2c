"""How exactly DOIs are found in text: every DOI of the recorded answers in a dozen kinds of surroundings.

Run by hand: PYTHONPATH=src python tests/benchmarks/resolve_dois.py [failures to print] [folder of recorded answers]
"""

import html
import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from ssylka.model.identifiers import find_dois

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "registry-answers"
ELSE = "10.1000/182"


def recorded_dois(folder: Path) -> list[str]:
    """Every DOI that stands under a key "DOI" or "doi" of a recorded answer and holds no space."""
    found: set[str] = set()

    def walk(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key.lower() == "doi" and isinstance(inner, str):
                    yield inner
                yield from walk(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from walk(inner)
        elif isinstance(value, str) and value.startswith(("{", "[")):
            try:
                yield from walk(json.loads(value))
            except ValueError:
                return

    for path in folder.glob("*/*.json"):
        found.update(walk(json.loads(path.read_text(encoding="utf-8"))))
    return sorted(doi for doi in found if re.fullmatch(r"10\.\d{4,9}(\.\d+)*/\S+", doi))


def wrapped(doi: str, marks: str, rng: random.Random) -> str:
    places = [place + 1 for place, letter in enumerate(doi) if letter in marks and 7 < place < len(doi) - 3]
    place = rng.choice(places) if places else len(doi) // 2
    return f"{doi[:place]}\n{doi[place:]}"


def escaped(doi: str) -> str:
    return re.sub(r"([_<>\[\]()*])", r"\\\1", doi)


def surroundings(rng: random.Random) -> dict[str, Callable[[str], str]]:
    anywhere = "".join(map(chr, range(33, 127)))
    return {
        "in brackets": lambda doi: f"Smith J. A paper ({doi}) was read.",
        "in a sentence": lambda doi: f"See {doi}. Then more.",
        "address at the end": lambda doi: f"See https://doi.org/{doi}.",
        "before an EDN": lambda doi: f"2019. DOI: {doi}; EDN: ABCDEF",
        "Markdown link": lambda doi: f"[{escaped(doi)}](https://doi.org/{quote(doi, safe='/:;.()-_')})",
        "Markdown escapes": lambda doi: f"https://doi.org/{escaped(doi)}.",
        "HTML": lambda doi: f'<a href="https://doi.org/{html.escape(doi)}">{html.escape(doi)}</a>',
        "wrapped after a mark": lambda doi: f"Nature. doi:{wrapped(doi, '/.-_', rng)}\n12. Smith J. Next, 2015",
        "wrapped anywhere": lambda doi: f"Nature. doi:{wrapped(doi, anywhere, rng)}\n12. Smith J. Next, 2015",
        "percent-encoded": lambda doi: f"https://doi.org/{quote(doi, safe='')}",
        "www": lambda doi: f"http://www.doi.org/{doi}, accessed 2020",
        "upper case": lambda doi: f"HTTPS://DX.DOI.ORG/{doi.upper()}",
        "quotation marks": lambda doi: f"«{doi}», “{doi}”",
        "in a list": lambda doi: f"{doi},{ELSE}; {doi}",
    }


def main() -> None:
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else SHARED
    if not folder.is_dir():
        print("no recorded answers beside the project")
        return
    show = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    dois = recorded_dois(folder)
    rights, total, began = 0, 0, time.perf_counter()
    for name, put in surroundings(random.Random(1)).items():
        wrong = []
        for doi in dois:
            text = put(doi)
            found = [one.value for one in find_dois(text)]
            if not found or found[0] != doi.lower() or any(one not in {doi.lower(), ELSE} for one in found):
                wrong.append((text, found))
        total += len(dois)
        rights += len(dois) - len(wrong)
        print(f"{name:24}{len(dois) - len(wrong):6} of {len(dois)}  {1 - len(wrong) / len(dois):.4f}")
        for text, found in wrong[:show]:
            print("    ", repr(text), found)
    print(f"exact {rights / total:.4f} of {total}, {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
