"""Change every number, date and deciding word of the rule files; some test must notice each change.

A mutant is the library's own rule set with one thing changed: a number or a day by one, a range of
objectives by one code, a list without one of its elements, a word replaced by another of its kind,
a key left out. A mutant is caught when it does not load, or when a test of the law fails on it.
Prints a line per mutant, and ends with code 1 where one survives, 2 where the tests fail on the
rules as they are.

`--behaviour` leaves out the tables that hold the law typed once more: what survives then is held by
a table alone. `WITHOUT_EFFECT` says which of these have no behaviour to test, and why.

Nothing is written: the rules are changed in memory, and the tests are collected once per worker.
"""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from rule_mutants import Mutant, mutants, mutated, sources, without_effect

from lisrules.documents import rule_files
from lisrules.values.diagnostics import RulesError

ROOT = Path(__file__).resolve().parents[1]
TESTS = (
    "tests/property/test_version_selection.py::TestVersions",
    "tests/property/test_version_selection.py::TestTheEdges",
    "tests/law",
    "tests/cases/test_cases.py",
)
TABLES = (
    "test_parameters.py",
    "test_structure.py",
    "test_catalogue.py",
    "test_tables.py",
    "test_specialties.py",
    "test_coverage_of_the_regulation.py",
)
"""Tests that hold the law typed once more; they are quick, so they are tried first."""


class Judge:
    """A pytest plugin that runs the collected tests on each mutant until one fails."""

    def __init__(self, wanted: list[Mutant], *, tables: bool = True) -> None:
        self.wanted = wanted
        self.tables = tables
        self.judged: list[Mutant] = []
        self.failing: str | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Judge every mutant; the tests that caught one are tried first on the next."""
        files, items, own = sources(), self._in_order(session.items), rule_files._own
        self.failing = _first_failing(items) if items else "no tests were collected"
        for mutant in self.wanted if self.failing is None else ():
            try:
                rules = mutated(files, mutant.changes)
            except RulesError:
                self.judged.append(replace(mutant, caught_by="loading"))
                continue
            rule_files._own = lambda found=rules: found  # type: ignore[assignment]
            caught_by = _first_failing(_about(mutant, items)) or _first_failing(items)
            rule_files._own = own
            self.judged.append(replace(mutant, caught_by=caught_by))
        return True

    def _in_order(self, items: list[pytest.Item]) -> list[pytest.Item]:
        """The tables first, or left out."""
        tables = [item for item in items if item.path.name in TABLES]
        others = [item for item in items if item.path.name not in TABLES]
        return tables + others if self.tables else others


def _about(mutant: Mutant, items: list[pytest.Item]) -> list[pytest.Item]:
    """The table's tests that are named after what is changed: they are the likeliest to notice."""
    names = {f"[{name}]" for name in mutant.change.split(":")[0].split(".")}
    return [
        item
        for item in items
        if item.path.name in TABLES and any(item.name.endswith(name) for name in names)
    ]


def _first_failing(items: list[pytest.Item]) -> str | None:
    for index, item in enumerate(items):
        reports = runtestprotocol(item, log=False, nextitem=None)
        if any(report.failed for report in reports):
            items.insert(0, items.pop(index))
            return item.nodeid
    return None


def judge(numbers: list[int], *, tables: bool = True) -> tuple[list[Mutant], str | None]:
    """Judge the mutants of these numbers in this process, with the tables or without them."""
    every = list(mutants(sources()))
    plugin = Judge([every[number] for number in numbers], tables=tables)
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
    parser.add_argument("--amounts", action="store_true", help="change numbers, days, codes only")
    parser.add_argument("--words", action="store_true", help="change deciding words only")
    parser.add_argument(
        "--behaviour", action="store_true", help="without the tests that are tables"
    )
    parser.add_argument("--survivors", action="store_true", help="print only mutants not caught")
    chosen = parser.parse_args(arguments)
    kinds = {True, False} if chosen.amounts is chosen.words else {chosen.amounts}
    numbers = [
        number
        for number, mutant in enumerate(mutants(sources()))
        if mutant.amount in kinds and chosen.only in mutant.place
        if not (chosen.behaviour and without_effect(mutant))
    ]
    slices = [numbers[start :: chosen.workers] for start in range(chosen.workers)]
    with ProcessPoolExecutor(chosen.workers) as pool:
        judged = list(pool.map(partial(judge, tables=not chosen.behaviour), slices))
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
