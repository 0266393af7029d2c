"""XML in, plain elements out: without entities, network or foreign namespaces, and with the line of every element."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ssylka.errors import StyleError

MAX_DEPTH = 120
"""Elements nested deeper than this are refused; real styles stay below 30."""

MAX_BYTES = 8_000_000


@dataclass(slots=True)
class Element:
    """One element: local name, attributes (the `xml:` prefix kept as `xml:`), children, text and line in the file."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list["Element"] = field(default_factory=list)
    text: str = ""
    line: int = 0

    def get(self, name: str, default: str | None = None) -> str | None:
        """An attribute, or the default."""
        return self.attrs.get(name, default)

    def find(self, tag: str) -> "Element | None":
        """The first child with this name."""
        for child in self.children:
            if child.tag == tag:
                return child
        return None

    def each(self, tag: str) -> Iterator["Element"]:
        """All children with this name."""
        return (child for child in self.children if child.tag == tag)

    def walk(self) -> Iterator["Element"]:
        """This element and all below it, in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(reversed(element.children))


_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")


def _character(match: re.Match[str]) -> str:
    code = int(match.group(1), 16) if match.group(1) else int(match.group(2))
    return chr(code) if 31 < code < 0xD800 or code in (9, 10) else match.group()


_XML = "{http://www.w3.org/XML/1998/namespace}"


def parse_xml(source: bytes | str, *, name: str = "style") -> Element:
    """Parse a style or a locale.

    Args:
        source: the XML, as bytes (their own encoding declaration holds) or as text.
        name: what to call it in errors.

    Raises:
        StyleError: not well-formed, declares entities, too large or nested too deeply.
    """
    from lxml import etree

    data = source.encode() if isinstance(source, str) else source
    if isinstance(source, str) and data.lstrip()[:5] == b"<?xml":
        # A text has no encoding any more, whatever its declaration says.
        data = data.lstrip()
        data = data[data.find(b"?>") + 2 :]
    if len(data) > MAX_BYTES:
        raise StyleError(f"{name}: {len(data)} bytes are too many for a style", "A CSL style has less than a megabyte.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 1
        raise StyleError(
            f"{name}, line {line}: not well-formed XML: {error.msg}", "Repair the XML; xmllint shows the place."
        ) from None
    if root.getroottree().docinfo.internalDTD is not None and b"<!ENTITY" in data:
        raise StyleError(f"{name}: declares XML entities", "Write the characters themselves instead of entities.")
    return _convert(root, name)


def _convert(root: object, source: str) -> Element:
    from lxml import etree

    assert isinstance(root, etree._Element)
    namespace = etree.QName(root).namespace
    top = Element(etree.QName(root).localname)
    stack = [(root, top, 1)]
    while stack:
        node, element, depth = stack.pop()
        line: object = node.sourceline
        element.line = line if isinstance(line, int) else 0
        element.text = node.text or ""
        for key, value in node.attrib.items():
            text_key = str(key)
            name = "xml:" + text_key[len(_XML) :] if text_key.startswith(_XML) else text_key
            # Some styles escape character references once too often.
            element.attrs[name] = _REFERENCE.sub(_character, str(value)) if "&#" in value else str(value)
        if depth > MAX_DEPTH:
            raise StyleError(
                f"{source}, line {element.line}: elements are nested more than {MAX_DEPTH} deep",
                "Move the inner parts into macros.",
            )
        for child in node:
            if not isinstance(child.tag, str):
                raise StyleError(f"{source}, line {element.line}: uses an XML entity", "Write the character itself.")
            qualified = etree.QName(child)
            if qualified.namespace != namespace:
                continue  # someone else's annotation
            below = Element(qualified.localname)
            element.children.append(below)
            stack.append((child, below, depth + 1))
    return top
