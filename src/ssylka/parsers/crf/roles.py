"""Who made and who edited: what the labels of people say, set right by the words for the role that stand beside them.

"Galuske, Michael/Thole, Werner (Hg.)" are editors wherever they stand; "in Handbuch Frieden, hrsg. von Rinke" is a book and
its editor; "in: ders.," names nobody anew.
"""

import re

from ssylka.parsers.crf.segments import Segment

_ROLE = r"(?:Hrsg|Hgg?|Hrg|Herausgeber(?:in(?:nen)?)?|[EÉeé]ds?|[Ee]ditors?|[Dd]irs?|[Cc]oords?|[Cc]omps?|[Oo]rgs?)\.?"
_MARK_BEHIND = re.compile(
    rf"(?:\s*[(\[]\s?(?:{_ROLE}|a\scura\sdi|[Ss]ous\sla\sdir(?:\.|ection))\s?[)\]]|,?\s(?:Hrsg|Hgg?)\b\.?|,\s[Ee]ds?\.)[\s:.,]*\Z"
)
_LONGEST_MARK = 80
_MARK_NEXT = re.compile(rf"\s?[(\[]\s?(?:{_ROLE}|a\scura\sdi)\s?[)\]]|,?\s(?:Hrsg|Hgg?)\b")
_ONLY_ROLE = re.compile(rf"[\s(\[,]*(?:{_ROLE}|a\scura\sdi)[\s)\]:,.]*")
_BOOK_AND_EDITOR = re.compile(
    r"\s*(?:[Ii]n|[Dd]ans|[Ee]n)\b\s?:?\s*(?P<book>\S.{5,250}?)[,.;:]\s(?=(?:[Hh]rsg|[Hh]g|HG|HRSG|[Ee]d|[Éé]d)s?\.\s|(?:[Hh]erausgegeben|[Ee]dited)\s|a\scura\sdi\s|sous\sla\sdir)"
)
_SAME = re.compile(r"\W*(?:in\W+)?(?:ders|dies|dens|ebd|idem|id|ead)\b\W*(?:\(?(?:Hrsg|Hgg?)\W*)?", re.IGNORECASE)


_EDITOR_AND_BOOK = re.compile(
    r"\s*(?P<who>\S.{2,200}?[(\[]\s?(?:Hrsg|Hgg?|[Ee]ds?)\.?\s?[)\]])[:,.]?\s+(?P<book>[^\W\d_a-z][^()]{3,250})\Z"
)


def settled_roles(found: list[Segment], text: str) -> list[Segment]:
    """The segments with the roles that the words beside the names tell.

    Args:
        found: in the order of the text.
        text: of the reference.
    """
    result: list[Segment] = []
    for place, segment in enumerate(found):
        if segment.label == "author":
            result.append(_author(segment, text, found[place + 1].start if place + 1 < len(found) else len(text)))
        elif segment.label != "editor":
            result.append(segment)
        else:
            before = result[-1] if result else None
            if before and before.label == "author" and _ONLY_ROLE.fullmatch(text, segment.start, segment.end):
                result[-1] = before._replace(label="editor", end=segment.end, last=segment.last)
            elif not _SAME.fullmatch(text, segment.start, segment.end):
                result += _editor(segment, text, found)
    return result


def _author(segment: Segment, text: str, limit: int) -> Segment:
    """An editor, where the mark of one stands behind the names."""
    if _MARK_BEHIND.search(text, max(segment.start, limit - _LONGEST_MARK), limit) or _MARK_NEXT.match(
        text, segment.end
    ):
        return segment._replace(label="editor")
    return segment


def _editor(segment: Segment, text: str, found: list[Segment]) -> list[Segment]:
    """Book and editor, where no other segment is the book."""
    if any(other.label in {"book", "journal"} for other in found):
        return [segment]
    marked = _EDITOR_AND_BOOK.match(text, segment.start, segment.end)
    if marked:
        return [
            segment._replace(end=marked.end("who")),
            segment._replace(label="book", start=marked.start("book"), end=marked.end("book")),
        ]
    match = _BOOK_AND_EDITOR.match(text, segment.start, segment.end)
    if match is None:
        return [segment]
    return [
        segment._replace(label="book", start=match.start("book"), end=match.end("book")),
        segment._replace(start=match.end()),
    ]
