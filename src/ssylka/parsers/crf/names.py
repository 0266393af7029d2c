"""Lists of people as references write them → CSL names.

Reads "Family, G. G.", "G. G. Family", "Family GG", "Family, Given, and Given Family" and their mixtures. Initials
stay as written ("RJ", "R. J."), particles stand where CSL puts them, a body keeps its name whole (`literal`).
"""

import re
from functools import cache
from typing import NamedTuple

from ssylka.parsers.crf.keywords import classes
from ssylka.parsers.crf.lexicon import lexicon

CslName = dict[str, str]

_PARTICLE_WORDS = (
    "von van de der den del della di da la le du des dos das do ten ter zu zur zum dal el al af av bin ibn vom"
)
_SUFFIX_WORDS = "jr jr. sr sr. ii iii iv"
_ROLE_WORDS = (
    "ed eds editor editors edited edit edd hrsg hg herausgegeben herausgeber herausgeberin hrg éd éds dir dirs coord coords "
    "trans transl translated translator translators übers übersetzt comp comps compiled org orgs curatore ред отв сост под"
)
PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
_ROLES = frozenset(_ROLE_WORDS.split())


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        # in brackets or after a comma: what the people did
        "brackets": re.compile(r"[(\[{][^()\[\]{}]{0,60}[)\]}]"),
        "and": re.compile(
            r"\s*(?:,\s*)?(?:&amp;|&|\b(?:and|und|et|y|e|og|och|и|та)\b(?!\.))\s*(?![.,])", re.IGNORECASE
        ),
        "et al": re.compile(
            r"[,;&\s]{0,4}\b(?:et\.?\s?al(?:ii|\b)|and others|and colleagues|u\.?\s?a\.|et coll\b|and al\b|и др\b|i dr\b|y otros)\.?",
            re.IGNORECASE,
        ),
        "initials": re.compile(
            r"(?:[^\W\d_a-zа-яё][a-zа-яё]?\.?[-‐‑–]?\s?){1,5}|(?:[^\W\d_a-zа-яё][a-zа-яё]?\.\s?[-‐‑–]?\s?){1,6}[^\W\d_]?\.?"
        ),
        "short": re.compile(r"[^\W\d_a-zа-яё]{1,4}"),
    }


_IN = re.compile(r"^\s*(?:in|dans|en)\b\s*:?", re.IGNORECASE)
_MADE_BY = re.compile(r"\b(edited|herausgegeben|translated|compiled|hrsg\.?|übers\.?|ed\.)\s+(by|von)\b", re.IGNORECASE)
_SLASHED = re.compile(r"(?<=[^\W\d_]{2})\s*/\s*(?=[^\W\d_])")
_DOTTED_END = re.compile(r"(?:^|[\s.\-])\w\.[\s:/]*$")
# Of "et al", in small letters and with single blanks, one of these stands in the text.
_OTHERS = (
    "et al", "etal", "et. al", "et.al", "and others", "and colleagues", "u. a.", "u.a.", "ua.", "u a.", "et coll", "and al", "и др", "i dr", "y otros",
)  # fmt: skip


class _Part(NamedTuple):
    """A stretch between separators, and how it was joined to the one before: ";" hard, "&" and, "," comma."""

    text: str
    joint: str


def _is_initials(text: str) -> bool:
    if len(text) > 16 or not text:
        return False
    compact = text.replace(" ", "")
    if "." in compact or "-" in compact or len(compact) == 1:
        return _patterns()["initials"].fullmatch(text) is not None and not re.search(r"[a-zа-яё]{2}", text)
    return compact.isupper() and all(len(word) <= 3 for word in text.split()) and len(compact) <= 5


def _split(text: str) -> list[_Part]:
    parts: list[_Part] = []
    if "/" in text:
        text = _SLASHED.sub(";", text)
    hard = ";" in text
    for block in text.split(";"):
        first = ";" if hard else ""
        joint = first
        for number, side in enumerate(_patterns()["and"].split(block)):
            if number:
                joint = "&"
            for piece in side.split(","):
                clean = piece.strip(" \t.:/\"'“”«»") + ("." if "." in piece and _DOTTED_END.search(piece) else "")
                if clean.strip("."):
                    parts.append(_Part(clean, joint))
                    joint = ","
    return parts


