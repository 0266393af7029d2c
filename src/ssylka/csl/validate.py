"""Whether a style can be trusted: its size when all macros stand in place, and what the CSL schema says of it."""

from ssylka.csl.locale import data_folder
from ssylka.csl.xml import Element
from ssylka.errors import StyleError

MAX_SIZE = 50_000
"""Elements that one entry can meet, macros in place and one branch of each choice; the largest styles have 3,000."""

MAX_DEPTH = 250
"""Elements within elements with all macros in place; real styles stay below 60."""


def check_size(root: Element, name: str) -> None:
    """Refuse a style whose macros call themselves, or grow beyond all bounds when put in place.

    Raises:
        StyleError: with the line of the call.
    """
    macros = {macro.get("name") or "": macro for macro in root.each("macro")}
    known: dict[str, tuple[int, int]] = {}

    def measure(element: Element, path: tuple[str, ...]) -> tuple[int, int]:
        size, depth = 1, 0
        called = element.get("macro")
        if called in macros:
            if called in path:
                chain = " → ".join([*path[path.index(called) :], called])
                raise StyleError(
                    f"{name}, line {element.line}: macro calls itself: {chain}", "Remove one of the calls."
                )
            if called not in known:
                if len(path) > MAX_DEPTH // 4:
                    raise _too_deep(element, name)
                known[called] = measure(macros[called], (*path, called))
            size += known[called][0]
            depth = known[called][1]
        inner = [measure(child, path) for child in element.children]
        if inner:
            sizes = [inner_size for inner_size, _ in inner]
            size += max(sizes) if element.tag == "choose" else sum(sizes)
            depth = max(depth, *(inner_depth for _, inner_depth in inner))
        if size > MAX_SIZE:
            raise StyleError(
                f"{name}, line {element.line}: its macros grow to more than {MAX_SIZE} elements",
                "Call macros fewer times.",
            )
        if depth >= MAX_DEPTH:
            raise _too_deep(element, name)
        return size, depth + 1

    for tag in ("citation", "bibliography"):
        area = root.find(tag)
        if area is not None:
            measure(area, ())


def _too_deep(element: Element, name: str) -> StyleError:
    return StyleError(f"{name}, line {element.line}: elements and macros are nested too deeply", "Flatten the macros.")


def schema_errors(source: bytes) -> tuple[str, ...]:
    """What the CSL 1.0.2 schema finds wrong, each with its line; empty for a valid style.

    The schema is that of the citeproc-py package (the official schema repository).
    """
    from lxml import etree

    schema = etree.RelaxNG(etree.parse(str(data_folder() / "schema" / "schemas" / "styles" / "csl.rng")))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    if schema.validate(etree.fromstring(source, parser)):
        return ()
    return tuple(f"line {error.line}: {error.message}" for error in schema.error_log)
