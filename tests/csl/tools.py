"""Small styles for the tables of cases."""

from collections.abc import Mapping, Sequence
from typing import Any

from ssylka.csl import Options, Style

HEAD = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="{kind}" {root}>{before}'
Items = Sequence[Mapping[str, Any]]


def style(
    layout: str = "",
    *,
    citation: str = "<layout/>",
    root: str = "",
    before: str = "",
    kind: str = "in-text",
    area: str = "",
    options: Options | None = None,
) -> Style:
    """A style with a bibliography layout (its children as XML) and a citation (its content as XML)."""
    head = HEAD.format(kind=kind, root=root, before=before)
    content = citation if citation.startswith("<citation") else f"<citation>{citation}</citation>"
    return Style.load(
        f"{head}{content}<bibliography {area}><layout>{layout}</layout></bibliography></style>", options=options
    )


def bibliography(layout: str, items: Items, *, form: str = "text", locale: str | None = None, **parts: Any) -> str:
    """The bibliography that a layout gives; HTML without its wrapping."""
    made = style(layout, **parts).bibliography(items, format=form, locale=locale)
    return "\n".join(entry.text for entry in made.entries)


def one(layout: str, item: Mapping[str, Any], **parts: Any) -> str:
    """The entry of one item."""
    return bibliography(layout, [{"id": "a", "type": "book", **item}], **parts)
