"""A CSL 1.0.2 processor: style XML in, compiled closures out; usable alone.

>>> from ssylka.csl import Style
>>> style = Style.load("apa")
>>> items = [{"id": "a", "type": "book", "title": "Ethics", "author": [{"family": "Doe", "given": "Jane"}]}]
>>> style.bibliography(items, format="text").text
'Doe, J. (n.d.). Ethics.'
>>> style.cite(["a"], items)
'(Doe, n.d.)'
"""

from ssylka.csl.citations import CiteItem
from ssylka.csl.environment import Options
from ssylka.csl.pieces import Mark, Piece
from ssylka.csl.session import Change, Session
from ssylka.csl.style import BibliographyEntry, RenderedBibliography, Style

__all__ = [
    "BibliographyEntry",
    "Change",
    "CiteItem",
    "Mark",
    "Options",
    "Piece",
    "RenderedBibliography",
    "Session",
    "Style",
]
