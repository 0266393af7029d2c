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
    "cut after the dot of the prefix": ("doi:10.\n1016/j.jhep.2015.06.002\n", ["10.1016/j.jhep.2015.06.002"]),
    "cut inside the prefix": ("doi:10.10\n16/j.jhep.2015.06.002\n", ["10.1016/j.jhep.2015.06.002"]),
    "cut before the slash": ("doi:10.1038\n/nature05023\n", ["10.1038/nature05023"]),
    "cut inside a PII": ("doi:10.1016/0009-2\n614(70)87052-X, x", ["10.1016/0009-2614(70)87052-x"]),
    "cut before a code of capitals": ("doi:10.1103/Phys\nRevC.65.034312\n", ["10.1103/physrevc.65.034312"]),
    "cut inside a word without a number": (
        "doi:10.32614/cran.package.di\nffviewer\n",
        ["10.32614/cran.package.diffviewer"],
    ),
    "cut by a soft hyphen": ("doi:10.1016/j.jhep.20\u00ad\n15.06.002. Next", ["10.1016/j.jhep.2015.06.002"]),
    "cut by a hard break of Markdown": ("doi:10.1016/j.jhep.\\\n2015.06.002\n", ["10.1016/j.jhep.2015.06.002"]),
    "cut, with an EDN behind it": ("doi:10.1007/B\nF00056142 EDN: ABCDEF", ["10.1007/bf00056142"]),
    "cut twice": ("doi:10.1016/\nj.jhep.\n2015.06.002\n", ["10.1016/j.jhep.2015.06.002"]),
    "before an entry of three digits": ("doi:10.1000/182\n290. Smith J. Moss", ["10.1000/182"]),
    "before an entry with a bracket": ("doi:10.1000/182\n290) Smith J. Moss", ["10.1000/182"]),
    "before pages": ("doi:10.1000/182\n119-150. Next", ["10.1000/182"]),
    "before a number and a word": ("doi:10.1000/182\n3D printing of moss", ["10.1000/182"]),
    "before a new-style arXiv number": ("doi:10.1000/182\n1612.04644\n", ["10.1000/182"]),
    "with a soft hyphen inside a word": ("10.1016/j.pedi\u00adatr.5", ["10.1016/j.pediatr.5"]),
    "with a word break of HTML": ("10.1016/<wbr>j.jhep.2015<br>", ["10.1016/j.jhep.2015"]),
    "with named entities around it": ("&laquo;10.1000/182&raquo;", ["10.1000/182"]),
    "with a numbered entity inside": ("10.1002/a&#60;1::b&#62;3.0 x", ["10.1002/a<1::b>3.0"]),
    "with a zero-width space in the prefix": ("10.\u200b1000/182", ["10.1000/182"]),
    "in full-width characters": ("DOI：１０．１０００／ａｂ１８２。", ["10.1000/ab182"]),
    "with a Cyrillic look-alike": ("doi:10.1016/j.jh\u0435p.2015", ["10.1016/j.jhep.2015"]),
    "a Cyrillic page glued on": ("10.1000/182.\u0421.5", ["10.1000/182"]),
    "with a link behind it": ("10.1000/182[CrossRef]", ["10.1000/182"]),
    "the next label glued on": ("10.1000/182PMID: 5", ["10.1000/182"]),
    "a sentence glued on": ("10.1000/182.Available from: x", ["10.1000/182"]),
    "a blank before the dot of the prefix": ("doi 10 .1000/182", ["10.1000/182"]),
    "in bold, with its label": ("**DOI:** *10.1000/182*", ["10.1000/182"]),
    "with the page in brackets, in a list": (
        "10.1061/(ASCE)0733-9399(1998)124:4(455),10.1000/1",
        ["10.1061/(asce)0733-9399(1998)124:4(455)", "10.1000/1"],
    ),
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
    "with invisible characters": ("See \u200bhttps://doi.org/10.\u200b1000/182.", "https://doi.org/10.\u200b1000/182"),
    "over a line break": ("doi:10.1016/\nj.jhep.2015; x", "doi:10.1016/\nj.jhep.2015"),
    "with a publisher's address": ("at https://x.example/doi/10.1000/182 now", "https://x.example/doi/10.1000/182"),
}


@pytest.mark.parametrize(("text", "mention"), SPANS.values(), ids=SPANS.keys())
def test_the_span_takes_the_whole_mention(text: str, mention: str) -> None:
    (one,) = find_dois(text)
    assert text[one.span.start : one.span.end] == mention


OTHERS = {
    "a year that may be the rest": ("doi:10.1111/jpi.1\n2028\n", "10.1111/jpi.1", ("10.1111/jpi.12028",)),
    "a rest that may be a page": ("doi:10.1101/gad.13488\n295\n", "10.1101/gad.13488295", ("10.1101/gad.13488",)),
    "no line break, no doubt": ("doi:10.1000/182. Next", "10.1000/182", ()),
    "a whole PII": ("doi:10.1016/0009-\n2614(70)87052-X\n", "10.1016/0009-2614(70)87052-x", ()),
}


@pytest.mark.parametrize(("text", "value", "others"), OTHERS.values(), ids=OTHERS.keys())
def test_what_a_line_break_leaves_in_doubt_is_told(text: str, value: str, others: tuple[str, ...]) -> None:
    (one,) = find_dois(text)
    assert (one.value, one.others) == (value, others)


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
    "\n1.a",
    "\n",
    "\u00ad\n",
    "\u0435",
    "&#60;",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hundred_thousand_characters_take_no_time(piece: str) -> None:
    began = time.thread_time()
    find_identifiers("10.1000/" + piece * (100_000 // len(piece)))
    assert time.thread_time() - began < 3
