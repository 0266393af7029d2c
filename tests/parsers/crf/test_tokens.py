"""Text → tokens."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.parsers.crf.tokens import MAX_TOKENS, tokenize

CASES = {
    "numbers of Vancouver without spaces": ("2015;7(5):914-920.", "2015|7|5|914-920"),
    "a spaced range is one number": ("( 2004 )765- 769", "2004|765- 769"),
    "initials without spaces are one token": ("J.R.R. Tolkien, J.-P. Sartre", "J.R.R|Tolkien|J.-P|Sartre"),
    "abbreviations without spaces are several": ("Nucl.Phys.B319(1989)570", "Nucl|Phys|B319|1989|570"),
    "a word that lost the space before its number": ("Fractals20 CD20", "Fractals|20|CD20"),
    "a DOI is one token": ("doi:10.1002/abc.12.", "doi|10.1002/abc.12"),
    "a date in numbers is one token": ("vom 12.5.2007, 2020-04-01", "vom|12.5.2007|2020-04-01"),
    "an address is one token": ("See http://a.org/b?c=d, (www.e.fr).", "See|http://a.org/b?c=d|www.e.fr"),
    "the number of an entry glued to a name": ("17-Stephane Goutagny", "17|Stephane|Goutagny"),
    "accents that combine": ("Universite\u0301 Laval", "Universite\u0301|Laval"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_cores(text: str, expected: str) -> None:
    assert "|".join(token.core for token in tokenize(text)) == expected


@given(st.text())
@settings(max_examples=60, deadline=None)
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert len(tokens) <= MAX_TOKENS
    assert all(text[token.start : token.end] == token.core for token in tokens)
    assert all(one.end <= other.start for one, other in itertools.pairwise(tokens))
