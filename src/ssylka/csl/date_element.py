"""cs:date and cs:date-part (CSL 1.0.2, "Date"): localised and non-localised dates, ranges, seasons, eras."""

from dataclasses import dataclass

from ssylka.csl.cite import Cite, Render
from ssylka.csl.dates import DateValue, Parts
from ssylka.csl.environment import Environment
from ssylka.csl.nodes import Node
from ssylka.csl.numbers import ordinal
from ssylka.csl.pages import format_years
from ssylka.csl.pieces import Piece
from ssylka.csl.plan import Around, At, Part
from ssylka.csl.text_case import cases
from ssylka.csl.text_element import put_year_suffix
from ssylka.csl.wrap import affix, around, looks, put_text
from ssylka.csl.xml import Element

_ERA_BELOW = 500
"""Years below this name their era (CSL 1.0.2, "AD and BC")."""

_ORDER = {"year": 0, "month": 1, "day": 2}


@dataclass(slots=True)
class DatePart:
    """One cs:date-part, compiled."""

    name: str
    form: str
    prefix: list[Piece]
    suffix: list[Piece]
    before: list[Piece]
    after: list[Piece]
    case: str
    strip: bool
    range_delimiter: str


def _parts_of(element: Element, env: Environment) -> tuple[list[DatePart], str]:
    """The date parts of a cs:date, from the locale where it has a `form`, and the delimiter between them."""
    form = element.get("form")
    own = {child.get("name") or "": child for child in element.each("date-part")}
    if form in ("text", "numeric"):
        localized = env.locale.dates.get(form)
        wanted = (element.get("date-parts") or "year-month-day").split("-")
        merged = []
        sources = list(localized.each("date-part")) if localized is not None else []
        for index, child in enumerate(sources):
            name = child.get("name") or ""
            if name not in wanted:
                continue
            attrs = dict(child.attrs)
            following = sources[index + 1].get("name") if index + 1 < len(sources) else ""
            if wanted == ["month", "day"] and following == "year":
                attrs["suffix"] = ""
            if name in own:
                attrs.update({key: value for key, value in own[name].attrs.items() if key not in ("prefix", "suffix")})
            merged.append(Element("date-part", attrs, line=element.line))
        delimiter = (localized.get("delimiter") if localized is not None else "") or ""
        return [_part(child, env) for child in merged], delimiter
    return [_part(child, env) for child in element.each("date-part")], element.get("delimiter") or ""


def _part(element: Element, env: Environment) -> DatePart:
    pairs = [] if env.sorting else looks(element)
    return DatePart(
        name=element.get("name") or "",
        form=element.get("form") or "long",
        prefix=affix(element.get("prefix")),
        suffix=affix(element.get("suffix")),
        before=[start for start, _ in pairs],
        after=[end for _, end in reversed(pairs)],
        case=element.get("text-case") or "",
        strip=element.get("strip-periods") == "true" or env.strip_periods,
        range_delimiter=element.get("range-delimiter") or env.locale.term("year-range-delimiter") or "\u2013",
    )


