"""Handles and URNs."""

import re
from collections.abc import Iterator

from ssylka.model.base import Span
from ssylka.model.identifiers.identifier import Identifier

_HANDLE = re.compile(
    r"(?:(?:https?://)?hdl\.handle\.net/|\bhdl:\s?)(\d[\d.]{0,12}/[^\s\"<>«»“”|]{1,200})", re.IGNORECASE
)
# RFC 8141 2: the namespace has 2 to 32 letters, digits and hyphens.
_URN = re.compile(r"\burn:(?!doi:)([a-z0-9][a-z0-9-]{1,31}):([^\s\"<>«»“”|]{1,200})", re.IGNORECASE)
_TRAILING = ".,;:!?)]}'"


def find_handles(text: str) -> Iterator[Identifier]:
    """Handles (RFC 3650) that are no DOIs."""
    for one in _HANDLE.finditer(text):
        written = one[1].rstrip(_TRAILING)
        if not written.startswith("10."):
            end = one.end() - (len(one[1]) - len(written))
            yield Identifier(scheme="handle", value=written, written=written, span=Span(one.start(), end))


def find_urns(text: str) -> Iterator[Identifier]:
    """URNs; scheme and namespace in lower case (RFC 8141 3)."""
    for one in _URN.finditer(text):
        specific = one[2].rstrip(_TRAILING)
        if specific and one[1].lower() != "isbn":
            value = f"urn:{one[1].lower()}:{specific}"
            end = one.end() - (len(one[2]) - len(specific))
            yield Identifier(scheme="urn", value=value, written=value, span=Span(one.start(), end))
