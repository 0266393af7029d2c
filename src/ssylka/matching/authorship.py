"""Who wrote a work, as votes: the first author, the others, and whether anybody stands there who should not."""

from rapidfuzz import fuzz

from ssylka.matching.ballot import Ballot
from ssylka.matching.keys import plain, script
from ssylka.matching.people import comparable, family_likeness, family_of, given_conflict, named, person_likeness, shown
from ssylka.model import Item, Name, Work

_SAME = 0.75
"""From this likeness two names are taken for one person's, if the rest agrees."""
_CLEAN = 0.85
"""Below this likeness a person should look at the two names, though they are taken for one."""


def vote_on_authors(ballot: Ballot, ours: Item, work: Work, text: str, *, unread: bool = False) -> None:
    """The authors: the first one counts most, he may stand elsewhere in the record; strangers are differences.

    Names that cannot be compared (a body and a person, Hangul and Latin) have no vote, and are not confirmed either; the
    words of a citation that nobody could read (`unread`) must name the first author.
    """
    theirs = people_of(work.item)
    written = ours.author or ours.editor or ()
    mine = [name for name in written if named(name)]
    if not theirs:
        if mine:
            ballot.differ("author", shown(mine[0]), "")
        return
    if not mine:
        if text and (family := family_of(theirs[0])) and _named(text, family):
            ballot.cast("author", 2.0)
        elif unread:
            ballot.differ("author", "", shown(theirs[0]))
        elif written and not plain(family_of(written[0])) and shown(written[0]) not in map(shown, theirs):
            ballot.differ("author", shown(written[0]), shown(theirs[0]))
        return
    first = max(person_likeness(mine[0], theirs[0]), 0.0)
    anywhere = max(person_likeness(mine[0], name) for name in theirs[:60])
    if first >= _SAME:
        ballot.cast("author", 3.0 if first >= 0.9 else 2.0)
    elif anywhere >= 0.85:
        ballot.cast("author", 1.5)
    elif comparable(mine[0], theirs) and not (text and _named(text, family_of(theirs[0]))):
        ballot.cast("author", -3.5)  # a name that stands elsewhere in the citation was only misread
    strange = [name for name in mine[:30] if max(person_likeness(name, other) for other in theirs[:200]) < 0.7]
    if len(mine) > 1 and len(theirs) > 1:
        known = len(mine[:30]) - len(strange)
        ballot.votes += min(known - 1, 2) * 0.5 if known > 1 else 0.0
        if len(strange) * 2 > len(mine):
            ballot.votes -= 1.0
    if max(first, anywhere) < _CLEAN:
        if not (mine[0].literal and _speaks(mine[0], work)):
            ballot.differ("author", shown(mine[0]), shown(theirs[0]))
    elif strange:
        ballot.differ("author", shown(strange[0]), "; ".join(shown(name) for name in theirs[:8]))
    elif first >= 0.9 and given_conflict(mine[0], theirs[0]):
        ballot.differ("author", shown(mine[0]), shown(theirs[0]))


def people_of(item: Item) -> list[Name]:
    """All who had a part in a work, the authors first."""
    roles = (
        item.author,
        item.editor,
        item.translator,
        item.chair,
        item.collection_editor,
        item.compiler,
        item.contributor,
    )
    return [name for names in roles if names for name in names]


def _speaks(body: Name, work: Work) -> bool:
    """Whether a body that stands as the author is the record's publisher or its container."""
    own = [work.item.publisher, work.item.container_title, work.item.collection_title, work.item.authority]
    called = plain(body.literal or "")
    return any(one and fuzz.token_set_ratio(called, plain(one)) > 85 for one in own)


def _named(text: str, family: str) -> bool:
    """Whether a family name stands in a citation."""
    if len(family) < 3:
        return False
    return f" {plain(family)} " in f" {plain(text)} " or any(
        family_likeness(word, family) >= 0.95 for word in text.split()[:40] if word[:1].isupper()
    )


def same_hand(ours: Item, theirs: Item) -> bool:
    """Whether the first authors are written in one script."""
    mine, others = ({script(family_of(name)) for name in (item.author or ())[:1]} for item in (ours, theirs))
    return bool(mine) and mine == others
