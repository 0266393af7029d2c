"""Made references in the manners of French, Spanish, Italian and Portuguese social science and history.

As `crf_german`: fields of real works (`crf_romance_works.txt`), whole or recombined, in the manners of journals and houses.
"""

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.crf_data import Example, example
from benchmarks.crf_german import Person, Work, cut, read_works, worn
from benchmarks.crf_render import Pool, expand, person
from benchmarks.crf_stock import PARTS

WORKS = Path(__file__).parent / "crf_romance_works.txt"

_FRONT = "<author>{ (<year>), | (<year>). | (<year>): |, <year>, |. <year>. | (<year>) |, (<year>), |. (<year>). | <year>, | (<year>) : }"
_PLAIN = "<author>{, |, |, |. |: | : }"
_STOP = "{.|.|}"
_HOUSE = "{<place>, <house>|<place>, <house>|<place>: <house>|<place> : <house>|<house>, <place>|<house>|<place>, ~publisher=Éd. <house>~|<house>: <place>}"
_HOUSE_YEAR = "{<place>, <house>, <year>|<place>, <house>, <year>|<house>, <place>, <year>|<house>, <place> <year>|<place>: <house>, <year>|<place> : <house>, <year>|<house>, <year>|<place> <year>|<place>, <year>}"
_FRONT, _HOUSE, _HOUSE_YEAR = (text.replace("house", "publisher") for text in (_FRONT, _HOUSE, _HOUSE_YEAR))

# What the languages write: "in", the marks of editors, quotes, volume, issue, pages, addresses.
_WORDS = {
    "fr": {
        "in": "{in |dans |In |In : |in : |Dans }",
        "mark": "{ (dir.)| (dir.)| (éd.)| (éds)| (eds)| (sous la dir. de)|, dir.| (Dir.)| (coord.)| (ed.)}",
        "title": "{« <title> »|« <title> »|«<title>»|“<title>”|<title>|\"<title>\"}",
        "volume": "{vol. |tome |t. |Vol. |}",
        "issue": "{n° |no |n°|N° |numéro |nº }",
        "pages": "{p. |p. |pp. |}",
        "series": "{||||, ~series={coll. « Points »|coll. « Quadrige »|« Le sens commun »|coll. « Folio »|« Repères »}~}",
        "web": "{en ligne : |disponible sur |URL : |[en ligne], |}<url>{| (consulté le <day>)|, consulté le <day>}",
        "thesis": "~genre={thèse de doctorat|Thèse de doctorat de sociologie|mémoire de DEA|thèse de 3e cycle|HDR}~",
        "report": "~genre={Rapport|Document de travail|Rapport de recherche|Cahier de recherche|Dossiers d’études}~",
        "number": "n° ",
    },
    "es": {
        "in": "{en |En |En: |en: |In: }",
        "mark": "{ (ed.)| (eds.)| (comp.)| (comps.)| (coord.)| (coords.)| (dir.)|, ed.|(ed.)}",
        "title": "{“<title>”|«<title>»|\"<title>\"|<title>|<title>}",
        "volume": "{vol. |Vol. |}",
        "issue": "{núm. |nº |n.º |no. |Nº |n° |N.º }",
        "pages": "{pp. |pp. |págs. |p. |}",
        "series": "{|||| (~series={Colección Ciencias Sociales|Serie Estudios}~)}",
        "web": "{Disponible en: |disponible en |Recuperado de |En línea: |}<url>{| (consultado el <day>)|. Consulta: <day>}",
        "thesis": "~genre={tesis doctoral|Tesis de maestría|tesis de licenciatura|Tesis doctoral}~",
        "report": "~genre={Informe|Documento de trabajo|Working Paper|Serie Documentos}~",
        "number": "{núm. |nº |}",
    },
    "it": {
        "in": "{in |in |in: |In }",
        "mark": "{ (a cura di)| (a cura di)|, a cura di| (a c. di)| (ed.)| (eds.)}",
        "title": "{<title>|<title>|“<title>”|«<title>»|\"<title>\"}",
        "volume": "{vol. |a. |anno |}",
        "issue": "{n. |n. |fasc. |N. |n° }",
        "pages": "{pp. |pp. |p. |}",
        "series": "{||||}",
        "web": "{disponibile su |URL: |consultabile all’indirizzo |}<url>{| (consultato il <day>)}",
        "thesis": "~genre={tesi di dottorato|tesi di laurea|Tesi di dottorato di ricerca}~",
        "report": "~genre={Rapporto|Working paper|Quaderni|Rapporto di ricerca}~",
        "number": "n. ",
    },
    "pt": {
        "in": "{In: |in |em |Em: }",
        "mark": "{ (Org.)| (Orgs.)| (org.)| (orgs.)| (coord.)| (ed.)|, org.}",
        "title": "{<title>|<title>|“<title>”|\"<title>\"}",
        "volume": "{v. |vol. |}",
        "issue": "{n. |nº |n.º }",
        "pages": "{p. |pp. |}",
        "series": "{||||}",
        "web": "{Disponível em: |disponível em |}<url>{|. Acesso em: <day>}",
        "thesis": "~genre={Dissertação (Mestrado)|Tese (Doutorado)|tese de doutoramento|Tese de Doutorado}~",
        "report": "~genre={Texto para discussão|Relatório|Documento de trabalho}~",
        "number": "n. ",
    },
}  # fmt: skip


