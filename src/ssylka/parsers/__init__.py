"""The parsers' shelf: a `Citation` in, a `Reference` out. The order of the table is the order of trust between equals."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import compress

from ssylka.model import Citation, Name, Reference
from ssylka.parsers import back
from ssylka.parsers.apa import parse_apa
from ssylka.parsers.back import settle_languages
from ssylka.parsers.backward import parse_backward
from ssylka.parsers.bluebook import parse_bluebook
from ssylka.parsers.crosscheck import choose, decisive
from ssylka.parsers.draft import Draft, finish
from ssylka.parsers.gost import parse_gost
from ssylka.parsers.hints import HINTS, checked
from ssylka.parsers.imprint_edges import settle_imprint
from ssylka.parsers.interface import Parser
from ssylka.parsers.languages import settle_language
from ssylka.parsers.peel import peel
from ssylka.parsers.plain import parse_plain
from ssylka.parsers.sheet import Field, Sheet
from ssylka.parsers.statistics import labelled, parse_crf
from ssylka.parsers.sureness import settle_sureness
from ssylka.parsers.vancouver import parse_vancouver

PARSERS: dict[str, Parser] = {
    "backward": parse_backward,  # "Там же": nothing else can read it
    "bluebook": parse_bluebook,  # "A v. B, 1 U.S. 2 (1990)": nothing else looks like it
    "gost": parse_gost,  # "//", ". –", "М. : Наука": marks that no other convention has
    "apa": parse_apa,  # a date in brackets behind the author
    "vancouver": parse_vancouver,  # journal and numbers behind full stops
    "crf": parse_crf,  # what the grammars cannot read, or are not sure of
    "plain": parse_plain,  # takes anything
}
"""Name of a parser → the parser, the last of which always answers."""

# Longer texts are no reference; they are kept whole, not read.
_LONGEST = 6000
_SURE = 0.9
# What a preferred grammar is less sure of than this it has not read.
_READ = 0.5
_LAST = frozenset({"crf", "plain"})


def parse(citation: Citation, *, hint: str | None = None) -> Reference:
    """What a citation means. Never raises; what nobody understands comes back whole from `plain`.

    Args:
        citation: the words of one cited work.
        hint: name of a convention (`ssylka.parsers.hints`) that the list is known to follow; no other grammar is
            asked but where its own cannot read the text; the model still gives its opinion. An unknown name narrows nothing.
    """
    return finish(citation, read_draft(citation, hint))


def parse_all(citations: Sequence[Citation], *, hint: str | None = None) -> tuple[Reference, ...]:
    """As `parse`, for all citations of a list or a document, in their order.

    They go through each step together: what a step needs, the model's weights above all, then stands in the processor's
    cache, which saves a seventh of the time.
    """
    drafts = read_drafts(citations, hint)
    return tuple(finish(citation, draft) for citation, draft in zip(citations, drafts, strict=True))


def link_back(references: Iterable[Reference], *, hint: str | None = None) -> tuple[Reference, ...]:
    """The references of one document, in its order, with what they mean by one another (`ssylka.parsers.back`)."""
    return back.link_back(references, partial(parse, hint=hint))


def read_draft(citation: Citation, hint: str | None = None) -> Draft:
    """As `parse`, before it becomes a reference: with what the judgement of how sure it is rests on."""
    return read_drafts((citation,), hint)[0]


def read_drafts(citations: Iterable[Citation], hint: str | None = None) -> list[Draft]:
    """As `read_draft`, for many citations, which go through each step together."""
    all_sheets = [Sheet.of(citation) for citation in citations]
    sheets = [sheet for sheet in all_sheets if _is_read(sheet)]
    for sheet in sheets:
        peel(sheet)
        sheet.close_up()
    preferred = HINTS.get(hint) if hint else None
    grammars = _grammars(sheets, preferred)
    asked = [
        grammar is None or preferred == "crf" or not decisive(sheet, grammar)
        for sheet, grammar in zip(sheets, grammars, strict=True)
    ]
    labels = [labelled(sheet) for sheet in compress(sheets, asked)]
    answers = iter(map(parse_crf, compress(sheets, asked), labels))
    models = [next(answers) if ask else None for ask in asked]
    if preferred == "crf":
        grammars = [grammar if model is None else None for grammar, model in zip(grammars, models, strict=True)]
    drafts = [_best(*each) for each in zip(sheets, grammars, models, strict=True)]
    for settle in (settle_imprint, settle_language, _settle_preprint, _settle_house, settle_sureness):
        for draft in drafts:
            settle(draft)
    read = iter(drafts)
    return [next(read) if _is_read(sheet) else parse_plain(sheet) for sheet in all_sheets]


def _is_read(sheet: Sheet) -> bool:
    return len(sheet.text) <= _LONGEST and bool(sheet.text.strip())


def _best(sheet: Sheet, grammar: Draft | None, statistics: Draft | None) -> Draft:
    """The reading to keep of the grammar's and the model's."""
    if grammar is not None and statistics is not None:
        return choose(grammar, statistics)
    return grammar or statistics or parse_plain(sheet)


def _settle_preprint(draft: Draft) -> None:
    """The arXiv id is the number of a preprint; of an article that was printed it only tells where it can be read."""
    eprint = draft.custom.get("arXiv")
    if eprint and not draft.has("number", "volume", "issue", "page", "doi", "publisher"):
        start = draft.sheet.text.find(eprint)
        draft.fields["number"] = Field(f"arXiv:{eprint}", start, start + len(eprint))
        draft.literal.add("number")
        if draft.type in {"book", "document", "webpage"}:
            draft.type = "article"


def _settle_house(draft: Draft) -> None:
    """Take the publisher off the beginning of a title: "World Health Organization. Report. Geneva: World Health …"."""
    title, house = draft.fields.get("title"), draft.get("publisher")
    if title is None or not house or draft.has("author", "editor") or not title.value.startswith(f"{house}. "):
        return
    rest = title.value[len(house) + 2 :]
    if rest:
        split = title.start + len(house)
        literal = "title" in draft.literal
        draft.put("author", (Name(literal=house),), title.start, split, 0.9)
        draft.put("title", rest, split + 2, title.end, title.sure)
        if literal:
            draft.literal |= {"author", "title"}


def _grammars(sheets: Sequence[Sheet], preferred: str | None) -> list[Draft | None]:
    """For every sheet the surest reading of a grammar, that of the preferred one where it has any.

    The first that is sure ends the search.
    """
    found: list[Draft | None] = [None] * len(sheets)
    still = list(range(len(sheets)))
    for name, parser in PARSERS.items():
        searching, still = still, []
        for index in searching if name not in _LAST else ():
            draft, best = parser(sheets[index]), found[index]
            if draft is not None:
                if name == preferred and draft.sure >= _READ:
                    draft.sure = min(0.99, draft.sure + 0.2)
                    found[index] = draft
                    continue
                if best is None or draft.sure > best.sure:
                    found[index] = best = draft
                if name == "backward" or (best.sure >= _SURE and preferred is None):
                    continue
            still.append(index)
    return found


__all__ = ["HINTS", "PARSERS", "Parser", "checked", "link_back", "parse", "parse_all", "read_draft", "settle_languages"]
