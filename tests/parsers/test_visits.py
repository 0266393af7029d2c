"""When the author looked: the words of German and Romance lists for the day of the visit, beside an address."""

import pytest

from ssylka.extract import cite
from ssylka.parsers import parse

VISITS = {
    "Stand in square brackets": "Online unter: http://www.destatis.de/x [Stand: 12.03.2010].",
    "a bare day in square brackets": "http://www.destatis.de/x [12.03.2010].",
    "Zugriff am": "http://www.destatis.de/x (Zugriff am 12.03.2010).",
    "letzter Zugriff": "Online verfügbar unter http://www.destatis.de/x, letzter Zugriff: 12.03.2010.",
    "Datum des Zugriffs, the month in letters": "http://www.destatis.de/x [Datum des Zugriffs: 12. März 2010].",
    "zuletzt abgerufen": "URL: http://www.destatis.de/x (zuletzt abgerufen am 12.03.2010).",
    "Abruf": "Internet: http://www.destatis.de/x [Abruf: 12.03.2010].",
    "French": "en ligne : http://www.destatis.de/x (consulté le 12 mars 2010).",
    "Spanish": "Disponible en: http://www.destatis.de/x (consultado el 12 de marzo de 2010).",
    "Italian": "disponibile su http://www.destatis.de/x (consultato il 12 marzo 2010).",
    "Portuguese": "Disponível em: http://www.destatis.de/x. Acesso em: 12.03.2010.",
}


@pytest.mark.parametrize("words", VISITS.values(), ids=VISITS.keys())
def test_the_day_of_the_visit_is_read(words: str) -> None:
    reference = parse(cite(f"Statistisches Bundesamt (2009): Bevölkerung und Erwerbstätigkeit. {words}")[0])
    csl = reference.to_csl()
    assert csl["URL"] == "http://www.destatis.de/x"
    assert csl["accessed"] == {"date-parts": [[2010, 3, 12]]}
    assert csl["issued"] == {"date-parts": [[2009]]}
