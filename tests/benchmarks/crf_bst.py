"""Made English references of computing and the life sciences.

The fields are drawn from the training sets and from crf_bst_stock.py, and set in the manners of BibTeX's styles and of
journals of biology, medicine and chemistry, which few of the styles in crf_csl.py know. Everything is drawn with a seeded
generator: the same data give the same references.
"""

import random
import re
from collections.abc import Callable, Sequence

from benchmarks import crf_bst_stock as stock
from benchmarks.crf_data import Example, Segment, example
from benchmarks.crf_render import Pool, expand, person
from benchmarks.crf_stock import PARTS
from benchmarks.crf_wear import worn

_SHARES = {
    "computing": {"article": 26, "inproceedings": 42, "chapter": 9, "book": 12, "report": 8, "thesis": 4, "other": 4},
    "life": {"article": 70, "chapter": 13, "book": 10, "body": 3, "thesis": 2},
}
_LABELS = {
    "meeting": "container-title",
    "book": "container-title",
    "congress": "container-title",
    "house": "publisher",
    "body": "publisher",
    "school": "publisher",
    "seat": "location",
    "town": "location",
    "state": "location",
    "year": "date",
    "month": "date",
    "fulldate": "date",
    "companies": "author",
    "one": "author",
    "acs": "author",
    "groups": "author",
    "n1": "o",
    "n2": "o",
    "n3": "o",
    "n4": "o",
}
_MONTHS = [*PARTS["en"]["month"], "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Sep", "Oct"]
_LIFE_WORDS = re.compile(
    r"\b(?:cell|protein|gene|genetic|cancer|tumou?r|patient|disease|clinical|human|rat|mice|mouse|receptor|enzyme|DNA|RNA"
    r"|infection|therapy|treatment|syndrome|molecular|membrane|plant|species|bacteri|virus|brain|cardiac|acid|synthesis)",
    re.IGNORECASE,
)
_COMPUTING_WORDS = re.compile(
    r"\b(?:algorithm|comput|program|software|network|system|learning|logic|data|parallel|distributed|language|model|graph"
    r"|neural|robot|knowledge|complexity|optimi|search|agent|information|interface|design|proof|theory)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "via", "with"]
)


class _Hand:
    """How one reference writes people: chosen once, for authors and editors alike."""

    def __init__(self, rng: random.Random, field: str) -> None:
        self.rng = rng
        self.order = rng.choice(
            ("G F", "G F", "G F", "Given F", "F, G", "F, G", "F, G|G F")
            if field == "computing"
            else ("F G", "F G", "F G", "F, G", "F, G", "G F", "F G.")
        )
        self.stop = "" if self.order == "F G" else "."
        self.blank = "" if self.order == "F G" or rng.random() < 0.4 else " "
        self.between = "; " if rng.random() < 0.06 else " " if rng.random() < 0.02 else ", "
        ends = (", and ", " and ", ", ") if field == "computing" and "F, G" not in self.order else (", and ", " and ", ", & ", " & ", ", ")  # fmt: skip
        self.last = self.between if self.order == "F G" and rng.random() < 0.9 else rng.choice(ends)
        self.et_al = rng.choice((", et al.", ", et al.", " et al.", " et al", ", et al", ", et. al."))
        self.capitals = rng.random() < 0.05

    def name(self, who: dict[str, str], number: int) -> str:
        family, given = who["family"], who["given"]
        if who.get("non-dropping-particle"):
            family = f"{who['non-dropping-particle']} {family}"
        if self.capitals:
            family = family.upper()
        letters = [part[:1].upper() for part in re.split(r"[\s.\-]+", given) if part][:3]
        short = self.blank.join(letter + self.stop for letter in letters)
        if self.rng.random() < 0.015 and "F" in self.order:
            family += self.rng.choice((" Jr.", ", Jr.", " III")) if self.stop else " Jr"
        if self.order == "G F" or (self.order == "F, G|G F" and number):
            return f"{short} {family}"
        if self.order == "Given F":
            return f"{given} {family}"
        return f"{family}, {short}" if "," in self.order else f"{family} {short}"

    def write(self, people: Sequence[dict[str, str]], others: bool) -> str:
        names = [self.name(who, number) for number, who in enumerate(people)]
        if others:
            return self.between.join(names) + self.et_al
        return names[0] if len(names) == 1 else self.between.join(names[:-1]) + self.last + names[-1]


