"""The one base of all models, and the place of things in a text."""

from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value: a step returns a new one. Sequences are tuples, unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Plentiful(Model):
    """A value of which a run may hold ten thousand: those with the same fields set share the set of their names.

    pydantic keeps such a set in each value, 728 bytes from five names on.
    """

    def model_post_init(self, _context: Any) -> None:
        """Take the shared set."""
        names = self.__pydantic_fields_set__
        shared = _NAMES.setdefault(frozenset(names), names)
        object.__setattr__(self, "__pydantic_fields_set__", shared)


_NAMES: dict[frozenset[str], set[str]] = {}


class Span(NamedTuple):
    """A half-open stretch of `Document.source`, in Unicode code points from its start."""

    start: int
    end: int


class Place(NamedTuple):
    """Where a person finds an offset: line and column of the original file, both counted from 1."""

    line: int
    column: int
