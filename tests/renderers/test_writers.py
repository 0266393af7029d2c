"""Every output format: nothing of an entry is taken for markup, looks and links arrive."""

import io
import json
import re
import zipfile
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renderers.items import item
from ssylka.errors import ConfigError
from ssylka.model import Piece
from ssylka.renderers import ENGINES, WRITERS, render
from ssylka.renderers.linking import link
from ssylka.renderers.nbsp import bind

_HOSTILE = item(
    {
        "id": 'x"><script>',
        "type": "article-journal",
        "author": "<b>Evil</b>, A & B",
        "title": '<script>alert(1)</script> *a* _b_ `c` [d](e) \\f {g} $h$ #i %j ~k ^l "m" & <i>n</i>',
        "container-title": "J & K",
        "issued": "2020",
        "URL": 'https://a.b/?x="><script>&y=1_2',
    }
)
_JOURNAL = item(
    {
        "type": "article-journal", "author": "Jones, L.", "title": "H<sub>2</sub>O & co", "container-title": "Review",
        "volume": "20", "issued": "2007", "DOI": "10.1000/a_b",
    }
)  # fmt: skip


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("engine", ENGINES)
def test_metadata_never_becomes_html(engine: str) -> None:
    html = render([_HOSTILE], "apa", format="html", engine=engine).text
    tags = _Tags()
    tags.feed(html)
    assert set(tags.seen) <= {"section", "ul", "li", "i", "b", "a", "sub", "sup", "span"}
    assert "<script" not in html
    assert "alert(1)" in tags.text


@pytest.mark.parametrize("engine", ENGINES)
def test_html_is_a_list_with_looks_and_links(engine: str) -> None:
    html = render([_JOURNAL], "apa", format="html", engine=engine).text
    assert "H<sub>2</sub>O &amp; co" in html
    assert "<i>Review</i>" in html
    assert '<a href="https://doi.org/10.1000/a_b">https://doi.org/10.1000/a_b</a>' in html
    assert "text-indent: -2em" in html


def test_links_can_be_left_out_and_asked_for() -> None:
    assert "<a " not in render([_JOURNAL], "apa", format="html", links=False).text
    assert "<https://doi.org/10.1000/a_b>" in render([_JOURNAL], "apa", format="markdown", links=True).text
    assert render([_JOURNAL], "apa", format="markdown").text.endswith(" https://doi.org/10.1000/a_b\n")


@pytest.mark.parametrize("format_name", WRITERS)
@pytest.mark.parametrize("style", ["apa", "rudn-note", "gost-r-7-0-5-2008-numeric"])
def test_every_format_writes_every_kind_of_style(format_name: str, style: str) -> None:
    made = render([_HOSTILE, _JOURNAL], style, format=format_name)
    assert "Jones" in made.text
    assert (made.data is not None) == (format_name == "docx")


def test_markdown_escapes_what_would_be_markup() -> None:
    text = render([_HOSTILE], "apa", format="markdown").text
    assert r"\*a\* \_b\_ \`c\` \[d\](e)" in text


def test_latex_escapes_its_special_characters() -> None:
    text = render([_HOSTILE], "apa", format="latex").text
    assert r"\textbackslash{}f \{g\} \$h\$ \#i \%j \textasciitilde{}k \textasciicircum{}l" in text
    assert not re.search(r"(?<!\\)[%#$&]", text.replace("\\href", ""))
    assert r"\textit{Review}" in render([_JOURNAL], "apa", format="latex").text


def test_rtf_writes_russian_and_hanging_indents() -> None:
    text = render([item({"type": "book", "title": "Я {x}"})], "rudn-ru", format="rtf").text
    assert text.startswith(r"{\rtf1")
    assert r"\u1071? \{x\}" in text
    assert r"\fi-567\li567" in text
    assert r"\lang1049" in text
    assert text.count("{") - text.count(r"\{") == text.count("}") - text.count(r"\}")


def test_typst_escapes_and_dresses() -> None:
    text = render([_JOURNAL], "apa", format="typst").text
    assert "#emph[Review]" in text
    assert '#link("https://doi.org/10.1000/a_b")' in text


def test_json_holds_entries_with_runs() -> None:
    data = json.loads(render([_JOURNAL], "apa", format="json").text)
    entry = data["entries"][0]
    assert entry["text"] == "".join(run["text"] for run in entry["runs"])
    assert {"text": "Review", "italic": True} in entry["runs"]


def test_docx_has_a_style_of_its_own_and_real_hyperlinks() -> None:
    data = render([_JOURNAL], "apa", format="docx").data
    assert data is not None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        document = archive.read("word/document.xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert '<w:pStyle w:val="Bibliography"/>' in document
    assert "<w:hyperlink " in document
    assert "https://doi.org/10.1000/a_b" in relations
    assert "<w:i/>" in document


def test_an_unknown_format_or_engine_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="no output format") as caught:
        render([], "apa", format="pdf")
    assert "markdown" in caught.value.advice
    with pytest.raises(ConfigError, match="no engine") as caught:
        render([], "apa", engine="x")
    assert "citeproc-py" in caught.value.advice


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Иванов И. И. О праве", "Иванов\u00a0И.\u00a0И. О праве"),
        ("А. Б. Петров", "А.\u00a0Б.\u00a0Петров"),
        ("Т. 24, № 3. С. 5–7.", "Т.\u00a024, №\u00a03. С.\u00a05–7."),
        ("Vol. 20, no. 4. P. 523.", "Vol.\u00a020, no.\u00a04. P.\u00a0523."),
        ("М., 2006. 320 с.", "М., 2006. 320\u00a0с."),
        ("Россия — АСЕАН", "Россия\u00a0— АСЕАН"),
    ],
)
def test_what_belongs_together_is_bound(text: str, bound: str) -> None:
    assert "".join(run.text for run in bind((Piece(text),))) == bound


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("See https://a.b/c (x).", ["https://a.b/c"]),
        ("URL: https://a.b/c_(d).", ["https://a.b/c_(d)"]),
        ("DOI: 10.1000/x. EDN: ABCDEF.", ["https://doi.org/10.1000/x", "https://elibrary.ru/abcdef"]),
        ("no address", []),
    ],
)
def test_addresses_are_found_without_the_punctuation_around_them(text: str, links: list[str]) -> None:
    assert [run.link for run in link((Piece(text),)) if run.link] == links


_TEXT = st.text(max_size=30)


@settings(max_examples=25, deadline=None)
@given(title=_TEXT, family=_TEXT, container=_TEXT, page=_TEXT, url=_TEXT, style=st.sampled_from(["apa", "rudn", "gost-r-7-0-100-2018"]))  # fmt: skip
def test_no_text_of_an_item_breaks_a_format(
    title: str, family: str, container: str, page: str, url: str, style: str
) -> None:
    fields = {"id": "x", "type": "chapter", "title": title, "container-title": container, "page": page, "URL": url}
    work = item({**fields, "author": [{"family": family, "given": title}]})
    for engine in ENGINES:
        tags = _Tags()
        tags.feed(render([work], style, format="html", engine=engine).text)
        assert set(tags.seen) <= {"section", "ul", "li", "i", "b", "a", "sub", "sup", "span", "u"}
    for format_name in WRITERS:
        render([work], style, format=format_name)


def test_a_letter_that_only_a_pattern_takes_for_another_makes_no_tag() -> None:
    work = item({"type": "book", "title": "On <ſup>b</ſup> and <sup>c</sup>", "issued": "2020"})
    assert "ſup" in render([work], "apa").entries[0].text
