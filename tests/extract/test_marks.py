"""Marks of all forms, what they point to, and what only looks like one."""

import pytest

from ssylka.extract import extract, tie
from ssylka.extract.names import same_name
from ssylka.model import Mark
from ssylka.parsers import parse
from ssylka.readers import read

LIST = """

# References

Chen, L. (2020a). *Distance and duty*. London: Routledge.

Chen, L. (2020b). *Why we meet*. London: Routledge.

Jones, L. (2012). *ASEAN, sovereignty and intervention*. London: Palgrave Macmillan.

Kanaev, E. A., & Korolev, A. S. (2019). Greater Eurasia. *Outlines*, 12(1), 26–43. (In Russian).

Lokshin, G. M., Kobelev, E. V., & Mazyrin, V. M. (2019). *ASEAN community*. Moscow: Forum publ. (In Russian).

O’Neill, O. (2002). *A question of trust*. Cambridge: Cambridge University Press.

van der Berg, H. (2019). *The bet*. Amsterdam: Amsterdam University Press.

Voskressenski, A. D. (2020). The logic of the new world. *Comparative Politics Russia*, 11(4), 5–26. (In Russian).

World Bank. (2019). *World development report*. Washington, DC: World Bank.

Богатуров А. Д. Великие державы на Тихом океане. М.: Сюита, 1997. 352 с.

Федотов П. Р. Право и море. СПб.: Нева, 2005. 240 с.
"""


def marks(text: str, after: str = LIST) -> list[tuple[str, str, list[tuple[str, ...]]]]:
    document = read(
        (f"# A study\n\nIntroduction. {'The text begins here and goes on. ' * 12}\n\n{text}{after}").encode(),
        name="a.md",
    )
    found = extract(document)
    texts = {citation.id: citation.text.split()[0].strip(",.") for citation in found.citations}
    tied: tuple[Mark, ...] = tie(found.marks, [parse(citation) for citation in found.citations], found.remarks)
    return [
        (mark.form, mark.text, [tuple(texts.get(target, target) for target in p.targets) for p in mark.pointers])
        for mark in tied
    ]


@pytest.mark.parametrize(
    ("text", "form", "written", "targets"),
    [
        ("so (Jones, 2012, p. 97).", "author-date", "(Jones, 2012, p. 97)", [("Jones",)]),
        ("so (Jones 2012: 97).", "author-date", "(Jones 2012: 97)", [("Jones",)]),
        (
            "so (see Jones, 2012; Chen, 2020b).",
            "author-date",
            "(see Jones, 2012; Chen, 2020b)",
            [("Jones",), ("Chen",)],
        ),
        ("so (Lokshin, Kobelev & Mazyrin, 2019).", "author-date", "(Lokshin, Kobelev & Mazyrin, 2019)", [("Lokshin",)]),
        (
            "so (vgl. Lokshin/Kobelev/Mazyrin 2019).",
            "author-date",
            "(vgl. Lokshin/Kobelev/Mazyrin 2019)",
            [("Lokshin",)],
        ),
        ("so (Lokshin et al., 2019).", "author-date", "(Lokshin et al., 2019)", [("Lokshin",)]),
        ("so (Kanaev and Korolev 2019, 30).", "author-date", "(Kanaev and Korolev 2019, 30)", [("Kanaev",)]),
        ("so (van der Berg, 2019).", "author-date", "(van der Berg, 2019)", [("van",)]),
        ("so (World Bank [WB], 2019).", "author-date", "(World Bank [WB], 2019)", [("World",)]),
        ("so (Федотов, 2005, с. 129).", "author-date", "(Федотов, 2005, с. 129)", [("Федотов",)]),
        ("так [Федотов 2005: 129].", "author-date", "[Федотов 2005: 129]", [("Федотов",)]),
        ("так (Воскресенский, 2020).", "author-date", "(Воскресенский, 2020)", [("Voskressenski",)]),
        ("as A.D. Voskressenski (2020) says.", "narrative", "A.D. Voskressenski (2020)", [("Voskressenski",)]),
        ("в работах А.Д. Богатурова (1997) показано.", "narrative", "А.Д. Богатурова (1997)", [("Богатуров",)]),
        ("O'Neill (2002) says.", "narrative", "O'Neill (2002)", [("O’Neill",)]),
        ("Lokshin et al. (2019) say.", "narrative", "Lokshin et al. (2019)", [("Lokshin",)]),
        ("by E.A. Kanaev (Kanaev & Korolev, 2019).", "author-date", "(Kanaev & Korolev, 2019)", [("Kanaev",)]),
        ("of N.P. Maletin, L. Jones (2012) say.", "narrative", "N.P. Maletin, L. Jones (2012)", [("Jones",)]),
        ("so (Smith, 1999; Jones, 2012).", "author-date", "(Smith, 1999; Jones, 2012)", [(), ("Jones",)]),
    ],
)
def test_a_mark_is_found_and_tied(text: str, form: str, written: str, targets: list[tuple[str, ...]]) -> None:
    assert marks(text) == [(form, written, targets)]


@pytest.mark.parametrize(
    "text",
    [
        "the war (1941–1945) was long.",
        "the treaty (May 2013) was signed.",
        "a sample (N = 2014) was drawn.",
        "the summit (see Fig. 2) was held in 2012.",
        "the Association (1967) had five members.",
        "20 m<sup>2</sup> of land and 10<sup>6</sup> roubles.",
        "he said [after a pause] nothing.",
    ],
)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert not marks(text)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Text [1].", [("Belov",)]),
        ("Text [1, с. 5; 3].", [("Belov",), ("Smith",)]),
        ("Text [1–3].", [("Belov",), ("Larsen",), ("Smith",)]),
        ("Text [1]–[3].", [("Belov",), ("Larsen",), ("Smith",)]),
        ("Text<sup>2</sup> more.", [("Larsen",)]),
        ("Text<sup>1,3</sup> more.", [("Belov",), ("Smith",)]),
        ("Text [7].", [()]),
    ],
)
def test_numbers_point_to_entries(text: str, targets: list[tuple[str, ...]]) -> None:
    after = (
        " And [2].\n\n## References\n\n1. Belov M. I. Arctic navigation. Moscow: Transport, 1956.\n"
        "2. Larsen K. Ice // Polar Record. 2014. Vol. 50. P. 10–29.\n3. Smith J. Letters. London: Press, 1988.\n"
    )
    assert marks(text, after)[0][2] == targets


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Воскресенский", "Voskressenski"),
        ("Щербаков", "Shcherbakov"),
        ("Яковлев", "Iakovlev"),
        ("Хрущев", "Khrushchev"),
        ("Цыганков", "Tsygankov"),
        ("Чубарьян", "Chubarian"),
        ("Müller", "Muller"),
        ("Богатурова", "Богатуров"),
        ("Жуков", "Zhukov"),
        ("O'Neill", "O’Neill"),
    ],
)
def test_one_name_in_two_spellings(first: str, second: str) -> None:
    assert same_name(first, second)


@pytest.mark.parametrize(
    ("first", "second"), [("Иванов", "Петров"), ("Chen", "Cheng"), ("Ли", "Лю"), ("Jones", "Johnson")]
)
def test_two_names_stay_two(first: str, second: str) -> None:
    assert not same_name(first, second)
