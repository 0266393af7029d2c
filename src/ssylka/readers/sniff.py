"""Which format a text is in."""

import re

_ENDINGS = {
    "md": "markdown",
    "markdown": "markdown",
    "mkd": "markdown",
    "mdown": "markdown",
    "qmd": "markdown",
    "rmd": "markdown",
    "mdx": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "tex": "latex",
    "latex": "latex",
    "ltx": "latex",
    "bbl": "latex",
    "txt": "text",
    "text": "text",
}

_HTML = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
# A piece of a page; Markdown may begin with such a tag too, but has other signs.
_PIECE = re.compile(r"\s*<(?:p|div|h[1-6]|article|section|main|ol|ul|table|blockquote)[\s>]", re.IGNORECASE)
_NOT_HTML = re.compile(r"^#{1,6} \S|^\[\^[^\]\s]+\]:|\]\(https?://|^(?:```|~~~)|^[-*+] \S", re.MULTILINE)
_LATEX = re.compile(r"\\documentclass\b|\\begin\{(?:document|thebibliography)\}")
_MARKDOWN = re.compile(
    r"^#{1,6} \S|^\[\^[^\]\s]+\]:|\]\(https?://|<sup>|^(?:```|~~~)|^[-*+] \S|\*\*\S|\[\^[^\]\s]+\]", re.MULTILINE
)


def sniff(text: str, name: str) -> str:
    """The format that a file's ending or, failing that, its content tells.

    Text without any sign of Markdown is plain text.
    """
    ending = name.rpartition(".")[2].casefold() if "." in name else ""
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if _HTML.search(text[:2000]):
        return "html"
    if _PIECE.match(text) and not _NOT_HTML.search(text[:200_000]):
        return "html"
    if _LATEX.search(text[:5000]):
        return "latex"
    return "markdown" if _MARKDOWN.search(text[:200_000]) else "text"
