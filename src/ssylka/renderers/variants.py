"""What a dependent style changes in its parent, said in processing instructions that other processors pass over.

A dependent style of CSL 1.0.2 can only name its parent. Where a series follows a style of ours but for a few marks, its
file says so:

    <?ssylka-change in="source" text="DOI" prefix="DOI: "?>

`in` names a macro of the parent, or its "citation" or "bibliography". Then comes the element of CSL with its `variable`,
`macro`, `term` or `name` ("" for each element of that kind), then the attributes that it gets; `drop="yes"` takes it out.
"""

import re
from typing import Any, NamedTuple

from ssylka.errors import StyleError

_NAME = "ssylka-change"
_CSL = "{http://purl.org/net/xbiblio/csl}"
_ELEMENTS = frozenset({"text", "number", "date", "names", "name", "label", "group", "layout", "et-al"})
_TOLD_BY = ("variable", "macro", "term", "name")
_PSEUDO = re.compile(r'\s*([a-z][a-z-]{0,40})="([^"]{0,200})"')
_MOST = 100
_LONGEST = 1000
_ADVICE = "See the dependent styles in the folder of our styles for how a change is written."


class Change(NamedTuple):
    """One difference: where, which element, its attributes, or that it goes."""

    where: str
    element: str
    told_by: str
    attributes: tuple[tuple[str, str], ...]
    drop: bool


def read_changes(root: Any, name: str) -> tuple[Change, ...]:
    """The changes that stand in a dependent style.

    Args:
        root: its root element, parsed with its processing instructions.
        name: of the style, for the error.

    Raises:
        StyleError: a change is not written as it should be, or there are too many.
    """
    from lxml import etree

    # lxml calls the name of an instruction its target.
    found = [node for node in root.iter(etree.ProcessingInstruction) if node.target == _NAME]
    if len(found) > _MOST:
        raise StyleError(
            f"the style {name!r} changes more than {_MOST} places of its parent", "Write a style of its own."
        )
    return tuple(_read(str(node.text or ""), name) for node in found)


def _read(text: str, name: str) -> Change:
    if len(text) > _LONGEST:
        raise StyleError(f"the style {name!r} has a change of more than {_LONGEST} characters", _ADVICE)
    pairs = _PSEUDO.findall(text)
    told = dict(pairs)
    elements = [key for key, _ in pairs if key in _ELEMENTS]
    if "in" not in told or len(elements) != 1 or _PSEUDO.sub("", text).strip():
        raise StyleError(f"the style {name!r} has a change that cannot be read: {text[:80]!r}", _ADVICE)
    rest = tuple((key, value) for key, value in pairs if key not in {"in", "drop", elements[0]})
    return Change(told["in"], elements[0], told[elements[0]], rest, told.get("drop") == "yes")


def apply_changes(root: Any, changes: tuple[Change, ...], name: str) -> None:
    """The changes made in the parent.

    Args:
        root: of the parent; it is changed.
        changes: of the dependent style.
        name: of the dependent style, for the error.

    Raises:
        StyleError: the parent has no such place.
    """
    for change in changes:
        elements = _find(root, change)
        if not elements:
            raise StyleError(
                f"the style {name!r} changes {change.element} {change.told_by!r} in {change.where!r}, "
                "which its parent does not have",
                _ADVICE,
            )
        for element in elements:
            if change.drop:
                element.getparent().remove(element)
            for key, value in change.attributes:
                element.set(key, value)


def _find(root: Any, change: Change) -> list[Any]:
    if change.where in {"citation", "bibliography"}:
        places = root.findall(f"{_CSL}{change.where}")
    else:
        places = [macro for macro in root.findall(f"{_CSL}macro") if macro.get("name") == change.where]
    return [
        element
        for place in places
        for element in place.iter(f"{_CSL}{change.element}")
        if not change.told_by or any(element.get(key) == change.told_by for key in _TOLD_BY)
    ]
