"""Titles in headline case made sentences (APA 7, 6.17)."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssylka.casing import sentence_case

LOWERED = [
    ("words after a colon keep their capital", "Why Nations Fail: The Origins of Power and Poverty",
     "Why nations fail: The origins of power and poverty"),
    ("words after a question mark too", "Who Governs? Democracy and Power in an American City",
     "Who governs? Democracy and power in an American city"),
    ("abbreviations and names of wars", "ASEAN Intervention in Cambodia: From Cold War to Conditionality",
     "ASEAN intervention in Cambodia: From Cold War to conditionality"),
    ("words with digits", "Long-Term Effects of COVID-19 on G20 Economies", "Long-term effects of COVID-19 on G20 economies"),
    ("words with inner capitals", "McKinsey Reports and eLearning Platforms", "McKinsey reports and eLearning platforms"),
    ("the pronoun I", "How States Act and What I Learned There", "How states act and what I learned there"),
    ("both halves of a compound", "Evidence of Anti-American Sentiment in Cross-Border Trade",
     "Evidence of anti-American sentiment in cross-border trade"),
    ("a side of the world before a country", "Maritime Disputes in the South China Sea and East Asian Security",
     "Maritime disputes in the South China Sea and East Asian security"),
    ("a name of the kind Gulf of Thailand", "Energy Resources and Trade in the Gulf of Siam", "Energy resources and trade in the Gulf of Siam"),
    ("names of months with a number", "Student Protests in May 1968 and Their Memory", "Student protests in May 1968 and their memory"),
    ("persons that spelling lists know", "Kant's Moral Philosophy and Hegel's Logic of Being",
     "Kant's moral philosophy and Hegel's logic of being"),
    ("italics and quotes stay", "Expression of <i>Escherichia Coli</i> Genes in “The Wild Type” Cells",
     "Expression of <i>Escherichia Coli</i> genes in “The Wild Type” cells"),
    ("learned words that no list holds", "Geoeconomic Aspects of Desecuritization in Multilateral Trade",
     "Geoeconomic aspects of desecuritization in multilateral trade"),
    ("a stop of an abbreviation opens no sentence", "Military Aid to Thailand as U.S. Steps Aside After Coup",
     "Military aid to Thailand as U.S. steps aside after coup"),
    ("a title before a name", "The Meaning of Saint Peter and the Wars of King Arthur",
     "The meaning of Saint Peter and the wars of King Arthur"),
    ("endings of learned words", "On the Irreducibility of Translational Containment",
     "On the irreducibility of translational containment"),
    ("short titles", "A Theory of Justice", "A theory of justice"),
    ("a pair of common words", "Prospect Theory", "Prospect theory"),
    ("a pair behind an article", "The Social Contract Theory", "The social contract theory"),
    ("one word before names", "Property Rights and the Supreme Court of Canada",
     "Property rights and the Supreme Court of Canada"),
    ("a word with an adjective", "Deep Learning", "Deep learning"),
    ("a common word that is a country", "Industrial Policy of China and Turkey in Global Markets",
     "Industrial policy of China and Turkey in global markets"),
]  # fmt: skip

KEPT = [
    ("a sentence", "Traditional factors in Cambodia's foreign policy in the contemporary era"),
    ("a sentence with the name of a body", "Russia and the Shanghai Cooperation Organization"),
    ("a sentence with names of states", "The Russian Federation and the Republic of Korea in the Gulf of Thailand"),
    ("a German title", "Die Kritik der reinen Vernunft und ihre Folgen für die Theorie"),
    ("a French title", "Le Capital au XXIe Siècle"),
    ("a transliterated title", "Vneshnyaya Politika Kambodzhi: Istoriya i Sovremennost"),
    ("capitals throughout", "THE IMPACT OF GLOBALIZATION ON SMALL STATES"),
    ("a French title with a word that English has too", "La Distinction"),
    ("one word", "Leviathan"),
    ("names alone", "Russia and Siberia"),
    ("nothing", ""),
    ("Cyrillic", "Внешняя Политика Камбоджи"),
]


@pytest.mark.parametrize(("title", "expected"), [case[1:] for case in LOWERED], ids=[case[0] for case in LOWERED])
def test_a_headline_becomes_a_sentence(title: str, expected: str) -> None:
    assert sentence_case(title).text == expected
    assert sentence_case(expected).text == expected


@pytest.mark.parametrize("title", [case[1] for case in KEPT], ids=[case[0] for case in KEPT])
def test_what_is_no_english_headline_stays(title: str) -> None:
    assert sentence_case(title) == (title, False, ())


def test_a_word_that_may_be_a_name_keeps_its_capital_and_is_named() -> None:
    found = sentence_case("Small-State Security and the Trump Administration")
    assert found == ("Small-state security and the Trump administration", True, ("Trump",))


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Freedom House", "House"),
        ("Silent Spring", "Spring"),
        ("China's Rise", "Rise"),
        ("The Kyoto Approach", "Approach"),
        ("Russian Studies", "Studies"),
    ],
)
def test_one_word_that_may_belong_to_a_name_keeps_its_capital_and_is_named(title: str, word: str) -> None:
    found = sentence_case(title)
    assert (found.text, found.headline) == (title, True)
    assert word in found.unsure


def test_names_of_bodies_in_common_words_are_doubtful() -> None:
    found = sentence_case("The Role of the Shanghai Cooperation Organization in Regional Security Politics")
    assert found.text == "The role of the Shanghai Cooperation Organization in regional security politics"
    assert found.unsure == ("Cooperation", "Organization")


def test_a_body_that_ends_in_a_common_word_is_doubtful() -> None:
    found = sentence_case("A Short History of the Russian Book Chamber and Its Readers")
    assert found.text == "A short history of the Russian Book Chamber and its readers"
    assert found.unsure == ("Book", "Chamber")


def test_with_too_many_unknown_words_the_title_stays_as_written() -> None:
    title = "Zvorbak and Quillimane: Foreign Trade Relations of the Brontari and Wexuli Peoples"
    found = sentence_case(title)
    assert (found.text, found.headline) == (title, True)
    assert {"Quillimane", "Brontari", "Wexuli"} <= set(found.unsure)


def test_names_that_the_work_proves_are_names() -> None:
    title = "The Life and Death of Brontari in Small Towns"
    assert sentence_case(title).unsure == ("Brontari",)
    assert sentence_case(title, names=["Brontari"]) == ("The life and death of Brontari in small towns", True, ())


@given(st.text(alphabet="AaBbT .:-’'\"<>i/“”0é", max_size=80))
@settings(max_examples=60, deadline=None)
def test_only_capitals_change_and_twice_is_once(title: str) -> None:
    once = sentence_case(title).text
    assert once.casefold() == title.casefold()
    assert len(once) == len(title)


@pytest.mark.parametrize("unit", ["<i>", "Aa-", '"A ', "Ministry of ", "“", "Russian Bank ", ". ", "A.", "Cold "])
def test_a_hundred_thousand_characters_take_no_time(unit: str) -> None:
    began = time.process_time()
    sentence_case(unit * (100_000 // len(unit)))
    assert time.process_time() - began < 5
