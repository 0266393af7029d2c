"""What labels got nearly right, mended."""

from typing import Any

import pytest

from ssylka.parsers.crf import read_labels
from ssylka.parsers.crf.model import Labelled
from ssylka.parsers.crf.tokens import tokenize


def item_of(pieces: list[tuple[str, str]]) -> dict[str, Any]:
    """What the fields mean of a text that is labelled piece by piece ("o" is the punctuation between)."""
    text = "".join(words for _, words in pieces)
    owner = [label for label, words in pieces for _ in words]
    tokens = tokenize(text)
    labels = [owner[token.start] for token in tokens]
    return read_labels(Labelled(tokens, labels, [1.0] * len(tokens), 1.0), text).item


CASES = {
    "a ministry with a word for and in its name": (
        [("author", "Bundesministerium für Arbeit und Soziales"), ("o", " ("), ("date", "2013"), ("o", "): "), ("title", "Lebenslagen")],
        {"author": [{"literal": "Bundesministerium für Arbeit und Soziales"}]},
    ),
    "a title behind the only author": (
        [("author", "Said, Edward W. Orientalism"), ("o", ". "), ("publisher", "Vintage"), ("o", ", "), ("date", "1979")],
        {"author": [{"family": "Said", "given": "Edward W."}], "title": "Orientalism", "type": "book"},
    ),
    "the first word of a title among the authors": (
        [("author", "Dean, J. and Ghemawat, S. MapReduce"), ("o", ": "), ("title", "Simplified data processing")],
        {
            "author": [{"family": "Dean", "given": "J."}, {"family": "Ghemawat", "given": "S."}],
            "title": "MapReduce: Simplified data processing",
        },
    ),
    "an in that was taken for a container": (
        [("title", "ImageNet"), ("o", ", "), ("journal", "in"), ("o", " "), ("genre", "Proc"), ("o", ". "), ("book", "Adv. Neural")],
        {"container-title": "Adv. Neural"},
    ),
    "a volume behind the journal": (
        [("title", "Tutorial"), ("o", ". "), ("journal", "Proceedings of the IEEE 77"), ("o", "("), ("issue", "2"), ("o", ")")],
        {"container-title": "Proceedings of the IEEE", "volume": "77", "issue": "2"},
    ),
    "a book that was taken for a journal": (
        [("author", "Kim, D."), ("o", " "), ("journal", "Water"), ("o", ". "), ("publisher", "KIEP")],
        {"title": "Water", "type": "book"},
    ),
    "the number of an edition in the title": (
        [("title", "Methoden. 6., völlig überarb"), ("o", ". "), ("edition", "Aufl"), ("o", "., "), ("date", "1999")],
        {"title": "Methoden", "edition": "6., völlig überarb. Aufl"},
    ),
    "people parted by a slash behind initials": (
        [("editor", "Noelle-Neumann, E./Köcher, R."), ("o", " "), ("title", "Jahrbuch")],
        {"editor": [{"family": "Noelle-Neumann", "given": "E."}, {"family": "Köcher", "given": "R."}]},
    ),
    "a German body": (
        [("author", "Deutscher Bundestag"), ("o", ": "), ("title", "Lebenslagen")],
        {"author": [{"literal": "Deutscher Bundestag"}]},
    ),
    "a particle behind the initials": (
        [("author", "Berg, A. van der"), ("o", ". "), ("title", "Title of it")],
        {"author": [{"family": "Berg", "given": "A.", "non-dropping-particle": "van der"}]},
    ),
    "editors by the mark behind their names": (
        [("author", "Galuske, Michael/Thole, Werner"), ("o", " ("), ("note", "Hg"), ("o", ".) "), ("title", "Vom Fall zum Management")],
        {"editor": [{"family": "Galuske", "given": "Michael"}, {"family": "Thole", "given": "Werner"}], "author": None},
    ),
    "a body that edits": (
        [("author", "Statistisches Bundesamt (Hrsg"), ("o", ".) "), ("date", "2006"), ("o", ": "), ("title", "Datenreport")],
        {"editor": [{"literal": "Statistisches Bundesamt"}], "author": None},
    ),
    "a mark that was labelled apart": (
        [("author", "Pierre Nora"), ("o", " ("), ("editor", "dir"), ("o", ".), "), ("title", "Les lieux de mémoire")],
        {"editor": [{"family": "Nora", "given": "Pierre"}], "author": None},
    ),
    "an author whose editor comes later": (
        [("author", "Buro, A"), ("o", "., "), ("title", "Frieden"), ("o", ", "), ("editor", "in Bernhard Rinke (Hrsg"), ("o", ".), "), ("book", "Handbuch")],
        {"author": [{"family": "Buro", "given": "A."}], "editor": [{"family": "Rinke", "given": "Bernhard"}]},
    ),
    "a book before the words that name its editor": (
        [("title", "Friedensbewegung"), ("o", ", "), ("editor", "in Handbuch Frieden, hrsg. von Bernhard Rinke"), ("o", ", "), ("location", "Wiesbaden")],
        {"container-title": "Handbuch Frieden", "editor": [{"family": "Rinke", "given": "Bernhard"}]},
    ),
    "a subtitle that was taken for a house, before a place and a house": (
        [("title", "Dialektik der Aufklärung"), ("o", ". "), ("publisher", "Philosophische Fragmente"), ("o", ". "), ("location", "Amsterdam"), ("o", ": "), ("publisher", "Querido")],
        {"title": "Dialektik der Aufklärung. Philosophische Fragmente", "publisher-place": "Amsterdam", "publisher": "Querido"},
    ),
    "a subtitle that was taken for part of a place": (
        [("title", "Riskante Chancen"), ("o", ". "), ("location", "Sozialpsychologische Studien. Heidelberg"), ("o", ": "), ("publisher", "Asanger")],
        {"title": "Riskante Chancen. Sozialpsychologische Studien", "publisher-place": "Heidelberg", "publisher": "Asanger"},
    ),
    "a place with a full stop of its own": (
        [("title", "Risikogesellschaft"), ("o", ". "), ("location", "Frankfurt a. M."), ("o", ": "), ("publisher", "Suhrkamp")],
        {"title": "Risikogesellschaft", "publisher-place": "Frankfurt a. M"},
    ),
    "a house before a house, as some print them": (
        [("title", "Orientalism"), ("o", ". "), ("publisher", "Pantheon Books"), ("o", ", "), ("location", "New York"), ("o", ", "), ("publisher", "Vintage")],
        {"title": "Orientalism", "publisher": "Pantheon Books"},
    ),
    "the same people once more": (
        [("title", "Musikalische Logik"), ("o", ", "), ("book", "in: ders., Präludien und Studien III"), ("o", ", "), ("location", "Leipzig")],
        {"container-title": "Präludien und Studien III", "editor": None},
    ),
    "the same people, taken for an editor": (
        [("title", "Musikalische Logik"), ("o", ", "), ("editor", "in: ders. (Hg"), ("o", ".): "), ("book", "Präludien"), ("o", ", "), ("location", "Leipzig")],
        {"container-title": "Präludien", "editor": None},
    ),
    "a bracket before the publisher": (
        [("title", "Pattern Recognition"), ("o", " "), ("publisher", "(Springer"), ("o", ", "), ("date", "2006")],
        {"publisher": "Springer"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("pieces", "expected"), CASES.values(), ids=CASES.keys())
def test_it_is_mended(pieces: list[tuple[str, str]], expected: dict[str, Any]) -> None:
    item = item_of(pieces)
    assert {name: item.get(name) for name in expected} == expected
