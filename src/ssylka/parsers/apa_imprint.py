"""Author-date references whose imprint is none of the manual's: "Sonat, Simferopol, 1–208", parts of romanised books."""

import re
from itertools import islice

from ssylka.parsers import kinds, places
from ssylka.parsers.apa_title import title
from ssylka.parsers.draft import Draft
from ssylka.parsers.later import later
from ssylka.parsers.sentences import SENTENCE
from ssylka.parsers.sheet import trim
from ssylka.parsers.tokens import pages

# "Vladivostok, Dalnauka, 298", "Blagoveshchensk: IGiP DVO RAN, Vol. 2": an imprint before a number, no journal.
# "Sonat, Simferopol, 1–208": publisher, place, all the pages.
_IMPRINT_TURNED = later(rf"(?P<publisher>[A-ZА-ЯЁ][^,:]{{2,60}}),\s(?P<place>{places.PLACES})$")
_IMPRINT_BEFORE = later(rf"(?P<place>{places.PLACES})(?P<sign>,\s|\s?:\s?)(?P<publisher>[A-ZА-ЯЁ][^,:]{{2,60}})$")


def placed(draft: Draft, match: re.Match[str], left: int, lead_end: int) -> bool:
    """Take a book, or a part of a collection, whose imprint stands before its volume, extent or pages."""
    mask, stated = draft.sheet.mask, match.groupdict()
    if stated["issue"] or stated.get("issue2"):
        return False
    begin, stop = trim(mask, left, lead_end)
    cuts = list(SENTENCE.finditer(mask, begin, stop))
    imprinted = _IMPRINT_BEFORE.match(mask, cuts[-1].end(), stop) if cuts else None
    turned = _IMPRINT_TURNED.match(mask, cuts[-1].end(), stop) if cuts and imprinted is None else None
    if turned and match["page"] and not match["volume"]:
        draft.take("publisher_place", *turned.span("place"))
        draft.take("publisher", *turned.span("publisher"))
        draft.put("page", pages(match["page"]), *match.span("page"))
        title(draft, begin, cuts[-1].start())
        draft.type = "book"
        draft.doubt(0.9)
        return True
    if imprinted is None:
        return False
    before = mask[begin : cuts[-1].start()]
    hosted = kinds.PROCEEDINGS.search(before)
    first = next((cut for cut in cuts[:-1] if hosted and cut.end() - begin <= hosted.start() + 1), None)
    extent = match["volume"] is not None and match["page"] is None and imprinted["sign"].startswith(",")
    if not extent and (first is None or not match["page"]):
        return False
    draft.take("publisher_place", *imprinted.span("place"))
    draft.take("publisher", *imprinted.span("publisher"))
    if first is None:
        draft.put("number_of_pages", match["volume"], *match.span("volume"))
        title(draft, begin, cuts[-1].start())
        draft.type = "book"
        return True
    draft.put("volume", match["volume"], *match.span("volume"))
    draft.put("page", pages(match["page"]), *match.span("page"))
    draft.take("container_title", first.end(), cuts[-1].start())
    title(draft, begin, first.start())
    draft.type = "paper-conference"
    return True


_ROMANISED = re.compile(
    r"\w(?:['’]|n[yi]e|y[ey]|yi|skii|skiy|skij|[sz]kaya|[sz]kaia|ogo|iya|iia|ika|ykh|ossii|enii|ani[ei])(?!\w)"
)
_ENGLISH = re.compile(r"\b(?:the|of|and|in|for|on|with|by)\b")


def romanised_after_english(title: str, sentence: str) -> bool:
    """Whether a romanised sentence behind an English title opens the journal ("Mineral'nye resursy Rossii. Ekonomika")."""
    return bool(_ENGLISH.search(title) and _ROMANISED.search(sentence) and not _ENGLISH.search(sentence))


def part_of_book(draft: Draft, left: int, cut: int) -> bool:
    """Take a part and the romanised book it stands in: "Social state. Chelovek i ekonomika [A man and the economy]. Moscow, X"."""
    mask = draft.sheet.mask
    for boundary in islice(SENTENCE.finditer(mask, left, cut), 8) if "[" in mask else ():
        bracket = mask.find("[", boundary.end(), cut)
        if bracket > 0 and romanised_after_english(mask[left : boundary.start()], mask[boundary.end() : bracket]):
            title(draft, boundary.end(), cut)
            draft.fields["container_title"] = draft.fields.pop("title")
            title(draft, left, boundary.start())
            draft.type = "chapter"
            draft.doubt(0.9)
            return True
    return False
