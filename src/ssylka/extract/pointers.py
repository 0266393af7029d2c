"""What the brackets of the text point to: names, years, numbers, pages."""

import re

from ssylka.model import Pointer, months

UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐЎ"
_YEAR = r"(?:(?:1[5-9]|20)\d\d(?:\s?/\s?(?:1[5-9]|20)\d\d)?[a-zа-я]?|in press|forthcoming|n\.\s?d\.|в печати|б\.\s?г\.)"
_SEE = r"(?:see(?: also)?|cf\.?|e\.\s?g\.,?|see,? (?:e\.\s?g\.|for example|for instance|in particular),?|for example,?|quoted (?:in|by|from)|cited (?:in|by)|as cited in|qtd\. in|after|from|in|according to|см\.(?:,?\s(?:также|подробнее|например|в частности|об этом)){0,3}[,.:]?|ср\.:?|цит\. по:?|например,?|напр\.,?|по|в|vgl\.|siehe|voir)"
_PARTICLE = r"(?:de|da|di|du|des|van|von|der|den|del|della|la|le|ten|ter|al|el|ibn|bin|фон|ван|де)"
_NAME = rf"(?:{_PARTICLE}[ -]){{0,3}}(?:[dlDLО]['’])?[{UPPER}][\w’'ʹ-]*(?:[ -](?:{_PARTICLE} ){{0,2}}[{UPPER}][\w’'ʹ-]*){{0,2}}"
_ET_AL = r"(?:et al\.?|et alii|and others|and colleagues|и др\.?|и соавт\.?|u\. ?a\.|та ін\.?)"
_JOIN = r"(?:,\s*(?:&|and|и)\s*|\s*&\s*|\s+(?:and|и|und|et|y|та|i)\s+|\s?/\s?|,\s*)"
_NAMES = rf"(?P<names>{_NAME}(?:{_JOIN}{_NAME}){{0,9}})(?P<etal>,?\s*{_ET_AL})?"
_WORK = re.compile(
    rf"(?P<prefix>{_SEE}\s+)?(?:{_NAMES})[,.]?\s*(?:\(?(?P<years>{_YEAR}(?:\s*[,;]\s*{_YEAR})*)\)?)(?P<locator>\s*[:,.]\s*\S.{{0,80}})?",
    re.IGNORECASE | re.DOTALL,
)
_COMMA_WORK = re.compile(
    rf"(\d{{4}}[a-zа-я]?),(?=\s+(?!Chapter|Ch\.|Section|Table|Fig|Part|Vol|Appendix|Annex|Глава|Табл|Рис)[{UPPER}][^\d;,]{{1,60}},?\s(?:1[5-9]|20)\d\d)"
)
_NAMES_ONLY = re.compile(rf"(?:{_SEE}\s+)?{_NAMES}")
_LONG_NAME = re.compile(
    rf"(?P<prefix>{_SEE}\s+)?(?P<names>[{UPPER}«\"“][^;()\d]{{2,100}}?)[,.]?\s+(?P<years>{_YEAR}(?:\s*,\s*{_YEAR})*)(?P<locator>\s*[:,]\s*\S.{{0,80}})?"
)
_YEARS_ONLY = re.compile(
    rf"(?P<years>{_YEAR}(?:\s*[,;]\s*{_YEAR})*)(?P<locator>\s*[:,.]\s*\S.{{0,80}})?", re.IGNORECASE | re.DOTALL
)
_SPLIT_NAMES = re.compile(r",\s*(?:&|and|и)\s*|\s*&\s*|\s+(?:and|и|und|et|y|та)\s+|\s?/\s?|,\s*")
_NUMERIC = re.compile(
    r"(?P<numbers>\d{1,3}(?:\s*[–—-]\s*\d{1,3})?)(?P<locator>\s*[,:.]\s*(?:(?:pp?|P|с|c|С|стр|л|S|Bl|ст|гл|ч|т|Т|Vol|vol|fol|ch|§)\.?\s*\d.{0,60}))?",
    re.DOTALL,
)
_CAPITAL = re.compile(rf"[{UPPER}]")
# Words that stand before a year in brackets and are no names.
_NO_NAMES = frozenset(
    word.casefold()
    for word in (
        *months.ENGLISH,
        *months.RUSSIAN,
        *months.RUSSIAN_GENITIVE,
        *("spring", "summer", "autumn", "winter", "fig", "figure", "table", "рис", "табл", "version", "vol", "no"),
        *("chapter", "section", "the", "in", "of", "since", "ed", "eds", "edition", "issue"),
    )
)


def _years(text: str) -> list[str]:
    return [re.sub(r"\s", "", year) if year[0].isdigit() else year for year in re.findall(_YEAR, text, re.IGNORECASE)]


def _locator(text: str | None) -> str | None:
    words = (text or "").strip(" ,:.\n;")
    return " ".join(words.split()) or None


def _cleaned(names: str) -> tuple[str, ...]:
    found = tuple(name.strip(' .,«»"“”') for name in _SPLIT_NAMES.split(names) if name.strip(" .,"))
    return tuple(re.sub(r"^(?:[^\W\d_]\.\s?-?){1,3}\s*", "", name) or name for name in found)


