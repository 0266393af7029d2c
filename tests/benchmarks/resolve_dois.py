"""How exactly DOIs are found in text: every DOI of the recorded answers in three dozen kinds of surroundings.

Whole DOIs before the next line count as well (a reference of the shared data, numbered or not, or a piece of one): what
joins cut DOIs must not join these. "With what a registry could choose" counts a mention whose true DOI is the reading or
among its others.

Run by hand: PYTHONPATH=src python tests/benchmarks/resolve_dois.py [failures to print] [folder of the shared data]
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

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
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


def lines(folder: Path) -> list[str]:
    """References as they stand in articles, to follow a DOI."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.strip():
                fields = json.loads(line)
                found.append(" ".join(str(fields.get("text") or " ".join(fields["fields"].values())).split()))
    return [one for one in found if len(one) > 40 and "10." not in one]


def piece(line: str, rng: random.Random) -> str:
    """A line of running text: a reference from one of its words on, three words or more."""
    words = line.split()
    return " ".join(words[rng.randrange(max(len(words) - 2, 1)) :])


def wide(doi: str) -> str:
    return "".join(
        chr(ord(one) + 0xFEE0) if one.isalnum() and one.isascii() else {".": "．", "/": "／"}.get(one, one)
        for one in doi
    )


def look_alike(doi: str, rng: random.Random) -> str:
    """A Cyrillic letter in place of a Latin one that stands beside another letter."""
    twins = dict(zip("aeopcxyABEKMHOPCTX", "аеорсхуАВЕКМНОРСТХ", strict=True))
    places = [
        place
        for place in range(9, len(doi) - 1)
        if doi[place] in twins and (doi[place - 1].isalpha() or doi[place + 1].isalpha())
    ]
    if not places:
        return doi
    place = rng.choice(places)
    return f"{doi[:place]}{twins[doi[place]]}{doi[place + 1 :]}"