def _whole(text: str) -> CslName:
    """A name in one piece: "J. R. Smith", "Smith JR", "Robert K. Merton", "UNESCO", "World Bank"."""
    words = text.split()
    if len(words) == 1:
        glued = re.fullmatch(r"((?:[^\W\d_a-zа-яё]\.-?)+)([^\W\d_]['’]?[^\W\d_].*)", text)
        if glued:
            return {"family": glued.group(2), "given": glued.group(1)}
        return {"family": text} if not text.isupper() or len(text) > 6 else {"literal": text}
    if (
        any("inst" in classes().get(word.lower(), "") or any(map(str.isdigit, word)) for word in words)
        or len(words) > 6
    ):
        return {"literal": text}
    suffix = ""
    if words[-1].lower() in _SUFFIXES and len(words) > 2:
        suffix = words.pop()
    # initials last: Smith JR; Иванов И. И.
    tail = len(words)
    while (
        tail > 1
        and _is_initials(words[tail - 1])
        and not (tail == len(words) and len(words[-1]) > 3 and "." not in words[-1])
    ):
        tail -= 1
    if tail < len(words) and not _is_initials(words[0]):
        found = {"family": " ".join(words[:tail]), "given": " ".join(words[tail:])}
    else:
        cut = len(words) - 1
        while cut > 1 and words[cut - 1].lower() in PARTICLES and words[cut - 1].islower():
            cut -= 1
        if words[0] in {"The", "Der", "Die", "Das", "La", "Les"} and cut > 0:
            return {"literal": text}
        found = {"family": " ".join(words[cut:]), "given": " ".join(words[:cut])}
    if suffix:
        found["suffix"] = suffix
    return _particles(found)


def _particles(name: CslName) -> CslName:
    """Move particles in lower case before the family name into their own field."""
    words = name.get("family", "").split()
    cut = 0
    while cut < len(words) - 1 and words[cut].lower() in PARTICLES and words[cut].islower():
        cut += 1
    if cut:
        name["non-dropping-particle"] = " ".join(words[:cut])
        name["family"] = " ".join(words[cut:])
    return name


def _may_be_family(part: str) -> bool:
    """Whether the words can be a family name that waits for its given name."""
    words = part.split()
    if not words or any(_is_initials(word) for word in words) or len(words) > 4:
        return False
    if any("inst" in classes().get(word.lower(), "") for word in words):
        return False
    main = [word for word in words if word.lower() not in PARTICLES]
    return len(main) == 1 or "f" not in lexicon().get(words[0].lower(), "")


def _may_be_given(part: str) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 3 or not words[0][:1].isupper():
        return False
    return len(words) == 1 or all(_is_initials(word) or "f" in lexicon().get(word.lower(), "") for word in words[1:])


def _unbracket(match: re.Match[str]) -> str:
    """Given names in brackets ("Bugnon (A.-L.)") lose the brackets, anything else is dropped ("(Hrsg.)")."""
    inside = match.group()[1:-1].strip()
    if re.fullmatch(r"(?:[^\W\d_a-zа-яё][a-zа-яё]?\.[\s-]*){1,4}", inside) and inside not in {"Ed.", "Hg."}:
        return ", " + inside
    return " "


def names(text: str) -> tuple[list[CslName], bool]:
    """The people of a list, and whether it ends in "et al.".

    Args:
        text: authors or editors as written, with the words for their role ("(Eds.)", "hrsg. von").
    """
    patterns = _patterns()
    text = " ".join(text[:4000].split())
    others = 0
    lower = text.lower()
    if any(sign in lower for sign in _OTHERS):
        text, others = patterns["et al"].subn(" ", text)
    if "(" in text or "[" in text or "{" in text:
        text = patterns["brackets"].sub(_unbracket, text)
    opening = _IN.match(text)
    if opening:
        text = f" {text[opening.end() :]}"
    if "by" in lower or "von" in lower:
        text = _MADE_BY.sub(" ", text)
    kept = []
    for word in text.split():
        bare = word.strip(".,;:()[]").lower()
        if bare in _ROLES and not (len(bare) < 3 and bare not in {"ed", "hg"}):
            kept.append("," if word.endswith(",") else "")
        else:
            kept.append(word)
    parts = _split(" ".join(kept))
    found: list[CslName] = []
    by_words = False
    index = 0
    while index < len(parts):
        part, joint = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else None
        if part.lower() in _SUFFIXES and found:
            found[-1]["suffix"] = part
        elif _is_initials(part) and found and joint == "," and "given" not in found[-1] and "literal" not in found[-1]:
            found[-1]["given"] = part
        elif (
            following
            and following.joint == ","
            and _is_initials(following.text)
            and not any(_is_initials(word) for word in part.split()[1:])
        ):
            found.append(_particles({"family": part, "given": following.text}))
            index += 1
        elif (
            following
            and following.joint == ","
            and (not found or by_words or joint == ";")
            and _may_be_family(part)
            and _may_be_given(following.text)
        ):
            found.append(_particles({"family": part, "given": following.text}))
            by_words = True
            index += 1
        else:
            found.append(_whole(part))
        index += 1
    return found, bool(others)
