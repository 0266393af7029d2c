"""The registries on loopback, with the records of a few works."""

from collections.abc import Iterator

import pytest

from standin.records import ARXIV, BOOKS, CROSSREF, DATACITE, NEGOTIATED, PUBMED
from standin.registries import Registries, registries


@pytest.fixture
def web() -> Iterator[Registries]:
    with registries() as server:
        server.crossref |= CROSSREF
        server.datacite |= DATACITE
        server.arxiv |= ARXIV
        server.pubmed |= PUBMED
        server.books |= BOOKS
        server.negotiated |= NEGOTIATED
        server.registered["10.3280/jus2011-001"] = "mEDRA"
        server.registered["10.1000/nobody"] = "OP"
        yield server
