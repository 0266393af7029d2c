"""What the labels got nearly right, mended: a title behind the author, a volume behind the journal.

These rules stand apart from `item`, which the training reads its stock of values with: a new rule here changes no model.
"""

import re

from ssylka.parsers.crf.item import CslItem, kind
from ssylka.parsers.crf.names import names
from ssylka.parsers.crf.segments import Segment

_AUTHOR_AND_TITLE = re.compile(
    r"(?P<who>[^\W\d_a-z][\w'’-]+,\s[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z]\.)+|[^\W\d_a-z][\w'’-]+,(?:\s?[^\W\d_a-z]\.)+)"
    r"\s(?P<title>[^\W\d_a-z][^,.;:]{3,80})\.?"
)
_NUMBER_BEHIND = re.compile(r"\s(\d{1,4})\Z")
_LETTER = re.compile(r"[^\W\d_]")
_ORDINAL = re.compile(
    r"(?P<title>.{4,}[.!?])\s+(?P<edition>\d{1,2}\.?(?:,\s[^\d\W][^.]{0,30}(?:\.\s(?:und|u\.)\s\w{2,8})?)?)"
)


def mend(fields: CslItem, origins: dict[str, Segment], labels: set[str], text: str) -> None:
    """Mend the fields of one reference, and where they stand, in place.

    Args:
        fields: CSL-JSON, as `item` made it of the labels.
        origins: field → the segment that gave it.
        labels: all that were given.
        text: of the reference.
    """
    before = set(fields)
    _same_people(fields)
    _body_of_two_halves(fields, text)
    _work_of_its_own(fields, origins)
    _title_behind_author(fields, origins, text)
    _title_begins_in_author(fields, origins, text)
    _volume_behind_journal(fields, origins, text)
    _ordinal(fields)
    for name in ("publisher", "edition"):
        value = str(fields.get(name, ""))
        if value[:1] in {"(", "["} and value.count(value[0]) > value.count(")" if value[0] == "(" else "]"):
            fields[name] = value[1:].strip()
    if set(fields) != before:
        fields["type"] = kind(fields, labels, text)


def _body_of_two_halves(fields: CslItem, text: str) -> None:
    """Join what "and" has parted: "Bundesministerium für Arbeit und Soziales"."""
    for role in ("author", "editor"):
        people = fields.get(role, ())
        if len(people) != 2 or "literal" not in people[0] or people[1].keys() != {"family"}:
            continue
        for joint in ("und", "and", "&", "et", "y", "e"):
            whole = f"{people[0]['literal']} {joint} {people[1]['family']}"
            if " " in people[0]["literal"] and whole in text:
                fields[role] = [{"literal": whole}]
                break


_WORD_BEFORE_COLON = re.compile(r",\s(?:[^\W\d_a-z]\.[\s-]?)+\s?(?P<word>[^\W\d_a-z][\w-]{3,})$")
_ONLY_IN = re.compile(r"\W*(?:in|dans|en|nel|nella)\W*", re.IGNORECASE)


def without_lone_in(found: list[Segment], text: str) -> list[Segment]:
    """The segments without an "in" that was labelled as a container of its own, where the container comes after it."""
    hosts = [segment for segment in found if segment.label in {"journal", "book"}]
    if len(hosts) < 2 or not _ONLY_IN.fullmatch(text[hosts[0].start : hosts[0].end]):
        return found
    return [segment for segment in found if segment is not hosts[0]]


def _title_begins_in_author(fields: CslItem, origins: dict[str, Segment], text: str) -> None:
    """Give a title its first word back: "Ghemawat, S. MapReduce: Simplified data processing"."""
    if "title" not in fields or "author" not in origins:
        return
    author, title = origins["author"], origins["title"]
    match = _WORD_BEFORE_COLON.search(text, author.start, author.end)
    if match and text[author.end : author.end + 1] == ":" and author.end <= title.start <= author.end + 3:
        fields["author"] = names(text[author.start : match.start("word")])[0]
        fields["title"] = f"{match['word']}: {fields['title']}"
        origins["author"] = author._replace(end=match.start("word"))
        origins["title"] = title._replace(start=match.start("word"))


# "in: ders., Präludien und Studien": the author of the part made the whole too.
_SAME = re.compile(
    r"(?:[Dd](?:ers|ies|ens)\b|[Ee]bd\b|[Ii]dem\b|[Ii]d\.)[.,:]*\s*(?:\((?:Hrsg|Hgg?)\.?\))?[.,:]*\s+(?=\W?[^\W\d_a-zäöü])"
)


def _same_people(fields: CslItem) -> None:
    """Take the word for the same people off the container."""
    container = str(fields.get("container-title", ""))
    match = _SAME.match(container) if container else None
    if match:
        fields["container-title"] = container[match.end() :]


def _work_of_its_own(fields: CslItem, origins: dict[str, Segment]) -> None:
    """What has a publisher and no numbers, and nothing that stands in it, is no journal but itself the work."""
    if "title" in fields or "container-title" not in fields or "publisher" not in fields:
        return
    if not fields.keys() & {"volume", "issue", "page"}:
        fields["title"] = fields.pop("container-title")
        origins["title"] = origins.pop("container-title")


def _title_behind_author(fields: CslItem, origins: dict[str, Segment], text: str) -> None:
    """Give a short title back that was taken for part of the only author's name: "Said, Edward W. Orientalism"."""
    if "title" in fields or "container-title" in fields or "author" not in origins:
        return
    segment = origins["author"]
    match = _AUTHOR_AND_TITLE.fullmatch(text[segment.start : segment.end])
    if match:
        fields["author"], fields["title"] = names(match["who"])[0], match["title"]
        origins["title"] = segment._replace(start=segment.start + match.start("title"))
        origins["author"] = segment._replace(end=segment.start + match.end("who"))


def _volume_behind_journal(fields: CslItem, origins: dict[str, Segment], text: str) -> None:
    """Take the volume off a journal before the brackets of its issue: "Proceedings of the IEEE 77(2)"."""
    if "volume" in fields or "container-title" not in fields or not fields.keys() & {"issue", "page"}:
        return
    segment, name = origins["container-title"], str(fields["container-title"])
    match = _NUMBER_BEHIND.search(name)
    if match is None or not _LETTER.search(name, 0, match.start()):
        return
    behind = text[segment.end : segment.end + 6]
    if behind[:1] in {"(", ":"} and not behind.startswith("(19"):
        fields["container-title"], fields["volume"] = name[: match.start()], match[1]
        origins["volume"] = segment._replace(start=segment.end - len(match[1]))


def _ordinal(fields: CslItem) -> None:
    """Give the edition its number where the title kept it: "… Sozialforschung. 6., völlig überarb. und erw. Aufl."."""
    edition, split = str(fields.get("edition", "")), _ORDINAL.fullmatch(str(fields.get("title", "")))
    if split and edition and not edition[0].isdigit():
        number = split["edition"]
        joint = " " if number[-1] in ".," else "., " if number[-1].isdigit() else ". "
        fields["title"] = split["title"].rstrip(" .")
        fields["edition"] = f"{number}{joint}{edition}"
