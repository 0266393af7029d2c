"""One list in many layouts: whatever a converter or an author made of it, all its entries are found, and no others."""

import json
import re
import textwrap
from collections.abc import Callable, Sequence

import pytest

from conftest import ROOT
from ssylka.extract import extract
from ssylka.readers import read

_CORPUS = ROOT / "bib" / "strings" / "gost-journals.json"
# A dozen of books, articles, a chapter, an archive file, a web page.
_NUMBERS = (1, 2, 3, 8, 17, 19, 23, 27, 30, 55, 73, 121)
ENTRIES = [json.loads(_CORPUS.read_text(encoding="utf-8"))[number - 1]["raw"] for number in _NUMBERS]
ARTICLE = """# Заглавие статьи

Текст статьи говорит о многом [1, с. 5] и ссылается на других [2; 3]. Много слов стоит здесь, чтобы было похоже на статью.

Ещё один абзац текста, в котором нет ссылок, но есть мысли автора о предмете исследования.

"""
NEXT_ARTICLE = """

УДК 94(47)

Петрова А. А., Казанский федеральный университет

История одного вопроса

Аннотация. В статье рассматривается история вопроса. Автор показывает, что вопрос был решён в 1905 г. и затем забыт.

Вопрос этот стоял уже давно, и многие писали о нём.
"""


