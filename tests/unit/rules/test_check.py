"""Every fault of rule files that do not fit together, each with its place and a way out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from lisrules.documents.rule_files import load_rules, rules_folder
from lisrules.values.diagnostics import Diagnostic, DocumentError, RulesError

Edit = Callable[[str], str]

TIME = "sections/02-training.yaml"
ABSENCE = "sections/31-absence.yaml"
ANNEX = "sections/annex-2-objectives.yaml"
SPECIALTIES = "sections/annex-2-specialties.yaml"
CATALOGUE = "catalogue/lis1.yaml"
READINGS = "readings.yaml"
REGULATION = "regulation.yaml"
DECISION = "decisions/lis1.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the library's own rule files."""
    return Path(copytree(rules_folder(), tmp_path / "rules"))


def replaced(folder: Path, name: str, old: str, new: str, count: int = 1) -> tuple[int, int]:
    """Replace text in a file; return line and column of the first place where the texts differ."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    at = text.index(old)
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    path.write_text(text.replace(old, new, count), encoding="utf-8")
    before = text[: at + same]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def faults(folder: Path) -> list[Diagnostic]:
    with pytest.raises(RulesError) as caught:
        load_rules(folder)
    return list(caught.value.diagnostics)


def only(folder: Path) -> Diagnostic:
    found = faults(folder)
    assert len(found) == 1, found
    return found[0]


class TestVersions:
    def test_an_act_that_is_not_declared(self, folder: Path) -> None:
        line, _ = replaced(folder, TIME, "act: FOR-2016-12-08-1482", "act: FOR-2016-12-08-1483")
        fault = only(folder)
        assert str(fault.place) == f"{TIME}:{line}:14"
        assert (fault.found, fault.expected) == ("`FOR-2016-12-08-1483`", "an act that is declared")
        assert fault.help == "did you mean `FOR-2016-12-08-1482`?"

    def test_a_day_on_which_the_act_did_not_take_effect(self, folder: Path) -> None:
        line, _ = replaced(folder, TIME, "from: 2017-03-01", "from: 2017-03-02")
        fault = only(folder)
        assert str(fault.place) == f"{TIME}:{line}:15"
        assert fault.found == "a version from `2017-03-02` by FOR-2016-12-08-1482"
        assert fault.expected == "a day the act took effect: 2017-03-01, 2019-03-01"

    def test_versions_out_of_order(self, folder: Path) -> None:
        first = "- from: 2017-03-01\n        act: FOR-2016-12-08-1482\n        citation: § 26(3)"
        again = "- from: 2019-03-01\n        act: FOR-2018-12-19-2171\n        citation: § 26(3)"
        replaced(folder, ABSENCE, first, again)
        fault = only(folder)
        assert fault.path.endswith(".versions[1].from")
        assert (fault.found, fault.expected) == (
            "a version from `2019-03-01`",
            "a day after `2019-03-01`",
        )

    def test_a_version_that_overlaps_the_end_of_the_one_before(self, folder: Path) -> None:
        old = "- from: 2019-03-01\n        act: FOR-2018-12-19-2171\n"
        replaced(
            folder, ABSENCE, old, old.replace("-03-01\n", "-03-01\n        until: 2019-06-21\n")
        )
        fault = only(folder)
        assert (fault.path, fault.expected) == (
            "rules[0].versions[2].from",
            "a day after `2019-06-21`",
        )

    def test_a_version_that_ends_before_it_begins(self, folder: Path) -> None:
        replaced(folder, ABSENCE, "until: 2020-06-16", "until: 2020-03-18")
        fault = only(folder)
        assert (fault.found, fault.expected) == (
            "a version until `2020-03-18`",
            "`2020-03-19` or later",
        )

    def test_a_citation_of_no_known_form(self, folder: Path) -> None:
        line, _ = replaced(folder, TIME, "citation: § 2(1)", "citation: § 2 (1")
        fault = only(folder)
        assert str(fault.place) == f"{TIME}:{line}:15"
        assert (fault.found, fault.expected) == ("`§ 2 (1`", "a citation such as `§ 31(4) a`")

    def test_the_citation_of_a_version(self, folder: Path) -> None:
        replaced(folder, ABSENCE, "citation: § 26(3)", "citation: § 26 tredje ledd")
        assert only(folder).path.endswith(".versions[0].citation")


class TestNames:
    def test_an_id_twice(self, folder: Path) -> None:
        replaced(folder, TIME, "id: sf-2-2-municipality", "id: sf-2-2-hospital")
        found = [fault for fault in faults(folder) if "times" in fault.found]
        assert [fault.path for fault in found] == ["rules[2].id", "rules[3].id"]
        assert found[0].found == "the id `sf-2-2-hospital` 2 times"

    @pytest.mark.parametrize(
        ("name", "old", "new", "what", "guess"),
        [
            (TIME, "deducts: sf-31-4-a", "deducts: sf-31-4-x", "a rule", "sf-31-4"),
            (TIME, "[month-count, ", "[month-counts, ", "a reading", "month-count"),
            (ANNEX, "sets: [common-2017]", "sets: [commons-2017]", "a set", "common-2017"),
            (DECISION, "- sf-2-2-order", "- sf-2-2-orders", "a rule", "sf-2-2-order"),
            (DECISION, "- hdir-start", "- hdir-starts", "a rule", "hdir-start"),
            (READINGS, "default: calendar-days", "default: calendar-day", "an option", "calendar"),
        ],
        ids=["rule", "reading", "set", "condition", "beside", "default"],
    )
    def test_a_name_that_is_not_declared(
        self, folder: Path, name: str, old: str, new: str, what: str, guess: str
    ) -> None:
        replaced(folder, name, old, new)
        fault = only(folder)
        assert fault.place is not None
        assert fault.place.file == name
        assert fault.expected == f"{what} that is declared"
        assert fault.help.startswith(f"did you mean `{guess}")

    def test_a_cycle(self, folder: Path) -> None:
        replaced(folder, "sections/10-before-lis1.yaml", "of: sf-18-1-objectives", "of: sf-10-2")
        fault = only(folder)
        assert (fault.found, fault.expected) == ("`sf-10-2` leaning on itself", "no cycle")
        assert fault.path.endswith(".id")

    def test_a_long_cycle_is_reported_at_each_rule_in_it(self, folder: Path) -> None:
        replaced(
            folder, TIME, "kind: sequence, first: sf-2-2-hospital", "kind: sequence, first: sf-2-2"
        )
        assert {fault.found for fault in faults(folder)} == {
            "`sf-2-2` leaning on itself",
            "`sf-2-2-order` leaning on itself",
        }


class TestReadings:
    def test_a_reading_that_no_condition_asks_for(self, folder: Path) -> None:
        replaced(folder, READINGS, "- id: order", "- id: ordering")
        found = {fault.found for fault in faults(folder)}
        assert {"`ordering`", "no reading `order`", "`order`"} <= found

    def test_an_option_that_no_condition_understands(self, folder: Path) -> None:
        replaced(folder, READINGS, "- id: thirty-days", "- id: thirty-one-days")
        fault = only(folder)
        assert fault.found == "the options anchored-grid, calendar-months, thirty-one-days"
        assert fault.expected == "anchored-grid, calendar-months, thirty-days"

    def test_binding_under_an_option_that_is_not(self, folder: Path) -> None:
        replaced(
            folder,
            "sections/18-before-lis2.yaml",
            "option: objectives-and-time",
            "option: time-only",
        )
        fault = only(folder)
        assert fault.found == "`start-needs-time: time-only`"
        assert fault.path.endswith("binds_if")


class TestConditions:
    def test_under_a_reading_there_is_not(self, folder: Path) -> None:
        name = "sections/36-transition.yaml"
        line, _ = replaced(folder, name, "reading: eea-scope, opt", "reading: eea-scopes, opt")
        fault = only(folder)
        assert fault.place is not None
        assert (fault.place.file, fault.place.line) == (name, line)
        assert (fault.found, fault.expected) == ("`eea-scopes`", "a reading that is declared")
        assert fault.help == "did you mean `eea-scope`?"

    def test_under_an_option_there_is_not(self, folder: Path) -> None:
        replaced(folder, "sections/36-transition.yaml", "option: whole-part", "option: whole")
        fault = only(folder)
        assert fault.path.endswith(".condition.option")
        assert (fault.found, fault.expected) == ("`whole`", "an option that is declared")

    @pytest.mark.parametrize(
        ("key", "path"),
        [("authorities", "recognised_by[0].authorities"), ("categories", "recognised_by[0].categ")],
    )
    def test_nobody_who_may_recognise_objectives(self, folder: Path, key: str, path: str) -> None:
        file = folder / SPECIALTIES
        text = file.read_text(encoding="utf-8")
        at = text.index(f"{key}: [", text.index("recognised_by:"))
        end = text.index("]", at)
        file.write_text(f"{text[:at]}{key}: []{text[end + 1 :]}", encoding="utf-8")
        fault = only(folder)
        assert path in fault.path
        assert (fault.found, fault.expected) == ("an empty list", "at least one name")

    def test_a_kind_of_ruling_and_no_authority_at_all(self, folder: Path) -> None:
        file = folder / SPECIALTIES
        lines = file.read_text(encoding="utf-8").splitlines()
        first = next(n for n, line in enumerate(lines) if "recognised_by:" in line)
        deep = len(lines[first]) - len(lines[first].lstrip())
        last = next(
            n
            for n in range(first + 1, len(lines))
            if len(lines[n]) - len(lines[n].lstrip()) <= deep
        )
        file.write_text("\n".join(lines[:first] + lines[last:]) + "\n", encoding="utf-8")
        fault = only(folder)
        assert fault.path.endswith(".condition.recognised")
        assert fault.expected == "who may recognise objectives"


class TestCatalogue:
    def test_a_count_that_does_not_match(self, folder: Path) -> None:
        replaced(folder, CATALOGUE, "[KLS-001..045]", "[KLS-001..044]")
        fault = only(folder)
        assert (fault.found, fault.expected) == (
            "44 codes, 44 of them different",
            "45 as `count` says",
        )

    def test_a_code_twice(self, folder: Path) -> None:
        replaced(folder, CATALOGUE, "[KLS-001..045]", "[KLS-001..044, KLS-001]")
        assert only(folder).found == "45 codes, 44 of them different"

    def test_a_range_that_runs_backwards(self, folder: Path) -> None:
        replaced(folder, CATALOGUE, "[KLK-001..040]", "[KLK-040..001]")
        fault = only(folder)
        assert (fault.found, fault.expected) == ("`KLK-040..001`", "a range that runs forwards")


class TestFiles:
    def test_unknown_keys_stand_where_they_are(self, folder: Path) -> None:
        line, _ = replaced(folder, TIME, "at_least_months: 12", "at_leats_months: 12")
        found = {str(fault.place): fault.found for fault in faults(folder)}
        assert "the unknown key `at_leats_months`" in found.values()
        assert "no key `at_least_months`" in found.values()
        assert f"{TIME}:{line}:28" in found

    def test_a_kind_of_condition_that_is_not(self, folder: Path) -> None:
        replaced(folder, TIME, "kind: sequence", "kind: sequel")
        assert any("sequence" in fault.expected for fault in faults(folder))

    @pytest.mark.parametrize("name", [READINGS, REGULATION])
    def test_a_file_that_is_missing(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        assert "`regulation.yaml`" in only(folder).expected

    def test_an_empty_folder(self, tmp_path: Path) -> None:
        fault = only(tmp_path)
        assert (fault.place, fault.found) == (None, "no files")

    def test_no_folder(self, tmp_path: Path) -> None:
        assert only(tmp_path / "nothing").expected == "a folder of rule files"

    def test_a_file_of_no_known_sort(self, folder: Path) -> None:
        (folder / "more.yaml").write_text("a: 1\n", encoding="utf-8")
        assert only(folder).found == "the file `more.yaml`"

    def test_a_file_that_is_no_yaml_is_an_error_of_the_documents(self, folder: Path) -> None:
        (folder / TIME).write_text("a: &x 1\n", encoding="utf-8")
        (folder / ABSENCE).write_text("b: *x\n", encoding="utf-8")
        places = [str(fault.place) for fault in faults(folder)]
        assert [place.split(":")[0] for place in places] == [TIME, ABSENCE]
        assert not issubclass(DocumentError, RulesError)

    def test_a_link_out_of_the_folder_is_not_followed(self, folder: Path, tmp_path: Path) -> None:
        outside = tmp_path / "outside.yaml"
        outside.write_text("not: [a, rule\n", encoding="utf-8")
        (folder / "sections" / "outside.yaml").symlink_to(outside)
        assert load_rules(folder).digest == load_rules().digest

    def test_everything_wrong_is_said_at_once(self, folder: Path) -> None:
        replaced(folder, TIME, "deducts: sf-31-4-a", "deducts: nothing")
        replaced(folder, CATALOGUE, "count: 7", "count: 8")
        replaced(folder, READINGS, "default: marked", "default: outside")
        replaced(folder, DECISION, "- sf-2-2-order", "- sf-99")
        assert [fault.place.file for fault in faults(folder) if fault.place] == [
            CATALOGUE,
            DECISION,
            READINGS,
            TIME,
        ]
