"""`Reference`: what we take a citation to mean."""

from typing import Any

from pydantic import Field

from ssylka.model.base import Model, Span
from ssylka.model.citation import Citation, Repair
from ssylka.model.item import Item


class Origin(Model):
    """Where the value of one field came from: a stretch of the article, or a service on a day.

    Attributes:
        span: in `Document.source`, when it came from the article.
        text: the words as written there.
        source: "article", or the name of a registry ("crossref").
        day: ISO date of the answer, for a registry.
    """

    span: Span | None = None
    text: str = ""
    source: str = "article"
    day: str | None = None


class Reference(Model):
    """A citation understood: the item, and how far each of its fields can be trusted.

    Attributes:
        citation: what the author wrote.
        item: what it means, as CSL-JSON.
        origins: field (CSL name) → where its value came from.
        parser: the part on the parsers' shelf that understood it; "plain" understood nothing.
        confidence: 0 to 1, that the whole item is right: of ten readings with 0.5 five are; 0.9 and more is sure, 98 of
            100 such are right to the letter. What people read in more than one way is never sure.
        confidences: field (CSL name) → 0 to 1, that this field is right: less where its reader wavered, or where the
            grammar and the model read it differently; a field is as a rule surer than the whole.
        refers_to: id of the citation that a back-reference ("Ibid.", "Там же") means.
        unparsed: words that no field took.
    """

    citation: Citation
    item: Item
    origins: dict[str, Origin] = Field(default_factory=dict)
    parser: str
    confidence: float
    confidences: dict[str, float] = Field(default_factory=dict)
    refers_to: str | None = None
    unparsed: str = ""

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What was mended in the text before it was understood."""
        return self.citation.repairs

    @property
    def understood(self) -> bool:
        """Whether any parser understood it; if not, the text stands whole in the item's `title` and `note`."""
        return self.parser != "plain"

    def to_csl(self) -> dict[str, Any]:
        """The item as CSL-JSON."""
        return self.item.to_csl()
