"""Word files made by hand, part by part, so that a test shows the very XML that it is about."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="our"><w:name w:val="Our heading"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="li"><w:name w:val="List of sources"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
<w:ind w:left="400" w:hanging="400"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ft"><w:name w:val="footnote text"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="fr"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="em"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="[%1]"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
"""


def r(text: str, look: str = "") -> str:
    """A run."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def i(text: str) -> str:
    """A run in italics."""
    return r(text, "<w:i/>")


def p(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    inner = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    runs = "".join(each if each.startswith("<") else r(each) for each in content)
    return f"<w:p>{f'<w:pPr>{inner}</w:pPr>' if inner else ''}{runs}</w:p>"


def numbered(number: int, level: int = 0) -> str:
    """What puts a paragraph into a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def mark(number: int, kind: str = "footnote") -> str:
    """The mark of a note."""
    return f'<w:r><w:rPr><w:rStyle w:val="fr"/></w:rPr><w:{kind}Reference w:id="{number}"/></w:r>'


def note(number: int, *content: str, kind: str = "footnote") -> str:
    """A note as Word writes it: its number, a blank, its words."""
    head = f'<w:r><w:rPr><w:rStyle w:val="fr"/></w:rPr><w:{kind}Ref/></w:r>{r(" ")}'
    return f'<w:{kind} w:id="{number}">{p(head, *content, style="ft")}</w:{kind}>'


def field(code: str, *shown: str) -> str:
    """A field with its code and what it shows."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
    return (
        begin + instruction + separate + "".join(r(each) if not each.startswith("<") else each for each in shown) + end
    )


def word_file(
    *body: str,
    footnotes: str = "",
    endnotes: str = "",
    links: Mapping[str, str] | None = None,
    parts: Mapping[str, str | bytes] | None = None,
    styles: str = STYLES,
    namespace: str = W,
) -> bytes:
    """A whole file.

    Args:
        body: what stands in `w:body`.
        footnotes: what stands in the part of the footnotes; "": there is none.
        endnotes: as `footnotes`.
        links: id of a relationship → address.
        parts: further parts, or other ones in the place of these.
        styles: what stands in the part of the styles.
        namespace: of all elements.
    """
    spaces = (
        f'xmlns:w="{namespace}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    written: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {spaces}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {spaces}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {spaces}>{NUMBERING}</w:numbering>",
        "word/header1.xml": f"<w:hdr {spaces}>{p('Head (Jones, 2007)')}</w:hdr>",
        "word/media/image1.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    }
    kinds = ["styles", "numbering", "header1"]
    for kind, content in (("footnotes", footnotes), ("endnotes", endnotes)):
        if content:
            single = kind.removesuffix("s")
            separator = f'<w:{single} w:type="separator" w:id="-1">{p("<w:r><w:separator/></w:r>")}</w:{single}>'
            written[f"word/{kind}.xml"] = f"<w:{kind} {spaces}>{separator}{content}</w:{kind}>"
            kinds.append(kind)
    kind_of = _R if namespace == W else _STRICT_R
    relations = [f'<Relationship Id="rId{n}" Type="{kind_of}/{kind.rstrip("1")}" Target="{kind}.xml"/>' for n, kind in enumerate(kinds)]  # fmt: skip
    relations += [
        f'<Relationship Id="{key}" Type="{_R}/hyperlink" Target="{escape(url)}" TargetMode="External"/>'
        for key, url in (links or {}).items()
    ]
    types = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_MAIN}.{kind.rstrip("1")}+xml"/>'
        for kind in kinds
    )  # fmt: skip
    written |= {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" '
        f'ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{kind_of}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>',
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (written | dict(parts or {})).items():
            bare = isinstance(part, str) and not part.startswith("<?xml")
            archive.writestr(name, f"{_HEAD}{part!s}" if bare else part)
    return buffer.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a file, unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
