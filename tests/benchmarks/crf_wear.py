"""Worn copies of labelled references: what converters from PDF do to them.

Blanks round every sign, the signs between fields lost, dashes lost, words run together or broken, accents as signs of
their own. Everything is drawn with a seeded generator: the same references give the same copies.
"""

import random
from collections.abc import Callable, Sequence

from benchmarks.crf_data import Example
from ssylka.parsers.crf.tokens import tokenize

Letters = list[tuple[str, str | None]]
"""The signs of a text, each with the label of its token; None between tokens."""


def _letters(one: Example) -> Letters:
    letters: Letters = [(sign, None) for sign in one.text]
    for token, label in zip(one.tokens, one.labels, strict=True):
        for place in range(token.start, token.end):
            letters[place] = (letters[place][0], label)
    return letters


def _spaced(rng: random.Random, letters: Letters) -> Letters:
    """Blanks round every sign, as tokenised text has them."""
    found: Letters = []
    both = rng.random() < 0.7
    for sign, label in letters:
        if sign in ".,;:()[]" and label not in {"url", "doi"}:
            found += [(" ", None), (sign, label), *([(" ", None)] if both else [])]
        else:
            found.append((sign, label))
    return found


def _bare(rng: random.Random, letters: Letters) -> Letters:
    """The signs between fields lost."""
    found: Letters = []
    before = place = 0
    labels = [label for _, label in letters]
    share = rng.choice((0.5, 0.8, 1.0))
    while place < len(letters):
        if labels[place] is not None:
            found.append(letters[place])
            before, place = place, place + 1
            continue
        end = place
        while end < len(letters) and labels[end] is None:
            end += 1
        border = end == len(letters) or not found or labels[before] != labels[end]
        found += [(" ", None)] if border and rng.random() < share else letters[place:end]
        place = end
    return found


def _closed(rng: random.Random, letters: Letters) -> Letters:
    """Blanks after signs lost."""
    return [
        one
        for place, one in enumerate(letters)
        if not (one[0] == " " and place and letters[place - 1][0] in ".,;:" and rng.random() < 0.6)
    ]


def _broken(rng: random.Random, letters: Letters) -> Letters:
    """Words broken by the hyphens of line ends."""
    found: Letters = []
    for place, (sign, label) in enumerate(letters):
        found.append((sign, label))
        around = letters[max(place - 2, 0) : place + 4]
        if len(around) == 6 and all(other.islower() for other, _ in around) and rng.random() < 0.04:
            found += [("-", label), (" ", label)] if rng.random() < 0.6 else [("-", label)]
    return found


def _run_together(rng: random.Random, letters: Letters) -> Letters:
    """Blanks between words lost."""
    return [
        one
        for place, one in enumerate(letters)
        if not (one[0] == " " and place and letters[place - 1][0].islower() and rng.random() < 0.1)
    ]


def _dashes(rng: random.Random, letters: Letters) -> Letters:
    """The dash of a page range lost, or another sign in its place."""
    dash = rng.choice((" ", " ", "{", "--", " - ", "?", " -", "- ", "\u2212", "~"))
    found: Letters = []
    for place, (sign, label) in enumerate(letters):
        if sign in "-–—" and label == "pages" and place and letters[place - 1][0].isdigit():
            found += [(other, label) for other in dash]
        else:
            found.append((sign, label))
    return found


_LIGATURES = {"fi": "ﬁ", "fl": "ﬂ", "ff": "ﬀ"}
_MARKS = {"ä": "¨a", "ö": "¨o", "ü": "¨u", "é": "´e", "è": "`e", "á": "´a", "ñ": "˜n", "ç": "¸c", "ó": "´o", "í": "´ı"}


def _glyphs(rng: random.Random, letters: Letters) -> Letters:
    """Ligatures kept as one sign, accents as signs of their own."""
    after = rng.random() < 0.5
    found: Letters = []
    place = 0
    while place < len(letters):
        sign, label = letters[place]
        pair = sign + (letters[place + 1][0] if place + 1 < len(letters) else "")
        if pair in _LIGATURES:
            found.append((_LIGATURES[pair], label))
            place += 2
            continue
        mark = _MARKS.get(sign, sign)
        found += [(other, label) for other in (mark[::-1] if after else mark)]
        place += 1
    return found


def _no_stops(rng: random.Random, letters: Letters) -> Letters:
    """Full stops lost."""
    return [one for one in letters if one[0] != "." or one[1] in {"url", "doi"} or rng.random() < 0.3]


_WEARS: tuple[tuple[Callable[[random.Random, Letters], Letters], int], ...] = (
    (_spaced, 5),
    (_bare, 5),
    (_closed, 2),
    (_broken, 3),
    (_run_together, 2),
    (_dashes, 5),
    (_glyphs, 2),
    (_no_stops, 1),
)


def worn(examples: Sequence[Example], count: int, seed: int = 4) -> list[Example]:
    """Worn copies of so many of the examples.

    Args:
        examples: labelled references.
        count: how many copies to make.
        seed: of the generator.
    """
    rng = random.Random(seed)
    wears = [wear for wear, _ in _WEARS]
    weights = [weight for _, weight in _WEARS]
    made: list[Example] = []
    fit = [one for one in examples if one.text.isprintable() and len(one.text) < 600]
    for one in rng.sample(fit, min(count, len(fit))):
        letters = _letters(one)
        for wear in {rng.choices(range(len(wears)), weights)[0] for _ in range(rng.choice((1, 1, 2)))}:
            letters = wears[wear](rng, letters)
        text = "".join(sign for sign, _ in letters)
        owner = [label for _, label in letters]
        tokens = tokenize(text)
        labels = [next((name for name in owner[token.start : token.end] if name), None) for token in tokens]
        if tokens and all(labels):
            made.append(Example(text, tokens, [name for name in labels if name]))
    return made
