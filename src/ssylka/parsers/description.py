"""Heading, title, responsibility: the words before the imprint of a GOST description.

Source: GOST R 7.0.100-2018 §5.2; GOST R 7.0.5-2008 §5-6.
"""

import re
from itertools import islice

from ssylka.model import Date
from ssylka.parsers import kinds, names, persons, places, responsibility
from ssylka.parsers.draft import Draft
from ssylka.parsers.sheet import trim
from ssylka.parsers.stated import find_stated
from ssylka.parsers.tokens import edition as edition_of

_SLASH = re.compile(
    r"\s+/\s*(?=\S)|(?<=[\w.)\]»])/(?=[A-ZА-ЯЁ]\.\s?(?:[A-ZА-ЯЁ]\w?\.\s?)?[A-ZА-ЯЁ]\w)|(?<=[\w.\]»)])/\s+(?=[A-ZА-ЯЁа-я])|(?<=\w\.)/(?=[А-ЯЁ][а-яё])|(?<=[.»\])])\s?/(?=(?:под|отв|ред|сост|пер)\b)|(?<=\w)/(?=(?:под|під|за)\s(?:общ\.\s|заг\.\s|науч\.\s)?ред\.)",
    re.IGNORECASE,
)
ROLE_AFTER_NAMES = re.compile(
    r"\s*[,(\[]+\s*(?P<role>(?:отв\.\s*|науч\.\s*|гл\.\s*|под\s+)?ред(?:актор|\.)?(?:-сост\.)?|сост\.|уклад\.|упоряд\.|авт\.-сост\.|eds?\.?|Eds?\.?|Hrsg\.?|Hg\.?|comp\.)\s*[)\]]+\s*[.,:]?"
    r"|\s*,\s(?P<bare>(?:отв\.\s|гл\.\s|под\s)?ред(?:\.|акторы?\.)|сост\.|editors?\.|eds?\.)\s+(?=[A-ZА-ЯЁ«\d])"
)
_GENRE = re.compile(
    r"(?:\s\[?Текст\]?)?\s*[:.–—,](?:\s?[–—-])?\s*(?=(?:специальность\s[\d.]+|авт\.?\s?реф|автореф|дис{1,2}\.|дис{1,2}ертац|диc\.|avtoref|diss?\b|dis\.|cand\.?\s?\(?[a-z. ]{0,8}\)?\s?diss|магистерск|вып(?:\.|ускная)\s+квал|монография\s*:?\s*дис|PhD\b|Ph\.\s?D|doctoral|extended\sabstract|master['’]?s|kand\.|д-ра|докт\.\s|канд\.\s))",
    re.IGNORECASE,
)
# Of the kinds, in small letters, one of these stands in the text.
_GENRE_STEMS = (
    "специальность", "авт", "дис", "диc", "avtoref", "dis", "cand", "магистерск", "вып", "монография", "phd", "ph.",
    "doctoral", "extended", "master", "kand.", "д-ра", "докт.", "канд.",
)  # fmt: skip


def _may_name_genre(text: str) -> bool:
    return any(map(text.lower().__contains__, _GENRE_STEMS))


