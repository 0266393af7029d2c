"""Bytes → text: which encoding, and is it text at all."""

import codecs
import re
from typing import NamedTuple

from ssylka.errors import UnreadableFileError
from ssylka.ooxml import is_docx

LIMIT = 20_000_000
"""The largest text of an article that we read, in bytes: a hundred long articles, and still a matter of seconds."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# The first bytes of files that are often taken for articles, and what to do about them.
_KINDS = (
    (
        b"%PDF-",
        "a PDF",
        "Convert it first: pdftotext (poppler) gives plain text, marker or docling give Markdown; or ask for the .docx.",
    ),
    (b"PK\x03\x04", "a ZIP container (ODT, EPUB, PPTX …)", "Save it as .docx, Markdown, HTML or plain text first."),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Word document (.doc), or one with a password",
        "Save it as .docx, without a password.",
    ),
    (b"{\\rtf", "an RTF document", "Save it as .docx (Word, LibreOffice), Markdown or plain text first."),
    (b"\x89PNG", "a PNG picture", "Name a text file."),
    (b"\xff\xd8\xff", "a JPEG picture", "Name a text file."),
    (b"GIF8", "a GIF picture", "Name a text file."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"\x7fELF", "a program", "Name a text file."),
)

# Single-byte encodings that Russian and European authors use; the order breaks ties.
_CANDIDATES = ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1252", "cp1250")

_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_META = re.compile(rb"""<meta\s[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
_SAMPLE = 65_536
# Frequent pairs of letters; text in the wrong one of two Cyrillic encodings has few of them.
_FREQUENT = frozenset(
    [
        "ст",
        "но",
        "ен",
        "то",
        "на",
        "ов",
        "ни",
        "ра",
        "во",
        "ко",
        "ос",
        "ро",
        "по",
        "пр",
        "ре",
        "ка",
        "ер",
        "ол",
        "ли",
        "ел",
        "не",
        "ан",
        "ло",
        "ть",
        "ва",
        "ор",
        "ал",
        "ин",
        "от",
        "ла",
        "та",
        "ет",
        "ст",
        "го",
        "ом",
        "де",
        "ск",
        "ог",
        "ри",
        "ия",
        "ие",
        "ий",
        "ый",
        "ой",
        "ых",
        "их",
        "ая",
        "ые",
        "ми",
        "те",
        "ле",
    ]
)


class Decoded(NamedTuple):
    """The text of a file, the encoding it was in, and how many characters could not be decoded."""

    text: str
    encoding: str
    lossy: int = 0


def _wide_without_bom(data: bytes) -> str | None:
    """UTF-16 without a BOM: every other byte of Latin text is zero, of Cyrillic text 4."""
    sample = data[:4096]
    if len(sample) < 4 or len(sample) % 2:
        sample = sample[: len(sample) // 2 * 2]
    half = len(sample) // 2 or 1
    even, odd = sample[0::2], sample[1::2]
    if sum(odd.count(byte) for byte in (0, 4)) > half * 0.9 and even.count(0) < half * 0.1:
        return "utf-16-le"
    if sum(even.count(byte) for byte in (0, 4)) > half * 0.9 and odd.count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _russian_likeness(text: str) -> float:
    """How much of a text's Cyrillic looks like Russian words; 0 to about 1."""
    pairs = re.findall(r"(?=([а-яё]{2}))", text.casefold())
    letters = len(re.findall(r"[\u0400-\u04ff]", text))
    odd = len(re.findall(r"[а-яё][А-ЯЁ]|[^\w\s.,;:!?()\[\]{}<>\"'«»„“”’–—\-/№§&%+=*_#@|\\~$^`°…©•·⊠]", text))
    if not letters:
        return 0.0
    return (sum(pair in _FREQUENT for pair in pairs) - 2 * odd) / letters


def _guess_single_byte(data: bytes) -> str:
    sample = data[:_SAMPLE]
    best, score = "", 0.15
    for encoding in ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"):
        likeness = _russian_likeness(sample.decode(encoding, errors="replace"))
        if likeness > score:
            best, score = encoding, likeness
    if best:
        return best
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    return found.encoding if found is not None else "cp1252"


def decode(data: bytes, name: str = "-", *, limit: int = LIMIT) -> Decoded:
    """The text of a file.

    A BOM decides; else valid UTF-8 is UTF-8; else UTF-16 without a BOM; else a few bad bytes in UTF-8 become U+FFFD;
    else the Cyrillic encoding in which frequent Russian letter pairs are frequent; else what charset-normalizer says.

    Args:
        data: the file.
        name: of it, for messages.
        limit: its largest size, in bytes; that of an article, but for files that are known to be a bibliography.

    Raises:
        UnreadableFileError: an empty file, one that is too large, or not text.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise UnreadableFileError(f"{name} is empty", "Name a file that holds an article.")
    if len(data) > limit:
        raise UnreadableFileError(
            f"{name} is too large: {len(data) / 1e6:.0f} MB, the limit for the text of an article is {limit / 1e6:.0f} MB",
            "Split it, or name the article alone. A bibliography (.bib, .ris, .json) may be larger.",
        )
    if is_docx(data):
        raise UnreadableFileError(f"{name} is a Word file, not text", "Save what is needed here as plain text first.")
    for magic, kind, advice in _KINDS:
        if data.startswith(magic):
            raise UnreadableFileError(f"{name} is {kind}, not text", advice)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lossy(data[len(bom) :], encoding)
    wide = _wide_without_bom(data)
    if wide:
        return _lossy(data, wide)
    sample = data[:_SAMPLE]
    if sample.count(0) * 50 > len(sample) or len(_CONTROLS.findall(sample)) * 20 > len(sample):
        raise UnreadableFileError(
            f"{name} is a binary file, not text", "Name a .docx, Markdown, HTML, LaTeX or text file."
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    declared = _META.search(data[:4096])
    if declared and (stated := _known(declared[1].decode("ascii"))):
        return _lossy(data, stated)
    mended = _lossy(data, "utf-8")
    foreign = sum(byte >= 0x80 for byte in sample) or 1
    bad = sample.decode("utf-8", errors="replace").count("\ufffd")
    if bad * 20 < foreign or (mended.lossy < 3 and foreign > 40):
        return mended
    return _lossy(data, _guess_single_byte(data))


def _known(name: str) -> str | None:
    """The name of an encoding as Python knows it; UTF-8 was tried before."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    return None if found.startswith("utf") else found


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    # A U+FFFD that the file itself holds was lost by somebody before us.
    own = data.count("\ufffd".encode(encoding)) if encoding.startswith("utf") else 0
    return Decoded(text, encoding, max(text.count("\ufffd") - own, 0))
