"""BibTeX and biblatex, through bibtexparser 2.

`raw` turns a file into entries of strings, `read` entries into items, `write` items into entries; `tables` says which
type and field is which, `names` and `latex` speak BibTeX's small languages.
"""

from ssylka.formats.bibtex.read import is_bibtex, load_bibtex
from ssylka.formats.bibtex.write import dump_biblatex, dump_bibtex

__all__ = ["dump_biblatex", "dump_bibtex", "is_bibtex", "load_bibtex"]
