"""The engine ssylka: our own CSL processor, `ssylka.csl`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ssylka.model import Piece
from ssylka.renderers.citing import CitePart, join_cites, year_letters
from ssylka.renderers.interface import Cite, Job, Rendered
from ssylka.renderers.marks import clean

if TYPE_CHECKING:
    from ssylka.csl import CiteItem, Style
    from ssylka.csl import Piece as CslPiece
    from ssylka.csl.citations import CitationWriter
    from ssylka.csl.registry import Registry

_QUOTES = {'"': "\U000f0022", "'": "\U000f0027"}
_STRAIGHT = str.maketrans(_QUOTES)
_HYPHEN = "\U000f002d"
_BACK = str.maketrans({hidden: quote for quote, hidden in _QUOTES.items()} | {_HYPHEN: "-"})
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})
_TIGHT_ET_AL = re.compile(r"(?<=\S)\[(?=и др\.|et al\.)")
_MARKUP = re.compile(r"<[^<>]*>")


def _hide_quotes(text: str) -> str:
    """Straight quotes as characters that the processor does not curl; those inside markup stay."""
    position, out = 0, []
    for match in _MARKUP.finditer(text):
        out += [text[position : match.start()].translate(_STRAIGHT), match[0]]
        position = match.end()
    return "".join([*out, text[position:].translate(_STRAIGHT)])


def _as_written(item: Mapping[str, Any]) -> dict[str, Any]:
    """The item with the quotes of its texts and names, and the hyphens of its number, kept as the author wrote them."""
    out: dict[str, Any] = {}
    for key, value in item.items():
        if isinstance(value, str) and key not in {"id", "type", "language"}:
            out[key] = _hide_quotes(value.replace("-", _HYPHEN) if key == "number" else value)
        elif isinstance(value, list):
            out[key] = [
                {k: _hide_quotes(v) if isinstance(v, str) else v for k, v in each.items()}
                if isinstance(each, dict)
                else each
                for each in value
            ]
        else:
            out[key] = value
    return out


@lru_cache(maxsize=64)
def _load(xml: bytes, literal_names: bool, bare: bool) -> "Style":
    """The style, compiled once; `bare` takes the affixes of the citation away, which joining puts on."""
    from lxml import etree

    from ssylka.csl import Style

    root = etree.fromstring(xml)
    if literal_names:
        for element in root.iter():
            element.attrib.pop("initialize-with", "")
    if bare:
        layout = root.find("{*}citation/{*}layout")
        if layout is not None:
            for affix in ("prefix", "suffix"):
                layout.attrib.pop(affix, "")
    return Style.load(etree.tostring(root))


def _runs(pieces: "Sequence[CslPiece]", *, plain: bool) -> tuple[Piece, ...]:
    """Pieces of the processor (texts, opening and closing marks) as runs with their look.

    Args:
        pieces: as the processor gives them.
        plain: blanks are as our styles write them: the processor puts narrow ones before ":" and in names, and none
            before a term that begins with a bracket, as citeproc-js does.
    """
    stacks: dict[str, list[str]] = {}
    runs: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str):
            text = clean(piece.translate(_BACK))
            if plain:
                text = text.translate(_SPACES)
            if text:
                runs.append(_run(text, {kind: values[-1] for kind, values in stacks.items() if values}))
        elif piece.opens:
            stacks.setdefault(piece.kind, []).append(piece.value)
            if piece.kind == "display" and runs and not runs[-1].text.endswith(" "):
                runs.append(Piece(" "))
        elif stacks.get(piece.kind):
            stacks[piece.kind].pop()
    joined = _joined(runs)
    if plain:
        return tuple(run._replace(text=_TIGHT_ET_AL.sub(" [", run.text)) for run in joined)
    return joined


def _run(text: str, looks: Mapping[str, str]) -> Piece:
    align = looks.get("vertical-align")
    return Piece(
        text,
        italic=looks.get("font-style") in {"italic", "oblique"},
        bold=looks.get("font-weight") == "bold",
        small_caps=looks.get("font-variant") == "small-caps",
        superscript=align == "sup",
        subscript=align == "sub",
        underline=looks.get("text-decoration") == "underline",
    )


def _joined(runs: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one look as one piece."""
    out: list[Piece] = []
    for run in runs:
        if out and out[-1]._replace(text="") == run._replace(text=""):
            out[-1] = out[-1]._replace(text=out[-1].text + run.text)
        else:
            out.append(run)
    return tuple(out)