def _numbers(rng: random.Random, year: int) -> Callable[[str], str]:
    """What fills <n1> to <n4> and <year> in the texts of the stock."""

    def value(name: str) -> str:
        if name == "year":
            return str(year)
        if name == "reportnumber":
            return expand(rng, stock.REPORT_NUMBERS, value)
        size = int(name[1:])
        return str(rng.randint(10 ** (size - 1), 10**size - 1))

    return value


def _meeting(rng: random.Random, year: int) -> str:
    """The name of a conference, as lists write it."""
    if rng.random() < 0.2:
        name = rng.choice(stock.NAMED.split("|"))
        return name + rng.choice(("", "", f" {rng.randint(1, 12)}", f" '{year % 100:02}", f" {year}"))
    ordinal = rng.choice(stock.ORDINALS.split("|"))
    organiser, sort = expand(rng, stock.BODIES[0], str), expand(rng, stock.SORTS, str)
    subject = rng.choice(stock.SUBJECTS.split("|"))
    opening = rng.choice(
        (
            f"Proceedings of the {ordinal} ",
            f"Proc. of the {ordinal} ",
            f"Proc. {ordinal} ",
            "Proceedings of the ",
            "Proceedings of the ",
            "Proc. of the ",
            "Proc. ",
            "Proc. of ",
            f"{ordinal} ",
            "",
            f"Proceedings of the {year} ",
        )
    )
    end = rng.random()
    acronym = rng.choice(stock.ACRONYMS.split("|"))
    tail = (
        f" ({acronym}{rng.choice(('', f'-{year % 100:02}', f' {year}', f'’{year % 100:02}'))})"
        if end < 0.15
        else f", {rng.choice(('Part I', 'Volume 1', acronym))}"
        if end < 0.18
        else ""
    )
    if rng.random() < 0.04:
        return f"{acronym} '{year % 100:02}: {opening}{organiser} {sort} on {subject}".replace("  ", " ")
    return f"{opening}{organiser} {sort} {rng.choice(('on', 'on', 'on', 'on the', 'for'))} {subject}{tail}".replace(
        "  ", " "
    )


def _capitals(title: str) -> str:
    """A title with its words in capitals."""
    words = title.split(" ")
    return " ".join(
        word if index and word in _SMALL else word[:1].upper() + word[1:] for index, word in enumerate(words)
    )


