"""Relative links: files beside the text, looked up in its tree and nowhere else."""

from pathlib import Path

import pytest

from ssylka.checkers.beside import look_beside
from ssylka.gathering import beside
from ssylka.model import Case
from ssylka.pipeline import only_links, understand
from ssylka.readers import read

FILES = (
    "docs/page.md",
    "docs/other.md",
    "docs/a b.md",
    "docs/sub/index.md",
    "docs/img/owl.png",
    "docs/deep/README.md",
    "top.md",
)
VERDICTS: list[tuple[str, str | None, str]] = [
    ("other.md", "alive", "docs/other.md"), ("other.md?x=1#part", "alive", "docs/other.md"), ("./other.md", "alive", "docs/other.md"),
    ("a%20b.md", "alive", "docs/a b.md"), ("sub/", "alive", "docs/sub"), ("deep", "alive", "docs/deep"), ("../top.md", "alive", "top.md"),
    ("other.html", "alive", "docs/other.html"), ("other", "alive", "docs/other"), ("img/owl.png", "alive", "docs/img/owl.png"),
    ("none.md", "dead", "docs/none.md"), ("sub/none.png", "dead", "docs/sub/none.png"), ("no/such/folder.md", "dead", "docs/no/such/folder.md"),
    ("../../outside.md", None, ""), ("../../../etc/passwd", None, ""), ("/docs/other.md", None, ""), ("#part", None, ""), ("?x=1", None, ""),
    ("http://site.example/x", None, ""), ("//site.example/x", None, ""), ("mailto:a@b.example", None, ""), ("", None, ""),
    ("a\0b", None, ""), ("http://[::1", None, ""), ("x" * 2000, None, ""), ("\\\\server\\share", None, ""),
]  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    for name in FILES:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("words", encoding="utf-8")
    (tmp_path / "outside.md").write_text("words", encoding="utf-8")
    (root / "docs" / "way-out").symlink_to(tmp_path)
    return root


@pytest.mark.parametrize(("url", "verdict", "address"), VERDICTS, ids=[repr(url[:40]) for url, _, _ in VERDICTS])
def test_where_a_relative_link_leads(tree: Path, url: str, verdict: str | None, address: str) -> None:
    found = look_beside(url, tree / "docs" / "page.md", tree)
    assert (found and (found.verdict, found.url)) == (verdict and (verdict, address))


def test_no_link_of_the_file_system_leads_out(tree: Path) -> None:
    assert look_beside("way-out/outside.md", tree / "docs" / "page.md", tree) is None


PAGE = "# Notes\n\n[one](other.md) [two](none.md) ![three](none.png) [four](http://site.example/)\n"
ARTICLE = PAGE + "\n## References\n\n1. Smith J. Owls of the old world. London: Quill, 2014. 120 p.\n"


def case(tree: Path, text: str, name: str = "page.md") -> Case:
    path = tree / "docs" / name
    path.write_text(text, encoding="utf-8")
    document = read(path.read_bytes(), name=str(path))
    return understand(document) if "References" in text else only_links(document)


def test_the_pictures_of_an_article_are_left_out(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert {url: status.verdict for url, status in beside(case(tree, PAGE)).items()} == {
        "other.md": "alive",
        "none.md": "dead",
        "none.png": "dead",
    }
    assert set(beside(case(tree, ARTICLE))) == {"other.md", "none.md"}


def test_a_text_that_is_no_page_has_nothing_beside_it(tree: Path) -> None:
    assert beside(case(tree, "see none.md and http://site.example/", "notes.txt")) == {}
    assert beside(only_links(read(PAGE.encode(), name="-", format="markdown"))) == {}
