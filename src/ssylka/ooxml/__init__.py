"""Word files: the parts of the package, their words with the places they stand in, and how these are changed.

Source: ECMA-376 / ISO/IEC 29500 (Office Open XML), part 1 for WordprocessingML and part 2 for packages. The transitional
and the strict namespaces are understood. Why not python-docx alone: it knows neither footnotes nor tracked changes nor
fields, and what is written must be what was read but for what has to change.
"""

from ssylka.ooxml.names import is_docx
from ssylka.ooxml.package import Package, open_package
from ssylka.ooxml.reading import read_story
from ssylka.ooxml.story import Bit, Paragraph, Story

__all__ = ["Bit", "Package", "Paragraph", "Story", "is_docx", "open_package", "read_story"]