# "… / А.Н. Гордей. Автореф. дис. … канд. филол. наук"
_GENRE_AFTER = re.compile(r"\s?[.;:]\s+(?=[Аа]втореф|[Дд]ис{1,2}(?:\.|ертац))")
_SPECIALTY = re.compile(r"(?P<words>специальность\s[\d.]+[^:/]*?)\s*:\s*", re.IGNORECASE)
_TRANSLATED = re.compile(r"\s*[:.,]\s*(?P<words>[Пп]ер(?:\.|евод)\s+с(?:о)?\s+[а-яё.-]+(?:\s+(?:яз\.|языка))?)\s*$")
_BRACKETED_GENRE = re.compile(
    r"\s*\[(?P<genre>[^\]]*(?:thesis|dissertation|дис|диссертац|автореф|report|отчет)[^\]]*)\]", re.IGNORECASE
)
# "Human anatomy. Textbook (Edited by S.S. Mikhailov)"
_EDITED = re.compile(r"\s\((?P<words>(?:Edited by|Ed\. by|[Пп]од ред(?:\.|акцией)) [^()]{4,120})\)$")
_TRANSLATION = re.compile(r"\s*\[(?P<words>[^\[\]]{8,}?)\.?\]")
_SERIES = re.compile(r"\s*\((?P<series>(?:Сер(?:ия|\.)|Seri[jy]a|Ser\.|Series)\s*[:.]?\s*(?P<name>[^()]+))\)")
_PART = re.compile(
    r"\s*[.:,]\s*(?:Т|Том|Кн|Вып|Vol|Bd)\.?\s?(?P<n>\d{1,3}|[IVX]{1,5})(?:,\s(?:вып|№|no)\.?\s?(?P<issue>\d{1,4}))?\s*$"
)
_VOLUME_TITLE = re.compile(
    r"(?<=[\w.»)])\s*[.:,]?\s+(?:[–—-]\s)?(?P<label>Т|T|т|Том|том|Ч|ч|Часть|Кн|Книга|Vol|Volume|vol|Bd|Band|Tome|Вып|Vyp)\.?\s?(?P<n>\d{1,3}|[IVXLC]{1,8})(?:[.,]?\s(?:Вып|Ч|Кн|Vyp|Ch|Kn)\.?\s?(?P<part>\d{1,3}|[IVX]{1,5}))?\s?[.:,]\s+(?P<title>[«\"A-ZА-ЯЁ\d].{2,})$"
)
_VOLUME_NUMBER = re.compile(r"(?:[ТтT]|[Тт]ом|[Чч]|Часть|Кн|Книга|[Vv]ol(?:ume)?|Bd|Band|Tome|Вып|Vyp)\.?\s?[\dIVXLC]")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]\s?[–—-]\s?[^\W\d_]$")
_PARTS = frozenset({"Ч", "ч", "Часть", "Кн", "Книга"})
_EDITION_END = re.compile(r"\s*[.:,]\s*(?P<edition>(?:[Ии]зд\.\s?\d{1,2}(?:-е)?|\d{1,2}-е\sизд)\b[^:/]{0,40})$")
_VOLUMES = re.compile(
    r"\s*[:.,]?\s*(?:[ВвУуUvu]|in)\s(?P<n>\d{1,3})\s?(?:-?(?:х|ми|ти)\s)?\s?(?:т|тт|томах|ч|частях|кн|книгах|vols?|volumes)\b\.?\s*(?=$|[.:;,]\s|\s*$)"
)
_EDITION_PAREN = re.compile(r"\s*\((?P<edition>\d+-е\sизд\.[^()]*|изд\.\s\d+[^()]*|\d(?:st|nd|rd|th)\sed\.)\)")
# "Л. В. Илларионова. Численное решение": names in the order of speech before the title.
_SPOKEN = re.compile(
    r"(?P<who>(?:(?:[A-ZА-ЯЁ][a-zа-яё]?\.\s?-?){1,3}\s?[A-ZА-ЯЁ][\w’'-]+(?:,\s|\s(?:и|and|&)\s)?){1,12}"
    r"(?:(?<=,\s)[A-ZА-ЯЁ][\w’'-]+\s(?:[A-ZА-ЯЁ]\.\s?){0,2}[A-ZА-ЯЁ])?)(?=(?:\sи\sдр|\set\sal)?\.\s[A-ZА-ЯЁ«„“\"])"
)
_FULL_NAME = (
    r"[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]{2}(?:\s[A-Z]\.)?\s(?:(?:van|von|de|der|di)\s){0,2}[A-ZÀ-Þ][\w’'-]*[a-zà-ÿ]{2}(?!\w)"
)
# "Thomas Heinze, Abbaskhan Turaev. Synthesis of": Latin names in full before the title, two at the least.
_SPOKEN_FULL = re.compile(
    rf"(?P<who>{_FULL_NAME}(?:,?\sand\s{_FULL_NAME}|,\s{_FULL_NAME}){{1,20}})(?=\.\s[A-ZÀ-Þ«“\"\d])"
)
# "Ilyenok SS Metal-bearing coals / SS Ilyenok, SI Arbuzov": no stop, but the name stands again behind the slash.
_UNSTOPPED = re.compile(
    r"(?P<family>[A-ZА-ЯЁ][a-zа-яё’'-]+)\s(?P<given>[A-ZА-ЯЁ]{1,2})(?=\s[A-ZА-ЯЁ][^\W\d_A-ZА-ЯЁ])(?=[^/]{10,400}\s/[^/]{0,20}\b(?P<again>(?P=family))\b)"
)
# Slashes that are looked at; more of them are no description.
_SLASHES = 8
_TWO_INITIALS = re.compile(r"\s[A-ZА-ЯЁ]{2}$")


# "Юрцев Б.А. 1982. Флора": the year behind the author (journals of botany, zoology, geology).
_YEAR_AFTER = re.compile(
    r"\s*[.,]?\s*\(?(?P<year>(?:1[5-9]|20)\d\d)(?P<suffix>[a-zа-д])?\)?\s?[.,:–—-]?\s+(?=[\"«“„\[(]?[A-ZА-ЯЁІЇЄҐЎ\d])"
)