class _Work:
    """One job under way."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.style = _load(job.style, job.literal_names, bare=False)
        self.bare = _load(job.style, job.literal_names, bare=True)
        self.items: list[Mapping[str, Any]] = [_as_written(item) if job.literal_names else item for item in job.items]
        self.place = {str(item["id"]): number for number, item in enumerate(self.items)}
        self.registry = self._settled()
        if job.literal_names and job.locale.startswith("ru"):
            self._write_russian_letters()

    def _settled(self) -> "Registry":
        from ssylka.csl.registry import Registry

        registry: Registry = Registry(self.style.compiled(self.job.locale))
        registry.add(self.items)
        registry.settle()
        return registry

    def _write_russian_letters(self) -> None:
        """Gives works of equal authors and years in a Russian list the letters of their own script.

        The processor, which knows Latin letters only, decides which works need one; they get it as their `year-suffix`,
        with which nothing is left to tell apart.
        """
        decided = {self.place[entry.id]: entry.ambiguity.suffix for entry in self.registry.entries.values()}
        lettered = {number: count for number, count in decided.items() if count is not None}
        if lettered:
            for number, count in lettered.items():
                letter = year_letters(count, russian=self.job.locales[number].startswith("ru"))
                self.items[number] = {**self.items[number], "year-suffix": letter}
            self.registry = self._settled()

    def bibliography(self) -> tuple[Rendered, ...]:
        written = self.style.write_bibliography(
            self.registry, format="text", entry_locale=lambda raw: self.job.locales[self.place[str(raw["id"])]]
        )
        found = {self.place[entry.id]: self._runs(entry.pieces) for entry in written.entries}
        order = [self.place[entry.id] for entry in self.registry.ordered]
        return tuple(Rendered((number,), (found.get(number, ()),)) for number in order)

    def _runs(self, pieces: "Sequence[CslPiece]") -> tuple[Piece, ...]:
        return _runs(pieces, plain=self.job.literal_names)

    def _writer(self, number: int, *, bare: bool) -> "CitationWriter":
        from ssylka.csl.citations import CitationWriter

        style = self.bare if bare else self.style
        return CitationWriter(style.compiled(self.job.locales[number]), self.registry)

    def _cite(self, cite: Cite) -> "CiteItem":
        from ssylka.csl import CiteItem

        return CiteItem(
            str(self.items[cite.item]["id"]),
            cite.locator or "",
            (cite.label or "page") if cite.locator else "",
            cite.prefix,
            cite.suffix,
        )

    def notes(self) -> tuple[Rendered, ...]:
        from ssylka.csl.position import PositionTracker

        near = self.style.compiled(self.job.locale).citation.option("near-note-distance", "5")
        tracker = PositionTracker(int(near) if near.isdigit() else 5)
        results = []
        for note, cluster in enumerate(self.job.clusters, 1):
            placed = tracker.place([self._cite(cite._replace(prefix="", suffix="")) for cite in cluster], note)
            parts = [
                self._runs(self._writer(cite.item, bare=True).write([item], sort=False))
                for cite, item in zip(cluster, placed, strict=True)
            ]
            results.append(Rendered(tuple(cite.item for cite in cluster), tuple(parts)))
        return tuple(results)

    def citations(self) -> tuple[Rendered, ...]:
        from ssylka.csl.position import PositionTracker

        # Where the whole reference stands in the text, later ones are short; other styles of ours ask for no position.
        tracker = PositionTracker() if self.job.literal_names and b"position=" in self.job.style else None
        results = []
        for number, cluster in enumerate(self.job.clusters, 1):
            items = [self._cite(cite) for cite in cluster]
            # Counted as notes are: after a citation of two works "Там же" would be either.
            placed = tracker.place(items, number) if tracker else items
            results.append(Rendered(tuple(cite.item for cite in cluster), (self._citation(cluster, placed),)))
        return tuple(results)

    def _citation(self, cluster: tuple[Cite, ...], placed: "list[CiteItem]") -> tuple[Piece, ...]:
        """All cites at once in one language; cites in several languages, or without author, one by one, then joined."""
        locales = {self.job.locales[cite.item] for cite in cluster}
        keep_order = any(cite.prefix for cite in cluster)
        if len(locales) == 1 and not any(cite.without_author for cite in cluster):
            writer = self._writer(cluster[0].item, bare=False)
            return self._runs(writer.write(placed, sort=not keep_order))
        layout = self.style.compiled(self.job.locale).citation
        parts = [
            CitePart(cite.prefix, self._alone(cite, replace(item, prefix="", suffix="")), cite.suffix)
            for cite, item in zip(cluster, placed, strict=True)
        ]
        return join_cites(
            parts,
            collapse=layout.option("collapse"),
            delimiter=layout.delimiter,
            prefix=layout.prefix,
            suffix=layout.suffix,
        )

    def _alone(self, cite: Cite, item: "CiteItem") -> tuple[Piece, ...]:
        """One cite without the affixes of the layout.

        Without its author, it is what remains when the names are cut off: `suppress-author` would let an editor's
        book fall back on its title.
        """
        writer = self._writer(cite.item, bare=True)
        runs = self._runs(writer.write([item]))
        if not cite.without_author:
            return runs
        author = "".join(run.text for run in self._runs(writer.write([replace(item, mode="author-only")])))
        text = "".join(run.text for run in runs)
        if author and text.startswith(author):
            return (Piece(text[len(author) :].lstrip(" ,.:")),)
        return self._runs(writer.write([replace(item, mode="suppress-author")]))


def render_own(job: Job) -> tuple[Rendered, ...]:
    """Renders with `ssylka.csl`.

    Args:
        job: style, items and what to make of them.

    Returns:
        Entries in the order of the style, or one result per cluster.

    Raises:
        StyleError: the style cannot be used.
    """
    work = _Work(job)
    if job.kind == "bibliography":
        return work.bibliography()
    return work.notes() if job.kind == "notes" else work.citations()
