"""What a style asks for and CSL cannot say: per-entry language, language notes, initials, places, title entries.

CSL 1.0.2 has one locale for a whole list and no condition on the number of names, the script or the language of an
item. Russian practice needs all of these. Each of our styles names its conventions here; a style that is not ours has
none, and comes out as its CSL file says.
"""

from typing import Literal, NamedTuple


class Convention(NamedTuple):
    """What is done to the items before, and to the entries after, the CSL processor.

    Attributes:
        entry_language: labels, "et al.", dates follow the language of the entry ("entry") or of the list ("list").
        language_note: `annote` holds "In Russian" where the work is not in the language of the list.
        publisher_mark: " publ." stands after the publisher of a Russian book that is described in Latin letters.
        names: how given names are shortened before CSL sees them: "initials" ("A. B."), "tight" ("A.B."), "bare" ("AB"),
            or "keep".
        full_asian_names: a full given name of an East or South-East Asian name is not shortened ("Keo, Duong").
        title_entry: from so many authors on, the entry begins with the title, the authors stand after "/"; 0: never.
        places: names of cities "short" ("М."), "full" ("Москва") or "keep".
        colon: between title and subtitle " : " ("spaced"), ": " ("tight"), or as it is ("keep").
        scripts: entries in these scripts come first, in this order; then the rest.
        ellipsis: what stands for the names left out before the last one.
        edn: the style prints the EDN (in `call-number`).
        note_words: what `annote` says before the language ("In Russian", "In Russ").
        short_language: the name of the language there is cut to its first four letters ("Russ").
        dash: between pages.
        statement: the words of responsibility as the source has them ("отв. ред. А. Б. Петров") where they are known;
            else the editor after "под ред." stands in the genitive.
        translation: `annote` holds the translated title.
        gazette: a law is dated in its title; what follows "//" is the year, number and article of the gazette.
        first_authors: so many authors are named, then "et al."; 0: all.
        twin: another style renders the entries that are described in this script ("CYRILLIC": "rudn-ru").
        subtitle_apart: the subtitle stands in `references`: something comes between it and the title.
        law_in_title: kind, date and number of a law stand before its title, which is in quotes.
        archive_areas: the parts of a shelfmark are areas of the description (". – ").
        notes_style: the style of the footnotes, where list and footnotes are kept apart.
        sentence_case: English titles In Headline Case become sentences where that is safe.
        repeated: footnotes leave out what the note before tells: "// Там же", "Там же. Т. 2", "Его же" (see `repeated`).
        sort: the list is sorted by the style; else it keeps the order of the items.
    """

    entry_language: Literal["entry", "list"] = "list"
    language_note: bool = False
    publisher_mark: bool = False
    names: Literal["initials", "tight", "bare", "keep"] = "keep"
    full_asian_names: bool = False
    title_entry: int = 0
    places: Literal["short", "full", "keep"] = "keep"
    colon: Literal["spaced", "tight", "keep"] = "keep"
    scripts: tuple[str, ...] = ()
    ellipsis: str = "…"
    edn: bool = False
    note_words: str = "In"
    short_language: bool = False
    dash: str = "–"
    statement: bool = False
    translation: bool = False
    gazette: bool = False
    first_authors: int = 0
    twin: tuple[str, str] | None = None
    subtitle_apart: bool = False
    law_in_title: bool = False
    archive_areas: bool = False
    notes_style: str | None = None
    sentence_case: bool = False
    repeated: bool = False
    sort: bool = True


NONE = Convention()

_APA = Convention(names="initials", ellipsis=". . .", translation=True, sentence_case=True)
# The References are an English list, its words do not change; the notes speak the language of the source.
_RUDN = Convention(
    language_note=True, publisher_mark=True, names="initials", full_asian_names=True, edn=True, colon="tight"
)
_RUDN_NOTE = _RUDN._replace(entry_language="entry", statement=True, law_in_title=True)
_RUSSIAN = Convention(
    entry_language="entry",
    names="initials",
    places="short",
    scripts=("CYRILLIC", "LATIN"),
    edn=True,
    statement=True,
    gazette=True,
)
_GOST = _RUSSIAN._replace(title_entry=4, colon="spaced")
_RUDN_RU = _RUSSIAN._replace(colon="tight", full_asian_names=True, law_in_title=True)

CONVENTIONS: dict[str, Convention] = {
    "apa": _APA,
    "gost-7-1-2003": _GOST._replace(subtitle_apart=True, archive_areas=True),
    "gost-r-7-0-100-2018": _GOST._replace(places="full", archive_areas=True),
    "gost-r-7-0-108-2022": _GOST,
    "gost-r-7-0-5-2008": _GOST,
    "gost-r-7-0-5-2008-in-text": _GOST,
    "gost-r-7-0-5-2008-note": _GOST._replace(repeated=True),
    "gost-r-7-0-5-2008-numeric": _GOST._replace(scripts=()),
    "rudn": _RUDN._replace(notes_style="rudn-note"),
    "rudn-agronomy": _RUDN._replace(
        names="bare", full_asian_names=False, note_words="In", short_language=True, dash="—", publisher_mark=True
    ),
    "rudn-citation": _RUDN._replace(twin=("CYRILLIC", "rudn-ru"), sort=False),
    "rudn-dcm": _GOST._replace(scripts=()),
    "rudn-note": _RUDN_NOTE,
    "rudn-note-ru": _RUDN_RU._replace(scripts=()),
    "rudn-political-science": _RUDN._replace(names="tight", full_asian_names=False, dash="—"),
    "rudn-ru": _RUDN_RU._replace(notes_style="rudn-note-ru"),
    "rudn-russian-history": _GOST._replace(title_entry=0, first_authors=6, repeated=True),
}
"""Name of a style of ours → its conventions."""


def convention_of(style: str) -> Convention:
    """The conventions of a style by its name; none for a style that is not ours."""
    return CONVENTIONS.get(style, NONE)
