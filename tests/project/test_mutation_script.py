"""The script that changes the rules: what it changes, and what it makes of the tests."""

from __future__ import annotations

import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from lisrules.documents.rule_files import load_rules
from lisrules.values.diagnostics import RulesError


def _script(name: str) -> Any:
    path = Path(__file__).resolve().parents[2] / "scripts" / f"{name}.py"
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up while they are made
    spec.loader.exec_module(module)
    return module


MAKING = _script("rule_mutants")
SCRIPT = _script("mutate_rules")
FILES = MAKING.sources()
MUTANTS = list(MAKING.mutants(FILES))


def changes(place: str) -> set[str]:
    """What is changed in one file, without the places."""
    return {mutant.change for mutant in MUTANTS if mutant.place.startswith(place)}


class TestMutants:
    def test_the_rules_as_they_are_are_the_library_s_own(self) -> None:
        assert MAKING.mutated(FILES, ()).digest == load_rules().digest

    def test_each_of_them_is_another_law_or_none(self) -> None:
        digests = set()
        for mutant in MUTANTS[::7]:
            try:
                digests.add(MAKING.mutated(FILES, mutant.changes).digest)
            except RulesError:
                continue
        assert load_rules().digest not in digests
        assert len(digests) > 20

    def test_numbers_go_both_ways(self) -> None:
        found = changes("sections/31-absence.yaml")
        for number in (11, 13):
            assert any(c.endswith(f"condition.allowance_days: 12 -> {number}") for c in found)

    def test_days_go_both_ways_alone_and_with_their_act(self) -> None:
        path = "rules.sf-31-3.versions.2.from: 2019-06-21 -> 2019-06-2"
        found = changes("sections/31-absence.yaml")
        assert {f"{path}0", f"{path}2", f"{path}0 and 1 more", f"{path}2 and 1 more"} <= found

    def test_acts_move_with_all_the_versions_they_made(self) -> None:
        found = changes("regulation.yaml")
        assert any("2019-06-21 -> 2019-06-22 and " in change for change in found)

    def test_ranges_grow_and_shrink_at_both_ends(self) -> None:
        found = {
            change.split(": ")[1] for change in changes("catalogue/lis1.yaml") if "KLS" in change
        }
        ends = ("000..045", "002..045", "001..044", "001..046")
        assert {
            f"KLS-001..045 -> KLS-{end}{also}" for end in ends for also in ("", " and 1 more")
        } == found

    def test_words_are_told_from_amounts(self) -> None:
        words = {mutant.change for mutant in MUTANTS if not mutant.amount}
        amounts = {mutant.change for mutant in MUTANTS if mutant.amount}
        assert any(".reach: open -> left out" in change for change in words)
        assert any("default: calendar-days -> working-days" in change for change in words)
        assert all("left out" not in change for change in amounts)
        assert len(amounts) > 400

    def test_words_are_left_out_and_replaced(self) -> None:
        found = changes("sections/17-municipality.yaml")
        duty = "rules.sf-17-1-a.versions.0.condition"
        assert {
            f"{duty}.by.0: municipality -> left out",
            f"{duty}.arena: municipality -> hospital",
            f"{duty}.arena: municipality -> left out",
            "rules.sf-17-1-a.effect: duty -> condition",
            "rules.sf-17-1-a.effect: duty -> left out",
        } <= found

    def test_a_key_that_says_what_is_usual_is_not_left_out(self) -> None:
        path = "rules.hso-activities.effect: condition ->"
        found = {c for c in changes("sections/guidance-health-regions.yaml") if c.startswith(path)}
        assert found == {f"{path} {effect}" for effect in ("part", "right", "duty", "note")}

    @pytest.mark.parametrize("pattern", [pattern for pattern, _ in MAKING.WITHOUT_EFFECT])
    def test_what_is_said_to_have_no_effect_stands_there_and_is_a_word(self, pattern: str) -> None:
        found = [mutant for mutant in MUTANTS if re.search(pattern, mutant.change)]
        assert found
        assert not any(mutant.amount for mutant in found)
        assert all(MAKING.without_effect(mutant) for mutant in found)

    def test_most_words_have_an_effect(self) -> None:
        words = [mutant for mutant in MUTANTS if not mutant.amount]
        assert sum(map(SCRIPT.without_effect, words)) < len(words) / 8

    def test_places_are_those_of_the_values(self) -> None:
        mutant = next(m for m in MUTANTS if "condition.allowance_days: 12" in m.change)
        name, line, col = mutant.place.split(":")
        text = (SCRIPT.rule_files.rules_folder() / name).read_text(encoding="utf-8")
        assert text.splitlines()[int(line) - 1][int(col) - 1 :].startswith("12")


class TestOrder:
    """The quick tables are tried first, or not at all."""

    @pytest.mark.parametrize(
        ("tables", "expected"),
        [
            (True, ["test_structure.py", "test_section_02.py", "test_cases.py"]),
            (False, ["test_section_02.py", "test_cases.py"]),
        ],
    )
    def test_of_the_tests(self, tables: bool, expected: list[str]) -> None:
        names = ("test_section_02.py", "test_structure.py", "test_cases.py")
        items = [SimpleNamespace(path=Path("tests") / name) for name in names]
        found = SCRIPT.Judge([], tables=tables)._in_order(items)
        assert [item.path.name for item in found] == expected

    def test_the_tables_are_there(self) -> None:
        folder = Path(__file__).resolve().parents[1] / "law"
        assert {path.name for path in folder.iterdir()} >= set(SCRIPT.TABLES)


class TestReport:
    def mutant(self, caught_by: str | None) -> Any:
        return MAKING.Mutant("f.yaml:1:1", "a: 1 -> 2", (), caught_by)

    @pytest.mark.parametrize(("caught", "code"), [(["a", "loading"], 0), (["a", None], 1), ([], 1)])
    def test_one_survivor_is_a_failure_and_so_is_nothing(
        self, caught: list[str | None], code: int, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert SCRIPT.report([self.mutant(by) for by in caught]) == code
        out = capsys.readouterr().out
        assert ("SURVIVED" in out) == (None in caught)
        assert out.splitlines()[-1].startswith(f"{len(caught)} mutants, ")
