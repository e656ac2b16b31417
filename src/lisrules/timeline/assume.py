"""What if: a timeline with changes that somebody assumes, checked as a whole; nothing is half done.

Facts may be taken away, changed and added, planned ones taken as real, in this order. An absent
list is *not known*, and adding to it would say that it is complete; so that has to be said in so
many words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from lisrules.timeline.assumption import Assumption, written
from lisrules.timeline.consistency import LISTS, inconsistencies
from lisrules.timeline.diagnose import PlaceOf, Places, fields_at, parse
from lisrules.timeline.records import Record
from lisrules.timeline.refusal import Path, path_text, quoted
from lisrules.values.diagnostics import Diagnostic, Place, did_you_mean

_T = TypeVar("_T", bound=Record)


def assume(root: type[_T], data: dict[str, Any], assumption: Assumption) -> _T:
    """The timeline (a `root`) that comes of an assumption and the plain `data` of another one.

    `data` is used up. Raises `TimelineError` with every fault: ids that no fact has, lists that are
    not known, and everything that is wrong with the timeline that would come of it.
    """
    merge = _Merge(root, data, assumption)
    faults = list(merge.faults())
    return parse(
        root,
        merge.merged(),
        lambda whole: inconsistencies(whole, frozenset(merge.refused)),
        merge.places,
        faults,
    )


@dataclass(slots=True)
class _Item:
    """One fact on its way into the new timeline, and its path in the document it stands in."""

    fact: dict[str, Any]
    path: Path
    added: bool = False
    patched: bool = False


class _Merge:
    """Puts a timeline and an assumption together, and remembers where everything came from."""

    def __init__(self, root: type[Record], data: dict[str, Any], assumption: Assumption) -> None:
        self._root = root
        self._data = data
        self._changes = assumption.changes
        self._document = assumption.places
        self.refused: list[str] = []
        """Lists that could not be added to; what they would hold is anybody's guess."""
        self._items: dict[str, list[_Item]] = {
            name: [_Item(fact, (name, index)) for index, fact in enumerate(data[name])]
            for name in LISTS
            if name in data
        }
        self.places = Places(
            lambda path: self._place(path, self._document.value_at),
            lambda path: self._place(path, self._document.key_at),
            self._told_as,
        )

    def faults(self) -> Iterator[Diagnostic]:
        """Do all of it, in one fixed order, and give what could not be done."""
        yield from self._take_away()
        yield from self._change()
        yield from self._add()
        yield from self._realise()

    def merged(self) -> dict[str, Any]:
        """The plain data of the new timeline."""
        lists = {name: [item.fact for item in items] for name, items in self._items.items()}
        education = self._changes.education
        whole = {} if education is None else {"education": written(education)}
        return {**self._data, **lists, **whole}

    def _take_away(self) -> Iterator[Diagnostic]:
        where = self._by_id()
        for index, name in enumerate(self._changes.without):
            if name not in where:
                yield self._no_fact(("without", index), name, where)
            elif name in self._changes.change:
                what = f"{quoted(name)}, which is changed too"
                yield self._fault(("without", index), what, "one of the two", "leave one out")
        gone = frozenset(self._changes.without)
        for items in self._items.values():
            items[:] = [item for item in items if item.fact["id"] not in gone]

    def _change(self) -> Iterator[Diagnostic]:
        where = self._by_id()
        gone = frozenset(self._changes.without)
        for name, patch in self._changes.change.items():
            item = where.get(name)
            if item is not None:
                yield from self._patch(item, name, patch)
            elif name not in gone:
                yield self._no_fact(("change", name), name, where, key=True)

    def _patch(self, item: _Item, name: str, patch: dict[str, Any]) -> Iterator[Diagnostic]:
        if patch.get("id", name) != name:
            help_line = "take the fact away with `without` and add another"
            yield self._fault(("change", name, "id"), "another id", "the id as it is", help_line)
            return
        place = item.path[:2]
        for path in _removals(patch):
            if not _has(item.fact, path) and path[-1] not in fields_at(
                self._root, (*place, *path[:-1])
            ):
                yield self._unknown_key(("change", name, *path), (*place, *path[:-1]))
        item.fact = _patched(item.fact, patch)
        item.patched = True

    def _add(self) -> Iterator[Diagnostic]:
        for name in LISTS:
            facts = getattr(self._changes, name)
            complete = name in self._changes.known
            if facts is not None and not facts and not complete:
                help_line = f"for none at all, where it was not known, write `known: [{name}]`"
                yield self._fault((name,), "an empty list", "facts to add", help_line)
            elif facts and name not in self._items and not complete:
                self.refused.append(name)
                yield self._not_known(name)
            if facts or complete:
                added = (
                    _Item(written(fact), (name, at), True) for at, fact in enumerate(facts or ())
                )
                self._items.setdefault(name, []).extend(added)

    def _realise(self) -> Iterator[Diagnostic]:
        asked = self._changes.realised
        where = self._by_id()
        if isinstance(asked, bool):
            ids = (
                [name for name, item in where.items() if item.fact.get("planned")] if asked else []
            )
        else:
            ids = list(asked)
        for index, name in enumerate(ids):
            if name not in where:
                yield self._no_fact(("realised", index), name, where)
            elif not where[name].fact.get("planned"):
                what = f"{quoted(name)}, which is not planned"
                yield self._fault(
                    ("realised", index), what, "the id of a planned fact", "leave it out"
                )
            else:
                where[name].fact = {**where[name].fact, "planned": False}

    def _by_id(self) -> dict[str, _Item]:
        return {item.fact["id"]: item for items in self._items.values() for item in items}

    def _not_known(self, name: str) -> Diagnostic:
        return self._fault(
            (name,),
            f"facts for `{name}`, which is not known in the timeline",
            "a list that is known",
            f"if these are all there are, write `known: [{name}]`",
        )

    def _no_fact(
        self, path: Path, name: str, known: Iterable[str], *, key: bool = False
    ) -> Diagnostic:
        guess = did_you_mean(name, known)
        help_line = f"did you mean {quoted(guess)}?" if guess else "look up its id in the timeline"
        found = f"{quoted(name)}, which is the id of no fact"
        return self._fault(path, found, "the id of a fact of the timeline", help_line, key=key)

    def _unknown_key(self, path: Path, record: Path) -> Diagnostic:
        known = list(fields_at(self._root, record))
        guess = did_you_mean(str(path[-1]), known)
        help_line = f"did you mean {quoted(guess)}?" if guess else "remove it, or check its place"
        expected = f"one of {', '.join(map(quoted, known))}"
        found = f"the unknown key {quoted(str(path[-1]))}"
        return self._fault(path, found, expected, help_line, key=True)

    def _fault(
        self, path: Path, found: str, expected: str, help_line: str, *, key: bool = False
    ) -> Diagnostic:
        place = (self._document.key_at if key else self._document.value_at)(path)
        return Diagnostic(place, path_text(path), found, expected, help_line)

    def _place(self, path: Path, place_of: PlaceOf) -> Place | None:
        """Only what the assumption says stands in its text; the timeline's own has no place."""
        item = self._item(path)
        own = path[:1] == ("education",) if item is None else item.added or item.patched
        return place_of(self._told_as(path)) if own else None

    def _told_as(self, path: Path) -> Path:
        item = self._item(path)
        if item is None:
            return path
        start = ("change", str(item.fact["id"])) if item.patched else item.path
        return (*start, *path[2:])

    def _item(self, path: Path) -> _Item | None:
        """The fact that a path in the merged data leads into."""
        if len(path) < 2 or not isinstance(path[1], int):
            return None
        items = self._items.get(str(path[0]), [])
        return items[path[1]] if path[1] < len(items) else None


def _patched(old: object, patch: object) -> Any:
    """A merge as JSON Merge Patch has it (RFC 7396): mappings by key, null removes."""
    if not isinstance(patch, dict):
        return patch
    found = dict(old) if isinstance(old, dict) else {}
    for key, value in patch.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = _patched(found.get(key), value)
    return found


def _removals(patch: dict[str, Any], path: Path = ()) -> Iterator[Path]:
    """The paths of the keys that a patch takes away."""
    for key, value in patch.items():
        if value is None:
            yield (*path, key)
        elif isinstance(value, dict):
            yield from _removals(value, (*path, key))


def _has(value: object, path: Path) -> bool:
    """Whether there is a value at a path inside mappings."""
    for step in path:
        if not isinstance(value, dict) or step not in value:
            return False
        value = value[step]
    return True
