"""Facts of a few works, in the shapes in which the registries give them."""

from typing import Any

CROSSREF: dict[str, dict[str, Any]] = {
    "10.7868/s0040357115030100": {
        "DOI": "10.7868/s0040357115030100",
        "type": "journal-article",
        "title": [
            "Математическое моделирование твердофазной плунжерной экструзии с двухступенчатым обжатием композитных материалов"
        ],
        "author": [
            {"given": "Д. А.", "family": "Паршин", "sequence": "first"},
            {"given": "Л. С.", "family": "Стельмах", "sequence": "additional"},
            {"given": "А. М.", "family": "Столин", "sequence": "additional"},
        ],
        "container-title": ["Теоретические основы химической технологии"],
        "short-container-title": ["Теор. основы хим. технол."],
        "volume": "49",
        "issue": "3",
        "page": "361-366",
        "issued": {"date-parts": [[2015]]},
        "language": "ru",
        "ISSN": ["0040-3571"],
    },
    "10.2478/v10285-012-0042-z": {
        "DOI": "10.2478/v10285-012-0042-z",
        "type": "journal-article",
        "title": ["Destructive Evolution of Postmeliorated Landscapes of Central Meschera"],
        "author": [{"given": "Tatiana", "family": "Kharitonova", "sequence": "first"}],
        "container-title": ["Journal of Landscape Ecology"],
        "volume": "4",
        "issue": "3",
        "issued": {"date-parts": [[2011, 1, 1]]},
        "published-online": {"date-parts": [[2012, 8, 10]]},
    },
    "10.1016/s0140-6736(97)11096-0": {
        "DOI": "10.1016/s0140-6736(97)11096-0",
        "type": "journal-article",
        "title": [
            "RETRACTED: Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children"
        ],
        "author": [{"given": "AJ", "family": "Wakefield"}, {"given": "SH", "family": "Murch"}],
        "container-title": ["The Lancet"],
        "volume": "351",
        "issue": "9103",
        "page": "637-641",
        "issued": {"date-parts": [[1998, 2]]},
        "updated-by": [
            {
                "DOI": "10.1016/s0140-6736(04)15715-2",
                "type": "correction",
                "label": "Correction",
                "source": "publisher",
                "updated": {"date-parts": [[2004, 3, 6]]},
            },
            {
                "DOI": "10.1016/s0140-6736(10)60175-4",
                "type": "retraction",
                "label": "Retraction",
                "source": "publisher",
                "updated": {"date-parts": [[2010, 2, 6]]},
            },
            {
                "DOI": "10.1016/s0140-6736(10)60175-4",
                "type": "retraction",
                "label": "Retraction",
                "source": "retraction-watch",
                "updated": {"date-parts": [[2010, 2, 6]]},
            },
        ],
    },
    "10.1371/journal.pone.0000001": {
        "DOI": "10.1371/journal.pone.0000001",
        "type": "journal-article",
        "title": ["An invented paper about the corrected growth of mosses on <i>granite</i> &amp; basalt"],
        "author": [{"given": "Ada", "family": "Mosswood"}, {"given": "Bo", "family": "Fernley"}],
        "container-title": ["PLoS ONE"],
        "volume": "3",
        "issue": "7",
        "page": "e100",
        "issued": {"date-parts": [[2008, 7, 1]]},
        "updated-by": [
            {"DOI": "10.1371/journal.pone.0000002", "type": "erratum", "label": "Erratum", "source": "publisher"}
        ],
    },
    "10.22363/2313-0660-2024-24-3-427-438": {
        "DOI": "10.22363/2313-0660-2024-24-3-427-438",
        "type": "journal-article",
        "title": ["Cooperation between the states of the Mekong"],
        "author": [{"given": "P.", "family": "Pichkhun"}, {"given": "O.", "family": "Yuok"}],
        "container-title": ["Vestnik RUDN. International Relations"],
        "volume": "24",
        "issue": "3",
        "page": "427-438",
        "issued": {"date-parts": [[2024]]},
    },
    "10.1000/182": {
        "DOI": "10.1000/182",
        "type": "book",
        "title": ["The handbook of identifiers"],
        "author": [{"name": "The Foundation of Identifiers"}],
        "publisher": "The Foundation of Identifiers",
        "issued": {"date-parts": [[None]]},
    },
}

DATACITE: dict[str, dict[str, Any]] = {
    "10.26102/2310-6018/2019.24.1.006": {
        "id": "10.26102/2310-6018/2019.24.1.006",
        "type": "dois",
        "attributes": {
            "doi": "10.26102/2310-6018/2019.24.1.006",
            "creators": [
                {"name": "Ганичева, А.В.", "nameType": "Personal", "givenName": "А.В.", "familyName": "Ганичева"},
                {"name": "Ганичев, А.В.", "nameType": "Personal", "givenName": "А.В.", "familyName": "Ганичев"},
            ],
            "titles": [
                {"title": "МОДЕЛЬ СИСТЕМНОЙ ДИНАМИКИ ПРОЦЕССА ОБУЧЕНИЯ"},
                {"title": "MODEL OF SYSTEM DYNAMICS OF PROCESS OF TRAINING", "titleType": "TranslatedTitle"},
            ],
            "publisher": {"name": "МОДЕЛИРОВАНИЕ, ОПТИМИЗАЦИЯ И ИНФОРМАЦИОННЫЕ ТЕХНОЛОГИИ"},
            "container": {"type": "Series", "title": "№1(24) (2019)"},
            "publicationYear": 2019,
            "dates": [{"date": "2019-02-09", "dateType": "Issued"}],
            "language": "ru",
            "types": {"citeproc": "article-journal", "resourceTypeGeneral": "Text"},
        },
    }
}

ARXIV: dict[str, bytes] = {
    "1605.08386": b"""<entry><id>http://arxiv.org/abs/1605.08386v1</id>
<title>Heat-bath random walks with Markov bases</title><updated>2016-05-26T17:59:46Z</updated>
<published>2016-05-26T17:59:46Z</published><author><name>Caprice Stanley</name></author>
<author><name>Tobias Windisch</name></author><arxiv:comment>20 pages, 3 figures</arxiv:comment></entry>""",
}

PUBMED: dict[str, dict[str, Any]] = {
    "123456": {
        "uid": "123456",
        "pubdate": "1998 Mar 2",
        "source": "J Test Med",
        "fulljournalname": "Journal of test medicine",
        "title": "[A translated title of a clinical trial].",
        "authors": [{"name": "Petrova AB", "authtype": "Author"}, {"name": "Test Group", "authtype": "CollectiveName"}],
        "volume": "12",
        "issue": "3",
        "pages": "427-38",
        "articleids": [{"idtype": "pubmed", "value": "123456"}, {"idtype": "doi", "value": "10.1000/trial"}],
        "pubtype": ["Journal Article"],
    }
}

BOOKS: dict[str, dict[str, Any]] = {
    "ISBN:9780306406157": {
        "title": "A book of tests",
        "subtitle": "with answers",
        "authors": [{"name": "Vera Examiner"}],
        "publish_date": "March 1980",
        "publishers": [{"name": "Plenum"}],
    }
}

NEGOTIATED: dict[str, dict[str, Any]] = {
    "10.3280/jus2011-001": {
        "type": "article-journal",
        "title": "La responsabilità degli enti",
        "author": [{"family": "Rossi", "given": "Maria"}],
        "container-title": "Rivista di diritto",
        "issued": {"date-parts": [["2011"]]},
        "page": "5-20",
        "source": "mEDRA",
        "volume": 7,
        "nonsense": {"a": [1]},
    }
}
