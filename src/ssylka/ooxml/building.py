"""Runs and paragraphs made: pieces of text with a look become `w:r` in the look of their surroundings."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from ssylka.ooxml.names import PRESERVE, R, child, local, space

if TYPE_CHECKING:
    from lxml.etree import _Element

    from ssylka.model import Piece
    from ssylka.ooxml.package import Package
    from ssylka.ooxml.styles import Styles

_STRICT = "purl.oclc.org"
_ORDER = ("ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike",
          "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
          "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
          "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange")  # fmt: skip
"""The order of the properties of a run (17.3.2.28, CT_RPr): Word takes a file for damaged where it is another."""
_PARAGRAPH_ORDER = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
                    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
                    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
                    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
                    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
                    "sectPr", "pPrChange")  # fmt: skip
"""The order of the properties of a paragraph (17.3.1.26, CT_PPr)."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LANGUAGES = {"ru": "ru-RU", "en": "en-US", "de": "de-DE", "fr": "fr-FR", "uk": "uk-UA", "es": "es-ES", "it": "it-IT",
              "zh": "zh-CN"}  # fmt: skip
_OF_A_LOOK = frozenset({"b", "bCs", "i", "iCs", "u", "caps", "smallCaps", "vertAlign", "rStyle", "lang", "rPrChange",
                        "ins", "del", "moveFrom", "moveTo", "noProof", "webHidden"})  # fmt: skip


def set_property(properties: _Element, name: str, paragraph: bool = False, **attributes: str) -> None:
    """Sets a property at its place in the order of the schema; one that is there already is replaced."""
    order = _PARAGRAPH_ORDER if paragraph else _ORDER
    namespace = space(properties)
    old = child(properties, name)
    if old is not None:
        properties.remove(old)
    new = properties.makeelement(namespace + name, {namespace + key: value for key, value in attributes.items()})
    rank = order.index(name)
    for position, each in enumerate(properties):
        if local(each) in order and order.index(local(each)) > rank:
            properties.insert(position, new)
            return
    properties.append(new)


def plain(properties: _Element | None) -> _Element | None:
    """A copy of the properties of a run without italics, links, languages and the like: font, size and colour stay."""
    if properties is None:
        return None
    kept = deepcopy(properties)
    for each in list(kept):
        if local(each) in _OF_A_LOOK:
            kept.remove(each)
    return kept


class Builder:
    """Makes the elements of one part of a file."""

    def __init__(self, package: Package, part: str, styles: Styles, *, links: bool) -> None:
        self.package, self.part, self.styles, self.links = package, part, styles, links
        root = package.tree(part)
        assert root is not None
        self.root = root
        self.w = space(root)
        strict = _STRICT in self.w
        self.r = f"{{http://{_STRICT}/ooxml/officeDocument/relationships}}" if strict else R

    def element(self, name: str, **attributes: str) -> _Element:
        """An element of WordprocessingML."""
        return self.root.makeelement(self.w + name, {self.w + key: value for key, value in attributes.items()})

    def text_run(
        self, text: str, base: _Element | None, piece: Piece | None = None, language: str | None = None
    ) -> _Element:
        """A run in the look of its surroundings (`base`, a `w:rPr`), and of the piece."""
        run = self.element("r")
        properties = deepcopy(base) if base is not None else self.element("rPr")
        if piece is not None:
            self._dress(properties, piece)
        if language in _LANGUAGES:
            set_property(properties, "lang", val=_LANGUAGES[language or "en"])
        if len(properties):
            run.append(properties)
        for part in re.split(r"([\t\n])", _FORBIDDEN.sub("", text)):
            if part in {"\t", "\n"}:
                run.append(self.element("tab" if part == "\t" else "br"))
            elif part:
                node = self.element("t")
                node.text = part
                if part != part.strip() or "  " in part:
                    node.set(PRESERVE, "preserve")
                run.append(node)
        return run

    def _dress(self, properties: _Element, piece: Piece) -> None:
        for name, on in (("b", piece.bold), ("i", piece.italic), ("smallCaps", piece.small_caps)):
            if on:
                set_property(properties, name)
        if piece.underline:
            set_property(properties, "u", val="single")
        if piece.superscript or piece.subscript:
            set_property(properties, "vertAlign", val="superscript" if piece.superscript else "subscript")

    def piece(self, piece: Piece, base: _Element | None, language: str | None = None) -> _Element:
        """A piece as a run, or, where it leads somewhere, as a link with a run in it."""
        if not (self.links and piece.link):
            return self.text_run(piece.text, base, piece, language)
        run = self.text_run(piece.text, base, piece, language)
        properties = child(run, "rPr")
        if properties is None:
            properties = self.element("rPr")
            run.insert(0, properties)
        style = self.styles.id_of("hyperlink")
        if style is not None:
            set_property(properties, "rStyle", val=style)
            for name in ("color", "u"):
                if (old := child(properties, name)) is not None:
                    properties.remove(old)
        else:
            set_property(properties, "color", val="0563C1")
            set_property(properties, "u", val="single")
        link = self.root.makeelement(
            self.w + "hyperlink", {self.r + "id": self.package.relate(self.part, "hyperlink", piece.link, outside=True)}
        )
        link.append(run)
        return link