def _wrapped(text: str, width: int = 80, indent: int = 0) -> str:
    lines = textwrap.wrap(text, width, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _with_heads(lines: Sequence[str]) -> str:
    """The lines with a page number and a running head after every eighth."""
    found: list[str] = []
    for number, line in enumerate(lines):
        if number and number % 8 == 0:
            found += ["", str(100 + number // 8), "", "Иванов И. И. Заглавие статьи о предмете", ""]
        found.append(line)
    return "\n".join(found)


def _numbered(entries: Sequence[str], form: str = "{}. {}") -> list[str]:
    return [form.format(number, entry) for number, entry in enumerate(entries, 1)]


LAYOUTS: dict[str, Callable[[list[str]], str]] = {
    "one entry a line": "\n".join,
    "blank lines between": "\n\n".join,
    "numbers without a blank": lambda entries: "\n".join(_numbered(entries, "{}.{}")),
    "numbers and tabs": lambda entries: "\n".join(_numbered(entries, "{}\t{}")),
    "numbers in brackets": lambda entries: "\n".join(_numbered(entries, "[{}] {}")),
    "numbers in round brackets": lambda entries: "\n".join(_numbered(entries, "({}) {}")),
    "one paragraph with numbers": lambda entries: " ".join(_numbered(entries)),
    "one paragraph with numbers in brackets": lambda entries: " ".join(_numbered(entries, "[{}] {}")),
    "one paragraph, no closing stops": lambda entries: " ".join(_numbered([one.rstrip(".") for one in entries])),
    "wrapped and numbered": lambda entries: "\n".join(_wrapped(one) for one in _numbered(entries)),
    "wrapped, hanging": lambda entries: "\n".join(_wrapped(one, indent=4) for one in entries),
    "wrapped, nothing between": lambda entries: "\n".join(_wrapped(one) for one in entries),
    "wrapped, no closing stops": lambda entries: "\n".join(_wrapped(one.rstrip(".")) for one in entries),
    "wrapped, blank lines between": lambda entries: "\n\n".join(_wrapped(one, 60) for one in entries),
    "dashes before the entries": lambda entries: "\n".join(f"— {one}" for one in entries),
    "numbers apart from the entries": lambda entries: (
        "\n".join(f"{number}." for number in range(1, len(entries) + 1)) + "\n\n" + "\n".join(entries)
    ),
    "numbers and entries, each a block, apart": lambda entries: "\n\n".join(
        [f"{number}." for number in range(1, len(entries) + 1)] + entries
    ),
    "the foot of a page between entries": lambda entries: "\n\n".join(
        [*_numbered(entries[:5]), "Вопросы истории. 2019. № 3        57", *_numbered(entries)[5:]]
    ),
    "each number on a line of its own": lambda entries: "\n".join(_numbered(entries, "{}.\n{}")),
    "a table": lambda entries: "| № | Источник |\n|---|---|\n" + "\n".join(_numbered(entries, "| {} | {} |")),
    "semicolons after the entries": lambda entries: "\n".join(_numbered([f"{one.rstrip('.')};" for one in entries])),
    "running heads inside": lambda entries: _with_heads([
        line for one in _numbered(entries) for line in _wrapped(one).split("\n")
    ]),
    "the next article after the last entry": lambda entries: "\n".join(_numbered(entries)) + NEXT_ARTICLE,
}  # fmt: skip


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.mark.parametrize("name", ["article.md", "article.txt"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_entry_is_found_in_this_layout(layout: str, name: str) -> None:
    text = f"{ARTICLE}## Литература\n\n{LAYOUTS[layout](ENTRIES)}\n"
    data = text if name.endswith(".md") else text.replace("## ", "").replace("# ", "")
    found = [_key(citation.text) for citation in extract(read(data.encode(), name=name)).citations]
    assert [entry for entry in ENTRIES if _key(entry) not in found] == []
    assert len(found) == len(ENTRIES)


@pytest.mark.parametrize("name", ["article.md", "article.txt"])
def test_a_numbered_list_without_a_heading_is_found(name: str) -> None:
    text = ARTICLE + "\n".join(_numbered(ENTRIES)) + "\n"
    found = [_key(citation.text) for citation in extract(read(text.encode(), name=name)).citations]
    assert [entry for entry in ENTRIES if _key(entry) not in found] == []


@pytest.mark.parametrize("layout", ["numbers apart from the entries", "numbers and entries, each a block, apart"])
def test_the_first_entry_below_a_column_of_numbers_has_the_first_of_them(layout: str) -> None:
    text = f"{ARTICLE}## Литература\n\n{LAYOUTS[layout](ENTRIES)}\n"
    found = extract(read(text.encode(), name="article.md")).citations
    assert [citation.label for citation in found] == [str(number) for number in range(1, len(ENTRIES) + 1)]


@pytest.mark.parametrize(
    "heading",
    [
        "Bibliografía de la Parte I",
        "Литература к главе 2",
        "Notes and References (Chapter 3)",
        "[]{#_Toc23 .anchor}Literaturverzeichnis",
    ],
)
def test_a_heading_may_name_the_part_that_its_list_belongs_to(heading: str) -> None:
    text = f"{ARTICLE}## {heading}\n\n" + "\n\n".join(ENTRIES) + "\n"
    assert len(extract(read(text.encode(), name="article.md")).citations) == len(ENTRIES)


def test_entries_with_the_short_form_of_the_text_before_them_make_a_list() -> None:
    entries = [
        "Деннет 2004 – Деннет Д. Виды психики: На пути к пониманию сознания. М.: Идея-Пресс, 2004.",
        "Чалмерс 2013 – Чалмерс Д. Сознающий ум: В поисках фундаментальной теории. М.: УРСС; ЛИБРОКОМ, 2013.",
    ]
    text = f"{ARTICLE}**Источники — Primary Sources**\n\n" + "\n\n".join(entries) + "\n"
    assert [each.text for each in extract(read(text.encode(), name="article.md")).citations] == entries


def test_two_entries_on_one_line_of_an_author_date_list_are_two() -> None:
    entries = [
        "Auty, R. M. (1993). Sustaining development in mineral economies. London: Routledge.",
        "Pomfret, R. (2005). Kazakhstan’s economy since independence. Europe-Asia Studies, 57(6), 859–876.",
        "Sachs, J. D., & Warner, A. M. (2001). The curse of natural resources. European Economic Review, 45(4–6), 827–838.",
    ]
    text = f"{ARTICLE}## References\n\n{entries[0]}\n\n{entries[1]} {entries[2]}\n"
    assert [each.text for each in extract(read(text.encode(), name="article.md")).citations] == entries


def test_a_twin_list_may_lack_numbers() -> None:
    last = "8. Watrous S. The Regionalist Conception of Siberia. New York: Palgrave, 1993. 132 p."
    entries = [*_numbered(ENTRIES[:4]), last]
    text = f"{ARTICLE}## Литература\n\n" + "\n\n".join(entries) + "\n"
    assert [each.label for each in extract(read(text.encode(), name="article.md")).citations] == [
        "1",
        "2",
        "3",
        "4",
        "8",
    ]


def test_a_numbered_list_without_a_heading_that_says_ibid_holds_notes() -> None:
    notes = [
        "1. Donald Quataert, *The Ottoman Empire, 1700–1922*, 2nd edn (Cambridge: Cambridge University Press, 2005), pp. 60–2.",
        "2. Ibid., p. 64; see also Martha Mundy, *Governing Property* (London: I.B. Tauris, 2007), 11.",
        "3. Avi Rubin, *Ottoman Nizamiye Courts: Law and Modernity* (New York: Palgrave Macmillan, 2011), p. 5.",
        "4. Huri İslamoğlu, ‘Property as a Contested Domain’, in Roger Owen (ed.), *New Perspectives* (Harvard, 2000), 3–61.",
        "5. Quataert, op. cit., p. 70.",
        "6. Rubin, *Courts*, 12.",
    ]
    text = "# Title\n\nProse of some length.1 More of it.2 And more.3 And.4 The end,5 nearly.6\n\n" + "\n\n".join(notes)
    found = extract(read(text.encode(), name="a.md"))
    assert {citation.kind for citation in found.citations} == {"note"}
    assert [citation.label for citation in found.citations] == ["1", "2", "2", "3", "4", "5", "6"]
