"""Identifiers with check digits (ISBN, ISSN, ORCID) and those of the preprint and medical databases.

Check digits are python-stdnum's: it knows every scheme that we meet, has no dependencies and is imported in a
millisecond (idutils, the other candidate, takes a third of a second, mostly for schemes of genetics).
"""

import re
from collections.abc import Iterator

from stdnum import isbn as _isbn
from stdnum import issn as _issn
from stdnum.exceptions import ValidationError
from stdnum.iso7064 import mod_11_2

from ssylka.model.base import Span
from ssylka.model.identifiers.identifier import Identifier, Scheme

_DASH = "‐‑‒–—−-"
_ISBN = re.compile(
    rf"\bISBN(?:[ {_DASH}]?1[03])?(?:\s?\([^)]{{1,20}}\))?\s{{0,3}}[:№]?\s{{0,3}}(97[89][\d {_DASH}]{{9,15}}[\dXx]|\d[\d {_DASH}]{{7,12}}[\dXxХх])(?!\d)",
    re.IGNORECASE,
)
_ISBN_URN = re.compile(r"\burn:isbn:([\dXx-]{10,17})", re.IGNORECASE)
_ISSN = re.compile(
    rf"\b[ep]?-?ISSN(?:[ -]?[LEP])?\b\s?(?:\([^)]{{1,20}}\))?\s{{0,3}}[:№]?\s{{0,3}}(\d{{4}})\s?[{_DASH}]?\s?(\d{{3}}[\dXxХх])(?!\d)",
    re.IGNORECASE,
)
_ORCID = re.compile(
    rf"(?:(?:https?://)?(?:www\.)?orcid\.org/|\bORCID(?:\s?iD)?\s{{0,3}}:?\s{{0,3}})(\d{{4}}[{_DASH}]?\d{{4}}[{_DASH}]?\d{{4}}[{_DASH}]?\d{{3}}[\dXxХх])(?!\w)",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"""(?:\barxiv\s{0,2}[:.]\s{0,2}(?:arxiv:)?|(?:https?://)?(?:[\w-]{1,20}\.)?arxiv\.org/(?:abs|pdf|html|format)/|\barxiv\s)
        (\d{2}(?:0[1-9]|1[0-2])\.\d{4,5} | [a-z][a-z-]{1,15}(?:\.[a-z]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3})(v\d{1,2})?(?![\d])""",
    re.IGNORECASE | re.VERBOSE,
)
_PMID = re.compile(
    r"(?:\bPMID\s{0,3}:?\s{0,3}|(?:https?://)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/)([1-9]\d{0,8})(?!\w)",
    re.IGNORECASE,
)
_PMCID = re.compile(
    r"(?:(?:\bPMCID\s{0,3}:?\s{0,3})|(?:https?://)?(?:www\.)?(?:pmc\.)?ncbi\.nlm\.nih\.gov/(?:pmc/)?articles/|\b(?=PMC\d))(?:PMC)?(\d{3,9})(?!\w)",
    re.IGNORECASE,
)


def clean_isbn(text: str) -> str | None:
    """An ISBN as thirteen digits, if its check digit is right (ISO 2108); None else."""
    try:
        return str(_isbn.to_isbn13(_isbn.validate(_digits(text))))
    except ValidationError:
        return None


def clean_issn(text: str) -> str | None:
    """An ISSN as `1234-567X`, if its check digit is right (ISO 3297); None else."""
    try:
        return str(_issn.format(_issn.validate(_digits(text))))
    except ValidationError:
        return None


def clean_orcid(text: str) -> str | None:
    """An ORCID iD as four groups, if its check digit is right (ISO 7064, mod 11-2); None else."""
    digits = _digits(text.rstrip("/").rpartition("/")[2])
    try:
        if len(digits) != 16:
            return None
        mod_11_2.validate(digits)
    except ValidationError:
        return None
    return "-".join(digits[start : start + 4] for start in range(0, 16, 4))


def _digits(text: str) -> str:
    kept = (letter for letter in text.upper().replace("Х", "X") if letter in "0123456789X")
    return "".join(kept)


def _checked(scheme: Scheme, one: re.Match[str], written: str, value: str | None) -> Identifier:
    problem = "" if value else "its check digit is wrong"
    return Identifier(
        scheme=scheme,
        value=value or _digits(written),
        written=written,
        span=Span(*one.span()),
        valid=value is not None,
        problem=problem,
    )


def find_numbers(text: str) -> Iterator[Identifier]:
    """ISBN, ISSN and ORCID with their labels; those with a wrong check digit too, marked invalid."""
    for pattern in (_ISBN, _ISBN_URN):
        for one in pattern.finditer(text):
            written = one[1].strip()
            yield _checked("isbn", one, written, clean_isbn(written))
    for one in _ISSN.finditer(text):
        written = f"{one[1]}-{one[2].upper().replace('Х', 'X')}"
        yield _checked("issn", one, written, clean_issn(written))
    for one in _ORCID.finditer(text):
        yield _checked("orcid", one, one[1], clean_orcid(one[1]))


def clean_arxiv(text: str) -> str | None:
    """An arXiv id without its label, with its version if it names one; None where it is none.

    Forms: arxiv.org, "Understanding the arXiv identifier" (since 2007: YYMM.NNNNN; before: archive/YYMMNNN).
    """
    stripped = text.strip()
    found = [*find_databases(stripped), *find_databases(f"arXiv:{stripped}")]
    return next((one.written for one in found if one.scheme == "arxiv"), None)


def find_databases(text: str) -> Iterator[Identifier]:
    """ArXiv ids, PMIDs and PMCIDs, with their labels or in addresses. The value of an arXiv id has no version."""
    for one in _ARXIV.finditer(text):
        value = one[1].lower() if "/" not in one[1] else _old_arxiv(one[1])
        yield Identifier(scheme="arxiv", value=value, written=value + (one[2] or "").lower(), span=Span(*one.span()))
    for one in _PMID.finditer(text):
        yield Identifier(scheme="pmid", value=one[1], written=one[1], span=Span(*one.span()))
    for one in _PMCID.finditer(text):
        yield Identifier(scheme="pmcid", value=f"PMC{one[1]}", written=f"PMC{one[1]}", span=Span(*one.span()))


def _old_arxiv(written: str) -> str:
    """`math.GT/0309136` is also `math/0309136`; the subject class is no part of the id."""
    archive, _, number = written.partition("/")
    return f"{archive.partition('.')[0].lower()}/{number}"
