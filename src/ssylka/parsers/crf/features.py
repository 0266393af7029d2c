"""Tokens → the attributes that the model weighs: the word, its neighbours, its chunk, and the shape of the reference.

A linear chain sees one label back; what it cannot see otherwise is given as attributes: the kinds of the chunks (the
stretches between punctuation) around a token, whether a year or "In" has passed, where the first year stands, quotes
and brackets.
"""

from collections.abc import Sequence
from functools import lru_cache

from ssylka.parsers.crf.chunks import BUCKETS, chunks_of, names_end, still_to_come, style_of
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


@lru_cache(maxsize=30_000)
def _signs(
    before: str, after: str, shape: str, keyword: str, quote: str, depth: str, closed: str, any_quotes: str
) -> tuple[bytes, ...]:
    """The attributes of the separators on both sides of a token, and of the quotes and brackets that it stands in.

    Few of them make up nearly all text.
    """
    return (
        f"b={before}".encode(),
        f"a={after}".encode(),
        f"ba={before}|{after}".encode(),
        f"bh={before}|{shape}".encode(),
        f"ah={after}|{shape}".encode(),
        f"bk={before}|{keyword}".encode(),
        f"q={quote}{depth}{closed}{any_quotes}".encode(),
        f"qb={quote}{depth}{closed}|{before}".encode(),
    )


@lru_cache(maxsize=30_000)
def _sorts(before_last: str, last: str, kind: str, following: str, then: str) -> tuple[bytes, ...]:
    """The attributes that all tokens of a chunk share: its kind, and those of the chunks around it."""
    names = (f"c={kind}", f"c-={last}", f"c+={following}", f"c++={then}", f"c--={before_last}")
    return tuple([name.encode() for name in names])


@lru_cache(maxsize=20_000)
def _opens(low: str) -> tuple[bytes, bytes]:
    """The attributes of the first word of a chunk, for the chunk itself and for the one after it."""
    return f"cf={low}".encode(), f"pf={low}".encode()


_TENTHS = tuple(f"pos={tenth}".encode() for tenth in range(10))
_REMAINING = tuple(f"cr={number}".encode() for number in range(9))


