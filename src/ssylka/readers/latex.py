r"""LaTeX articles: headings, paragraphs, footnotes, and the list of a `thebibliography`.

A `\bibitem` is an entry with a number, a `\cite` the numbers of its keys in brackets, a `\footnote` a note. No command
is carried out; one that nobody knows gives the words in its braces. Why not pylatexenc: its nodes nest as deep as the
braces, it recurses, and what is unbalanced fails; we need a place for every character and linear time.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from ssylka.model import Block, BlockKind, Run, Span
from ssylka.readers import latex_tables as tables

_TOKEN = re.compile(
    r"""
    (?P<comment>%[^\n]*(?:\n[ \t]*(?!\s*\n))?)
  | (?P<blank>(?<![ \t])[ \t]*\n[ \t]*(?:\n\s*)+)
  | (?P<line>(?<![ \t])[ \t]*\n[ \t]*)
  | (?P<display>\\\[.{0,4000}?\\\]|\$\$.{0,4000}?\$\$)
  | (?P<math>\$[^$\n]{0,400}\$|\\\([^\n]{0,400}?\\\))
  | (?P<accent>\\[`'^~=."](?:\{\\?[A-Za-zА-яёЁ]\}|\s?\\?[A-Za-zА-яёЁ])|\\[uvHrckdb](?:\{\\?[A-Za-zА-яёЁ]\}|\s+[A-Za-zА-яёЁ]))
  | (?P<command>\\(?:[A-Za-z@]+\*?|[^A-Za-z]))
  | (?P<open>\{)
  | (?P<close>\})
  | (?P<dash>---?|"---?|"=|"~)
  | (?P<quote>``|''|,,|<<|>>|"`|"'|"<|">|"")
  | (?P<tie>~)
  | (?P<cell>&)
    """,
    re.VERBOSE | re.DOTALL,
)
_BIBITEM = re.compile(
    r"\\bibitem\s*(?:\[(?:[^\[\]{}]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}){0,400}\])?\s*\{([^{}\n]{0,200})\}"
)
_ARGUMENT = re.compile(r"\s?\{([^{}]*)\}")
_OPTION = re.compile(r"\s?\[([^\[\]\n]{0,400})\]")
_ENVIRONMENT = re.compile(r"\s?\{([A-Za-z]{1,40})\*?\}")
_RAISED = re.compile(r"\$\{?\}?\^\{?\s?(\d{1,3}(?:[,–-]\d{1,3})*)\s?\}?\$")
_LONGEST = 500
"""So many characters an argument may have that is no words."""
_BEFORE = re.compile(r"\s?(?:\[[^\[\]]{0,400}\]\s?){0,9}(\{|\\[A-Za-z]+)?")
_BRACE = re.compile(r"\\.|[{}]")
_DASHES = {"--": "–", "---": "—", '"---': "—", '"--': "—", '"=': "-", '"~': "-"}
_QUOTES = {"``": "“", "''": "”", ",,": "„", "<<": "«", ">>": "»", '"`': "„", "\"'": "“", '"<': "«", '">': "»", '""': ""}


@dataclass
class _Look:
    italic: bool = False
    bold: bool = False
    superscript: bool = False
    link: str | None = None


@dataclass
class _Open:
    """A block that is being read."""

    kind: BlockKind = "paragraph"
    level: int = 0
    label: str | None = None
    start: int = -1
    runs: list[Run] = field(default_factory=list)


@dataclass
class _Group:
    """An open brace: the look around it, and the block that goes on behind it where it is a note or heading."""

    look: _Look
    outer: _Open | None = None


class _Reading:
    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.waiting: list[Block] = []  # notes of the paragraph that is being read
        self.block = _Open()
        self.look = _Look()
        self.groups: list[_Group] = []
        self.pending: tuple[str, int] | None = None  # what the next brace is: a heading, a note
        self.notes = 0
        self.quotes = 0
        self.numbers = {match[1].strip(): number for number, match in enumerate(_BIBITEM.finditer(source), 1)}
        self.entries = 0
        self.inside = 0  # how many of the open braces hold a note or heading
        self.endless: set[str] = set()  # environments that nothing ends

    def read(self) -> tuple[Block, ...]:
        """All blocks."""
        begin = self.source.find(r"\begin{document}")
        position = begin + len(r"\begin{document}") if begin >= 0 else 0
        end = self.source.find(r"\end{document}", position)
        end = end if end >= 0 else len(self.source)
        while position < end:
            match = _TOKEN.search(self.source, position, end)
            if match is None:
                break
            self.add(self.source[position : match.start()], position, match.start())
            position = max(self.token(match, end), match.end())
        self.add(self.source[position:end], position, end)
        while self.groups:
            self.close(end)
        self.flush(end)
        return tuple(self.blocks)

    # -- blocks and words -----------------------------------------------------------------------------------------

    def add(self, text: str, start: int, end: int, link: str | None = None) -> None:
        """Words in the look of the moment; blanks at the beginning of a block are none."""
        block = self.block
        if not block.runs:
            kept = text.lstrip()
            if not kept:
                return
            if len(text) == end - start:
                start += len(text) - len(kept)
            text = kept
            block.start = start if block.start < 0 else block.start
        if text and end > start:
            look = self.look
            block.runs.append(
                Run(
                    text,
                    Span(start, end),
                    italic=look.italic,
                    bold=look.bold,
                    superscript=look.superscript,
                    link=link or look.link,
                )
            )

    def flush(self, end: int) -> None:
        """Ends the block; its notes follow it."""
        block, self.block = self.block, _Open(kind="quote" if self.quotes else "paragraph")
        made = _finished(block, end)
        if made is not None:
            self.blocks.append(made)
        if not self.inside:
            self.blocks += self.waiting
            self.waiting = []

    def close(self, end: int) -> None:
        """A brace closes."""
        if not self.groups:
            return
        group = self.groups.pop()
        self.look = group.look
        if group.outer is not None:
            self.inside -= 1
            made = _finished(self.block, end)
            if made is not None:
                (self.waiting if made.kind == "note" else self.blocks).append(made)
            self.block = group.outer

    # -- tokens ---------------------------------------------------------------------------------------------------

    def token(self, match: re.Match[str], end: int) -> int:
        """One token; gives where reading goes on."""
        kind, text = match.lastgroup, match[0]
        start, stop = match.span()
        if kind == "blank":
            self.flush_paragraph(start)
        elif kind == "line":
            self.add(" ", start, stop)
        elif kind == "math":
            self.math(text, start, stop)
        elif kind == "accent":
            self.add(_accented(text), start, stop)
        elif kind == "command":
            return self.command(text, start, stop, end)
        elif kind == "open":
            self.open()
        elif kind == "close":
            self.close(stop)
        elif kind in {"dash", "quote"}:
            self.add((_DASHES | _QUOTES)[text], start, stop)
        elif kind in {"tie", "cell"}:
            self.add("\u00a0" if kind == "tie" else "\t", start, stop)
        return stop

    def flush_paragraph(self, end: int) -> None:
        """An empty line ends a paragraph; inside a note the note goes on."""
        if self.inside:
            self.add(" ", end, end + 1)
        else:
            self.flush(end)

    def open(self) -> None:
        """A brace opens: a group, or the words of a heading or note."""
        pending, self.pending = self.pending, None
        group = _Group(self.look)
        self.look = _Look(self.look.italic, self.look.bold, self.look.superscript, self.look.link)
        self.groups.append(group)
        if pending is None:
            return
        name, place = pending
        self.inside += 1
        group.outer = self.block
        self.look = _Look()
        if name == "footnote":
            self.block = _Open(kind="note", label=str(self.notes), start=place)
        else:
            group.outer = _Open(kind="quote" if self.quotes else "paragraph")
            self.block = _Open(kind="heading", level=tables.HEADINGS[name], start=place)

    def math(self, text: str, start: int, stop: int) -> None:
        """Formulas are words as they stand; `$^{2}$` is a raised number."""
        raised = _RAISED.fullmatch(text)
        if raised:
            outer, self.look = self.look, _Look(superscript=True)
            self.add(raised[1], start, stop)
            self.look = outer
        else:
            self.add(text.strip("$"), start, stop)

    def command(self, text: str, start: int, stop: int, end: int) -> int:
        """A command; gives where reading goes on."""
        name = text[1:].rstrip("*") if len(text) > 2 else text[1:]
        if name in tables.SYMBOLS:
            # A blank after a command of letters only ends its name.
            after = stop + 1 if name.isalpha() and self.source[stop : stop + 1] == " " else stop
            self.add(tables.SYMBOLS[name], start, after)
            return after
        if name in {"begin", "end"}:
            return self.environment(name, start, stop, end)
        if name == "bibitem" and (match := _BIBITEM.match(self.source, start, end)):
            self.flush(start)
            self.entries += 1
            # The blank behind the key is the one of the number.
            stop = match.end()
            while stop < end and self.source[stop].isspace():
                stop += 1
            self.add(f"{self.entries}. ", start, stop)
            return stop
        if name == "item":
            option = _OPTION.match(self.source, stop, end)
            self.flush(start)
            self.block = _Open(kind="list-item", level=1, start=start)
            return option.end() if option else stop
        if name in tables.CITES:
            return self.cite(start, stop, end)
        if name in {"footnote", "thanks", "endnote"}:
            option = _OPTION.match(self.source, stop, end)
            stop = option.end() if option else stop
            if self.source[stop : stop + 1] == "{":
                self.notes += 1
                self.add(f"[^{self.notes}]", start, stop)
                self.pending = ("footnote", start)
            return stop
        if name in tables.HEADINGS:
            option = _OPTION.match(self.source, stop, end)
            stop = option.end() if option else stop
            if self.source[stop : stop + 1] == "{" and not self.inside:
                self.flush(start)
                self.pending = (name, start)
            return stop
        if name in {"url", "path", "nolinkurl", "doi"} and (match := _ARGUMENT.match(self.source, stop, end)):
            url = re.sub(r"\\([_%&#~])", r"\1", match[1].strip())
            link = f"https://doi.org/{url}" if name == "doi" else url
            self.add(url, match.start(1), match.end(1), link)
            return match.end()
        return self.styled(name, stop, end)

    def styled(self, name: str, stop: int, end: int) -> int:
        """Commands of looks, and those whose arguments are not all words."""
        if name in tables.SWITCHES:
            plain = name in tables.PLAIN_SWITCHES
            self.look.italic = not plain and (self.look.italic or name in tables.ITALIC_SWITCHES)
            self.look.bold = not plain and (self.look.bold or name in tables.BOLD_SWITCHES)
            return stop + 1 if self.source[stop : stop + 1] == " " else stop
        for _ in range(tables.SILENT.get(name, 0)):
            stop = self.skip(stop, end)
        if name in tables.SILENT:
            return stop
        before = tables.LAST_ARGUMENT.get(name, 0)
        link = _ARGUMENT.match(self.source, stop, end) if name == "href" else None
        for _ in range(before):
            stop = self.skip(stop, end)
        while option := _OPTION.match(self.source, stop, end):
            stop = option.end()
        if self.source[stop : stop + 1] == "{":
            self.open()
            self.look.italic = self.look.italic or name in tables.ITALIC
            self.look.bold = self.look.bold or name in tables.BOLD
            self.look.superscript = self.look.superscript or name == "textsuperscript"
            if link is not None:
                self.look.link = re.sub(r"\\([_%&#~])", r"\1", link[1].strip())
            return stop + 1
        return stop + 1 if self.source[stop : stop + 1] == " " else stop

    def skip(self, position: int, end: int) -> int:
        """Behind an argument, options and a bare command before it too."""
        match = _BEFORE.match(self.source, position, end)
        if match is None or match[1] is None:
            return position
        if match[1] != "{":
            return match.end()
        depth = 0
        for brace in _BRACE.finditer(self.source, match.end() - 1, min(end, match.end() + _LONGEST)):
            depth += (brace[0] == "{") - (brace[0] == "}")
            if depth == 0:
                return brace.end()
        return match.end()

    def environment(self, name: str, start: int, stop: int, end: int) -> int:
        """An environment begins or ends: what is no text is passed over."""
        match = _ENVIRONMENT.match(self.source, stop, end)
        if match is None:
            return stop
        kind = match[1]
        if name == "begin" and kind in tables.HIDDEN:
            close = -1 if kind in self.endless else self.source.find(rf"\end{{{kind}", match.end(), end)
            if close < 0:
                self.endless.add(kind)
                return match.end()
            return self.source.find("}", close, end) + 1 or match.end()
        self.flush(start)
        if kind in tables.QUOTES:
            self.quotes = max(self.quotes + (1 if name == "begin" else -1), 0)
            self.block = _Open(kind="quote" if self.quotes else "paragraph")
        if kind == "thebibliography" and name == "begin":
            stop = self.skip(match.end(), end)
            self.block = _Open(kind="heading", level=1, start=start)
            self.add("References", start, stop)
            self.flush(stop)
            return stop
        if name == "begin" and kind in {"tabular", "tabularx", "longtable", "minipage"}:
            return self.skip(match.end(), end)
        option = _OPTION.match(self.source, match.end(), end)
        return option.end() if option else match.end()

    def cite(self, start: int, stop: int, end: int) -> int:
        r"""`\cite[see][p. 5]{jones,smith}` as "[1, 2, p. 5]"; keys that no `\bibitem` has stand for themselves."""
        options: list[str] = []
        while match := _OPTION.match(self.source, stop, end):
            options.append(match[1].strip())
            stop = match.end()
        keys = _ARGUMENT.match(self.source, stop, end)
        if keys is None:
            return stop
        words = [str(self.numbers.get(key.strip(), key.strip())) for key in keys[1].split(",") if key.strip()]
        locator = options[-1].replace("~", " ").replace("--", "–") if options else ""
        joined = "; ".join(words) + (f", {locator}" if locator else "")
        self.add(f"[{joined}]", start, keys.end())
        return keys.end()


def _finished(block: _Open, end: int) -> Block | None:
    while block.runs and not block.runs[-1].text.strip():
        block.runs.pop()
    if not block.runs:
        return None
    last = block.runs[-1]
    kept = last.text.rstrip()
    if kept != last.text:
        block.runs[-1] = last._replace(text=kept, span=last.locate(0, len(kept)))
    span = Span(min(block.start, block.runs[0].span.start), max(end, block.runs[-1].span.end))
    return Block(kind=block.kind, span=span, runs=tuple(block.runs), level=block.level, label=block.label)


def _accented(text: str) -> str:
    r"""`\'{e}` as "é"."""
    letter = re.sub(r"[{}\\\s]", "", text[2:])
    letter = {"ı": "i", "ȷ": "j"}.get(letter, letter)
    return unicodedata.normalize("NFC", letter + tables.ACCENTS[text[1]])


def read_latex(source: str) -> tuple[Block, ...]:
    """The blocks of a LaTeX file: of its `document`, where it has one, else of all of it."""
    return _Reading(source).read()
