"""Every rule against its table of cases, tests/rules/<rule>.toml.

A case is a small article: `body` (text before the list, where marks stand), references with their text and item, marks,
facts, the day of the judgement. `expect` lists the findings: `at` is the stretch of the source that the finding points to ("…" in it stands for
anything), `message` and `advice` words that it must hold, `fix` the replacement. No `expect`: the rule must be silent.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ssylka.model import (
    Case,
    Citation,
    Document,
    Facts,
    Finding,
    Item,
    Link,
    LinkStatus,
    Mark,
    Origin,
    Pointer,
    Reference,
    Repair,
    Run,
    Span,
    Verification,
)
from ssylka.rules import RULES, judge

FOLDER = Path(__file__).parent
Table = dict[str, Any]


def tables() -> Iterator[tuple[str, Table]]:
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield path.stem.replace("_", "-"), case


CASES = list(tables())


def build(table: Table) -> Case:
    """A case from its table; the source is the body, then one reference a line."""
    source = table.get("body", "") + "\n"
    references = []
    for number, row in enumerate(table.get("reference", []), start=1):
        source += f"\n{row['before']}\n\n" if "before" in row else ""
        start = len(source)
        source += row["text"] + "\n"
        references.append(_reference(number, row, start))
    return Case(
        document=Document(source=source, name="article.md", format="markdown"),
        references=tuple(references),
        marks=tuple(_mark(row, source) for row in table.get("mark", [])),
        links=tuple(
            Link(
                url=row["url"],
                span=Span(source.index(row["url"]), source.index(row["url"]) + len(row["url"])),
                place="text",
            )
            for row in table.get("document_link", [])
        ),
        day=table.get("day"),
        facts=Facts(
            links={row["url"]: LinkStatus.model_validate(row) for row in table.get("link", [])},
            verifications={row["reference"]: Verification.model_validate(row) for row in table.get("verification", [])},
        ),
    )


def _reference(number: int, row: Table, start: int) -> Reference:
    text: str = row["text"]
    kind = row.get("kind", "entry")
    clean: str = row.get("clean", text)  # the mended text, where the source is damaged
    identifier = row.get("id", f"{kind[0]}{number}")
    repairs = tuple(
        Repair(
            kind=repair.get("kind", "space-in-url"),
            before=repair["before"],
            after=repair["after"],
            why=repair.get("why", "a space"),
            confidence=repair.get("confidence", 0.5),
            span=Span(
                start + text.index(repair["before"]), start + text.index(repair["before"]) + len(repair["before"])
            ),
        )
        for repair in row.get("repair", [])
    )
    citation = Citation(
        id=identifier,
        kind=kind,
        label=row.get("label"),
        runs=(Run(clean, Span(start, start + len(text))),),
        raw=text,
        repairs=repairs,
        label_inferred=row.get("label_inferred", False),
    )
    item = Item.from_csl({"id": identifier, **row.get("item", {})})
    origins = {
        name: Origin(span=Span(start + text.index(value), start + text.index(value) + len(value)), text=value)
        for name, value in {**item.to_csl(), **item.custom, **row.get("origin", {})}.items()
        if isinstance(value, str) and value and value in text
    }
    return Reference(
        citation=citation,
        item=item,
        origins=origins,
        parser=row.get("parser", "apa"),
        confidence=row.get("confidence", 0.95),
        refers_to=row.get("refers_to"),
        unparsed=row.get("unparsed", ""),
    )


def _mark(row: Table, source: str) -> Mark:
    start = source.index(row["text"]) if not row.get("inferred") else source.index(row["before"])
    length = 0 if row.get("inferred") else len(row["text"])
    pointers = row.get("pointer") or [
        {key: row[key] for key in ("names", "year", "label", "locator", "targets", "et_al") if key in row}
    ]
    return Mark(
        form=row.get("form", "author-date"),
        text=row["text"],
        span=Span(start, start + length),
        pointers=tuple(Pointer.model_validate(pointer) for pointer in pointers),
        inferred=row.get("inferred", False),
    )


def _fits(case: Case, finding: Finding, expected: Table) -> bool:
    stretch = case.document.source[finding.span.start : finding.span.end]
    pattern = ".*".join(re.escape(part) for part in expected["at"].split("…"))
    return (
        re.fullmatch(pattern, stretch.strip(), re.DOTALL) is not None
        and expected.get("message", "") in finding.message
        and expected.get("advice", "") in finding.advice
        and ("fix" not in expected or (finding.fix is not None and finding.fix.text == expected["fix"]))
        and ("severity" not in expected or finding.severity == expected["severity"])
    )


@pytest.mark.parametrize(("rule", "table"), CASES, ids=[f"{rule}: {table['name']}" for rule, table in CASES])
def test_rule(rule: str, table: Table) -> None:
    case = build(table)
    found = [finding for finding in judge(case) if finding.rule == rule]
    expected = table.get("expect", [])
    seen = "\n".join(
        f"{case.document.source[f.span.start : f.span.end]!r}: {f.message} | {f.advice} | {f.fix}" for f in found
    )
    assert len(found) == len(expected), f"expected {len(expected)} findings, got {len(found)}:\n{seen}"
    for finding, one in zip(found, expected, strict=True):
        assert _fits(case, finding, one), f"expected {one}, got:\n{seen}"


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_rule_has_cases_of_both_kinds(rule: Any) -> None:
    mine = [table for name, table in CASES if name == rule.name]
    assert any(table.get("expect") for table in mine), "no case in which it speaks"
    assert any(not table.get("expect") for table in mine), "no case in which it is silent"
