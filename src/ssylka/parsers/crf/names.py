"""Lists of people as references write them → CSL names.

Reads "Family, G. G.", "G. G. Family", "Family GG", "Family, Given, and Given Family" and their mixtures. Initials
stay as written ("RJ", "R. J."), particles stand where CSL puts them, a body keeps its name whole (`literal`).
"""

import re
from functools import cache, lru_cache
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
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_SUFFIXES = frozenset(_SUFFIX_WORDS.split())
_ROLES = frozenset(_ROLE_WORDS.split())


# German words for bodies, which grow together with what stands before them ("Bundestag", "Umweltbundesamt").
_BODY_ENDS = re.compile(
    r"(?:bundestag|landtag|reichstag|amt|ministerium|verband|institut|kammer|kommission|gesellschaft|stiftung|zentrale|akademie)$",
    re.IGNORECASE,
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        # in brackets or after a comma: what the people did
        "brackets": re.compile(r"[(\[{][^()\[\]{}]{0,60}[)\]}]"),
        "and": re.compile(
            # one capital letter is an initial, but for lists in capitals
            r"\s*(?:,\s*)?(?:&amp;|&|\b(?:[Aa][Nn][Dd]|[Uu][Nn][Dd]|[Ee][Tt]|y|e|og|och|и|та|OG|OCH|ТА|(?<=[^\W\d_a-zа-яё]{2}\s)[YEИ](?=\s[^\W\d_a-zа-яё]{2}))\b(?!\.))\s*(?![.,])"
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
_MADE_BY = re.compile(
    r"\b(?:edited|herausgegeben|translated|compiled|hrsg\.?|hgg?\.?|übers\.?|übersetzt|ed\.)\s+(?:by|von\sder|von|vom|v\.)(?=\s)",
    re.IGNORECASE,
)
_CURA = re.compile(r"[(\[]?\ba\sc(?:ura|\.)(?:\sd(?:i|el|ella|ei|egli)\b)?[)\]]?", re.IGNORECASE)
# "Singly (de) F."
_BRACKETED_PARTICLE = re.compile(r"([^\W\d_][\w'’-]{1,40})\s\((de|du|de la|des|von|van|van der|da|di|zu)\)")
_SLASHED = re.compile(r"(?<=[^\W\d_]{2})\s*/\s*(?=[^\W\d_])")
_SLASH_BEHIND_INITIAL = re.compile(r"(?<=[^\W\d_]\.)\s?/\s?(?=[^\W\d_]{2})")
_APART = re.compile(r" ([.,])(?!\w)")
_DOTTED_END = re.compile(r"(?:^|[\s.\-])\w\.[\s:/]*$")
# Of "et al", in small letters and with single blanks, one of these stands in the text.
_OTHERS = (
    "et al", "etal", "et. al", "et.al", "and others", "and colleagues", "u. a.", "u.a.", "ua.", "u a.", "et coll", "and al", "и др", "i dr", "y otros",
)  # fmt: skip


class _Part(NamedTuple):
    """A stretch between separators, and how it was joined to the one before: ";" hard, "&" and, "," comma."""

    text: str
    joint: str


@lru_cache(maxsize=5_000)
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
    known = classes()
    if any(map(str.isdigit, text)) or any("inst" in known.get(word.lower(), "") for word in words) or len(words) > 6:
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
        while cut > 1 and words[cut - 1].lower() in _PARTICLES and words[cut - 1].islower():
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
    while cut < len(words) - 1 and words[cut].lower() in _PARTICLES and words[cut].islower():
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
    main = [word for word in words if word.lower() not in _PARTICLES]
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
    words = inside.split()
    if 0 < len(words) < 4 and words[0][:1].isupper() and "f" in lexicon().get(words[0].lower(), ""):
        return ", " + inside  # "Braudel (Fernand)"
    return " "


# Words of which one makes a body of a name without initials.
_BODY_WORD_LIST = """
    agency assembly association authority bank board bureau center centre collaboration collaborators commission
    committee company  congress consortium contributors corporation council court department federation foundation
    fund government group  initiative institute institutes institution investigators ministry nations network
    office organisation organization parliament  panel programme secretariat services society team university
    union
"""
_BODY_WORDS = frozenset(_BODY_WORD_LIST.split())
_INITIAL = re.compile(r"\b[^\W\d_a-zа-яё](?:[a-z]?\.|\b)|\b(?!UK|US|EU|UN)[A-Z]{2,3}\b(?=$|,|;| and )")


def _bodies(text: str) -> list[CslName] | None:
    """The bodies that a list without any initial names: "US Department of Health and Human Services" is one."""
    found: list[CslName] = []
    for block in text.split(";"):
        name = block.strip(" ,.:")
        words = {word.strip(".,()").lower() for word in name.split()}
        named = name.lower().endswith((" team", " group", " contributors", " collaborators", " investigators"))
        if not name or "," in name or (_INITIAL.search(name) and not named) or not words & _BODY_WORDS:
            return None
        halves = re.split(r" (?:and|&) ", name)
        heads = _BODY_WORDS - {"services", "collaborators", "group"}  # these end the name of one body
        apart = len(halves) == 2 and all({*half.lower().split()} & heads and " " in half for half in halves)
        found += [{"literal": half} for half in (halves if apart else [name])]
    return found or None


def names(text: str) -> tuple[list[CslName], bool]:
    """The people of a list, and whether it ends in "et al.".

    Args:
        text: authors or editors as written, with the words for their role ("(Eds.)", "hrsg. von").
    """
    kept, others = _prepared(text)
    people = _bodies(kept)
    if people is None:
        parted = _SLASH_BEHIND_INITIAL.sub("; ", kept) if "/" in kept else kept
        people = [_mended(person, parted) for person in _listed(parted)]
    return people, others


def listed(text: str) -> tuple[list[CslName], bool]:
    """As `names`, by the plain rules alone; what training draws its people from, so that new rules change no model."""
    kept, others = _prepared(text)
    return _listed(kept), others


# Initials run together behind a whole word, some of them two letters in Latin script: "Kobalava ZhD", "Litvin VYu".
_RUN_TOGETHER = re.compile(r"(?:Zh|Yu|Ya|Ye|Ts|Ch|Sh|Kh|[A-Z]){2,3}")
_WHOLE_WORD = re.compile(r"[^\W\d_][^\W\d_A-ZА-Я]{2,}(?:-\w+)?")


def _mended(person: CslName, text: str) -> CslName:
    """A body whole; particles behind the given name ("Berg, A. van der") in their own field."""
    family, given = person.get("family", ""), person.get("given", "")
    if given and _BODY_ENDS.search(family) and f"{given} {family}" in text:
        return {"literal": f"{given} {family}"}
    if given and _RUN_TOGETHER.fullmatch(family) and f"{given} {family}" in text and _WHOLE_WORD.fullmatch(given):
        return {**person, "family": given, "given": family}  # "Kobalava ZhD"
    words = given.split()
    kept = len(words)
    while kept > 1 and words[kept - 1] in _PARTICLES:
        kept -= 1
    if kept == len(words):
        return person
    return {**person, "given": " ".join(words[:kept]), "non-dropping-particle": " ".join(words[kept:])}


def _prepared(text: str) -> tuple[str, bool]:
    """The list without "et al." and the words for roles, and whether there was an "et al."."""
    patterns = _patterns()
    text = " ".join(text[:4000].split())
    if " ." in text or " ," in text:
        # signs set apart: "Grotewold , E ."
        text = _APART.sub(r"\1", text)
    others = 0
    lower = text.lower()
    if any(map(lower.__contains__, _OTHERS)):
        text, others = patterns["et al"].subn(" ", text)
    if "(" in text or "[" in text or "{" in text:
        text = _BRACKETED_PARTICLE.sub(r"\2 \1", text)
        text = patterns["brackets"].sub(_unbracket, text)
    opening = _IN.match(text)
    if opening:
        text = f" {text[opening.end() :]}"
    if "a c" in lower:
        text = _CURA.sub(" ", text)
    if "by" in lower or "vo" in lower or "v." in lower:
        text = _MADE_BY.sub(" ", text)
    kept = []
    for word in text.split():
        bare = word.strip(".,;:()[]").lower()
        if bare in _ROLES and not (len(bare) < 3 and bare not in {"ed", "hg"}):
            kept.append("," if word.endswith(",") else "")
        else:
            kept.append(word)
    return " ".join(kept), bool(others)


def _listed(kept: str) -> list[CslName]:
    """The people of a prepared list."""
    parts = _split(kept)
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
    return found
