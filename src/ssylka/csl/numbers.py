"""Numbers (CSL 1.0.2, "Number", "Ordinal Numbers", "Page Ranges"): parsing, ordinals, roman numerals, ranges."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ssylka.csl.locale import Locale

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """A number from 1 to 5999 in lower-case roman numerals, others in digits."""
    if not 0 < number < 6000:
        return str(number)
    out = []
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        out.append(letters * count)
    return "".join(out)


def ordinal_suffix(number: int, locale: Locale, gender: str = "") -> str:
    """The suffix of an ordinal: the most specific ordinal term that matches (last digit, last two, whole number).

    Source: CSL 1.0.2, "Ordinal Suffixes": `ordinal-00` to `ordinal-09` match the last digit, `ordinal-10` to
    `ordinal-99` the last two digits, unless `match` says otherwise.
    """
    tail = number % 100
    for name, default in ((f"ordinal-{tail:02d}", "last-two-digits"), (f"ordinal-{number % 10:02d}", "last-digit")):
        for wanted in (gender, "") if gender else ("",):
            entry = locale.ordinals.get((name, wanted))
            if entry is None:
                continue
            value = int(name[8:])
            match = entry.match or ("last-digit" if value < 10 else "last-two-digits")
            if match == "whole-number":
                fits = number == value
            elif match == "last-two-digits":
                fits = tail == value
            else:
                fits = default == "last-digit"
            if fits:
                return entry.single
            break
    for wanted in (gender, "") if gender else ("",):
        entry = locale.ordinals.get(("ordinal", wanted))
        if entry is not None:
            return entry.single
    return ""


def ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """`1st`, `2nd`, … as the locale writes them."""
    return f"{number}{ordinal_suffix(number, locale, gender)}"


def long_ordinal(number: int, locale: Locale, gender: str = "") -> str:
    """`first` to `tenth` as words, others as `ordinal`."""
    if 1 <= number <= 10:
        name = f"long-ordinal-{number:02d}"
        for wanted in (gender, "") if gender else ("",):
            entry = locale.ordinals.get((name, wanted))
            if entry is not None:
                return entry.single
    return ordinal(number, locale, gender)


# Abbreviations of labels that may stand inside a number ("vol. 3, no. 2"), as citeproc-js reads them.
LABELS = {
    "vrs.": "verse", "sv.": "sub-verbo", "subpara.": "subparagraph", "op.": "opus", "subch.": "subchapter",
    "add.": "addendum", "amend.": "amendment", "annot.": "annotation", "app.": "appendix", "art.": "article",
    "bibliog.": "bibliography", "bk.": "book", "ch.": "chapter", "cl.": "clause", "col.": "column", "cmt.": "comment",
    "dec.": "decision", "dept.": "department", "ex.": "example", "fig.": "figure", "fld.": "field", "fol.": "folio",
    "n.": "note", "hypo.": "hypothetical", "illus.": "illustration", "intro.": "introduction", "l.": "line",
    "no.": "issue", "p.": "page", "pp.": "page", "para.": "paragraph", "pt.": "part", "pmbl.": "preamble",
    "princ.": "principle", "pub.": "publication", "r.": "rule", "rn.": "randnummer", "sched.": "schedule",
    "sec.": "section", "ser.": "series", "subdiv.": "subdivision", "subsec.": "subsection", "supp.": "supplement",
    "tbl.": "table", "tit.": "title", "vol.": "volume",
}  # fmt: skip

_LABEL = re.compile(
    r"(?:^| )((?:[a-z]{1,4}|subpara|subch|amend|bibliog|annot|illus|princ|intro|sched|subdiv|subsec)\.) *"
)
# What a label may stand before: a number or a single letter, not another abbreviation ("n.p.").
_LABELLED_VALUE = re.compile(r"\W*[0-9]|[ivxlcmIVXLCM]+(?![.\w])|[A-Za-z](?![.\w])|\w*[0-9]")
_PARTICLE = re.compile(r"([0-9]*[a-zA-Z]+0*)?([0-9]+(?:[a-zA-Z]*|[-,a-zA-Z]+))\Z")
_NUMERIC = re.compile(r"(?:[0-9]+|[ixv]+)([-,:a-zA-Z]*|-[-0-9]+)\Z")
_DIGITS = re.compile(r"[0-9]+")
_ROMAN_ONLY = re.compile(r"[ivxlcmIVXLCM]+\Z")
_SLASHED = re.compile(r"[0-9]+(?:/[0-9]+)+\Z")
ESCAPED = "\ue000"
"""Stands for an escaped hyphen until the numbers are written."""

_LABELLED = frozenset({"locator", "number", "page", "page-first"})


@dataclass(slots=True)
class Part:
    """One number of a field: `particle` are letters before it, `joint` what stands between it and the next.

    `label` is the label written into the field that holds here, `written` the same where it has to be shown before
    this number. `plural` says whether the numbers under this label are many.
    """

    value: str
    particle: str = ""
    joint: str = ""
    label: str = ""
    written: str = ""
    numeric: bool = False
    plural: bool = False
    collapsible: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """A field read as numbers.

    `label` is the label term written at its very start ("" where there is none); it replaces the locator's label.
    """

    parts: tuple[Part, ...]
    label: str = ""

    @property
    def numeric(self) -> bool:
        """Is the first number a number (CSL 1.0.2, "Choose", `is-numeric`)?"""
        return self.parts[0].numeric

    @property
    def plural(self) -> bool:
        """Does the field hold several numbers, so that a label stands in plural?"""
        return self.parts[0].plural


@lru_cache(maxsize=256)
def _joints(term_and: str) -> re.Pattern[str]:
    words = {"and", term_and} - {"", "&"}
    spelled = "|".join(rf",\s+{re.escape(word)}\s+|\s+{re.escape(word)}\s+" for word in sorted(words))
    return re.compile(rf"(\s*&\s*|{spelled}|;\s+|,\s+|\s*[-\u2013\u2014{ESCAPED}]+\s*)")


def parse_numbers(text: str, variable: str, locale: Locale) -> Numbers:
    """Read a field as numbers: single, ranges and lists, with letters before and after, and labels inside."""
    text = text.strip()
    if len(text) > 2000:
        return Numbers((Part(text),))
    return _parse(text, variable, locale.term("and") or "and", locale.term("and", "symbol") or "&")


@lru_cache(maxsize=4096)
def _parse(text: str, variable: str, term_and: str, symbol: str) -> Numbers:
    if text.isdecimal():
        return Numbers((Part(text, numeric=True, plural=_many(variable, text), collapsible=True),))
    if variable in ("page", "page-first"):
        text = text.replace("\u2013", "-")
    if "\\-" in text:
        # An escaped hyphen is part of a number; those around it are dashes then.
        text = text.replace("\\-", ESCAPED).replace("-", "\u2013")
    pieces = _joints(term_and).split(text)
    if symbol == term_and:
        symbol = "&"
    parts: list[Part] = []
    first_label = label = ""
    for index in range(0, len(pieces), 2):
        content, joint = pieces[index], pieces[index + 1] if index + 1 < len(pieces) else ""
        if joint.strip() == "&":
            tight = content[-1:].isalpha() and content[:1].isalpha()
            joint = symbol if tight else f" {symbol} "
        else:
            joint = re.sub(r"\s*-\s*", "-", joint)
        match = _LABEL.match(content)
        written = ""
        if match and _LABELLED_VALUE.match(content, match.end()):
            own = LABELS.get(match.group(1), "")
            fits = own != "" and (variable in _LABELLED or own == variable)
            if fits and index == 0:
                first_label = label = own
                content = content[match.end() :]
            elif own and index:
                written = match.group(1) if own != label else ""
                label = own
                content = content[match.end() :]
        found = _PARTICLE.match(content)
        part = Part(found.group(2), found.group(1) or "", joint) if found else Part(content, "", joint)
        part.label, part.written = label, written
        parts.append(part)
    _judge(parts, variable)
    return Numbers(tuple(parts), first_label)


def _many(variable: str, text: str) -> bool:
    if not variable.startswith("number-of-"):
        return False
    digits = _DIGITS.match(text)
    return digits is not None and int(digits.group()[:18]) > 1


def _judge(parts: list[Part], variable: str) -> None:
    """Decide for the numbers under each label whether they are numbers, many, and fit for ranges."""
    start = 0
    while start < len(parts):
        end = start + 1
        while end < len(parts) and parts[end].label == parts[start].label:
            end += 1
        group = parts[start:end]
        first = group[0]
        if len(parts) == 1 and _SLASHED.match(first.value):
            first.numeric = True
            return
        numeric = bool(_NUMERIC.match(first.value))
        collapsible = bool(_DIGITS.match(first.value) or _ROMAN_ONLY.match(first.value))
        count = len(group) - (ESCAPED in first.joint)
        many = count > 1 and any(_DIGITS.match(part.value) or _ROMAN_ONLY.match(part.value) for part in group[1:])
        for part in group:
            part.numeric, part.collapsible = numeric, collapsible
            part.plural = numeric and collapsible and many
        start = end
    if parts[0].numeric and _many(variable, parts[0].particle + parts[0].value):
        parts[0].plural = True
