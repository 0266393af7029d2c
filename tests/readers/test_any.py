"""No text breaks a reader: blocks lie in the source, in order, and runs map to it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.errors import UnreadableFileError
from ssylka.extract import extract
from ssylka.readers import READERS, links, read

PIECES = [
    "# ", "- ", "1. ", "> ", "```\n", "\n", "\n\n", "[^1]", "[^1]: ", "^[", "]", "[a](b)", "![", "<sup>", "</sup>", "<p>",
    "<li>", "<a href=\"x\">", "<!--", "-->", "&amp;", "*", "_", "**", "\\", "|", "---", "Текст ", "References", "2010",
    "https://a.example/b_c", "Иванов И. И. ", " // ", "(accessed: 1.2.2020)", "[1, с. 5]", "(Jones, 2012)", "²", "\x00",
    "\\section{", "\\footnote{", "\\cite[p.~5]{a,b}", "\\bibitem{a}", "\\begin{thebibliography}{9}", "\\begin{verbatim}", "\\'e", "$",
    "{", "}", "%", "--", "\\emph{", "\\em ", "\\url{a_b}", "\\href{a}{", "\\end{document}", "\\begin{quote}",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=50).map("".join)


@pytest.mark.parametrize("form", list(READERS))
@settings(max_examples=120, deadline=None)
@given(text=TEXTS)
def test_any_text_is_read_and_every_run_has_its_place(form: str, text: str) -> None:
    try:
        document = read(text.encode("utf-8", "replace"), format=form)
    except UnreadableFileError:
        return
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(document.source)
        for run in block.runs:
            assert 0 <= run.span.start <= run.span.end <= len(document.source)
            if run.text.isalpha() and len(run.text) == run.span.end - run.span.start:
                assert document.source[slice(*run.span)] == run.text
    for link in links(document):
        assert 0 <= link.span.start <= link.span.end <= len(document.source)
    found = extract(document)
    assert len({citation.id for citation in found.citations}) == len(found.citations)
    for citation in found.citations:
        assert 0 <= citation.span.start <= citation.span.end <= len(document.source)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_two_lines(data: bytes) -> None:
    refused: UnreadableFileError | None = None
    try:
        read(data, name="x.md")
    except UnreadableFileError as error:
        refused = error
    assert refused is None or (refused.message and "\n" not in refused.message + refused.advice)


UNITS = ["(", "[", "*", "`", "<a ", "&", "1. ", "> ", "|", "^[", "[a](b)", "<sup>2</sup>", "¹", "\\", " ", "См.: А; ",
    "(A, 2010; ", "https://a.b/c d ", "a\n\n", "1 A\n", "ab-\n", "<p>", "<!--",
    "{", "\\footnote{", "\\begin{verbatim}", "\\cite{", "\\bibitem[{", "\\[", "$", "$$", "\\label{", " \n", "{\n\n", "%\n", "\\section{"]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("form", list(READERS))
def test_long_repetitions_take_linear_time(unit: str, form: str) -> None:
    text = unit * (30_000 // len(unit))
    begin = time.process_time()
    try:
        extract(read(text.encode(), format=form))
    except UnreadableFileError:
        return
    assert time.process_time() - begin < 5
