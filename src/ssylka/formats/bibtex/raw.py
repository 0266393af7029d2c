"""A .bib file as entries of plain strings: what bibtexparser 2.1 splits, its gaps closed.

bibtexparser finds the blocks and keeps their lines. Measured gaps (November 2026), closed here: `@string` values joined
with `#` stay raw; a missing comma runs two fields together; an `@` at the start of a line inside a value fails a legal
entry; entries with a doubled key or field leave `entries`; a closing brace too many cuts a value, and the rest of the
entry becomes a comment; keys of macros and of crossref compare case by case.
"""

import logging
import re
from collections.abc import Iterator
from typing import NamedTuple

from ssylka.formats.interface import Unread

_AT_INSIDE = "\ue000"  # stands for an "@" at the start of a line that begins no entry
_AT = re.compile(r"^([ \t]*)@(?!\s*[A-Za-z]\w*\s*[{(])", re.MULTILINE)
_LEFTOVER = re.compile(r"^[\s,}]*[A-Za-z][\w-]*\s*=\s*[{\"\d]", re.MULTILINE)
_FIELD = re.compile(r"\s*,?\s*([A-Za-z][\w:.+-]*)\s*=\s*")
_WORD = re.compile(r'[^\s#{}",=]+')
_NAMED = re.compile(r"\s*@\s*\w+\s*[{(]\s*([^\s,{}()=\"#]{1,80})\s*,")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class RawEntry(NamedTuple):
    """One entry: type in lower case, key as written, fields with LaTeX values, the line where it begins."""

    type: str
    key: str
    fields: dict[str, str]
    line: int


def read_entries(text: str, unread: list[Unread]) -> Iterator[RawEntry]:
    """The entries of a .bib file in their order, macros resolved, no inheritance yet.

    A field given twice keeps its first value, as BibTeX does; the later ones follow it where the words differ.

    Args:
        text: the file.
        unread: takes the entries that break off, are not closed, or whose braces do not match, each with its line.
    """
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ImplicitComment, String
    from bibtexparser.model import ParsingFailedBlock as Failed

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # we say it ourselves
    masked = _AT.sub(rf"\1{_AT_INSIDE}", text)
    library = parse_string(masked, parse_stack=[])
    macros = {name: str(number) for number, name in enumerate(_MONTHS, start=1)}
    after_entry = False
    for block in library.blocks:
        if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock) and block.ignore_error_block:
            block = block.ignore_error_block  # noqa: PLW2901
        line = (block.start_line or 0) + 1
        if isinstance(block, String):
            macros[block.key.lower()] = _value(block.value, macros)[0]
        elif isinstance(block, Entry):
            fields: dict[str, str] = {}
            for field in block.fields:
                for name, value in _fields(field.key, field.value, macros):
                    lowered, value = name.strip().lower(), value.replace(_AT_INSIDE, "@")  # noqa: PLW2901
                    if lowered not in fields:
                        fields[lowered] = value
                    elif value and value not in fields[lowered]:
                        fields[lowered] = f"{fields[lowered]} {_JOINT.get(lowered, ';')} {value}".strip()
            yield RawEntry(block.entry_type.strip().lower(), block.key.strip(), fields, line)
        elif isinstance(block, Failed):
            reason = getattr(block.error, "abort_reason", None) or type(block.error).__name__
            reason = " ".join(str(reason).split())
            named = _NAMED.match(block.raw or "")
            which = f"the entry {named[1]}" if named else "this entry"
            unread.append(
                Unread(f"line {line}: {which} cannot be read: {reason}", "Mend its braces, quotes and commas.")
            )
        elif isinstance(block, ImplicitComment) and after_entry and _LEFTOVER.match(block.comment):
            unread.append(
                Unread(
                    f"line {line}: these fields stand outside of any entry, and the one above lacks them",
                    "Look for a closing brace too many above them.",
                )
            )
        after_entry = isinstance(block, Entry)


_JOINT = {"author": "and", "editor": "and", "translator": "and", "keywords": ","}


def _fields(name: str, raw: object, macros: dict[str, str]) -> Iterator[tuple[str, str]]:
    """A field, and the fields that a missing comma has run into it."""
    text = str(raw)
    while True:
        value, end = _value(text, macros)
        yield name, value
        following = _FIELD.match(text, end)
        if not following:
            return
        name, text = following[1], text[following.end() :]


def _value(raw: object, macros: dict[str, str]) -> tuple[str, int]:
    """The value at the start of a raw text (`{…} # name # "…" # 12`) and where it ends."""
    text = str(raw)
    parts, position = [], 0
    while position < len(text):
        while position < len(text) and (text[position].isspace() or text[position] == "#"):
            position += 1
        if position >= len(text):
            break
        if text[position] in '{"':
            end = _closing(text, position)
            parts.append(text[position + 1 : end])
            position = end + 1
        else:
            word = _WORD.match(text, position)
            if not word:
                break
            parts.append(macros.get(word[0].lower(), word[0]))
            position = word.end()
        rest = position
        while rest < len(text) and text[rest].isspace():
            rest += 1
        if rest >= len(text) or text[rest] != "#":
            break
        position = rest
    return "".join(parts), position


def _closing(text: str, start: int) -> int:
    """The index of the delimiter that closes the one at `start`; the end of the text where there is none."""
    quoted, depth = text[start] == '"', 0
    for index in range(start, len(text)):
        letter = text[index]
        if letter == "{":
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth == 0 and not quoted:
                return index
        elif letter == '"' and quoted and depth == 0 and index > start:
            return index
    return len(text)
