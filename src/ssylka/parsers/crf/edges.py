"""Borders that the model drew a word too far, moved on the evidence of the signs around them.

The rules see labelled stretches only, before they become fields: a full stop ends a list of people written "G. G. Family";
initials with no name after them wait for one; what is written as the names of editors at the head is no author.
"""

import re

from ssylka.parsers.crf.segments import Segment

# Groups are atomic: a list of forty people is walked once.
_FAMILY = r"(?:(?:van|von|der|den|de|del|della|di|da|la|le|ter|ten|el|al)\s)*[^\W\d_a-z][\w'’-]+"
# "S. Näher. LEDA": a list of "G. G. Family" that a full stop ends, and more after it.
_ENDED = re.compile(
    rf"(?>(?:[^\W\d_a-z]\.[\s-]?)+{_FAMILY}(?:,?\s(?:Jr|Sr)\.?)?(?:,?\s(?:and|&|et|und)\s|,\s)?){{1,40}}"
    r"(?<=[^\W\d_A-Z]{2})\.\s+(?=[^\W\d_a-z])"
)
# "Ishii S. HIV-EP2": the same for a list of "Family GG"; of one person only with two initials.
_PLAIN = r"[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?\s[^\W\d_a-z]{1,3}(?:\s(?:Jr|Sr|I{2,3}))?"
_PLAIN_ENDED = re.compile(
    rf"(?:(?>{_PLAIN}(?:,\s(?:and\s)?|\sand\s|\s&\s|;\s)){{1,40}}{_PLAIN}|[^\W\d_a-z][\w'’-]+\s[^\W\d_a-z]{{2,3}})\.\s+(?=\S)"
)
_INITIAL_FOLLOWS = re.compile(r"[^\W\d_a-z]{1,3}\.")
_OTHERS = re.compile(r"\bet\.?\s?al\b[.,;:\s]*")
_PERSON_FOLLOWS = re.compile(
    r"(?:[^\W\d_a-z]\.[\s-]?){1,4}[^\W\d_a-z]|[^\W\d_a-z][\w'’-]+(?:,\s?[^\W\d_a-z]\.|\s[^\W\d_a-z]{1,3}[.,])"
)
_INITIALS_WAIT = re.compile(r"(?:^|,\s|;\s|\band\s|&\s)(?:[^\W\d_a-z]\.[\s-]?)+$")
_INITIALS_OPEN = re.compile(r"(?:[^\W\d_a-z]\.[\s-]?)+\s?[^\W\d_a-z]")
_WAITED_FOR = re.compile(r"(?:(?:[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Dd]e|[Dd]el|[Dd]i|[Dd]a|[Ll]a|[Ll]e|[Tt]en|[Tt]er)\s){0,3}[^\W\d_a-z][\w'’-]*(?=[.,:]\s)")  # fmt: skip
_ROLE_AT_END = re.compile(r"[\s,;(\[](?:eds?|editors?|Eds?|Editors?|EDS)\b\.?[)\]]?[\s.,:]*$")
_SUFFIX = re.compile(r"(?:Jr|Sr)\b\.?,?\s+|I{2,3}[.,]\s+")
# "Reconstruction. In: The hand"; not "In Vitro", "In Search of".
_HOST = re.compile(
    r"(?P<title>.{6,}?[.?!+])[\"”’']?\s+[Ii]n(?::\s*|\s+(?!(?:Vitro|Vivo|Situ|Silico|Utero|Memoriam|Search|Defen[cs]e|Praise|Pursuit|Quest|Honou?r|Memory)\b))"
    r"(?P<host>[^\W\d_a-z].{6,})"
)
_JOINT = re.compile(r"\s*(?:,|;|&|,?\s*(?:and|&))\s*")
# "(AAAI)", "(ICRA '94)", "(CHI91)": how a conference calls itself.
_ACRONYM = re.compile(r"\s?\((?P<name>[A-Z][\w/&+-]*[A-Z][\w/&+-]*(?:[\s-]?(?:['’]\s?\d\d|(?:19|20)\d\d))?)\)")
_PUBLISHES = frozenset({"ACM", "IEEE", "SIAM", "CRC", "MIT", "CUP", "OUP", "AMS", "USA", "UK", "IFIP", "IEE"})
_PLACE_THEN_HOUSE = re.compile(r"(?P<place>[^\W\d_a-z][^:\d]{2,30}?):\s+(?P<house>[^\W\d_a-z].{2,})")
_LONE_LETTER = re.compile(r"[A-IK-MO-Y]\.?\s(?=[^\W\d_a-z])")
# Words that stand in the names of journals, cut short; no title is made of these alone.
_CUT_SHORT = re.compile(
    r"(?:(?:Proc|Natl?|Acad|Sci|Biochem|Biophys|Biol|Chem|Phys|Mol|Ann|Annu|Rev|Arch|Nucl|Curr|Opin|Eur|Br|Int|Clin|Exp|J|Comm|Commun"
    r"|Trans|Physiol|Pharmacol|Immunol|Neurol|Microbiol|Bull|Lett|Acta|Angew|Theor|Appl|Soc)\.\s*)+"
)
_LONG_PLACE = 120
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
    found = _others_parted(found, first, text)
    opening = found[first]
    labels = {segment.label for segment in found}
    if opening.label == "author" and first + 1 < len(found):
        found = _people_first(found, first, text, labels)
    if "location" in labels and "publisher" not in labels:
        found = _house_before_place(found, text)
    elif "publisher" in labels and "location" not in labels:
        found = _place_before_house(found, text)
    if "book" in labels:
        found = _acronym(found, text)
    elif "journal" not in labels:
        found = _host_in_title(found, text)
    return _journal_cut_short(found, text) if "journal" in labels else found


