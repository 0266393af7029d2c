"""DOIs in all the surroundings that articles put them in."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.model.identifiers import canonical, clean_doi, find_dois, find_identifiers

SICI = "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"

FOUND = {
    "bare": ("10.1000/182", ["10.1000/182"]),
    "at the end of a sentence": ("See 10.1000/182. Then", ["10.1000/182"]),
    "before an ellipsis": ("10.1000/182…", ["10.1000/182"]),
    "in brackets": ("(doi:10.1000/182)", ["10.1000/182"]),
    "in brackets, with brackets inside": ("(10.1016/S0140-6736(05)67889-0)", ["10.1016/s0140-6736(05)67889-0"]),
    "in guillemets": ("«10.1000/182»", ["10.1000/182"]),
    "before an EDN": ("DOI: 10.1000/182; EDN: ABCDEF", ["10.1000/182"]),
    "glued to an EDN": ("10.1000/182;EDN: ABCDEF", ["10.1000/182"]),
    "in a Markdown link": ("[10.1000/a_b](https://doi.org/10.1000/a_b)", ["10.1000/a_b", "10.1000/a_b"]),
    "with Markdown escapes": (r"10.1000/a\_b\(c\)", ["10.1000/a_b(c)"]),
    "with LaTeX escapes": (r"\doi{10.1000/a{\_}b\&c}", ["10.1000/a_b&c"]),
    "in Markdown emphasis": ("*10.1000/a* and _10.1000/b_ and **10.1000/c**", ["10.1000/a", "10.1000/b", "10.1000/c"]),
    "in a Markdown autolink": ("<https://doi.org/10.1000/182>", ["10.1000/182"]),
    "in HTML": ('<a href="https://doi.org/10.1000/a">10.1000/a</a>', ["10.1000/a", "10.1000/a"]),
    "in HTML, with entities": (SICI.replace("<", "&lt;").replace(">", "&gt;"), [SICI]),
    "with doubled entities": ("10.1207/s15327_&amp;amp;1", ["10.1207/s15327_&1"]),
    "a SICI": (f"See {SICI}.", [SICI]),
    "a SICI before a tag": (f"<p>{SICI}</p>", [SICI]),
    "percent-encoded": ("https://doi.org/10.1002%2F(SICI)1097%3C1%3A%3AA%3E3", ["10.1002/(sici)1097<1::a>3"]),
    "percent-encoded twice": ("https://x.example/?doi=10.1000%252F182", ["10.1000/182"]),
    "with www": ("http://www.doi.org/10.1000/182", ["10.1000/182"]),
    "with dx": ("http://dx.doi.org/10.1000/182", ["10.1000/182"]),
    "in capitals": ("HTTPS://DOI.ORG/10.1000/ABC", ["10.1000/abc"]),
    "behind a proxy": ("https://doi-org.proxy.lib.example/10.1000/182", ["10.1000/182"]),
    "in a publisher's address": ("https://onlinelibrary.wiley.example/doi/10.1000/abc/full", ["10.1000/abc"]),
    "in a publisher's address of a file": ("https://x.example/content/pdf/10.1000/abc.pdf", ["10.1000/abc"]),
    "of a preprint with its version": (
        "https://x.example/10.1101/2020.01.01.123456v2.full.pdf",
        ["10.1101/2020.01.01.123456"],
    ),
    "with an argument behind it": ("https://doi.org/10.1000/182?utm_source=x", ["10.1000/182"]),
    "with a fragment behind it": ("https://doi.org/10.1000/182#sec-1", ["10.1000/182"]),
    "with a number sign inside": ("doi:10.1000/a#b", ["10.1000/a#b"]),
    "as info URI": ("info:doi/10.1000/182", ["10.1000/182"]),
    "label glued on": ("doi10.1000/182", ["10.1000/182"]),
    "label with a space in the prefix": ("DOI: 10. 22363/2313", ["10.22363/2313"]),
    "prefix with parts": ("10.1000.10/182", ["10.1000.10/182"]),
    "with a typesetter's hyphen": ("10.1007/s00401‐015‑1447–1", ["10.1007/s00401-015-1447-1"]),
    "with invisible spaces": ("10.1007/s00401\u200b-015", ["10.1007/s00401-015"]),
    "two in a list": ("10.1000/1,10.1000/2;10.1000/3", ["10.1000/1", "10.1000/2", "10.1000/3"]),
    "an address glued on": ("10.1000/182https://doi.org/10.1000/182", ["10.1000/182", "10.1000/182"]),
    "Russian words glued on": ("10.1000/182.Дата обращения", ["10.1000/182"]),
    "cut after a slash": ("doi:10.1016/\nj.jhep.2015.06.002", ["10.1016/j.jhep.2015.06.002"]),
    "cut after a dot": ("doi:10.1016/j.jhep.2015.\n06.002. Next", ["10.1016/j.jhep.2015.06.002"]),
    "cut after a hyphen": ("doi:10.1007/s00401-\n  015-1447-1", ["10.1007/s00401-015-1447-1"]),
    "cut inside a word": ("doi:10.1016/j.pediatr\nneurol.2015.06.002\n", ["10.1016/j.pediatrneurol.2015.06.002"]),
    "cut before brackets": ("doi:10.1016/S0020-0190\n(00)00142-3\n", ["10.1016/s0020-0190(00)00142-3"]),
    "before the next entry": ("doi:10.1000/182\n12. Smith J.", ["10.1000/182"]),
    "before the next entry, with its full stop": ("doi:10.1000/182.\n12. Smith J.", ["10.1000/182"]),
    "before an entry in square brackets": ("doi:10.1000/182\n[12] Smith J.", ["10.1000/182"]),
    "before a year": ("doi:10.1000/182\n2015", ["10.1000/182"]),
    "before a date": ("https://doi.org/10.1000/182\n12.03.2020", ["10.1000/182"]),
    "before a volume and pages": ("doi:10.1000/182\n2015;12(3):45-50.", ["10.1000/182"]),
    "before words": ("doi:10.1000/182\nand more words", ["10.1000/182"]),
    "before an address": ("doi:10.1000/182\nhttps://x.example/1.2", ["10.1000/182"]),
    "no suffix": ("10.1000/ and 10.1000", []),
    "a number": ("5.10.1000/182", []),
    "a price": ("110.1000/182", []),
    "a path that climbs": ("10.1000/../../etc", []),
    "punctuation only": ("10.1000/...", []),
    "a date": ("10. 2019 / 5", []),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND.keys())
def test_a_doi_is_found_whole_and_clean(text: str, expected: list[str]) -> None:
    assert [one.value for one in find_dois(text)] == expected


SPANS = {
    "with its address": ("See https://doi.org/10.1000/182.", "https://doi.org/10.1000/182"),
    "with its label": ("(DOI: 10.1000/182)", "DOI: 10.1000/182"),
    "with label and address": ("doi: https://doi.org/10.1000/182;", "doi: https://doi.org/10.1000/182"),
    "over a line break": ("doi:10.1016/\nj.jhep.2015; x", "doi:10.1016/\nj.jhep.2015"),
    "with a publisher's address": ("at https://x.example/doi/10.1000/182 now", "https://x.example/doi/10.1000/182"),
}


@pytest.mark.parametrize(("text", "mention"), SPANS.values(), ids=SPANS.keys())
def test_the_span_takes_the_whole_mention(text: str, mention: str) -> None:
    (one,) = find_dois(text)
    assert text[one.span.start : one.span.end] == mention


def test_only_ascii_letters_lose_their_case() -> None:
    assert canonical("10.1000/ABCÄ") == "10.1000/abcÄ"
    assert clean_doi("https://doi.org/10.1000/ABC") == "10.1000/abc"
    assert clean_doi("no DOI") is None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="10./(<>)[]%25&;:ltgam\n \\{}*_-aдDOIhtps", max_size=300))
def test_no_text_breaks_it_and_spans_stay_inside(text: str) -> None:
    for one in find_identifiers(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
        if one.scheme == "doi":
            assert clean_doi(one.written) is not None


HOSTILE = [
    "10.1000/",
    "10.1000/a\n",
    "(10.1000/<a:",
    "doi:",
    "%25",
    "&amp;",
    "https://doi.org/",
    "ISBN 9",
    "a/full",
    " ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_thousand_characters_take_no_time(piece: str) -> None:
    began = time.thread_time()
    find_identifiers("10.1000/" + piece * (100_000 // len(piece)))
    assert time.thread_time() - began < 3
