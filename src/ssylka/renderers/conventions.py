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
        names: how given names are shortened before CSL sees them: "initials" ("A. B."), "tight" ("A.B."), or "keep".
        full_asian_names: a full given name of an East or South-East Asian name is not shortened ("Keo, Duong").
        title_entry: from so many authors on, the entry begins with the title, the authors stand after "/"; 0: never.
        title_entry_shown: how many of them are shown there before "[et al.]"; 0: all.
        places: names of cities "short" ("М."), "full" ("Москва") or "keep".
        colon: " : " ("spaced") between title and subtitle, or as it is ("keep").
        scripts: entries in these scripts come first, in this order; then the rest.
        ellipsis: what stands for the names left out before the last one.
        edn: the style prints the EDN (in `call-number`).
    """

    entry_language: Literal["entry", "list"] = "list"
    language_note: bool = False
    publisher_mark: bool = False
    names: Literal["initials", "tight", "keep"] = "keep"
    full_asian_names: bool = False
    title_entry: int = 0
    title_entry_shown: int = 1
    places: Literal["short", "full", "keep"] = "keep"
    colon: Literal["spaced", "keep"] = "keep"
    scripts: tuple[str, ...] = ()
    ellipsis: str = "…"
    edn: bool = False


NONE = Convention()

_APA = Convention(names="initials", ellipsis=". . .")
# The References are an English list, its words do not change; the notes speak the language of the source.
_RUDN = Convention(language_note=True, publisher_mark=True, names="initials", full_asian_names=True, edn=True)
_RUDN_NOTE = _RUDN._replace(entry_language="entry")
_GOST = Convention(entry_language="entry", names="initials", title_entry=4, places="short", colon="spaced",
                   scripts=("CYRILLIC", "LATIN"), edn=True)  # fmt: skip

CONVENTIONS: dict[str, Convention] = {
    "apa": _APA,
    "gost-r-7-0-5-2008": _GOST,
    "rudn": _RUDN,
    "rudn-note": _RUDN_NOTE,
}
"""Name of a style of ours → its conventions."""


def convention_of(style: str) -> Convention:
    """The conventions of a style by its name; none for a style that is not ours."""
    return CONVENTIONS.get(style, NONE)
