"""Where the reference lists and the note sections of an article are."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ssylka.extract.headings import heading_kind
from ssylka.extract.likeness import YEAR, likeness, running, verbs
from ssylka.extract.paragraphs import Paragraph
from ssylka.extract.words import cut
from ssylka.model.repeats import refers_back

_PAGE_NUMBER = re.compile(
    r"[-–—\s\[]*\d{1,4}[-–—\s\]]*|[ivxlc]{1,6}|(?:Page|Стр\.?|С\.|P\.)\s?\d{1,4}(?:\s?(?:of|из)\s?\d+)?"
)
_BACK_MATTER = re.compile(
    r"(?:©|\(c\) |Received|Revised|Accepted|Published online|Поступила|Статья поступила|Дата поступления|Принята|Получена|Подписано"
    r"|E-?mail|Эл\. почта|ORCID|УДК|UDC|JEL|ББК|Corresponding author|Для контактов|Адрес|This (?:work|article) is licensed|For citation|Для цитирования"
    r"|(?:(?:Сведения|Информация|Коротко) об автор(?:е|ах)|Об автор(?:е|ах)|Відомості про автор(?:а|ів)|(?:Information )?About the authors?"
    r"|Information on the authors?|Authors?(?: information|[’']s? contributions?)|Вклад авторов|Благодарност[иь]|Acknowledge?ments?"
    r"|Конфликт интересов|Заявление о конфликте интересов|Conflicts? of interests?|Финансирование|Funding)(?:\s(?:Author|About|Information|Conflict|Funding|Acknowledg)[^.]{0,40})?\s?(?:[:.—–]|$))",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?:References|REFERENCES|Bibliography|BIBLIOGRAPHY|Works Cited|Список литературы|СПИСОК ЛИТЕРАТУРЫ|Литература|ЛИТЕРАТУРА"
    r"|Библиографический список|Список (?:использованных )?источников|Список использованной литературы|Примечания|Literaturverzeichnis|Bibliographie|Bibliografía|Bibliografia)"
    r"\s?[:.]?\s+(?=\[?1[\].)]\s)"
)


@dataclass(frozen=True)
class Section:
    """A reference list or note section: paragraphs [start, end), its heading left out."""

    kind: Literal["references", "notes"]
    start: int
    end: int


def is_page_number(text: str) -> bool:
    """Whether a paragraph is only the number of a page."""
    return len(text) < 20 and bool(_PAGE_NUMBER.fullmatch(text.strip()))


def is_back_matter(text: str) -> bool:
    """Whether a paragraph belongs to what stands around an article: dates, addresses, copyright."""
    return bool(_BACK_MATTER.match(text.lstrip()))


_TEXT_BEGINS = re.compile(
    r"\W*(?:\d\.?\s)?(?:Introduction|Введение|Вступ|Abstract|Summary|Аннотация|Анотація|Резюме|Key\s?words|Ключевые слова|Zusammenfassung|R[ée]sum[ée]|Einleitung)\b",
    re.IGNORECASE,
)


def front_of(items: Sequence[Paragraph]) -> int:
    """How many paragraphs stand before the text proper: title, authors with the numbers of their institutions."""
    for position, item in enumerate(items[:40]):
        if len(item.text) > 300 or _TEXT_BEGINS.match(item.text):
            return position
    return 0


_NUMBERED = re.compile(r"^\W*\d{1,3}[\W]{0,3}")


def running_heads(items: Sequence[Paragraph]) -> frozenset[str]:
    """The texts (digits out, casefolded) of short paragraphs that come more than once: heads and feet of pages."""
    # "4. Ibid." and "6. Ibid." are entries.
    short = (item.text for item in items if len(item.text) < 150 and not refers_back(_NUMBERED.sub("", item.text)))
    counts = Counter(head_key(text) for text in short)
    return frozenset(key for key, count in counts.items() if count > 1 and len(key) > 3)


def head_key(text: str) -> str:
    """What is the same in all copies of a running head."""
    return " ".join(re.sub(r"[\d\W_]+", " ", text).split()).casefold()


_ALONE = re.compile(r"\s*[\[(]?\d{1,3}[\].)]{0,2}\s*")
_COLUMN = 120
_FIRST_NUMBER = re.compile(r"\s*[\[(]?(\d{1,3})[\].)]")


def _like_references(items: Sequence[Paragraph], start: int) -> bool:
    """Whether what follows a heading is a list: two of the next four paragraphs, or one that is all there is."""
    near = [item for item in items[start : start + 8] if not is_page_number(item.text)][:4]
    if near and all(_ALONE.fullmatch(item.text) for item in near):
        # Numbers one below the other, apart from their entries.
        near = [item for item in items[start : start + _COLUMN] if not _ALONE.fullmatch(item.text)][:4]
    texts = (
        [line for item in near for line in item.text.split("\n")[:6]] if len(near) < 4 else [item.text for item in near]
    )
    scores = [max(likeness(item.text), 0) for item in near] or [0]
    good = sum(score >= 3 for score in scores)
    # Numbers from 1 on, each with a year: nothing else looks so under such a heading.
    numbers = [int(match[1]) for text in texts if (match := _FIRST_NUMBER.match(text)) and YEAR.search(text)]
    if numbers[:2] == [1, 2]:
        return True
    return good * 2 >= len(scores) or good >= 2 or max(scores) >= 6 or sum(likeness(text) >= 3 for text in texts) >= 3


def _kind_of(item: Paragraph) -> Literal["references", "notes", "end"] | None:
    if item.kind in {"note", "table", "code"} or len(item.text) > 120:
        return None
    text = item.text.strip()
    kind = heading_kind(text)
    # "Author." may end an entry ("Washington, DC: Author.").
    return None if kind == "end" and item.kind != "heading" and text.endswith(".") else kind


def split_glued(items: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs in which a heading stands before the first entry or on a line of its own become two."""
    found: list[Paragraph] = []
    for item in items:
        places: list[int] = []
        if item.kind in {"paragraph", "html", "list-item", "quote"}:
            if match := _GLUED.match(item.text):
                places.append(match.end())
            elif "\n" in item.text:
                position = 0
                for line in item.text.split("\n"):
                    if len(line) <= 80 and not re.search(r"\d|\.$", line[4:]) and heading_kind(line) is not None:
                        places += [position, position + len(line) + 1]
                    position += len(line) + 1
        places = sorted({place for place in places if 0 < place < len(item.text)})
        starts = [0, *places]
        for index, start in enumerate(starts):
            end = starts[index + 1] if index + 1 < len(starts) else None
            words = cut(item.words, start, end) if places else item.words
            label = item.label if index == 0 else None
            number = item.number if index == 0 else None
            kind = item.kind if index == 0 or item.kind != "list-item" else "paragraph"
            found.append(replace(item, index=len(found), words=words, label=label, number=number, kind=kind))
    return found


