"""The command line: what goes to which stream, and the exit code."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from ssylka.cli import run

ROOT = Path(__file__).resolve().parents[2]
ARTICLE = ROOT / "bib" / "founding" / "article.md"
REFERENCE = "Jones, L. (2007). ASEAN intervention in Cambodia. *The Pacific Review*, 20(4), 523–550."


class Outcome(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


Runner = Callable[..., Outcome]


@pytest.fixture
def ssylka(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.mark.parametrize("command", ["", "parse", "render", "audit", "explain", "styles", "completion"])
def test_every_command_has_help(ssylka: Runner, command: str) -> None:
    outcome = ssylka(*filter(None, [command]), "--help")
    assert outcome.code == 0
    assert outcome.out.startswith("Usage: ssylka")
    assert not outcome.err


def test_the_version_is_told(ssylka: Runner) -> None:
    assert ssylka("--version").out.startswith("ssylka 0.")


@pytest.mark.parametrize("form", ["csl-json", "bibtex", "biblatex", "text", "json", "jsonl"])
def test_parse_writes_every_format(ssylka: Runner, form: str) -> None:
    outcome = ssylka("parse", ARTICLE, "--to", form)
    assert outcome.code == 0
    assert not outcome.err
    assert "Voskressenski" in outcome.out
    assert ("Пичкхун" in outcome.out) == (form == "json"), "For-citation lines belong to json alone"


def test_whole_references_have_all_their_parts(ssylka: Runner) -> None:
    rows = json.loads(ssylka("parse", ARTICLE, "--to", "json").out)
    assert len(rows) == 68
    for row in rows:
        assert {"kind", "label", "place", "raw", "item", "confidence", "origins", "repairs"} <= row.keys()
        assert row["place"]["line"] > 0


def test_standard_input_is_a_dash(ssylka: Runner) -> None:
    assert json.loads(ssylka("parse", "-", stdin=ARTICLE.read_bytes()).out)[0]["author"][0]["family"] == "Bektimirova"


def test_output_goes_to_a_file(ssylka: Runner, tmp_path: Path) -> None:
    outcome = ssylka("parse", ARTICLE, "-o", "out.json")
    assert outcome == Outcome(0, "", "")
    assert len(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))) == 66


STRINGS = {
    "one line, one item": (REFERENCE, 1),
    "an empty line is an element too": (f"{REFERENCE}\n\n{REFERENCE}", 3),
    "no line at all": ("", 0),
    "nonsense": ("((((\x00\x01 ))))\n;;;;\n//\n", 3),
    "a line without end": ("x" * 100_000, 1),
}


@pytest.mark.parametrize(("text", "count"), STRINGS.values(), ids=STRINGS)
def test_strings_give_one_element_per_line(ssylka: Runner, text: str, count: int) -> None:
    outcome = ssylka("parse", "--strings", "-", stdin=text.encode())
    assert outcome.code == 0
    assert len(json.loads(outcome.out)) == count
    lines = ssylka("parse", "--strings", "--to", "jsonl", "-", stdin=text.encode()).out.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(outcome.out)


def test_a_line_with_two_works_is_a_list(ssylka: Runner) -> None:
    line = (
        "См.: Иванов И. И. Арктика. М.: Наука, 2015. 320 с.; Петров А. Б. Антарктика // Вестник. 2016. № 3. С. 10–20."
    )
    (works,) = json.loads(ssylka("parse", "--strings", "-", stdin=line.encode()).out)
    assert [work["title"] for work in works] == ["Арктика", "Антарктика"]


def test_strings_in_a_cyrillic_code_page_are_read(ssylka: Runner) -> None:
    line = "Мигунова Т. Л. Право и политика в России. М.: Наука, 2015. 320 с."
    (work,) = json.loads(ssylka("parse", "--strings", "-", stdin=(line + "\n").encode("cp1251")).out)
    assert work["title"] == "Право и политика в России"


def test_what_is_no_utf8_is_shown_escaped(ssylka: Runner) -> None:
    outcome = ssylka("parse", "--strings", "-", stdin=b"Jones \xed\xa0\x80 (2007). Title. London: Routledge.\n")
    assert outcome.code == 0
    assert len(json.loads(outcome.out)) == 1


BAD = {
    "a missing file": ["nowhere.md"],
    "a folder without articles": ["empty"],
    "an empty file": ["empty.md"],
    "a picture": ["picture.md"],
    "a text without references": ["prose.md"],
}


@pytest.mark.parametrize("command", ["parse", "audit", "render"])
@pytest.mark.parametrize("arguments", BAD.values(), ids=BAD)
def test_bad_input_is_told_in_two_lines(ssylka: Runner, tmp_path: Path, command: str, arguments: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty.md").write_bytes(b"")
    (tmp_path / "picture.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 9)
    (tmp_path / "prose.md").write_text("Nothing is cited here.\n", encoding="utf-8")
    outcome = ssylka(command, *arguments)
    assert outcome.code == 2
    assert not outcome.out
    assert outcome.err.startswith("ssylka: ")
    assert len(outcome.err.splitlines()) == 2
    assert "did not foresee" not in outcome.err


def test_one_bad_file_does_not_lose_the_others(ssylka: Runner) -> None:
    outcome = ssylka("parse", "nowhere.md", ARTICLE)
    assert outcome.code == 2
    assert len(json.loads(outcome.out)) == 66
    assert "nowhere.md does not exist" in outcome.err


def test_an_unknown_option_is_a_usage_error(ssylka: Runner) -> None:
    assert ssylka("parse", "--nonsense").code == 2


def test_an_unknown_style_says_where_to_look(ssylka: Runner) -> None:
    outcome = ssylka("render", ARTICLE, "--style", "no-such-style")
    assert outcome.code == 2
    assert "ssylka styles" in outcome.err


def test_render_takes_what_parse_wrote(ssylka: Runner) -> None:
    ssylka("parse", ARTICLE, "-o", "list.json")
    ssylka("parse", ARTICLE, "--to", "biblatex", "-o", "list.bib")
    from_json = ssylka("render", "list.json", "--style", "rudn")
    from_bib = ssylka("render", "list.bib", "--style", "rudn")
    assert from_json.code == from_bib.code == 0
    line = "Mosyakov, D. V. (2010). History of Cambodia. 20th century. Moscow: Institut vostokovedeniya RAN publ."
    assert line in from_json.out
    assert line in from_bib.out


def test_several_styles_come_one_after_the_other(ssylka: Runner) -> None:
    outcome = ssylka("render", ARTICLE, "--style", "apa", "--style", "rudn-note")
    assert "Jones, L. (2007)." in outcome.out
    assert "Maletin N. P." in outcome.out


def test_audit_finds_and_fails(ssylka: Runner) -> None:
    outcome = ssylka("audit", "--offline", ARTICLE)
    assert outcome.code == 1
    assert "REF001" in outcome.out
    assert ssylka("audit", "--offline", "--exit-zero", ARTICLE).code == 0
    assert "REF001" not in ssylka("audit", "--offline", "--ignore", "accessed-before-published", ARTICLE).out


def test_an_unknown_key_in_the_configuration_names_the_known_ones(ssylka: Runner, tmp_path: Path) -> None:
    (tmp_path / "ssylka.toml").write_text('stile = "apa"\n', encoding="utf-8")
    outcome = ssylka("audit", "--offline", ARTICLE)
    assert outcome.code == 2
    assert "'stile'" in outcome.err
    assert "style" in outcome.err.splitlines()[1]


def test_the_configuration_is_followed(ssylka: Runner, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.ssylka]\nstyle = "apa"\nignore = ["REF001"]\n', encoding="utf-8")
    assert ssylka("render", ARTICLE).out == ssylka("render", ARTICLE, "--style", "apa").out
    assert "REF001" not in ssylka("audit", "--offline", ARTICLE).out


def test_explain_prints_the_manual(ssylka: Runner) -> None:
    assert "accessed-before-published" in ssylka("explain", "REF001").out
    assert ssylka("explain", "XYZ999").code == 2


def test_styles_are_listed(ssylka: Runner) -> None:
    listed = ssylka("styles").out
    assert all(name in listed for name in ("apa", "gost-r-7-0-5-2008", "rudn", "rudn-note"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(ssylka: Runner, shell: str) -> None:
    assert "_SSYLKA_COMPLETE" in ssylka("completion", shell).out


def _process(*arguments: str, stdin: bytes = b"", **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **variables}
    return subprocess.run(
        [sys.executable, "-m", "ssylka", *arguments], input=stdin, capture_output=True, env=environment, check=False
    )


def test_output_is_utf8_whatever_the_console_says() -> None:
    done = _process(
        "parse", "--strings", "-", stdin="Шанин Т. Россия. М.: Наука, 2001.\n".encode(), PYTHONIOENCODING="cp1252"
    )
    assert "Шанин" in done.stdout.decode("utf-8")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = f'"{sys.executable}" -m ssylka parse "{ARTICLE}" --to json | head -c 10'
    done = subprocess.run(
        command, shell=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, check=False
    )
    assert not done.stderr


def test_importing_the_library_loads_no_heavy_library() -> None:
    code = (
        "import sys, ssylka; "
        "print([m for m in ('pydantic','lxml','requests','citeproc','bibtexparser','click') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
    )
    assert done.stdout.decode().strip() == "[]"


RUSSIAN = """Статья опирается на работу (Шанин, 2001, с. 5).

