"""Names compared across spellings and alphabets."""

import re
import unicodedata

from ssylka.matching.keys import skeleton
from ssylka.model import Case, Item, Name, Pointer, Reference

_LATIN = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфыэіїєґў", "abvgdeeziiklmnoprstufyeiiegu", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya"}
)


def latin(text: str) -> str:
    """A text in small Latin letters without marks, as passports spell Russian."""
    folded = unicodedata.normalize("NFC", text.casefold())
    spelt = unicodedata.normalize("NFKD", folded.translate(_LATIN))
    return "".join(letter for letter in spelt if not unicodedata.combining(letter))


def key(family: str) -> str:
    """A skeleton that the usual romanisations of a family name share: Voskressenski, Воскресенский, Voskresenskii."""
    return re.sub(r"[ \d]", "", skeleton(family))


def family(name: Name) -> str:
    """The part of a name that marks in the text use."""
    return name.family or name.literal or ""


def answers(item: Item, pointer: Pointer) -> bool:
    """Whether an item's authors (or editors) are those that a mark names; "et al." asks for the first alone."""
    people = item.author or item.editor or ()
    ours, theirs = [key(family(name)) for name in people], [key(name) for name in pointer.names]
    if not ours or not theirs or not all(theirs):
        return False
    if pointer.et_al or (len(theirs) == 1 and len(ours) > 3):
        return ours[0] == theirs[0]
    return ours == theirs


def answering(case: Case, pointer: Pointer) -> list[Reference]:
    """The dated entries by exactly the authors that a pointer names, whatever their year."""
    return [
        reference
        for reference in case.references
        if reference.citation.kind == "entry"
        and reference.item.issued
        and reference.item.issued.year
        and answers(reference.item, pointer)
    ]


def perhaps(case: Case, pointer: Pointer) -> list[Reference]:
    """The entries of a mark's year whose body or title shares a long word or an abbreviation with the mark.

    "(MFA of Russia, 2015)" may well mean the entry of the Ministry of Foreign Affairs; nobody can be sure.
    """
    year = re.match(r"\d{4}", pointer.year or "")
    words = {word for name in pointer.names for word in re.findall(r"[^\W\d_]{2,}", name)}
    if not year or not words:
        return []
    found = []
    for reference in case.references:
        item = reference.item
        if reference.citation.kind != "entry" or not item.issued or str(item.issued.year) != year[0]:
            continue
        people = item.author or item.editor or ()
        if any(name.family for name in people):
            continue
        text = " ".join([*(name.literal or "" for name in people), item.title or ""])
        initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper())
        shared = {word.casefold() for word in words if len(word) >= 5} & set(
            re.findall(r"[^\W\d_]{5,}", text.casefold())
        )
        if shared or any(word.isupper() and word in initials for word in words):
            found.append(reference)
    return found
