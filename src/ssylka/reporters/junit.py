"""JUnit XML, which every CI server shows as test results.

There is no standard; this is the shape that Jenkins, GitLab and GitHub's test reporters agree on
(llg.cubic.org/docs/junit).
"""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from ssylka.model import Finding, Report
from ssylka.reporters import _counts as counts

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


def report_junit(reports: Sequence[Report]) -> str:
    """One suite a file: a case that sums up, then a case a finding.

    Only errors are failures, as only they fail a build; warnings and notices are skipped cases with their message.
    """
    root = ET.Element("testsuites", name="ssylka")
    tests = failures = 0
    for report in reports:
        errors = sum(finding.severity == "error" for finding in report.findings)
        name = _clean(report.case.document.name)
        suite = ET.SubElement(
            root,
            "testsuite",
            name=name,
            tests=str(len(report.findings) + 1),
            failures=str(errors),
            errors="0",
            skipped=str(len(report.findings) - errors),
        )
        first = ET.SubElement(suite, "testcase", classname=name, name="references and links were looked at")
        ET.SubElement(first, "system-out").text = _clean(counts.summary([report]))
        for finding in report.findings:
            _case(suite, report, finding)
        tests, failures = tests + len(report.findings) + 1, failures + errors
    if not reports:
        suite = ET.SubElement(root, "testsuite", name="ssylka", tests="0", failures="0", errors="0", skipped="0")
        ET.SubElement(suite, "system-out").text = counts.summary(reports)
    root.set("tests", str(tests))
    root.set("failures", str(failures))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _case(suite: ET.Element, report: Report, finding: Finding) -> None:
    file, line, column = counts.where(report, finding)
    file = _clean(file)
    case = ET.SubElement(
        suite,
        "testcase",
        classname=file,
        name=f"{finding.code} {finding.rule}, line {line}, column {column}",
        file=file,
        line=str(line),
    )
    message = _clean(finding.message)
    if finding.severity == "error":
        failure = ET.SubElement(case, "failure", message=message, type=finding.code)
        failure.text = _clean(f"{file}:{line}:{column} {finding.code} {finding.message}\n{finding.advice}")
    else:
        ET.SubElement(case, "skipped", message=_clean(f"{finding.severity}: {message} {finding.advice}".strip()))


def _clean(text: str) -> str:
    """Without the characters that XML 1.0 cannot hold."""
    return _FORBIDDEN.sub("�", text)
