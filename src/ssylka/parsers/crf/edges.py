"""Borders that the model drew a word too far, moved on the evidence of the signs around them.

The rules see labelled stretches only, before they become fields: a full stop ends a list of people written "G. G. Family";
initials with no name after them wait for one; what is written as the names of editors at the head is no author.
"""

import re

from ssylka.parsers.crf.segments import Segment

_FAMILY = r"(?:(?:van|von|der|den|de|del|della|di|da|la|le|ter|ten|van der|el|al)\s)*[^\W\d_a-z][\w'’-]+"
# "S. Näher. LEDA": a list of "G. G. Family" that a full stop ends, and more after it.
_ENDED = re.compile(
    rf"(?:(?:[^\W\d_a-z]\.[\s-]?)+\s?{_FAMILY}(?:,?\s(?:Jr|Sr)\.?)?(?:,?\s(?:and|&|et|und)\s|,\s)?){{1,40}}(?<=[^\W\d_A-Z]{{2}})\.\s+(?=[^\W\d_a-z])"
)
_PERSON_FOLLOWS = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?){1,4}[^\W\d_a-z]|[^\W\d_a-z][\w'’-]+,\s?(?:[^\W\d_a-z]\.)")
_INITIALS_WAIT = re.compile(r"(?:^|,\s|;\s|\band\s|&\s)(?:[^\W\d_a-z]\.[\s-]?)+$")
_INITIALS_OPEN = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+\s?[^\W\d_a-z]")
_WAITED_FOR = re.compile(r"(?:(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Ll]a|[Ll]e|[Tt]en|[Tt]er)\s){0,3}[^\W\d_a-z][\w'’-]*(?=[.,:]\s)")  # fmt: skip
_ROLE_AT_END = re.compile(r"[\s,;(\[](?:eds?|editors?|Eds?|Editors?|EDS)\b\.?[)\]]?[\s.,:]*$")
_JOINT = re.compile(r"\s*(?:,|;|&|,?\s*(?:and|&))\s*")
# Words that stand in the names of journals, cut short; no title is made of these alone.
_CUT_SHORT = re.compile(
    r"(?:(?:Proc|Natl?|Acad|Sci|Biochem|Biophys|Biol|Chem|Phys|Mol|Ann|Annu|Rev|Arch|Nucl|Curr|Opin|Eur|Br|Int|Clin|Exp|J|Comm|Commun"
    r"|Trans|Physiol|Pharmacol|Immunol|Neurol|Microbiol|Bull|Lett|Acta|Angew|Theor|Appl|Soc)\.\s*)+"
)
_BODY_AND_PLACE = re.compile(
    r"(?P<house>[^,;:]*(?:\bPress|\bReinhold|-Holland|\bVerlag|\bPublish(?:ers|ing)|\bUniversity|\bInc\.?|\bBooks|-Hall|-Wesley|\bWiley|\bElsevier"
    r"|\bSpringer|\bNauka|\bPitman))\s*[,(]\s*(?P<place>[^\W\d_a-z][^,;]*(?:,[^,;]*)?)"
)


def settle_edges(found: list[Segment], text: str) -> list[Segment]:
    """The segments with their borders mended; the same list where nothing was to be mended.

    Args:
        found: the segments, in the order of the text.
        text: of the reference.
    """
    if len(found) < 2:
        return found
    first = 1 if found[0].label == "number" else 0
    opening = found[first]
    labels = {segment.label for segment in found}
    if opening.label == "author" and first + 1 < len(found):
        found = _people_first(found, first, text, labels)
    if "location" in labels and "publisher" not in labels:
        found = _house_before_place(found, text)
    return _journal_cut_short(found, text)


def _replaced(found: list[Segment], index: int, *segments: Segment, over: int = 1) -> list[Segment]:
    return [*found[:index], *segments, *found[index + over :]]


def _people_first(found: list[Segment], first: int, text: str, labels: set[str]) -> list[Segment]:
    author, following = found[first], found[first + 1]
    people = text[author.start : author.end]
    if "editor" not in labels and _ROLE_AT_END.search(people):
        return _replaced(found, first, author._replace(label="editor"))
    between = text[author.end : following.start]
    if following.label == "editor" and _JOINT.fullmatch(between):
        joined = author._replace(
            label="editor", end=following.end, last=following.last, sure=min(author.sure, following.sure)
        )
        return _replaced(found, first, joined, over=2)
    cut = _ended(people)
    if cut and (following.label == "title" or "title" not in labels):
        rest = people[cut:]
        if not _PERSON_FOLLOWS.match(rest):
            title = author._replace(label="title", start=author.start + cut)
            before = author._replace(end=author.start + len(people[:cut].rstrip()))
            if following.label == "title":
                merged = following._replace(start=title.start, first=title.first, sure=min(title.sure, following.sure))
                return _replaced(found, first, before, merged, over=2)
            return _replaced(found, first, before, title)
    if following.label == "title" and _INITIALS_WAIT.search(people) and _waits(people) and not between.strip(" "):
        family = _WAITED_FOR.match(text, following.start, following.end)
        if family and family.end() + 2 < following.end:
            start = family.end() + 1
            while text[start] == " ":
                start += 1
            return _replaced(found, first, author._replace(end=family.end()), following._replace(start=start), over=2)
    return found


def _ended(people: str) -> int:
    """Where the text after a list "G. G. Family." begins, or 0."""
    match = _ENDED.match(people)
    return match.end() if match else 0


def _waits(people: str) -> bool:
    """Whether initials stand before the names, so that the last of them have lost theirs."""
    return _INITIALS_OPEN.match(people) is not None or _INITIALS_WAIT.fullmatch(people) is not None


def _house_before_place(found: list[Segment], text: str) -> list[Segment]:
    """Give a publisher that was taken for part of the place its own segment: "Van Nostrand Reinhold, NY"."""
    for index, segment in enumerate(found):
        if segment.label == "location":
            match = _BODY_AND_PLACE.fullmatch(text[segment.start : segment.end].rstrip(" .,;)"))
            if match:
                house = segment._replace(label="publisher", end=segment.start + match.end("house"))
                place = segment._replace(start=segment.start + match.start("place"))
                return _replaced(found, index, house, place)
    return found


def _journal_cut_short(found: list[Segment], text: str) -> list[Segment]:
    """Give a journal the words that were taken for a title, or for the last author: "Proc. | Natl. Acad. Sci."."""
    for index, segment in enumerate(found):
        if segment.label == "journal" and index and found[index - 1].label in {"title", "author"}:
            before = found[index - 1]
            words = text[before.start : segment.start]
            if before.label == "title" and _CUT_SHORT.fullmatch(words):
                merged = segment._replace(start=before.start, first=before.first, sure=min(before.sure, segment.sure))
                return _replaced(found, index - 1, merged, over=2)
            if before.label == "author":
                cut = _last_author(words)
                if cut:
                    return _replaced(
                        found,
                        index - 1,
                        before._replace(end=before.start + len(words[:cut].rstrip())),
                        segment._replace(start=before.start + cut),
                        over=2,
                    )
    return found


def _last_author(words: str) -> int:
    """Where words of a journal begin that end a list of people, or 0."""
    cut = len(words)
    while True:
        start = words.rfind(" ", 0, len(words[:cut].rstrip())) + 1
        word = words[start:cut]
        if not start or len(word.strip()) < 4 or not _CUT_SHORT.fullmatch(word):
            break
        cut = start
    return cut if cut < len(words) else 0
