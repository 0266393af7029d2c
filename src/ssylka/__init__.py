"""Read, check and render the references and links of scholarly articles.

::

    import ssylka

    document = ssylka.read("article.md")
    references = ssylka.parse(document)                        # or ssylka.parse("Jones, L. (2007). …")
    print(ssylka.render(references, style="rudn").text)
    for finding in ssylka.audit("article.md").findings:
        print(finding.code, finding.message)

Names are loaded when they are first used, so that `import ssylka` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssylka.config import Config, load_config
    from ssylka.errors import ConfigError, FormatError, InputError, NetworkError, SsylkaError, StyleError
    from ssylka.formats import dump, load
    from ssylka.model import (
        Case,
        Citation,
        Date,
        Document,
        Facts,
        Finding,
        Item,
        LinkStatus,
        Mark,
        Name,
        Reference,
        Repair,
        Report,
        Work,
    )
    from ssylka.pipeline import audit, parse, read, understand
    from ssylka.rendering import bibliography as render
    from ssylka.rendering import rewrite, rewrite_docx

__version__ = "0.1.0"

_HOMES = {
    "ssylka.config": ("Config", "load_config"),
    "ssylka.errors": ("ConfigError", "FormatError", "InputError", "NetworkError", "SsylkaError", "StyleError"),
    "ssylka.formats": ("dump", "load"),
    "ssylka.model": (
        "Case",
        "Citation",
        "Date",
        "Document",
        "Facts",
        "Finding",
        "Item",
        "LinkStatus",
        "Mark",
        "Name",
        "Reference",
        "Repair",
        "Report",
        "Work",
    ),
    "ssylka.pipeline": ("audit", "parse", "read", "understand"),
    "ssylka.rendering": ("rewrite", "rewrite_docx"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Case",
    "Citation",
    "Config",
    "ConfigError",
    "Date",
    "Document",
    "Facts",
    "Finding",
    "FormatError",
    "InputError",
    "Item",
    "LinkStatus",
    "Mark",
    "Name",
    "NetworkError",
    "Reference",
    "Repair",
    "Report",
    "SsylkaError",
    "StyleError",
    "Work",
    "__version__",
    "audit",
    "dump",
    "load",
    "load_config",
    "parse",
    "read",
    "render",
    "rewrite",
    "rewrite_docx",
    "understand",
]


def __getattr__(name: str) -> Any:
    if name == "render":
        value = import_module("ssylka.rendering").bibliography
    elif name in _HOME_OF:
        value = getattr(import_module(_HOME_OF[name]), name)
    else:
        raise AttributeError(f"module 'ssylka' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
