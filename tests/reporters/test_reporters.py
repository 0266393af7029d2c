"""Reports hold every finding once, with its place, and are never silent."""

import json

import pytest

from ssylka.errors import ConfigError
from ssylka.model import (
    Case,
    Citation,
    Document,
    Facts,
    Finding,
    Fix,
    Item,
    LinkStatus,
    Reference,
    Report,
    Run,
    Snapshot,
    Span,
)
from ssylka.reporters import REPORTERS, report

TEXT = "Text (Jones, 2011).\n\nJones, L. (2012). Book & <b>. https://www.doi.org/10.1/x?utm_source=a\n"
URL = "https://www.doi.org/10.1/x?utm_source=a"
START = TEXT.index("Jones, L.")


def one() -> Report:
    reference = Reference(
        citation=Citation(
            id="e1", kind="entry", runs=(Run(TEXT[START:-1], Span(START, len(TEXT) - 1)),), raw=TEXT[START:-1]
        ),
        item=Item(id="e1", type="book", title="Book & <b>", url=URL),
        parser="apa",
        confidence=0.9123,
    )
    at = Span(TEXT.index("https"), TEXT.index("10.1"))
    snapshot = Snapshot(
        url="https://web.archive.org/web/20200101000000/https://a.example/",
        original="https://a.example/",
        timestamp="20200101000000",
        archive="Wayback Machine",
    )
    return Report(
        case=Case(
            document=Document(source=TEXT, name="docs/ар,т:1.md"),
            references=(reference,),
            facts=Facts(
                links={
                    URL: LinkStatus(url=URL, verdict="dead", reason="gone", evidence={"status": 404}, archived=snapshot)
                }
            ),
        ),
        findings=(
            Finding(
                code="CIT003",
                rule="year-mismatch",
                severity="error",
                message='the text says Jones (2011), 100% <sure> & "quoted" | piped',
                advice="Write the same year\tin both places.",
                span=Span(5, 18),
            ),
            Finding(
                code="DOI010",
                rule="doi-through-www",
                severity="warning",
                message="the DOI goes through https://www.doi.org",
                advice="Write https://doi.org/10.1/x.",
                span=at,
                reference="e1",
                fix=Fix(span=at, text="https://doi.org/"),
            ),
        ),
    )


EMPTY = Report(case=Case(document=Document(source="", name="empty.md")))


def test_text_has_file_line_column_code_message_and_the_advice_below() -> None:
    lines = report([one()], "text").splitlines()
    assert lines[0].startswith("docs/ар,т:1.md:1:6 CIT003 the text says Jones (2011)")
    assert lines[1] == "    Write the same year\tin both places."
    assert lines[2].startswith("docs/ар,т:1.md:3:31 DOI010 ")
    assert lines[-1] == "1 entry, 0 works in notes, 1 link (1 dead); 1 error, 1 warning"


@pytest.mark.parametrize("format_", REPORTERS)
def test_an_audit_that_found_nothing_says_so(format_: str) -> None:
    assert "no reference and no link was found" in report([EMPTY], format_)


@pytest.mark.parametrize("format_", REPORTERS)
def test_no_report_at_all_is_still_a_report(format_: str) -> None:
    assert report([], format_).endswith("\n")


def test_json_has_the_documented_shape() -> None:
    data = json.loads(report([one(), EMPTY], "json"))
    assert list(data) == ["version", "summary", "findings", "references", "links", "marks"]
    assert data["version"] == 1
    assert data["summary"]["links"] == {"total": 1, "alive": 0, "dead": 1, "unsure": 0}
    assert data["findings"][1] == {
        "file": "docs/ар,т:1.md",
        "line": 3,
        "column": 31,
        "end_line": 3,
        "end_column": 51,
        "code": "DOI010",
        "rule": "doi-through-www",
        "severity": "warning",
        "message": "the DOI goes through https://www.doi.org",
        "advice": "Write https://doi.org/10.1/x.",
        "reference": "e1",
        "fix": {"line": 3, "column": 31, "end_line": 3, "end_column": 51, "text": "https://doi.org/"},
    }
    (link,) = data["links"]
    assert list(link) == ["url", "verdict", "reason", "evidence", "archived", "checked", "places"]
    assert link["places"] == [{"file": "docs/ар,т:1.md", "line": 3, "column": 1, "reference": "e1"}]
    assert link["archived"]["timestamp"] == "20200101000000"


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="text, json"):
        report([], "xml")
