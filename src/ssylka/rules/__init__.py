"""The shelf of rules: case → findings. The doors are `judge` and `explain`."""

import inspect
from collections.abc import Sequence

from ssylka.config import Config
from ssylka.errors import ConfigError
from ssylka.model import Case, Finding, Severity
from ssylka.rules.accessed_before_published import judge_accessed_before_published
from ssylka.rules.damaged_text import judge_damaged_text
from ssylka.rules.doi_through_www import judge_doi_through_www
from ssylka.rules.duplicate_entries import judge_duplicate_entries
from ssylka.rules.interface import Flaw, Judge, Rule
from ssylka.rules.mark_without_entry import judge_mark_without_entry
from ssylka.rules.tracking_parameters import judge_tracking_parameters
from ssylka.rules.uncited_entry import judge_uncited_entry
from ssylka.rules.year_mismatch import judge_year_mismatch

RULES: tuple[Rule, ...] = (
    # By code: LNK links, DOI identifiers, CIT citing, REF reference data, STY style, OCR damaged text.
    Rule("LNK003", "tracking-parameters", "warning", judge_tracking_parameters),
    Rule("DOI010", "doi-through-www", "warning", judge_doi_through_www),
    Rule("CIT001", "uncited-entry", "warning", judge_uncited_entry),
    Rule("CIT002", "mark-without-entry", "error", judge_mark_without_entry),
    Rule("CIT003", "year-mismatch", "error", judge_year_mismatch),
    Rule("REF001", "accessed-before-published", "error", judge_accessed_before_published),
    Rule("REF003", "duplicate-entries", "warning", judge_duplicate_entries),
    Rule("OCR001", "damaged-text", "notice", judge_damaged_text),
)


def judge(case: Case, *, config: Config | None = None, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Every flaw that the rules see, in the order of the source.

    Args:
        case: the article with what was found out about it.
        config: `ignore` leaves rules out, `errors` makes their findings errors; both take a code, a name, or the three
            letters of a family.
        rules: the table; pass `(*RULES, own)` to add one.

    Raises:
        ConfigError: `ignore` or `errors` names a rule that nobody knows.
    """
    config = config or Config()
    ignored, raised = _chosen(config.ignore, rules), _chosen(config.errors, rules)
    findings = [
        _finding(rule, flaw, "error" if rule.code in raised else flaw.severity or rule.severity)
        for rule in rules
        if rule.code not in ignored
        for flaw in rule.judge(case)
    ]
    return tuple(sorted(findings, key=lambda finding: (finding.span.start, finding.span.end, finding.code)))


def _finding(rule: Rule, flaw: Flaw, severity: Severity) -> Finding:
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=severity,
        message=" ".join(flaw.message.split()),
        advice=" ".join(flaw.advice.split()),
        span=flaw.span,
        reference=flaw.reference,
        fix=flaw.fix,
    )


def _chosen(words: Sequence[str], rules: Sequence[Rule]) -> set[str]:
    chosen = set[str]()
    for word in words:
        asked = word.strip().casefold()
        codes = {rule.code for rule in rules if asked in (rule.code.casefold(), rule.name, rule.code[:3].casefold())}
        if not codes:
            raise ConfigError(f"no rule is called {word!r}", "`ssylka explain` lists the rules.")
        chosen |= codes
    return chosen


def explain(code: str | None = None, *, rules: Sequence[Rule] = RULES) -> str:
    """The manual of a rule, by code or name; without one, the list of all.

    Raises:
        ConfigError: nobody knows the rule.
    """
    if code is None:
        width = max(len(rule.name) for rule in rules)
        lines = [f"{rule.code}  {rule.name:{width}}  {rule.severity:7}  {_summary(rule)}" for rule in rules]
        return "\n".join(lines) + "\n"
    asked = code.strip().casefold()
    for rule in rules:
        if asked in (rule.code.casefold(), rule.name):
            manual = inspect.cleandoc(rule.judge.__doc__ or "")
            return f"{rule.code} {rule.name} ({rule.severity})\n\n{manual.strip()}\n"
    near = [f"{rule.code} {rule.name}" for rule in rules if rule.code[:3].casefold() == asked[:3]]
    raise ConfigError(
        f"no rule is called {code!r}",
        f"Did you mean one of {', '.join(near)}?" if near else "`ssylka explain` lists the rules.",
    )


def _summary(rule: Rule) -> str:
    return inspect.cleandoc(rule.judge.__doc__ or "").split("\n", 1)[0]


__all__ = ["RULES", "Flaw", "Judge", "Rule", "explain", "judge"]
