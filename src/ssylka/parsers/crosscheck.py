"""The second opinion: where grammar and statistics read alike the reading is sure; where they differ, one is chosen."""

import re
from typing import Any

from ssylka.model import Date
from ssylka.parsers.crf.lexicon import lexicon
from ssylka.parsers.draft import Draft
from ssylka.parsers.languages import mostly_cyrillic, transliterated
from ssylka.parsers.sheet import Sheet

_FIELDS = ("author", "title", "container_title", "issued", "volume", "issue", "page", "publisher", "publisher_place")
_CORE = frozenset({"author", "title", "container_title", "issued"})
_HOST_MARK = re.compile(r"(?<!:)//")
_MARKS = frozenset({"in-russian", "EDN", "publ-suffix", "fond", "title-translation", "container-title-translation"})
_NO_COMMA = re.compile(r"(?:(?:[Vv][ao]n|[Dd][eu]|[Ll][ea]) (?:de[nr]? )?)?[^\W\d_][\w'’-]+ [A-ZÀ-Þ]\.")
# "Eric J. Hobsbawm, Nations": where the first word is a given name, the family name comes after the initial.
_GIVEN_FIRST = re.compile(r"(?P<given>[^\W\d_][\w'’-]+) [A-ZÀ-Þ]\. [^\W\d_a-zà-þ][\w'’-]+[,:]")
# Quotes, "In", numbers: more than the title stands in what was taken for it.
_SEVERAL = re.compile(r"[“”\"]|\.\s+In\s|,\s\d")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d[ :.–-]+")
_ABSTRACT = re.compile(r"Extended [Aa]bstract|(?:Cand|Doct?)\. ?Sci")
_AREA_MARKS = re.compile(r"\. [–—] ")
# "Ludenscheid : RAM-Verlag, 2018. 145 p.": of GOST only where names stand as GOST has them, else French.
_SPACED_COLON = re.compile(r"\w\.? : [^\W\d_][^:/]{1,60}, (?:19|20)\d\d\. \d{1,4} [pсcs]\.")
# Initials that no author-date style prints ("Butryn ML"): how they are printed, the model keeps.
_RUN_TOGETHER = re.compile(r"[^\W\d_A-Z] [A-Z]{2,3}(?=[,;\s]|$)")
# A grammar this sure needs no second opinion where the marks are its own; one below `_LEAST` always does.
# The model has seen few Cyrillic references: there the bound is lower.
_SURE, _LEAST, _LEAST_CYRILLIC, _VANCOUVER = 0.9, 0.6, 0.4, 0.75
# Below this the model guesses. Above it, measured on sets that it has not seen (November 2026), it is right four times
# as often as the author-date grammar where the two differ, whatever the field.
_WEAK = 0.15
# How much less sure a field is that the two read differently, where the model's reading is taken and where the
# grammar's is kept: on the same sets nine and three in ten of what would else be right are (tests/benchmarks/calibrate.py).
_CHOSEN, _KEPT = 0.9, 0.4


def decisive(sheet: Sheet, draft: Draft) -> bool:
    """Whether the text carries marks that only a grammar understands, so that a second opinion would not help.

    Cyrillic, " // ", a language note, an EDN, "publ.", a shelfmark, a translation in brackets, transliterated Russian:
    the model has seen next to nothing of these.
    """
    if draft.parser in {"backward", "bluebook"}:
        return True
    if mostly_cyrillic(sheet.text):
        return draft.sure >= _LEAST_CYRILLIC
    if _HOST_MARK.search(sheet.mask):
        return draft.sure >= _LEAST
    if draft.parser == "gost" and ("gost" in sheet.marks or _AREA_MARKS.search(sheet.mask)):
        return True
    spaced = draft.parser == "gost" and draft.has("author") and _SPACED_COLON.search(sheet.mask)
    if spaced and (" / " in sheet.mask or _NO_COMMA.match(sheet.mask, draft.fields["author"].start)):
        return True
    if draft.type == "patent" and "in-russian" in draft.custom:
        return True
    if draft.parser == "gost" and (_ABSTRACT.match(draft.get("genre") or "") or _russian_imprint(draft)):
        return True
    if "divided-by-commas" in draft.custom:
        return True
    if (
        draft.parser == "apa"
        and draft.type in {"book", "chapter"}
        and "in-russian" in draft.custom
        and draft.has("publisher_place")
    ):
        return draft.sure >= _VANCOUVER
    if draft.parser == "vancouver" and "in-russian" in draft.custom and draft.has("page", "issue"):
        return draft.sure >= _VANCOUVER
    if draft.has("archive_location"):
        return True
    if draft.sure < _SURE:
        return False
    if draft.custom.keys() & _MARKS and draft.has("author", "editor", "archive"):
        return True
    if draft.parser == "apa":
        return _strict(sheet, draft)
    words = f"{draft.get('title') or ''} {draft.get('container_title') or ''}"
    return _plain_heading(sheet, draft) or transliterated(words)


