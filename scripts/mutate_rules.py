"""Change every number and date of the rule files by one; some test must notice each change.

A mutant is the library's own rule set with one thing changed: a number or a day by one, a range of
objectives by one code. With `--words` also: a list without one of its elements, a word replaced by
another of its kind, a key left out. A mutant is caught when it does not load, or when a test of the
law fails on it. Prints a line per mutant, and ends with code 1 where one survives, 2 where the
tests fail on the rules as they are.

Nothing is written: the rules are changed in memory, and the tests are collected once per worker.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from lisrules.documents import rule_files
from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.compile import RuleSource, compile_rules
from lisrules.rules.ruleset import RuleSet
from lisrules.values.diagnostics import RulesError

ROOT = Path(__file__).resolve().parents[1]
TESTS = (
    "tests/property/test_version_selection.py::TestVersions",
    "tests/property/test_version_selection.py::TestTheEdges",
    "tests/law",
    "tests/cases/test_cases.py",
)

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
        "absence",
        "accepts",
        "approvals",
        "as_service",
        "beside",
        "by",
        "conditions",
        "counts",
        "instead",
        "layers",
        "of",
        "posts",
        "recognised",
        "recognised_by",
        "roles",
        "sets",
        "status",
    }
)
"""Lists of which each element decides something."""
OPTIONAL = frozenset(
    {
        "appointed",
        "arena",
        "before",
        "binds_if",
        "decided_by",
        "deducts",
        "earlier",
        "every",
        "excused",
        "holiday_disputed",
        "layer",
        "only_if",
        "presumed",
        "reach",
        "settled_by",
    }
)
"""Keys that decide by being there."""
OTHERS: dict[str, tuple[str, ...]] = {
    "applies_by": ("assessment", "service-day", "part-start"),
    "arena": ("hospital", "municipality"),
    "begun_in": ("hospital", "municipality"),
    "started": ("hospital", "municipality"),
}
"""Words of which there are few: each is replaced by each of the others."""


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
    way = f"{_text(path)}: {old if not isinstance(old, (dict, list)) else '...'}"
    also = f" and {len(changes) - 1} more" if len(changes) > 1 else ""
    return Mutant(
        str(file.place_of(path)), f"{way} -> {'left out' if new is DROP else new}{also}", changes
    )


def _text(path: Place) -> str:
    return ".".join(map(str, path))


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
    if key in (LISTS if isinstance(path[-1], int) else OPTIONAL):
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


class Judge:
    """A pytest plugin that runs the collected tests on each mutant until one fails."""

    def __init__(self, wanted: list[Mutant]) -> None:
        self.wanted = wanted
        self.judged: list[Mutant] = []
        self.failing: str | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge every mutant; the tests that caught one are tried first on the next."""
        files, items, own = sources(), list(session.items), rule_files._own
        self.failing = _first_failing(items) if items else "no tests were collected"
        for mutant in self.wanted if self.failing is None else ():
            try:
                rules = mutated(files, mutant.changes)
            except RulesError:
                self.judged.append(replace(mutant, caught_by="loading"))
                continue
            rule_files._own = lambda found=rules: found  # type: ignore[assignment]
            caught_by = _first_failing(items)
            rule_files._own = own
            self.judged.append(replace(mutant, caught_by=caught_by))
        return True


def _first_failing(items: list[pytest.Item]) -> str | None:
    for index, item in enumerate(items):
        reports = runtestprotocol(item, log=False, nextitem=None)
        if any(report.failed for report in reports):
            items.insert(0, items.pop(index))
            return item.nodeid
    return None


def judge(numbers: list[int]) -> tuple[list[Mutant], str | None]:
    """Judge the mutants of these numbers in this process."""
    every = list(mutants(sources()))
    plugin = Judge([every[number] for number in numbers])
    options = ["-q", "-p", "no:cacheprovider", "--assert=plain", "--tb=no", f"--rootdir={ROOT}"]
    output = StringIO()
    with redirect_stdout(output), redirect_stderr(output):
        pytest.main([*options, *(str(ROOT / test) for test in TESTS)], plugins=[plugin])
    if plugin.failing:
        return [], f"{plugin.failing}\n{output.getvalue()[-2000:]}"
    stripped = [replace(mutant, changes=()) for mutant in plugin.judged]
    return stripped, None


def main(arguments: list[str] | None = None) -> int:
    """Judge every mutant on some workers and print what caught each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--workers", type=int, default=2, help="processes to run (2)")
    parser.add_argument("--only", default="", help="judge only mutants whose place has this text")
    parser.add_argument("--words", action="store_true", help="change deciding words too")
    parser.add_argument("--survivors", action="store_true", help="print only mutants not caught")
    chosen = parser.parse_args(arguments)
    every = list(mutants(sources()))
    numbers = [
        number
        for number, mutant in enumerate(every)
        if (mutant.amount or chosen.words) and chosen.only in mutant.place
    ]
    slices = [numbers[start :: chosen.workers] for start in range(chosen.workers)]
    with ProcessPoolExecutor(chosen.workers) as pool:
        judged = list(pool.map(judge, slices))
    failing = next((found for _, found in judged if found), None)
    if failing is not None:
        print(f"the tests fail on the rules as they are: {failing}", file=sys.stderr)
        return 2
    ordered = sorted((m for found, _ in judged for m in found), key=_position)
    return report(ordered, only_survivors=chosen.survivors)


def _position(mutant: Mutant) -> tuple[str, int, str]:
    file, line, _ = mutant.place.rsplit(":", 2)
    return file, int(line), mutant.change


def report(judged: list[Mutant], *, only_survivors: bool = False) -> int:
    """Print a line per mutant and a sum; return 1 where one survived, else 0."""
    survivors = [mutant for mutant in judged if mutant.caught_by is None]
    for mutant in survivors if only_survivors else judged:
        print(f"{mutant.place}  {mutant.change}  {mutant.caught_by or 'SURVIVED'}")
    print(
        f"{len(judged)} mutants, {len(judged) - len(survivors)} caught, {len(survivors)} survived"
    )
    return 1 if survivors or not judged else 0


if __name__ == "__main__":
    sys.exit(main())