def describe(draft: Draft, start: int, end: int, *, host: bool, undated: bool = False) -> bool:
    """Heading, title, responsibility of a stretch; False where it holds no title.

    Where the tail has no year (`undated`), one that stands behind the author is the year of issue.
    """
    mask = draft.sheet.mask
    start, end = trim(mask, start, end)
    if start >= end:
        return False
    alone = names.inverted(mask, start, end + 1) if mask.startswith(".", end) else None
    if alone and alone.end > end:
        draft.put("author", alone.people, start, end)  # "Кузнецов А. В. // Вопросы философии": no title
        return False
    left = heading(draft, start, end)
    left = year_after(draft, left, end) if undated and left > start else left
    slash = responsibility_slash(mask, left, end, host=host) or find_stated(mask, left, end)
    title_end = slash.start() if slash else end
    if slash:
        genre = _GENRE_AFTER.search(mask, slash.end(), end)
        if genre:
            draft.take("genre", genre.end(), with_stop(mask, genre.end(), end, end))
        roles(draft, slash.end(), genre.start() if genre else end, host=False)
    title_end = cut_title(draft, left, title_end, "title")
    begin, stop = trim(mask, left, title_end)
    if begin >= stop:
        return False
    draft.take("title", begin, with_stop(mask, begin, stop, end))
    return True


def year_after(draft: Draft, start: int, end: int) -> int:
    """Take the year that stands behind the authors; where the title begins, `start` where there is none."""
    dated = _YEAR_AFTER.match(draft.sheet.mask, start, end)
    if dated is None:
        return start
    draft.put("issued", Date(date_parts=((int(dated["year"]),),)), *dated.span("year"))
    if dated["suffix"]:
        draft.put("year_suffix", dated["suffix"], *dated.span("suffix"))
    return dated.end()


def heading(draft: Draft, start: int, end: int) -> int:
    """Take the authors that open a description; where the title begins."""
    mask = draft.sheet.mask
    if mask[start] == "[":
        # "[Ядринцев Н. М.] Заглавие": an author whom the work does not name.
        inner = names.inverted(mask, start + 1, end)
        if inner and mask[inner.end : inner.end + 2] == "] ":
            draft.put("author", inner.people, start + 1, inner.end)
            return inner.end + 2
    named = persons.opening(mask, start, end)
    if named:
        draft.put("author", named.people, start, named.end, named.sure)
        if named.rank:
            draft.custom["rank"] = named.rank
        if named.sure < 0.9:
            draft.doubt(0.92)
        return named.after
    found = names.inverted(mask, start, end)
    if found is None:
        whole = names.full(mask, start, end)
        if whole and mask[whole.end : whole.end + 2] == ". " and not places.KNOWN.match(mask, start):
            draft.put("author", whole.people, start, whole.end, 0.85)
            draft.doubt(0.92)
            return whole.end
        spoken = _SPOKEN.match(mask, start, end) or _SPOKEN_FULL.match(mask, start, end)
        people = names.direct(spoken["who"]) if spoken else ()
        if spoken and people:
            draft.put("author", people, start, spoken.end("who"), 0.9)
            draft.doubt(0.95)
            return max(spoken.end("who"), names.et_al_at(mask, spoken.end("who"), end))
        unstopped = _UNSTOPPED.match(mask, start, end) if "/" in mask else None
        if unstopped and unstopped["again"]:
            draft.put(
                "author",
                (names.make(unstopped["family"], ". ".join(unstopped["given"]) + "."),),
                start,
                unstopped.end("given"),
            )
            draft.doubt(0.93)
            return unstopped.end("given")
        found = names.tight(mask, start, end)
        if found and ROLE_AFTER_NAMES.match(mask, found.end, end):
            pass
        elif found is None or mask[found.end : found.end + 1] not in {".", ","} or not _tight_enough(mask, found):
            return start
        draft.doubt(0.97)
    rank = persons.RANK.match(mask, found.end, end)
    if rank:
        draft.custom["rank"] = rank["rank"]
        found = found._replace(end=rank.end())
    role = ROLE_AFTER_NAMES.match(mask, found.end, end)
    field = "author"
    after = found.end
    if role:
        said = role["role"] or role["bare"]
        field = "compiler" if said.startswith(("сост", "comp", "уклад", "упоряд")) else "editor"
        after = role.end()
    if not mask[after:end].strip(" .,;:–—-"):
        return start
    draft.put(field, found.people, start, found.end)
    if found.et_al:
        draft.custom["et-al"] = True
    return after


