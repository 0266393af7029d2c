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
    "txt": "text",
    "text": "text",
}

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
    return "markdown" if _MARKDOWN.search(text[:200_000]) else "text"