def _templates(language: str) -> dict[str, list[str]]:
    """The manners of a language: kind → templates."""
    word = _WORDS[language]
    journal = ("{in |in «|}<journal>{»|}" if language == "it" else "{|in |" + word["in"] + "}<journal>") if language in {"it", "es"} else "<journal>"  # fmt: skip
    issue, pages = word["issue"] + "<issue>", word["pages"] + "<pages>"
    volume = "~volume=" + word["volume"] + "<volume>~"
    numbers = f"{{, {volume}, {issue}, {pages}|, {volume}({{|}}<issue>), {pages}|, {volume}, {pages}|, {issue}, {pages}| <volume>(<issue>): <pages>|, <volume>(<issue>), <pages>|, <volume>: <pages>|, <volume> (<issue>), {pages}}}"
    numbers_year = f"{{, {volume}, {issue}, <year>, {pages}|, {issue}, <year>, {pages}|, <year>, {issue}, {pages}|, {volume}, <year>, {pages}|, <volume> (<year>), {pages}| <volume>, <issue> (<year>), {pages}|, <year>, {volume}, {issue}, {pages}|, <volume>/<issue>, <year>, {pages}|, {volume}, {issue}, {pages}, {{|mar. |set. }}<year>}}"
    edited = (
        "{<editor>"
        + word["mark"]
        + "{, |: | }<book>|<book>, ~editor={éd. par|dirigé par|a cura di|edición de|coordinado por|ed. de} <editor>~}"
    )
    if language == "it":
        edited = (
            "{<editor>"
            + word["mark"]
            + ", <book>|~editor=a cura di <editor>~, <book>|<book>, ~editor=a cura di <editor>~}"
        )
    host = word["in"]
    return {
        "article": [
            _FRONT + word["title"] + "{, |. |, |. }" + journal + numbers + _STOP,
            _FRONT + word["title"] + "{, |. }" + journal + numbers + _STOP,
            _PLAIN + word["title"] + "{, |. }" + journal + numbers_year + _STOP,
            _PLAIN + word["title"] + "{, |. }" + journal + numbers_year + _STOP,
        ],
        "chapter": [
            _FRONT + word["title"] + "{, |. }" + host + edited + "{, |. }" + _HOUSE + f"{{, {pages}|, {pages}| ({pages})|: <pages>|}}" + _STOP,
            _PLAIN + word["title"] + "{, |. }" + host + edited + "{, |. }" + _HOUSE_YEAR + f"{{, {pages}|, {pages}|. {pages}}}" + _STOP,
            _PLAIN + word["title"] + "{, |. }" + host + "<book>{, |. }" + _HOUSE_YEAR + f", {pages}" + _STOP,
        ],
        "book": [
            _FRONT + "<title>{, |. |, }" + _HOUSE + word["series"] + _STOP,
            _PLAIN + "<title>{, |. }<place>, <publisher>" + word["series"] + ", <year>" + _STOP,
            _FRONT + "<title>, <publisher>" + word["series"] + ", <place>" + _STOP,
            _PLAIN + "<title>, <place>, <publisher>, <year> {[~note={1897|1925}~]|(~note={1e éd. 1912|ed. or. 1949}~)}" + _STOP,
            _PLAIN + "<title>{, |. |, }" + _HOUSE_YEAR + word["series"] + f"{{|||, p. <page>|, {pages}}}" + _STOP,
            _PLAIN + "<title>{, |. }" + _HOUSE_YEAR + _STOP,
            _PLAIN + "<title>, " + volume + ", " + _HOUSE_YEAR + _STOP,
            _FRONT + "<title>{, |. }{~edition={2e éd.|2ª ed.|3a ed.|2. ed.|nouvelle édition|nuova ed.}~, |}" + _HOUSE + _STOP,
            "<editor>" + word["mark"] + "{, | (<year>), |, <year>, |. }<title>{, |. }{<place>, <publisher>|<place>: <publisher>|<publisher>, <place>}" + _STOP,
            "<editor>" + word["mark"] + "{, |. }<title>{, |. }" + _HOUSE_YEAR + _STOP,
            "<author>{. |, }<title>. {<place>: <publisher>, <year>|<place>, <year>}" + _STOP,
        ],
        "other": [
            _FRONT + word["title"] + "{, |. }" + word["report"] + "{ " + word["number"] + "<number>|}, {<publisher>|<publisher>, <place>|<place>, <publisher>}" + _STOP,
            _FRONT + "<title>{, |. }" + word["thesis"] + "{, |. }{<university>|<university>, <place>}" + _STOP,
            _PLAIN + "<title>{, |. }" + word["thesis"] + "{, |. }<university>, <year>" + _STOP,
            _FRONT + word["title"] + "{, |. }" + word["web"] + _STOP,
            "<body> (<year>){, |. |: }<title>{, |. }{<place>, <publisher>|<publisher>|<place>: <publisher>}" + _STOP,
            _PLAIN + word["title"] + "{, |. }<journal>, <fulldate>{|, p. <page>}" + _STOP,
        ],
    }  # fmt: skip


