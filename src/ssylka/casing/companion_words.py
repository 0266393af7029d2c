"""Common words that belong to names when they stand beside them, and those that headlines leave small."""

_SMALL_TEXT = """
a about after against among an and as at be before between beyond but by during for from if in into is its nor of off
on onto or over per so than that the through to toward towards under up upon via vs with within without yet
"""
SMALL = frozenset(_SMALL_TEXT.split())
"""Short words that headline case leaves small."""

_BEFORE_NAME_TEXT = """
cape central east eastern greater inner lake lower mount north northeast northeastern northern northwest northwestern
outer saint south southeast southeastern southern southwest southwestern upper west western
"""
BEFORE_NAME = frozenset(_BEFORE_NAME_TEXT.split())
"""What belongs to a name after it: "South" China, "Lake" Baikal."""

_AFTER_NAME_TEXT = """
basin bay canal college commonwealth delta desert dynasty emirates empire federation gulf island islands kingdom lake
mountains ocean party peninsula plain republic revolution river sea spring strait straits union university war wars
"""
AFTER_NAME = frozenset(_AFTER_NAME_TEXT.split())
"""What belongs to a name before it: Ottoman "Empire"."""

_TITLES_TEXT = """
dr emperor general king lady lord mr mrs pope president prince princess professor queen saint sir st
"""
TITLES = frozenset(_TITLES_TEXT.split())
"""Words before a person's name."""

_BODY_HEADS_TEXT = """
academy agency association board charter commission committee community conference convention council court
declaration department federation institute league ministry office organisation organization secretariat treaty
"""
BODY_HEADS = frozenset(_BODY_HEADS_TEXT.split())
"""With "of", "for" or "on" after them they may begin the name of a body or a treaty."""

_BODY_ENDS_TEXT = """
accord accords act agreement alliance archive archives bank bureau chamber corporation corridor forum foundation fund gallery
hospital initiative library museum pact party protocol summit theater theatre union
"""
BODY_ENDS = BODY_HEADS | frozenset(_BODY_ENDS_TEXT.split())
"""After a name they may end the name of a body or a treaty."""

_OF_NAME_TEXT = """
bank battle bay cape city congress duchy gulf kingdom republic sea strait treaty university
"""
OF_NAME = frozenset(_OF_NAME_TEXT.split())
"""With "of" and a name they are a name: "Gulf" of Siam."""

_NEVER_ENDS_NAME_TEXT = """
agriculture analyses analysis approach approaches behavior behaviour biology change chemistry cognition cooperation culture data decision
decisions democracy dependence design diagnosis disease diseases diversity dynamics ecology economics economy education effect effects
epidemiology equilibrium ethics evidence evolution experiment experiments farming genetics geometry governance grammar growth health
ideology inequality infection infections inference inflation innovation intelligence introduction investment irrigation
knowledge learning linguistics logic management mechanics medicine memory method methodology methods migration model
modeling modelling models networks nutrition optimization peace perception performance personality perspective perspectives
philosophy physics physiology policies policy politics poverty practice practices probability processes productivity
programming prophylaxis psychology quality reasoning recognition regulation reliability research resources review rights
risk risks safety science security selection semantics sociology sovereignty statistics strategies strategy structure structures
studies study surgery survey surveys sustainability syntax systems techniques technologies technology theories theory
therapies therapy thinking thought transformations treatment trends truth uncertainty urbanization vaccination validity
values variation welfare
"""
NEVER_ENDS_NAME = frozenset(_NEVER_ENDS_NAME_TEXT.split())
"""What ends no name when a common word stands before it: "Prospect Theory" is a theory, "Freedom House" may be a body."""

FOREIGN_ARTICLES = frozenset(
    ["das", "der", "des", "die", "el", "il", "la", "las", "le", "les", "lo", "los", "un", "una", "une"]
)
"""Some are English words too; a title that begins with one may be in another language."""
