"""Where the data files are: inside the installed package, or beside src/ in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def styles_folder() -> Path:
    """The folder of our own CSL styles.

    Raises:
        FileNotFoundError: neither an installed package nor a checkout; the installation is broken.
    """
    for candidate in (_PACKAGE / "styles", _PACKAGE.parent.parent / "styles"):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"no styles folder beside {_PACKAGE}; reinstall ssylka")
