"""Kill whole audits at many moments, resume them, let pairs share a memory, and count what was lost or asked again.

    python tests/benchmarks/links_kill.py [60]

Every audit is a real process against a real web on loopback, which knows what it answered. Lost is what was answered half
a second before the kill, and is not in the memory after it.
"""

import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from standin.logged import LoggedWeb, audit, logged_web, paths, remembered, truth

LINKS = 400
KINDS = ("alive", "walled")


def _listed(folder: Path, web: LoggedWeb, links: list[str]) -> None:
    (folder / "links.txt").write_text("".join(f"{web.url(path)}\n" for path in links), encoding="utf-8")


def kill_once(web: LoggedWeb, chance: random.Random) -> Counter[str]:
    """One audit killed one to three times, then ended."""
    seen: Counter[str] = Counter()
    links = paths(LINKS, KINDS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        web.asked.clear()
        _listed(folder, web, links)
        for _ in range(chance.randint(1, 3)):
            earlier = Counter(web.asked)
            process = audit(folder, "--pace", str(chance.choice([0, 0.002, 0.005])))
            if not web.wait_for(web.asked.total() + chance.randint(1, LINKS // 3), 20.0):
                break
            time.sleep(chance.uniform(0, 0.3))
            before = {path for path, number in web.asked.items() if number > earlier[path]}
            time.sleep(0.5)
            process.kill()
            process.communicate()
            known = {url[len(web.url("")) :] for url in remembered(folder)}
            seen["kills"] += 1
            seen["answered before the kill"] += len(before)
            seen["lost"] += len(before - known)
            answered = {path for path, number in web.asked.items() if number > earlier[path]}
            seen["on the wire at the kill"] += len(answered - known)
        known = {url[len(web.url("")) :] for url in remembered(folder)}
        was = Counter(web.asked)
        out, _ = audit(folder).communicate(timeout=120)
        seen["asked again though known"] += sum(web.asked[path] > was[path] for path in known)
        report = json.loads(out)
        told = {link["url"][len(web.url("")) :]: (link["verdict"], link["reason"]) for link in report["links"]}
        seen["wrong or missing at the end"] += sum(told.get(path) != truth(path) for path in links)
        seen["links"] += len(links)
    return seen


def share(web: LoggedWeb) -> Counter[str]:
    """Two audits at once, one killed on the way and begun again."""
    links = paths(LINKS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        web.asked.clear()
        _listed(folder, web, links)
        one, other = audit(folder), audit(folder)
        web.wait_for(LINKS // 3)
        other.kill()
        other.communicate()
        other = audit(folder)
        reports = [json.loads(process.communicate(timeout=120)[0]) for process in (one, other)]
        wrong = 0
        for report in reports:
            told = {link["url"][len(web.url("")) :]: (link["verdict"], link["reason"]) for link in report["links"]}
            wrong += sum(told.get(path) != truth(path) for path in links)
        remembered(folder)
    twice = {path: number for path, number in web.asked.items() if truth(path)[1] != "gone"}
    return Counter(
        {"pairs": 1, "wrong": wrong, "links": len(twice), "asked more than once": sum(n > 1 for n in twice.values())}
    )


def main() -> None:
    """Run it."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    chance = random.Random(7)
    with logged_web() as web:
        alone: Counter[str] = Counter()
        while alone["kills"] < kills:
            alone += kill_once(web, chance)
            alone.setdefault("lost", 0)
        print({**dict.fromkeys(("lost", "asked again though known", "wrong or missing at the end"), 0), **alone})
        together: Counter[str] = Counter()
        for _ in range(max(kills // 10, 1)):
            together += share(web)
        print({"wrong": 0, **together})


if __name__ == "__main__":
    main()
