"""Our processor against citeproc-py, on plain works that both must render alike, in styles of many kinds.

Differences that are known stand in `KNOWN`, each with its reason; one that comes or goes breaks the build. Numbers in
the margin are compared without the space behind them: citeproc-py leaves it out, as the margin makes it.
"""

import re
from typing import Any

import pytest

from ssylka.model import Item
from ssylka.renderers import render


def _people(*names: str) -> list[dict[str, str]]:
    return [dict(zip(("given", "family"), name.rsplit(" ", 1), strict=True)) for name in names]


def _work(ident: str, kind: str, title: str, author: list[dict[str, str]], *issued: int, **more: Any) -> dict[str, Any]:
    fields = {key.replace("_", "-") if key != "URL" else key: value for key, value in more.items()}
    return {
        "id": ident,
        "type": kind,
        "title": title,
        "author": author,
        "issued": {"date-parts": [list(issued)]},
        **fields,
    }


WORKS = [
    _work("article", "article-journal", "Molecular structure of nucleic acids", _people("James D. Watson", "Francis H. C. Crick"),
          1953, 4, 25, container_title="Nature", volume="171", issue="4356", page="737-738"),
    _work("article by one", "article-journal", "A mathematical theory of communication", _people("Claude E. Shannon"), 1948, 7,
          container_title="Bell System Technical Journal", volume="27", issue="3", page="379-423"),
    _work("article by many", "article-journal", "Observation of gravitational waves", _people(
        "Benjamin Abbott", "Richard Abbott", "Thomas Abbott", "Matthew Abernathy", "Fausto Acernese", "Kendall Ackley",
        "Carl Adams", "Paolo Addesso"), 2016, 2, 11, container_title="Physical Review Letters", volume="116", issue="6", page="1-16"),
    _work("book", "book", "Naming and necessity", _people("Saul Kripke"), 1980, publisher="Harvard University Press",
          publisher_place="Cambridge"),
    _work("edition", "book", "The art of computer programming", _people("Donald E. Knuth"), 1997, edition="3", volume="1",
          publisher="Addison-Wesley", publisher_place="Reading"),
    _work("chapter", "chapter", "The strategy of model building", _people("Richard Levins"), 1984, editor=_people("Anna Smith"),
          container_title="Models of nature", publisher="Springer", publisher_place="Berlin", page="18-27"),
    _work("thesis", "thesis", "Investigations on the theory of the Brownian movement", _people("Albert Einstein"), 1905,
          genre="PhD thesis", publisher="University of Zurich", publisher_place="Zurich"),
    _work("page", "webpage", "Citation styles", _people("Rintze Zelle"), 2012, 3, 1, URL="https://example.org/styles",
          accessed={"date-parts": [[2020, 3, 5]]}),
    _work("report by a body", "report", "World development report", [{"literal": "World Bank"}], 2019, publisher="World Bank",
          publisher_place="Washington"),
]  # fmt: skip
EVERY = frozenset(work["id"] for work in WORKS)
ARTICLES = frozenset({"article", "article by one", "article by many"})

EQUAL = [
    "apa", "elsevier-harvard", "springer-basic-author-date", "springer-vancouver", "taylor-and-francis-harvard-x", "nature",
    "cell", "american-medical-association", "royal-society-of-chemistry",
]  # fmt: skip
QUOTED = (
    "citeproc-py puts commas and periods behind the closing quotation mark, whatever the locale's punctuation-in-quote"
)
INITIALS = "citeproc-py takes the initialize-with of cs:style although the style says initialize=false; " + QUOTED
KNOWN: dict[str, tuple[str, frozenset[str]]] = {
    "ieee": (QUOTED, EVERY - {"book", "edition"}),
    "harvard-cite-them-right": (QUOTED, ARTICLES | {"chapter"}),
    "frontiers": (QUOTED, frozenset({"chapter"})),
    "chicago-author-date": (INITIALS, EVERY - {"report by a body"}),
    "modern-language-association": (INITIALS, EVERY - {"report by a body"}),
    "science": (
        "citeproc-py: " + QUOTED + "; a label stands though its page is missing",
        frozenset({"thesis", "page"}),
    ),
    "american-chemical-society": (
        "citeproc-py writes the label of a page that is missing, and no capital in \u201cEd.\u201d",
        EVERY - ARTICLES - {"page"},
    ),
    "elsevier-vancouver": ("citeproc-py shortens the pages 1-16 to 1-6", frozenset({"article by many"})),
    "plos": ("citeproc-py loses the spaces between the parts of a date", frozenset({"page"})),
}


def _entry(work: dict[str, Any], style: str, engine: str, form: str) -> str:
    text = render([Item.from_csl(work)], style, format=form, engine=engine, language="list", links=False).text
    return re.sub(r"(\b1\b[\]}.)]*)\s*", r"\1", text, count=1).rstrip()


def _differing(style: str, form: str) -> set[str]:
    return {
        work["id"] for work in WORKS if _entry(work, style, "ssylka", form) != _entry(work, style, "citeproc-py", form)
    }


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("form", ["text", "html", "latex"])
@pytest.mark.parametrize("style", EQUAL)
def test_both_processors_agree(style: str, form: str) -> None:
    assert _differing(style, form) == set()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("style", KNOWN)
def test_they_differ_where_it_is_known_and_nowhere_else(style: str) -> None:
    assert _differing(style, "text") == KNOWN[style][1], KNOWN[style][0]
