"""`Sheet`: the words of one citation, what is already known of them struck out, offsets unchanged."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, NamedTuple

from ssylka.model import Citation

# One character for one character, so that every offset into a sheet is an offset into `Citation.text`.
_FLAT = {
    ord(blank): " " for blank in "\t\n\r\v\f\x00\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff"
}
_FLAT |= dict.fromkeys(range(8192, 8204), " ") | {ord("…"): "…", ord("″"): "”", ord("‟"): "“"}
# Dashes and hyphens that only look like those of the standards.
_FLAT |= {0x2010: "-", 0x2011: "-", 0x2012: "–", 0x2015: "—"}
_UNLIKE = tuple(sign for sign in map(chr, _FLAT) if sign.isprintable())
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"\s{2,}")
_SEAM = re.compile(
    r"\s{2,}|(?<=\w[\w»)\]])(?<!\bоб)\.[–—-](?=[A-ZА-ЯЁ0-9№])|(?<=\w[\w»)\]]),[–—-](?=(?:19|20)\d\d\.)"
    r"|\.\s[–—-](?=[A-ZА-ЯЁ№])"
    r"|,\s[–—-](?=(?:М|Л|СПб|Киев|Минск)\b[.:]|\d{1,4}\s?с\b|№|(?:С|Т|Вып|вып)\.\s?\d|(?:19|20)\d\d\b)"
    r"|(?<=[a-zа-яё»)\]]{3})\.(?=(?:Vol|Т|Том|№|No|Вып|Iss)\.?\s?\d)"
)
_TIGHT = re.compile(r"\.\s[–—-](?=[A-ZА-ЯЁ№])|,\s[–—-](?=[A-ZА-ЯЁ№\d])")
_GLUED = (",—", ",–", ",-", ".-", ".–", ".—", ".Vol", ".Т.", ".№", ".Вып", ".Том", ".No")
# Repairs that change words; the others change addresses and what cannot be seen.
_OF_WORDS = frozenset({"look-alike", "hyphen-at-line-end"})
_EDGE_LEFT = " .,;:)/|–—−-"
_EDGE_RIGHT = " .,;:/|–—−-"
_CLOSERS = {")": "(", "]": "[", "»": "«", "”": "“", "}": "{"}


class Field(NamedTuple):
    """The value of one field, the half-open stretch of the text it was read from, and how sure it is (0 to 1)."""

    value: Any
    start: int
    end: int
    sure: float = 0.97


class Sheet:
    """The text of a citation while it is being read.

    Attributes:
        text: the words, blanks of all kinds made plain blanks; as long as `Citation.text`.
        mask: `text` with everything that was understood replaced by blanks; of the same length until `close_up`,
            after which runs of blanks are one blank and offsets into it are turned into offsets into `text` by `place`.
        fields: what was peeled off so far, by the Python name of the field of `Item`.
        custom: what CSL has no field for.
        italics: the italic stretches of the mask; `text_italics`: those of the text.
        kind: entry, note or self, as the citation says.
        struck: `mask` as it was before `close_up`, as long as `text`.
        marks: signs that only one convention has, seen while peeling ("gost").
        mended: words were mended, not only an address.
        work: which work of its note it is, from 1.
    """

    __slots__ = (
        "_at",
        "custom",
        "fields",
        "italics",
        "kind",
        "marks",
        "mask",
        "mended",
        "struck",
        "text",
        "text_italics",
        "work",
    )

    def __init__(self, text: str, italics: tuple[tuple[int, int], ...] = (), kind: str = "entry") -> None:
        # Blanks other than the plain one and surrogates are unprintable.
        flat = text.isprintable() and not any(map(text.__contains__, _UNLIKE))
        self.text = text if flat else _SURROGATE.sub("\ufffd", text.translate(_FLAT))
        self.mask = self.text
        self.struck = self.text
        self.marks: set[str] = set()
        self._at: Sequence[int] = ()
        self.fields: dict[str, Field] = {}
        self.custom: dict[str, Any] = {}
        self.italics = italics
        self.text_italics = italics
        self.kind = kind
        self.mended = False
        self.work = 1

    @classmethod
    def of(cls, citation: Citation) -> "Sheet":
        """The sheet of a citation, nothing struck out yet."""
        sheet = cls(citation.text, citation.italics(), citation.kind)
        sheet.mended = any(repair.kind in _OF_WORDS for repair in citation.repairs)
        sheet.work = citation.work
        return sheet

    def strike(self, start: int, end: int) -> None:
        """Replace a stretch of the mask by blanks."""
        if end > start:
            self.mask = self.mask[:start] + " " * (end - start) + self.mask[end:]

    def close_up(self) -> None:
        """Shrink every run of blanks in the mask to one, so that no pattern ever walks over a long one, and part what is glued."""
        self.struck = self.mask
        if "  " not in self.mask and not any(seam in self.mask for seam in _GLUED) and not _TIGHT.search(self.mask):
            self._at = ()  # every character stands where it stood
            return
        pieces: list[str] = []
        at: list[int] = []
        position = 0
        for run in _SEAM.finditer(self.mask):
            pieces.append(self.mask[position : run.start()])
            at.extend(range(position, run.start()))
            if run.group().isspace():
                if self.mask[run.end() : run.end() + 1] == ":" and self.text[run.end() - 1] == "]":
                    # "Освоєння свердловин [Текст]: практикум": no blank before the colon.
                    position = run.end()
                    continue
                pieces.append(" ")
                at.append(run.start())
            elif run.group() == ".":
                # "Science.Vol. 76"
                pieces.append(". ")
                at += [run.start(), run.start() + 1]
            else:
                # "России.-М.": a blank on either side of the dash, both standing where the dash stands.
                pieces.append(f". {run.group()[-1]} ")
                at += [run.start(), run.start() + 1, run.start() + 1, run.start() + 1]
            position = run.end()
        pieces.append(self.mask[position:])
        at.extend(range(position, len(self.mask) + 1))
        self.mask, self._at = "".join(pieces), at
        self.italics = tuple((bisect_left(at, start), bisect_left(at, end)) for start, end in self.italics)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the mask stands in the text."""
        if not self._at:
            return start, end
        at, last = self._at, len(self._at) - 1
        first = at[min(start, last)]
        return first, max(first, at[min(end, last) - 1] + 1) if end > start else first

    def value(self, start: int, end: int) -> str:
        """The words of a stretch of the mask, trimmed, blanks made single."""
        return _BLANKS.sub(" ", self.mask[start:end]).strip()


def trim(mask: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a stretch past blanks and separators at its edges; a full stop of an abbreviation is the caller's."""
    words = mask[start:end]
    end = start + len(words.rstrip(_EDGE_RIGHT))
    start = min(start + len(words) - len(words.lstrip(_EDGE_LEFT)), end)
    while end > start and mask[end - 1] in _CLOSERS and _CLOSERS[mask[end - 1]] not in mask[start : end - 1]:
        end -= 1
        while end > start and mask[end - 1] in " .,;:":
            end -= 1
    return start, end