def _russian_imprint(draft: Draft) -> bool:
    """Whether a whole work has an imprint as Russian lists shorten it ("M., 2017. 170 p."), and all that belongs to it."""
    place = draft.fields.get("publisher_place")
    if place is None or place.value not in {"M.", "L.", "SPb."} or draft.type != "book" or draft.sure < _SURE:
        return False
    mask = draft.sheet.mask
    return mask[place.end : place.end + 1] in {",", ":"} and mask[place.start - 2 : place.start] in {
        ". ",
        "– ",
        "- ",
        "— ",
        "] ",
    }


def _strict(sheet: Sheet, draft: Draft) -> bool:
    """Whether an author-date reference is of the letter: persons with initials, a journal, "12(3), 45–67"."""
    author = draft.fields.get("author") or draft.fields.get("editor")
    date = draft.fields.get("issued")
    if author is None or date is None or sheet.mask[date.start - 1 : date.start] != "(":
        return False
    if not all(person.given and person.given.endswith(".") for person in author.value):
        return False
    if _RUN_TOGETHER.search(sheet.mask, author.start, author.end):
        return False
    container = draft.get("container_title") or ""
    whole = draft.has("volume") and draft.has("issue") and draft.has("page")
    return bool(container) and whole and "," not in container and ". " not in container


def _plain_heading(sheet: Sheet, draft: Draft) -> bool:
    """Whether it opens with "Said E. W." and has a known place and a year: the form of GOST in Latin letters."""
    place = draft.fields.get("publisher_place")
    author = draft.fields.get("author") or draft.fields.get("editor")
    if place is None or author is None or place.sure < _SURE or not draft.has("issued"):
        return False
    if _SEVERAL.search(draft.get("title") or ""):
        return False
    direct = _GIVEN_FIRST.match(sheet.mask, author.start)
    if direct and "f" in lexicon().get(direct["given"].casefold(), ""):
        return False
    return bool(_NO_COMMA.match(sheet.mask, author.start))


# Fields that are kept as strings, so that two of them are quickly seen to be alike.
_STRINGS = frozenset({"title", "container_title", "volume", "issue", "publisher", "publisher_place"})
_SEPARATORS = re.compile(r"[\W_]+")
_NO_WORD_CHARACTER = re.compile(r"\W+")
_DIGITS = re.compile(r"\d+")


def disagreements(grammar: Draft, statistics: Draft) -> tuple[str, ...]:
    """The fields in which two readings differ; a cited page or an extent counts as the page that the model sees."""
    return tuple(name for name in _FIELDS if _differ(name, grammar, statistics))


def _differ(name: str, grammar: Draft, statistics: Draft) -> bool:
    if name in _STRINGS and grammar.get(name) == statistics.get(name):
        return False
    return _of(name, grammar) != _of(name, statistics)


