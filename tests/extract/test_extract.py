import pytest

from ssylka.extract import cite, extract
from ssylka.readers import read

CONVERTED = """\
# A Study of the Northern Route

Shipping grew after the treaty was signed.<sup>2</sup> The ministry was slow to

<sup>&</sup>lt;sup>1</sup> Petrova A. N. The Law of Ice // Polar Record. 2011. Vol. 47, no. 2. P. 101–118.

<sup>&</sup>lt;sup>2</sup> Treaty on the Northern Sea // Ministry of Transport. May 4, 2009. (In Russian). URL: https://mintrans.example/docs/northern_

answer the owners of ships, who had waited for years.

217

treaty.pdf (accessed: 11.03.2020).

See: Volkov S. P. Ports of the North // Sever. 2015. No. 4. (In Russian). URL: http://sever.example/ 2015/4 (accessed: 11.03.2020); Report on Ports // Port Authority. 2016. URL: http://ports.example/r.pdf (accessed: 11.03.2020).

4 Ice Charts // Arctic Institute. 2018. URL: http://ice.example/charts/(accessed: 12.03.2020).

<sup>5</sup> The author thanks the staff of the archive, who were most helpful.

## References

Belov, M. I. (1956). *Arctic navigation*. Moscow: Transport publ. (In Russian).

- Larsen, K. (2014). Ice and law. *Polar Record*, 50(1), 10–29. https://doi.org/10.1000/pr.2014.1

## About the authors

Ivan Sidorov — PhD, Northern University; e-mail: sidorov@north.example
"""


def test_a_converted_article_gives_its_entries_and_notes() -> None:
    found = extract(read(CONVERTED.encode(), name="a.md"))
    assert [(c.id, c.label, c.work) for c in found.citations] == [
        ("e1", None, 1),
        ("e2", None, 1),
        ("n1", "1", 1),
        ("n2", "2", 1),
        ("n3", "3", 1),
        ("n3.2", "3", 2),
        ("n4", "4", 1),
    ]
    texts = {c.id: c.text for c in found.citations}
    assert "URL: https://mintrans.example/docs/northern_treaty.pdf (accessed" in texts["n2"]
    assert "URL: http://sever.example/2015/4 (accessed" in texts["n3"]
    assert "charts/ (accessed" in texts["n4"]
    assert [(r.id, r.label) for r in found.remarks] == [("n5", "5")]


@pytest.mark.parametrize(
    "text",
    [
        "Belov, M. I. (1956). Arctic navigation. Moscow: Transport publ. (In Russian).",
        "Иванов И. И. Порты Севера // Север. 2015. № 4. С. 10–15. URL: http://a.ru/b (дата обращения: 01.02.2020).",
        "Larsen, K. (2014). Ice. Polar Record, 50(1), 10–29. https://doi.org/10.1000/pr.2014.1; EDN: ABCDEF",
    ],
)
def test_a_clean_reference_is_not_touched(text: str) -> None:
    (citation,) = cite(text)
    assert citation.text == text
    assert not citation.repairs
