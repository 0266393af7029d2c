"""Headings of reference lists and note sections, and what ends them, in the languages of our authors."""

import re
from functools import cache
from typing import Literal

HeadingKind = Literal["references", "notes", "end"]

_REFERENCES = r"""
references?(?:\ cited|\ list|\ in\ (?:russian|english|latin)|\ and\ notes|\ and\ sources|\ and\ further\ reading)? | list\ of\ references | reference\ list
| (?:selected\ |select\ |general\ |annotated\ |working\ )?bibliograph(?:y|ies)(?:\ and\ sources)? | bibliographic(?:al)?\ references
| works\ cited | works\ consulted | literature(?:\ cited|\ references)? | cited\ (?:literature|works|references)
| (?:primary\ |secondary\ |archival\ )?sources(?:\ and\ literature|\ and\ references|\ cited)? | literature\ and\ sources | further\ reading
| (?:пристатейный\ |общий\ )?(?:список|перечень)\ (?:использованн(?:ой|ых)\ |цитируем(?:ой|ых)\ |цитированн(?:ой|ых)\ |рекомендуем(?:ой|ых)\ )?(?:научной\ )?(?:литературы|источников|литературных\ источников|ссылок|работ)(?:\ и\ (?:использованных\ )?(?:источников|литературы))?(?:\ на\ английском\ языке)?
| (?:использованн(?:ая|ые)\ |цитируем(?:ая|ые)\ |рекомендуемая\ )?(?:научная\ )?(?:литература|источники)(?:\ и\ (?:источники|литература))?
| словари(?:\ и\ (?:энциклопедии|справочники))? | словари,\ энциклопедии(?:\ и\ справочники)? | периодическ(?:ие\ издания|ая\ печать) | периодика | архивные\ (?:материалы|документы|фонды)
| нормативн(?:о-правов)?ые\ (?:правовые\ )?акты | (?:электронные|интернет)[\ -]?(?:ресурсы|источники) | internetquellen | online-?quellen
| библиографический\ список | библиографическ(?:ие|ая)\ (?:ссылки|список|источники) | библиография | список\ библиографических\ ссылок
| пристатейный\ библиографический\ список | ссылки | источники | архивные\ источники | список\ сокращений\ и\ литературы
| список\ (?:використаних|використаної|літературних)\ (?:джерел|літератури)(?:\ (?:і|та)\ літератури)? | список\ (?:літератури|джерел|посилань) | перелік\ (?:посилань|джерел|використаних\ джерел) | література | джерела | бібліографія | бібліографічний\ список | посилання
| спіс\ (?:літаратуры|крыніц|выкарыстаных\ крыніц) | літаратура
| literaturverzeichnis | literatur | literaturliste | quellen(?:verzeichnis)?(?:\ und\ literatur(?:verzeichnis)?)? | bibliogra(?:ph|f)ie | referenzen | zitierte\ literatur
| r[ée]f[ée]rences(?:\ bibliographiques)? | ouvrages\ cit[ée]s | sources\ et\ bibliographie | bibliographie\ s[ée]lective
| referencias(?:\ bibliogr[áa]ficas)? | bibliograf[íi]a(?:\ citada)? | obras\ citadas | fuentes | lista\ de\ referencias | refer[êe]ncias(?:\ bibliogr[áa]ficas)?
| riferimenti(?:\ bibliografici)? | bibliografia(?:\ essenziale)? | opere\ citate | piśmiennictwo | literatura | әдебиеттер(?:\ тізімі)?
"""

_NOTES = r"""
notes? | end\s?notes? | foot\s?notes? | notes\ and\ references | примечани[яе] | сноски | комментарии | примечания\ и\ ссылки | затекстовые\ ссылки | подстрочные\ (?:ссылки|примечания)
| прим(?:ітки|ечания)\ автора | примітки | виноски | заўвагі | anmerkungen | fu[sß]+noten | endnoten | notas | note | notes\ de\ (?:bas\ de\ page|fin) | notas\ (?:al\ pie|finales) | przypisy
"""

