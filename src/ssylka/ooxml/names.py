"""The names of WordprocessingML, transitional and strict, and how attributes are read under both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
"""What the types of relationships begin with; strict files have another beginning and the same ends."""

_STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_STRICT_R = "{http://purl.oclc.org/ooxml/officeDocument/relationships}"
PACKAGE_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"

_ZIP = b"PK\x03\x04"


def is_docx(data: bytes) -> bool:
    """Whether some bytes look like a Word file: a zip archive that names the part of the main document."""
    return data.startswith(_ZIP) and b"word/document" in data


def local(element: _Element) -> str:
    """The name without its namespace; "" for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""  # type: ignore[redundant-expr]  # comments have none


def space(element: _Element) -> str:
    """The namespace of an element as it stands before local names: "{…}"."""
    tag = str(element.tag)
    return tag[: tag.rfind("}") + 1]


def attr(element: _Element, name: str) -> str | None:
    """An attribute of WordprocessingML."""
    found = element.get(W + name)
    return found if found is not None else element.get(_STRICT_W + name)


def relation(element: _Element) -> str | None:
    """The id of the relationship that an element names."""
    found = element.get(R + "id")
    return found if found is not None else element.get(_STRICT_R + "id")


def child(element: _Element | None, name: str) -> _Element | None:
    """The first child of that local name."""
    if element is not None:
        for each in element:
            if local(each) == name:
                return each
    return None


def value(element: _Element | None, name: str) -> str | None:
    """The `val` of the first child of that name; None where there is no child or no value."""
    found = child(element, name)
    return attr(found, "val") if found is not None else None


def switched(element: _Element | None, name: str) -> bool | None:
    """A property that is on or off (17.3.2, ST_OnOff); None where it is not given."""
    found = child(element, name)
    if found is None:
        return None
    return (attr(found, "val") or "true") not in {"0", "false", "off", "none"}
