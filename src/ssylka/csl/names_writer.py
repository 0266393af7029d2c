"""Lists of names: how they are written, joined, cut and labelled (CSL 1.0.2, "Name", "Et-al", "Label in names")."""

from ssylka.csl.cite import SUBSEQUENT, Cite, Render
from ssylka.csl.labels import label_text
from ssylka.csl.names import FENCES, NameValue, compose, sort_key
from ssylka.csl.names_rules import NameRules
from ssylka.csl.pieces import NAME, NAME_END, NAME_SET, NAME_SET_END, Piece
from ssylka.csl.rich_text import is_bare
from ssylka.csl.text_case import cases
from ssylka.csl.wrap import affix, looks, put_text, strip_periods

MAX_PROBED = 100
"""Names of a cite that count for the uniqueness of given names beyond those that show."""


class NamesWriter(NameRules):
    """Writes the names of one cs:names."""

    def write(self, cite: Cite) -> None:
        """Append the names of all variables."""
        present = cite.work.names
        self._write(cite, tuple([variable for variable in self.variables if variable in present]))

    def planned(self, variables: tuple[str, ...], *, checked: bool, is_sure: bool) -> Render:
        """What appends the names of variables that the items have.

        Args:
            variables: which.
            checked: some of them may be used up.
            is_sure: names certainly show, so that the call keeps book for groups.
        """
        is_single = not checked and len(variables) == 1 and self.form != "count"
        variable = variables[0]
        uses_up = variables if self.env.in_substitute else ()

        def render(cite: Cite) -> None:
            if is_sure:
                cite.found = cite.begun = True
            if not is_single:
                self._write(cite, variables)
                return
            if uses_up:
                cite.quashed += uses_up
            self._one_set(cite, cite.work.people(variable), variable)

        return render

    def _write(self, cite: Cite, variables: tuple[str, ...]) -> None:
        sets = [
            (variable, names)
            for variable in variables
            if variable not in cite.quashed and (names := cite.work.people(variable))
        ]
        if not sets:
            return
        if self.form == "count":
            self._count(cite, sets)
            return
        term = self._common_term(sets)
        if term:
            sets = sets[:1]
        out = cite.out
        if self.env.in_substitute:
            cite.quashed += tuple(self.variables) if term else tuple([variable for variable, _ in sets])
        wrote = False
        for variable, names in sets:
            if wrote and self.names_delimiter:
                out.append(self.names_delimiter)
            self._one_set(cite, names, term or variable)
            wrote = True

    def _count(self, cite: Cite, sets: list[tuple[str, list[NameValue]]]) -> None:
        count = 0
        for _, names in sets:
            count += self._shown(cite, len(names), cite.names_seen)
            cite.names_seen += 1
        cite.out.append(f"{count:04d}" if self.env.sorting else str(count))

    def _common_term(self, sets: list[tuple[str, list[NameValue]]]) -> str:
        """`editortranslator` where editors and translators are the same people."""
        if len(sets) < 2 or len(sets) != len(self.variables) or any(names != sets[0][1] for _, names in sets):
            return ""
        term = "".join(sorted(self.variables))
        form = (self.label.get("form") if self.label is not None else None) or "long"
        return term if self.env.locale.term(term, form) else ""

    def _shown(self, cite: Cite, total: int, index: int) -> int:
        """How many names show before "et al."; the total where the list is whole."""
        limits = self.later_limits if cite.position >= SUBSEQUENT else self.limits
        ambiguity = cite.ambiguity
        wanted = ambiguity.shown[index] if ambiguity is not None and index < len(ambiguity.shown) else 0
        shown = total
        if cite.probing:
            if wanted:
                shown = wanted
            elif limits.least and total >= limits.least:
                shown = limits.first
        elif limits.least and total >= limits.least:
            shown = max(limits.first, wanted)
            if limits.last and shown > limits.least - 2:
                shown = max(limits.least - 2, limits.first)
        if limits.first > limits.least:
            return total
        return min(shown, total)

    def _one_set(self, cite: Cite, names: list[NameValue], term: str) -> None:
        out = cite.out
        index = cite.names_seen
        cite.names_seen = index + 1
        total = len(names)
        limits = self.later_limits if cite.position >= SUBSEQUENT else self.limits
        ambiguity = cite.ambiguity
        is_whole = (total < limits.least or not limits.least) and (ambiguity is None or not cite.probing)
        shown = total if is_whole else self._shown(cite, total, index)
        if cite.name_levels is None and cite.log is None and cite.note_name is None:
            levels = ambiguity.levels[index] if ambiguity is not None and index < len(ambiguity.levels) else None
        else:
            levels = self._levels(cite, names, index, shown)
        if not shown:
            return
        label = self._label(term, plural=total > 1) if self.label is not None else None
        if label and self.label_first:
            out.extend(label)
        people = self._people(names if shown == total else names[:shown], levels)
        use_last = shown < total and limits.last
        if use_last:
            people.append(self._person(names[-1], total - 1, 0))
        if self.mark_sets:
            out.append(NAME_SET)
        if use_last:
            self._join_ellipsis(out, people, [*names[:shown], names[-1]])
        elif shown < total:
            self._join_et_al(out, people, names)
        else:
            self._join_all(out, people, names)
        if self.mark_sets:
            out.append(NAME_SET_END)
        if label and not self.label_first:
            out.extend(label)

    def _people(self, names: list[NameValue], levels: list[int] | None) -> list[str]:
        """The names as texts, each with as much of the given names as its level says."""
        if levels:
            return [
                self._person(name, position, levels[position] if position < len(levels) else 0)
                for position, name in enumerate(names)
            ]
        if self.env.sorting:
            return [sort_key(name, self.style) for name in names]
        style, is_all = self.style, self.invert == "all"
        people = [compose(names[0], style, inverted=is_all or self.invert == "first")]
        for name in names[1:]:
            people.append(compose(name, style, inverted=is_all))  # faster where most have one name
        return [strip_periods(person) for person in people] if self.env.strip_periods else people

    def _levels(self, cite: Cite, names: list[NameValue], index: int, shown: int) -> list[int] | None:
        ambiguity = cite.ambiguity
        wanted = ambiguity.levels[index] if ambiguity is not None and index < len(ambiguity.levels) else None
        find = cite.name_levels
        if find is None or self.env.sorting:
            if cite.log is not None:
                cite.log.append((len(names), shown, []))
            note = cite.note_name
            if note is not None:
                for i, name in enumerate(names):
                    if name.given and not name.literal:
                        note(cite, name, i)
            return wanted
        initials = self.style.initialize_with is not None
        levels = [
            find(cite, name, i, wanted[i] if wanted is not None and i < len(wanted) else 0, self.form, initials)
            if name.given and not name.literal
            else 2
            # All names count for uniqueness, not only those that show.
            for i, name in enumerate(names[: max(shown, MAX_PROBED)] if cite.probing else names[:shown])
        ]
        if cite.log is not None:
            cite.log.append((len(names), shown, levels[:shown]))
        return levels

    def _label(self, term: str, *, plural: bool) -> list[Piece]:
        label = self.label
        assert label is not None
        found = self.label_cache.get((term, plural))
        if found is None:
            rule = label.get("plural") or "contextual"
            text = label_text(term, label, self.env, plural=plural if rule == "contextual" else rule == "always")
            found = []
            if text:
                inner: list[Piece] = []
                put_text(inner, text, self.env.quotes)
                pairs = looks(label)
                found.extend(affix(label.get("prefix")))
                found.extend(start for start, _ in pairs)
                found.extend(inner)
                found.extend(end for _, end in reversed(pairs))
                found.extend(affix(label.get("suffix")))
            self.label_cache[term, plural] = found
        return found

    def _person(self, name: NameValue, index: int, level: int) -> str:
        if self.env.sorting:
            return sort_key(name, self.style)
        inverted = self.invert == "all" or (self.invert == "first" and index == 0)
        text = compose(name, self.style, inverted=inverted, level=level)
        return strip_periods(text) if self.env.strip_periods else text

    def _put(self, out: list[Piece], person: str, name: NameValue) -> None:
        if self.mark_each:
            out.append(NAME)
        # Affixes of cs:name are for persons, formatting for all.
        out.extend(self.look_before if name.literal else self.before)
        if self.style.fenced and FENCES.search(person):
            self._put_fenced(out, person)
        elif is_bare(person):
            out.append(person)
        else:
            put_text(out, person, self.env.quotes)
        out.extend(self.look_after if name.literal else self.after)
        if self.mark_each:
            out.append(NAME_END)

    def _put_fenced(self, out: list[Piece], person: str) -> None:
        place = 0
        case = ""
        for match in FENCES.finditer(person):
            self._put_cased(out, person[place : match.start()], case)
            fence = match.group()
            case = self.fence_case.get(fence, "")
            out.extend(self.fence_marks[fence])
            place = match.end()
        self._put_cased(out, person[place:], "")

    def _put_cased(self, out: list[Piece], text: str, case: str) -> None:
        if not text:
            return
        if case.endswith(" strip"):
            text, case = text.replace(".", ""), case.removesuffix(" strip")
        if case and (change := cases(self.env.locale.lang).get(case)) is not None:
            text = change(text)
        put_text(out, text, self.env.quotes)

    # Joining

    def _inverted_before(self, names: list[NameValue], count: int) -> bool:
        """Was the last but one name inverted?"""
        if names[count - 2].literal or names[count - 2].script < 2:
            return False
        return self.invert == "all" or (self.invert == "first" and count == 2)

    def _join_all(self, out: list[Piece], people: list[str], names: list[NameValue]) -> None:
        count = len(people)
        if self.simple:
            # One piece for all, where no name holds quotes or markup.
            if count == 1:
                text = people[0]
            elif self.and_word and not self.env.sorting:
                last = self._last_joint(count, names)
                text = f"{self.delimiter.join(people[:-1])}{last}{people[-1]}"
            else:
                text = self.delimiter.join(people)
            if is_bare(text):
                out.append(text)
                return
        for index, person in enumerate(people):
            if index:
                if index == count - 1 and self.and_word and not self.env.sorting:
                    out.append(self._last_joint(count, names))
                elif self.delimiter:
                    out.append(self.delimiter)
            self._put(out, person, names[index])

    def _last_joint(self, count: int, names: list[NameValue]) -> str:
        if self.and_tight:
            return self.and_word
        rule = self.precedes_last
        if rule == "always":
            before = self.delimiter
        elif rule == "never":
            before = " "
        elif rule == "after-inverted-name":
            before = self.delimiter if self._inverted_before(names, count) else " "
        else:
            before = self.delimiter if count > 2 else " "
        return f"{before}{self.and_word} "

    def _join_et_al(self, out: list[Piece], people: list[str], names: list[NameValue]) -> None:
        count = len(people)
        out.extend(self.before)
        for index, person in enumerate(people):
            if index and self.delimiter:
                out.append(self.delimiter)
            self._put(out, person, names[index])
        if self.et_al and not self.env.sorting:
            self._put_et_al(out, names, count)
        out.extend(self.after)

    def _put_et_al(self, out: list[Piece], names: list[NameValue], count: int) -> None:
        rule = self.precedes_et_al
        if rule == "always":
            before = self.delimiter
        elif rule == "never":
            before = " "
        elif rule == "after-inverted-name":
            before = self.delimiter if self._inverted_before(names, count + 1) else " "
        else:
            before = self.delimiter if count > 1 else " "
        if before == " " and self.et_al_tight:
            before = ""
        if before:
            out.append(before)
        out.extend(self.et_al)

    def _join_ellipsis(self, out: list[Piece], people: list[str], names: list[NameValue]) -> None:
        count = len(people)
        for index, person in enumerate(people):
            if index and index == count - 1:
                out.append(f"{self.delimiter if count > 2 else ' '}\u2026 ")
            elif index and self.delimiter:
                out.append(self.delimiter)
            self._put(out, person, names[index])
