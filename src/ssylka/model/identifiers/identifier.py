"""`Identifier`: one identifier as it was found in a text."""

from typing import Literal

from ssylka.model.base import Model, Span

Scheme = Literal[
    "doi", "shortdoi", "edn", "elibrary", "arxiv", "pmid", "pmcid", "isbn", "issn", "orcid", "handle", "urn"
]


class Identifier(Model):
    """An identifier in a text: cleaned, checked, canonical.

    Attributes:
        scheme: its kind.
        value: canonical, for comparing and asking: DOI in lower case, ISBN as 13 digits, EDN as six capitals,
            ISSN and ORCID with hyphens, PMCID with "PMC", arXiv without "arXiv:".
        written: cleaned but with the case and the hyphens of its author.
        span: of the whole mention, label or address included ("https://doi.org/10.1000/1"), in the text searched.
        valid: whether its check digit is right; always true for a scheme without one.
        problem: one line on what is wrong with it, for a person; empty where nothing is.
        others: what it may be instead, where a line break has cut it and its shape does not tell how; a registry knows.
    """

    scheme: Scheme
    value: str
    written: str
    span: Span
    valid: bool = True
    problem: str = ""
    others: tuple[str, ...] = ()
