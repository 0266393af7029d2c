"""Our styles are valid CSL 1.0.2 and say which standard they follow."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from renderers.items import item
from ssylka.data import styles_folder
from ssylka.errors import StyleError
from ssylka.renderers import ENGINES, find_style, own_styles, render
from ssylka.renderers.conventions import CONVENTIONS
from ssylka.renderers.interface import Cite
from ssylka.renderers.plan import Plan
from ssylka.renderers.variants import apply_changes, read_changes

OWN = sorted(styles_folder().glob("*.csl"))


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_a_style_of_ours_is_valid_csl(path: Path) -> None:
    from citeproc import SCHEMA_PATH

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


def _dependent(folder: Path, instructions: str, parent: str = "rudn") -> str:
    path = folder / "thin.csl"
    path.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>'
        f'<link href="urn:ssylka:style:{parent}" rel="independent-parent"/></info>{instructions}</style>',
        encoding="utf-8",
    )
    return str(path)


def test_a_dependent_style_changes_marks_of_its_parent(tmp_path: Path) -> None:
    name = _dependent(tmp_path, '<?ssylka-change in="source" text="DOI" prefix="doi:"?>')
    work = item(
        {"type": "book", "author": "Strangio, Sebastian", "title": "Cambodia", "issued": "2014", "DOI": "10.1/x"}
    )
    assert render([work], name).entries[0].text == "Strangio, S. (2014). Cambodia. doi:10.1/x"


def test_a_dependent_style_drops_an_element_of_its_parent(tmp_path: Path) -> None:
    name = _dependent(tmp_path, '<?ssylka-change in="source" text="DOI" drop="yes"?>')
    work = item(
        {"type": "book", "author": "Strangio, Sebastian", "title": "Cambodia", "issued": "2014", "DOI": "10.1/x"}
    )
    assert render([work], name).entries[0].text == "Strangio, S. (2014). Cambodia."


def test_instructions_of_others_in_a_dependent_style_mean_nothing(tmp_path: Path) -> None:
    assert find_style(_dependent(tmp_path, '<?xml-stylesheet href="a"?>')).xml == find_style("rudn").xml


@pytest.mark.parametrize(
    ("instructions", "words"),
    [
        pytest.param('<?ssylka-change in="nowhere" text="DOI" prefix=""?>', "does not have", id="no such macro"),
        pytest.param('<?ssylka-change in="source" text="ISSN" prefix=""?>', "does not have", id="no such element"),
        pytest.param('<?ssylka-change text="DOI" prefix=""?>', "cannot be read", id="no place"),
        pytest.param('<?ssylka-change in="source" text="DOI" prefix=x?>', "cannot be read", id="no quotes"),
        pytest.param('<?ssylka-change in="source" prefix="x"?>', "cannot be read", id="no element"),
        pytest.param('<?ssylka-change in="source" text="" prefix="x"?>' * 101, "more than 100", id="too many"),
        pytest.param(f'<?ssylka-change in="source"{" " * 2000}text=""?>', "more than 1000 characters", id="too long"),
    ],
)
def test_a_change_that_cannot_be_made_gives_a_clear_error(tmp_path: Path, instructions: str, words: str) -> None:
    with pytest.raises(StyleError, match=words) as caught:
        find_style(_dependent(tmp_path, instructions))
    assert caught.value.advice


@given(st.text(alphabet='intexsourcd="< -', max_size=60))
@settings(max_examples=60, deadline=None)
def test_whatever_a_change_says_there_is_a_style_or_a_clear_error(words: str) -> None:
    root = etree.Element("style")
    root.append(etree.ProcessingInstruction("ssylka-change", words.replace("?>", "")))
    style = etree.fromstring(find_style("rudn").xml)
    with suppress(StyleError):
        apply_changes(style, read_changes(root, "x"), "x")
    assert style.find("{*}citation/{*}layout") is not None


def test_the_variant_of_political_science_cites_in_square_brackets() -> None:
    plan = Plan("rudn-political-science", engine=ENGINES["ssylka"])
    work = item({"type": "book", "author": "Jones, Lee", "title": "A", "issued": "2010"})
    (cited,) = plan.citations([work], ((Cite(0, "5", "page"),),))
    assert "".join(run.text for run in cited) == "[Jones 2010: 5]"


THIN = {
    "rudn-citation": "rudn",
    "rudn-dcm": "gost-r-7-0-5-2008-numeric",
    "rudn-political-science": "rudn",
    "rudn-russian-history": "gost-r-7-0-5-2008-note",
}
"""Thin variant → its parent. Agronomy is a style of its own: its header says what differs."""


@pytest.mark.parametrize("name", THIN)
def test_a_variant_is_thin(name: str) -> None:
    root = etree.parse(styles_folder() / f"{name}.csl").getroot()
    assert not root.findall("{*}macro")
    link = root.find("{*}info/{*}link[@rel='independent-parent']")
    assert link is not None
    assert link.get("href") == f"urn:ssylka:style:{THIN[name]}"
