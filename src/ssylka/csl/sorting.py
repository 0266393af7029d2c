"""Sort keys and collation (CSL 1.0.2, "Sorting")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ssylka.csl.citation_label import make_label
from ssylka.csl.cite import Cite, Render
from ssylka.csl.date_element import date_key
from ssylka.csl.items import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES
from ssylka.csl.names_writer import NamesWriter
from ssylka.csl.pieces import plain
from ssylka.csl.plan import Planned
from ssylka.csl.xml import Element

if TYPE_CHECKING:
    from collections.abc import Callable

    from ssylka.csl.environment import Environment

_DIGITS = re.compile(r"\d+")
_MARKUP = re.compile(r"<[^<>]*>")


class SortKey:
    """One cs:key, compiled: the text or number that a work sorts by, and the direction.

    `numbered` says that the text may depend on the citation number.
    """

    __slots__ = ("descending", "kind", "numbered", "render")

    def __init__(self, render: Render, kind: str, *, descending: bool, numbered: bool = False) -> None:
        self.render = render
        self.kind = kind
        self.descending = descending
        self.numbered = numbered


def compile_sort(element: Element | None, env: Environment) -> list[SortKey]:
    """The keys of a cs:sort."""
    if element is None:
        return []
    keys = []
    for key in element.each("key"):
        limits = (key.get("names-min"), key.get("names-use-first"), key.get("names-use-last"))
        inner = replace(env, sorting=True, names_limits=limits)
        descending = key.get("sort") == "descending"
        if (macro := key.get("macro")) is not None:
            from ssylka.csl.elements import compile_macro

            planned = Planned(compile_macro(macro, key, inner), env.shared.types, env.shared.variables)
            numbered = env.shared.calls(macro, "citation-number")
            keys.append(SortKey(planned, "text", descending=descending, numbered=numbered))
        elif (variable := key.get("variable")) is not None:
            render, kind = _variable(variable, inner)
            numbered = variable == "citation-number"
            keys.append(SortKey(render, kind, descending=descending, numbered=numbered))
    return keys


def _variable(variable: str, env: Environment) -> tuple[Render, str]:
    if variable in NAME_VARIABLES:
        writer = NamesWriter(Element("names", {"variable": variable}), Element("names"), env)
        writer.form = "long"

        return writer.write, "text"
    if variable in DATE_VARIABLES:

        def date(cite: Cite) -> None:
            value = cite.work.date(variable)
            if value is not None and (text := date_key(value)):
                cite.out.append(text)

        return date, "text"
    if variable == "citation-label":
        return lambda cite: cite.out.append(cite.texts.get(variable) or make_label(cite.work)), "text"
    if variable == "citation-number":
        return lambda cite: cite.out.append(cite.number) if cite.number else None, "number"

    def text(cite: Cite) -> None:
        value = cite.texts.get(variable)
        if value:
            cite.out.append(value)

    return text, "number" if variable in NUMBER_VARIABLES else "text"


def key_text(cite: Cite, key: SortKey) -> str:
    """The text of one sort key for a fresh cite."""
    key.render(cite)
    text = plain(cite.out)
    if key.kind == "number":
        return _DIGITS.sub(lambda match: match.group()[:30].zfill(12), text)
    return _MARKUP.sub("", text[:2000]) if "<" in text else text[:2000]


def in_order(
    text_of: Callable[[int, int], str], first: list[str], keys: list[SortKey], collate: Callable[[str], str]
) -> list[int]:
    """The order of cites by sort keys, as indexes; what is equal keeps its order.

    A key is made only for cites that the keys before it leave equal. Empty values come last, whatever the direction
    (CSL 1.0.2, "Sorting").

    Args:
        text_of: the text of a key for a cite, both by their index.
        first: the texts of the first key, for all cites.
        keys: the sort keys.
        collate: from a text to what it sorts by.
    """
    out: list[int] = []
    # Groups still to be sorted, the first on top, with the key that is next for them.
    stack: list[tuple[list[int], int]] = [(list(range(len(first))), 0)]
    while stack:
        group, level = stack.pop()
        if len(group) == 1 or level == len(keys):
            out.extend(group)
            continue
        key = keys[level]
        buckets: dict[str, list[int]] = {}
        is_text = key.kind == "text"
        for index in group:
            text = text_of(index, level) if level else first[index]
            if is_text:
                text = collate(text)
            if text in buckets:
                buckets[text].append(index)
            else:
                buckets[text] = [index]
        last = buckets.pop("", None)
        ordered = sorted(buckets, reverse=not key.descending)  # the stack turns it round
        if last is not None:
            stack.append((last, level + 1))
        stack.extend((buckets[value], level + 1) for value in ordered)
    return out
