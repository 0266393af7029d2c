"""`Ballot`: the votes that the fields of a reference cast on a record."""

from ssylka.model import Difference


class Ballot:
    """The votes of the fields, and what they say beside."""

    def __init__(self) -> None:
        self.votes = 0.0
        self.supports: list[str] = []
        self.conflicts: list[str] = []
        self.differences: list[Difference] = []

    def cast(self, field: str, votes: float) -> None:
        """Count the votes of a field: clearly for the same work, clearly against it, or neither."""
        self.votes += votes
        if votes >= 0.9:
            self.supports.append(field)
        elif votes <= -0.9:
            self.conflicts.append(field)

    def differ(self, field: str, ours: str, theirs: str) -> None:
        """Note a field that a person should look at."""
        self.differences.append(Difference(field=field, ours=ours[:300], theirs=theirs[:300]))