class _Fields:
    """Draws the values of one reference."""

    def __init__(self, rng: random.Random, pool: Pool) -> None:
        self.rng, self.pool = rng, pool
        titles = [str(title).rstrip(" .,") for title in pool.values["title", "en"] if ">" not in title]
        self.titles = {
            "life": [title for title in titles if _LIFE_WORDS.search(title)],
            "computing": [title for title in titles if _COMPUTING_WORDS.search(title)],
        }

    def title(self, field: str) -> str:
        title = self.rng.choice(self.titles[field])
        if self.rng.random() < 0.12:
            # a short one, which is easily taken for a name
            words = re.sub(r"[:;,(].*", "", title).split()[: self.rng.randint(1, 3)]
            while len(words) > 1 and words[-1].lower() in _SMALL:
                words.pop()
            title = " ".join(words) if words[-1].lower() not in _SMALL else title
        return _capitals(title) if field == "computing" and self.rng.random() < 0.4 else title

    def people(self, hand: _Hand, counts: tuple[int, ...]) -> str:
        people = [person(self.rng, self.pool, "en") for _ in range(self.rng.choice(counts))]
        return hand.write(people, others=self.rng.random() < (0.2 if len(people) > 2 else 0.04))

    def key(self, field: str) -> str:
        """What stands before an entry: a number, or what BibTeX's alpha and apalike call it."""
        rng = self.rng
        if field == "life" or rng.random() < 0.65:
            return rng.choice(("{}. ", "[{}] ", "{} ", "({}) ")).format(rng.randint(1, 90))
        first, second = (person(rng, self.pool, "en")["family"] for _ in range(2))
        year = rng.randint(1970, 2008)
        return rng.choice(
            (
                f"[{first[:3]}{year % 100:02}] ",
                f"[{first[:1]}{second[:1]}{rng.choice('ABKS')}{year % 100:02}{rng.choice(('', '', 'a'))}] ",
                f"[{first}, {year}] ",
                f"[{first} and {second}, {year}] ",
                f"[{first} & {second} {year}] ",
                f"[{first} et al., {year}] ",
                f"({first}, {year}) ",
                f"({first} & {second}, {year}) ",
            )
        )

    def one(self, hand: _Hand) -> str:
        """The first author with the others left out: "Weising et al."."""
        family = person(self.rng, self.pool, "en")["family"]
        first = family if self.rng.random() < 0.7 else hand.name({"family": family, "given": "J K"}, 0)
        return first + self.rng.choice((" et al.", " et al", ", et al.", " et. al.", ", et. al."))

    def chemists(self) -> str:
        """People as the American Chemical Society sets them: "Arslan, E.; Schulz, H."."""
        people = [person(self.rng, self.pool, "en") for _ in range(self.rng.choice((1, 2, 3, 4, 6)))]
        short = [
            f"{who['family']}, "
            + " ".join(f"{part[:1].upper()}." for part in re.split(r"[\s.\-]+", who["given"]) if part)
            for who in people
        ]
        return "; ".join(short)

    def draw(self, field: str) -> dict[str, str]:
        rng = self.rng
        year = rng.choice((rng.randint(1968, 2012), rng.randint(1985, 2005)))
        value = _numbers(rng, year)
        hand = _Hand(rng, field)
        other = _Hand(rng, field) if rng.random() < 0.3 else hand
        life = field == "life"
        first = rng.randint(1, 3000 if life else 700)
        last = first + rng.randint(1, 30)
        short = str(last)
        if life and rng.random() < 0.35 and len(str(first)) == len(short):
            cut = next((place for place, sign in enumerate(short) if sign != str(first)[place]), len(short) - 1)
            short = short[cut:]
        pages = f"{first}{rng.choice(('-', '-', '–', '–', '--', ' – ', '- '))}{short}"
        if rng.random() < 0.06:
            pages = rng.choice((str(first), f"e{first}", f"S{first}-S{last}", f"{first}-{last} + 2 p"))[:14]
        organ = rng.random()
        body = rng.choice(stock.LABORATORIES.split("|")) if organ < 0.35 else expand(rng, stock.SCHOOLS, str)
        if organ > 0.7:
            department = rng.choice(stock.DEPARTMENTS.split("|"))
            body = f"{department}, {body}" if rng.random() < 0.75 else f"{body}, {department}"
        month = rng.choice(_MONTHS)
        day = rng.randint(1, 26)
        school = expand(rng, stock.SCHOOLS, str)
        if rng.random() < 0.3:
            school = f"{rng.choice(stock.DEPARTMENTS.split('|'))}, {school}"
        edition = rng.choice(("2nd", "3rd", "second", "2d", "4th", "third", "11th", "2nd", "Second", "revised"))
        journals = stock.LIFE_JOURNALS if life else stock.COMPUTING_JOURNALS
        journal = str(self.pool.draw(rng, "journal", "en")) if rng.random() < 0.25 else rng.choice(journals)
        return {
            "author": self.people(hand, (1, 2, 2, 3, 3, 4, 5, 6, 7) if life else (1, 1, 1, 2, 2, 2, 3, 3, 4, 5)),
            "editor": self.people(other, (1, 1, 2, 2, 3)),
            "one": self.one(hand),
            "acs": self.chemists(),
            "title": self.title(field),
            "book": self.title(field) if rng.random() < 0.7 else str(self.pool.draw(rng, "book", "en")),
            "meeting": _meeting(rng, year),
            "journal": journal,
            "volume": rng.choice(
                (str(rng.randint(1, 390 if life else 60)),) * 14
                + (
                    f"C-{rng.randint(10, 40)}",
                    f"{rng.randint(10, 60)}A",
                    "XII",
                    f"{rng.randint(5, 20)}/{rng.randint(21, 40)}",
                )
            ),
            "issue": str(rng.randint(1, 12)) if rng.random() < 0.88 else rng.choice(("Suppl 1", "1-2", "Pt 2", "3/4")),
            "pages": pages,
            "year": str(year) + (rng.choice("abc") if rng.random() < 0.03 else ""),
            "month": month,
            "fulldate": rng.choice(
                (
                    f"{month} {day}-{day + 3}, {year}",
                    f"{day}-{day + 2} {month} {year}",
                    f"{month} {year}",
                    f"{month} {day}, {year}",
                )
            ),
            "house": rng.choice((stock.CLINICS if life else stock.PRESSES).split("|")),
            "seat": rng.choice((stock.CLINIC_SEATS if life else stock.SEATS).split("|")),
            "town": rng.choice(stock.TOWNS.split("|")),
            "state": rng.choice(("CA", "MA", "NY", "Denmark")),
            "series": rng.choice(
                ("Lecture Notes in Computer Science",) * 3
                + (
                    "LNCS",
                    "LNCS",
                    "Lecture Notes in Artificial Intelligence",
                    "LNAI",
                    "Lecture Notes in Mathematics",
                    "SIAM-AMS Proceedings",
                    "Contemporary Mathematics",
                )
            ),
            "body": body,
            "school": school,
            "edition": edition,
            "congress": rng.choice(stock.CONGRESSES.split("|")),
            "companies": rng.choice(stock.COMPANIES.split("|")),
            "groups": rng.choice(stock.GROUPS.split("|")),
            "reportwords": expand(rng, stock.REPORT_WORDS, str),
            "reportnumber": expand(rng, stock.REPORT_NUMBERS, value),
            "n1": value("n1"),
            "n2": value("n2"),
            "n3": value("n3"),
            "n4": value("n4"),
            "url": f"http://www.{rng.choice(('cs', 'ai', 'acm', 'w3'))}.{rng.choice(('mit.edu', 'org', 'stanford.edu', 'com'))}/{rng.choice(('papers', 'pub', '~smith'))}/{rng.choice(('tr', 'index', 'paper'))}{rng.choice(('.ps', '.html', '.pdf', '/'))}",
            "doi": f"10.{rng.randint(1000, 1186)}/{rng.choice(('j', 's', ''))}{rng.randint(1000, 999999)}-{rng.randint(0, 99)}",
        }


