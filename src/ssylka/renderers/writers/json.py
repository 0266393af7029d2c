"""JSON: the entries with their pieces, for programs that lay them out themselves."""

import json

from ssylka.model import Piece
from ssylka.renderers.interface import Sheet


def _piece(piece: Piece) -> dict[str, object]:
    """The text and the looks that are on."""
    return {key: value for key, value in piece._asdict().items() if value or key == "text"}


def write_json(sheet: Sheet) -> str:
    """An object with `kind`, `language` and `entries`; every entry has `id`, `language`, `text` and `runs`."""
    data = {
        "kind": sheet.kind,
        "language": sheet.language,
        "hanging_indent": sheet.hanging_indent,
        "entries": [
            {
                "id": line.id,
                "label": line.label,
                "language": line.language,
                "text": "".join(piece.text for piece in line.runs),
                "runs": [_piece(piece) for piece in line.runs],
            }
            for line in sheet.entries
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
