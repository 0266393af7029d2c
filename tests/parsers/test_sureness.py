"""How sure readings are: what may be disputed is never sure, what is left over is noticed, signs are weighed."""

import pytest

from ssylka.extract import cite
from ssylka.parsers import parse, read_draft
from ssylka.parsers.residue import residue
from ssylka.parsers.sign_weights import WEIGHTS
from ssylka.parsers.signs import signs, weighed

SURE = 0.9
PLAIN = "Адорно Т. В. К логике социальных наук // Вопр. философии. 1992. № 10. С. 76–86."
DOUBTFUL = {
    "a type that goes by two names": "О персональных данных : федер. закон от 27 июля 2006 г. № 152-ФЗ // СЗ РФ. 2006. № 31.",
    "a chapter of one page": "Франк С. Л. Этика нигилизма // Вехи. М. : Наука, 1909. С. 146.",
    "an article without pages and DOI": "Ушакин С. Поле пола // Вопросы философии. 1999. № 5.",
    "a body as author": "Регионы России : стат. сб. / Росстат. М. : Наука, 2020. 1242 с.",
    "words that no field took": "Иванов И. И. Заглавие статьи // Вопросы истории. 1992. № 10. С. 76–86. Синяя обложка, твёрдая.",
    "an editor whose nominative the ending does not tell": "Сборник статей о языке / под ред. О. С. Иссерс. М. : Наука, 2001. 230 с.",
    "a family name of two words": "Зализняк Анна А. Многозначность в языке. М. : Наука, 2006. 672 с.",
}  # fmt: skip


def test_a_plain_article_is_sure() -> None:
    assert parse(cite(PLAIN)[0]).confidence >= SURE


@pytest.mark.parametrize("text", DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_what_a_person_may_dispute_is_not_sure(text: str) -> None:
    assert parse(cite(text)[0]).confidence < SURE


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
    assert residue(read_draft(cite(text)[0])) == left


def test_the_more_the_model_believes_itself_the_surer_the_reading() -> None:
    draft = read_draft(cite("Mitchell T. Machine Learning. McGraw-Hill, 1997.")[0])
    found = []
    for probability in (0.2, 0.6, 0.95):
        draft.model = probability
        found.append(weighed(signs(draft), WEIGHTS))
    assert found == sorted(found)
    assert found[0] < found[-1]


def test_every_sign_that_is_seen_has_a_weight() -> None:
    draft = read_draft(cite("Mitchell T. Machine Learning. McGraw-Hill, 1997.")[0])
    assert signs(draft).keys() <= WEIGHTS.keys()
