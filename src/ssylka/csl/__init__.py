"""A CSL 1.0.2 processor: style XML in, compiled plans out; usable alone.

>>> from ssylka.csl import Style
>>> style = Style.load("apa")  # an id, a path, or the XML itself
>>> items = [{"id": "a", "type": "book", "title": "Ethics", "author": [{"family": "Doe", "given": "Jane"}]}]
>>> style.bibliography(items, format="text").text
'Doe, J. (n.d.). Ethics.'
>>> style.cite([{"id": "a", "locator": "12"}], items)
'(Doe, n.d., p. 12)'

An entry of a bibliography is a sequence of *pieces*: texts, and marks that open and close looks (`font-style`,
`font-weight`, `font-variant`, `text-decoration`, `vertical-align`), `display` blocks and `link` spans, properly nested.
Quotes and punctuation are settled in them. An output format is one walk over the pieces (see `ssylka.csl.formats`);
formats that do not nest take `runs(entry.pieces)`, texts that each carry their whole look.

A document being written has a session: `session.cite`, `insert`, `edit` and `delete` return what changed.

>>> session = style.session()
>>> session.add_items(items)
[]
>>> [change.text for change in session.cite([{"id": "a"}])]
['(Doe, n.d.)']

Beyond CSL 1.0.2, off unless asked for (`Options`, and `entry_locale` of `bibliography`): entries in the language of
their item, several layouts by `locale` (CSL-M), tests on language and number of names, `custom` variables by name, links.
"""

from ssylka.csl.citations import CiteItem
from ssylka.csl.environment import Options
from ssylka.csl.pieces import Mark, Piece, Run, runs
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
    "Run",
    "Session",
    "Style",
    "runs",
]
