"""Variables written into the note of an item: `genre: Letter` on lines of their own, or `{:genre: Letter}`.

Reference managers that lack a field let people write it so ("Extra" in Zotero); citeproc-js reads it. Only lines at the
head of the note count, and only fields that the item lacks; dates replace what is there. Names are `Family || Given`.
"""

import re
from typing import Any

_BRACED = re.compile(r"\{:((?:[-_a-z]+|[A-Z]+):[^}]+)\}")
_LINE = re.compile(r"([-_a-z]+|[A-Z]+):\s*([^}]+)\Z")
_NAMES = re.compile(r"\s*\|\|\s*")


def read_note(
    note: str, known: frozenset[str], names: frozenset[str], dates: frozenset[str]
) -> tuple[dict[str, Any], str]:
    """The fields in a note, and the note without them.

    Args:
        note: the note.
        known: fields that the item has.
        names: variables that hold names.
        dates: variables that hold dates.
    """
    fields: dict[str, Any] = {}
    lines = _BRACED.sub(r"\n\1\n", note).split("\n") if "{:" in note else note.split("\n")
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        match = _LINE.match(line)
        if match is None:
            if index == 0:
                continue
            break
        key, value = match.group(1), match.group(2).strip()
        if key == "type":
            fields[key] = value
        elif key in dates:
            fields[key] = {"raw": value}
        elif key in known:
            continue
        elif key in names:
            parts = _NAMES.split(value)
            name = {"family": parts[0], "given": parts[1]} if len(parts) == 2 else {"literal": parts[0]}
            fields.setdefault(key, []).append(name)
        else:
            fields[key] = value
        lines[index] = ""
    return fields, "\n".join(lines).strip()
