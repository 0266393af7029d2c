"""Files beside the text: where relative links of Markdown and HTML lead in the tree that the text lies in.

Nobody is asked; names are looked up. A text may come from a stranger, so nothing is looked up outside the root.
"""

from pathlib import Path
from urllib.parse import unquote, urlsplit

from ssylka.model.facts import LinkStatus

# What a page that a site shows may be made from: the same name with another ending, or the folder's own page.
_SOURCES = (".md", ".markdown", ".mdx", ".rst", ".qmd", ".ipynb", ".adoc", ".html", ".htm")
_OWN_PAGES = ("index.md", "index.html", "README.md", "_index.md")


def look_beside(url: str, text: Path, root: Path) -> LinkStatus | None:
    """Judge a link to a file of the author's own tree.

    Args:
        url: as written; its query and fragment tell nothing here.
        text: the file that holds the link.
        root: the folder that nothing is looked up outside of.

    Returns:
        Alive or dead, with the path from the root as its address; None for a link of another kind, an address from the
        root of a site, and what leads out of the root: nobody can tell from here.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or path.startswith(("/", "\\")) or "\0" in path or len(path) > 1000:
        return None
    try:
        base = root.resolve()
        wanted = (text.parent / path).resolve()
        if not wanted.is_relative_to(base):
            return None
        found = next((one for one in _candidates(wanted) if one.exists()), None)
    except (OSError, RuntimeError, ValueError):
        return None
    name = wanted.relative_to(base).as_posix()
    if found is None:
        why = "there is no such file beside the text, nor one that it could be made from"
        return LinkStatus(url=name, verdict="dead", reason="gone", evidence={"why": why, "file": name})
    kept = found.relative_to(base).as_posix() if found.is_relative_to(base) else name
    why = "the file is there" if found == wanted else f"it can be made from {kept}"
    return LinkStatus(url=name, verdict="alive", reason="ok", evidence={"why": why, "file": kept})


def _candidates(wanted: Path) -> tuple[Path, ...]:
    if not wanted.name:
        return (wanted,)
    ends = [wanted.with_name(wanted.name + end) for end in _SOURCES]
    if wanted.suffix.lower() in {".html", ".htm", ""}:
        ends += [wanted.with_suffix(end) for end in _SOURCES]
    return (wanted, *ends, *(wanted.with_suffix("") / page for page in _OWN_PAGES))
