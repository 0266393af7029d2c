"""The state of rendering one cite or one bibliography entry: what plans read and write."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ssylka.csl.items import Work
from ssylka.csl.names import NameValue
from ssylka.csl.pieces import Piece

FIRST, SUBSEQUENT, IBID, IBID_WITH_LOCATOR = 0, 1, 2, 3
"""Positions of a cite, each implying those before it but FIRST (CSL 1.0.2, "Choose", `position`)."""

LOCATED, CAREFUL = 1, 2
"""Kinds of cites: it has a locator; names or years may be left out of it."""


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
    """One rendering of one item. Plans append to `out` and keep book about variables for `cs:group`.

    What most cites leave as it is stands on the class, which makes cites cheap.
    """

    out: list[Piece]
    # A variable was called, one had content, and something that is no affix was rendered.
    tried = False
    found = False
    begun = False
    # Variables that count as empty because a substitute has rendered them (CSL 1.0.2, "Substitute").
    quashed: tuple[str, ...] = ()
    locator = ""
    label = ""
    position = -1  # no position: neither first nor subsequent
    near_note = False
    first_note = ""
    number = ""
    in_bibliography = False
    probing = False
    suppress_author = False
    # What plans differ by: LOCATED, CAREFUL or both.
    kind = 0
    suffix_done = False
    # Collapsing: the first names are left out, and the year too where only a year suffix is to stay.
    collapsed = False
    year_hidden = False
    years: tuple[str, ...] = ()
    # Tests of `disambiguate` so far, and how many of them held.
    conditions = 0
    conditions_met = 0
    names_key: str | None = None
    dropped = False  # names were left out that stand for the cite's names
    texts_called = False  # a text variable was called, which ends collapsing
    names_seen = 0
    ambiguity: Ambiguity | None = None
    # Called for the level that a given name needs to be unique; see disambiguation.
    name_levels: "NameLevels | None" = None
    # Called for each name in a list, where names are only counted.
    note_name: "NoteName | None" = None
    # For each set of names that was rendered: names there are, names shown, levels of given names.
    log: list[tuple[int, int, list[int]]] | None = None

    def __init__(self, work: Work) -> None:
        self.work = work
        self.texts = work.texts
        self.out = []


NameLevels = Callable[["Cite", NameValue, int, int, str, bool], int]
"""(cite, name, index in its list, level asked for, form, has initialize-with) → the level to use."""


NoteName = Callable[["Cite", NameValue, int], None]
"""(cite, name, index in its list)."""


Render = Callable[[Cite], None]
Test = Callable[[Cite], bool]
