from __future__ import annotations

import pytest

from lisrules.values.diagnostics import (
    Diagnostic,
    DocumentError,
    LisrulesError,
    Place,
    RulesError,
    TimelineError,
    did_you_mean,
)


def fault(place: Place | None, path: str = "", help_line: str = "") -> Diagnostic:
    return Diagnostic(place, path, "`x`", "`y`", help_line)


class TestDiagnostic:
    def test_place_path_found_expected_and_help_on_a_line_of_its_own(self) -> None:
        shown = str(fault(Place("a.yaml", 3, 7), "service[1].from", "write `y`"))
        assert shown == ("a.yaml:3:7: service[1].from: found `x`, expected `y`\n  help: write `y`")

    def test_without_place_path_or_help_nothing_stands_for_them(self) -> None:
        assert str(fault(None)) == "found `x`, expected `y`"


class TestErrors:
    def test_sorted_by_line_as_a_number_and_then_by_column(self) -> None:
        places = [Place("a", 10, 1), Place("a", 2, 9), Place("a", 2, 10), None]
        error = DocumentError([fault(place) for place in places])
        assert [d.place for d in error.diagnostics] == [places[1], places[2], places[0], None]

    def test_text_is_all_of_them(self) -> None:
        first, second = fault(Place("a", 1, 1)), fault(Place("a", 2, 1), help_line="h")
        assert str(TimelineError([second, first])) == f"{first}\n{second}"

    @pytest.mark.parametrize("kind", [DocumentError, TimelineError, RulesError])
    def test_all_kinds_are_errors_of_the_library(self, kind: type[LisrulesError]) -> None:
        with pytest.raises(LisrulesError, match="found"):
            raise kind([fault(None)])


class TestDidYouMean:
    @pytest.mark.parametrize(
        ("word", "meant"),
        [
            ("servce", "service"),
            ("Service", "service"),
            ("took-part", "took_part"),
            ("zzz", None),
            ("", None),
            ("s" * 1000, None),
        ],
    )
    def test_the_closest_word_or_none(self, word: str, meant: str | None) -> None:
        assert did_you_mean(word, ["service", "took_part", "absences"]) == meant

    def test_no_candidates_no_suggestion(self) -> None:
        assert did_you_mean("service", []) is None


def test_indices_are_ordered_as_numbers() -> None:
    """Without places the second item of a list stands before the tenth."""
    faults = [Diagnostic(None, f"service[{n}].from", "x", "y") for n in (10, 9, 2)]

    assert [fault.path for fault in LisrulesError(faults).diagnostics] == [
        "service[2].from",
        "service[9].from",
        "service[10].from",
    ]