_END = r"""
(?:about|information\ about|information\ on|notes?\ on|notes?\ about)\ the\ (?:authors?|contributors?) | (?:the\ )?authors?(?:\ information|’s\ details)? | about\ authors? | author\ (?:information|biograph(?:y|ies)|contributions?|note) | biographical\ notes?
| (?:сведения|информация)\ об\ авторах?е? | об\ авторах?е? | авторы? | автор(?:\ статьи)? | відомості\ про\ авторів | (?:сведения|информация)\ об\ (?:авторе|авторах)
| appendi(?:x|ces)(?:\ .{0,60})? | supplement(?:ary)?(?:\ .{0,60})? | приложени[ея](?:\ .{0,60})? | додат(?:ок|ки)(?:\ .{0,60})? | anhang(?:\ .{0,60})? | annexe?s?(?:\ .{0,60})?
| acknowledge?ments? | благодарност[иь] | funding(?:\ .{0,40})? | финансирование | source\ of\ funding | conflicts?\ of\ interests? | конфликт\ интересов | заявление\ о\ конфликте\ интересов | declarations?(?:\ .{0,60})? | competing\ interests? | disclosure(?:\ statement)?
| вклад\ авторов | authors?[’']?\ contributions? | credit\ .{0,60} | data\ availability(?:\ statement)? | ethics(?:\ .{0,60})? | publisher[’']s\ note
| (?:ehrenwörtliche|eidesstattliche)\ (?:erklärung|versicherung) | selbst(?:st)?ändigkeitserklärung | (?:ki-)?hilfsmittelverzeichnis | abbildungsverzeichnis
| abstract | summary | аннотация | резюме | key\s?words | ключевые\ слова | анотація | zusammenfassung | r[ée]sum[ée] | resumen
| for\ citation | how\ to\ cite(?:\ .{0,40})? | для\ цитирования | citation | дата\ поступления.{0,60} | history | article\ history | received.{0,60} | поступила.{0,60}
| список\ сокращений | (?:list\ of\ )?abbreviations | glossary | index | figures? | tables? | рисунки | таблицы | оглавление | содержание | contents | контактная\ информация | контакты | contacts? | correspond.{0,40} | адрес.{0,60} | review(?:ers?|ed\ by.{0,40})? | рецензент.{0,40}
"""

_KINDS: tuple[HeadingKind, ...] = ("references", "notes", "end")
_EDGES = "*_#=~ \t.:;•|—–-"
_NUMBERING = re.compile(r"^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZА-Я])[.)]?\s+)")
_SPACED = re.compile(r"^(?:\w ){3,}\w$")
# "Bibliografía de la Parte I", "Литература к главе 2", "Notes (Chapter 3)".
_OF_PART = re.compile(
    r"[\s,.:(–—-]+(?:(?:de\s(?:la|el)|del|de|du|to|for|of|к|до|для|zu|zum|zur|al|alla)\s)?"
    r"(?:part[ei]?|chapter|chap\.|ch\.|section|article|essay|глав[ае]|част[ьи]|раздел[у]?|статье|параграфу|kapitel|teil|chapitre|partie|cap[íi]tulo|capitolo|розділу|глави)"
    r"\s?(?:[ivxlc]{1,6}|\d{1,3}(?:\.\d{1,2}){0,2})?\)?$"
)
# An anchor that Pandoc leaves of a Word file: "[]{#_Toc23 .anchor}Literaturverzeichnis".
_ANCHOR = re.compile(r"\[\]\{[^{}]{0,80}\}")
_SEPARATORS = re.compile(r"\s*[/|()\[\]]\s*|\s+[—–-]\s+")


@cache
def _pattern(kind: HeadingKind) -> re.Pattern[str]:
    source = {"references": _REFERENCES, "notes": _NOTES, "end": _END}[kind]
    return re.compile(rf"(?:{source})", re.VERBOSE)


def _plain(text: str) -> str:
    text = _ANCHOR.sub("", text)
    words = " ".join(text.split()).strip(_EDGES)
    squeezed = re.sub(r"\s{2,}", "\x00", text.strip(_EDGES))
    if _SPACED.match(squeezed.replace("\x00", " ")) or (
        "\x00" in squeezed and all(_SPACED.match(part) for part in squeezed.split("\x00"))
    ):
        words = " ".join(part.replace(" ", "") for part in squeezed.split("\x00"))
    return words.casefold().replace("ё", "е")


def heading_kind(text: str) -> HeadingKind | None:
    """What a heading announces: a reference list, notes, something that ends them, or (None) anything else.

    Numbering ("5. References"), spaced letters ("R E F E R E N C E S"), a colon, and two names of the same thing
    ("Список литературы / References") are understood. Text of more than 120 characters is no heading.
    """
    if not text or len(text) > 120 or "\n" in text.strip():
        return None
    words = _plain(text)
    bare = _NUMBERING.sub("", words.upper()).casefold().strip(_EDGES)
    candidates = [words, bare, *({_OF_PART.sub("", bare)} - {words, bare, ""})]
    for candidate in candidates:
        for kind in _KINDS:
            if _pattern(kind).fullmatch(candidate):
                return kind
        parts = [part for part in _SEPARATORS.split(candidate) if part]
        if len(parts) > 1:
            kinds = [heading_kind(part) for part in parts]
            if "references" in kinds and all(kind is not None for kind in kinds):
                return "references"
            if all(kind == kinds[0] for kind in kinds):
                return kinds[0]
    return None
