"""Documents of archives that number no fonds: the archive's name, and behind it a shelfmark: "TNA, FO 371/2488".

Sources: The National Archives, "Citing records in The National Archives"; NARA, General Information Leaflet 17 ("Citing
Records in the National Archives of the United States"); Bundesarchiv, "Zitierweise"; Archives nationales, "Citer un document
d'archives"; and how historians write them.
"""

import re

_NAMES = r"""
      (?:The\s)?(?:US\s|U\.S\.\s)?National\sArchives(?:\sand\sRecords\sAdministration|\sof\s[A-Z]\w+|\sII)?
    | Public\sRecord\sOffice(?:\sof\sNorthern\sIreland)? | (?:TNA|UKNA)(?::\s?PRO)? | PRONI | PRO | NARA(?:\sII)? | USNA | NAUK | NAI
    | LAC | NLI | NLS | NRS | BL | IOR | LOC | CUL | BodL
    | Bodleian(?:\sLibrar(?:y|ies))? | (?:British|Houghton|Beinecke|Newberry|Huntington|Lilly|(?:Cambridge|Yale|Columbia)\sUniversity)\sLibrary
    | Library\sof\sCongress | Hoover\sInstitution(?:\sArchives?|\sLibrary\s(?:and|&)\sArchives)? | Churchill\sArchives?\sCentre
    | Lambeth\sPalace\sLibrary | Wellcome\sLibrary | [A-Z]\w+\s(?:Record\sOffice|Presidential\sLibrary|State\sArchives)
    | Bundesarchiv(?:-Militärarchiv)? | BArch(?:-MA)? | BA(?:-MA|\s?Koblenz|\sBerlin)? | SAPMO(?:-BArch)? | PA[\s-]?AA
    | Politisches\sArchiv(?:\sdes\sAuswärtigen\sAmt(?:e?s)?)? | GStA(?:\s?PK)? | HHStA | ÖStA | BayHStA | HStAS? | StA | LAB | LHASA | SächsHStA
    | [A-ZÄÖÜ][a-zäöüß-]{2,24}archiv(?:\s(?:des|der)\s[A-ZÄÖÜ]\w+)?
    | Archives\s(?:nationales|diplomatiques) | Archives\s(?:départementales|municipales)\s(?:de\s|du\s|des\s|d[’']|la\s|l[’']){1,2}[A-ZÉ][\wéèêôîâ-]+
    | Archives\sdu\s[Mm]inistère\s[^,;.]{3,50} | Arch\.\s(?:nat|dép|mun|dipl)\.(?:\s[A-ZÉ][\wéèêôîâ-]+)?
    | A\.?\s?N\. | AN | SHD | SHAT | AMAE | MAE | AAE | ANOM | ADG | BnF | BNF | B\.N\. | Bibliothèque\snationale(?:\sde\sFrance)?
    | Archivo\s(?:General|Histórico)(?:\s(?:de|del|la|las|los|[A-Z]\w+)){0,5} | AGI | AGS | AHN | AGN
    | Archivio\s(?:di\sStato|Segreto|Apostolico|Storico)(?:\s(?:di|del|della|[A-Z]\w+)){0,4} | ASF | ASV | ASVe | AAV | ACS
    | AGAD | AAN | Archiwum\s[^,;.]{4,50}
"""
_NUMBER = r"[\dIVXLC][\w°/–.-]*(?<![.–-])"
_LABELLED = rf"""
      (?:RG|Record\s[Gg]roup|Record\sSeries|Box(?:es)?|box|Folders?|folders?|Entry|File|file|Lot|Reel|reel|Bl|fols?|fos?|ff?|f°|c|cc|Nr|Nos?|nos?|Bd|Rep
      |Best|Abt|Tit|HA|Lit|dossier|dos|carton|liasse|legajo|leg|libro|expediente|exp|filza|busta|vols?|Vols?|series|doc|pièce|nº|n°)\.?\s?{_NUMBER}(?:\s[A-Z](?!\w)|\s?[rv]°?(?!\w))?
    | (?:Central|Decimal|Subject|Numeric|Lot|Country)\s(?:Decimal\s)?Files?(?:,?\s\d{{4}}[–-]\d{{2,4}})?
"""
_CODE = r"""
      [A-Z]{1,4}\s?\d{1,5}(?:\s[IVXL]{1,4})?(?:/[\w-]+(?:\.[\w-]+)*){1,4}
    | (?:I{1,3}|IV|V)\.\sHA\s?(?:Rep\.\s\d+)?
    | (?:RG|Record\s[Gg]roup)\s\d+
    | (?:R|NS|N|RH|RM|RW|RL|B|DC|DY|DR|ZSg|Rep\.|Best\.|Abt\.)\s?\d+(?:\s?[IVXL]{1,4})?(?:/[\w-]+)?
    | [A-Z]{1,3}\d{0,2}[A-Z*]{0,2}\s\d{2,6}
    | \d{1,3}\s?[A-Z]{1,3}\s\d{1,6}
    | \d{2,4}-\d{1,3}(?=,\s(?:Nr|Bd|[A-Z]))
    | (?:Add(?:itional|\.)?\s|Egerton\s|Sloane\s|Cotton\s|Lansdowne\s|Stowe\s)?MSS?\.?\s(?:[A-Z][\w.]+\s){0,2}(?:[a-z]\.\s)?\d+ | [Mm]s\.\s(?:[a-z]+\.\s){0,2}\d+
    | [A-Z]\w+\s(?:MSS|Papers)(?=,) | NS\s[A-Z]\w+\s\d+ | Indiferente\s\d+ | [A-Z]\w+\s(?:del\s)?[A-Z]\w+\s\d{1,6}(?=,\s[cf])
"""
HOLDING = re.compile(
    rf"""(?<![\w’'])(?P<archive>{_NAMES})
    (?P<seat>,?\s(?:Kew|London|UK|Oxford|Cambridge|College\sPark|Washington|Berlin(?:-Lichterfelde)?|Koblenz|Freiburg|Potsdam|Paris|Vincennes|Hamburg|München|Wien|Sevilla|Madrid|Roma|[A-ZÄÖÜ][a-zäöüß]{{3,15}}(?=,))
      (?:,\s(?:MD|Maryland|D\.?\s?C\.?))?)?
    (?:\s?\((?P<short>[^()]{{2,40}})\))?
    [,:]\s
    (?P<place>(?:{_CODE})(?:[,;]\s(?:{_LABELLED}|{_CODE}|\d{{3}}[A-Z]?\.\d[\w./-]*\d))*)(?![\w/])""",
    re.VERBOSE,
)
"""The name of an archive and the shelfmark behind it."""

