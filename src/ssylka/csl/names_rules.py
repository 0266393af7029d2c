"""What a style says about a list of names (CSL 1.0.2, "Names", "Name", "Et-al", "Name-part", and their inheritance)."""

from dataclasses import dataclass

from ssylka.csl.environment import Environment, number_attribute
from ssylka.csl.initials import STARTS_ROMANESQUE
from ssylka.csl.names import FAMILY, FAMILY_END, GIVEN, GIVEN_END, NameStyle
from ssylka.csl.pieces import Mark, Piece
from ssylka.csl.wrap import affix, looks, put_text
from ssylka.csl.xml import Element

_BLANK = Element("name")


@dataclass(slots=True)
class EtAl:
    """When a list of names is cut: from `least` names on, the first `first` are shown, and the last one if `last`."""

    least: int
    first: int
    last: bool


class NameRules:
    """What the style says about one cs:names: how its names are written, joined, cut and labelled."""

    def __init__(self, element: Element, source: Element, env: Environment) -> None:
        """Take the variables from `element`, and the rest from `source` (the names that a substitute inherits from)."""
        self.env = env
        self.variables = (element.get("variable") or "").split()
        self.source = source
        name = source.find("name") or _BLANK
        self.name = name
        option = env.name_option
        self.delimiter = option(name, "delimiter", ", ") or ""
        names_delimiter = source.get("delimiter") or element.get("delimiter")
        self.names_delimiter = names_delimiter or env.name_option(None, "names-delimiter") or ""
        self.form = option(name, "form", "long") or "long"
        self.invert = option(name, "name-as-sort-order") or ""
        self.style = self._style(name)
        substitutes = env.in_bibliography and env.area.get("subsequent-author-substitute") is not None
        self.mark_sets = substitutes and not env.sorting
        self.mark_each = self.mark_sets
        self.precedes_last = option(name, "delimiter-precedes-last", "contextual")
        self.precedes_et_al = option(name, "delimiter-precedes-et-al", "contextual")
        self.limits = self._limits(name, "et-al-")
        self.later_limits = self._limits(name, "et-al-subsequent-")
        # A list of names certainly shows some.
        self.is_sure = self.limits.first > 0 < self.later_limits.first
        self.and_word = self._and(option(name, "and"))
        self.and_tight = not STARTS_ROMANESQUE.match(self.and_word)
        self._et_al()
        self._labels(source)
        self._fences()
        # Affixes and formatting of cs:name stand around each personal name, and around a list cut by "et al.".
        marks = [] if env.sorting else looks(name)
        self.simple = not self.style.fenced and not self.mark_each and not marks and not name.get("prefix")
        self.simple = self.simple and not name.get("suffix")
        self.look_before: list[Piece] = [start for start, _ in marks]
        self.look_after: list[Piece] = [end for _, end in reversed(marks)]
        self.before = [*affix(name.get("prefix")), *self.look_before]
        self.after = [*self.look_after, *affix(name.get("suffix"))]

    def _style(self, name: Element) -> NameStyle:
        option, root = self.env.name_option, self.env.root_option
        parts = {part.get("name"): part for part in name.each("name-part")}
        family, given = parts.get("family"), parts.get("given")
        fenced = any(
            part is not None and (looks(part) or part.get("text-case") or part.get("strip-periods"))
            for part in (family, given)
        )
        self.parts = {"family": family, "given": given}
        return NameStyle(
            form=self.form,
            initialize=self._initializes(name),
            initialize_with=option(name, "initialize-with"),
            hyphen=root("initialize-with-hyphen", "true") != "false",
            sort_separator=option(name, "sort-separator", ", ") or "",
            demote=root("demote-non-dropping-particle", "display-and-sort"),
            nbsp=self.env.locale.lang[:2] in ("fr", "ru", "cs"),
            fenced=fenced,
            family_affixes=_affixes(family),
            given_affixes=_affixes(given),
        )

    def _initializes(self, name: Element) -> bool:
        """Once turned off further out, initializing is not turned on again (as in citeproc-js)."""
        places = (name, self.env.area, self.env.shared.root)
        return all(place.get("initialize") != "false" for place in places)

    def _limits(self, name: Element, prefix: str) -> EtAl:
        option = self.env.name_option
        least, first, last = self.env.names_limits if prefix == "et-al-" else (None, None, None)
        minimum = least or option(name, prefix + "min")
        shown = first or option(name, prefix + "use-first")
        if prefix != "et-al-":
            minimum = minimum or option(name, "et-al-min")
            shown = shown or option(name, "et-al-use-first")
        use_last = (last or option(name, "et-al-use-last")) == "true"
        if shown is None:
            return EtAl(0, 1, last=False)
        return EtAl(number_attribute(minimum), number_attribute(shown, 1), use_last)

    def _and(self, kind: str | None) -> str:
        if kind == "text":
            return self.env.locale.term("and") or ""
        if kind == "symbol":
            return "&"
        return ""

    def _et_al(self) -> None:
        element = self.source.find("et-al")
        term = (element.get("term") if element is not None else None) or "et-al"
        text = self.env.locale.term(term) or ""
        pairs = looks(element) if element is not None else []
        pieces: list[Piece] = [start for start, _ in pairs]
        if text:
            put_text(pieces, text, self.env.quotes)
        pieces.extend(end for _, end in reversed(pairs))
        self.et_al = pieces if text else []
        self.et_al_tight = not STARTS_ROMANESQUE.match(text)

    def _labels(self, source: Element) -> None:
        self.label_first = False
        self.label: Element | None = None
        if not self.env.sorting:
            self.label = source.find("label")
        if self.label is not None:
            order = [child.tag for child in source.children if child.tag in ("name", "label")]
            self.label_first = "name" in order and order.index("label") < order.index("name")
        self.label_cache: dict[tuple[str, bool], list[Piece]] = {}

    def _fences(self) -> None:
        self.fence_marks: dict[str, list[Mark]] = {}
        self.fence_case: dict[str, str] = {}
        for key, start, end in (("family", FAMILY, FAMILY_END), ("given", GIVEN, GIVEN_END)):
            part = self.parts[key]
            pairs = looks(part) if part is not None and not self.env.sorting else []
            self.fence_marks[start] = [opening for opening, _ in pairs]
            self.fence_marks[end] = [closing for _, closing in reversed(pairs)]
            self.fence_case[start] = (part.get("text-case") or "") if part is not None else ""
            if part is not None and part.get("strip-periods") == "true":
                self.fence_case[start] += " strip"


def _affixes(part: Element | None) -> tuple[str, str]:
    if part is None:
        return "", ""
    return part.get("prefix") or "", part.get("suffix") or ""
