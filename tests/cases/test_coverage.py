"""The cases are complete: every row, every option of every reading, every rule."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest
from pydantic import ValidationError

from lisrules.documents.rule_files import load_rules
from tests.cases.case_files import Case, Check, load_cases, load_notes, load_unnamed, runs
from tests.cases.shorthand import Facts, expand

PART_ONE_ROWS = (
    *("C01", "C12", "C13", "C14", "C16", "C17", "C18", "C19", "C20"),
    *("C24", "C27", "C28", "C29", "C30", "C31", "C32", "C33", "C34", "C35"),
)
"""The rows on absence in part one and on its order, posts and objectives."""
LATER_ROWS = (
    *("C42", "C43", "C44"),
    *("C48", "C49", "C50", "C52", "C53", "C54", "C55", "C56", "C57", "C64", "C65", "C66"),
    *("C74", "C75", "C78", "C79", "C81", "C83", "C85", "C88", "C89", "C90", "C91", "C92", "C93"),
)
"""The rows on parts two and three, doctors from abroad, institutions, the old scheme, approval."""


def cases() -> list[Case]:
    return list(load_cases().values())


def checks() -> list[Check]:
    return [check for case in cases() for check in case.checks]


class TestRows:
    @pytest.mark.parametrize("row", [*PART_ONE_ROWS, *LATER_ROWS])
    def test_every_row_is_a_case_or_has_a_note(self, row: str) -> None:
        assert row in {case.case for case in cases()} or load_notes().get(row)

    def test_no_two_cases_share_a_number(self) -> None:
        numbers = [case.case for case in cases()]
        assert sorted(set(numbers)) == sorted(numbers)

    def test_a_file_is_named_by_number_and_slug(self) -> None:
        wrong = [
            path.name
            for path, case in load_cases().items()
            if not path.name.startswith(f"{case.case.lower()}-")
        ]
        assert wrong == []

    def test_no_two_checks_share_a_name(self) -> None:
        ids = [run.id for run in runs()]
        assert sorted(set(ids)) == sorted(ids)

    def test_every_note_gives_a_reason(self) -> None:
        assert all(len(reason) > 40 for reason in load_notes().values())


class TestReadings:
    @pytest.mark.parametrize("reading", sorted(load_rules().readings))
    def test_every_reading_has_its_case(self, reading: str) -> None:
        assert [case.case for case in cases() if case.reading == reading] != []

    @pytest.mark.parametrize("reading", sorted(load_rules().readings))
    def test_the_same_facts_are_answered_under_every_option(self, reading: str) -> None:
        options = set(load_rules().readings[reading].options)
        asked = [set(check.options or {}) for check in of_reading(reading)]
        assert asked == [options] * len(asked)

    @pytest.mark.parametrize("reading", sorted(load_rules().readings))
    def test_every_other_option_makes_a_difference_somewhere(self, reading: str) -> None:
        declared = load_rules().readings[reading]
        differing = {
            option
            for check in of_reading(reading)
            for option in check.options or {}
            if differ(check, option, declared.default)
        }
        assert differing == set(declared.options) - {declared.default}


def of_reading(reading: str) -> list[Check]:
    return [c for case in cases() if case.reading == reading for c in case.checks if c.options]


def differ(check: Check, option: str, default: str) -> bool:
    """Whether two options are expected to answer one and the same question differently."""
    one, other = (
        (check.options or {})[name].model_dump(exclude_unset=True) for name in (option, default)
    )
    return any(one[key] != other[key] for key in one.keys() & other.keys())


class TestRules:
    @pytest.mark.parametrize("rule", sorted(load_rules().rules))
    def test_every_rule_is_named_by_a_check_or_listed(self, rule: str) -> None:
        assert (rule in named_rules()) != (rule in load_unnamed())

    def test_only_rules_that_exist_are_named(self) -> None:
        assert (named_rules() | set(load_unnamed())) - set(load_rules().rules) == set()


def named_rules() -> set[str]:
    by_rule = ("rules", "beside", "left_out", "lacking", "sets")
    return {
        rule
        for run in runs()
        for name in by_rule
        for found in [getattr(run.expect, name)]
        for rule in [*found, *_left_out(name, found)]
    }


def _left_out(name: str, found: dict[str, Any]) -> list[str]:
    return [rule for rules in found.values() for rule in rules] if name == "left_out" else []


class TestForm:
    """The runner refuses what it does not understand, so that a slip cannot pass for a check."""

    GOOD: ClassVar[dict[str, Any]] = {
        "name": "a name",
        "facts": {"hospital": {"from": "2025-09-01", "through": "2026-08-31"}},
        "on": "2026-08-31",
        "expect": {"outcome": "met"},
    }

    def test_a_good_check_is_read(self) -> None:
        assert Check.model_validate(self.GOOD).name == "a name"

    @pytest.mark.parametrize(
        "change",
        [
            {"expects": {}},
            {"expect": {}},
            {"expect": {"outcome": "passed"}},
            {"expect": {"outcomes": "met"}},
            {"expect": None},
            {"options": {"one": {"outcome": "met"}}},
            {"facts": {"hospitals": {}}},
            {"on": "2026-13-01"},
        ],
    )
    def test_a_slip_is_refused(self, change: dict[str, Any]) -> None:
        with pytest.raises(ValidationError):
            Check.model_validate({**self.GOOD, **change})

    def test_options_need_a_reading(self) -> None:
        check = {**self.GOOD, "expect": None, "options": {"one": {"outcome": "met"}}}
        words = dict.fromkeys(("question", "answer", "citation", "source"), "text")
        with pytest.raises(ValidationError, match="names no reading"):
            Case.model_validate({"case": "X1", **words, "confidence": "low", "checks": [check]})

    def test_an_unknown_key_of_a_post_is_refused(self) -> None:
        post = {"from": "2025-09-01", "through": "2026-08-31", "percent": 50}
        with pytest.raises(Exception, match="percent"):
            Facts(hospital=post).timeline()

    def test_codes_are_written_as_ranges(self) -> None:
        assert expand("LM-61..63") == ["LM-61", "LM-62", "LM-63"]
        assert expand("KLS-009..011") == ["KLS-009", "KLS-010", "KLS-011"]
        assert expand("KLS-007") == ["KLS-007"]
