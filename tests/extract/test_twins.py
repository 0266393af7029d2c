"""Of a Russian journal's two lists, the one that a style wants."""

import pytest

import ssylka
from ssylka.pipeline import read_bytes

RUSSIAN = """1. Гущин Н. Я. Сибирская деревня на пути к социализму. Новосибирск : Наука, 1973. 518 с.
2. Ильиных В. А. Коммерция на хлебном фронте. Новосибирск : Наука, 1992. 232 с.
3. Shanin T. The Awkward Class. Oxford : Clarendon Press, 1972. 253 p.
"""
ENGLISH = """1. Gushchin, N. Ya. (1973). The Siberian village on the way to socialism. Novosibirsk: Nauka publ. (In Russian).
2. Ilinykh, V. A. (1992). Commerce on the grain front. Novosibirsk: Nauka publ. (In Russian).
3. Shanin, T. (1972). The awkward class. Oxford: Clarendon Press.
"""
BOTH = f"## Список литературы\n\n{RUSSIAN}\n## References\n\n{ENGLISH}"
CASES = {
    "an English style takes References": (BOTH, "rudn", None, "Gushchin, N. Ya. (1973). The Siberian village"),
    "a Russian style takes Список литературы": (BOTH, "rudn-ru", None, "Гущин Н. Я. Сибирская деревня"),
    "a transliterated list is made of the Russian one": (BOTH, "rudn", "bsi", "Gushchin, N. Ya. (1973). Sibirskaya"),
}


@pytest.mark.parametrize(("text", "style", "system", "first"), CASES.values(), ids=CASES)
def test_one_list_is_rendered(text: str, style: str, system: str | None, first: str) -> None:
    references = ssylka.parse(read_bytes((text).encode(), name="list.md"))
    rendered = ssylka.render(references, style=style, transliterate=system)
    assert len(rendered.entries) == 3
    assert any(entry.text.startswith(first) for entry in rendered.entries)


def test_a_work_that_one_list_has_forgotten_is_not_lost() -> None:
    shorter = "\n".join(ENGLISH.splitlines()[:2])
    text = f"## Список литературы\n\n{RUSSIAN}\n## References\n\n{shorter}\n"
    references = ssylka.parse(read_bytes(text.encode(), name="list.md"))
    assert any("Awkward" in entry.text for entry in ssylka.render(references, style="rudn").entries)


def test_lists_of_different_works_are_no_twins() -> None:
    other = ENGLISH.replace("1973", "1983").replace("1992", "2002").replace("1972", "1982")
    references = ssylka.parse(
        read_bytes((f"## Источники\n\n{RUSSIAN}\n## References\n\n{other}").encode(), name="list.md")
    )
    assert len(ssylka.render(references, style="rudn").entries) == 6