def features(tokens: Sequence[Token], italics: Sequence[tuple[int, int]] = ()) -> list[list[str | bytes]]:
    """The attributes of every token; those that are remembered from other texts in UTF-8, as the model reads them.

    Args:
        tokens: of one reference.
        italics: half-open offsets of what is set in italics, ascending; empty when nothing is known of the look.
    """
    words = [word_of(token.core) for token in tokens]
    separators = [_separator(token.before) for token in tokens]
    size = len(tokens)
    if not size:
        return []
    chunks = chunks_of(words, separators)
    kinds = ["^^", "^", *(chunk.kind for chunk in chunks), "$", "$$"]

    # brackets and quotes, walked once
    depths: list[str] = []
    quotes: list[str] = []
    depth, double, single = 0, False, False
    any_quotes = ""
    slashes = False
    level, quote = "0", ""
    for separator in separators:
        if separator:
            if "//" in separator:
                slashes = True
            for sign in separator:
                if sign in "([":
                    depth += 1
                elif sign in ")]":
                    depth = max(depth - 1, 0)
                elif sign == '"':
                    any_quotes = '"'
                    double = not double
                elif sign == "'":
                    single = not single
            level = "0" if depth == 0 else "1" if depth == 1 else "2"
            quote = '"' if double else "'" if single else ""
        depths.append(level)
        quotes.append(quote)
    opening, year_place = style_of(words, separators, depths)

    # numbers ahead: code of the next number, and how far
    ahead: list[str] = [""] * size
    coming, distance = "$", 0
    for index in range(size - 1, -1, -1):
        ahead[index] = coming + BUCKETS[distance]
        code = words[index].code
        if code in "YNRMKDT":
            coming, distance = code + separators[index][:1], 0
        distance += 1

    rest = still_to_come(words, separators)
    people_end = names_end(words, separators)
    last_chunk = len(chunks) - 1

    looks = _italics(tokens, italics) if italics else None
    result: list[list[str | bytes]] = []
    years_seen, numbers_seen, in_seen, editor_seen, announced = "0", 0, "", "", ""
    quote_closed = ""
    seen, place_seen = "seen=00", "0"  # what of these goes into attributes, put together when one of them changes
    year_side = year_place[:2]
    before_last = last = None
    for owned, chunk in enumerate(chunks):
        kind, following = kinds[owned + 2], kinds[owned + 3]
        # what all tokens of a chunk share
        sorts = (
            *_sorts(kinds[owned], kinds[owned + 1], kind, following, kinds[owned + 4]),
            _opens(words[chunk.first].low)[0],
            _REMAINING[min(last_chunk - owned, 8)],
        )
        opened_before = _opens(words[chunks[owned - 1].first].low)[1] if owned else b""
        chunk_end = chunk.first + chunk.size - 1
        for index in range(chunk.first, chunk_end + 1):
            word = words[index]
            code, shape = word.code, word.shape
            before = separators[index]
            after = separators[index + 1] if index + 1 < size else "$"
            quote, to_come, number = quotes[index], rest[index], ahead[index]
            where = ("S" if chunk.size == 1 else "B" if index == chunk.first else "E" if index == chunk_end else "M")  # fmt: skip
            if not quote and '"' in before:
                quote_closed = "Q"
                seen = f"seen={years_seen}{numbers_seen}{in_seen}{editor_seen}{quote_closed}"
            row: list[str | bytes] = [
                *word.here,
                *_signs(before, after, shape, word.keyword, quote, depths[index], quote_closed, any_quotes),
                _TENTHS[index * 10 // size],
                f"ypb={year_place}|{years_seen}|{before}|{where}",
                f"op={opening}|{before}|{year_side}",
                seen,
                f"an={announced}|{code}",
                f"next={number}",
                f"nexts={number}|{place_seen}|{before}",
                *sorts,
                f"cc+={kind}|{where if where in 'BM' else after}|{following}",
                f"cw={where}|{code}|{before}",
                f"rest={to_come}",
                f"restb={to_come}|{before}|{where}|{place_seen}",
                f"ne={'<' if index < people_end else '=' if index == people_end else '>'}|{before}|{years_seen}",
            ]
            if owned:
                row.append(opened_before)
            if slashes:
                row.append("//" + in_seen)
            if last is not None:
                row += last.left
                row.append(f"w-w={last.low}|{word.low}")
                row.append(f"h-h={last.shape}|{before}|{shape}|{after}")
                if before_last is not None:
                    row.append(before_last.far_left)
                    row.append(f"h--h={before_last.code}{separators[index - 1]}{last.code}{before}{code}")
            if index + 1 < size:
                row += words[index + 1].right
                if index + 2 < size:
                    row.append(words[index + 2].far_right)
            if looks is not None:
                row.append(looks[index])
            result.append(row)
            before_last, last = last, word
            if code in "YNRMT":
                if code == "Y":
                    years_seen = "1" if years_seen == "0" else "2"
                numbers_seen = min(numbers_seen + 1, 4)
                announced = ""
            elif code in "nveiparhd":
                announced = code
                if code == "n" and (shape[0] == "X" or before):
                    in_seen = "n"
                elif code == "e":
                    editor_seen = "e"
            elif not slashes:
                continue
            if slashes and "//" in after:
                in_seen = "n"
            seen = f"seen={years_seen}{numbers_seen}{in_seen}{editor_seen}{quote_closed}"
            place_seen = in_seen + years_seen
    return result


def _italics(tokens: Sequence[Token], italics: Sequence[tuple[int, int]]) -> list[str]:
    """What the look of the words says, an attribute for every token."""
    found: list[str] = []
    position = 0
    inside_before = False
    for token in tokens:
        while position < len(italics) and italics[position][1] <= token.start:
            position += 1
        inside = position < len(italics) and italics[position][0] <= token.start
        found.append(("it" if inside else "up") + ("" if inside == inside_before else "!"))
        inside_before = inside
    return found
