"""Citations: several cites put together (CSL 1.0.2, "Citation": grouping, collapsing, delimiters, affixes)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from ssylka.csl.affixes import ends_sentence, spaced_prefix, spaced_suffix
from ssylka.csl.cite import CAREFUL, FIRST, LOCATED, Cite
from ssylka.csl.collapse import collapse_numbers, collapse_suffixes
from ssylka.csl.compile import Compiled
from ssylka.csl.items import MAX_FIELD
from ssylka.csl.pieces import STAY, Mark, Piece, between, plain
from ssylka.csl.punctuation import finish
from ssylka.csl.registry import Entry, Registry
from ssylka.csl.wrap import put_text

NO_FORM = "[CSL STYLE ERROR: reference with no printed form.]"
"""What stands for a cite of which nothing can be shown, where it opens a citation."""


@dataclass(frozen=True, slots=True)
class CiteItem:
    """One cite of a citation: the item's id and what the author wrote with it.

    `mode` is `""`, `suppress-author` or `author-only`. Position, near-note and first note are set by the session.
    """

    id: str
    locator: str = ""
    label: str = ""
    prefix: str = ""
    suffix: str = ""
    mode: str = ""
    position: int = FIRST
    near_note: bool = False
    first_note: str = ""


def read_cite(source: object) -> CiteItem:
    """A cite from an id, from CSL-JSON (`{"id", "locator", "label", "prefix", "suffix", …}`) or as it is.

    Never raises: what is none of these is a cite of nothing.
    """
    if isinstance(source, CiteItem):
        return source
    if not isinstance(source, Mapping):
        return CiteItem(str(source) if isinstance(source, (str, int)) and not isinstance(source, bool) else "")

    def text(key: str) -> str:
        value = source.get(key)
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            return ""
        return str(value)[:MAX_FIELD]

    mode = "suppress-author" if source.get("suppress-author") else "author-only" if source.get("author-only") else ""
    position = source.get("position")
    return CiteItem(
        text("id"),
        text("locator").strip(),
        text("label"),
        text("prefix"),
        text("suffix"),
        mode,
        position if isinstance(position, int) and 0 <= position <= 3 else FIRST,
        bool(source.get("near-note")),
        text("first-reference-note-number"),
    )


@dataclass(slots=True)
class Rendered:
    """One cite, rendered: its pieces, the names and years in it, and what collapsing did to it.

    `names_key` are the names that the next cite is compared with; `collapsed` says that neither names of its own nor a
    text variable stand in the cite, `suffix_only` that even its year is left out.
    """

    item: CiteItem
    entry: Entry
    pieces: list[Piece]
    names_key: str | None
    years: tuple[str, ...]
    collapsed: bool = False
    suffix_only: bool = False
    same_names: bool = False
    delimiter: str = ""


class CitationWriter:
    """Renders citations of the items of a registry."""

    def __init__(self, style: Compiled, registry: Registry) -> None:
        self.style = style
        self.registry = registry
        layout = style.citation
        self.layout = layout
        self.collapse = layout.option("collapse")
        self.group_delimiter = layout.attrs.get("cite-group-delimiter")
        self.after_collapse = layout.attrs.get("after-collapse-delimiter")
        self.suffix_delimiter = layout.attrs.get("year-suffix-delimiter")
        self.by_names = self.collapse in ("year", "year-suffix", "year-suffix-ranged") or bool(self.group_delimiter)

    def render_cite(self, entry: Entry, item: CiteItem, *, collapsed: bool = False, year_hidden: bool = False) -> Cite:
        """Render one cite; its pieces are in `out`."""
        cite = Cite(entry.work)
        cite.locator = item.locator
        cite.label = item.label
        cite.position = item.position
        cite.near_note = item.near_note
        cite.first_note = item.first_note
        cite.number = str(entry.number)
        cite.ambiguity = entry.ambiguity
        cite.suppress_author = item.mode == "suppress-author"
        cite.collapsed = collapsed
        cite.year_hidden = year_hidden
        cite.kind = (LOCATED if item.locator else 0) | (CAREFUL if collapsed or cite.suppress_author else 0)
        if self.registry.names.active:
            cite.name_levels = self.registry.names.level
        return cite

    def _run(self, cite: Cite, item: CiteItem, *, begun: bool) -> None:
        out = cite.out
        cite.begun = begun
        if item.prefix:
            prefix = spaced_prefix(item.prefix)
            put_text(out, prefix, self.style.typography.quotes)
            cite.begun = not ends_sentence(prefix)
        self.layout.render(cite)
        if item.mode == "author-only":
            span = between(out, "names")
            cite.out = out = out[span[0] : span[1] + 1] if span else []
        if item.suffix:
            put_text(out, spaced_suffix(item.suffix), self.style.typography.quotes)

    def _one(self, item: CiteItem, before: Rendered | None, *, begun: bool) -> Rendered:
        entry = self.registry.entries[item.id]
        cite = self.render_cite(entry, item)
        self._run(cite, item, begun=begun)
        key = before.names_key if before is not None else None
        done = Rendered(item, entry, cite.out, cite.names_key or key, cite.years)
        done.same_names = cite.names_key is not None and cite.names_key == key
        if not self.collapse:
            return done
        # A cite without names may go with the cite before in styles that call no texts, which would tell it apart.
        nameless = cite.names_key is None and not self.layout.calls_texts
        done.collapsed = not cite.texts_called and (nameless or done.same_names)
        # A cite without names goes with the cite before, too, if no text of its own stands in it.
        follows = done.same_names or (done.collapsed and cite.names_key is None)
        if before is None or not follows or not self.collapse.startswith("year"):
            return done
        hide = self.collapse != "year" and cite.years == before.years
        hide = hide and entry.ambiguity.suffix is not None
        cite = self.render_cite(entry, item, collapsed=True, year_hidden=hide)
        self._run(cite, item, begun=begun)
        done.pieces = cite.out
        done.suffix_only = hide
        return done

    def write(self, items: Iterable[CiteItem], *, sort: bool = True, group: bool = True) -> list[Piece]:
        """The finished pieces of a citation. Unknown ids are left out.

        Args:
            items: the cites.
            sort: put them into the order of the style.
            group: and those with the same names together, where the style collapses.
        """
        cites = [item for item in items if item.id in self.registry.entries]
        if sort and len(cites) > 1:
            cites = self.sort(cites, group=group)
        done: list[Rendered] = []
        for item in cites:
            done.append(self._one(item, done[-1] if done else None, begun=bool(done)))
        for index, cite in enumerate(done[1:]):
            cite.delimiter = self._delimiter(done[index], cite)
        shown = [cite for cite in done if plain(cite.pieces)]
        layout = self.layout
        suffix = _short(layout.suffix) if shown else layout.suffix
        if done and done[-1].item.mode != "suppress-author" and (not shown or shown[0] is not done[0]):
            # The first cite of a citation is not left out without a word (as in citeproc-js).
            done[0].pieces = [NO_FORM]
            shown.insert(0, done[0])
        if not shown:
            return []
        pieces = self._join(shown)
        if shown[0].item.mode != "author-only":
            pieces = [*layout.before, *_text(layout.prefix), *pieces, Mark("end", suffix), *layout.after]
        return finish(pieces, self.style.typography)

    def sort(self, cites: list[CiteItem], *, group: bool = True) -> list[CiteItem]:
        """Cites in the order of the citation's sort keys, those with the same names together where they collapse."""
        if self.layout.keys:
            entries = self.registry.entries
            cites = [cites[index] for index in self.registry.citation_order([entries[item.id] for item in cites])]
        return self._group(cites) if group and self.by_names else cites

    def _group(self, cites: list[CiteItem]) -> list[CiteItem]:
        groups: dict[str, list[CiteItem]] = {}
        for place, item in enumerate(cites):
            entry = self.registry.entries[item.id]
            cite = self.render_cite(entry, replace(item, prefix="", suffix=""))
            self.layout.render(cite)
            groups.setdefault(cite.names_key or f"\x00{place}", []).append(item)
        return [item for group in groups.values() for item in group]

    # Joining

    def _join(self, cites: list[Rendered]) -> list[Piece]:
        if self.collapse == "citation-number":
            dash = self.style.locale.term("citation-range-delimiter") or "\u2013"
            return collapse_numbers(cites, dash)
        if self.collapse == "year-suffix-ranged":
            return collapse_suffixes(cites, self.style.locale.term("citation-range-delimiter") or "\u2013")
        out: list[Piece] = []
        for cite in cites:
            if cite.delimiter and out:
                out.append(cite.delimiter)
            elif cite.item.prefix[:1] in tuple(";.,"):
                out.append(STAY)  # a point that opens a prefix is the author's, and meets nothing before it
            out.extend(cite.pieces)
        return out

    def _delimiter(self, before: Rendered, cite: Rendered) -> str:
        delimiter = self.layout.delimiter
        if cite.suffix_only and _is_suffix(cite.pieces):
            delimiter = self.group_delimiter or self.suffix_delimiter or delimiter
        elif self.after_collapse is not None and self.collapse:
            ends = before.collapsed and not cite.collapsed
            alone = not before.collapsed and not cite.collapsed and self.collapse != "year-suffix"
            if before.item.locator or ends or alone:
                delimiter = self.after_collapse
        elif self.group_delimiter is not None and cite.same_names:
            delimiter = self.group_delimiter
        elif cite.collapsed and self.style.style_class == "in-text" and not self.style.cites_numbers:
            delimiter = ", "
        return _near_points(delimiter, before.item.suffix, cite.item.prefix)


def _is_suffix(pieces: list[Piece]) -> bool:
    """Is a year suffix all that shows?"""
    span = between(pieces, "year-suffix")
    return span is not None and plain(pieces[span[0] : span[1]]) == plain(pieces)


def _near_points(delimiter: str, suffix: str, prefix: str) -> str:
    """The delimiter next to a suffix or prefix that brings its own point."""
    if suffix and suffix[-1] in ";.,":
        space = delimiter.find(" ")
        return delimiter[space:] if space > -1 else ""
    if not suffix and prefix and prefix[0] in ";.,":
        return ""
    return delimiter


def _short(suffix: str) -> str:
    return suffix[:1] if suffix[:1] in tuple(";:.?!") else suffix


def _text(text: str) -> list[Piece]:
    return [text] if text else []
