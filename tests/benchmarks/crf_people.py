"""How made references write people."""

import random
import re
from collections.abc import Sequence


def _initials(given: str, stop: str, blank: str) -> str:
    parts = [part for part in re.split(r"[\s.]+", given) if part]
    if len(parts) == 1 and parts[0].isupper() and len(parts[0]) < 4:
        parts = list(parts[0])
    found = []
    for part in parts:
        if "-" in part and stop:
            found.append("-".join(piece[:1].upper() + stop for piece in part.split("-") if piece))
        else:
            found.append(part[:1].upper() + stop)
    return blank.join(found)


_AND = {"en": ("and", "&"), "de": ("und", "&", "u."), "fr": ("et", "&"), "es": ("y", "&"), "it": ("e", "&")}
_ET_AL = {"en": "et al.", "de": "u.a.", "fr": "et al.", "es": "et al.", "it": "et al."}


class Hand:
    """How one reference writes people: chosen once, used for authors and editors."""

    def __init__(self, rng: random.Random, language: str) -> None:
        self.language = language
        self.style = rng.choice(
            ("F, G.", "F, G.", "F, Given", "F, Given", "G. F", "Given F", "F G", "F G.", "FF, Given", "F, G.1")
        )
        self.between = "; " if rng.random() < 0.12 else "/" if language == "de" and rng.random() < 0.12 else ", "
        joint = rng.choice(_AND[language])
        self.last = rng.choice((f" {joint} ", f", {joint} ", f" {joint} ", self.between))
        if self.style == "F G":
            self.last = self.between = ", "
        if self.between in {"; ", "/"} and rng.random() < 0.8:
            self.last = self.between
        self.stop, self.blank = (".", rng.choice((" ", " ", "")))

    def write(self, people: Sequence[dict[str, str]], others: bool) -> str:
        """The list of people."""
        names = [self._name(person, number) for number, person in enumerate(people)]
        text = names[0] if len(names) == 1 else self.between.join(names[:-1]) + self.last + names[-1]
        return f"{text}{',' if self.between == ', ' else ''} {_ET_AL[self.language]}" if others else text

    def _name(self, person: dict[str, str], number: int) -> str:
        family, given = person["family"], person["given"]
        if person.get("non-dropping-particle"):
            family = f"{person['non-dropping-particle']} {family}"
        if self.style == "F G":
            return f"{family} {_initials(given, '', '')}"
        if self.style == "F G.":
            return f"{family} {_initials(given, '.', self.blank)}"
        short = _initials(given, self.stop, self.blank)
        if self.style == "G. F" or (self.style == "F, G.1" and number):
            return f"{short} {family}"
        if self.style == "Given F" or (self.style == "FF, Given" and number):
            return f"{given} {family}"
        if self.style in {"F, Given", "FF, Given"}:
            return f"{family}, {given}"
        return f"{family}, {short}"