def _tight_enough(mask: str, found: names.Names) -> bool:
    """One author with initials run together must have two of them: "Kizilova NV." is a name, "Republic USA." is none."""
    return len(found.people) > 1 or bool(_TWO_INITIALS.search(mask, max(0, found.end - 4), found.end))


def responsibility_slash(mask: str, start: int, end: int, *, host: bool) -> re.Match[str] | None:
    """The " / " before the responsibility; one inside a bilingual name is not it."""
    for match in islice(_SLASH.finditer(mask, start, end), _SLASHES) if "/" in mask else ():
        if match.start() <= start:
            continue
        after = mask[match.end() : end]
        found = responsibility.statements(mask, match.end(), end)
        if found and (found[0].field != "body" or (host and any(role.people for role in found))):
            return match
        if not host and found and (mask[match.start() : match.end()].endswith(" ") or re.match(r"[A-ZА-ЯЁ]", after)):
            first = mask[start : match.start()]
            if (
                not re.search(r"[A-Za-z]", first)
                or re.search(r"[А-Яа-я]", after[:40]) is None
                or re.search(r"[А-Яа-я]", first)
            ):
                return match if len(after) < 250 else None
    return None


# "/ Под ред. М. Н. Марченко. Т. 2. Теория права": what the volume is called stands behind the editor of all of them.
_LATE_VOLUME = re.compile(
    r"[.,;]\s+(?:[Тт]|[Чч]|[Кк]н|[Тт]ом)\.?\s?(?P<n>\d{1,3}|[IVX]{1,5})\b(?:\s?[.:]\s+(?P<title>[«A-ZА-ЯЁ].{3,}))?[\s.]*$"
)
_ROLE_FIELDS = frozenset({"editor", "compiler", "translator", "illustrator", "director"})


def roles(draft: Draft, start: int, end: int, *, host: bool) -> None:
    """Take what stands after a slash: authors, editors, translators, bodies."""
    own_title = _LATE_VOLUME.search(draft.sheet.mask, start, end)
    if own_title:
        draft.put("volume", own_title["n"], *own_title.span("n"))
        draft.take("volume_title", *trim(draft.sheet.mask, *own_title.span("title")))
        end = own_title.start()
    counted = _VOLUMES.search(draft.sheet.mask, max(start, end - 40), end)
    if counted and counted.start() > start:
        draft.put("number_of_volumes", counted["n"], *counted.span("n"))
        end = counted.start()  # "/ под ред. Н. И. Толстого: в 5 т."
    said = responsibility.statements(draft.sheet.mask, start, end)
    for role in said:
        if role.field == "author" and not host:
            heading = draft.get("author")
            if heading and len(role.people) <= len(heading):
                continue
            draft.put("author", role.people, role.start, role.end)
            if re.search(r"и\s+др|et\s+al", draft.sheet.mask[role.start : role.end]):
                draft.custom["et-al"] = True
        elif role.field == "author":
            draft.put("container_author", role.people, role.start, role.end)
        elif role.field == "body":
            if (
                not host
                and not draft.has("author")
                and len(said) == 1
                and not _GENRE.search(draft.sheet.mask, 0, start)
            ):
                draft.put("author", role.people, role.start, role.end, 0.7)
                draft.doubt(0.85)
        elif role.field in _ROLE_FIELDS and role.people and not draft.has(role.field):
            draft.put(role.field, role.people, role.start, role.end, 0.9 if role.genitive else 0.97)
            if role.genitive:
                draft.custom[f"{role.field}-as-printed"] = draft.sheet.value(role.start, role.end).strip(" .")
            if role.field == "editor":
                draft.custom["editor-role"] = role.words