_AND = {"fr": " et ", "es": " y ", "it": " e ", "pt": " e "}


class RomanceHand:
    """How one reference writes people."""

    def __init__(self, rng: random.Random, language: str) -> None:
        self.style = rng.choice(("F, G", "F, G.", "F G.", "F G", "G F", "G. F", "F (G.)", "F (G)", "FAM G.", "FAM, G.", "FAM Given", "FAM, Given"))  # fmt: skip
        self.between = "; " if rng.random() < 0.15 else ", "
        self.last = rng.choice((_AND[language], _AND[language], self.between, " & ", _AND[language]))

    def write(self, people: Sequence[Person]) -> str:
        """The list of people."""
        names = [self._name(*one) for one in people]
        return names[0] if len(names) == 1 else self.between.join(names[:-1]) + self.last + names[-1]

    def _name(self, family: str, given: str) -> str:
        if not given:
            return family
        parts = [part for part in given.split() if part]
        short = " ".join(
            "-".join(f"{piece[:1]}." for piece in part.split("-")) if part[:1].isupper() else part for part in parts
        )
        shown = family.upper() if self.style.startswith("FAM") else family
        return {
            "F, G": f"{shown}, {given}", "F, G.": f"{shown}, {short}", "F G.": f"{shown} {short}", "F G": f"{shown} {given}",
            "G F": f"{given} {shown}", "G. F": f"{short} {shown}", "F (G.)": f"{shown} ({short})", "F (G)": f"{shown} ({given})", "FAM G.": f"{shown} {short}",
            "FAM, G.": f"{shown}, {short}", "FAM Given": f"{shown} {given}", "FAM, Given": f"{shown}, {given}",
        }[self.style]  # fmt: skip


def _read() -> dict[str, list[Work]]:
    found: dict[str, list[Work]] = {}
    for line in WORKS.read_text(encoding="utf-8").splitlines():
        language, _, rest = line.partition("|")
        found.setdefault(language, []).extend(read_works([rest]))
    return found


