"""Common words that belong to names when they stand beside them, and those that headlines leave small."""

SMALL = frozenset(
    [
        "a",
        "about",
        "after",
        "against",
        "among",
        "an",
        "and",
        "as",
        "at",
        "be",
        "before",
        "between",
        "beyond",
        "but",
        "by",
        "during",
        "for",
        "from",
        "if",
        "in",
        "into",
        "is",
        "its",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "over",
        "per",
        "so",
        "than",
        "that",
        "the",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "up",
        "upon",
        "via",
        "vs",
        "with",
        "within",
        "without",
        "yet",
    ]
)
"""Short words that headline case leaves small."""

BEFORE_NAME = frozenset(
    [
        "cape",
        "central",
        "east",
        "eastern",
        "greater",
        "inner",
        "lake",
        "lower",
        "mount",
        "north",
        "northeast",
        "northeastern",
        "northern",
        "northwest",
        "northwestern",
        "outer",
        "saint",
        "south",
        "southeast",
        "southeastern",
        "southern",
        "southwest",
        "southwestern",
        "upper",
        "west",
        "western",
    ]
)
"""What belongs to a name after it: "South" China, "Lake" Baikal."""

AFTER_NAME = frozenset(
    [
        "basin",
        "bay",
        "canal",
        "college",
        "commonwealth",
        "delta",
        "desert",
        "dynasty",
        "emirates",
        "empire",
        "federation",
        "gulf",
        "island",
        "islands",
        "kingdom",
        "lake",
        "mountains",
        "ocean",
        "party",
        "peninsula",
        "plain",
        "republic",
        "revolution",
        "river",
        "sea",
        "spring",
        "strait",
        "straits",
        "union",
        "university",
        "war",
        "wars",
    ]
)
"""What belongs to a name before it: Ottoman "Empire"."""

TITLES = frozenset(
    [
        "dr",
        "emperor",
        "general",
        "king",
        "lady",
        "lord",
        "mr",
        "mrs",
        "pope",
        "president",
        "prince",
        "princess",
        "professor",
        "queen",
        "saint",
        "sir",
        "st",
    ]
)
"""Words before a person's name."""

BODY_HEADS = frozenset(
    [
        "academy",
        "agency",
        "association",
        "board",
        "charter",
        "commission",
        "committee",
        "community",
        "conference",
        "convention",
        "council",
        "court",
        "declaration",
        "department",
        "federation",
        "institute",
        "league",
        "ministry",
        "office",
        "organisation",
        "organization",
        "secretariat",
        "treaty",
    ]
)
"""With "of", "for" or "on" after them they may begin the name of a body or a treaty."""

BODY_ENDS = BODY_HEADS | frozenset(
    [
        "accord",
        "accords",
        "act",
        "agreement",
        "alliance",
        "bank",
        "corporation",
        "corridor",
        "forum",
        "fund",
        "initiative",
        "pact",
        "party",
        "protocol",
        "summit",
        "union",
    ]
)
"""After a name they may end the name of a body or a treaty."""

OF_NAME = frozenset(
    [
        "bank",
        "battle",
        "bay",
        "cape",
        "city",
        "congress",
        "duchy",
        "gulf",
        "kingdom",
        "republic",
        "sea",
        "strait",
        "treaty",
        "university",
    ]
)
"""With "of" and a name they are a name: "Gulf" of Siam."""
