"""`ssylka resolve` over a recorded session with the stand-in registries."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ssylka.cli import run
from ssylka.model.identifiers import identify
from ssylka.pipeline import sources
from ssylka.resolvers import resolve, verify
from standin.clients import client_of
from standin.records import CROSSREF
from standin.registries import registries

DOI = "10.7868/s0040357115030100"
UNKNOWN = "10.1000/nobody-knows-this"
LIST = f"""## Список литературы

1. Паршин Д. А., Стельмах Л. С., Столин А. М. Математическое моделирование твердофазной плунжерной экструзии с двухступенчатым обжатием композитных материалов // Теоретические основы химической технологии. 2015. Т. 49, № 3. С. 361–366. https://doi.org/{DOI}
"""
SHORT = LIST.replace(" С. 361–366.", "")
WRONG = LIST.replace(DOI, UNKNOWN)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recorded session in which everything was asked that the tests ask."""
    path = tmp_path_factory.mktemp("session") / "session.jsonl"
    with registries() as web:
        web.crossref |= CROSSREF
        with client_of(web, record=path) as client:
            found = [identifier for word in (DOI, UNKNOWN) if (identifier := identify(word))]
            resolve(found, client)
            for text in (LIST, SHORT, WRONG):
                verify(sources(text.encode(), name="list.md"), client)
    return path


Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(session: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.md").write_text(LIST, encoding="utf-8")
    (tmp_path / "short.md").write_text(SHORT, encoding="utf-8")
    (tmp_path / "wrong.md").write_text(WRONG, encoding="utf-8")

    def run_resolve(*words: str) -> tuple[int, str, str]:
        code = run(["resolve", *words, "--replay", str(session)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run_resolve


def test_an_identifier_gives_its_item(call: Call) -> None:
    code, out, err = call(DOI)
    assert (code, err) == (0, "")
    (item,) = json.loads(out)
    assert item["author"][0]["family"] == "Паршин"


def test_items_come_in_any_format(call: Call) -> None:
    assert call(DOI, "--to", "biblatex")[1].lstrip().startswith("@article{")


def test_what_is_no_identifier_is_told(call: Call) -> None:
    code, out, err = call("nonsense")
    assert (code, out) == (2, "")
    assert "neither a file nor an identifier" in err


def test_an_unregistered_identifier_is_told_and_the_others_are_kept(call: Call) -> None:
    code, out, err = call(UNKNOWN, DOI)
    assert code == 2
    assert len(json.loads(out)) == 1
    assert UNKNOWN in err


def test_an_article_gets_a_verdict_on_every_reference(call: Call) -> None:
    code, out, _ = call("list.md")
    assert code == 0
    assert out.split()[:2] == ["e1", "exists"]
    code, out, _ = call("wrong.md", "--to", "json")
    assert code == 1
    assert [row["status"] for row in json.loads(out)] == ["not-registered"]


def test_gaps_are_filled_on_request(call: Call) -> None:
    (item,) = json.loads(call("short.md", "--complete")[1])
    assert item["page"] in ("361-366", "361–366")
    assert item["container-title"] == "Теоретические основы химической технологии"