_HINTS = (
    "rchiv", "TNA", "NARA", "Bodleian", "PRO", "UKNA", "USNA", "Library", "Record Office", "BArch", "GStA", "PA AA", "PAAA", "StA", "SAPMO", "BA-MA", "BA ",
    "Arch.", "AN,", "A.N", "A. N", "SHD", "SHAT", "MAE", "AAE", "ANOM", "BnF", "BNF", "B.N.", "nationale", "Archiwum", "AGI", "AGS", "AHN", "AGN",
    "ASF", "ASV", "AAV", "ACS", "AGAD", "AAN", "BL,", "IOR", "LOC", "LAC", "NLI", "NLS", "NRS", "CUL", "NAI", "NAUK", "LAB", "LHASA", "Hoover", "ADG",
)  # fmt: skip
# The hints but for those that are capitals, which most texts have not.
_IN_SMALL = ("rchiv", "Bodleian", "Library", "Record Office", "StA", "Arch.", "A.N", "A. N", "BnF", "B.N.", "nationale", "Archiwum", "Hoover")  # fmt: skip
_CAPITALS = re.compile("[A-Z][A-Z]")
_FIRST_HINTS = re.compile("|".join(map(re.escape, _HINTS)))


def find_holding(text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first document of an archive that a text names by archive and shelfmark; None where there is none."""
    stop = len(text) if end is None else end
    words = text[start:stop] if start or end is not None else text
    hints = _HINTS if _CAPITALS.search(words) else _IN_SMALL
    hint = _FIRST_HINTS.search(text, start, stop) if any(map(words.__contains__, hints)) else None
    if hint is None:
        return None
    return HOLDING.search(text, max(start, hint.start() - 60), stop)
