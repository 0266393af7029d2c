"""The recorded answers of the registries, where the folder of shared data is there."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def _bodies(folder: Path, pattern: str) -> Iterator[Any]:
    for path in sorted(folder.glob(pattern)):
        data = json.loads(path.read_text(encoding="utf-8"))
        body = data.get("response", {}).get("body")
        if isinstance(body, str):
            try:
                body = json.loads(body)
            except ValueError:
                continue
        yield body if body is not None else {"message": data.get("record")}


def crossref_messages(folder: Path) -> list[dict[str, Any]]:
    """Every record of a work, each DOI once, the longest one."""
    found: dict[str, dict[str, Any]] = {}
    for pattern in ("crossref/200*.json", "russian/crossref*.json"):
        for body in _bodies(folder, pattern):
            message = body.get("message") if isinstance(body, dict) else None
            if not isinstance(message, dict):
                continue
            for one in (message, *(message.get("items") or [])):
                if isinstance(one, dict) and isinstance(one.get("DOI"), str) and one.get("title"):
                    doi = one["DOI"].lower()
                    if len(str(one)) > len(str(found.get(doi, ""))):
                        found[doi] = one
    return list(found.values())


def datacite_records(folder: Path) -> list[dict[str, Any]]:
    """Every record of a work."""
    return [
        body["data"]
        for body in _bodies(folder, "datacite/200__dois_10*.json")
        if isinstance(body, dict) and "data" in body
    ]
