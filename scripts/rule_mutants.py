"""Making mutants of the rule files: every number, day, code and deciding word, changed by one.

`mutate_rules.py` judges them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from lisrules.documents import rule_files
from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.compile import RuleSource, compile_rules
from lisrules.rules.ruleset import RuleSet

Place = tuple[str | int, ...]
Change = tuple[str, Place, Any]
"""A file, a path in it, and the new value; `DROP` takes the value away."""

DROP = object()
WORDS = ("nb", "nn", "en", "citation", "link", "eli", "section", "source", "id", "provision", "act")
"""Keys whose values are words and names: none of them decides."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"-?\d+")
RANGE = re.compile(r"(?P<prefix>[A-Z]+)-(?P<first>\d+)\.\.(?P<last>\d+)")
LISTS = frozenset(
    {
        "abroad",
        "absence",
        "accepts",
        "approvals",
        "as_service",
        "at",
        "authorities",
        "beside",
        "by",
        "categories",
        "conditions",
        "counts",
        "decisions",
        "exempted_by",
        "groups",
        "if_met",
        "instead",
        "layers",
        "of",
        "part_one",
        "perhaps_refused",
        "posts",
        "readings",
        "recognised",
        "recognised_by",
        "refused",
        "roles",
        "sets",
        "shared_with",
        "specialties",
        "stages",
        "status",
        "widened_by",
    }
)
"""Lists of which each element decides something."""
OPTIONAL = frozenset(
    {
        "above",
        "answer",
        "applied_before",
        "applied_by",
        "appointed",
        "arena",
        "before",
        "binds_if",
        "concerns",
        "counts_from",
        "covered",
        "decided_by",
        "deducts",
        "earlier",
        "effect",
        "every",
        "excused",
        "exempted",
        "group",
        "holiday_disputed",
        "layer",
        "longer_stay",
        "new_since",
        "new_specialties",
        "only_if",
        "only_registered",
        "own",
        "presumed",
        "profession",
        "reach",
        "registered_since",
        "regular",
        "replaced_by",
        "settled_by",
        "until",
    }
)
"""Keys that decide by being there."""
USUAL = {"effect": "condition"}
"""What a key is where it is left out."""
OTHERS: dict[str, tuple[str, ...]] = {
    "applies_by": ("assessment", "service-day", "part-start"),
    "arena": ("hospital", "municipality"),
    "begun_in": ("hospital", "municipality"),
    "category": (
        *("hospital", "general-practice", "community-medicine", "occupational-medicine"),
        "dental",
    ),
    "counts_as": ("approved", "registered"),
    "effect": ("condition", "part", "right", "duty", "note"),
    "stage": ("lis1", "lis2"),
    "started": ("hospital", "municipality"),
}
"""Words of which there are few: each is replaced by each of the others."""

WITHOUT_EFFECT: tuple[tuple[str, str], ...] = (
    (
        r"^layers\.\d: directorate",
        "no rule of the directorate is a condition of a decision today",
    ),
    (
        r"applies_by: part-start|applies_by: service-day -> part-start",
        (
            "the kinds that go by the start of a part do so by themselves; a count asks only"
            " whether a rule goes by the day of the decision"
        ),
    ),
    (r"\.earlier\.started: ", "who may finish on an earlier edition is found by `begun_in`"),
    (
        r"sf-31-3\.versions\.2\.reach: ",
        "what counts as service follows the wording of the deduction, of the same day",
    ),
    (r"sf-36-1\.versions\.\d\.condition\.presumed: ", "only whether it is met is asked for"),
    (
        r"(?:sf-annex-2-b-\w+|rhf-[\w-]+)\.versions\.0\.condition\.(?:approvals|recognised)",
        "the codes of the first clinical sets are not known, so that no assessment decides",
    ),
    (r"hdir-leader\.layer: ", "a rule that is part of others is in no decision by itself"),
)
"""Words without behaviour that a test could see, by what a mutant says it changes, and why. They
are for the reader or for law to come; the tables hold them."""


@dataclass(frozen=True)
class Mutant:
    """One change, or several that belong together, where it stands and what it says."""

    place: str
    change: str
    changes: tuple[Change, ...]
    caught_by: str | None = None

    @property
    def amount(self) -> bool:
        """Whether a number, a day or a code is changed, not a word."""
        new = self.changes[0][2]
        return (
            isinstance(new, int | str)
            and not isinstance(new, bool)
            and any(form.fullmatch(str(new)) for form in (DAY, RANGE, NUMBER))
        )


def without_effect(mutant: Mutant) -> bool:
    """Whether a word is changed that is known to have no behaviour."""
    return any(re.search(pattern, mutant.change) for pattern, _ in WITHOUT_EFFECT)


def sources() -> list[RuleSource]:
    """The library's own rule files as plain data."""
    folder = rule_files.rules_folder()
    paths = [
        *folder.glob("*.yaml"),
        *(p for f in rule_files.FOLDERS for p in (folder / f).iterdir()),
    ]
    read = [read_yaml(p.read_bytes(), p.relative_to(folder).as_posix()) for p in sorted(paths)]
    return [RuleSource(found.name, found.data, found.place) for found in read]


def mutants(files: Iterable[RuleSource]) -> Iterator[Mutant]:
    """Every mutant of every file, and every day of an act moved with all versions it made."""
    files = list(files)
    acts = next(file for file in files if file.name == "regulation.yaml")
    for file in files:
        for path, value in _leaves(file.data, ()):
            for changes in _changes(file, path, value, acts):
                yield _mutant(file, path, value, changes)
    yield from _whole_acts(files, acts)


