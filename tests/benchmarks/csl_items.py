"""Works of many types for the benchmarks of the CSL processor: real bibliographic facts, in CSL-JSON."""

from typing import Any


def _people(text: str) -> list[dict[str, str]]:
    """`Knuth|Donald E.; Society for X` → names; `van|der Waals|J. D.` is not needed, particles are in the family."""
    names = []
    for part in text.split("; "):
        family, _, given = part.partition("|")
        given, _, suffix = given.partition("|")
        name = {"family": family, "given": given} if given else {"literal": family}
        if suffix:
            name["suffix"] = suffix
        names.append(name)
    return names


def _date(text: str) -> dict[str, Any]:
    """`1953-4-25` or `1953-4-25/1953-5-2`."""
    return {"date-parts": [[int(part) for part in half.split("-")] for half in text.split("/")]}


def _item(ident: str, kind: str, title: str, author: str = "", issued: str = "", **fields: Any) -> dict[str, Any]:
    item: dict[str, Any] = {"id": ident, "type": kind, "title": title}
    if author:
        item["author"] = _people(author)
    if issued:
        item["issued"] = _date(issued)
    for key, value in fields.items():
        name = {"URL": "URL", "DOI": "DOI", "ISBN": "ISBN", "ISSN": "ISSN"}.get(key, key.replace("_", "-"))
        if name in ("editor", "translator", "container-author", "director", "interviewer", "recipient", "composer"):
            item[name] = _people(value)
        elif name in ("accessed", "original-date", "event-date", "submitted"):
            item[name] = _date(value)
        else:
            item[name] = value
    return item


