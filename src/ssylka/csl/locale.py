"""Locales: terms, date formats and options, from locale files and from the style (CSL 1.0.2, "Locale Files", "Locale").

The files are those of the citeproc-py package (the official locales repository).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from ssylka.csl.xml import Element, parse_xml

FALLBACK = "en-US"

# The main dialect of each language (the locales repository, locales.json).
PRIMARY_DIALECTS = {
    "af": "af-ZA", "ar": "ar", "bg": "bg-BG", "ca": "ca-AD", "cs": "cs-CZ", "cy": "cy-GB", "da": "da-DK",
    "de": "de-DE", "el": "el-GR", "en": "en-US", "es": "es-ES", "et": "et-EE", "eu": "eu", "fa": "fa-IR",
    "fi": "fi-FI", "fr": "fr-FR", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "id": "id-ID",
    "is": "is-IS", "it": "it-IT", "ja": "ja-JP", "km": "km-KH", "ko": "ko-KR", "la": "la", "lt": "lt-LT",
    "lv": "lv-LV", "mn": "mn-MN", "nb": "nb-NO", "nl": "nl-NL", "nn": "nn-NO", "no": "nb-NO", "pl": "pl-PL",
    "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK", "sl": "sl-SI", "sr": "sr-RS", "sv": "sv-SE",
    "th": "th-TH", "tr": "tr-TR", "uk": "uk-UA", "vi": "vi-VN", "zh": "zh-CN",
}  # fmt: skip

# Where a term has no such form, the next form is tried (CSL 1.0.2, "Terms").
_NEXT_FORM = {"verb-short": "verb", "verb": "long", "symbol": "short", "short": "long"}

# Names of terms that older locales spell otherwise.
_SYNONYMS = {"sub-verbo": "sub verbo", "sub verbo": "sub-verbo", "number": "issue", "event": "event-title"}


@dataclass(slots=True)
class Term:
    """One form of a term, for one and for many; `gender` is its own, `match` an ordinal's rule."""

    single: str
    multiple: str
    gender: str = ""
    match: str = ""


@dataclass(slots=True)
class Locale:
    """What a locale knows: terms by (name, form), ordinals by (name, gender), dates by form, and options."""

    lang: str
    terms: dict[tuple[str, str], Term] = field(default_factory=dict)
    ordinals: dict[tuple[str, str], Term] = field(default_factory=dict)
    dates: dict[str, Element] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)

    def term(self, name: str, form: str = "long", *, plural: bool = False) -> str | None:
        """A term in a form or the nearest form that exists; None where the locale lacks the term."""
        entry = self.find(name, form)
        if entry is None:
            return None
        return entry.multiple if plural else entry.single

    def find(self, name: str, form: str = "long") -> Term | None:
        """The entry behind `term`."""
        wanted: str | None = form
        while wanted:
            entry = self.terms.get((name, wanted))
            if entry is not None:
                return entry
            wanted = _NEXT_FORM.get(wanted)
        other = _SYNONYMS.get(name)
        if other and other != "issue" and (other, "long") in self.terms:
            return self.find(other, form) if (name, "long") not in self.terms else None
        return self.ordinals.get((name, ""))

    def gender(self, name: str) -> str:
        """The grammatical gender of a term, or an empty string."""
        entry = self.terms.get((name, "long"))
        return entry.gender if entry else ""

    def merge(self, source: Element) -> None:
        """Lay the content of a `locale` element over this locale."""
        for terms in source.each("terms"):
            whole = any(term.get("name") == "ordinal" for term in terms.each("term"))
            if whole:
                # Ordinals are replaced as a set (CSL 1.0.2, "Ordinal Numbers"); without the term `ordinal`, terms
                # only change the text of those that exist (as in citeproc-js).
                self.ordinals = {key: entry for key, entry in self.ordinals.items() if key[0].startswith("long-")}
            for term in terms.each("term"):
                name = term.get("name") or ""
                if whole or not is_ordinal(name) or (name, term.get("gender-form") or "") in self.ordinals:
                    self._add(term)
        for date in source.each("date"):
            self.dates[date.get("form") or "text"] = date
        for options in source.each("style-options"):
            self.options.update(options.attrs)

    def _add(self, element: Element) -> None:
        name = element.get("name") or ""
        single, multiple = element.find("single"), element.find("multiple")
        if single is None and multiple is None:
            text = element.text if element.text.strip() or "\n" not in element.text else ""
            entry = Term(text, text)
        else:
            one = single.text if single is not None else ""
            entry = Term(one, multiple.text if multiple is not None else one)
        entry.gender = element.get("gender") or ""
        entry.match = element.get("match") or ""
        if is_ordinal(name) or name.startswith("long-ordinal"):
            key = (name, element.get("gender-form") or "")
            self.ordinals[key] = entry
            return
        self.terms[name, element.get("form") or "long"] = entry

    def copy(self) -> "Locale":
        """A locale of its own that can be merged into."""
        return replace(
            self,
            terms=dict(self.terms),
            ordinals=dict(self.ordinals),
            dates=dict(self.dates),
            options=dict(self.options),
        )