def author_date(part: str, inherited: tuple[str, ...] = ()) -> list[Pointer]:
    """The pointers of one part of a bracket ("Jones, 2012, p. 97"; "2010" after a name): none if it is no citation.

    Args:
        part: between the semicolons.
        inherited: the names that a part with only a year goes on with.
    """
    text = re.sub(r"\s?\[[^\[\]]{1,40}\]", "", part).strip()  # "World Health Organization [WHO], 2021"
    if len(text) > 250 or "=" in text or not re.search(r"\d{4}|press|forthcoming|печати|n\.", text):
        return []
    if match := _YEARS_ONLY.fullmatch(text):
        if not inherited:
            return []
        return [
            Pointer(names=inherited, year=year, locator=_locator(match["locator"])) for year in _years(match["years"])
        ]
    match = _WORK.fullmatch(text)
    if match is None or not _CAPITAL.match(match["names"].lstrip("delavnr ’'фоб-")):
        match = _LONG_NAME.fullmatch(text)
        if match is None:
            return []
        small = [word for word in re.findall(r"[^\W\d_]+", match["names"]) if word[0].islower()]
        words = re.findall(r"[^\W\d_]+", match["names"])
        if len(small) * 2 > len(words):
            return []
        names: tuple[str, ...] = (match["names"].strip(' .,«»"“”'),)
    else:
        names = _cleaned(match["names"])
    if not names or any(name.casefold().split()[-1] in _NO_NAMES or name.casefold() in _NO_NAMES for name in names):
        return []
    et_al = bool(match.groupdict().get("etal"))
    return [
        Pointer(
            names=names,
            year=year,
            locator=_locator(match["locator"]),
            prefix=(match["prefix"] or "").strip(),
            et_al=et_al,
        )
        for year in _years(match["years"])
    ]


def author_dates(inner: str, inherited: tuple[str, ...] = ()) -> list[Pointer]:
    """The pointers of a bracket: all its parts must be citations, or all but words before the first."""
    found: list[Pointer] = []
    names = inherited
    # "Andreoni 2009, Ariely et al. 2011" parts works by commas.
    for part in _COMMA_WORK.sub(r"\1;", inner).split(";"):
        pointers = author_date(part, names)
        if not pointers:
            if re.fullmatch(r"\s*(?:и др\.?|etc\.?|among others|inter alia)?\s*", part):
                continue
            if len(part) > 100 or not (match := _NAMES_ONLY.fullmatch(part.strip())):
                return []
            pointers = [Pointer(names=_cleaned(match["names"]), et_al=bool(match["etal"]))]
        found += pointers
        names = pointers[-1].names
    # A name without a year cites only beside one that has it ("[Ремнев, 2004; Бутаков]").
    return found if any(pointer.year for pointer in found) else []


def numeric(inner: str) -> list[Pointer]:
    """The pointers of a bracket with numbers: "1", "1, 3", "2–4", "1, с. 5; 3"; none if it is something else."""
    found: list[Pointer] = []
    rest = inner.strip()
    while rest:
        match = _NUMERIC.match(rest)
        if match is None:
            return []
        numbers = [int(number) for number in re.findall(r"\d+", match["numbers"])]
        locator = match["locator"]
        end = match.end()
        if locator:
            # "1, с. 5, 7" stays one page list; a semicolon begins the next work.
            stop = rest.find(";", match.start("locator"))
            stop = len(rest) if stop < 0 else stop
            locator, end = rest[match.start("locator") : stop], stop
        if len(numbers) == 2 and (numbers[1] <= numbers[0] or numbers[1] - numbers[0] > 40):
            return []
        labels = range(numbers[0], numbers[-1] + 1)
        found += [Pointer(label=str(label), locator=_locator(locator)) for label in labels]
        rest = rest[end:].lstrip()
        if rest:
            if rest[0] not in ";,":
                return []
            rest = rest[1:].lstrip()
            rest = re.sub(r"^(?:см\.|see|ср\.)\s*", "", rest)
    return found


_BEFORE_NAME = rf"(?:(?:[{UPPER}]\.[ -]?){{0,3}}(?:{_PARTICLE} ){{0,2}}[{UPPER}][\w’'ʹ-]{{2,40}}(?:-[{UPPER}][\w’'-]+)?(?:\s(?:[{UPPER}]\.\s?){{1,3}})?)"
_BEFORE = re.compile(
    rf"(?P<names>{_BEFORE_NAME}(?:(?:,\s*(?:and|&|и)\s+|\s+(?:and|&|и|und|et|y)\s+|,\s+){_BEFORE_NAME}){{0,5}})(?P<etal>,?\s+{_ET_AL})?(?:['’]s?)?\s*$"
)


def names_before(text: str) -> tuple[tuple[str, ...], bool, bool, int]:
    """The names that a text ends with: family names, whether "et al." follows, whether initials stand, and where from.

    "as A.D. Voskressenski" gives ("Voskressenski",), False, True.
    """
    tail = text[-200:]
    # A name may begin at any capital: the earliest from which everything to the end is names wins.
    for match in re.finditer(rf"(?<![\w.])[{UPPER}]|(?<![\w]){_PARTICLE} (?=[{UPPER}])", tail):
        found = _BEFORE.match(tail, match.start())
        if found:
            initials = bool(re.search(rf"[{UPPER}]\.", found["names"]))
            names = []
            for name in _SPLIT_NAMES.split(found["names"]):
                family = re.sub(rf"(?:^|\s)(?:[{UPPER}]\.[\s-]?)+|^\s+|\s+$", " ", name).strip()
                if family:
                    names.append(family)
            return tuple(names), bool(found["etal"]), initials, len(text) - len(tail) + match.start()
    return (), False, False, len(text)
