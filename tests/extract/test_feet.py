"""Notes at the feet of pages in text that keeps its lines, two series of notes, what markup leaves behind notes."""

from ssylka.extract import extract, tie
from ssylka.model import Mark
from ssylka.parsers import parse
from ssylka.readers import read

PAGES = """THE WORK OF COURTS

INTRODUCTION
Most disputes are not filed anywhere. While estimates on access
to justice are notoriously unreliable,1 a recent study suggests
that many problems are left unresolved every year.2
1. See generally Rebecca L. Sandefur, Paying Down the Civil Justice Data
Deficit, 68 S.C. L. REV. 295 (2016). On the various barriers to access, see
infra Section I.C.
2. Gillian K. Hadfield, Legal Markets, 60 J. ECON. LIT. 1264, 1291 (2022)
[hereinafter Legal Markets].

2025] THE WORK OF COURTS 551
The barriers can be expressed in terms of cost.3 Lawyers charge
by the hour,4 and common disputes cost between $2,754 and $6,370.
3. According to the data, total funding for legal aid has increased from
$1 billion to $1.76 billion. See Nora Freeman Engstrom & David Freeman
Engstrom, The Making of the A2J Crisis, 75 STAN. L. REV. ONLINE 146 (2024);
Legal Markets, supra note 2, at 1303 (arguing that regulation favors
traditional lawyering).
4. Id. at 1305.
"""

LISTS = """THE WORK OF COURTS

Three things matter here.

1. Access to justice, which is
2. Costs of the courts, and
3. Time that passes.

The text goes on after them.
"""


def found_in(text: str, name: str = "a.txt") -> tuple[list[tuple[str, str, str, str]], tuple[Mark, ...]]:
    document = read(text.encode(), name=name)
    found = extract(document)
    references = [parse(citation) for citation in found.citations]
    marks = tie(found.marks, references, found.remarks, found.defined)
    return [(each.id, each.prefix, each.text, each.suffix) for each in found.citations], marks


def test_plain_numbers_at_the_beginnings_of_lines_begin_notes_where_the_text_has_marks_of_them() -> None:
    citations, marks = found_in(PAGES)
    assert citations == [
        (
            "n1",
            "See generally",
            "Rebecca L. Sandefur, Paying Down the Civil Justice Data Deficit, 68 S.C. L. REV. 295 (2016).",
            "On the various barriers to access, see infra Section I.C.",
        ),
        (
            "n2",
            "",
            "Gillian K. Hadfield, Legal Markets, 60 J. ECON. LIT. 1264, 1291 (2022)",
            "[hereinafter Legal Markets].",
        ),
        (
            "n3",
            "According to the data, total funding for legal aid has increased from $1 billion to $1.76 billion. See",
            "Nora Freeman Engstrom & David Freeman Engstrom, The Making of the A2J Crisis, 75 STAN. L. REV. ONLINE 146 (2024)",
            "",
        ),
        (
            "n3.2",
            "",
            "Legal Markets, supra note 2, at 1303",
            "(arguing that regulation favors traditional lawyering).",
        ),
        ("n4", "", "Id. at 1305.", ""),
    ]
    assert [(mark.text, mark.pointers[0].targets) for mark in marks] == [
        ("1", ("n1",)),
        ("2", ("n2",)),
        ("3", ("n3", "n3.2")),
        ("4", ("n4",)),
    ]


def test_a_list_in_the_text_is_no_list_of_notes() -> None:
    assert found_in(LISTS) == ([], ())


def test_an_author_s_and_an_editor_s_notes_of_the_same_numbers_keep_their_marks() -> None:
    text = """# Письма

Он уехал в Париж¹ и вернулся[^1]. Потом снова уехал² и умер[^2].

¹ Тургенев И. С. Письма. Т. 3. М.: Наука, 1961. С. 40.

² Там же. С. 51.

[^1]: Клеман М. К. Летопись жизни и творчества И. С. Тургенева. М.; Л.: Academia, 1934. С. 20.
[^2]: Примечание редакции: дата указана неверно.
"""
    _, marks = found_in(text, "a.md")
    assert [(mark.text, mark.pointers[0].targets) for mark in marks] == [
        ("¹", ("n1",)),
        ("[^1]", ("n1b",)),
        ("²", ("n2",)),
        ("[^2]", ("n2b",)),
    ]


def test_a_note_behind_another_on_the_same_line_is_a_note_of_its_own() -> None:
    text = """# Принцип добросовестности

Принцип закреплён в законе<sup>1</sup>. Покровский видел в нём опасность<sup>2</sup>.

<sup>1</sup> Покровский И.А. Основные проблемы гражданского права. М.: Статут, 2001. С. 259. <sup>2</sup> Там же. С. 260.
"""
    citations, marks = found_in(text, "a.md")
    assert [(name, words) for name, _, words, _ in citations] == [
        ("n1", "Покровский И.А. Основные проблемы гражданского права. М.: Статут, 2001. С. 259."),
        ("n2", "Там же. С. 260."),
    ]
    assert [mark.pointers[0].targets for mark in marks] == [("n1",), ("n2",)]


def test_an_arrow_back_to_the_mark_is_no_part_of_a_note() -> None:
    text = """# Книга

Книжная торговля шла через ярмарки[^1].

[^1]: Луппов С. П. Книга в России. Л.: Наука, 1976. С. 102. ↩︎
"""
    citations, _ = found_in(text, "a.md")
    assert [words for _, _, words, _ in citations] == ["Луппов С. П. Книга в России. Л.: Наука, 1976. С. 102."]


def test_a_note_of_a_title_alone_is_a_citation_where_the_article_cites_such_a_work() -> None:
    text = """# Colors

Ozu.[^1] Again.[^2] Thanks.[^3]

[^1]: David Rodriguez, *Colors of Ozu* (New York: Reel Press, 2022), 12.
[^2]: Rodriguez, *Colors of Ozu*.
[^3]: Special thanks to Dave for his help on this project!
"""
    citations, _ = found_in(text, "a.md")
    assert [name for name, _, _, _ in citations] == ["n1", "n2"]