def _fields(rng: random.Random, works: list[Work], pool: Pool, language: str, kind: str) -> dict[str, str]:
    hand = RomanceHand(rng, language)
    letter = {"article": "A", "chapter": "C"}.get(kind, "B")
    work = rng.choice([one for one in works if one.kind == letter])
    whole = rng.random() < 0.4
    stock = "es" if language == "pt" else language

    def somebody() -> tuple[Person, ...]:
        if rng.random() < 0.6:
            return rng.choice(works).authors
        drawn = (person(rng, pool, stock) for _ in range(rng.choice((1, 1, 2, 2, 3))))
        return tuple((who["family"], who["given"]) for who in drawn)

    def title() -> str:
        text = rng.choice(works).title
        if ". " in text and rng.random() < 0.4:
            text = text.partition(". ")[0]
            if rng.random() < 0.5:
                text += rng.choice((". ", " : ", ": ")) + rng.choice(works).title.rpartition(". ")[2]
        return text

    editor_hand = RomanceHand(rng, language) if rng.random() < 0.4 else hand
    placed = [one for one in works if one.place]
    if whole and work.place:
        place, house = work.place, work.house
    elif rng.random() < 0.5 or language == "pt":
        chosen = rng.choice(placed)
        place, house = chosen.place, chosen.house
    else:
        place, house = pool.draw(rng, "house", stock)
    first = rng.randint(1, 600)
    year = work.year if whole else str(rng.randint(1950, 2020))
    journals = [one.container for one in works if one.kind == "A"]
    return {
        "author": hand.write(work.authors if whole else somebody()),
        "body": pool.draw(rng, "body", stock),
        "editor": editor_hand.write(work.editors if whole and work.editors else somebody()),
        "title": work.title if whole else title(),
        "book": work.container if whole and kind == "chapter" else title(),
        "journal": work.container
        if whole and kind == "article"
        else rng.choice(journals)
        if rng.random() < 0.5 or language == "pt"
        else pool.draw(rng, "journal", stock),
        "year": year,
        "volume": rng.choice((str(rng.randint(1, 90)), str(rng.randint(1, 90)), "XII", "LVII", "XXI", "IV")),
        "issue": str(rng.randint(1, 150)) if rng.random() < 0.85 else f"{rng.randint(1, 5)}-{rng.randint(6, 12)}",
        "pages": f"{first}{rng.choice('--–')}{first + rng.randint(2, 40)}",
        "page": str(first),
        "publisher": house,
        "place": place,
        "number": str(rng.randint(1, 200)),
        "university": rng.choice(PARTS[stock]["university"]),
        "day": f"{rng.randint(1, 28)}/{rng.randint(1, 12):02}/{rng.randint(2000, 2020)}",
        "fulldate": f"{rng.randint(1, 28)} {'de ' if language in {'es', 'pt'} else ''}{rng.choice(PARTS[stock]['month'])} {year}",
        "url": f"http{rng.choice(('', 's'))}://www.{rng.choice(('insee.fr', 'ine.es', 'istat.it', 'scielo.br', 'cairn.info'))}/{rng.randint(10, 99999)}{rng.choice(('.pdf', '.html', ''))}",
    }  # fmt: skip


def romance(examples: Sequence[Example], count: int, seed: int = 4) -> Iterator[Example]:
    """So many made references.

    Args:
        examples: of the training sets.
        count: how many to make.
        seed: of the generator.
    """
    rng = random.Random(seed)
    pool = Pool(examples)
    works = _read()
    templates = {language: _templates(language) for language in works}
    for _ in range(count):
        language = rng.choices(("fr", "es", "it", "pt"), (46, 24, 20, 10))[0]
        kind = rng.choices(("article", "chapter", "book", "other"), (30, 22, 34, 14))[0]
        template = expand(rng, rng.choice(templates[language][kind]), lambda name: f"<{name}>")
        values = _fields(rng, works[language], pool, language, kind)
        yield example(worn(rng, cut(re.sub(r"\s+", " ", template), values)), "")
