"""The state of rendering one cite or one bibliography entry: what the compiled closures read and write."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ssylka.csl.items import Work
from ssylka.csl.names import NameValue
from ssylka.csl.pieces import Piece

FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR = 0, 1, 2, 3
"""Positions of a cite, each implying those before it but FIRST (CSL 1.0.2, "Choose", `position`)."""


@dataclass(slots=True)
class Ambiguity:
    """What disambiguation decided for one item (CSL 1.0.2, "Disambiguation").

    `shown[i]` is how many names of the i-th set of names show, `levels[i][j]` how much of a given name (0 nothing, 1
    initials, 2 all), `condition` how many tests of `disambiguate="true"` hold, `suffix` the number of the year suffix, from 0.
    """

    shown: list[int] = field(default_factory=list)
    levels: list[list[int]] = field(default_factory=list)
    condition: int = 0
    suffix: int | None = None

    def copy(self) -> "Ambiguity":
        """A copy that shares nothing."""
        return Ambiguity(list(self.shown), [list(row) for row in self.levels], self.condition, self.suffix)


class Cite:
    """One rendering of one item. The closures append to `out` and keep book about variables for `cs:group`."""

    __slots__ = (
        "ambiguity",
        "author_only",
        "begun",
        "collapsed",
        "conditions",
        "conditions_met",
        "dropped",
        "first_note",
        "found",
        "in_bibliography",
        "label",
        "locator",
        "log",
        "name_levels",
        "names_key",
        "names_seen",
        "near_note",
        "number",
        "out",
        "position",
        "probing",
        "quashed",
        "suffix_done",
        "suppress_author",
        "texts",
        "texts_called",
        "tried",
        "work",
        "year_hidden",
        "years",
    )  # fmt: skip

    def __init__(self, work: Work) -> None:
        self.work = work
        self.texts = work.texts
        self.out: list[Piece] = []
        self.tried = False
        self.found = False
        self.begun = False  # something that is no affix was rendered
        self.quashed: set[str] | None = None
        self.locator = ""
        self.label = ""
        self.position = -1  # no position: neither first nor subsequent
        self.near_note = False
        self.first_note = ""
        self.number = ""
        self.in_bibliography = False
        self.probing = False
        self.suppress_author = False
        self.author_only = False
        self.suffix_done = False
        # Collapsing: the first names are left out, and the year too where only a year suffix is to stay.
        self.collapsed = False
        self.year_hidden = False
        self.years: list[str] = []
        # Tests of `disambiguate` so far, and how many of them held.
        self.conditions = 0
        self.conditions_met = 0
        self.names_key: str | None = None
        self.dropped = False  # names were left out that stand for the cite's names
        self.texts_called = False  # a text variable was called, which ends collapsing
        self.names_seen = 0
        self.ambiguity: Ambiguity | None = None
        # Called with (set of names, index, name parts) for the level that unique names need; see disambiguation.
        self.name_levels: NameLevels | None = None
        # For each set of names that was rendered: names there are, names shown, levels of given names, use of initials.
        self.log: list[tuple[int, int, list[int]]] | None = None

    def quash(self, variable: str) -> None:
        """Treat a variable as empty from here on (CSL 1.0.2, "Substitute")."""
        if self.quashed is None:
            self.quashed = set()
        self.quashed.add(variable)


NameLevels = Callable[["Cite", NameValue, int, int, str, bool], int]
"""(cite, name, index in its list, level asked for, form, has initialize-with) → the level to use."""


def render_nothing(cite: Cite) -> None:
    """The closure of what renders nothing."""


Render = Callable[[Cite], None]
Test = Callable[[Cite], bool]
