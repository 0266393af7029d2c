"""Everything ssylka raises on purpose.

::

    SsylkaError                  something stopped us; the message says what, the advice what to do next
    ├── InputError               a file or text that cannot be used
    │   ├── UnreadableFileError  missing, a folder, forbidden, too large, not text
    │   └── FormatError          not the format that it was taken for (a broken .bib, CSL-JSON that is no array)
    ├── ConfigError              a key, value or option that nobody knows
    ├── StyleError               a citation style that is missing, invalid or circular
    └── NetworkError             the network did not do its part

`UnreadWarning` tells of one damaged record in a bibliography whose other records were read.

A flaw in an article is no exception: it is a `Finding`. What the network could not tell is no exception either where
facts are gathered: it is a fact marked unsure.
"""


class UnreadWarning(UserWarning):
    """A record of a file that could not be read, or not whole, while the others were: what, where, and what to do."""


class SsylkaError(Exception):
    """What went wrong, and what to do next: the two lines that the command line prints.

    Args:
        message: what went wrong, naming the thing; one line.
        advice: what to do next; one line, may be empty.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message}\n{self.advice}" if self.advice else self.message


class InputError(SsylkaError):
    """A file or a text that cannot be used."""


class UnreadableFileError(InputError):
    """A file that is missing, forbidden, too large, a folder, or not text."""


class FormatError(InputError):
    """Content that is not of the format it was taken for."""


class ConfigError(SsylkaError):
    """A key, a value or an option that nobody knows."""


class StyleError(SsylkaError):
    """A citation style that is missing, invalid or circular."""


class NetworkError(SsylkaError):
    """The network did not do its part."""