def surroundings(rng: random.Random, references: list[str]) -> dict[str, Callable[[str], str]]:
    anywhere = "".join(map(chr, range(33, 127)))

    def at(doi: str, mark: str) -> str:
        place = rng.randrange(8, max(len(doi) - 1, 9))
        return f"{doi[:place]}{mark}{doi[place:]}"

    kinds: dict[str, Callable[[str], str]] = {
        "in brackets": lambda doi: f"Smith J. A paper ({doi}) was read.",
        "in a sentence": lambda doi: f"See {doi}. Then more.",
        "address at the end": lambda doi: f"See https://doi.org/{doi}.",
        "before an EDN": lambda doi: f"2019. DOI: {doi}; EDN: ABCDEF",
        "Markdown link": lambda doi: f"[{escaped(doi)}](https://doi.org/{quote(doi, safe='/:;.()-_')})",
        "Markdown escapes": lambda doi: f"https://doi.org/{escaped(doi)}.",
        "Markdown emphasis": lambda doi: f"**DOI:** *{doi}* and _{escaped(doi)}_.",
        "HTML": lambda doi: f'<a href="https://doi.org/{html.escape(doi)}">{html.escape(doi)}</a>',
        "HTML, numbered entities": lambda doi: (
            "doi:&nbsp;"
            + "".join(f"&#{ord(c)};" if c in "<>&()/;" and doi.find("/") < place else c for place, c in enumerate(doi))
            + "&rdquo; x"
        ),
        "HTML, <wbr>": lambda doi: f"doi:{at(doi, '<wbr>')}<br/>",
        "wrapped after a mark": lambda doi: f"Nature. doi:{wrapped(doi, '/.-_', rng)}\n12. Smith J. Next, 2015",
        "wrapped anywhere": lambda doi: f"Nature. doi:{wrapped(doi, anywhere, rng)}\n12. Smith J. Next, 2015",
        "wrapped, then a stop": lambda doi: (
            f"Nature. https://doi.org/{wrapped(doi, '/.-_', rng)}.\n{rng.choice(references)}"
        ),
        "wrapped, then an EDN": lambda doi: f"Nature. doi:{wrapped(doi, '/.-_', rng)} EDN: ABCDEF",
        "wrapped by a soft hyphen": lambda doi: f"Nature. doi:{at(doi, chr(0xAD) + chr(10))}. Next",
        "wrapped by a backslash": lambda doi: (
            "Nature. doi:" + wrapped(doi, "/.-_", rng).replace("\n", "\\\n") + "\n\nNext"
        ),
        "before a numbered entry": lambda doi: f"Nature. doi:{doi}\n{rng.randrange(1, 300)}. {rng.choice(references)}",
        "before an entry in brackets": lambda doi: (
            f"Nature. doi:{doi}.\n[{rng.randrange(1, 300)}] {rng.choice(references)}"
        ),
        "before another entry": lambda doi: f"Nature. doi:{doi}\n{rng.choice(references)}",
        "before any line": lambda doi: f"as {doi}\n{piece(rng.choice(references), rng)}",
        "percent-encoded": lambda doi: f"https://doi.org/{quote(doi, safe='')}",
        "www": lambda doi: f"http://www.doi.org/{doi}, accessed 2020",
        "upper case": lambda doi: f"HTTPS://DX.DOI.ORG/{doi.upper()}",
        "quotation marks": lambda doi: f"«{doi}», “{doi}”",
        "in a list": lambda doi: f"{doi},{ELSE}; {doi}",
        "on one line with others": lambda doi: f"{ELSE} {doi} and {ELSE}/{doi} | {doi}",
        "text glued on": lambda doi: rng.choice(
            [f"{doi}[CrossRef]", f"DOI:{doi}Дата", f"{doi}.Available from: x", f"{doi}(accessed 2020)"]
        ),
        "label glued on": lambda doi: f"doi{doi}",
        "a blank in the prefix": lambda doi: f"doi {doi[:2]} .{doi[3:]}",
        "zero width": lambda doi: f"({at(doi, chr(0x200B))})",
        "full width": lambda doi: f"DOI：{wide(doi)}。",
        "a Cyrillic look-alike": lambda doi: f"doi:{look_alike(doi, rng)}, с. 5",
    }
    return kinds


def main() -> None:
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else SHARED
    if not folder.is_dir():
        print("no shared data beside the project")
        return
    show = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    dois = recorded_dois(folder / "registry-answers")
    references = lines(folder / "references")
    rights, chosen, total, began = 0, 0, 0, time.perf_counter()
    for name, put in surroundings(random.Random(1), references).items():
        wrong, among = [], 0
        for doi in dois:
            text = put(doi)
            found = find_dois(text)
            values = [one.value for one in found]
            if name == "on one line with others":
                right = values.count(doi.lower()) >= 2 or f"{ELSE}/{doi.lower()}" in values
            elif name.startswith("before a"):
                right = bool(values) and values[0] == doi.lower()
            else:
                right = bool(values) and values[0] == doi.lower() and all(one in {doi.lower(), ELSE} for one in values)
            if not right:
                wrong.append((text, found))
                among += bool(found) and doi.lower() in found[0].others
        total += len(dois)
        rights += len(dois) - len(wrong)
        chosen += len(dois) - len(wrong) + among
        exact, could = 1 - len(wrong) / len(dois), 1 - (len(wrong) - among) / len(dois)
        print(
            f"{name:28}{len(dois) - len(wrong):6} of {len(dois)}  {exact:.4f}  with what a registry could choose {could:.4f}"
        )
        for text, found in wrong[:show]:
            print("    ", repr(text[:200]), [(one.value, one.others) for one in found])
    print(
        f"exact {rights / total:.4f} of {total}, with a registry {chosen / total:.4f}, {time.perf_counter() - began:.1f} s"
    )


if __name__ == "__main__":
    main()