def _mutant(file: RuleSource, path: Place, old: Any, changes: tuple[Change, ...]) -> Mutant:
    new = changes[0][2]
    way = f"{_text(file.data, path)}: {old if not isinstance(old, (dict, list)) else '...'}"
    also = f" and {len(changes) - 1} more" if len(changes) > 1 else ""
    return Mutant(
        str(file.place_of(path)), f"{way} -> {'left out' if new is DROP else new}{also}", changes
    )


def _text(data: Any, path: Place) -> str:
    """The path, with the id of what has one in place of its number in a list."""
    words = []
    for step in path:
        data = data[step]
        named = isinstance(step, int) and isinstance(data, dict) and "id" in data
        words.append(data["id"] if named else str(step))
    return ".".join(words)


def _leaves(data: Any, path: Place) -> Iterator[tuple[Place, Any]]:
    """Every value that may decide, with its path; parts before wholes."""
    if path and (path[-1] in WORDS):
        return
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _leaves(value, (*path, key))
            if key in OPTIONAL and isinstance(value, dict):
                yield (*path, key), value
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _leaves(value, (*path, index))
    else:
        yield path, data


def _changes(
    file: RuleSource, path: Place, value: Any, acts: RuleSource
) -> Iterator[tuple[Change, ...]]:
    key = next(step for step in reversed(path) if isinstance(step, str))
    if isinstance(value, int):
        for new in (not value,) if isinstance(value, bool) else (value - 1, value + 1):
            yield ((file.name, path, new),)
    elif isinstance(value, str) and DAY.fullmatch(value):
        yield from _days(file, path, value, acts)
    elif key == "codes" and isinstance(value, str):
        yield from _codes(file, path, value)
    else:
        yield from _words(file, path, key, value)


def _days(
    file: RuleSource, path: Place, value: str, acts: RuleSource
) -> Iterator[tuple[Change, ...]]:
    """The day before and after; for a version also with the act said to take effect then."""
    for step in (-1, 1):
        day = str(date.fromisoformat(value) + timedelta(step))
        yield ((file.name, path, day),)
        if path[-1] == "from" and "versions" in path:
            act = _inside(file.data, path[:-1])["act"]
            index = [found["id"] for found in _inside(acts.data, ("acts",))].index(act)
            days = _inside(acts.data, ("acts", index, "in_force"))
            allowed = (acts.name, ("acts", index, "in_force"), [*days, day])
            yield ((file.name, path, day), allowed)


def _codes(file: RuleSource, path: Place, value: str) -> Iterator[tuple[Change, ...]]:
    """A range that begins or ends one code earlier or later, alone and with the count to match."""
    match = RANGE.fullmatch(value)
    if match is None:
        return
    count_at = (*path[:-2], "count")
    count = _inside(file.data, count_at)
    width = len(match["first"])
    first, last = int(match["first"]), int(match["last"])
    for low, high in ((first - 1, last), (first + 1, last), (first, last - 1), (first, last + 1)):
        new = f"{match['prefix']}-{low:0{width}d}..{high:0{width}d}"
        more = (high - low) - (last - first)
        yield ((file.name, path, new),)
        yield ((file.name, path, new), (file.name, count_at, count + more))


def _words(file: RuleSource, path: Place, key: str, value: Any) -> Iterator[tuple[Change, ...]]:
    if key in (LISTS if isinstance(path[-1], int) else OPTIONAL) and value != USUAL.get(key):
        yield ((file.name, path, DROP),)
    others = OTHERS.get(key, ())
    if key == "default":
        reading = _inside(file.data, path[:-1])
        others = tuple(option["id"] for option in reading["options"])
    for other in others:
        if other != value:
            yield ((file.name, path, other),)


def _whole_acts(files: list[RuleSource], acts: RuleSource) -> Iterator[Mutant]:
    for index, act in enumerate(_inside(acts.data, ("acts",))):
        for number, day in enumerate(act["in_force"]):
            made = [
                (file.name, (*path, "from"))
                for file in files
                for path, version in _versions(file.data, ())
                if version["act"] == act["id"] and version["from"] == day
            ]
            path: Place = ("acts", index, "in_force", number)
            for step in (-1, 1):
                new = str(date.fromisoformat(day) + timedelta(step))
                moved = tuple((name, where, new) for name, where in made)
                if moved:
                    yield _mutant(acts, path, day, ((acts.name, path, new), *moved))


def _versions(data: Any, path: Place) -> Iterator[tuple[Place, Any]]:
    if isinstance(data, dict):
        if "act" in data and "condition" in data:
            yield path, data
        for key, value in data.items():
            yield from _versions(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _versions(value, (*path, index))


def _inside(data: Any, path: Place) -> Any:
    for step in path:
        data = data[step]
    return data


def mutated(files: Iterable[RuleSource], changes: Iterable[Change]) -> RuleSet:
    """The rule set with the changes made. Raises `RulesError` where it does not load."""
    data = {file.name: file for file in files}
    for name, path, new in changes:
        changed = deepcopy(data[name].data)
        parent = _inside(changed, path[:-1])
        if new is DROP:
            del parent[path[-1]]
        else:
            parent[path[-1]] = new
        data[name] = replace(data[name], data=changed)
    return compile_rules(data.values())
