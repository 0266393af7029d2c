"""How sure readings are: what may be disputed is never sure, what is left over is noticed, signs are weighed, fields told."""

import json
from typing import Any

import pytest

from conftest import ROOT
from ssylka.extract import cite
from ssylka.model import Citation
from ssylka.parsers import parse, read_draft
from ssylka.parsers.joins import JOIN, Joins
from ssylka.parsers.residue import residue
from ssylka.parsers.sign_weights import WEIGHTS
from ssylka.parsers.signs import probability, signs, weighed
from ssylka.parsers.sureness import judged_by_sets

SURE = 0.9
CORPORA = ROOT / "bib" / "strings"
FILES = sorted(CORPORA.glob("*.json"))
PLAIN = "Адорно Т. В. К логике социальных наук // Вопр. философии. 1992. № 10. С. 76–86."
CERTAIN = {
    "a Russian article": PLAIN,
    "a Russian book": "Лотман Ю. М. Структура художественного текста. М.: Искусство, 1970. 384 с.",
    "an article of the author-date kind": "Kahneman, D., & Tversky, A. (1979). Prospect theory: An analysis of decision under risk. Econometrica, 47, 263-291.",
    "an article with the numbers behind the journal": "Granovetter M. The strength of weak ties. American Journal of Sociology 78: 1360-1380, 1973.",
}  # fmt: skip
DOUBTFUL = {
    "a type that goes by two names": "О персональных данных : федер. закон от 27 июля 2006 г. № 152-ФЗ // СЗ РФ. 2006. № 31.",
    "a chapter of one page": "Франк С. Л. Этика нигилизма // Вехи. М. : Наука, 1909. С. 146.",
    "a part of a series, which is a chapter to some and an article to others": "Ирихин В. Ю. Сколько граней у реальности? // Новые идеи в философии. Екатеринбург, 2004. Вып. 2. С. 110–116.",
    "an article without pages and DOI": "Ушакин С. Поле пола // Вопросы философии. 1999. № 5.",
    "a body as author": "Регионы России : стат. сб. / Росстат. М. : Наука, 2020. 1242 с.",
    "words that no field took": "Иванов И. И. Заглавие статьи // Вопросы истории. 1992. № 10. С. 76–86. Синяя обложка, твёрдая.",
    "an editor whose nominative the ending does not tell": "Сборник статей о языке / под ред. О. С. Иссерс. М. : Наука, 2001. 230 с.",
    "a family name of two words": "Зализняк Анна А. Многозначность в языке. М. : Наука, 2006. 672 с.",
    "a Latin letter inside a Cyrillic word, which was mended": "Иванов И. И. Cинтез новых соединений // Вопросы истории. 1992. № 10. С. 76–86.",
    "initials inside the title": "Лотман Ю. М. Пушкин. Вст. статья Б. Ф. Егорова. СПб., 2003. 300 с.",
    "nobody is named, and the title has a comma": "Классификация почв, их диагностика. Смоленск : Ойкумена, 2004. 342 с.",
    "a number left in the container": "Хегай М. Д. Нормативная база // Труды общества. Том 218 (4). М. : Наука, 2019. С. 62–69.",
    "letters that Russian has not": "Бабак О. Я., Кравченко І. Г. Рефлюксна хвороба // Сучасна гастроентерологія. 2013. № 4. С. 56–62.",
    "markup in the words": "Иванов И. И. Заглавие статьи &lt;sup>2 // Вопросы истории. 1992. № 10. С. 76–86.",
    "a first author of whose two words either may be the family": "Xi Jinping. The Governance of China. Beijing: Foreign Languages Press, 2014.",
    "a note on the language that some count to the title": "Masaitis, V. L., Impact glasses from certain astroblemes (in Russian). Meteoritika, v. 41, pp. 130-133. 1982.",
    "a year and a volume in one word": "Mackay AP, Berg CJ, Atrash HK. Pregnancy-related mortality from eclampsia. Obstetrics and gynecology 2001;97: 533-8.",
    "a DOI as an address": "Gill, A. S. (2008). The role of trust in a relationship. Journal of Hospitality, 20(1), 98-103. https://doi.org/10.1108/09596110810848613",
    "a place at the end of a journal": "Lesne P. 1902. Synopsis des Bostrychides palearctiques. L'Abeille, Journal d'Entomologie, Paris 30: 105-136.",
    "a journal that begins with the last word of the title": "Warnaar S O 2008 On the generalised Selberg integral of Richards and Zheng Adv. Appl. Math. 40 212-8",
    "the number of a series behind its name": "Bengio, Y., & Frasconi, P. (1994). Credit assignment through time. In Cowan, J. D. (Ed.), Advances in Neural Information Processing Systems 6. Morgan Kaufmann.",
    "letters that a wrong encoding made": "FoltÃ­novÃ¡ P, Grones J. Euglena gracilis as an eukaryotic test organism. Mutation Res 1997; 393: 1-6.",
    "a sign in a name": "Citation: Suarez, P.A., Pereira, M.S. 2009. Epoxidation of Methyl Oleate. Journal of Chemical Research 48: 3268-3270.",
    "a spelling that Russian has not": "Холиолчев, Христо. 2013. Названия за жена-родилка в българския език. Българска реч 19 (2). 71–75.",
    "a name that goes on in the title": "James R. Thompson. Empirical Model Building. Hoboken: John Wiley, 2011. 242 p.",
    "a work in press": "Berry, J. W. (in press). Immigration and adaptation in the cities. Applied Psychology.",
}  # fmt: skip