def sections(items: Sequence[Paragraph]) -> list[Section]:
    """The lists and note sections of an article, in order.

    A heading counts only if what follows looks like references (a history article may have a chapter "Sources"). A
    list ends at a heading that ends lists ("About the authors"), or at any heading after which no references follow.
    """
    found: list[Section] = []
    position = 0
    while position < len(items):
        kind = _kind_of(items[position])
        if kind is None or kind == "end" or not _like_references(items, position + 1):
            position += 1
            continue
        start = end = position + 1
        while end < len(items):
            item = items[end]
            inner = _kind_of(item)
            if inner == "end" or (inner in {"references", "notes"} and end > start):
                break
            if item.kind == "heading" and (inner is None and not _like_references(items, end + 1)):
                break
            end += 1
        end = _trimmed(items, start, end)
        found.append(Section(kind, start, end))
        position = max(end, position + 1)
    return found


def headless(items: Sequence[Paragraph], used: frozenset[int]) -> Section | None:
    """A list that has lost its heading, or a file that is nothing but a list: the longest run of reference-like blocks.

    At least three in a row that are most of the file, or four in its last three fifths; raised and bare numbers are
    those of notes, not of entries.

    Args:
        items: all paragraphs.
        used: numbers of the paragraphs that are something else.
    """
    best = (0, 0, 0)
    start, count, weak = 0, 0, 0
    for position, item in enumerate(items):
        if is_page_number(item.text):
            continue
        found = _entries_in(item, few=len(items) < 4) if item.index not in used else 0
        if found:
            start = position - weak if count == 0 else start
            count, weak = count + found, 0
            if count > best[0]:
                best = (count, start, position + 1)
        elif item.index not in used and weak < _WEAK_BETWEEN and _may_be_entry(item):
            # A poor entry among better ones does not end the list.
            weak += 1
        else:
            count, weak = 0, 0
    count, start, end = best
    most = (end - start) * 5 >= len(items) * 3
    if (count >= 3 and most) or (count >= 4 and start * 5 >= len(items) * 2):
        return _as_notes(items, used, start, end) or Section("references", start, end)
    return None