def choose(grammar: Draft, statistics: Draft) -> Draft:
    """The reading to keep; its confidence says how well the two agree."""
    differing = set(disagreements(grammar, statistics))
    grammar.model, grammar.weakest = statistics.model, statistics.weakest
    if not differing:
        grammar.agreed = True
        grammar.sure = max(grammar.sure, 0.97)
        if "author" in statistics.fields and not _literal(grammar) and _families(grammar) == _families(statistics):
            # Agreed but for blanks: initials run together stay as printed.
            grammar.fields["author"] = statistics.fields["author"]
            grammar.literal.add("author")
        if "editor" in statistics.fields and grammar.parser == "apa":
            # The grammar reads one manner of naming editors, the model many.
            grammar.fields["editor"] = statistics.fields["editor"]
            grammar.literal.add("editor")
        return grammar
    if differing == {"title"} and _YEAR_FIRST.fullmatch(
        (grammar.get("title") or "").removesuffix(statistics.get("title") or "")
    ):
        # "2016 European Guidelines on …": the model drops the year that opens a title.
        grammar.doubt(0.95)
        return grammar
    if grammar.parser == "vancouver" and differing == {"author", "title"} and _literal(grammar):
        # A body that signs guidelines: the model has it in the title.
        grammar.doubt(0.9)
        return grammar
    if grammar.parser == "apa" and (
        grammar.has("genre") or statistics.sure < _WEAK or (grammar.has("status") and not statistics.has("title"))
    ):
        # A kind named in brackets after the title is the way of APA alone.
        grammar.doubt(0.8 if _CORE & differing else 0.9)
        return _differing(grammar, differing, _KEPT)
    if grammar.parser == "apa" and _body(grammar, statistics):
        grammar.doubt(0.9)
        return _differing(grammar, differing, _KEPT)
    _complete(statistics, grammar)
    if grammar.parser == "gost" and statistics.type == "book" and _NO_COMMA.match(grammar.sheet.mask):
        extent = grammar.fields.get("number_of_pages")
        if extent and extent.value == statistics.get("page"):
            # "…, 2011. 505 p.": what GOST has last is the extent.
            del statistics.fields["page"]
            statistics.fields["number_of_pages"] = extent
    if grammar.parser != "gost" and not set(disagreements(grammar, statistics)):
        grammar.doubt(0.9)
        return grammar
    statistics.doubt(0.9)
    return _differing(statistics, differing, _CHOSEN)


def _differing(draft: Draft, names: set[str], factor: float) -> Draft:
    """The reading that was chosen, less sure in the fields that the other reads otherwise."""
    for name in names & draft.fields.keys():
        field = draft.fields[name]
        draft.fields[name] = field._replace(sure=field.sure * factor)
    return draft


def _body(grammar: Draft, statistics: Draft) -> bool:
    """Whether a body stands before the year in brackets that the model takes for the title; a journal there is none."""
    if not _literal(grammar) or statistics.has("author"):
        return False
    body = _SEPARATORS.sub("", grammar.get("author")[0].literal.casefold())
    return body != _of("container_title", statistics) and (grammar.get("title") or "0")[0].isalpha()


def _complete(statistics: Draft, grammar: Draft) -> None:
    """Take the day, or the year that the model missed, from the grammar: where it reads a date it is right."""
    ours, theirs = statistics.get("issued"), grammar.get("issued")
    if theirs is None:
        return
    if ours is None or (ours.year == theirs.year and _precision(theirs) > _precision(ours)):
        statistics.fields["issued"] = grammar.fields["issued"]
        statistics.literal.discard("issued")


def _precision(date: Date) -> int:
    return len(date.date_parts[0]) if date.date_parts else 0


def _families(draft: Draft) -> list[str | None]:
    return [person.family for person in draft.get("author") or ()]


def _literal(draft: Draft) -> bool:
    author = draft.get("author") or ()
    return bool(author) and all(person.literal for person in author)


def _of(name: str, draft: Draft) -> str:
    value: Any = draft.get(name)
    if name == "page" and not value:
        value = draft.get("number_of_pages") or draft.custom.get("locator")
    if not value:
        return ""
    if name == "author":
        words = " ".join(f"{person.family or ''} {person.given or ''} {person.literal or ''}" for person in value)
        return "".join(sorted(_NO_WORD_CHARACTER.sub("", words.casefold())))
    if name == "issued":
        return str(value.year or "")
    if name == "page":
        return "-".join(_DIGITS.findall(str(value))[:2])
    return _SEPARATORS.sub("", str(value).casefold())