def _cut(template: str, values: dict[str, str]) -> list[Segment]:
    """The labelled pieces of a chosen template; its own words stand outside ("o")."""
    found: list[Segment] = []
    for piece in re.split(r"(~[^~]+~|<\w+>)", template):
        if piece.startswith("~"):
            label, _, text = piece[1:-1].partition("=")
            found.append((label, re.sub(r"<(\w+)>", lambda match: values[match[1]], text)))
        elif piece.startswith("<"):
            name = piece[1:-1]
            found.append((_LABELS.get(name, name), values[name]))
        elif piece:
            # a full stop after a sign that ends the sentence already is not printed
            ended = bool(found) and found[-1][1].rstrip("”\"’'").endswith((".", "?", "!"))
            found.append(("o", piece.replace(".", "", 1) if ended and piece.lstrip("”\"’'").startswith(".") else piece))
    return found


def set_in(examples: Sequence[Example], count: int, seed: int = 3) -> list[Example]:
    """So many made references, half of computing, half of the life sciences.

    Args:
        examples: of the training sets; their fields are set anew.
        count: how many to make.
        seed: of the generator.
    """
    rng = random.Random(seed)
    fields = _Fields(rng, Pool(examples))
    manners = {"computing": stock.COMPUTING, "life": stock.LIFE}
    made: list[Example] = []
    while len(made) < count:
        field = rng.choice(("computing", "life"))
        kind = rng.choices(list(_SHARES[field]), list(_SHARES[field].values()))[0]
        template = expand(rng, rng.choice(manners[field][kind]), lambda name: f"<{name}>")
        pieces = _cut(template, fields.draw(field))
        if rng.random() < 0.16:
            pieces.insert(0, ("citation-number", fields.key(field)))
        made.append(example(pieces, ""))
    return [*made, *worn(made, count // 6, seed + 1)]
