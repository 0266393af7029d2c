"""What only the whole list tells: what "Ibid." means, and whether a language left unsaid is the article's own."""

from collections.abc import Iterable, Sequence

from ssylka.model import Reference


def link_back(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """The references of one document, in its order, with what they mean by one another.

    Back-references ("Ibid.", "Там же", "Указ. соч.") get the item they refer to and `refers_to`. In a list whose
    authors mark foreign languages ("(In Russian)"), an entry without a mark is in the language of the article, and
    says nothing of it: a language that was only guessed from its words is taken back there.
    """
    linked: Sequence[Reference] = tuple(references)
    return tuple(_unsay_languages(linked))


_MARKED = "language-note"


def _unsay_languages(references: Sequence[Reference]) -> Iterable[Reference]:
    latin = [reference for reference in references if _latin(reference)]
    marked = sum(_MARKED in reference.item.custom for reference in latin)
    if marked < 3 or marked * 2 < len(latin):
        return references
    return [
        _without_language(reference)
        if reference.item.language == "en" and _MARKED not in reference.item.custom
        else reference
        for reference in references
    ]


def _latin(reference: Reference) -> bool:
    text = reference.citation.text
    return sum("a" <= char.lower() <= "z" for char in text) * 2 > sum(char.isalpha() for char in text)


def _without_language(reference: Reference) -> Reference:
    item = reference.item.model_copy(update={"language": None})
    origins = {field: origin for field, origin in reference.origins.items() if field != "language"}
    confidences = {field: sure for field, sure in reference.confidences.items() if field != "language"}
    return reference.model_copy(update={"item": item, "origins": origins, "confidences": confidences})
