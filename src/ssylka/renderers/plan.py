"""What one call of a door has decided (style, conventions, languages), and how it is carried out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from ssylka.errors import ConfigError
from ssylka.model import Bibliography, Entry, Item, Piece
from ssylka.renderers.conventions import NONE, Convention, convention_of
from ssylka.renderers.interface import Cite, Engine, Job, Line, Rendered, Sheet
from ssylka.renderers.languages import csl_locale, description_script, entry_language, primary
from ssylka.renderers.linking import link
from ssylka.renderers.nbsp import bind
from ssylka.renderers.notes import Note, cited_place, join_works
from ssylka.renderers.prepare import prepare
from ssylka.renderers.repeated import by_the_same, parts_of_the_same, put_same_container, with_volumes
from ssylka.renderers.styles import Style, find_style, speak
from ssylka.renderers.writers import BINARY_WRITERS, WRITERS

_BARE = frozenset({"text", "markdown"})
"""Formats whose readers make addresses clickable themselves: they stand there as they are."""


class Plan:
    """The decisions of one call.

    Attributes:
        style: the style.
        convention: its conventions; none for a style that is not ours.
        by_entry: whether labels follow the language of each entry.
        locale: the CSL locale of the list; language: its primary language.
    """

    def __init__(
        self,
        style: str,
        *,
        output: str = "text",
        language: str | None = None,
        engine: Engine,
        nbsp: bool = False,
        links: bool | None = None,
    ) -> None:
        if output not in WRITERS:
            raise ConfigError(f"no output format is called {output!r}", f"Known formats: {', '.join(WRITERS)}.")
        self.style: Style = find_style(style)
        self.convention: Convention = convention_of(self.style.name) if self.style.own else NONE
        self.output = output
        self.engine = engine
        self.nbsp = nbsp
        self.links = output not in _BARE if links is None else links
        self.asked_language = language
        mode = language or self.convention.entry_language
        self.by_entry = mode == "entry"
        self.locale = self.style.locale if mode in {"entry", "list"} else csl_locale(mode, default="")
        if not self.locale:
            raise ConfigError(
                f"{mode!r} is not a language we have words for",
                'Give "entry", "list", or a language code such as ru, en, de.',
            )
        self.language = primary(self.locale) or "en"

    def prepared(self, items: Sequence[Item], extra: Mapping[int, str] | None = None) -> Job:
        """The job for the engine, without clusters."""
        ready = [
            prepare(item, self.convention, key=f"k{number}", list_language=self.language, own=self.style.own)
            for number, item in enumerate(items)
        ]
        for number, short in (extra or {}).items():
            ready[number]["title-short"] = short
        return Job(
            style=speak(self.style.xml, self.language) if self.by_entry else self.style.xml,
            items=tuple(ready),
            locales=tuple(self.locale_of(item) for item in items),
            locale=self.locale,
            literal_names=self.convention.names != "keep",
        )

    def locale_of(self, item: Item) -> str:
        """The CSL locale of one entry."""
        return csl_locale(entry_language(item), default=self.locale) if self.by_entry else self.locale

    def entries(
        self, items: Sequence[Item], verbatim: Mapping[int, tuple[Piece, ...]] = MappingProxyType({})
    ) -> list[Entry]:
        """The items as entries of a list, in the order of the style; some stand there in their own words."""
        job = self.prepared(items)
        rendered: list[Rendered] = list(self.engine(job))
        if not self.convention.sort:
            rendered.sort(key=lambda result: result.items[0])
        elif self.convention.scripts:
            wanted = self.convention.scripts
            scripts = [description_script(item) for item in items]
            ranks = [wanted.index(s) if s in wanted else len(wanted) for s in scripts]
            rendered.sort(key=lambda result: ranks[result.items[0]])
        return [
            self._entry(items[result.items[0]], verbatim.get(result.items[0]) or result.parts[0]) for result in rendered
        ]

    def _entry(self, item: Item, runs: tuple[Piece, ...]) -> Entry:
        return Entry(id=item.id, runs=self.finish(runs), language=entry_language(item), items=(item.id,))

    def notes(self, notes: Sequence[Note]) -> list[Entry]:
        """The notes, in their order, each as one line."""
        positions = b"position=" in self.style.xml
        items, clusters = _cluster(notes, positions=positions, volumes=self.convention.repeated)
        job = self.prepared(items, _short_titles(items) if positions else None)
        if self.convention.repeated:
            places = [[cite.item for cite in cluster] for cluster in clusters]
            for number, word in parts_of_the_same(notes, places).items():
                put_same_container(job.items[number], word)
            clusters = with_volumes(clusters, [[work.item for work in note.works] for note in notes])
        rendered = self.engine(job._replace(kind="notes", clusters=clusters))
        entries = []
        for note, result in zip(notes, rendered, strict=True):
            written: Sequence[tuple[Piece, ...]] = result.parts
            if self.convention.repeated:
                ready = [job.items[number] for number in result.items]
                written = by_the_same(written, [work.item for work in note.works], ready)
            runs = join_works(
                [work.verbatim or part for work, part in zip(note.works, written, strict=True)],
                [work.prefix for work in note.works],
                [work.suffix for work in note.works],
                self.style.delimiter or "; ",
                self.style.suffix,
            )
            first = note.works[0].item
            entries.append(
                Entry(
                    id=note.label or first.id,
                    runs=self.finish(runs),
                    language=entry_language(first),
                    items=tuple(work.item.id for work in note.works),
                )
            )
        return entries

    def citations(self, items: Sequence[Item], clusters: tuple[tuple[Cite, ...], ...]) -> list[tuple[Piece, ...]]:
        """In-text citations, one for each cluster."""
        if not clusters:
            return []
        short = None
        if self.style.own and b"position=" in self.style.xml:
            # GOST R 7.0.5-2008, clause 8: in the text a repeated reference names the (shortened) title.
            short = {n: item.title_short or shorten(item.title) for n, item in enumerate(items) if item.title}
        elif self.style.own:
            # APA 7, 8.14: a long title is shortened in the citation; GOST marks what is left out (7.4).
            short = _title_entries(items, ellipsis=" …" if self.convention.title_entry else "")
        rendered = self.engine(self.prepared(items, short)._replace(kind="citations", clusters=clusters))
        return [bind(result.parts[0]) if self.nbsp else result.parts[0] for result in rendered]

    def finish(self, runs: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """What is done to the text of an entry when CSL is through with it."""
        if self.convention.ellipsis != "…":
            runs = tuple(run._replace(text=run.text.replace(", … ", f", {self.convention.ellipsis} ")) for run in runs)
        if self.convention.title_entry:
            # GOST R 7.0.5-2008, 6.5: the ellipsis of a shortened title takes no full stop after it.
            before = ("", *(run.text for run in runs))
            runs = tuple(
                run._replace(text=(run.text[1:] if left.endswith("…") and run.text[:1] == "." else run.text))
                for left, run in zip(before, runs, strict=False)
            )
            runs = tuple(run._replace(text=run.text.replace("….", "…")) for run in runs if run.text)
        # A list of authors that the source has cut ends without "&" before "et al.".
        runs = tuple(run._replace(text=_BEFORE_OTHERS.sub(r"\1\2", run.text)) for run in runs)
        if self.nbsp:
            runs = bind(runs)
        return link(runs)

    def bibliography(self, entries: Sequence[Entry], kind: str, labels: Iterable[str | None]) -> Bibliography:
        """The entries with all of them written in the format that was asked for."""
        lines = tuple(
            Line(entry.id, entry.language, label, entry.runs) for entry, label in zip(entries, labels, strict=True)
        )
        sheet = Sheet(lines, kind, self.language, self.style.hanging_indent, links=self.links)
        binary = BINARY_WRITERS.get(self.output)
        return Bibliography(
            entries=tuple(entries),
            text=WRITERS[self.output](sheet),
            data=binary(sheet) if binary else None,
            style=self.style.name,
            format=self.output,
            kind=kind,
            language=self.language,
            hanging_indent=self.style.hanging_indent,
        )


_BEFORE_OTHERS = re.compile(r"(,?) (?:&|and|и)( et al\.| и др\.| и соавт\.| та ін\.)")


def same_work(item: Item, *, volumes: bool = False) -> tuple[object, ...]:
    """What two citations of one work have in common, whatever pages they cite; with `volumes`, whatever volumes too."""
    people = item.author or item.editor or ()
    first = (people[0].family or people[0].literal or "").casefold() if people else ""
    title = "".join(c for c in (item.title or "").casefold() if c.isalnum())
    year = item.issued.year if item.issued else None
    if volumes and item.type == "book" and item.volume:
        # The volumes of a set appear in several years.
        return (item.type, first, title)
    return (item.type, first, title, year, item.volume) if title else (item.model_dump_json(),)


def _cluster(
    notes: Sequence[Note], *, positions: bool, volumes: bool = False
) -> tuple[list[Item], tuple[tuple[Cite, ...], ...]]:
    """The works of the notes as numbered items and clusters; for a style that asks for positions, each work once.

    With `volumes`, the volumes of a set are one work.
    """
    items: list[Item] = []
    known: dict[tuple[object, ...], int] = {}
    clusters: list[tuple[Cite, ...]] = []
    for note in notes:
        cluster = []
        for work in note.works:
            item = work.item
            locator, label = cited_place(item)
            key = same_work(item, volumes=volumes) if positions else (len(items),)
            if positions and not locator and item.type == "book" and item.page:
                locator = item.page
                item = item.model_copy(update={"page": None})
            if key not in known:
                known[key] = len(items)
                items.append(item)
            cluster.append(Cite(known[key], locator, label))
        clusters.append(tuple(cluster))
    return items, tuple(clusters)


def _short_titles(items: Sequence[Item]) -> dict[int, str]:
    """Shortened titles for repeated references: where an author has several works here, or there is no author.

    GOST R 7.0.5-2008, 6.5: the title may be shortened, the words left out are replaced by an ellipsis.
    """
    authors: dict[tuple[str, ...], list[int]] = {}
    for number, item in enumerate(items):
        authors.setdefault(
            tuple((name.family or name.literal or "").casefold() for name in item.author or ()), []
        ).append(number)
    short = {}
    for people, numbers in authors.items():
        if not people or len(numbers) > 1 or len(people) > 3:
            for number in numbers:
                title = items[number].title_short or shorten(items[number].title or "")
                if title:
                    short[number] = title
    return short


def _title_entries(items: Sequence[Item], *, ellipsis: str) -> dict[int, str]:
    """Shortened titles for citations of works that are entered under their title; those alike told apart by more words."""
    short: dict[int, str] = {}
    for number, item in enumerate(items):
        few = len(item.author or ()) <= 3 and item.custom.get("et-al") is not True
        if item.title and not (item.author and (few or not ellipsis)):
            short[number] = item.title_short or shorten(item.title, ellipsis=ellipsis)
    doubled = {text for text in short.values() if list(short.values()).count(text) > 1}
    return {
        number: shorten(items[number].title or "", words=9, ellipsis=ellipsis) if text in doubled else text
        for number, text in short.items()
    }


def shorten(title: str, *, words: int = 4, ellipsis: str = " …") -> str:
    """The first words of a title, with an ellipsis for those left out; a title of few words stays."""
    main = re.split(r" ?: ", title, maxsplit=1)[0]
    parts = main.split()
    if len(parts) <= words + 1:
        return main
    cut = parts[:words]
    while len(cut) > 2 and len(cut[-1]) <= 3 and cut[-1].islower():
        cut.pop()
    return " ".join(cut).rstrip(",;:") + ellipsis
