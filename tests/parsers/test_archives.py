"""Documents in archives whose shelfmarks have no fonds: English, American, German, French, Spanish, Italian ones."""

import pytest

from ssylka.extract import cite
from ssylka.parsers import parse

# Note → archive, place in it, title, year.
DOCUMENTS: dict[str, tuple[str | None, str, str | None, int | None]] = {
    "TNA, FO 371/2488, no. 20755.": ("TNA", "FO 371/2488, no. 20755", None, None),
    "TNA, CAB 41/35/20, Asquith to the King, 28 July 1914.": ("TNA", "CAB 41/35/20", "Asquith to the King", 1914),
    "Buchanan to Grey, 24 July 1914, TNA, FO 371/2158.": ("TNA", "FO 371/2158", "Buchanan to Grey", 1914),
    "The National Archives (TNA), WO 32/5728.": ("The National Archives", "WO 32/5728", None, None),
    "TNA: PRO, FO 181/993/12.": ("TNA: PRO", "FO 181/993/12", None, None),
    "National Archives, Kew, PREM 11/1138.": ("National Archives, Kew", "PREM 11/1138", None, None),
    "PRO, CO 733/297/75156.": ("PRO", "CO 733/297/75156", None, None),
    "NARA, RG 59, Box 12.": ("NARA", "RG 59, Box 12", None, None),
    "Page to Bryan, 29 July 1914, NARA, RG 59, 763.72/54.": ("NARA", "RG 59, 763.72/54", "Page to Bryan", 1914),
    "National Archives and Records Administration (NARA), Record Group 84, Box 5, Folder 3.": (
        "National Archives and Records Administration", "Record Group 84, Box 5, Folder 3", None, None,
    ),
    "Memorandum of Conversation, 6 May 1961, National Archives, RG 59, Central Files 1960–63, 611.61/5-661.": (
        "National Archives", "RG 59, Central Files 1960–63, 611.61/5-661", "Memorandum of Conversation", 1961,
    ),
    "British Library, Add. MS 43068, fol. 12.": ("British Library", "Add. MS 43068, fol. 12", None, None),
    "BL, Add MSS 58493, fols 3–5.": ("BL", "Add MSS 58493, fols 3–5", None, None),
    "Bodleian Library, Oxford, MS Asquith 7, fol. 141.": ("Bodleian Library, Oxford", "MS Asquith 7, fol. 141", None, None),
    "Bundesarchiv, R 43 I/123, Bl. 12.": ("Bundesarchiv", "R 43 I/123, Bl. 12", None, None),
    "Bundesarchiv Berlin, R 58/1027, Bl. 45–47.": ("Bundesarchiv Berlin", "R 58/1027, Bl. 45–47", None, None),
    "BArch, NS 19/1704.": ("BArch", "NS 19/1704", None, None),
    "BA-MA, RH 19 III/2, Bl. 7.": ("BA-MA", "RH 19 III/2, Bl. 7", None, None),
    "Politisches Archiv des Auswärtigen Amts, R 28939.": ("Politisches Archiv des Auswärtigen Amts", "R 28939", None, None),
    "PA AA, R 20885, Aufzeichnung vom 5. Juli 1914.": ("PA AA", "R 20885", "Aufzeichnung vom 5. Juli 1914", 1914),
    "GStA PK, I. HA Rep. 77, Tit. 343 A, Nr. 152.": ("GStA PK", "I. HA Rep. 77, Tit. 343 A, Nr. 152", None, None),
    "Staatsarchiv Hamburg, 331-3, Nr. 1147, Bl. 5.": ("Staatsarchiv Hamburg", "331-3, Nr. 1147, Bl. 5", None, None),
    "Archives nationales (AN), F7 12934.": ("Archives nationales", "F7 12934", None, None),
    "AN, F7 12936, rapport du 2 août 1914.": ("AN", "F7 12936", "rapport du 2 août 1914", 1914),
    "Arch. nat., X1A 8486, f° 31 v°.": ("Arch. nat.", "X1A 8486, f° 31 v°", None, None),
    "Archives nationales, U 1068, fol. 12.": ("Archives nationales", "U 1068, fol. 12", None, None),
    "BnF, ms. fr. 7573, fol. 5.": ("BnF", "ms. fr. 7573, fol. 5", None, None),
    "SHD, 7 N 1535.": ("SHD", "7 N 1535", None, None),
    "Archives départementales de la Gironde, 1 J 34.": ("Archives départementales de la Gironde", "1 J 34", None, None),
    "Archives du ministère des Affaires étrangères, NS Russie 41, fol. 22.": (
        "Archives du ministère des Affaires étrangères", "NS Russie 41, fol. 22", None, None,
    ),
    "AGI, Indiferente 421, libro 13, fol. 295.": ("AGI", "Indiferente 421, libro 13, fol. 295", None, None),
    "Archivio di Stato di Firenze, Mediceo del Principato 4275, c. 12.": (
        "Archivio di Stato di Firenze", "Mediceo del Principato 4275, c. 12", None, None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", DOCUMENTS)
def test_a_document_of_an_archive_abroad(text: str) -> None:
    archive, place, title, year = DOCUMENTS[text]
    (citation,) = cite(text, kind="note")
    item = parse(citation).item
    assert (item.archive, item.archive_location, item.title) == (archive, place, title)
    assert (item.issued.year if item.issued else None) == year
    assert item.type == "document"


WORKS = [
    "Smith J. Health in the cities. Archives of Internal Medicine. 2001;161:1234–1240.",
    "Weber, Max (1904): Die „Objektivität“ sozialwissenschaftlicher Erkenntnis. In: Archiv für Sozialwissenschaft 19, S. 22–87.",
    "Müller K. Das Stadtarchiv Köln, 12 Jahre danach. Archivar 2021; 74: 8–12.",
    "National Archives of Australia. (2015). Digital continuity 2020 policy. Canberra: NAA.",
    "Ketelaar, E. (2001). Tacit narratives: The meanings of archives. Archival Science, 1, 131–141.",
    "Steedman, Carolyn. Dust: The Archive and Cultural History. New Brunswick, NJ: Rutgers University Press, 2002.",
]


@pytest.mark.parametrize("text", WORKS)
def test_a_work_about_archives_is_none_of_their_documents(text: str) -> None:
    (citation,) = cite(text)
    assert parse(citation).item.archive_location is None
