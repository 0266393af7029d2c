"""The writers, one per output format, in the order that the help shows them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ssylka.renderers.interface import Sheet, Writer
from ssylka.renderers.writers.docx import write_docx
from ssylka.renderers.writers.html import write_html
from ssylka.renderers.writers.json import write_json
from ssylka.renderers.writers.latex import write_latex
from ssylka.renderers.writers.markdown import write_markdown
from ssylka.renderers.writers.rtf import write_rtf
from ssylka.renderers.writers.text import write_text
from ssylka.renderers.writers.typst import write_typst

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "text": write_text,
        "markdown": write_markdown,
        "html": write_html,
        "latex": write_latex,
        "rtf": write_rtf,
        "docx": write_text,
        "typst": write_typst,
        "json": write_json,
    }
)
"""Name of an output format → its writer. A format that is no text has plain text here and its bytes below."""

BINARY_WRITERS: Mapping[str, Callable[[Sheet], bytes]] = MappingProxyType({"docx": write_docx})
"""Name of an output format that is no text → what writes the file."""
