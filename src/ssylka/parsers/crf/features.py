"""Tokens → the attributes that the model weighs: the word, its neighbours, its chunk, and the shape of the reference.

A linear chain sees one label back; what it cannot see otherwise is given as attributes: the kinds of the chunks (the
stretches between punctuation) around a token, whether a year or "In" has passed, where the first year stands, quotes
and brackets.
"""

from collections.abc import Sequence
from functools import lru_cache

from ssylka.parsers.crf.chunks import bucket, chunks_of, names_end, still_to_come, style_of
from ssylka.parsers.crf.tokens import Token
from ssylka.parsers.crf.words import word_of

_SEPARATORS = str.maketrans(
    dict.fromkeys("“”„«»‟″", '"') | dict.fromkeys("‘’‚‹›`´", "'") | dict.fromkeys("–—−‐‑―", "-")
)


@lru_cache(maxsize=5_000)
def _separator(before: str) -> str:
    """A separator with one kind of quote and of dash, cut to its first three and last characters."""
    plain = before.translate(_SEPARATORS)
    return plain if len(plain) < 5 else plain[:3] + plain[-1]


def features(tokens: Sequence[Token], italics: Sequence[tuple[int, int]] = ()) -> list[list[str]]:
    """The attributes of every token.

    Args:
        tokens: of one reference.
        italics: half-open offsets of what is set in italics, ascending; empty when nothing is known of the look.
    """
    words = [word_of(token.core) for token in tokens]
    separators = [_separator(token.before) for token in tokens]
    size = len(tokens)
    if not size:
        return []
    chunks, owner = chunks_of(words, separators)
    kinds = ["^^", "^", *(chunk.kind for chunk in chunks), "$", "$$"]

    # brackets and quotes, walked once
    depths: list[int] = []
    quotes: list[str] = []
    depth, double, single = 0, False, False
    for separator in separators:
        for sign in separator:
            if sign in "([":
                depth += 1
            elif sign in ")]":
                depth = max(depth - 1, 0)
            elif sign == '"':
                double = not double
            elif sign == "'":
                single = not single
        depths.append(min(depth, 2))
        quotes.append('"' if double else "'" if single else "")
    any_quotes = '"' if any('"' in separator for separator in separators) else ""
    opening, year_place = style_of(words, separators, depths)
    slashes = any("//" in separator for separator in separators)

    # numbers ahead: code of the next number, and how far
    ahead: list[str] = [""] * size
    coming, distance = "$", 0
    for index in range(size - 1, -1, -1):
        ahead[index] = f"{coming}{bucket(distance)}"
        code = words[index].code
        if code in "YNRMKDT":
            coming, distance = code + separators[index][:1], 0
        distance += 1

    rest = still_to_come(words, separators)
    people_end = names_end(words, separators)
    last_chunk = len(chunks) - 1

    result: list[list[str]] = []
    years_seen, numbers_seen, in_seen, editor_seen, announced = 0, 0, "", "", ""
    quote_closed = ""
    for index, word in enumerate(words):
        before = separators[index]
        after = separators[index + 1] if index + 1 < size else "$"
        chunk = chunks[owner[index]]
        number = owner[index] + 2
        place = index - chunk.first
        where = ("S" if chunk.size == 1 else "B" if place == 0 else "E" if place == chunk.size - 1 else "M")  # fmt: skip
        if '"' in before and not quotes[index]:
            quote_closed = "Q"
        kind = kinds[number]
        row = [
            *word.here,
            f"b={before}",
            f"a={after}",
            f"ba={before}|{after}",
            f"bh={before}|{word.shape}",
            f"ah={after}|{word.shape}",
            f"bk={before}|{word.keyword}",
            f"q={quotes[index]}{depths[index]}{quote_closed}{any_quotes}",
            f"qb={quotes[index]}{depths[index]}{quote_closed}|{before}",
            f"pos={index * 10 // size}",
            f"ypb={year_place}|{years_seen}|{before}|{where}",
            f"op={opening}|{before}|{year_place[:2]}",
            f"seen={years_seen}{min(numbers_seen, 4)}{in_seen}{editor_seen}{quote_closed}",
            f"an={announced}|{word.code}",
            f"next={ahead[index]}",
            f"nexts={ahead[index]}|{in_seen}{years_seen}|{before}",
            f"c={kind}",
            f"c-={kinds[number - 1]}",
            f"c+={kinds[number + 1]}",
            f"c++={kinds[number + 2]}",
            f"c--={kinds[number - 2]}",
            f"cc+={kind}|{after if where in 'ES' else where}|{kinds[number + 1]}",
            f"cw={where}|{word.code}|{before}",
            f"cf={words[chunk.first].low}",
            f"cr={min(last_chunk - owner[index], 8)}",
            f"rest={rest[index]}",
            f"restb={rest[index]}|{before}|{where}|{in_seen}{years_seen}",
            f"ne={'<' if index < people_end else '=' if index == people_end else '>'}|{before}|{years_seen}",
        ]
        if owner[index]:
            row.append(f"pf={words[chunks[owner[index] - 1].first].low}")
        if slashes:
            row.append("//" + in_seen)
        if index:
            previous = words[index - 1]
            row += previous.left
            row.append(f"w-w={previous.low}|{word.low}")
            row.append(f"h-h={previous.shape}|{before}|{word.shape}|{after}")
            if index > 1:
                row += words[index - 2].far_left
                row.append(f"h--h={words[index - 2].code}{separators[index - 1]}{previous.code}{before}{word.code}")
        if index + 1 < size:
            following = words[index + 1]
            row += following.right
            if index + 2 < size:
                row += words[index + 2].far_right
        result.append(row)
        code = word.code
        if code == "Y":
            years_seen = min(years_seen + 1, 2)
        if code in "YNRMT":
            numbers_seen += 1
            announced = ""
        elif code in "nveiparhd":
            announced = code
            if code == "n" and (word.shape[0] == "X" or before):
                in_seen = "n"
            elif code == "e":
                editor_seen = "e"
        if "//" in after:
            in_seen = "n"
    if italics:
        _italics(tokens, italics, result)
    return result


def _italics(tokens: Sequence[Token], italics: Sequence[tuple[int, int]], rows: list[list[str]]) -> None:
    """Add what the look of the words says."""
    position = 0
    inside_before = False
    for token, row in zip(tokens, rows, strict=True):
        while position < len(italics) and italics[position][1] <= token.start:
            position += 1
        inside = position < len(italics) and italics[position][0] <= token.start
        row.append(("it" if inside else "up") + ("" if inside == inside_before else "!"))
        inside_before = inside
