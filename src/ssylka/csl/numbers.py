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
        for wanted in (gender, "", "masculine", "feminine") if gender else ("", "masculine", "feminine"):
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
_PARTICLE = re.compile(r"([0-9]*[a-zA-Z]+0*)?([0-9]+(?:[a-zA-Z]*|[-,a-zA-Z]+))\Z")
_NUMERIC = re.compile(r"(?:[0-9]+|[ivxlcmIVXLCM]+)([-,:a-zA-Z]*|-[-0-9]+)\Z")
_ARABIC = re.compile(r"[0-9]+([-,:a-zA-Z]*)\Z")
_ROMAN_ONLY = re.compile(r"[ivxlcmIVXLCM]+\Z")
_LEADING_DIGITS = re.compile(r"[0-9]+")
_SLASHED = re.compile(r"[0-9]+(?:/[0-9]+)+\Z")


@dataclass(slots=True)
class Part:
    """One number of a field: `particle` are letters before it, `joint` what stands between it and the next.

    `label` is a label term written into the field before this number, empty where it has none of its own.
    """

    value: str
    particle: str = ""
    joint: str = ""
    label: str = ""
    written: str = ""
    collapsible: bool = False


@dataclass(frozen=True, slots=True)
class Numbers:
    """A field read as numbers.

    `label` is the label term written at its very start ("" where there is none); it replaces the locator's label.
    """

    parts: tuple[Part, ...]
    numeric: bool
    plural: bool
    label: str = ""


@lru_cache(maxsize=256)
def _joints(term_and: str) -> re.Pattern[str]:
    words = {"and", term_and} - {"", "&"}
    spelled = "|".join(rf",\s+{re.escape(word)}\s+|\s+{re.escape(word)}\s+" for word in sorted(words))
    return re.compile(rf"(\s*&\s*|{spelled}|;\s+|,\s+|\s*\\*[-\u2013]+\s*)")


def parse_numbers(text: str, variable: str, locale: Locale) -> Numbers:
    """Read a field as numbers: single, ranges and lists, with letters before and after, and labels inside."""
    text = text.strip()
    if len(text) > 2000:
        return Numbers((Part(text),), numeric=False, plural=False)
    return _parse(text, variable, locale.term("and") or "and", locale.term("and", "symbol") or "&")


@lru_cache(maxsize=2048)
def _parse(text: str, variable: str, term_and: str, symbol: str) -> Numbers:
    if text.isdigit():
        return Numbers((Part(text, collapsible=True),), numeric=True, plural=_many(variable, text))
    escaped = "\\-" in text
    if variable in ("page", "page-first"):
        text = text.replace("\u2013", "-")
    if escaped:
        text = text.replace("\\-", "\ue000").replace("-", "\u2013").replace("\ue000", "\u2010")
    pieces = _joints(term_and).split(text)
    if symbol == term_and:
        symbol = "&"
    parts: list[Part] = []
    first_label = ""
    label = ""
    for index in range(0, len(pieces), 2):
        joint = pieces[index + 1] if index + 1 < len(pieces) else ""
        if joint.strip() == "&":
            tight = pieces[index][-1:].isalpha() and pieces[index][:1].isalpha()
            joint = symbol if tight else f" {symbol} "
        else:
            joint = re.sub(r"\s*-\s*", "-", joint)
        content = pieces[index]
        match = _LABEL.match(content)
        written = ""
        if match and match.group(1) in LABELS:
            own = LABELS[match.group(1)]
            fits = variable in ("locator", "number", "page") or own == variable
            if fits and content[match.end() :]:
                if index == 0:
                    first_label = own
                    content = content[match.end() :]
                elif own != label:
                    written = match.group(1)
                    content = content[match.end() :]
                else:
                    content = content[match.end() :]
                label = own
        found = _PARTICLE.match(content)
        part = Part(found.group(2), found.group(1) or "", joint) if found else Part(content, "", joint)
        part.label = label
        part.written = written
        parts.append(part)
    for part in parts:
        part.joint = part.joint.replace("\u2010", "-") if escaped else part.joint
    return _judge(parts, variable, first_label, escaped=escaped)


def _many(variable: str, text: str) -> bool:
    if not variable.startswith("number-of-"):
        return False
    digits = _LEADING_DIGITS.match(text)
    return digits is not None and int(digits.group()[:18]) > 1


def _judge(parts: list[Part], variable: str, label: str, *, escaped: bool) -> Numbers:
    numeric = all(_NUMERIC.match(part.value) for part in parts)
    if len(parts) == 1 and _SLASHED.match(parts[0].value):
        return Numbers(tuple(parts), numeric=True, plural=False, label=label)
    for part in parts:
        plain = _ARABIC.match(part.value)
        part.collapsible = bool((plain and not plain.group(1)) or _ROMAN_ONLY.match(part.value))
    collapsible = all(part.collapsible for part in parts)
    plural = numeric and len(parts) > 1 and not escaped
    if numeric and len(parts) == 1:
        plural = _many(variable, parts[0].particle + parts[0].value)
    if not collapsible:
        for part in parts:
            part.collapsible = False
    return Numbers(tuple(parts), numeric=numeric, plural=plural, label=label)