def is_ordinal(name: str) -> bool:
    """Is this the name of a short ordinal term?"""
    return name == "ordinal" or (name.startswith("ordinal-") and name[8:].isdecimal())


def normalise(tag: str) -> str:
    """A language tag as the locale files spell it: `ru_ru` is `ru-RU`, anything odd is the fallback."""
    parts = tag.strip().replace("_", "-").split("-")
    language = parts[0].lower()
    if not language.isascii() or not language.isalpha() or not 2 <= len(language) <= 3:
        return FALLBACK
    region = next((part.upper() for part in parts[1:] if len(part) == 2 and part.isalpha()), "")
    return f"{language}-{region}" if region else language


def fallbacks(tag: str) -> list[str]:
    """Names of locale files for a tag, the weakest first: `en-US`, `de-DE`, `de-AT`."""
    tag = normalise(tag)
    language = tag.split("-")[0]
    chain = [FALLBACK]
    for name in (PRIMARY_DIALECTS.get(language, language), tag):
        if name not in chain:
            chain.append(name)
    return chain


@lru_cache(maxsize=1)
def data_folder() -> Path:
    """Where citeproc-py keeps its locales and schema."""
    spec = find_spec("citeproc")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "data"


@lru_cache(maxsize=64)
def _file(name: str) -> Element | None:
    path = data_folder() / "locales" / f"locales-{name}.xml"
    if not path.is_file():
        return None
    return parse_xml(path.read_bytes(), name=path.name)


@lru_cache(maxsize=64)
def _from_files(tag: str) -> Locale:
    locale = Locale(tag)
    for name in fallbacks(tag):
        source = _file(name)
        if source is not None:
            # A term of the language stands for all forms that it lacks; forms of the fallback do not mix with it.
            own = {term.get("name") for terms in source.each("terms") for term in terms.each("term")}
            locale.terms = {key: term for key, term in locale.terms.items() if key[0] not in own}
            locale.merge(source)
            for info in source.each("style-options"):
                locale.options.update(info.attrs)
    return locale


def load_locale(tag: str, overrides: Iterable[Element] = ()) -> Locale:
    """The locale for a language tag, with the `locale` elements of a style laid over the files.

    Source: CSL 1.0.2, "Locale Fallback": style elements for the dialect beat those for the language, which beat those
    without a language; all beat the files.
    """
    tag = normalise(tag)
    locale = _from_files(tag).copy()
    language = tag.split("-")[0]
    ranked: list[tuple[int, Element]] = []
    for element in overrides:
        lang = element.get("xml:lang")
        if not lang:
            ranked.append((0, element))
        elif lang.lower() == language:
            ranked.append((1, element))
        elif normalise(lang) == tag or (tag == language and normalise(lang) == PRIMARY_DIALECTS.get(language)):
            ranked.append((2, element))
        elif normalise(lang) == PRIMARY_DIALECTS.get(language):
            ranked.append((1, element))
    ranked.sort(key=lambda pair: pair[0])
    for _, element in ranked:
        locale.merge(element)
    return locale
