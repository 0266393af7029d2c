"""Which convention a reference is written in, as far as a glance tells."""

import re

from ssylka.parsers import names

_BRACKETED_YEAR = re.compile(
    r"\(\s*(?:(?:1[4-9]|20)\d\d[a-zа-д]?(?:[,\s–—/-][^()]{0,25})?|n\.\s?d\.?|in press|forthcoming|в печати|б\.\s?г\.)\s*\)\s*[.,:]?\s"
)


# A Russian title between the people and the year; a role or "и др." is none.
_TITLE_BETWEEN = re.compile(r"\s*(?:\([^()]{3,20}\)\.?)?,?\s+[А-ЯЁ«][а-яё]{2,}\b")
_YEARS = re.compile(r"\(\s*\d{4}\s?[–—-]\s?\d{4}\s*\)")
_BARE_YEAR = re.compile(
    r"\s*[.,]?\s*\(?(?:1[4-9]|20)\d\d(?:[–-]\d{2,4})?[a-zа-д]?\)?[.,:]?\s+(?=[\[«“„\"(‘'A-ZА-ЯЁЂЈЉЊЋЏІЇЄҐЎ\d])"
)


def is_author_date(mask: str, start: int, end: int) -> bool:
    """Whether a year in brackets stands behind the author (APA, Harvard), not behind a title or an issue."""
    people = names.any_inverted(mask, start, end)
    if people and _BARE_YEAR.match(mask, people.end, end):
        return True
    match = _BRACKETED_YEAR.search(mask, start + 2, min(end, start + 800))
    if match is None:
        return False
    before = mask[start : match.start()].rstrip()
    if people is None and _YEARS.match(match.group()):
        return False  # "Авеста в русских переводах (1861–1996). СПб., 1998"
    if people and _TITLE_BETWEEN.match(mask, people.end, match.start()):
        return False  # "Милюков П. Н. Воспоминания (1859–1917). М., 1955"
    if match.group().rstrip()[-1:] == "." or before.endswith(
        ("(Eds.)", "(Ed.)", "(Eds).", "(Eds.).", "(Ed.).", "(Ed).")
    ):
        return not re.search(r"\b(?:Vol|vol|No|no|№|Т|Вып)\.?\s?\d|//|\s/\s", before)
    # "Smith, J. (2010) Title" without a full stop: what stands before must be names.
    return bool(re.search(r"[A-ZА-Я]\.$|et al\.?$|и др\.?$", before))