def only(text: str) -> Citation:
    return cite(text)[0]


@pytest.mark.parametrize("text", CERTAIN.values(), ids=CERTAIN.keys())
def test_plain_references_are_sure(text: str) -> None:
    assert parse(only(text)).confidence >= SURE


@pytest.mark.parametrize("text", DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_what_a_person_may_dispute_is_not_sure(text: str) -> None:
    assert all(parse(citation).confidence < SURE for citation in cite(text))


def wholly_right(row: dict[str, Any]) -> bool:
    def plain(item: dict[str, Any]) -> dict[str, Any]:
        kept = {name: value for name, value in item.items() if name != "custom"}
        return kept | {name: item["custom"][name] for name in ("EDN", "locator") if name in item.get("custom", {})}

    return [plain(parse(citation).to_csl()) for citation in cite(row["raw"])] == [plain(item) for item in row["items"]]


def test_of_the_corpora_that_are_sure_nearly_all_are_wholly_right() -> None:
    rows = [row for path in FILES for row in json.loads(path.read_text(encoding="utf-8"))]
    sure = [row for row in rows if all(parse(citation).confidence >= SURE for citation in cite(row["raw"]))]
    assert len(sure) >= 0.3 * len(rows), "sure of too few: the doubts or the weights are off"
    assert sum(map(wholly_right, sure)) >= 0.98 * len(sure)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (PLAIN, 0),
        ("Бек, У. Общество риска / Ульрих Бек ; пер. с нем. В. Седельника. – М. : Прогресс, 2000. – 381 с.", 0),
        ("Иванов И. И. Заглавие статьи // Вопросы истории. 1992. № 10. С. 76–86. Синяя обложка.", 2),
    ],
    ids=["nothing is left over", "people who are named twice are explained", "words behind the pages are left over"],
)
def test_words_that_no_field_explains_are_counted(text: str, left: int) -> None:
    assert residue(read_draft(only(text))) == left


ENGLISH = "Mitchell T. Machine Learning. McGraw-Hill, 1997."


def test_the_more_the_model_believes_itself_the_surer_the_reading() -> None:
    draft = read_draft(only(ENGLISH))
    for weights in WEIGHTS.values():
        found = []
        for probable in (0.2, 0.6, 0.95):
            draft.model = probable
            found.append(weighed(signs(draft), weights))
        assert found == sorted(found)
        assert found[0] < found[-1]


def test_a_reading_is_as_likely_as_the_set_that_doubts_it_most_says() -> None:
    draft = read_draft(only(ENGLISH))
    assert judged_by_sets(draft)
    assert probability(draft) == min(weighed(signs(draft), weights) for weights in WEIGHTS.values())


@pytest.mark.parametrize("text", [ENGLISH, *CERTAIN.values(), *DOUBTFUL.values()])
def test_every_sign_that_is_seen_has_a_weight(text: str) -> None:
    known = set().union(*WEIGHTS.values())
    assert {name for name in signs(read_draft(only(text))) if not name.startswith(JOIN)} <= known


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        (PLAIN, ["^  author", "author _ title", "title // container_title", "container_title . issued", "issued . no issue", "issue . с. page", "page . $"]),
        ("Berry, J. W. (1997). Immigration. Applied Psychology, 46(1), 5-34.", ["^  author", "author ( issued", "issued ). title", "title . container_title", "container_title , volume", "volume ( issue", "issue ), page", "page . $"]),
    ],
    ids=["GOST", "author and date"],
)  # fmt: skip
def test_what_stands_between_the_fields_is_named(text: str, joins: list[str]) -> None:
    found = Joins(read_draft(only(text.replace("№", "No"))))
    assert found.names == joins
    assert (found.glued, found.glued_year, found.soft) == (False, False, False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ryan GA, Bampton M. (1988) Comparison of data operators. Community Health Studies12: 63-68.", "fields glued"),
        ("Mackay AP, Berg CJ. Pregnancy-related mortality. Obstetrics and gynecology 2001;97: 533-8.", "year glued"),
        ("Warnaar S O 2008 On the generalised Selberg integral Adv. Appl. Math. 40 212-8", "title runs on"),
    ],
    ids=["two fields in one word", "year and volume in one word", "nothing parts the title from the journal"],
)
def test_fields_that_nothing_parts_are_a_sign(text: str, found: str) -> None:
    assert found in signs(read_draft(only(text)))


READERS = {
    "gost": PLAIN,
    "apa": "Kahneman, D., & Tversky, A. (1979). Prospect theory: An analysis. Econometrica, 47(2), 263-291.",
    "vancouver": "Sokolova E.T. Lichnost' i patologija [Personality]. Voprosy psihologii, 1989, no. 4, pp. 12-20. (In Russ.)",
    "crf": ENGLISH,
    "bluebook": "Brown v. Board of Education, 347 U.S. 483 (1954).",
}


@pytest.mark.parametrize(("reader", "text"), READERS.items(), ids=READERS.keys())
def test_every_reader_says_how_sure_each_field_is(reader: str, text: str) -> None:
    reference = parse(only(text))
    assert reference.parser == reader
    assert reference.confidences.keys() == reference.to_csl().keys() - {"type", "custom"}
    assert all(0 < sure < 1 for sure in reference.confidences.values())


def test_a_field_that_grammar_and_model_read_differently_is_less_sure() -> None:
    reference = parse(
        only("Salomons, O. (1994). Computer support in design. Ph.D. Thesis, Universiteit Twente, Netherlands.")
    )
    told = sorted(reference.confidences.values())
    assert told[0] < 0.9 * told[-1]