_NOTE_AT = re.compile(r"\s*(\d{1,3})[.)]\s+\S")
_AGAIN = re.compile(r"(?<!\w)(?:ibid|ibidem|id|idem|там же|там само|ebd|ebenda)(?!\w)", re.IGNORECASE)


def _as_notes(items: Sequence[Paragraph], used: frozenset[int], start: int, end: int) -> Section | None:
    """A list without a heading as the notes at the end of an article, where it is numbered and says "ibid." twice."""
    numbers = [int(match[1]) for item in items[start:end] if (match := _NOTE_AT.match(item.text))]
    texts = [_NUMBERED.sub("", item.text) for item in items[start:end]]
    if len(numbers) * 5 < len(texts) * 4 or sum(bool(_AGAIN.search(text)) or refers_back(text) for text in texts) < 2:
        return None
    last = numbers[-1]
    while end < len(items) and items[end].index not in used:
        match = _NOTE_AT.match(items[end].text)
        if match is None or int(match[1]) != last + 1:
            break
        last, end = last + 1, end + 1
    return Section("notes", start, end)


_WEAK_BETWEEN = 2
_BLOCK_OF_LINES = 6
_LONGEST_ENTRY = 600


def _entries_in(item: Paragraph, *, few: bool) -> int:
    """How many entries a block without a heading above it seems to hold; 0 where it looks like none."""
    if not _like_entry(item):
        return 0
    lines = item.text.split("\n")
    like = sum(likeness(line) >= 3 for line in lines[:40])
    many = item.kind == "paragraph" and len(lines) >= _BLOCK_OF_LINES and like * 3 >= 2 * min(len(lines), 40)
    return len(lines) if many or (few and item.kind == "paragraph") else 1


def _may_be_entry(item: Paragraph) -> bool:
    """Whether a numbered item of a list can be an entry, though little in it says so."""
    numbered = re.match(r"\s*\[?\d{1,3}[\].)]\s", item.text) is not None
    return item.kind == "list-item" and numbered and likeness(item.text) >= 1 and len(item.text) < _LONGEST_ENTRY


def _like_entry(item: Paragraph) -> bool:
    """Whether a block without a heading above it looks like an entry, or like many, one a line."""
    if item.number or item.kind in {"heading", "note", "table", "code"} or re.match(r"\s*\d{1,3}\s+\S", item.text):
        return False
    lines = item.text.split("\n")[:40]
    if len(lines) > 3 and sum(likeness(line) >= 3 for line in lines) * 3 >= 2 * len(lines):
        return True
    return likeness(item.text) >= 4 and not running(item.text) and bool(YEAR.search(item.text))


def _trimmed(items: Sequence[Paragraph], start: int, end: int) -> int:
    """Where the list really ends: three paragraphs of prose in a row are the next article, not entries."""
    prose = 0
    for position in range(start, end):
        text = items[position].text
        if is_back_matter(text) and position > start and likeness(text) < 6:
            return position
        if is_page_number(text):
            continue
        if len(text) > 250 and verbs(text) >= 2 and likeness(text) < 3:
            prose += 1
            if prose == 2:
                return position - 1 if position - 1 > start else position
        elif likeness(text) >= 3:
            prose = 0
    return end
