"""Signs: what the words of a page give away. Suspicions, each to be confirmed by a sibling or by the rest of the page."""

from ssylka.checkers.web import phrases

SHORT = 1500
"""Characters up to which a page counts as one that says little: an error, a wall, a notice."""
LITTLE = 250
"""Characters up to which a page says next to nothing."""
_SHORT_ONLY = frozenset({"broken", "wall?", "login", "consent"})


def signs(title: str, heading: str, text: str, length: int) -> tuple[set[str], str]:
    """What a title, and the words of a page that says little, give away.

    Args:
        title: of the document.
        heading: its first.
        text: what a reader sees.
        length: of the text.

    Returns:
        The marks (see `ssylka.checkers.evidence.Page`), and the words that they rest on.
    """
    marks: set[str] = set()
    phrase = ""
    short = length <= SHORT
    for mark, rows in (
        ("not-found-title", phrases.NOT_FOUND_TITLES),
        ("broken", phrases.BROKEN_TITLES),
        ("wall?", phrases.WALL_TITLES),
        ("login", phrases.LOGIN_TITLES),
        ("consent", phrases.CONSENT_TITLES),
        ("home-title", phrases.HOME_TITLES),
        ("parked-title", phrases.PARKED_TITLES),
        ("gate-title", phrases.GATE_TITLES),
    ):
        named = next((name for name in (title, heading) if phrases.title_says(rows, name)), "")
        if named and (short or mark not in _SHORT_ONLY):
            marks.add(mark)
            phrase = phrase or named[:160]
        elif named and mark != "broken":
            marks.add("gate-title")
    said = f"{title}\n{heading}\n{text[:2000]}"
    for mark, rows in (
        ("not-found-text", phrases.NOT_FOUND_TEXTS),
        ("broken", phrases.BROKEN_TEXTS),
        ("wall-text", phrases.WALL_TEXTS),
        ("parked", phrases.PARKED),
    ):
        if short:
            words = phrases.text_says(rows, said)
            if words:
                marks.add(mark)
                phrase = phrase or words
    if "parked-title" in marks:
        marks.add("parked")
    if length < LITTLE:
        for mark, rows in (
            ("login-hint", phrases.LOGIN_HINTS),
            ("busy-hint", phrases.BUSY_HINTS),
            ("wall-hint", phrases.WALL_HINTS),
            ("wait-hint", phrases.WAIT_HINTS),
        ):
            if phrases.text_says(rows, said):
                marks.add(mark)
    if "plain HTTP request was sent to HTTPS port" in said:
        marks.add("tls-port")
    return marks, phrase


def is_let(source: str) -> bool:
    """Whether the source of a page is the machinery of a parked domain."""
    return bool(phrases.text_says(phrases.PARKED_SOURCES, source[:30_000]))
