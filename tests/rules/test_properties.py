"""Whatever the text: no rule raises, findings stay inside the source, every report can be written."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssylka.model import Case, Citation, CitationKind, Document, Item, Mark, Pointer, Reference, Report, Run, Span
from ssylka.reporters import REPORTERS, report
from ssylka.rules import judge

WORDS = st.sampled_from(
    [
        "Jones,",
        "L.",
        "(2007).",
        "ASEAN",
        "intervention",
        "//",
        "RIA",
        "Novosti.",
        "URL:",
        "https://tass.ru/a?ysclid=1",
        "(accessed:",
        "31.02.2023).",
        "http://https://",
        "doi:",
        "10.22363/2313-0660-2017-17-3-441-457",
        "EDN:",
        "ABC",
        "Ibid.",
        "Там",
        "же",
        "(Ed.).,",
        ",,",
        "..",
        "С.",
        "5-3",
        "№",
        "ISBN",
        "978-0",
        "A.D.",
        "А.",
        "Д.",
        "Иванов",
        "Cовременные",
        "[12]",
        "(Jones,",
        "2011)",
        "n.d.",
        "\x00",
        "\ud7ff",
        "𝕏",
        "é",
    ]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map(" ".join)
ITEMS = st.fixed_dictionaries(
    {"type": st.sampled_from(["article-journal", "book", "webpage", "chapter"])},
    optional={
        "title": TEXTS,
        "URL": TEXTS,
        "DOI": TEXTS,
        "ISBN": TEXTS,
        "ISSN": TEXTS,
        "page": TEXTS,
        "volume": TEXTS,
        "issue": TEXTS,
        "container-title": TEXTS,
        "author": st.lists(st.fixed_dictionaries({}, optional={"family": TEXTS, "given": TEXTS}), max_size=3),
        "issued": st.fixed_dictionaries(
            {"date-parts": st.lists(st.lists(st.integers(-50, 3000), max_size=3), max_size=2)}
        ),
        "accessed": st.fixed_dictionaries(
            {"date-parts": st.lists(st.lists(st.integers(0, 3000), max_size=3), max_size=2)}
        ),
        "custom": st.fixed_dictionaries({}, optional={"EDN": TEXTS, "archived": st.dictionaries(TEXTS, TEXTS)}),
    },
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=st.lists(st.tuples(TEXTS, ITEMS, st.sampled_from(["entry", "note", "self"])), max_size=6), name=TEXTS)
def test_any_case_is_judged_and_reported(rows: list[tuple[str, dict[str, object], CitationKind]], name: str) -> None:
    source, references = "", []
    for number, (text, item, kind) in enumerate(rows):
        citation = Citation(
            id=f"e{number}", kind=kind, runs=(Run(text, Span(len(source), len(source) + len(text))),), raw=text
        )
        references.append(
            Reference(
                citation=citation, item=Item.from_csl(item), parser="apa" if number % 3 else "plain", confidence=1.0
            )
        )
        source += text + "\n"
    mark = Mark(form="author-date", text="", span=Span(0, 0), pointers=(Pointer(names=(name,), year="2007"),))
    case = Case(
        document=Document(source=source, name=name or "-"),
        references=tuple(references),
        marks=(mark,),
        day=date(2026, 11, 24),
    )
    findings = judge(case)
    for finding in findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(source)
        assert finding.message.strip()
        assert "\n" not in finding.message + finding.advice
    for form in REPORTERS:
        text = report([Report(case=case, findings=findings)], form)
        assert text.endswith("\n")
        if form in {"json", "sarif"}:
            json.loads(text)


@pytest.mark.parametrize(
    "unit", ["a-", "1-", "http://", "(", "..", ", ", "A.", "Аa", "\n", "EDN: ", "doi.org/", "%20", "/"]
)
def test_a_hundred_thousand_characters_are_judged_in_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    citation = Citation(id="e1", kind="entry", runs=(Run(text, Span(0, len(text))),), raw=text)
    item = Item(type="article-journal", title=text, url=text, doi=text, page=text, isbn=text, issn=text, volume=text)
    case = Case(
        document=Document(source=text),
        references=(Reference(citation=citation, item=item, parser="apa", confidence=1.0),) * 2,
        day=date(2026, 11, 24),
    )
    assert isinstance(judge(case), tuple)
