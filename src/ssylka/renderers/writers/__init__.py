"""The writers, one per output format, in the order that the help shows them."""

from collections.abc import Mapping
from types import MappingProxyType

from ssylka.renderers.interface import Writer
from ssylka.renderers.writers.html import write_html
from ssylka.renderers.writers.markdown import write_markdown
from ssylka.renderers.writers.text import write_text

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "text": write_text,
        "markdown": write_markdown,
        "html": write_html,
    }
)
"""Name of an output format → its writer."""
