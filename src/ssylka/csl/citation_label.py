"""Citation labels such as `Doe99` or `DoSm99` (CSL 1.0.2, "Standard Variables", `citation-label`)."""

import re

from ssylka.csl.case_words import STOP_WORDS
from ssylka.csl.items import NAME_VARIABLES, Work

# How many letters of each name: one author, two, three, four and more (the scheme of citeproc-js).
_LETTERS = ((4,), (2, 2), (2, 1, 1), (1, 1, 1, 1))
_ARTICLE = re.compile(r"\A(?:a|the|an)\s+", re.IGNORECASE)
_PARTICLE = re.compile(r"\A[ '\u2019a-z]+\s+")
_NO_LETTER = re.compile(r"[\W\d_]")


def make_label(work: Work) -> str:
    """The label of a work: letters of its names, or of its title, and two digits of its year."""
    label = ""
    variable = next((name for name in ("author", *sorted(NAME_VARIABLES - {"author"})) if name in work.names), None)
    if variable is not None:
        names = work.people(variable)
        letters = _LETTERS[min(len(names), len(_LETTERS)) - 1]
        for name, count in zip(names, letters, strict=False):
            text = _PARTICLE.sub("", name.family, count=1) if name.family else name.literal
            text = _NO_LETTER.sub("", _ARTICLE.sub("", text, count=1))[:count]
            label += text[:1].upper() + text[1:].lower()
    if not label and (title := work.texts.get("title")):
        # Only what is written small counts as a stop word: an article at the head of a title does not.
        text = "".join(word for word in title.split() if word not in STOP_WORDS)[:4]
        label = text[:1].upper() + text[1:].lower()
    issued = work.date("issued")
    year = str(abs(issued.begin[0])) if issued is not None and issued.begin[0] else "0000"
    return label + year[-2:]
