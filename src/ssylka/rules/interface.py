"""The shape of a rule: it looks at a case and says what is flawed in it."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from ssylka.model import Case, Fix, Severity, Span


class Flaw(NamedTuple):
    """What a rule saw at one place; the table adds the code, the name and the severity.

    Attributes:
        span: where, in the source.
        message: what is wrong, one line, naming the words it is about.
        advice: what to do, one line.
        reference: id of the citation it is about, if it is about one.
        fix: a safe replacement, where there is one.
        severity: where this one weighs otherwise than the rule's others.
    """

    span: Span
    message: str
    advice: str
    reference: str | None = None
    fix: Fix | None = None
    severity: Severity | None = None


class Judge(Protocol):
    """A rule; a function `judge_<flaw>` whose docstring is the rule's manual.

    The docstring has a first line that names the flaw, and the sections "Why it matters", "Example" and "What to do".
    """

    __name__: str
    __doc__: str | None

    def __call__(self, case: Case) -> Iterator[Flaw]:
        """The flaws, in any order. A rule is silent where it is not sure: a false alarm is worse than silence."""
        ...


class Rule(NamedTuple):
    """A line of the table.

    Attributes:
        code: three letters and three digits, for ever: a retired code is not used again.
        name: the flaw, as it reads after "allow": "dead-link".
        severity: errors are only what should fail a build.
        judge: the part.
    """

    code: str
    name: str
    severity: Severity
    judge: Judge
