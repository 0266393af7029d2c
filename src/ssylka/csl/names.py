"""Personal and other names as data: particles, suffixes, scripts, and the order of their parts (CSL 1.0.2, "Names")."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ssylka.csl.initials import ROMANESQUE, STARTS_ROMANESQUE, initialize

# Private-use characters that fence a name part while a name is put together; they never come from items.
FAMILY, FAMILY_END, GIVEN, GIVEN_END = "\ue0f1", "\ue0f2", "\ue0f3", "\ue0f4"
FENCES = re.compile("[\ue0f1-\ue0f4]")

_FAMILY_PARTICLE = re.compile("([^ ]+(?:-|\u02bb|\u2019| |') *)(?=.)")
_PLAIN_GIVEN = re.compile(r"[A-Z][A-Za-z.]*(?:[ -][A-Z][A-Za-z.]*)*\Z")
_LEADING = re.compile("[-'\u02bb\u2019\\s]*(.)")

MAX_NAME = 2000


class NameValue:
    """One name.

    `literal` is for bodies and one-part names. `script` is 0 for scripts written without spaces (family first, nothing
    between), 1 for family first with a space, 2 for the rest. What most names lack stands on the class.
    """

    family = ""
    given = ""
    dropping = ""
    particle = ""
    suffix = ""
    literal = ""
    comma_suffix = False
    comma_dropping = False
    static = False
    script = 2
    plain = False  # nothing but a family name and given names
    # What disambiguation counts the name under: family, initials, given names.
    keys: tuple[str, str, str] | None = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, NameValue):
            return NotImplemented
        mine, theirs = (
            {key: value for key, value in vars(one).items() if key not in ("keys", "plain")} for one in (self, other)
        )
        return mine == theirs

    __hash__ = None  # type: ignore[assignment]


def _literal(text: str) -> NameValue:
    name = NameValue()
    name.literal = text
    return name


def _text(entry: Mapping[Any, Any], key: str) -> str:
    value = entry.get(key)
    if isinstance(value, str):
        value = value[:MAX_NAME].strip()
        return value if value.isascii() else FENCES.sub("", value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _flag(value: Any) -> bool:
    return bool(value) and str(value).lower() not in ("0", "false", "no")


def read_name(entry: Any) -> NameValue | None:
    """A name of CSL-JSON; None where nothing in it can be shown. Never raises."""
    if type(entry) is dict and len(entry) == 2:
        # Most names: one word, and given names in which nothing can be a particle.
        family, given = entry.get("family"), entry.get("given")
        if type(family) is str and type(given) is str and family.isalpha() and len(family) + len(given) < MAX_NAME:
            is_latin = family.isascii() or ROMANESQUE.search(family) is not None
            if is_latin and _PLAIN_GIVEN.match(given) and given not in ("Lord", "Lady"):
                name = NameValue()
                name.family, name.given, name.plain = family, given, True
                return name
    if isinstance(entry, str):
        return _literal(entry[:MAX_NAME]) if entry.strip() else None
    if not isinstance(entry, Mapping):
        return None
    literal = _text(entry, "literal")
    if literal:
        return _literal(literal)
    name = NameValue()
    name.family = _text(entry, "family")
    name.given = _text(entry, "given")
    if not name.family and not name.given:
        return None
    if len(entry) > 2:
        name.dropping = _text(entry, "dropping-particle")
        name.particle = _text(entry, "non-dropping-particle")
        name.suffix = _text(entry, "suffix")
        name.comma_suffix = _flag(entry.get("comma-suffix"))
        name.static = _flag(entry.get("static-ordering"))
    if not name.given and _flag(entry.get("isInstitution")):
        return _literal(name.family)
    parse = entry.get("parse-names")
    quoted = len(name.family) > 2 and name.family[0] == '"' == name.family[-1]
    if quoted:
        name.family = name.family[1:-1]
    elif not (parse is not None and not _flag(parse)) and not _flag(entry.get("static-particles")):
        _split_particles(name)
    if not ROMANESQUE.search(name.family.replace('"', "")) and name.family:
        name.script = 1 if name.given and STARTS_ROMANESQUE.match(name.given) else 0
    name.plain = (
        name.script == 2
        and not (name.particle or name.dropping or name.suffix or name.static)
        and name.given not in ("Lord", "Lady")
    )
    return name


def _split_particles(name: NameValue) -> None:
    """Take particles out of the family name ("van der Vlist") and suffix and particles out of the given names."""
    if name.family and name.given and not name.particle:
        found = ""
        rest = name.family
        while match := _FAMILY_PARTICLE.match(rest):
            if not _is_lower(match.group(1)):
                break
            found += match.group(1)
            rest = rest[match.end() :]
        if found:
            tail = " " if found.endswith(" ") and found.rstrip()[-1] in "'\u2019" else ""
            name.particle, name.family = found.strip() + tail, rest
    else:
        return
    if "," in name.given and not name.suffix:
        given, _comma, suffix = name.given.partition(",")
        forced = suffix.startswith("!")
        suffix = suffix.lstrip("!").strip()
        if suffix.replace(".", "") == "et al" and not name.dropping:
            name.dropping, name.comma_dropping = suffix, True
        else:
            name.suffix, name.comma_suffix = suffix, forced or name.comma_suffix
        name.given = given.rstrip()
    if " " in name.given and not name.dropping:
        words = name.given.split(" ")
        count = 0
        for word in reversed(words[1:]):
            if not word or not _is_lower(word):
                break
            count += 1
        if count:
            name.dropping = " ".join(words[-count:])
            name.given = " ".join(words[:-count])


def _is_lower(particle: str) -> bool:
    match = _LEADING.match(particle)
    return match is not None and match.group(1).upper() != match.group(1)


@dataclass(frozen=True)
class NameStyle:
    """How one name is put together.

    `form` is `long` or `short`; `initialize_with` None keeps full given names; `demote` is the style's
    `demote-non-dropping-particle`; `fenced` puts fences around name parts so that they can be formatted; the affixes
    are those of `name-part`.
    """

    form: str = "long"
    initialize: bool = True
    initialize_with: str | None = None
    hyphen: bool = True
    sort_separator: str = ", "
    demote: str = "display-and-sort"
    nbsp: bool = False
    initials_level: bool = False
    fenced: bool = False
    family_affixes: tuple[str, str] = ("", "")
    given_affixes: tuple[str, str] = ("", "")

    @cached_property
    def level(self) -> int:
        """How much of a given name shows when nothing else is asked for."""
        if self.form != "long":
            return 0
        return 2 if self.initialize_with is None else 1

    @cached_property
    def is_simple(self) -> bool:
        """Nothing is put into or around the parts of a name."""
        return not self.fenced and self.family_affixes == self.given_affixes == ("", "")

    @cached_property
    def gap(self) -> str:
        """What stands between initials and family name."""
        fixed = self.initialize_with is not None and (
            "\u00a0" in self.initialize_with or "\ufeff" in self.initialize_with
        )
        return "\u00a0" if fixed and self.nbsp else " "


def _join(parts: list[str], separator: str) -> str:
    return separator.join([part for part in parts if part])


def _wrap(text: str, affixes: tuple[str, str]) -> str:
    return f"{affixes[0]}{text}{affixes[1]}" if text else ""


def given_level(style: NameStyle, requested: int) -> int:
    """How much of the given name shows: 0 nothing, 1 initials, 2 all; disambiguation can ask for more."""
    return max(style.level, requested)


def given_text(name: NameValue, style: NameStyle, level: int) -> str:
    """The given name at a level."""
    if level == 0:
        return "" if name.family else name.given  # who has one name only keeps it
    if level == 1 and name.family:
        # Without `initialize-with` only disambiguation asks for initials, which stand bare then: B Roe.
        terminator = " " if style.initialize_with is None else style.initialize_with
        return initialize(name.given, terminator, style.initialize, style.hyphen)
    return name.given


def compose(name: NameValue, style: NameStyle, *, inverted: bool = False, level: int = 0) -> str:
    """One name in display order, or in sort order (`inverted`).

    Source: CSL 1.0.2, "Name-part Order", and appendix "Name-part order" with its particles.
    """
    if name.plain and style.is_simple:
        level = max(level, style.level)
        family = name.family
        given = name.given if level or not family else ""
        if level == 1 and family:
            given = given_text(name, style, level)
        if not given or not family:
            return given or family
        if inverted:
            return f"{family}{style.sort_separator}{given}"
        return f"{given}{style.gap if level == 1 else ' '}{family}"
    if name.literal:
        return f"{FAMILY}{name.literal}{FAMILY_END}" if style.fenced else name.literal
    level = given_level(style, level)
    given = given_text(name, style, level)
    family, particle, dropping, suffix = name.family, name.particle, name.dropping, name.suffix
    if not given:
        dropping = suffix = ""
    if suffix and style.initialize_with is not None:
        suffix = initialize(suffix, style.initialize_with, False, style.hyphen)
    tight = particle[-1:] in ("\u2019", "'", "-", " ") if particle else False
    if style.fenced:
        given, dropping = (f"{GIVEN}{part}{GIVEN_END}" if part else "" for part in (given, dropping))
        family, particle = (f"{FAMILY}{part}{FAMILY_END}" if part else "" for part in (family, particle))
    space = "\u00a0" if style.nbsp else " "
    if name.script == 0:
        return f"{particle}{family}{given}"
    if name.script == 1 or name.static:
        return _join([_join([particle, family], space), given], " ")
    if inverted:
        return _inverted(name, style, (given, dropping, particle, family, suffix), tight=tight, space=space)
    if dropping and family and not particle:
        raw = name.dropping
        if raw[-1] in "'\u02bc\u2019-" and raw[:-1] != "de":
            family, dropping = dropping + family, ""
    last = _join([dropping, f"{particle}{family}"], space) if tight else _join([dropping, particle, family], space)
    last = _join([last, suffix], ", " if name.comma_suffix else " ")
    last = _wrap(last, style.family_affixes)
    gap = style.gap if level == 1 else " "
    given = _wrap(given, style.given_affixes)
    if given[-1:] in (" ", "\u00a0"):
        gap = gap.lstrip()
    return _join([given, last], f",{gap}" if name.comma_dropping else gap)


def _inverted(
    name: NameValue, style: NameStyle, parts: tuple[str, str, str, str, str], *, tight: bool, space: str
) -> str:
    given, dropping, particle, family, suffix = parts
    separator = ", " if name.given in ("Lord", "Lady") else style.sort_separator
    gap = ", " if name.comma_dropping else " "
    second = _join([given, dropping], gap)
    if style.demote == "display-and-sort":
        second = _join([second, particle], " ")
        first = family
    else:
        first = f"{particle}{family}" if tight else _join([particle, family], space)
    second = _wrap(second, style.given_affixes)
    if separator[-1:] == " " == second[:1]:
        second = second[1:]
    return _join([_wrap(first, style.family_affixes), second, suffix], separator)


def sort_key(name: NameValue, style: NameStyle) -> str:
    """A name as a sort key, in the order that `demote-non-dropping-particle` asks for."""
    if name.literal:
        return name.literal
    given = given_text(name, style, style.level)
    if name.plain:
        return f"{name.family} {given}" if name.family and given else name.family or given
    particle = name.particle.replace("'", "").replace("\u2019", "")
    dropping = name.dropping.replace("'", "").replace("\u2019", "") if given else ""
    suffix = name.suffix if given else ""
    if name.script < 2:
        return _join([_join([particle, name.family], " "), given], " ")
    if style.demote == "never":
        return _join([_join([_join([particle, name.family], " "), dropping], " "), given, suffix], " ")
    second = _join([given, dropping, particle], " ")
    return _join([name.family, second, suffix], " ")
