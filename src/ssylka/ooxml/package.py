"""A Word file as a package of parts: opened within limits, and written with the parts that were changed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from ssylka.errors import FormatError, UnreadableFileError
from ssylka.ooxml.names import CONTENT_TYPES, PACKAGE_RELATIONS, RELATION, is_docx, local

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PARTS = 10_000
"""More parts than any manuscript has."""
MAX_UNPACKED = 400_000_000
"""Bytes of all parts, unpacked; what says to hold more is a bomb or a book of photographs."""
MAX_XML = 30_000_000
"""Bytes of one XML part, unpacked: the text of several long books. Read, it takes a hundred times as much memory at worst
(measured: 1.8 GB for 18 MB of paragraphs of one letter)."""
_ADVICE = "Open it in Word or LibreOffice and save it anew as .docx."


class Package:
    """The parts of a file. XML parts are parsed once, and may be changed in place and then `save`d.

    Attributes:
        name: of the file, for messages.
        main: the name of the main part ("word/document.xml").
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._data = data
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UnreadableFileError(f"{name} is a damaged Word file: {error}", _ADVICE) from error
        if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise UnreadableFileError(
                f"{name} holds more than {MAX_PARTS} parts or {MAX_UNPACKED // 1_000_000} MB, unpacked",
                "Take out pictures and other embedded files, or save the article alone.",
            )
        self._entries = {entry.filename: entry for entry in entries}
        self._trees: dict[str, _Element] = {}
        self._changed: set[str] = set()
        self._new: dict[str, bytes] = {}
        self._related: dict[str, dict[tuple[str, str], str]] = {}
        self._taken: dict[str, set[str]] = {}
        self._kinds = RELATION  # what the types of relationships begin with; another word in strict files
        self.main = self._main()

    def _main(self) -> str:
        for kind, target, _ in self.relations("").values():
            if kind.endswith("/officeDocument") and target in self._entries:
                self._kinds = kind.removesuffix("officeDocument")
                return target
        raise FormatError(f"{self.name} is no Word file: no part of it is the main document", _ADVICE)

    def __contains__(self, part: str) -> bool:
        return part in self._entries or part in self._new

    def read(self, part: str) -> bytes:
        """The bytes of a part as they were in the file.

        Raises:
            UnreadableFileError: damaged, encrypted, or packed in a way that nobody reads.
        """
        try:
            return self._zip.read(self._entries[part])
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as error:
            raise UnreadableFileError(f"{self.name}: the part {part} cannot be unpacked: {error}", _ADVICE) from error

    def tree(self, part: str) -> _Element | None:
        """The root element of an XML part; None where there is no such part.

        Raises:
            UnreadableFileError: too large, damaged.
            FormatError: not well-formed, or with a document type (which OPC forbids: ECMA-376-2, 8.1.4).
        """
        if part not in self._trees:
            if part in self._new:
                self._trees[part] = _parsed(self._new[part], f"{self.name}: {part}")
            elif part in self._entries:
                if self._entries[part].file_size > MAX_XML:
                    raise UnreadableFileError(
                        f"{self.name}: the text has more than {MAX_XML // 1_000_000} MB, unpacked", "Split it."
                    )
                self._trees[part] = _parsed(self.read(part), f"{self.name}: {part}")
            else:
                return None
        return self._trees[part]

    def relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Id → type, target and whether the target is outside of the file, of what a part refers to."""
        root = self.tree(relations_of(part))
        found: dict[str, tuple[str, str, bool]] = {}
        for each in root if root is not None else ():
            if local(each) != "Relationship":
                continue
            target, outside = each.get("Target") or "", each.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
            found[each.get("Id") or ""] = (each.get("Type") or "", target, outside)
        return found

    def related(self, kind: str) -> str | None:
        """The part that the main part has of a kind ("footnotes", "styles", …)."""
        for type_, target, outside in self.relations(self.main).values():
            if type_.endswith(f"/{kind}") and not outside and target in self:
                return target
        return None

    # -- changing -------------------------------------------------------------------------------------------------

    def changed(self, part: str) -> None:
        """Says that the tree of a part was changed, so that `save` writes it anew."""
        self._changed.add(part)

    def relate(self, part: str, kind: str, target: str, *, outside: bool) -> str:
        """The id of a relationship of a part, made where it is not there yet.

        Args:
            part: the part that refers.
            kind: the last word of the type ("hyperlink").
            target: an address, or the name of a part beside it.
            outside: whether it is an address.
        """
        if part not in self._related:
            ids = self.relations(part).items()
            self._related[part] = {(t.rpartition("/")[2], old): key for key, (t, old, external) in ids if external}
            self._taken[part] = {key for key, _ in ids}
        known, taken = self._related[part], self._taken[part]
        if outside and (kind, target) in known:
            return known[kind, target]
        own = relations_of(part)
        root = self.tree(own)
        if root is None:
            self.add(own, f'<Relationships xmlns="{PACKAGE_RELATIONS[1:-1]}"/>'.encode())
            root = self.tree(own)
        assert root is not None
        number = len(taken) + 1
        while f"rId{number}" in taken:
            number += 1
        identifier = f"rId{number}"
        taken.add(identifier)
        attributes = {"Id": identifier, "Type": self._kinds + kind, "Target": target}
        if outside:
            attributes["TargetMode"] = "External"
        root.append(root.makeelement(PACKAGE_RELATIONS + "Relationship", attributes))
        self.changed(own)
        if outside:
            known[kind, target] = identifier
        return identifier

    def add(self, part: str, data: bytes, content_type: str | None = None) -> None:
        """A new part; with a content type where its suffix does not tell it."""
        self._new[part] = data
        if content_type:
            types = self.tree("[Content_Types].xml")
            if types is not None:
                attributes = {"PartName": f"/{part}", "ContentType": content_type}
                types.append(types.makeelement(CONTENT_TYPES + "Override", attributes))
                self.changed("[Content_Types].xml")

    def save(self) -> bytes:
        """The file with the changed and the new parts; every other part as it was, byte for byte."""
        if not self._changed and not self._new:
            return self._data
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as out:
            for name, entry in self._entries.items():
                data = _bytes(self._trees[name]) if name in self._changed else self.read(name)
                out.writestr(_like(entry), data)
            for name, data in self._new.items():
                written = _bytes(self._trees[name]) if name in self._trees else data
                info = zipfile.ZipInfo(name)  # of 1 January 1980: the same text gives the same file
                info.compress_type = zipfile.ZIP_DEFLATED
                out.writestr(info, written)
        return buffer.getvalue()


def relations_of(part: str) -> str:
    """The name of the part that holds the relationships of a part; of the package for ""."""
    folder, _, name = part.rpartition("/")
    return posixpath.join(folder, "_rels", f"{name}.rels")


def open_package(data: bytes, name: str = "-") -> Package:
    """A Word file.

    Raises:
        FormatError: something else.
        UnreadableFileError: damaged, or beyond the limits.
    """
    if not is_docx(data):
        raise FormatError(f"{name} is no Word file (.docx)", _ADVICE)
    return Package(data, name)


def _like(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """An entry with the name, date, packing and rights of another."""
    info = zipfile.ZipInfo(entry.filename, entry.date_time)
    info.compress_type = entry.compress_type if entry.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} else 8
    info.external_attr, info.create_system, info.comment = entry.external_attr, entry.create_system, entry.comment
    return info


def _parsed(data: bytes, name: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FormatError(f"{name} is not well-formed XML: {error}".replace("\n", " "), _ADVICE) from error
    if b"<!DOCTYPE" in data[:4096] or root.getroottree().docinfo.internalDTD is not None:
        raise FormatError(f"{name} declares a document type, which Word files must not", _ADVICE)
    return root


def _bytes(root: _Element) -> bytes:
    from lxml import etree

    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
