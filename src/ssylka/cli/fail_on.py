"""`--fail-on`: which findings make the exit code 1."""

from collections.abc import Callable

import click

from ssylka.model import Finding

_SEVERITIES = ("notice", "warning", "error")
_GROUPS = {
    "dead": ("dead-link", "unknown-doi"),
    "unsure": ("unsure-link",),
    "moved": ("moved-link",),
}


def failing(words: str | None) -> Callable[[Finding], bool]:
    """What a comma-separated list means: a test of findings.

    A severity means itself and what is worse; "dead", "unsure" and "moved" mean links; anything else is the code or the
    name of a rule, or the three letters of a family.

    Raises:
        click.UsageError: a word that names nothing.
    """
    from ssylka.rules import RULES

    asked = [word.strip().casefold() for word in (words or "error").split(",") if word.strip()]
    names = set[str]()
    severities = set[str]()
    for word in asked:
        if word in _SEVERITIES:
            severities.update(_SEVERITIES[_SEVERITIES.index(word) :])
        elif word in _GROUPS:
            names.update(_GROUPS[word])
        elif word != "never":
            matching = {
                rule.name for rule in RULES if word in (rule.code.casefold(), rule.name, rule.code[:3].casefold())
            }
            if not matching:
                known = ", ".join((*reversed(_SEVERITIES), *_GROUPS, "never"))
                raise click.UsageError(f"--fail-on: {word!r} names nothing. Known are {known}, and the rules.")
            names |= matching
    return lambda finding: finding.severity in severities or finding.rule in names
