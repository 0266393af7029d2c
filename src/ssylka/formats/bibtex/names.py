"""Names in .bib files ⇄ CSL names.

The four parts are BibTeX's (first, von, last, jr); bibtexparser splits them. Splitting comes before the decoding of
LaTeX, or the braces of `{World Health Organization}` would be gone too early. biblatex's extended form
`family=…, given=…, prefix=…` is read too (biblatex manual 3.4.5).
"""

import re
from functools import lru_cache

from ssylka.formats.bibtex.latex import decode, encode
from ssylka.model import Name

_AND = re.compile(r"\s+(?:and|AND|And)\s+")
_EXTENDED = re.compile(r"\s*(family|given|prefix|suffix)(?:-i)?\s*=\s*", re.IGNORECASE)


def read_names(value: str, *, use_prefix: bool = True) -> tuple[Name, ...]:
    """The names of a field; "others" becomes a literal name, as citeproc tools do.

    Args:
        value: LaTeX, outer delimiters gone.
        use_prefix: whether "von" belongs to the family name (non-dropping), biblatex's `useprefix`.
    """
    return tuple(name for part in _split(value) if (name := _name(part, use_prefix)))


def _split(value: str) -> list[str]:
    """Cut at " and " outside braces."""
    depth, start, parts = 0, 0, []
    cuts = {match.start(): match.end() for match in _AND.finditer(value)}
    if not cuts:
        return [value]
    skip = 0
    for index, letter in enumerate(value):
        if letter == "{":
            depth += 1
        elif letter == "}":
            depth -= 1
        elif depth == 0 and index >= skip and index in cuts:
            parts.append(value[start:index])
            start = skip = cuts[index]
    parts.append(value[start:])
    return parts


def _name(text: str, use_prefix: bool) -> Name | None:
    text = re.sub(r"\s+", " ", text).strip()
    if not text:
        return None
    if text == "others":
        return Name(literal="others")
    if _is_group(text):
        return Name(literal=decode(text[1:-1]))
    if _EXTENDED.match(text):
        return _extended(text, use_prefix)
    from bibtexparser.middlewares.names import parse_single_name_into_parts

    parts = parse_single_name_into_parts(text, strict=False)
    family, given = decode(" ".join(parts.last)), decode(" ".join(parts.first))
    particle, suffix = decode(" ".join(parts.von)), decode(" ".join(parts.jr))
    if not family:
        return Name(literal=decode(text)) if decode(text) else None
    key = "non_dropping_particle" if use_prefix else "dropping_particle"
    return Name.model_validate(
        {"family": family, "given": given or None, "suffix": suffix or None, key: particle or None}
    )


def _extended(text: str, use_prefix: bool) -> Name:
    fields: dict[str, str] = {}
    for part in _commas(text):
        key, _, value = part.partition("=")
        fields[key.strip().lower()] = decode(value.strip().strip('"'))
    use_prefix = fields.get("useprefix", "true" if use_prefix else "false") == "true"
    key = "non_dropping_particle" if use_prefix else "dropping_particle"
    return Name.model_validate(
        {
            "family": fields.get("family"),
            "given": fields.get("given"),
            "suffix": fields.get("suffix"),
            key: fields.get("prefix"),
        }
    )


def _commas(text: str) -> list[str]:
    depth, start, parts = 0, 0, []
    for index, letter in enumerate(text):
        if letter == "{":
            depth += 1
        elif letter == "}":
            depth -= 1
        elif letter == "," and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    parts.append(text[start:])
    return parts


def _is_group(text: str) -> bool:
    """Whether one pair of braces holds all of it."""
    if not text.startswith("{") or not text.endswith("}"):
        return False
    depth = 0
    for index, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if depth == 0:
            return index == len(text) - 1
    return False


def write_names(names: tuple[Name, ...]) -> str:
    """The names as BibTeX writes them: `von Last, Jr, First and {Body}`."""
    return " and ".join(_write(name) for name in names)


def _write(name: Name) -> str:
    if name.literal:
        return "others" if name.literal == "others" else "{" + encode(name.literal) + "}"
    family = _guard(name.family or "")
    particle = name.non_dropping_particle or name.dropping_particle
    if particle:
        family = f"{encode(particle)} {family}"
    parts = [family]
    if name.suffix:
        parts.append(_guard(name.suffix, last=False))
    if name.given or name.suffix:
        parts.append(_guard(name.given or "", last=False))
    return ", ".join(parts)


@lru_cache(maxsize=4096)
def _guard(text: str, *, last: bool = True) -> str:
    """A part in braces where BibTeX would take it apart: "and", commas, a small first letter of a family name."""
    encoded = encode(text)
    small = last and text[:1].islower()
    if (
        small
        or "," in text
        or _AND.search(f" {text} ")
        or (last and " " in text and re.search(r" [^\W\d_A-ZА-Я]", text))
    ):
        return "{" + encoded + "}"
    return encoded
