"""Our styles are valid CSL 1.0.2 and say which standard they follow."""

from pathlib import Path

import pytest

from renderers.items import item
from ssylka.data import styles_folder
from ssylka.errors import StyleError
from ssylka.renderers import find_style, own_styles, render
from ssylka.renderers.conventions import CONVENTIONS

OWN = sorted(styles_folder().glob("*.csl"))


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_a_style_of_ours_is_valid_csl(path: Path) -> None:
    from citeproc import SCHEMA_PATH
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(SCHEMA_PATH))
    assert schema.validate(etree.parse(path)), str(schema.error_log)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_a_style_of_ours_names_its_standard_and_itself(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "<!-- Follows: " in text
    assert f"<id>urn:ssylka:style:{path.stem}</id>" in text


def test_every_style_of_ours_has_its_conventions() -> None:
    assert set(CONVENTIONS) == set(own_styles())


def test_a_style_of_the_packaged_collection_is_found_by_its_id_and_its_url() -> None:
    assert find_style("ieee").title == find_style("http://www.zotero.org/styles/ieee").title


def test_a_dependent_style_leads_to_its_parent() -> None:
    assert find_style("nature-communications").xml == find_style("nature").xml


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param("<style", "not well-formed", id="broken XML"),
        pytest.param("<html/>", "no CSL style", id="another vocabulary"),
        pytest.param('<style xmlns="http://purl.org/net/xbiblio/csl"/>', "CSL 0.8", id="an old version of CSL"),
        pytest.param(
            '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"/>', "no citation layout", id="empty"
        ),
        pytest.param('<!DOCTYPE a [<!ENTITY b "c">]><style version="1.0">&b;</style>', "document type", id="entities"),
        pytest.param(
            '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>'
            '<link rel="independent-parent" href="http://www.zotero.org/styles/no-such-parent"/></info></style>',
            "which is not here",
            id="a parent that is missing",
        ),
    ],
)
def test_a_file_that_is_no_usable_style_gives_a_clear_error(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "x.csl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(StyleError, match=words) as caught:
        find_style(str(path))
    assert caught.value.advice


@pytest.mark.parametrize("name", ["no-such-style", "missing.csl", "../apa", "", "a\0b"])
def test_a_style_that_is_nowhere_gives_a_clear_error(name: str) -> None:
    with pytest.raises(StyleError):
        find_style(name)


@pytest.mark.parametrize("name", ["chicago-notes-bibliography", "chicago-author-date", "ieee", "nature-communications"])
def test_large_and_dependent_styles_of_the_collection_render(name: str) -> None:
    work = item({"type": "book", "author": "Strangio, Sebastian", "title": "Hun Sen's Cambodia", "issued": "2014"})
    assert "Strangio" in render([work], name).entries[0].text


def _macros(name: str) -> dict[str, bytes]:
    from lxml import etree

    root = etree.parse(styles_folder() / f"{name}.csl").getroot()
    return {str(macro.get("name")): etree.tostring(macro).strip() for macro in root.iter("{*}macro")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gost-r-7-0-5-2008", "gost-r-7-0-5-2008-numeric"),
        ("gost-r-7-0-5-2008-note", "gost-r-7-0-5-2008-in-text"),
    ],
)
def test_styles_of_one_standard_describe_works_alike(one: str, other: str) -> None:
    assert _macros(one) == _macros(other)


@pytest.mark.parametrize(
    ("common", "name"),
    [
        ("vancouver", "nlm-citation-sequence"),
        ("MLA", "modern-language-association"),
        ("harvard", "harvard-cite-them-right"),
        ("chicago", "chicago-author-date"),
    ],
)
def test_a_style_is_found_by_what_people_call_it(common: str, name: str) -> None:
    assert find_style(common).title == find_style(name).title


@pytest.mark.parametrize(("typed", "meant"), [("gost", "gost-r-7-0-5-2008"), ("apaa", "apa"), ("harvardd", "harvard")])
def test_an_unknown_name_is_answered_with_those_that_are_like_it(typed: str, meant: str) -> None:
    with pytest.raises(StyleError) as caught:
        find_style(typed)
    assert meant in str(caught.value.advice)