class DateWriter:
    """Writes the parts of one cs:date."""

    def __init__(self, element: Element, env: Environment) -> None:
        self.parts, self.delimiter = _parts_of(element, env)
        self.env = env
        self.locale = env.locale
        self.year_format = env.root_option("year-range-format")
        limit = env.locale.options.get("limit-day-ordinals-to-day-1")
        self.limit_ordinals = limit == "true"
        self.words: dict[tuple[int, str], str] = {}

    def word(self, part: DatePart, value: Parts, *, era: bool = True) -> str:
        """The text of one part of a date, without affixes; empty where the date lacks the part."""
        year, month, day = value
        if part.name == "year":
            return self._year(part, year, era=era)
        if part.name == "month":
            return self._month(part, month)
        if part.name == "day" and day and month <= 12:
            return self._day(part, month, day)
        return ""

    def _year(self, part: DatePart, year: int, *, era: bool) -> str:
        if not year:
            return ""
        if year > 999 and part.form != "short":
            return str(year)
        text = str(abs(year))
        if part.form == "short" and len(text) == 4:
            text = text[2:]
        if not era:
            return text
        if year < 0:
            return text + (self.locale.term("bc") or "")
        if year < _ERA_BELOW:
            return text + (self.locale.term("ad") or "")
        return text

    def _month(self, part: DatePart, month: int) -> str:
        if not month:
            return ""
        found = self.words.get((month, part.form + part.case))
        if found is not None:
            return found
        if month > 12:
            text = self.locale.term(f"season-{month - 12:02d}") or ""
        elif part.form == "numeric":
            text = str(month)
        elif part.form == "numeric-leading-zeros":
            text = f"{month:02d}"
        else:
            text = self.locale.term(f"month-{month:02d}", part.form) or ""
        if part.strip:
            text = text.replace(".", "")
        if (change := cases(self.locale.lang).get(part.case)) is not None:
            text = change(text)
        self.words[month, part.form + part.case] = text
        return text

    def _day(self, part: DatePart, month: int, day: int) -> str:
        if part.form == "numeric-leading-zeros":
            return f"{day:02d}"
        if part.form == "ordinal" and (day == 1 or not self.limit_ordinals):
            text = ordinal(day, self.locale, self.locale.gender(f"month-{month:02d}"))
            return text.replace(".", "") if part.strip else text
        return str(day)

    def write(self, out: list[Piece], date: DateValue, cite: Cite | None) -> None:
        """Append a date."""
        if date.literal:
            self._literal(out, date.literal)
            return
        if date.end is not None:
            self._range(out, date, cite)
            return
        self._single(out, date.begin, self.parts, cite, season=date.season)

    def _literal(self, out: list[Piece], text: str) -> None:
        for part in self.parts:
            if part.name == "year":
                out.extend(part.prefix)
                out.extend(part.before)
                put_text(out, text, self.env.quotes)
                out.extend(part.after)
                out.extend(part.suffix)
                return

    def _single(
        self,
        out: list[Piece],
        value: Parts,
        parts: list[DatePart],
        cite: Cite | None,
        *,
        season: str = "",
        first_prefix: bool = True,
        last_suffix: bool = True,
        wrote: bool = False,
        era: bool = True,
    ) -> bool:
        """Append parts of one date, the delimiter between them; `wrote` is whether some part stands before."""
        waiting: list[Piece] = []  # the suffix of the part before
        ends_year = cite is not None and not self.env.shared.uses_year_suffix
        count = 0
        for part in parts:
            text = self.word(part, value, era=era)
            if not text and season and part.name == "month":
                text = season
            if not text:
                continue
            if waiting:
                out.extend(waiting)
            if wrote and self.delimiter:
                out.append(self.delimiter)
            if part.prefix and (count or first_prefix):
                out.extend(part.prefix)
            count += 1
            if part.name == "year" and cite is not None:
                cite.years += (text,)
                if cite.year_hidden:
                    if ends_year:
                        put_year_suffix(cite)
                    waiting = []
                    continue
            if part.before:
                out.extend(part.before)
            if text.isalnum():
                out.append(text)
            else:
                put_text(out, text, self.env.quotes)
            if part.after:
                out.extend(part.after)
            if ends_year and part.name == "year":
                assert cite is not None
                put_year_suffix(cite)
            waiting = part.suffix
            wrote = True
        if waiting and last_suffix:
            out.extend(waiting)
        return count > 0

    def _range(self, out: list[Piece], date: DateValue, cite: Cite | None) -> None:
        begin, end = date.begin, date.end
        assert end is not None
        if date.open_end or not any(end):
            if self._single(out, begin, self.parts, cite, last_suffix=False):
                part = next((part for part in self.parts if part.name == "year"), self.parts[-1])
                out.append(part.range_delimiter)
            return
        # The largest part that differs; parts above it are written once (CSL 1.0.2, "Date Ranges").
        differing = next((name for name in ("year", "month", "day") if begin[_ORDER[name]] != end[_ORDER[name]]), "day")
        repeated = {name for name, rank in _ORDER.items() if rank >= _ORDER[differing]}
        inside = [
            index for index, part in enumerate(self.parts) if part.name in repeated and self._has(part, begin, end)
        ]
        if not inside:
            self._single(out, begin, self.parts, cite)
            return
        first, last = inside[0], inside[-1]
        head, middle, tail = self.parts[:first], self.parts[first : last + 1], self.parts[last + 1 :]
        wrote = self._single(out, begin, head, cite)
        delimiter = next((part.range_delimiter for part in self.parts if part.name == differing), "\u2013")
        # Years of one era name it once: 100–44 BC.
        era = len(middle) > 1 or differing != "year" or (begin[0] < 0) != (end[0] < 0) or end[0] >= _ERA_BELOW
        self._single(out, begin, middle, None, last_suffix=False, wrote=wrote, era=era)
        out.append(delimiter)
        if differing == "year" and self.year_format and not begin[1] and not end[1] and begin[0] > 0:
            self._short_year(out, middle, begin[0], end[0])
        else:
            self._single(out, end, middle, cite, first_prefix=False)
        self._single(out, end, tail, cite, wrote=True)

    def _has(self, part: DatePart, begin: Parts, end: Parts) -> bool:
        return bool(self.word(part, begin) or self.word(part, end))

    def _short_year(self, out: list[Piece], parts: list[DatePart], begin: int, end: int) -> None:
        for part in parts:
            if part.name == "year":
                out.extend(part.before)
                short = part.form == "short"
                out.append(self.word(part, (end, 0, 0)) if short else format_years(begin, end, self.year_format))
                out.extend(part.after)
                out.extend(part.suffix)