def cut_title(draft: Draft, start: int, end: int, field: str) -> int:
    """Take out of a title what is not title: kind of thesis, series, translation; where the title then ends."""
    mask = draft.sheet.mask
    cut = end
    bracketed_words = list(_TRANSLATION.finditer(mask, start, end)) if "[" in mask else []
    translation = bracketed_words[-1] if bracketed_words else None
    subtitle = translation is not None and mask[start : translation.start()].rstrip().endswith(":")
    if (
        translation
        and not subtitle
        and not mask[translation.end() : end].strip(" .,;:")
        and translation.start() > start + 3
    ):
        bracketed = _BRACKETED_GENRE.match(mask, translation.start(), end)
        if bracketed:
            draft.take("genre", *bracketed.span("genre"))
        else:
            draft.custom[f"{field.replace('_', '-')}-translation"] = draft.sheet.value(*translation.span("words"))
        cut = translation.start()
    if field == "title":
        genre = _GENRE.search(mask, start, cut) if _may_name_genre(mask[start : cut + 20]) else None
        if genre and genre.start() > start + 3:
            left, right = trim(mask, genre.end(), cut)
            specialty = _SPECIALTY.match(mask, left, right)
            if specialty:
                draft.custom["specialty"] = draft.sheet.value(*specialty.span("words"))
                left = specialty.end()
            draft.put("genre", draft.sheet.value(left, with_stop(mask, left, right, end)), left, right)
            cut = genre.start()
    edited = _EDITED.search(mask, start, cut) if cut > start and mask[cut - 1 : cut] == ")" else None
    if edited and field == "title" and not draft.has("editor"):
        for role in responsibility.statements(mask, *edited.span("words")):
            if role.field == "editor" and role.people:
                draft.put("editor", role.people, role.start, role.end)
                cut = edited.start()
    translated = _TRANSLATED.search(mask, start, cut) if "ер" in mask else None
    if translated:
        draft.custom["translated-from"] = translated["words"]
        cut = translated.start()
    series = _SERIES.search(mask, start, cut) if "(" in mask else None
    if series and field == "container_title" and kinds.PERIODICAL.search(mask, start, series.start()):
        series = None  # "Вестник университета (Серия Лингвистика)": the name of the journal
    if series and not mask[series.end() : cut].strip(" .,;"):
        draft.take("collection_title", *series.span("name"))
        cut = series.start()
    printing = _EDITION_END.search(mask, start, cut) if "изд" in mask or "Изд" in mask else None
    if printing and printing.start() > start + 5:
        draft.put("edition", edition_of(printing["edition"]), *printing.span("edition"))
        cut = printing.start()
    own_title = _VOLUME_TITLE.search(mask, start + 5, cut) if _VOLUME_NUMBER.search(mask, start + 5, cut) else None
    if own_title and own_title["label"] in _PARTS and field == "title" and "//" in mask[end:]:
        own_title = None  # "Эволюционная теория. Часть I. Опыт развития // Вопросы экономики": the article is called so
    if own_title:
        # "Теоретическая физика. Т. III. Квантовая механика": volume and its own title.
        numbered = "issue" if own_title["label"] in {"Вып", "Vyp"} and field == "container_title" else "volume"
        draft.put(numbered, own_title["n"], *own_title.span("n"))
        if own_title["part"]:
            draft.put("part", own_title["part"], *own_title.span("part"))
        left, right = trim(mask, *own_title.span("title"))
        letters = _LETTERS.search(mask, left, right)  # "Т. 1: А-Е."
        draft.take("volume_title", left, right if letters else with_stop(mask, left, right, end))
        cut = own_title.start()
    last = mask[start:cut].rstrip()[-1:]
    part = _PART.search(mask, start, cut) if last.isdecimal() or last in {"I", "V", "X"} else None
    if part and part.start() > start + 5 and field == "title":
        draft.put("volume", part["n"], *part.span("n"))
        draft.put("issue", part["issue"], *part.span("issue"))
        cut = part.start()
    edition = _EDITION_PAREN.search(mask, start, cut) if "(" in mask else None
    if edition and not mask[edition.end() : cut].strip(" .,;"):
        draft.take("edition", *edition.span("edition"))
        cut = edition.start()
    near = max(start, cut - 40)
    volumes = _VOLUMES.search(mask, near, cut) if _DIGIT.search(mask, near, cut) else None
    if volumes and volumes.start() > start:
        draft.put("number_of_volumes", volumes["n"], *volumes.span("n"))
        cut = volumes.start()
    return cut


_ABBREVIATED = re.compile(
    r"(?:\b(?:гг?|вв?|до н\. э|н\. э|др|пр|т|[Сс]оч|тыс|тр|ст|док|сер|геогр|млн|руб|ст|обл|губ|vv?|gg|исслед|филос|филол|истор|психол|социол|педагог|упр|стереотип|etc|Jr|Inc|Co|Ltd|U\.S|U\.K|ун-та|ин-та|сб|учеб|пособ|слов|моногр|энцикл|докл|тез|указ|прил|практ|респ|р-на|наук|min|max|al)|(?<![а-яё]\s)\b[IVX]|\b(?![IVX])[A-ZА-ЯЁ]|\w\.\w)$"
)


def with_stop(mask: str, start: int, end: int, limit: int) -> int:
    """Give a stretch that ends with an abbreviation its full stop back."""
    if (
        end < len(mask)
        and end <= limit
        and mask[end : end + 1] == "."
        and _ABBREVIATED.search(mask, max(start, end - 12), end)
    ):
        return end + 1
    return end
