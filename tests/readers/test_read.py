import pytest

from ssylka.errors import InputError, UnreadableFileError
from ssylka.model import Document, Span
from ssylka.readers import links, read


def words(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# One\n\ntwo", [("heading", "One"), ("paragraph", "two")], id="a heading with hashes"),
        pytest.param("One\n===\ntwo", [("heading", "One"), ("paragraph", "two")], id="a heading with an underline"),
        pytest.param("- one\n- two", [("list-item", "one"), ("list-item", "two")], id="items with bullets"),
        pytest.param("2004. (In Russian)", [("paragraph", "2004. (In Russian)")], id="a year is no number of an item"),
        pytest.param("14. one\n15. two", [("list-item", "one"), ("list-item", "two")], id="items with numbers"),
        pytest.param("[^1]: note\n    more", [("note", "note\nmore")], id="a note with a lazy line"),
        pytest.param("[^1]: note\n\n    more", [("note", "note"), ("note", "more")], id="a note of two paragraphs"),
        pytest.param("a\\_b *c* **d** &amp;", [("paragraph", "a_b c d &")], id="escapes, emphasis and entities"),
        pytest.param("2 * 3 * 4 snake_case_word", [("paragraph", "2 * 3 * 4 snake_case_word")], id="no emphasis"),
        pytest.param("```\n# no\n```", [("code", "# no")], id="a fence hides a heading"),
        pytest.param("> one\n> two", [("quote", "one\ntwo")], id="a quote"),
        pytest.param("a\r\nb\r\n\r\nc", [("paragraph", "a\nb"), ("paragraph", "c")], id="Windows line ends"),
    ],
)
def test_markdown_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert words(read(text.encode(), format="markdown")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(r"\section*{One}\label{a} two", [("heading", "One"), ("paragraph", "two")], id="a heading"),
        pytest.param("one\ntwo\n\n\nthree", [("paragraph", "one two"), ("paragraph", "three")], id="paragraphs"),
        pytest.param("one % not this\n  two", [("paragraph", "one two")], id="a comment takes its line end along"),
        pytest.param(
            r"a\footnote{See \emph{b}, {c}.} d", [("paragraph", "a[^1] d"), ("note", "See b, c.")], id="a footnote"
        ),
        pytest.param("a\\footnote{b\n\nc} d", [("paragraph", "a[^1] d"), ("note", "b c")], id="a note of two paragraphs"),
        pytest.param(
            r"A \cite{x}, \citep[p.~5]{y,z}. \begin{thebibliography}{9}\bibitem{x} X \bibitem[Y(2)]{y}Y\end{thebibliography}",
            [("paragraph", "A [1], [2; z, p. 5]."), ("heading", "References"), ("paragraph", "1. X"), ("paragraph", "2. Y")],
            id="entries are numbers, and marks point to them",
        ),
        pytest.param(r"caf\'e, \'{\i}, \c{c}, \v s, \ss{} \& \%", [("paragraph", "café, í, ç, š, ß & %")], id="accents"),
        pytest.param("``a'' -- b---c <<d>> e~f", [("paragraph", "“a” – b—c «d» e\u00a0f")], id="dashes and quotes"),
        pytest.param(r"\begin{itemize}\item one \item[x] two\end{itemize}", [("list-item", "one"), ("list-item", "two")], id="items"),
        pytest.param(r"\begin{quote}one\end{quote} two", [("quote", "one"), ("paragraph", "two")], id="a quotation"),
        pytest.param(r"a \begin{equation*}x\end{equation*} b \[ y \] c", [("paragraph", "a  b  c")], id="formulas are no text"),
        pytest.param(r"\unknown[x]{word} \textcolor{red}{more} \vspace{1cm}", [("paragraph", "word more")], id="unknown commands"),
        pytest.param(
            "\\documentclass{a}\n\\title{T}\n\\begin{document}\none\n\\end{document}\ntwo", [("paragraph", "one")], id="only the document"
        ),
        pytest.param(r"a } b { c", [("paragraph", "a  b  c")], id="braces that nobody pairs"),
    ],
)  # fmt: skip
def test_latex_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert words(read(text.encode(), format="latex")) == expected


def test_latex_knows_looks_and_links() -> None:
    source = r"\emph{a} {\bf b} x\textsuperscript{2} \href{http://a.org/x\_y}{here} \url{http://b.org/~c}"
    document = read(source.encode(), name="a.tex")
    runs = [run for run in document.blocks[0].runs if run.text.strip()]
    assert [(run.text, run.italic, run.bold, run.superscript) for run in runs[:4]] == [
        ("a", True, False, False),
        ("b", False, True, False),
        (" x", False, False, False),
        ("2", False, False, True),
    ]
    assert [link.url for link in links(document)] == ["http://a.org/x_y", "http://b.org/~c"]


@pytest.mark.parametrize(
    "mark",
    ["<sup>2</sup>", "<sup>&</sup>lt;sup>2</sup>", "&lt;sup&gt;2&lt;/sup&gt;", "^2^", "$^{2}$", "$^2$"],
)
def test_a_raised_number_is_found_however_it_is_escaped(mark: str) -> None:
    document = read(f"word{mark} more".encode(), format="markdown")
    assert [run.text for run in document.blocks[0].runs if run.superscript] == ["2"]
    assert document.blocks[0].text == "word2 more"


def test_every_run_knows_its_place() -> None:
    source = "# T\n\nA *b* \\_ &amp; [c](http://x.org/a_b)\n> q\n"
    document = read(source.encode(), format="markdown")
    for block in document.blocks:
        for run in block.runs:
            if len(run.text) == run.span.end - run.span.start:
                assert run.text in {source[run.span.start : run.span.end], "\n"}


def test_links_of_all_kinds() -> None:
    source = "[a](http://a.org/x_y) ![](http://b.org/i.png) <http://c.org> see http://d.org/(e), `http://no.org`."
    document = read(source.encode(), format="markdown")
    assert [(link.url, link.place) for link in links(document)] == [
        ("http://a.org/x_y", "link"),
        ("http://b.org/i.png", "image"),
        ("http://c.org", "autolink"),
        ("http://d.org/(e)", "text"),
    ]
    assert source[slice(*links(document)[3].span)] == "http://d.org/(e)"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866"]
)
def test_a_russian_text_is_read_in_any_encoding(encoding: str) -> None:
    text = "Иванов И. И. Внешняя политика России на рубеже столетий. М.: Наука, 2005. 320 с.\n" * 3
    assert read(text.encode(encoding), name="a.txt").source == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"", "is empty", id="an empty file"),
        pytest.param(b" \n\n", "is empty", id="a blank file"),
        pytest.param(b"%PDF-1.7 ...", "is a PDF", id="a PDF"),
        pytest.param(bytes(range(256)) * 50, "is a binary file", id="a binary file"),
        pytest.param(b"x" * 50_000_000, "is too large", id="a file of 50 MB"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError, match=reason):
        read(data, name="file")


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(InputError, match="markdown"):
        read(b"x", format="pdf")


def test_spans_of_blocks_lie_in_the_source() -> None:
    document = read(b"one\n\ntwo", name="a.txt")
    assert [block.span for block in document.blocks] == [Span(0, 3), Span(5, 8)]
