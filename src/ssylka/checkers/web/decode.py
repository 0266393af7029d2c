"""The bytes of a page as text, as a browser would read them (WHATWG Encoding and HTML, 13.2.3.2, simplified)."""

import codecs
import re

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# Browsers read these labels as the wider Windows code pages.
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}
_FREQUENT = frozenset("оеаинтсрвлкмдпу")


def _try(body: bytes, label: str, *, cut: bool) -> str | None:
    """The text, or None where the label is unknown or wrong for these bytes."""
    label = _WIDER.get(label.lower(), label.lower())
    try:
        decoder = codecs.getincrementaldecoder(label)(errors="strict")
        return decoder.decode(body, final=not cut)
    except (LookupError, UnicodeError, ValueError, AssertionError):  # "hex", "idna" and other codecs of no page
        return None


def _russian(text: str) -> float:
    """How much of the letters beyond ASCII are the frequent small letters of Russian."""
    letters = [letter for letter in text if ord(letter) > 127 and letter.isalpha()]
    return sum(letter in _FREQUENT for letter in letters) / len(letters) if letters else 0.0


def decode(body: bytes, content_type: str = "", *, cut: bool = False) -> str:
    """The text of a page; never fails.

    A byte order mark is believed, then UTF-8 that is valid, then what the header and the page say, if the bytes agree,
    then the likeliest of the old Cyrillic and Western code pages.

    Args:
        body: the first bytes.
        content_type: the header.
        cut: the body was cut, perhaps in the middle of a letter.
    """
    for mark, label in _BOMS:
        if body.startswith(mark):
            return body.decode(label, errors="replace")
    named = _HEADER.search(content_type)
    inside = _META.search(body[:4096])
    labels = [named[1]] if named else []
    if inside:
        labels.append(inside[1].decode("ascii"))
    if not any(label.lower().startswith(("utf-16", "utf-32")) for label in labels[:1]):
        text = _try(body, "utf-8", cut=cut)
        if text is not None:
            return text
    for label in labels:
        text = _try(body, label, cut=cut)
        # "Latin-1" is what servers say who do not know: Cyrillic bytes are valid in it, and read as nonsense.
        if text is not None and not (label.lower() in _WIDER and _russian(body.decode("cp1251", "replace")) > 0.5):
            return text
    if labels and labels[0].lower().replace("_", "-") in {"utf-8", "utf8"}:
        text = body.decode("utf-8", errors="replace")
        if text.count("\ufffd") * 50 < len(text):
            return text
    guesses = {label: body.decode(label, errors="replace") for label in ("cp1251", "koi8-r", "cp1252")}
    best = max(("cp1251", "koi8-r"), key=lambda label: _russian(guesses[label]))
    return guesses[best] if _russian(guesses[best]) > 0.4 else guesses["cp1252"]