## Список литературы

1. Шанин Т. Революция как момент истины. М.: Наука, 2001. 320 с.
2. Jones L. ASEAN intervention in Cambodia // The Pacific Review. 2007. Vol. 20, no. 4. P. 523–550.
"""


def test_the_twin_of_a_russian_list(ssylka: Runner, tmp_path: Path) -> None:
    (tmp_path / "list.md").write_text(RUSSIAN, encoding="utf-8")
    (tmp_path / "ssylka.toml").write_text('[names]\n"Наука" = "Science"\n', encoding="utf-8")
    twin = ssylka("render", "list.md", "--style", "rudn", "--transliterate", "bsi").out.splitlines()
    assert twin[0].startswith("Jones, L. (2007).")
    assert twin[1].startswith("Shanin, T. (2001). Revolyuciya kak moment istiny. Moscow: Science")
    assert twin[1].endswith("(In Russian).")


def test_a_whole_article_is_rewritten(ssylka: Runner, tmp_path: Path) -> None:
    (tmp_path / "list.md").write_text(RUSSIAN, encoding="utf-8")
    outcome = ssylka("render", "list.md", "--style", "gost-r-7-0-5-2008-numeric", "--rewrite")
    assert outcome.code == 0
    assert outcome.out.startswith("Статья опирается на работу [1, с. 5].")
    assert ssylka("render", "nowhere.md", "--rewrite").code == 2


INPUTS = {
    "a.md": f"So it is (Jones, 2007).\n\n## References\n\n{REFERENCE}\n",
    "a.txt": f"So it is (Jones, 2007).\n\nReferences\n\n{REFERENCE.replace('*', '')}\n",
    "a.html": f"<p>So it is (Jones, 2007).</p><h2>References</h2><p>{REFERENCE.replace('*', '')}</p>",
    "a.tex": "So it is \\cite{j}. \\begin{thebibliography}{9}\\bibitem{j} " + REFERENCE + "\\end{thebibliography}",
    "a.bib": "@article{j, author={Jones, L.}, title={ASEAN intervention in Cambodia}, journal={The Pacific Review}, year=2007,"
    " volume=20, number=4, pages={523--550}}",
    "a.ris": "TY  - JOUR\nAU  - Jones, L.\nTI  - ASEAN intervention in Cambodia\nJO  - The Pacific Review\nPY  - 2007\nVL  - 20\n"
    "IS  - 4\nSP  - 523\nEP  - 550\nER  - \n",
    "a.json": '[{"id": "j", "type": "article-journal", "author": [{"family": "Jones", "given": "L."}], "issued": {"date-parts":'
    ' [[2007]]}, "title": "ASEAN intervention in Cambodia", "container-title": "The Pacific Review", "volume": 20,'
    ' "issue": "4", "page": "523–550"}]',
}


@pytest.mark.parametrize("name", [*INPUTS, "a.docx"])
@pytest.mark.parametrize("piped", [False, True], ids=["named", "piped"])
def test_every_command_takes_every_kind_of_file(ssylka: Runner, tmp_path: Path, name: str, piped: bool) -> None:
    if name == "a.docx":
        import docx

        document = docx.Document()
        for line in INPUTS["a.txt"].split("\n\n"):
            document.add_paragraph(line)
        document.save(str(tmp_path / name))
    else:
        (tmp_path / name).write_text(INPUTS[name], encoding="utf-8")
    data = (tmp_path / name).read_bytes()
    path, stdin = ("-", data) if piped else (name, b"")
    (item,) = json.loads(ssylka("parse", path, stdin=stdin).out)
    assert (item["title"], item["volume"], item["page"]) == ("ASEAN intervention in Cambodia", "20", "523–550")
    rendered = ssylka("render", path, "--style", "apa", stdin=stdin)
    assert rendered.out == ("Jones, L. (2007). ASEAN intervention in Cambodia. The Pacific Review, 20(4), 523–550.\n")
    audited = ssylka("audit", "--offline", path, stdin=stdin)
    assert audited.code == 0, audited
    assert "1 entry" in audited.out


def _word(tmp_path: Path, name: str = "a.docx") -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph("Власть и право (Мигунова, 2015, с. 5; Nobody, 1999). Право (Мигунова, 2015).")
    document.add_heading("Список литературы", 1)
    document.add_paragraph("Мигунова Т. Л. Право и политика в России. М.: Наука, 2015. 320 с.")
    document.save(str(tmp_path / name))
    return (tmp_path / name).read_bytes()


def test_a_word_file_is_parsed_rendered_and_audited(ssylka: Runner, tmp_path: Path) -> None:
    _word(tmp_path)
    assert json.loads(ssylka("parse", "a.docx").out)[0]["title"] == "Право и политика в России"
    assert (
        ssylka("render", "a.docx", "--style", "apa").out
        == "Мигунова, Т. Л. (2015). Право и политика в России. Наука.\n"
    )
    outcome = ssylka("audit", "--offline", "a.docx")
    assert "a.docx:paragraph 1 CIT002 " in outcome.out
    assert outcome.code == 1


def test_a_folder_may_hold_a_file_that_word_has_open(ssylka: Runner, tmp_path: Path) -> None:
    _word(tmp_path)
    (tmp_path / "~$a.docx").write_bytes(b"\x05user" + bytes(150))
    outcome = ssylka("parse", ".")
    assert outcome.code == 0
    assert len(json.loads(outcome.out)) == 1


def test_a_word_file_is_rewritten_to_another_file(ssylka: Runner, tmp_path: Path) -> None:
    before = _word(tmp_path)
    outcome = ssylka("render", "a.docx", "--style", "gost-r-7-0-5-2008-numeric", "--rewrite", "-o", "b.docx")
    assert outcome.code == 0
    assert outcome.err == (
        "ssylka: a.docx, paragraph 1: '(Мигунова, 2015, с. 5; Nobody, 1999)': points to no reference; it stays as written\n"
    )
    assert (tmp_path / "a.docx").read_bytes() == before
    assert "Право [1]." in ssylka_text(tmp_path / "b.docx")
    assert {each.name for each in tmp_path.iterdir()} == {"a.docx", "b.docx"}


def ssylka_text(path: Path) -> str:
    from ssylka import read

    return read(str(path)).source


@pytest.mark.parametrize("name", ["a.docx", "./a.docx", "same.docx"])
def test_the_article_itself_is_not_overwritten_unasked(ssylka: Runner, tmp_path: Path, name: str) -> None:
    before = _word(tmp_path)
    (tmp_path / "same.docx").hardlink_to(tmp_path / "a.docx")
    outcome = ssylka("render", "a.docx", "--style", "apa", "--rewrite", "-o", name)
    assert outcome.code == 2
    assert "--in-place" in outcome.err
    assert (tmp_path / "a.docx").read_bytes() == before
    assert ssylka("render", "a.docx", "--style", "gost-r-7-0-5-2008-numeric", "--rewrite", "--in-place").code == 0
    assert "Право [1]." in ssylka_text(tmp_path / "a.docx")


WRONG = {
    "a Word file without a name for the new one": ("render", "a.docx", "--rewrite"),
    "two articles at once": ("render", "a.docx", "a.docx", "--rewrite", "-o", "b.docx"),
    "in place without a rewriting": ("render", "a.docx", "--in-place"),
    "in place and somewhere else": ("render", "a.docx", "--rewrite", "--in-place", "-o", "b.docx"),
    "a page of HTML": ("render", "a.html", "--rewrite"),
    "a rewritten article in another form": ("render", "a.docx", "--rewrite", "--format", "html", "-o", "b.docx"),
    "a bibliography": ("render", "a.bib", "--rewrite"),
    "a PDF": ("parse", "a.pdf"),
    "a PDF that is audited": ("audit", "--offline", "a.pdf"),
    "LaTeX whose references are elsewhere": ("parse", "a.tex"),
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_what_cannot_be_done_is_told_in_few_lines(ssylka: Runner, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    _word(tmp_path)
    (tmp_path / "a.html").write_text(f"<h2>References</h2><p>{REFERENCE}</p>", encoding="utf-8")
    (tmp_path / "a.bib").write_text("@book{a, title={A}}", encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 x")
    (tmp_path / "a.tex").write_text(r"Text \cite{a}. \bibliography{refs,more}", encoding="utf-8")
    outcome = ssylka(*arguments)
    assert outcome.code == 2
    assert not outcome.out
    assert 1 < len(outcome.err.splitlines()) <= 4
    assert "Traceback" not in outcome.err


def test_errors_say_what_to_do_next(ssylka: Runner, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 x")
    (tmp_path / "a.tex").write_text(r"Text \cite{a}. \bibliography{refs,more}", encoding="utf-8")
    assert "pdftotext" in ssylka("parse", "a.pdf").err
    assert "refs.bib: name that file" in ssylka("parse", "a.tex").err


LIBRARY = """@book{a, author={Jones, L.}, title={A}, year=2001}
@book{b, title={B
@book{c, author={Smith, J.}, title={C}}
"""


def test_a_bibliography_with_a_damaged_entry_gives_the_others(ssylka: Runner, tmp_path: Path) -> None:
    (tmp_path / "l.bib").write_text(LIBRARY, encoding="utf-8")
    outcome = ssylka("parse", "l.bib")
    assert [item["id"] for item in json.loads(outcome.out)] == ["a", "c"]
    assert outcome.code == 0
    assert outcome.err.startswith("ssylka: l.bib: line 2: the entry b cannot be read")
    assert len(outcome.err.splitlines()) == 2
    assert ssylka("render", "l.bib", "--style", "apa").err == outcome.err
    audited = ssylka("audit", "--offline", "l.bib")
    assert "l.bib:3:1 REF005 " in audited.out
    assert audited.err == outcome.err


def test_html_in_a_file_is_a_whole_page(ssylka: Runner, tmp_path: Path) -> None:
    assert ssylka("render", ARTICLE, "--format", "html", "-o", "list.html").code == 0
    page = (tmp_path / "list.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert '<meta charset="utf-8">' in page


def test_docx_needs_a_file(ssylka: Runner, tmp_path: Path) -> None:
    assert ssylka("render", ARTICLE, "--format", "docx").code == 2
    assert ssylka("render", ARTICLE, "--format", "docx", "-o", "list.docx").code == 0
    assert (tmp_path / "list.docx").read_bytes().startswith(b"PK")


def test_the_article_itself_is_cited(ssylka: Runner) -> None:
    lines = ssylka("render", ARTICLE, "--style", "rudn-citation").out.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["Pichkhun,", "Пичкхун"]


def test_links_that_nobody_asks_about_do_not_make_a_text_clean(ssylka: Runner, tmp_path: Path) -> None:
    (tmp_path / "links.md").write_text("See [a page](https://example.org/page).\n", encoding="utf-8")
    outcome = ssylka("audit", "--offline", "links.md")
    assert outcome.code == 2
    assert "no reference" in outcome.err