def _replaced(found: list[Segment], index: int, *segments: Segment, over: int = 1) -> list[Segment]:
    return [*found[:index], *segments, *found[index + over :]]


def _people_first(found: list[Segment], first: int, text: str, labels: set[str]) -> list[Segment]:
    author, following = found[first], found[first + 1]
    people = text[author.start : author.end]
    if "editor" not in labels and "ed" in people[-12:].lower() and _ROLE_AT_END.search(people):
        return _replaced(found, first, author._replace(label="editor"))
    between = text[author.end : following.start]
    if (
        following.label == "editor"
        and _JOINT.fullmatch(between)
        and text[following.start : following.start + 2].lower() != "in"
    ):
        joined = author._replace(
            label="editor", end=following.end, last=following.last, sure=min(author.sure, following.sure)
        )
        return _replaced(found, first, joined, over=2)
    if following.label == "title":
        suffix = _SUFFIX.match(text, following.start, following.end)
        if suffix and suffix.end() < following.end:
            end = suffix.start() + len(suffix.group().rstrip(" ,"))
            return _replaced(found, first, author._replace(end=end), following._replace(start=suffix.end()), over=2)
        start = _number_torn(text, author, following)
        if start:
            end = author.start + len(text[author.start : start].rstrip())
            return _replaced(found, first, author._replace(end=end), following._replace(start=start), over=2)
    parted = _after_others(people) if "al" in people else 0
    cut = parted or (_ended(people) if ". " in people else 0)
    if cut and (parted or not _PERSON_FOLLOWS.match(people, cut)):
        before = author._replace(end=author.start + len(people[:cut].rstrip()))
        if following.label == "title" or (parted and following.label == "journal"):
            merged = following._replace(start=author.start + cut, sure=min(author.sure, following.sure))
            return _replaced(found, first, before, merged, over=2)
        if "title" not in labels and following.label != "journal":
            return _replaced(found, first, before, author._replace(label="title", start=author.start + cut))
    if (
        following.label == "title"
        and people[-1] == "."
        and _INITIALS_WAIT.search(people)
        and _waits(people)
        and not between.strip(" ")
    ):
        family = _WAITED_FOR.match(text, following.start, following.end)
        if family and family.end() + 2 < following.end:
            start = family.end() + 1
            while text[start] == " ":
                start += 1
            return _replaced(found, first, author._replace(end=family.end()), following._replace(start=start), over=2)
    return found


