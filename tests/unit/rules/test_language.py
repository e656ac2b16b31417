"""The language of rule files: what each kind of file may say, and codes of objectives."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from lisrules.documents.rule_files import load_rules
from lisrules.rules.catalogue import expand
from lisrules.rules.kinds import AnyCondition
from lisrules.rules.language import Day, RuleSpec

TEXT = {"nb": "a", "nn": "b", "en": "c"}
VERSION = {"from": "2017-03-01", "act": "FOR-1", "condition": {"kind": "post", "accepts": ["lis"]}}
RULE = {"id": "sf-1", "citation": "§ 1", "title": TEXT, "gist": TEXT, "versions": [VERSION]}


def refused(model: Any, data: Any) -> set[str]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(model).validate_python(data)
    return {fault["type"] for fault in caught.value.errors()}


class TestRules:
    def test_one_that_says_what_is_needed(self) -> None:
        rule = RuleSpec.model_validate(RULE)
        assert (rule.layer.value, rule.effect.value) == ("regulation", "condition")
        assert (rule.applies_by, rule.versions[0].reach) == ("assessment", "new")
        assert rule.versions[0].from_ == date(2017, 3, 1)

    @pytest.mark.parametrize("key", sorted(RULE))
    def test_every_key_it_needs(self, key: str) -> None:
        missing = {name: value for name, value in RULE.items() if name != key}
        assert refused(RuleSpec, missing) == {"missing"}

    def test_no_key_it_does_not_know(self) -> None:
        assert refused(RuleSpec, {**RULE, "gists": TEXT}) == {"extra_forbidden"}

    @pytest.mark.parametrize("language", sorted(TEXT))
    def test_all_three_languages(self, language: str) -> None:
        text = {name: value for name, value in TEXT.items() if name != language}
        assert refused(RuleSpec, {**RULE, "gist": text}) == {"missing"}
        assert refused(RuleSpec, {**RULE, "gist": {**TEXT, language: ""}}) == {"string_too_short"}

    @pytest.mark.parametrize("name", ["SF-1", "sf 1", "", "-a", "a-", "æ"])
    def test_ids_are_slugs(self, name: str) -> None:
        assert refused(RuleSpec, {**RULE, "id": name}) == {"string_pattern_mismatch"}

    def test_at_least_one_version(self) -> None:
        assert refused(RuleSpec, {**RULE, "versions": []}) == {"too_short"}

    def test_is_frozen(self) -> None:
        rule = RuleSpec.model_validate(RULE)
        with pytest.raises(ValidationError):
            rule.id = "sf-2"


class TestDays:
    @pytest.mark.parametrize(
        "text",
        ["2017", "2017-03", "2017-3-1", "2017-02-30", "20170301", "2017-03-01T00:00", 1, None],
    )
    def test_are_written_in_full(self, text: Any) -> None:
        refused(Day, text)


class TestKinds:
    def test_every_rule_uses_a_kind_there_is(self) -> None:
        kinds = {v.condition.kind for r in load_rules().rules.values() for v in r.versions}
        assert {"absence", "training-time", "sequence", "objectives", "approvals"} <= kinds

    @pytest.mark.parametrize(
        "data",
        [
            {"kind": "training-time", "stage": "lis1", "arena": "hospital", "at_least_months": 0},
            {"kind": "absence", "allowance_percent": 101, "as_service": "sf-1"},
            {"kind": "absence", "allowance_days": -1, "as_service": "sf-1"},
            {"kind": "all", "of": []},
            {"kind": "at-least", "count": 0, "of": ["sf-1"]},
            {"kind": "nothing"},
            {"of": ["sf-1"]},
            [],
        ],
    )
    def test_amounts_that_make_no_sense_are_refused(self, data: Any) -> None:
        assert refused(AnyCondition, data)


class TestCodes:
    def test_a_code_stands_for_itself(self) -> None:
        assert expand("KLS-001") == ("KLS-001",)
        assert expand("LM-07") == ("LM-07",)

    def test_a_range_includes_both_ends(self) -> None:
        assert expand("KLS-009..011") == ("KLS-009", "KLS-010", "KLS-011")
        assert expand("LM-05..05") == ("LM-05",)

    @pytest.mark.parametrize(
        "written", ["", "KLS", "KLS-1", "kls-001", "KLS-001..45", "KLS-001..", "KLS-0001", "K-001"]
    )
    def test_anything_else_is_refused(self, written: str) -> None:
        with pytest.raises(ValueError, match="expected a code such as"):
            expand(written)

    def test_a_range_runs_forwards(self) -> None:
        with pytest.raises(
            ValueError, match=r"found `KLS-011..009`, expected a range that runs for"
        ):
            expand("KLS-011..009")
