"""The reference list of a Word file: each entry keeps the paragraph it had, with its style, bookmarks and comments."""

from __future__ import annotations

import re
from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from ssylka.ooxml.building import Builder, plain, set_property
from ssylka.ooxml.changing import remove_paragraph
from ssylka.ooxml.names import attr, child, local
from ssylka.ooxml.numbering import is_numbered
from ssylka.renderers.docx_notes import has_words, section_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from ssylka.model import Piece, Reference
    from ssylka.ooxml import Package, Paragraph, Story
    from ssylka.ooxml.changing import Changing
    from ssylka.renderers.new_lists import NewList

_INDENT = "567"
"""One centimetre in twentieths of a point, as our own DOCX files have it."""
_NUMBER = re.compile(r"\s*[\[(]?\d+[\])]?\.?\s*")
_TYPED_TAB = re.compile(r"\s*[\[(]?\d+[\])]?\.?\s*\t")


class _Home(NamedTuple):
    """The paragraph of one entry, which it has for itself, or a stretch of a paragraph that it shares.

    `rest`: further paragraphs that it goes on in.
    """

    citation: str
    paragraph: Paragraph
    start: int
    end: int
    alone: bool
    rest: tuple[Paragraph, ...] = ()


class ReferenceList:
    """A list of an article that is being changed."""

    def __init__(
        self, package: Package, story: Story, changing: Changing, new: NewList, *, hanging: bool, links: bool
    ) -> None:
        self.package, self.story, self.changing, self.new = package, story, changing, new
        self.entries, self.hanging = new.entries, hanging
        self.builder = Builder(package, package.main, story.styles, links=links)
        self.homes = self._homes()
        numbers = [_NUMBER.match(entry.text) for entry in self.entries]
        digits = ["".join(c for c in match[0] if c.isdigit()) if match else "" for match in numbers]
        self.numbered = digits == [str(number) for number in range(1, len(digits) + 1)]

    def write(self, heading: str, *, before: _Element | None = None) -> None:
        """Puts the rendered entries in the place of those that are there.

        Args:
            heading: of the list, where the article has none.
            before: the paragraph before which it is to stand then; None: at the end of the text.
        """
        if not self.homes:
            self._append(heading, before)
        elif any(home.paragraph.cell is not None for home in self.homes) and (
            len({id(home.paragraph.cell) for home in self.homes}) > 1
        ):
            self._in_cells()
        else:
            self._in_paragraphs()

    def _homes(self) -> list[_Home]:
        entries = self.new.old
        blocks = Counter(r.citation.block for r in entries)
        inside: dict[int, list[Paragraph]] = {}
        for paragraph in self.story.paragraphs:
            inside.setdefault(paragraph.block, []).append(paragraph)
        found: list[_Home] = []
        for reference in entries:
            citation = reference.citation
            span = citation.span
            if citation.block < 0:
                continue
            own = [p for p in inside.get(citation.block, ()) if p.words <= span.start < p.end]
            if not own or own[0].part != self.package.main:
                continue
            paragraph = own[0]
            if blocks[citation.block] > 1:
                found.append(_Home(citation.id, paragraph, span.start, span.end, alone=False))
                continue
            # A heading or words around the entry in its paragraph are none of its.
            start = span.start if _letters(self._text(paragraph.words, span.start)) else paragraph.words
            end = span.end if _letters(self._text(span.end, paragraph.end)) else paragraph.end
            beyond = any(run.span.start >= paragraph.end for run in citation.runs)
            rest = tuple(each for each in self._further(reference) if each is not paragraph) if beyond else ()
            found.append(_Home(citation.id, paragraph, start, end, alone=True, rest=rest))
        return found

    def _text(self, start: int, end: int) -> str:
        return self.story.source[start:end]

    def _further(self, reference: Reference) -> list[Paragraph]:
        """The paragraphs that hold nothing but words of an entry, which a line end or a page end has cut."""
        inside = [run.span for run in reference.citation.runs if run.span.end > run.span.start]
        found = []
        for paragraph in self.story.paragraphs:
            own = [span for span in inside if paragraph.words <= span.start < paragraph.end]
            if own and not _letters(
                self._text(paragraph.words, own[0].start) + self._text(min(own[-1].end, paragraph.end), paragraph.end)
            ):
                found.append(paragraph)
        return found

    # -- where the list is ----------------------------------------------------------------------------------------

    def _own_homes(self) -> list[_Home | None]:
        """For each entry of the new list the paragraph that it had."""
        by_citation = {home.citation: home for home in self.homes if home.alone}
        return [by_citation.get(origin or "") for origin in self.new.origins]

    def _in_paragraphs(self) -> None:
        own = self._own_homes()
        first = self.homes[0].paragraph
        anchor = first.elements[0]
        template = next((home for home in own if home is not None), self.homes[0])
        base = self._usual_look()
        kept = {id(home.paragraph) for home in own if home is not None}
        section = next((s for home in self.homes if (s := section_of(home.paragraph.elements[-1])) is not None), None)
        tab = self._typed_tab(template)
        # From the end to the beginning, so that places stay right.
        contents = {id(home): number for number, home in enumerate(own) if home is not None}
        for home in reversed(self.homes):
            number = contents.get(id(home))
            runs = self._runs(number, base, tab=tab) if number is not None else []
            self.changing.touch_fields(home.paragraph.bits)
            for paragraph in reversed(home.rest):
                self.changing.touch_fields(paragraph.bits)
                self.changing.replace(paragraph.words, paragraph.end, lambda _: ())
                for element in paragraph.elements:
                    if not has_words(element):
                        remove_paragraph(element)
            self.changing.replace(home.start, home.end, lambda _, runs=runs: runs, on_top=True)  # type: ignore[misc]
        place = anchor.makeelement(anchor.tag)
        anchor.addprevious(place)
        model = template.paragraph.elements[0]
        last = place
        for number, mine in enumerate(own):
            if mine is None:
                elements = [self._new(model, self._runs(number, base, tab=tab))]
            else:
                elements = mine.paragraph.elements
                self._set_properties(elements[0])
            for element in elements:
                last.addnext(element)
                last = element
        for home in self.homes:
            if id(home.paragraph) not in kept:
                for element in home.paragraph.elements:
                    if not has_words(element) or _NUMBER.fullmatch(words_of(element)):
                        remove_paragraph(element)
                    elif home.paragraph is first:
                        place.addprevious(element)
        parent = place.getparent()
        if parent is not None:
            parent.remove(place)
        if section is not None and last is not place:
            # A section ends where the list ends, wherever its last paragraph has gone.
            properties = child(last, "pPr")
            if properties is None:
                properties = self.builder.element("pPr")
                last.insert(0, properties)
            if section.getparent() is not properties:
                properties.append(section)

    def _in_cells(self) -> None:
        """A list in the cells of a table: entry by entry in their order; what is too much goes into the last cell."""
        base = self._usual_look()
        homes = self.homes
        last = homes[-1].paragraph.elements[-1]
        for number in range(len(homes), len(self.entries)):
            new = self._new(last, self._runs(number, base, tab=False))
            last.addnext(new)
            last = new
        for number in reversed(range(len(homes))):
            home = homes[number]
            runs = self._runs(number, base, tab=False) if number < len(self.entries) else []
            self.changing.touch_fields(home.paragraph.bits)
            self.changing.replace(home.start, home.end, lambda _, runs=runs: runs, on_top=True)  # type: ignore[misc]

    # -- where there is none --------------------------------------------------------------------------------------

    def _append(self, heading: str, before: _Element | None) -> None:
        """A heading like the others of the article, and the list."""
        body = child(self.builder.root, "body")
        assert body is not None
        levels = [p for p in self.story.paragraphs if p.block >= 0 and self.story.blocks[p.block].kind == "heading"]
        texts = [p for p in self.story.paragraphs if p.block >= 0 and self.story.blocks[p.block].kind == "paragraph"]
        texts = [p for p in texts if p.part == self.package.main and p.cell is None]
        title = self.builder.element("p")
        style = self.story.styles.id_of("heading 1")
        if levels:
            # The first heading may be the title; of the others the highest ones head the parts of the article.
            others = levels[1:] or levels
            highest = min(self.story.blocks[p.block].level for p in others)
            model = [p for p in others if self.story.blocks[p.block].level == highest][-1]
            self._borrow(title, model)
            title.append(self.builder.text_run(heading, child(model.bits[0].run, "rPr")))
        else:
            if style is not None:
                properties = self.builder.element("pPr")
                properties.append(self.builder.element("pStyle", val=style))
                title.append(properties)
            look = self.builder.element("rPr")
            if style is None:
                set_property(look, "b")
            title.append(self.builder.text_run(heading, look))
        new = [title]
        base = plain(child(texts[-1].bits[0].run, "rPr")) if texts else None
        for number in range(len(self.entries)):
            paragraph = self.builder.element("p")
            if texts:
                self._borrow(paragraph, texts[-1])
            for run in self._runs(number, base, tab=False):
                paragraph.append(run)
            self._set_properties(paragraph)
            new.append(paragraph)
        place = child(body, "sectPr") if before is None else before
        for element in new:
            if place is not None:
                place.addprevious(element)
            else:
                body.append(element)
        self.package.changed(self.package.main)

    def _borrow(self, paragraph: _Element, model: Paragraph) -> None:
        """Gives a new paragraph the properties of another."""
        properties = child(model.elements[0], "pPr")
        if properties is not None:
            paragraph.append(_copied(properties))

    # -- its paragraphs -------------------------------------------------------------------------------------------

    def _usual_look(self) -> _Element | None:
        """The properties of most of the letters of the list that lead nowhere."""
        counts: Counter[int] = Counter()
        runs: dict[int, _Element | None] = {}
        for home in self.homes:
            for bit in home.paragraph.bits:
                if bit.link is None and local(bit.node) == "t":
                    properties = plain(child(bit.run, "rPr"))
                    key = hash(_key(properties))
                    runs.setdefault(key, properties)
                    counts[key] += len(bit.text)
        return runs[counts.most_common(1)[0][0]] if counts else None

    def _typed_tab(self, home: _Home) -> bool:
        """Whether a tab stands behind the numbers that the author has typed."""
        return bool(_TYPED_TAB.match("".join(bit.text for bit in home.paragraph.bits)))

    def _automatic(self, properties: _Element | None) -> bool:
        """Whether Word numbers the paragraph."""
        own = self.story.styles.paragraph(properties, "numPr")
        return is_numbered(own)

    def _runs(self, number: int, base: _Element | None, *, tab: bool) -> list[_Element]:
        entry = self.entries[number]
        runs = list(entry.runs)
        if self.numbered and self.homes:
            marker = self.homes[0].paragraph.marker
            if marker is not None and marker.number is not None:
                runs = _without_number(runs)
            elif tab and (match := _NUMBER.match(entry.text)):
                runs = [runs[0]._replace(text=match[0].rstrip() + "\t"), *_without_number(runs)]
        return [self.builder.piece(piece, base, entry.language) for piece in runs]

    def _new(self, model: _Element, runs: Sequence[_Element]) -> _Element:
        """A paragraph like another, with other words."""
        paragraph = model.makeelement(model.tag)
        properties = child(model, "pPr")
        if properties is not None:
            paragraph.append(_copied(properties))
        for run in runs:
            paragraph.append(run)
        self._set_properties(paragraph)
        return paragraph

    def _set_properties(self, paragraph: _Element) -> None:
        """No number of Word's before entries of a style without numbers, and a hanging indent where the style has one."""
        properties = child(paragraph, "pPr")
        automatic = self._automatic(properties)
        unnumbered = automatic and not self.numbered
        hanging = self.hanging and not self.numbered
        indent = self.story.styles.paragraph(properties, "ind")
        has = indent is not None and (attr(indent, "hanging") or "0") not in {"0", ""}
        if not unnumbered and not (hanging and not has):
            return
        if properties is None:
            properties = self.builder.element("pPr")
            paragraph.insert(0, properties)
        if unnumbered:
            set_property(properties, "numPr", paragraph=True)
            numbering = child(properties, "numPr")
            if numbering is not None:
                numbering.append(self.builder.element("numId", val="0"))
        if hanging and (not has or unnumbered):
            set_property(properties, "ind", paragraph=True, left=_INDENT, hanging=_INDENT)


def _letters(text: str) -> bool:
    """Whether there is a letter in a text."""
    return any(letter.isalpha() for letter in text)


def _copied(properties: _Element) -> _Element:
    """A copy of the properties of a paragraph without the end of a section and without tracked changes."""
    kept = deepcopy(properties)
    for each in list(kept.iter()):
        if local(each) in {"sectPr", "pPrChange", "rPrChange", "ins", "del", "moveFrom", "moveTo"}:
            parent = each.getparent()
            if parent is not None:
                parent.remove(each)
    return kept


def _key(properties: _Element | None) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    if properties is None:
        return ()
    return tuple((local(each), tuple(sorted((str(k), str(v)) for k, v in each.attrib.items()))) for each in properties)


def _without_number(runs: Sequence[Piece]) -> list[Piece]:
    """The pieces of an entry without the number that Word writes itself."""
    text = "".join(run.text for run in runs)
    match = _NUMBER.match(text)
    rest = match.end() if match else 0
    kept: list[Piece] = []
    for run in runs:
        cut = min(rest, len(run.text))
        rest -= cut
        if run.text[cut:]:
            kept.append(run._replace(text=run.text[cut:]))
    return kept
