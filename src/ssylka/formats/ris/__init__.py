"""RIS, the exchange format of reference managers.

Written by hand: the format is a line grammar of one rule, and rispy (0.10), which reads it, keeps neither the numbers of
lines, which messages need, nor the order of tags it does not know. What takes work is the meaning of the tags, and that
is ours in either case.

Source: Research Information Systems, "RIS Format Specifications" (2001, 2011), and the tags that Zotero, Mendeley and
EndNote write.
"""

from ssylka.formats.ris.read import is_ris, load_ris
from ssylka.formats.ris.write import dump_ris

__all__ = ["dump_ris", "is_ris", "load_ris"]
