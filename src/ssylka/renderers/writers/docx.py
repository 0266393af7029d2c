"""DOCX through python-docx, the well-kept library for it: a style "Bibliography", real hyperlinks, languages."""

import io
from typing import Any

from ssylka.model import Piece
from ssylka.renderers.interface import Line, Sheet

_LANGUAGES = {"ru": "ru-RU", "en": "en-US", "de": "de-DE", "fr": "fr-FR", "uk": "uk-UA", "es": "es-ES", "it": "it-IT",
              "zh": "zh-CN"}  # fmt: skip
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _style(document: Any, sheet: Sheet) -> Any:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt

    style = document.styles.add_style("Bibliography", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.font.name = "Times New Roman"
    style.font.size = Pt(12)
    style.paragraph_format.space_after = Pt(6)
    if sheet.hanging_indent:
        style.paragraph_format.left_indent = Cm(1.0)
        style.paragraph_format.first_line_indent = Cm(-1.0)
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline = True
    from docx.shared import RGBColor

    link.font.color.rgb = RGBColor(0x05, 0x63, 0xC1)
    return style


def _dress(run: Any, piece: Piece, language: str | None) -> None:
    from docx.oxml.ns import qn

    font = run.font
    font.italic = piece.italic or None
    font.bold = piece.bold or None
    font.small_caps = piece.small_caps or None
    font.superscript = piece.superscript or None
    font.subscript = piece.subscript or None
    font.underline = piece.underline or None
    if language in _LANGUAGES:
        properties = run._element.get_or_add_rPr()
        tag = properties.makeelement(qn("w:lang"), {qn("w:val"): _LANGUAGES[language or "en"]})
        properties.append(tag)


def _add(paragraph: Any, piece: Piece, language: str | None, *, links: bool) -> None:
    from docx.oxml.ns import qn

    run = paragraph.add_run(piece.text)
    _dress(run, piece, language)
    if links and piece.link:
        identifier = paragraph.part.relate_to(piece.link, _RELATION, is_external=True)
        link = paragraph._p.makeelement(qn("w:hyperlink"), {qn("r:id"): identifier})
        run.style = "Hyperlink"
        paragraph._p.append(link)
        link.append(run._element)


def _paragraph(document: Any, line: Line, style: Any, *, links: bool) -> None:
    paragraph = document.add_paragraph(style=style)
    if line.label:
        paragraph.add_run(line.label).font.superscript = True
        paragraph.add_run(" ")
    for piece in line.runs:
        _add(paragraph, piece, line.language, links=links)


def write_docx(sheet: Sheet) -> bytes:
    """A whole document, one paragraph per entry."""
    import docx

    document = docx.Document()
    style = _style(document, sheet)
    for line in sheet.entries:
        _paragraph(document, line, style, links=sheet.links)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