def compile_date(element: Element, env: Environment) -> Node:
    """The node of a cs:date."""
    variable = element.get("variable") or ""
    writer = DateWriter(element, env)

    def render(cite: Cite) -> None:
        cite.tried = True
        date = cite.work.date(variable)
        if date is None or (cite.probing and variable == "accessed"):
            return
        length = len(cite.out)
        writer.write(cite.out, date, cite)
        if len(cite.out) > length:
            cite.found = cite.begun = True

    if env.sorting:
        return Date(variable, compile_date_key(element), None, is_sure=True)
    is_sure = any(part.name == "year" for part in writer.parts) and (variable != "accessed" or env.in_bibliography)
    return Date(variable, render, around(element, env, quotes=False), is_sure=is_sure)


class Date(Node):
    """A cs:date.

    Args:
        variable: its variable.
        render: appends the date.
        outside: its affixes and formatting.
        is_sure: a date with a year certainly renders something.
    """

    __slots__ = ("is_sure", "outside", "render", "variable")

    def __init__(self, variable: str, render: Render, outside: Around | None, *, is_sure: bool) -> None:
        self.variable = variable
        self.render = render
        self.outside = outside
        self.is_sure = is_sure

    def plan(self, at: At) -> list[Part]:
        """A call, where the items have the date."""
        if self.variable not in at.shape.dates:
            at.tried = True
            return []
        content = self.is_sure and self.variable in at.shape.regular and not at.shape.careful
        at.begun = at.begun or content
        return [Part([self.render], content=content, found=content).wrapped(self.outside)]


def date_key(date: DateValue, parts: frozenset[str] = frozenset(_ORDER)) -> str:
    """A date as a sort key: years in order, those before Christ first; missing parts sort first."""
    if date.literal:
        return ""
    out = []
    for value in (date.begin, date.end or (0, 0, 0)):
        year = value[0] if "year" in parts else 0
        out.append(f"{year + 500_000_000:010d}" if year or value is date.begin else "0" * 10)
        out.append(f"{value[1] if 'month' in parts else 0:02d}{value[2] if 'day' in parts else 0:02d}")
    return "".join(out)


def compile_date_key(element: Element) -> Render:
    """A date inside a macro that serves as a sort key: digits that sort like the date."""
    variable = element.get("variable") or ""
    if element.get("form") in ("text", "numeric"):
        wanted = frozenset((element.get("date-parts") or "year-month-day").split("-"))
    else:
        wanted = frozenset(child.get("name") or "" for child in element.each("date-part"))

    def render(cite: Cite) -> None:
        cite.tried = True
        date = cite.work.date(variable)
        if date is not None and (key := date_key(date, wanted)):
            cite.found = cite.begun = True
            cite.out.append(key)

    return render
