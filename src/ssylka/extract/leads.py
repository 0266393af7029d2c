"""Words of pointing in a note: "См. также:", "See generally", "… can be found in" before a work."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

_NAME = r"[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+|de|van|von|der|al|and|&|et\sal\.)){1,7},\s(?=[\"“‘'«*xA-Z])"
"""A person as English notes name one: "Tung-Hui Hu, ", "Yonathan A. Arbel & Roy Shapira, "."""

VERB = (
    r"(?i:see|cf|compare|quoted (?:in|from|by|after)|cited (?:in|from|by|after|according to)|as cited in|qtd\. in"
    r"|см|ср|цит|цитируется|приводится|напр|siehe|vgl|zit|zitiert|voir|cfr|v[ée]ase|див|цыт|гл)"
)
SMALL = r"(?:[\s,]+(?:[a-zа-яёіїє][\w.’'-]*|e\.g\.)){0,7}"
_LEADS_TO = r"""\s+(?=["«“„'(\[*]?[\wÀ-ӿ])"""
_LEAD_COLON = re.compile(
    rf"""
        # A verb of pointing with a colon before the work: "Подробнее о … см., например:", "For details see also:".
        (?:[^:;/"«“(\[]{{0,200}}?(?<!\w))?{VERB}(?!\w)\.?(?:{SMALL}|\s(?:the\sfollowing|следующ|folgende)[^:;.]{{0,80}})\s?:(?!//){_LEADS_TO}""",
    re.VERBOSE,
)
_LEAD_WORD = re.compile(
    rf"""(?:
        # "См." and "See" without a colon, and small words beside them.
        (?:[Сс]м|[Сс]р|[Цц]ит|[Дд]ив|[Vv]gl|[Cc]f|[Cc]fr)\.(?:\s(?:также|подробнее|об\sэтом|например|по|в|auch|dazu|hierzu|also)[,.:]?)*,?
        (?:\s(?:zum|zu|zur)\s(?:ganzen\s|gesamten\s)?(?:Abschnitt|Absatz|Kapitel|Folgenden|Thema):?)?
      | (?:Für|Zu|Zum|Zur|Über|For|On|Regarding|Concerning|Sur|Pour|О|Об|О\sтом)\s[^.;:()"“«]{{3,160}}?[,\s](?:vgl\.|siehe|see(?:\salso|\sgenerally)?|cf\.|voir|см\.)
      | (?:[Bb]ut\s)?(?:[Ss]ee|[Ss]iehe|[Vv]oir|[Vv]éase|[Vv]edi)(?:,?\s(?:also|generally|further|auch|dazu|aussi|e\.\s?g\.|for\sexample|for\sinstance|especially|in\sparticular))*,?
      | (?:[^\d:;"“«‘(\[.]{{2,60}},\s)?(?:[Aa]s\s)?(?:[Qq]uoted|[Cc]ited|[Qq]td\.)\s(?:in|by|from|after)
      | (?:[Aa]nders|[Ee]benso|[Ää]hnlich|[Ss]o\sauch|[Dd]agegen|[Kk]ritisch|[Zz]ust(?:immend|\.)|[Aa]bl(?:ehnend|\.)|a\.\s?A\.)(?:\s(?:etwa|z\.\s?B\.|dazu))?(?=\s[A-ZÄÖÜ])
      | cf(?=\s[A-Z]) | [Aa]ccord | [Cc]ompare | [Cc]ontra
      | (?:Об\sэтом|О\sтом\sже)\s[^:;\d(]{{3,80}}:(?=\s[А-ЯЁ]\w+\s[А-ЯЁ]\.)
      | (?:For|On|Regarding|Concerning)\s[^.;:()"“«\d]{{3,120}}:(?=\s{_NAME})
      | (?:Подробнее|Подробно|Об\sэтом)(?:\s(?:об\sэтом|о\s[^:;«"“.]{{2,80}}))?:
      | (?:Например|Напр\.|For\sexample|For\sinstance|E\.g\.|В\sчастности|Источник|Source|Quelle|По\sданным|(?:Рассчитано|Составлено|Подсчитано|Построено|Calculated|Compiled|Estimated|Based)[^:;]{{0,60}})[,:]
    ){_LEADS_TO}""",
    re.VERBOSE,
)
_MIDDLE = re.compile(
    rf"""(?:(?<=[.;)»”"’])\s+(?:[—–]\s+)?(?:
        (?:[A-ZА-ЯЁ][^.;:/()"«“]{{0,100}}\s)?{VERB}(?!\w)\.?{SMALL}\s?:(?!//)
      | (?:Об\sэтом|О\sтом\sже)\s[^:;\d(]{{3,80}}:(?=\s[А-ЯЁ]\w+\s[А-ЯЁ]\.)
      | (?:См|Ср|Цит|Див|Vgl|Cf|Cfr)\.(?:\s(?:также|подробнее|об\sэтом|например|по)[,.:]?)*
      | (?:But\s|Also,?\s)?[Ss]ee(?:,?\s(?:also|generally|further|his|her|their|e\.\s?g\.|for\sexample))*,?
      | [A-Z][^.;:/()"«“]{{0,160}}\s(?:see|see\salso|cf\.|siehe|vgl\.|voir
          |(?:found|seen|discussed|described|given|quoted|cited|examined|made)\s(?:in|by))(?=\s{_NAME})
      ) | ,\s(?:as\s)?(?:quoted|cited)\s(?:in|by)
    )\s+(?=["«“„'‘(\[]?[A-ZА-ЯЁ\d])""",
    re.VERBOSE,
)
# Of `_MIDDLE` one of these stands in the text.
_POINTS = (
    ":",
    "См.",
    "Ср.",
    "Цит.",
    "Див.",
    "Vgl.",
    "Cf.",
    "Cfr.",
    "See ",
    "see ",
    " in ",
    " by ",
    "cf.",
    "siehe",
    "voir",
)
_FINDS = re.compile(
    rf"[A-Z][^.;:/()]{{0,300}}\s(?:(?:found|seen|discussed|described|given|quoted|cited|examined|made)\s(?:in|by)|see|cf\.)\s(?={_NAME})"
)


# The words of `VERB`.
_STEMS = (
    "see", "cf", "compare", "quoted", "cited", "qtd", "см", "ср", "цит", "приводится", "напр", "siehe", "vgl", "zit",
    "voir", "véase", "vease", "див", "цыт", "гл",
)  # fmt: skip


@lru_cache(maxsize=4)
def _has_verb(text: str) -> bool:
    return any(map(text.lower().__contains__, _STEMS))


# Of `_MIDDLE` one of these stands in the text too, in small letters.
_POINTING = (*_STEMS, "этом", "том", "found", "seen", "discussed", "described", "given", "examined", "made")


def _may_point(text: str) -> bool:
    return any(map(text.lower().__contains__, _POINTING))


def lead_at(text: str, start: int = 0) -> re.Match[str] | None:
    """The words of pointing that begin at `start`."""
    pointing = _LEAD_COLON.match(text, start) if text.find(":", start) >= 0 and _has_verb(text) else None
    return pointing or _LEAD_WORD.match(text, start)


def leads_within(masked: str, start: int, most: int) -> Iterator[tuple[int, int]]:
    """The words of pointing inside a note, each as where it begins and where the work after it does.

    Args:
        masked: the note, quotes, brackets and addresses blotted out.
        start: where its first work begins.
        most: how many are looked at.
    """
    if _may_point(masked) and any(map(masked.__contains__, _POINTS)):
        for match in islice(_MIDDLE.finditer(masked, start), most):
            words = match.group().lstrip(" ,")
            yield match.end() - len(words), match.end()


def sentence_lead(text: str) -> int:
    """Where a work begins that a note's first sentences lead to ("… can be found in Tung-Hui Hu, A Prehistory"); else 0."""
    for place in islice(re.finditer(r"(?:^|(?<=[.!?]\s))(?=[A-Z])", text[:1500]), 6):
        match = _FINDS.match(text, place.start())
        if match:
            return match.end()
    return 0
