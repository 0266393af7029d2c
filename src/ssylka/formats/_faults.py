"""What a wrong field is told as: the words of JSON, not those of Python."""

from pydantic import ValidationError

_WORDS = {
    "tuple_type": "must be a list",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "model_attributes_type": "must be an object",
    "string_type": "must be a string or a number",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
}


def fault(error: ValidationError) -> str:
    """The first fault of an item: "field author: must be a list"."""
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    return f"field {field}: {_WORDS.get(first['type'], first['msg'])}"
