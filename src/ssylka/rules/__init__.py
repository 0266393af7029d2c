"""The shelf of rules: case → findings. The doors are `judge` and `explain`."""

import inspect
from collections.abc import Sequence

from ssylka.config import Config
from ssylka.errors import ConfigError
from ssylka.model import Case, Finding, Severity
from ssylka.rules.accessed_before_published import judge_accessed_before_published
from ssylka.rules.accessed_in_future import judge_accessed_in_future
from ssylka.rules.ambiguous_mark import judge_ambiguous_mark
from ssylka.rules.another_work import judge_another_work
from ssylka.rules.archive_today_link import judge_archive_today_link
from ssylka.rules.beyond_repair import judge_beyond_repair
from ssylka.rules.corrected_work import judge_corrected_work
from ssylka.rules.damaged_text import judge_damaged_text
from ssylka.rules.dead_link import judge_dead_link
from ssylka.rules.doi_through_www import judge_doi_through_www
from ssylka.rules.duplicate_entries import judge_duplicate_entries
from ssylka.rules.host_mismatch import judge_host_mismatch
from ssylka.rules.hyphen_in_range import judge_hyphen_in_range
from ssylka.rules.impossible_date import judge_impossible_date
from ssylka.rules.interface import Flaw, Judge, Rule
from ssylka.rules.invalid_isbn import judge_invalid_isbn
from ssylka.rules.invalid_issn import judge_invalid_issn
from ssylka.rules.lost_note_mark import judge_lost_note_mark
from ssylka.rules.malformed_doi import judge_malformed_doi
from ssylka.rules.malformed_edn import judge_malformed_edn
from ssylka.rules.malformed_url import judge_malformed_url
from ssylka.rules.mark_without_entry import judge_mark_without_entry
from ssylka.rules.missing_access_date import judge_missing_access_date
from ssylka.rules.missing_doi import judge_missing_doi
from ssylka.rules.missing_pages import judge_missing_pages
from ssylka.rules.missing_title import judge_missing_title
from ssylka.rules.missing_year import judge_missing_year
from ssylka.rules.mixed_alphabets import judge_mixed_alphabets
from ssylka.rules.moved_link import judge_moved_link
from ssylka.rules.not_found_work import judge_not_found_work
from ssylka.rules.not_understood import judge_not_understood
from ssylka.rules.record_differs import judge_record_differs
from ssylka.rules.retracted_work import judge_retracted_work
from ssylka.rules.reversed_pages import judge_reversed_pages
from ssylka.rules.rudn_doi_mismatch import judge_rudn_doi_mismatch
from ssylka.rules.same_author_year import judge_same_author_year
from ssylka.rules.stray_punctuation import judge_stray_punctuation
from ssylka.rules.title_case import judge_title_case
from ssylka.rules.tracking_parameters import judge_tracking_parameters
from ssylka.rules.uncited_entry import judge_uncited_entry
from ssylka.rules.uneven_initials import judge_uneven_initials
from ssylka.rules.uneven_title_case import judge_uneven_title_case
from ssylka.rules.unknown_doi import judge_unknown_doi
from ssylka.rules.unresolved_back_reference import judge_unresolved_back_reference
from ssylka.rules.unsorted_list import judge_unsorted_list
from ssylka.rules.unsure_link import judge_unsure_link
from ssylka.rules.year_mismatch import judge_year_mismatch

RULES: tuple[Rule, ...] = (
    # By code: LNK links, DOI identifiers, CIT citing, REF reference data, STY style, OCR damaged text.
    Rule("LNK001", "dead-link", "error", judge_dead_link),
    Rule("LNK002", "moved-link", "notice", judge_moved_link),
    Rule("LNK003", "tracking-parameters", "warning", judge_tracking_parameters),
    Rule("LNK004", "archive-today-link", "warning", judge_archive_today_link),
    Rule("LNK005", "host-mismatch", "warning", judge_host_mismatch),
    Rule("LNK006", "unsure-link", "notice", judge_unsure_link),
    Rule("LNK007", "missing-access-date", "notice", judge_missing_access_date),
    Rule("LNK008", "malformed-url", "warning", judge_malformed_url),
    Rule("DOI001", "unknown-doi", "error", judge_unknown_doi),
    Rule("DOI002", "another-work", "error", judge_another_work),
    Rule("DOI003", "retracted-work", "error", judge_retracted_work),
    Rule("DOI004", "record-differs", "warning", judge_record_differs),
    Rule("DOI005", "corrected-work", "notice", judge_corrected_work),
    Rule("DOI006", "not-found-work", "notice", judge_not_found_work),
    Rule("DOI007", "missing-doi", "notice", judge_missing_doi),
    Rule("DOI010", "doi-through-www", "warning", judge_doi_through_www),
    Rule("DOI011", "malformed-doi", "warning", judge_malformed_doi),
    Rule("DOI012", "malformed-edn", "warning", judge_malformed_edn),
    Rule("DOI013", "rudn-doi-mismatch", "warning", judge_rudn_doi_mismatch),
    Rule("CIT001", "uncited-entry", "warning", judge_uncited_entry),
    Rule("CIT002", "mark-without-entry", "error", judge_mark_without_entry),
    Rule("CIT003", "year-mismatch", "error", judge_year_mismatch),
    Rule("CIT004", "lost-note-mark", "notice", judge_lost_note_mark),
    Rule("CIT005", "unresolved-back-reference", "warning", judge_unresolved_back_reference),
    Rule("CIT006", "ambiguous-mark", "warning", judge_ambiguous_mark),
    Rule("REF001", "accessed-before-published", "error", judge_accessed_before_published),
    Rule("REF002", "accessed-in-future", "error", judge_accessed_in_future),
    Rule("REF003", "duplicate-entries", "warning", judge_duplicate_entries),
    Rule("REF004", "not-understood", "notice", judge_not_understood),
    Rule("REF005", "missing-year", "warning", judge_missing_year),
    Rule("REF006", "missing-title", "warning", judge_missing_title),
    Rule("REF007", "missing-pages", "notice", judge_missing_pages),
    Rule("REF008", "invalid-isbn", "warning", judge_invalid_isbn),
    Rule("REF009", "invalid-issn", "warning", judge_invalid_issn),
    Rule("REF010", "reversed-pages", "warning", judge_reversed_pages),
    Rule("REF011", "impossible-date", "warning", judge_impossible_date),
    Rule("STY001", "stray-punctuation", "warning", judge_stray_punctuation),
    Rule("STY002", "hyphen-in-range", "notice", judge_hyphen_in_range),
    Rule("STY003", "uneven-initials", "notice", judge_uneven_initials),
    Rule("STY004", "unsorted-list", "notice", judge_unsorted_list),
    Rule("STY005", "same-author-year", "warning", judge_same_author_year),
    Rule("STY006", "uneven-title-case", "notice", judge_uneven_title_case),
    Rule("STY007", "title-case", "notice", judge_title_case),
    Rule("OCR001", "damaged-text", "notice", judge_damaged_text),
    Rule("OCR002", "beyond-repair", "warning", judge_beyond_repair),
    Rule("OCR003", "mixed-alphabets", "warning", judge_mixed_alphabets),
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
