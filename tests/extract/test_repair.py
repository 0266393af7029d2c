"""What is mended, what is suspected, and what is left alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.extract import cite, extract
from ssylka.extract.repair import KINDS
from ssylka.readers import read

MENDED = [
    pytest.param(
        "A // B. 2016. URL: http://x.example/ supplement/3708 (accessed: 05.02.2024).",
        "A // B. 2016. URL: http://x.example/supplement/3708 (accessed: 05.02.2024).",
        "space-in-url",
        id="a blank after a slash",
    ),
    pytest.param(
        "A // B. 2016. URL: https://x.example/vostocnoaziatski j-sammit/19/ (дата обращения: 05.02.2024).",
        "A // B. 2016. URL: https://x.example/vostocnoaziatskij-sammit/19/ (дата обращения: 05.02.2024).",
        "space-in-url",
        id="a blank inside a word of an address",
    ),
    pytest.param(
        "A // B. URL: https://x.example/State%E2 %80%99s%20Plan.pdf (accessed: 05.02.2024).",
        "A // B. URL: https://x.example/State%E2%80%99s%20Plan.pdf (accessed: 05.02.2024).",
        "space-in-url",
        id="a blank inside percent codes",
    ),
    pytest.param(
        "A // B. URL: h ttps://x.example/a (accessed: 05.02.2024).",
        "A // B. URL: https://x.example/a (accessed: 05.02.2024).",
        "space-in-url",
        id="a blank inside the scheme",
    ),
    pytest.param(
        "A. (2015). B. C, 4, 1–9. https://doi.org/10.1016/j. socscimed.2015.01.001",
        "A. (2015). B. C, 4, 1–9. https://doi.org/10.1016/j.socscimed.2015.01.001",
        "space-in-url",
        id="a blank inside a DOI",
    ),
    pytest.param(
        "A. B. Retrieved from https://x.example/files/Annual Report of the Board 2011.pdf",
        "A. B. Retrieved from https://x.example/files/Annual_Report_of_the_Board_2011.pdf",
        "lost-underscore",
        id="blanks for the underscores of a file name",
    ),
    pytest.param(
        r"A // B. URL: https://x.example/press\_service/ (accessed: 05.02.2024).",
        "A // B. URL: https://x.example/press_service/ (accessed: 05.02.2024).",
        "escaped-underscore",
        id="an escaped underscore",
    ),
    pytest.param(
        "A // B. URL: https://x.example/c/(accessed: 05.02.2024).",
        "A // B. URL: https://x.example/c/ (accessed: 05.02.2024).",
        "glued-bracket",
        id="an access date glued to the address",
    ),
    pytest.param(
        "A // B. 2005. (In Russian). https://x.example/c (accessed: 05.02.2024).",
        "A // B. 2005. (In Russian). URL: https://x.example/c (accessed: 05.02.2024).",
        "missing-url-label",
        id="a GOST reference without URL before its address",
    ),
    pytest.param("Ивaнов И. И. Мосты. М., 2001.", "Иванов И. И. Мосты. М., 2001.", "look-alike", id="a Latin letter in a Russian word"),
    pytest.param("Shafraj А.V. Mixers. 2016.", "Shafraj A.V. Mixers. 2016.", "look-alike", id="a Cyrillic initial of a Latin name"),
    pytest.param("Inter\u00adnational law. 2001.", "International law. 2001.", "soft-hyphen", id="a soft hyphen"),
    pytest.param("Scientiﬁc ofﬁce. 2001.", "Scientific office. 2001.", "ligature", id="ligatures"),
    pytest.param("Smith J. Gover-\nnance. 2001.", "Smith J. Governance. 2001.", "hyphen-at-line-end", id="a word cut by a line end"),
    pytest.param("Smith J. A. B, 12, 201-\n219. 2001.", "Smith J. A. B, 12, 201-219. 2001.", "hyphen-at-line-end", id="a range cut by a line end"),
    pytest.param(
        "A // B. URL: https://x.example/a-\nb/c.html (accessed: 05.02.2024).",
        "A // B. URL: https://x.example/a-b/c.html (accessed: 05.02.2024).",
        "hyphen-at-line-end",
        id="an address cut after a hyphen",
    ),
    pytest.param(
        "A // B. URL: https://x.example/abc/\ndef.html (accessed: 05.02.2024).",
        "A // B. URL: https://x.example/abc/def.html (accessed: 05.02.2024).",
        "line-break-in-url",
        id="an address cut by a line end",
    ),
]  # fmt: skip

CLEAN = [
    "Belov, M. I. (1956). Arctic navigation. Moscow: Transport publ. (In Russian).",
    "Иванов И. И. Порты Севера // Север. 2015. № 4. С. 10–15. URL: http://a.ru/b (дата обращения: 01.02.2020).",
    "Larsen, K. (2014). Ice. Polar Record, 50(1), 10–29. https://doi.org/10.1000/pr.2014.1; EDN: ABCDEF",
    "Smith J. Title. URL: https://x.example/a/ 2010. 5 p.",
    "See the page https://x.example/files and the report of the board.",
    "Lee K. IT-сектор России: USB, Wi-Fi и COVID-19 // Ведомости. 2020. 5 мая.",
    "Petrov P. The Т-34 tank. London: Osprey, 1999.",
    "WHO. Plan. Available from: https://who.example/plan (PDF file, accessed 2 May 2020).",
    "Rahaman M. M. Water // IJWRD. 2012. Vol. 28, no. 3. P. 475–491. https://doi.org/10.1080/07900627.2012.684310",
    "Doe J. (2001). Self-help and well-being. https://x.example/self-help-and-well-being. Accessed 3 May 2004.",
    "Volkov A. Report // Site. 2016. URL: http://ports.example/r.pdf (accessed: 11.03.2020).",
]


@pytest.mark.parametrize(("damaged", "mended", "kind"), MENDED)
def test_damage_is_mended_and_recorded(damaged: str, mended: str, kind: str) -> None:
    (citation,) = cite(damaged)
    assert citation.text == mended
    assert kind in {repair.kind for repair in citation.repairs}
    for repair in citation.repairs:
        assert damaged[slice(*repair.span)] == repair.before
        assert repair.kind in KINDS
        assert repair.why
        assert repair.guess == (repair.confidence < 0.9)


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_not_damaged_is_left_alone(text: str) -> None:
    (citation,) = cite(text)
    assert not citation.repairs
    assert citation.prefix or citation.text == text


@pytest.mark.parametrize("text", CLEAN)
def test_mending_twice_changes_nothing_more(text: str) -> None:
    (first,) = cite(text)
    (second,) = cite(first.text)
    assert second.text == first.text


def test_a_lost_hyphen_is_suspected_where_addresses_are_damaged() -> None:
    note = "[^1]: A // B. URL: https://x.example/lidery-stran-prinializaiavlenie-o-partnerstve.html (accessed: 1.2.2024).\n"
    broken = "[^2]: A // B. URL: https://x.example/ab c-d/ (accessed: 1.2.2024).\n"
    quiet = extract(read(("Text[^1].\n\n" + note).encode(), name="a.md"))
    assert not quiet.citations[0].repairs
    loud = extract(read(("Text[^1] and[^2].\n\n" + note + broken).encode(), name="a.md"))
    (suspicion,) = loud.citations[0].repairs
    assert (suspicion.kind, suspicion.before, suspicion.after) == ("suspected-lost-hyphen", *["prinializaiavlenie"] * 2)
    assert suspicion.guess


WORDS = st.lists(
    st.sampled_from(
        ["the", "of", "Ports", "and", "Ice", "Север", "мосты", "law-making", "co-operation", "Petrov", "2010", "12"]
    ),
    min_size=1,
    max_size=6,
)
CLEAN_URLS = st.from_regex(r"https://[a-z]{3,8}\.example/[a-z0-9/_-]{0,20}[a-z0-9]", fullmatch=True)


@settings(max_examples=60, deadline=None)
@given(WORDS, CLEAN_URLS)
def test_clean_references_stay_as_they_are(words: list[str], url: str) -> None:
    text = f"Petrov P. P. {' '.join(words)} // Journal. 2014. Vol. 2. P. 5–9. URL: {url} (accessed: 05.02.2024)."
    assert not [repair for citation in cite(text) for repair in citation.repairs]


ALPHABET = st.characters() | st.sampled_from(
    [*"()[]*_`<>&;:./-—«»\"'\n\t №°²\ud800\x00", "См.: ", "https://", "[^1]", "<sup>", " // ", "2010", "Иванов И. И. "]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ALPHABET, max_size=60).map("".join))
def test_any_string_gives_citations_that_know_their_places(text: str) -> None:
    citations = cite(text)
    assert citations
    for citation in citations:
        for run in citation.runs:
            assert 0 <= run.span.start <= run.span.end <= len(text)
        for repair in citation.repairs:
            assert 0 <= repair.span.start <= repair.span.end <= len(text)
        assert not re.search(r"[\n\t]", citation.text)