def _number_torn(text: str, author: Segment, title: Segment) -> int:
    """Where the word begins that the border has torn at the full stop of its number ("C4 | .5: Programs"), or 0."""
    place = title.start
    if not text[place].isdigit() or text[place - 1] != "." or not text[place - 2].isalnum():
        return 0
    start = text.rfind(" ", author.start, place) + 1
    return start if start > author.start + 2 else 0


def _host_in_title(found: list[Segment], text: str) -> list[Segment]:
    """Give what a part stands in its own segment where "In" opens it within the title."""
    for index, segment in enumerate(found):
        if segment.label == "title":
            match = _HOST.fullmatch(text, segment.start, segment.end)
            if match is None:
                break
            title = segment._replace(end=match.end("title"))
            return _replaced(found, index, title, segment._replace(label="book", start=match.start("host")))
    return found


def _others_parted(found: list[Segment], first: int, text: str) -> list[Segment]:
    """Put "Weising et" and "al." together again."""
    if first + 1 < len(found) and found[first + 1].label == "author" and found[first].label != "author":
        opening, author = found[first], found[first + 1]
        if text[opening.start : opening.end].endswith(" et") and text.startswith("al", author.start):
            return _replaced(found, first, author._replace(start=opening.start, first=opening.first), over=2)
    return found


def _ended(people: str) -> int:
    """Where the text after a list "G. G. Family." or "Family GG." begins, or 0."""
    match = _ENDED.match(people) or _PLAIN_ENDED.match(people)
    if match is None or _INITIAL_FOLLOWS.match(people, match.end()):
        return 0
    return match.end()


def _after_others(people: str) -> int:
    """Where the text after "et al." begins that ends a list, or 0."""
    match = _OTHERS.search(people)
    return match.end() if match and match.end() < len(people) and people[match.end()].isupper() else 0


def _waits(people: str) -> bool:
    """Whether initials stand before the names, so that the last of them have lost theirs."""
    return _INITIALS_OPEN.match(people) is not None or _INITIALS_WAIT.fullmatch(people) is not None


def _house_before_place(found: list[Segment], text: str) -> list[Segment]:
    """Give a publisher that was taken for part of the place its own segment: "Van Nostrand Reinhold, NY"."""
    for index, segment in enumerate(found):
        if segment.label == "location" and segment.end - segment.start < _LONG_PLACE:
            match = _BODY_AND_PLACE.fullmatch(text[segment.start : segment.end].rstrip(" .,;)"))
            if match:
                house = segment._replace(label="publisher", end=segment.start + match.end("house"))
                place = segment._replace(start=segment.start + match.start("place"))
                return _replaced(found, index, house, place)
    return found


def _place_before_house(found: list[Segment], text: str) -> list[Segment]:
    """Give a place that was taken for part of the publisher its own segment: "Dunedin: University of Otago"."""
    for index, segment in enumerate(found):
        if segment.label == "publisher":
            match = _PLACE_THEN_HOUSE.match(text, segment.start, segment.end)
            if match and len(match["place"].split()) < 5:
                place = segment._replace(label="location", end=match.end("place"))
                return _replaced(found, index, place, segment._replace(start=match.start("house")))
    return found


def _acronym(found: list[Segment], text: str) -> list[Segment]:
    """Give a conference what it calls itself in brackets, where that was taken for a publisher or a remark."""
    for index, segment in enumerate(found[:-1]):
        if segment.label == "book":
            following = found[index + 1]
            match = _ACRONYM.match(text, segment.end) if following.start <= segment.end + 2 else None
            if (
                match
                and match["name"] not in _PUBLISHES
                and following.label in {"publisher", "note", "location", "journal", "title"}
                and following.start >= match.start()
                and following.end <= match.end() + 1
            ):
                return _replaced(found, index, segment._replace(end=match.end(), last=following.last), over=2)
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
            letter = _LONE_LETTER.match(text, segment.start, segment.end) if before.label == "title" else None
            if letter and text[before.end : segment.start].isspace():
                # "surfactant protein | D. Biochem J"
                return _replaced(
                    found,
                    index - 1,
                    before._replace(end=segment.start + 1),
                    segment._replace(start=letter.end()),
                    over=2,
                )
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
