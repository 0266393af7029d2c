"""Ids that are unique in a file."""


def unique(base: str, taken: set[str], *, fold: bool = False) -> str:
    """The id, with a number behind it where it is taken; what is returned is taken from now on.

    Args:
        base: the id that is wanted.
        taken: those that the file has already.
        fold: small letters and capitals are one, as for BibTeX.
    """

    def key(text: str) -> str:
        return text.lower() if fold else text

    identifier, again = base, 2
    while key(identifier) in taken:
        identifier, again = f"{base}-{again}", again + 1
    taken.add(key(identifier))
    return identifier
