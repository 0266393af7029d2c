"""Round brackets inside round brackets become square ones in the citations of note styles.

The specification is silent; citeproc-js does it, and so do the manuals ("Parentheses and Brackets" in Chicago 6.99).
Only the affixes of elements that hold others count. How deep an element stands in brackets is known from the
style alone, so the affixes are changed before the style is compiled; a macro called at odd depth gets a second version.
"""

from dataclasses import replace

from ssylka.csl.xml import Element

_HOLDERS = frozenset({"group", "names", "date", "layout"})


def flip_brackets(layout: Element, macros: dict[str, Element]) -> tuple[Element, dict[str, Element]]:
    """A layout and the macros with the brackets of their affixes turned where they stand in others."""
    work = _Flipping(macros)
    flipped = work.flip(layout, 0)
    while work.waiting:
        name, variant, depth = work.waiting.pop()
        work.known[variant] = work.flip(macros[name], depth)
    return (flipped, work.known) if work.changed else (layout, macros)


class _Flipping:
    """One walk through a layout and the macros that it calls."""

    def __init__(self, macros: dict[str, Element]) -> None:
        self.macros = macros
        self.known = dict(macros)
        self.waiting: list[tuple[str, str, int]] = []
        self.changed = False

    def flip(self, element: Element, depth: int) -> Element:
        """An element at a depth of brackets, and all below it."""
        attrs = dict(element.attrs)
        called = attrs.get("macro") if element.tag == "text" else None
        if called is not None or element.tag in _HOLDERS:
            for affix in ("prefix", "suffix"):
                if affix in attrs:
                    attrs[affix], after = _turn(attrs[affix], depth)
                    depth = after if affix == "prefix" else depth
            self.changed = self.changed or attrs != element.attrs
        if called in self.macros:
            variant = f"{called}\x00{depth % 2}"
            if variant not in self.known:
                self.known[variant] = element  # known from here on
                self.waiting.append((called, variant, depth % 2))
            attrs["macro"] = variant
        return replace(element, attrs=attrs, children=[self.flip(child, depth) for child in element.children])


def _turn(affix: str, depth: int) -> tuple[str, int]:
    """An affix that stands at a depth of brackets, and the depth behind it."""
    if "(" not in affix and ")" not in affix:
        return affix, depth
    out = []
    for char in affix:
        if char == "(":
            out.append("[" if depth % 2 else "(")
            depth += 1
        elif char == ")":
            out.append(")" if depth % 2 else "]")
            depth -= 1
        else:
            out.append(char)
    return "".join(out), depth
