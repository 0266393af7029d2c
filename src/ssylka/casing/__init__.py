"""The capitals of English titles: headline case, sentence case, and what cannot be told. Pure."""

from ssylka.casing.sentence_case import Sentence, sentence_case

__all__ = ["Sentence", "sentence_case"]
