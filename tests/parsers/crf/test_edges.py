"""Borders between labelled stretches, drawn a word too far and moved."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.parsers.crf.edges import settle_edges
from ssylka.parsers.crf.lone import without_lone_words
from ssylka.parsers.crf.model import Labelled
from ssylka.parsers.crf.segments import Segment, segments
from ssylka.parsers.crf.tokens import tokenize

Pieces = list[tuple[str, str]]


def settled(pieces: Pieces) -> Pieces:
    """The stretches of a text labelled piece by piece ("o" is the punctuation between), after the borders are mended."""
    return _mended(pieces, settle_edges)


def _mended(pieces: Pieces, mend: Callable[[list[Segment], str], list[Segment]]) -> Pieces:
    text = "".join(words for _, words in pieces)
    owner = [label for label, words in pieces for _ in words]
    tokens = tokenize(text)
    labels = [owner[token.start] for token in tokens]
    found = segments(Labelled(tokens, labels, [1.0] * len(tokens), 1.0), text)
    return [(segment.label, text[segment.start : segment.end]) for segment in mend(found, text)]


CASES: dict[str, tuple[Pieces, Pieces]] = {
    "a full stop ends people with initials first": (
        [("author", "S. Näher. LEDA"), ("o", " "), ("title", "Manual"), ("o", ". "), ("date", "1993")],
        [("author", "S. Näher."), ("title", "LEDA Manual."), ("date", "1993")],
    ),
    "a full stop ends people with initials run together": (
        [("author", "Ishii R, Ishii S. HIV-EP2"), ("o", ", "), ("title", "a new member"), ("o", ". "), ("journal", "Gene")],
        [("author", "Ishii R, Ishii S."), ("title", "HIV-EP2, a new member."), ("journal", "Gene")],
    ),
    "a middle initial ends nothing": (
        [("author", "Larry D. Wittie, Ai Li"), ("o", ". "), ("title", "Eager sharing")],
        [("author", "Larry D. Wittie, Ai Li."), ("title", "Eager sharing")],
    ),
    "more people behind a full stop are people": (
        [("author", "J. C. Leuliet. J. F. Mangonnat"), ("o", ". "), ("title", "Sucre")],
        [("author", "J. C. Leuliet. J. F. Mangonnat."), ("title", "Sucre")],
    ),
    "initials wait for their name": (
        [("author", "G.H. Golub, C.F."), ("o", " "), ("title", "Van Loan, Matrix Computations"), ("o", ", "), ("date", "1996")],
        [("author", "G.H. Golub, C.F. Van Loan"), ("title", "Matrix Computations"), ("date", "1996")],
    ),
    "nobody stands behind et al.": (
        [("author", "Grau, et al., N. Engl"), ("o", ". "), ("journal", "J. Med"), ("o", ". "), ("volume", "320")],
        [("author", "Grau, et al.,"), ("journal", "N. Engl. J. Med."), ("volume", "320")],
    ),
    "et and al. belong together": (
        [("note", "Weising et"), ("o", " "), ("author", "al"), ("o", "., "), ("journal", "Annual Rev. Genet")],
        [("author", "Weising et al."), ("journal", "Annual Rev. Genet")],
    ),
    "editors at the head are no authors": (
        [("author", "Olle, T.W.; Tully, C. Eds"), ("o", ". "), ("title", "Design Methodologies"), ("o", ", "), ("date", "1983")],
        [("editor", "Olle, T.W.; Tully, C. Eds."), ("title", "Design Methodologies"), ("date", "1983")],
    ),
    "half of the editors are no authors either": (
        [("author", "Diener HC"), ("o", ", "), ("editor", "Wilkinson M, editors"), ("o", ". "), ("title", "Headache")],
        [("editor", "Diener HC, Wilkinson M, editors."), ("title", "Headache")],
    ),
    "editors of what the part stands in stay": (
        [("author", "R.K. Gupta"), ("o", ", "), ("editor", "in: C. Beck (Ed"), ("o", ".), "), ("book", "Clusters in Nuclei")],
        [("author", "R.K. Gupta"), ("editor", "in: C. Beck (Ed.)"), ("book", "Clusters in Nuclei")],
    ),
    "a suffix before the title": (
        [("author", "Lucas, H.C"), ("o", ". "), ("title", "Jr. Implementation"), ("o", ", "), ("date", "1981")],
        [("author", "Lucas, H.C. Jr."), ("title", "Implementation"), ("date", "1981")],
    ),
    "a number torn at its full stop": (
        [("author", "Quinlan, J. R. C4"), ("o", "."), ("title", "5: Programs for Machine Learning"), ("o", ". "), ("date", "1993")],
        [("author", "Quinlan, J. R."), ("title", "C4.5: Programs for Machine Learning."), ("date", "1993")],
    ),
    "what a part stands in": (
        [("title", "Reconstruction. In: The hand"), ("o", ". "), ("publisher", "Churchill"), ("o", ", "), ("date", "1993")],
        [("title", "Reconstruction."), ("book", "The hand."), ("publisher", "Churchill"), ("date", "1993")],
    ),
    "a title about something in vitro": (
        [("title", "Growth. In Vitro studies of it"), ("o", ". "), ("publisher", "Karger"), ("o", ", "), ("date", "1993")],
        [("title", "Growth. In Vitro studies of it."), ("publisher", "Karger"), ("date", "1993")],
    ),
    "a publisher within the place": (
        [("title", "Control"), ("o", ", "), ("location", "Van Nostrand Reinhold, NY"), ("o", ", "), ("date", "1992")],
        [("title", "Control"), ("publisher", "Van Nostrand Reinhold"), ("location", "NY"), ("date", "1992")],
    ),
    "a place within the publisher": (
        [("title", "Maps"), ("o", ". "), ("publisher", "Dunedin: University of Otago"), ("o", ", "), ("date", "2010")],
        [("title", "Maps."), ("location", "Dunedin"), ("publisher", "University of Otago"), ("date", "2010")],
    ),
    "a conference and what it calls itself": (
        [("book", "Proc. Conf. on Artificial Intelligence"), ("o", " ("), ("publisher", "AAAI"), ("o", "), "), ("date", "1990")],
        [("book", "Proc. Conf. on Artificial Intelligence (AAAI)"), ("date", "1990")],
    ),
    "a conference and its publisher": (
        [("book", "Proc. Conf. on Artificial Intelligence"), ("o", " ("), ("publisher", "ACM"), ("o", "), "), ("date", "1990")],
        [("book", "Proc. Conf. on Artificial Intelligence"), ("publisher", "(ACM)"), ("date", "1990")],
    ),
    "a journal whose first word was taken for a title": (
        [("author", "Huang CY"), ("o", " ("), ("date", "1996"), ("o", ") "), ("title", "Proc"), ("o", ". "), ("journal", "Natl. Acad. Sci")],
        [("author", "Huang CY"), ("date", "(1996)"), ("journal", "Proc. Natl. Acad. Sci")],
    ),
    "a journal whose first word was taken for a person": (
        [("author", "Arslan, E.; Meyer, L. Biochem"), ("o", ". "), ("journal", "Biophys. Res"), ("o", ". "), ("date", "1998")],
        [("author", "Arslan, E.; Meyer, L."), ("journal", "Biochem. Biophys. Res."), ("date", "1998")],
    ),
    "a letter that ends a title": (
        [("title", "Of surfactant protein"), ("o", " "), ("journal", "D. Biochem J"), ("o", " "), ("date", "1999")],
        [("title", "Of surfactant protein D"), ("journal", "Biochem J"), ("date", "1999")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("pieces", "expected"), CASES.values(), ids=CASES.keys())
def test_the_border_stands_where_the_signs_say(pieces: Pieces, expected: Pieces) -> None:
    assert settled(pieces) == expected


LABELS = st.sampled_from(["author", "title", "journal", "book", "publisher", "location", "editor", "note", "date"])


@given(st.lists(st.tuples(LABELS, st.text("aB.(, )d&:;", max_size=12)), max_size=8))
@settings(max_examples=100, deadline=None)
def test_stretches_keep_their_order_whatever_the_labels(pieces: Pieces) -> None:
    text = "".join(words for _, words in pieces)
    owner = [label for label, words in pieces for _ in words]
    tokens = tokenize(text)
    labels = [owner[token.start] for token in tokens]
    found = settle_edges(segments(Labelled(tokens, labels, [1.0] * len(tokens), 1.0), text), text)
    places = [place for segment in found for place in (segment.start, segment.end)]
    assert places == sorted(places)


LONE: dict[str, tuple[Pieces, Pieces]] = {
    "a lone word is no publisher": (
        [
            ("book", "Proceedings of ISMIR"),
            ("o", ", "),
            ("publisher", "at"),
            ("o", " "),
            ("location", "Vienna, Austria"),
        ],
        [("book", "Proceedings of ISMIR"), ("location", "Vienna, Austria")],
    ),
    "the designation of a standard is no author": (
        [
            ("author", "ISO/IEC 27001"),
            ("o", ":"),
            ("date", "2013"),
            ("o", ". "),
            ("title", "Security"),
            ("o", ". "),
            ("date", "2013"),
        ],
        [("title", "ISO/IEC 27001:2013. Security"), ("date", "2013")],
    ),
    "a number keeps its label": (
        [("title", "Maps"), ("o", ". "), ("series", "A 12"), ("o", ", "), ("date", "1993")],
        [("title", "Maps"), ("series", "A 12"), ("date", "1993")],
    ),
    "the pages stand before the book": (
        [
            ("title", "Speaking like a Fool"),
            ("o", ". "),
            ("book", "Pages 250-64 in Rhetoric"),
            ("o", ", "),
            ("date", "1993"),
        ],
        [("title", "Speaking like a Fool"), ("pages", "Pages 250-64"), ("book", "Rhetoric"), ("date", "1993")],
    ),
    "a house that begins with an abbreviation": (
        [("title", "Maps"), ("o", ". "), ("location", "New York: St"), ("o", ". "), ("publisher", "Martin's Press")],
        [("title", "Maps"), ("location", "New York"), ("publisher", "St. Martin's Press")],
    ),
}


@pytest.mark.parametrize(("pieces", "expected"), LONE.values(), ids=LONE.keys())
def test_a_label_goes_from_words_that_cannot_carry_it(pieces: Pieces, expected: Pieces) -> None:
    found = _mended(pieces, without_lone_words)
    assert [(label, words.rstrip(".")) for label, words in found] == expected