ITEMS: list[dict[str, Any]] = [
    _item("watson", "article-journal", "Molecular structure of nucleic acids: A structure for deoxyribose nucleic acid",
          "Watson|J. D.; Crick|F. H. C.", "1953-4-25", container_title="Nature", volume="171", issue="4356",
          page="737-738", DOI="10.1038/171737a0", ISSN="0028-0836", language="en"),
    _item("shannon", "article-journal", "A mathematical theory of communication", "Shannon|Claude E.", "1948-7",
          container_title="Bell System Technical Journal", volume="27", issue="3", page="379-423",
          DOI="10.1002/j.1538-7305.1948.tb01338.x"),
    _item("shannon2", "article-journal", "Communication theory of secrecy systems", "Shannon|Claude E.", "1949-10",
          container_title="Bell System Technical Journal", volume="28", issue="4", page="656-715"),
    _item("shannon3", "article-journal", "Communication in the presence of noise", "Shannon|Claude E.", "1949-1",
          container_title="Proceedings of the IRE", volume="37", issue="1", page="10-21"),
    _item("turing", "article-journal", "On computable numbers, with an application to the <i>Entscheidungsproblem</i>",
          "Turing|A. M.", "1937", container_title="Proceedings of the London Mathematical Society", volume="s2-42",
          issue="1", page="230-265", DOI="10.1112/plms/s2-42.1.230"),
    _item("turing2", "article-journal", "Computing machinery and intelligence", "Turing|A. M.", "1950-10",
          container_title="Mind", volume="59", issue="236", page="433-460", URL="https://www.jstor.org/stable/2251299",
          accessed="2020-3-5"),
    _item("ligo", "article-journal", "Observation of gravitational waves from a binary black hole merger",
          "Abbott|B. P.; Abbott|R.; Abbott|T. D.; Abernathy|M. R.; Acernese|F.; Ackley|K.; Adams|C.; Adams|T.; "
          "Addesso|P.", "2016-2-11", container_title="Physical Review Letters", volume="116", issue="6", page="061102",
          DOI="10.1103/PhysRevLett.116.061102"),
    _item("einstein", "article-journal", "Ist die Trägheit eines Körpers von seinem Energieinhalt abhängig?",
          "Einstein|Albert", "1905", container_title="Annalen der Physik", volume="323", issue="13", page="639-641",
          language="de"),
    _item("putnam", "article-journal", "Bowling alone: America's declining social capital", "Putnam|Robert D.", "1995",
          container_title="Journal of Democracy", volume="6", issue="1", page="65-78", language="en-US"),
    _item("kahneman", "article-journal", "Prospect theory: An analysis of decision under risk",
          "Kahneman|Daniel; Tversky|Amos", "1979", container_title="Econometrica", volume="47", issue="2",
          page="263-291", DOI="10.2307/1914185"),
    _item("tversky", "article-journal", "Judgment under uncertainty: Heuristics and biases",
          "Tversky|Amos; Kahneman|Daniel", "1974-9-27", container_title="Science", volume="185", issue="4157",
          page="1124-1131"),
    _item("bloom", "article-magazine", "The end of absence", "Bloom|Paul", "2011-5", container_title="The New Yorker",
          page="34-39", URL="https://www.newyorker.com/"),
    _item("vaswani", "paper-conference", "Attention is all you need",
          "Vaswani|Ashish; Shazeer|Noam; Parmar|Niki; Uszkoreit|Jakob", "2017",
          container_title="Advances in Neural Information Processing Systems", volume="30", page="5998-6008",
          event="NIPS 2017", event_place="Long Beach, CA", publisher="Curran Associates"),
    _item("lamport", "paper-conference", "How to make a correct multiprocess program execute correctly",
          "Lamport|Leslie", "1997-6", container_title="Proceedings of the Symposium on Principles of Programming",
          editor="Dijkstra|Edsger W.; Hoare|C. A. R.", publisher="ACM", publisher_place="New York", page="46-57"),
    _item("knuth", "book", "The art of computer programming", "Knuth|Donald E.", "1997", edition="3", volume="1",
          number_of_volumes="4", publisher="Addison-Wesley", publisher_place="Reading, MA", ISBN="0-201-89683-4"),
    _item("gof", "book", "Design patterns: Elements of reusable object-oriented software",
          "Gamma|Erich; Helm|Richard; Johnson|Ralph; Vlissides|John", "1994", publisher="Addison-Wesley",
          publisher_place="Boston"),
    _item("kuhn", "book", "The structure of scientific revolutions", "Kuhn|Thomas S.", "1996", edition="3rd ed.",
          original_date="1962", publisher="University of Chicago Press", publisher_place="Chicago"),
    _item("darwin", "book", "On the origin of species by means of natural selection", "Darwin|Charles", "1859",
          publisher="John Murray", publisher_place="London"),
    _item("beauvoir", "book", "The second sex", "de Beauvoir|Simone", "2011", translator="Borde|Constance; "
          "Malovany-Chevallier|Sheila", publisher="Vintage", publisher_place="New York", original_date="1949"),
    _item("tocqueville", "book", "Democracy in America", "de Tocqueville|Alexis", "2000", editor="Mansfield|Harvey C.; "
          "Winthrop|Delba", translator="Mansfield|Harvey C.; Winthrop|Delba", publisher="University of Chicago Press"),
    _item("vangogh", "book", "The letters", "van Gogh|Vincent", "2009", publisher="Thames & Hudson",
          publisher_place="London", editor="Jansen|Leo; Luijten|Hans; Bakker|Nienke"),
    _item("goethe", "book", "Die Leiden des jungen Werthers", "von Goethe|Johann Wolfgang", "1774", language="de",
          publisher="Weygand", publisher_place="Leipzig"),
    _item("bulgakov", "book", "Мастер и Маргарита", "Булгаков|Михаил Афанасьевич", "1973", language="ru",
          publisher="Художественная литература", publisher_place="Москва", number_of_pages="384"),
    _item("lotman", "book", "Структура художественного текста", "Лотман|Юрий Михайлович", "1970", language="ru",
          publisher="Искусство", publisher_place="Москва"),
    _item("king", "book", "Stride toward freedom", "King|Martin Luther|Jr.", "1958", publisher="Harper & Brothers",
          publisher_place="New York"),
    _item("apa", "book", "Publication manual of the American Psychological Association",
          "American Psychological Association", "2020", edition="7", publisher="American Psychological Association",
          publisher_place="Washington, DC"),
    _item("strunk", "book", "The elements of style", "Strunk|William|Jr.; White|E. B.", "1959",
          publisher="Macmillan"),
    _item("beowulf", "book", "Beowulf: A new verse translation", "", "2000", translator="Heaney|Seamus",
          publisher="Farrar, Straus and Giroux"),
    _item("dsm", "book", "What is this thing called science?", "Chalmers|Alan F.", "1999", edition="3",
          publisher="Open University Press", publisher_place="Buckingham"),
    _item("stat", "book", "Readings in the philosophy of language", "", "1971", editor="Rosenberg|Jay F.; "
          "Travis|Charles", publisher="Prentice-Hall", collection_title="Central issues in philosophy",
          collection_number="4"),
    _item("geertz", "chapter", "Thick description: Toward an interpretive theory of culture", "Geertz|Clifford", "1973",
          container_title="The interpretation of cultures", page="3-30", publisher="Basic Books",
          publisher_place="New York"),
    _item("kripke", "chapter", "Naming and necessity", "Kripke|Saul A.", "1972",
          container_title="Semantics of natural language", editor="Davidson|Donald; Harman|Gilbert", page="253-355",
          publisher="Reidel", publisher_place="Dordrecht", collection_title="Synthese library", edition="2"),
    _item("bakhtin", "chapter", "Слово в романе", "Бахтин|М. М.", "1975", language="ru",
          container_title="Вопросы литературы и эстетики", page="72–233", publisher="Художественная литература",
          publisher_place="Москва"),
    _item("entry", "entry-encyclopedia", "Consciousness", "Van Gulick|Robert", "2014",
          container_title="Stanford encyclopedia of philosophy", editor="Zalta|Edward N.",
          publisher="Metaphysics Research Lab", URL="https://plato.stanford.edu/entries/consciousness/",
          accessed="2019-11-2"),
    _item("dict", "entry-dictionary", "Serendipity", "", "1993", container_title="The Oxford English dictionary",
          edition="2", volume="15", publisher="Oxford University Press"),
    _item("thesis", "thesis", "Architectural styles and the design of network-based software architectures",
          "Fielding|Roy Thomas", "2000", genre="PhD thesis", publisher="University of California, Irvine",
          URL="https://www.ics.uci.edu/~fielding/pubs/dissertation/top.htm"),
    _item("shannonms", "thesis", "A symbolic analysis of relay and switching circuits", "Shannon|Claude E.", "1940",
          genre="Master's thesis", publisher="Massachusetts Institute of Technology"),
    _item("report", "report", "The limits to growth", "Meadows|Donella H.; Meadows|Dennis L.; Randers|Jørgen; "
          "Behrens|William W.|III", "1972", publisher="Potomac Associates", number="17", genre="Technical report",
          publisher_place="Washington, DC"),
    _item("rfc", "report", "Hypertext Transfer Protocol (HTTP/1.1): Semantics and content",
          "Fielding|Roy; Reschke|Julian", "2014-6", publisher="IETF", number="RFC 7231", genre="Request for Comments",
          URL="https://tools.ietf.org/html/rfc7231"),
    _item("news", "article-newspaper", "Men walk on moon", "Wilford|John Noble", "1969-7-21",
          container_title="The New York Times", page="A1", section="A", edition="late"),
    _item("news2", "article-newspaper", "“A giant leap”: what it means", "", "1969-7-22",
          container_title="The Guardian", page="1, 4", publisher_place="London"),
    _item("web", "webpage", "Citation style language", "", "", URL="https://citationstyles.org/", accessed="2021-1-15",
          container_title="CSL project"),
    _item("who", "webpage", "Coronavirus disease (COVID-19) pandemic", "World Health Organization", "2020-3-11",
          URL="https://www.who.int/", accessed="2020-4-1", container_title="World Health Organization"),
    _item("post", "post-weblog", "Big O and friends", "Lippert|Eric", "2009-3-2", container_title="Fabulous adventures",
          URL="https://ericlippert.com/"),
    _item("forum", "post", "Initial announcement of a hobby OS", "Torvalds|Linus", "1991-8-25",
          container_title="comp.os.minix", genre="Usenet post"),
    _item("film", "motion_picture", "Stalker", "", "1979", director="Tarkovsky|Andrei", publisher="Mosfilm",
          medium="Film"),
    _item("song", "song", "Blowin' in the wind", "Dylan|Bob", "1963", container_title="The Freewheelin' Bob Dylan",
          publisher="Columbia", medium="LP", number="CS 8786"),
    _item("show", "broadcast", "The ascent of man", "Bronowski|Jacob", "1973-5-5", publisher="BBC",
          medium="Television broadcast", number="1"),
    _item("map", "map", "Geological map of England and Wales", "Smith|William", "1815", publisher="J. Cary",
          publisher_place="London", scale="1:316,800"),
    _item("art", "graphic", "Guernica", "Picasso|Pablo", "1937", medium="Oil on canvas",
          archive="Museo Reina Sofía", archive_place="Madrid"),
    _item("letter", "personal_communication", "Letter to Felice Bauer", "Kafka|Franz", "1912-9-20",
          recipient="Bauer|Felice", genre="Letter"),
    _item("patent", "patent", "Telegraphy", "Bell|Alexander Graham", "1876-3-7", number="US174465A",
          publisher_place="United States", submitted="1876-2-14", page="1-7", authority="US Patent Office"),
    _item("case", "legal_case", "Brown v. Board of Education", "", "1954", container_title="U.S.", volume="347",
          page="483", authority="Supreme Court"),
    _item("law", "legislation", "Civil Rights Act", "", "1964-7-2", container_title="Pub. L.", number="88-352",
          page="241", volume="78"),
    _item("bill", "bill", "Clean Air Act amendments", "", "1990", number="S. 1630", container_title="Cong. Rec.",
          authority="United States Senate"),
    _item("interview", "interview", "An interview with Jorge Luis Borges", "Borges|Jorge Luis", "1967",
          interviewer="Christ|Ronald", container_title="The Paris Review", medium="Print"),
    _item("speech", "speech", "I have a dream", "King|Martin Luther|Jr.", "1963-8-28", event="March on Washington",
          event_place="Washington, DC", genre="Speech"),
    _item("dataset", "dataset", "Global historical climatology network", "Menne|Matthew J.; Durre|Imke; Korzeniewski|Bryant",
          "2012", publisher="NOAA", version="3", DOI="10.7289/V5D21VHZ"),
    _item("software", "software", "TeX", "Knuth|Donald E.", "2021", version="3.141592653", publisher="Stanford"),
    _item("review", "review-book", "Review of <i>Verbal behavior</i>", "Chomsky|Noam", "1959",
          container_title="Language", volume="35", issue="1", page="26-58", reviewed_title="Verbal behavior"),
    _item("manuscript", "manuscript", "Notebook “B”: Transmutation of species", "Darwin|Charles", "1837/1838",
          archive="Cambridge University Library", archive_location="DAR 121", genre="Notebook"),
    _item("season", "article-journal", "What do bosses do? The origins and functions of hierarchy in capitalist production",
          "Marglin|Stephen A.", "1974", container_title="Review of Radical Political Economics", volume="6", issue="2",
          page="60-112"),
]  # fmt: skip
