"""The one base of all models, and the place of things in a text."""

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value: a step returns a new one. Sequences are tuples, unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Span(NamedTuple):
    """A half-open stretch of `Document.source`, in Unicode code points from its start."""

    start: int
    end: int


class Place(NamedTuple):
    """Where a person finds an offset: line and column of the original file, both counted from 1."""

    line: int
    column: int
