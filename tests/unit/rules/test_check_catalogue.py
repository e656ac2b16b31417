"""Files of the user's own beside the catalogue: what they add, and every fault with its place."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from lisrules.documents.rule_files import load_rules, rules_folder
from lisrules.values.diagnostics import Diagnostic, RulesError

TITLE = "title: {nb: a, nn: b, en: c}"


def edition(name: str, first: str, last: str | None, of: str | None = "MED", **keys: str) -> str:
    """One edition, of part three of internal medicine unless told otherwise."""
    written = {"part": "lis3", "codes": "[MED-001..003]", "count": "3", "act": "FOR-X", **keys}
    more = "".join(f"    {key}: {value}\n" for key, value in written.items())
    until = f"    until: {last}\n" if last else ""
    belongs = f"    of: {of}\n" if of else ""
    return f"  - id: {name}\n    {TITLE}\n    from: {first}\n{until}{belongs}{more}"


def added(tmp_path: Path, *editions: str, name: str = "mine.yaml") -> Path:
    file = tmp_path / name
    file.write_text("sets:\n" + "".join(editions), encoding="utf-8")
    return file


def faults(*files: Path, folder: Path | None = None) -> list[Diagnostic]:
    with pytest.raises(RulesError) as caught:
        load_rules(folder, catalogue=files)
    return list(caught.value.diagnostics)


class TestEditions:
    def test_fill_a_gap(self, tmp_path: Path) -> None:
        file = added(tmp_path, edition("med-2021", "2021-09-01", "2025-08-31"))
        found = load_rules(catalogue=[file]).catalogue.editions("lis3", "MED")
        assert [(one.first, one.last) for one in found] == [
            (date(2021, 9, 1), date(2025, 8, 31)),
            (date(2025, 9, 1), None),
        ]
        assert found[0].codes == ("MED-001", "MED-002", "MED-003")

    def test_leave_the_rules_of_the_library_as_they_are(self, tmp_path: Path) -> None:
        file = added(tmp_path, edition("med-2021", "2021-09-01", "2025-08-31"))
        load_rules(catalogue=[file])
        assert len(load_rules().catalogue.editions("lis3", "MED")) == 1

    def test_may_be_one_path_or_stand_beside_a_folder(self, tmp_path: Path) -> None:
        file = added(tmp_path, edition("med-2021", "2021-09-01", "2025-08-31"))
        alone, beside = (
            load_rules(catalogue=str(file)),
            load_rules(rules_folder(), catalogue=file),
        )
        assert alone.digest == beside.digest
        assert "med-2021" in alone.sets

    def test_may_be_written_in_json(self, tmp_path: Path) -> None:
        data = {"id": "med-2021", "part": "lis3", "of": "MED", "act": "FOR-X", "count": 3}
        data |= {"title": {"nb": "a", "nn": "b", "en": "c"}, "codes": ["MED-001..003"]}
        data |= {"from": "2021-09-01", "until": "2025-08-31"}
        file = tmp_path / "mine.json"
        file.write_text(json.dumps({"sets": [data]}), encoding="utf-8")
        same = added(tmp_path, edition("med-2021", "2021-09-01", "2025-08-31"))
        assert load_rules(catalogue=[file]).digest == load_rules(catalogue=[same]).digest


class TestDigest:
    def test_covers_what_is_added(self, tmp_path: Path) -> None:
        one = added(tmp_path, edition("med-2021", "2021-09-01", "2025-08-31"))
        other = added(tmp_path, edition("med-2021", "2021-09-02", "2025-08-31"), name="o.yaml")
        digests = {load_rules(catalogue=files).digest for files in ([], [one], [other])}
        assert len(digests) == 3

    def test_is_the_same_whatever_the_files_are_called_and_in_any_order(
        self, tmp_path: Path
    ) -> None:
        first = edition("med-2021", "2021-09-01", "2023-08-31")
        second = edition("med-2023", "2023-09-01", "2025-08-31")
        a, b = added(tmp_path, first, name="a.yaml"), added(tmp_path, second, name="b.yaml")
        c, d = added(tmp_path, second, name="c.yaml"), added(tmp_path, first, name="d.yaml")
        assert load_rules(catalogue=[a, b]).digest == load_rules(catalogue=[c, d]).digest


class TestOverlaps:
    def test_with_an_edition_of_the_library_both_places_are_said(self, tmp_path: Path) -> None:
        file = added(tmp_path, edition("med-2021", "2021-09-01", "2025-09-01"))
        mine, theirs = faults(file)
        assert theirs.place is not None
        assert mine.place is not None
        if mine.place.file.startswith("catalogue/"):
            mine, theirs = theirs, mine
        assert str(mine.place) == f"{file}:4:11"
        assert mine.found == "the edition `med-2021` from `2021-09-01` until `2025-09-01`"
        assert mine.expected == "one edition of `lis3` of `MED` at a time"
        assert mine.help == (
            f"`part-three-med-2025` ({theirs.place}) is in force from `2025-09-01` on"
        )
        assert str(theirs.place).startswith("catalogue/parts-two-and-three.yaml:")
        assert f"`med-2021` ({file}:4:11) is in force" in theirs.help

    @pytest.mark.parametrize(("last", "count"), [("2023-08-31", 0), ("2023-09-01", 2)])
    def test_the_last_day_and_the_first(self, tmp_path: Path, last: str, count: int) -> None:
        first, second = (
            edition("med-a", "2021-09-01", last),
            edition("med-b", "2023-09-01", "2025-08-31"),
        )
        file = added(tmp_path, second, first)
        if count:
            assert len(faults(file)) == count
        else:
            assert len(load_rules(catalogue=[file]).catalogue.editions("lis3", "MED")) == 3

    def test_a_long_edition_hides_no_later_one(self, tmp_path: Path) -> None:
        """The long one meets both short ones, which do not meet each other."""
        file = added(
            tmp_path,
            edition("med-long", "2020-01-01", "2025-08-31"),
            edition("med-short", "2020-02-01", "2020-02-28"),
            edition("med-late", "2024-01-01", "2024-12-31"),
        )
        found = [fault.found.split("`")[1] for fault in faults(file)]
        assert sorted(found) == ["med-late", "med-long", "med-long", "med-short"]

    def test_sets_of_part_one_stand_side_by_side(self, tmp_path: Path) -> None:
        keys = {"part": "lis1", "codes": "[ABC-001]", "count": "1"}
        file = added(tmp_path, edition("more", "2025-09-01", None, None, **keys))
        assert "more" in load_rules(catalogue=[file]).sets

    def test_other_specialties_do_not_matter(self, tmp_path: Path) -> None:
        file = added(tmp_path, edition("lun", "2021-09-01", "2025-08-31", "LUN"))
        assert len(load_rules(catalogue=[file]).catalogue.editions("lis3", "LUN")) == 2


class TestBelonging:
    @pytest.mark.parametrize(
        ("part", "of", "found", "expected"),
        [
            ("lis3", "MEDD", "`MEDD`", "a specialty that is declared"),
            ("lis3", "surgery", "`surgery`", "a specialty that is declared"),
            ("lis2", "MED", "`MED`", "a group that is declared"),
            ("lis3", None, "no key `of`", "a specialty that `lis3` is for"),
            ("lis2", None, "no key `of`", "a group that `lis2` is for"),
            ("lis1", "MED", "an edition of `lis1` for `MED`", "no `of`"),
            ("lis2-3", "MED", "an edition of `lis2-3` for `MED`", "no `of`"),
        ],
    )
    def test_is_to_a_group_a_specialty_or_all(
        self, tmp_path: Path, part: str, of: str | None, found: str, expected: str
    ) -> None:
        file = added(tmp_path, edition("mine", "2012-01-01", "2012-12-31", of, part=part))
        [fault] = faults(file)
        assert fault.found == found
        assert fault.expected.startswith(expected)
        assert fault.place is not None
        assert fault.place.file == str(file)


class TestFaults:
    def test_an_id_of_the_library(self, tmp_path: Path) -> None:
        file = added(tmp_path, edition("part-three-med-2025", "2021-09-01", "2025-08-31"))
        found = faults(file)
        assert {fault.found for fault in found} == {"the id `part-three-med-2025` 2 times"}
        assert len({fault.place.file for fault in found if fault.place}) == 2

    def test_an_edition_that_ends_before_it_begins(self, tmp_path: Path) -> None:
        file = added(tmp_path, edition("med", "2021-09-01", "2021-08-31"))
        [fault] = faults(file)
        assert fault.found == "an edition until `2021-08-31`"
        assert fault.expected == "`2021-09-01` or later"

    def test_everything_wrong_in_all_files_at_once(self, tmp_path: Path) -> None:
        first = added(tmp_path, edition("a", "2021-09-01", None, count="4"))
        second = added(tmp_path, edition("b", "2012-01-01", "2012-02-01", "X"), name="b.yaml")
        files = {fault.place.file for fault in faults(first, second) if fault.place}
        assert {str(first), str(second)} <= files

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("sets: [{id: &a x}]\n", "the anchor `&a`"),
            ("sets: []\nsets: []\n", "the key `sets` a second time"),
            ("rules: []\n", "the unknown key `rules`"),
            ("sets: 1\n", "`1`"),
        ],
    )
    def test_hostile_and_other_texts(self, tmp_path: Path, text: str, found: str) -> None:
        file = tmp_path / "mine.yaml"
        file.write_text(text, encoding="utf-8")
        assert found in {fault.found for fault in faults(file)}

    def test_files_that_cannot_be_read(self, tmp_path: Path) -> None:
        """Both are said; a long path is shortened."""
        found = faults(tmp_path / "none.yaml", tmp_path / "x.txt")
        assert sorted(fault.expected for fault in found) == [
            "a file of the catalogue",
            "the suffix `.yaml`, `.yml` or `.json`",
        ]


class TestSpecialties:
    @pytest.mark.parametrize(
        ("old", "new", "shared"),
        [
            ('volven: "2"', 'volven: "1"', "1"),
            ("id: ANE", "id: ALM", "alm"),
            ('nb: "Anestesiologi"', 'nb: "ALLMENNMEDISIN"', "allmennmedisin"),
        ],
        ids=["code", "prefix", "name in capitals"],
    )
    def test_no_two_go_by_one_name(self, tmp_path: Path, old: str, new: str, shared: str) -> None:
        folder = Path(copytree(rules_folder(), tmp_path / "rules"))
        file = folder / "catalogue" / "specialties.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        found = [fault for fault in faults(folder=folder) if "the name or code" in fault.found]
        assert [fault.path for fault in found] == ["specialties[0].id", "specialties[2].id"]
        assert {fault.found for fault in found} == {f"the name or code `{shared}` 2 times"}

    def test_rules_concern_groups_there_are(self, tmp_path: Path) -> None:
        folder = Path(copytree(rules_folder(), tmp_path / "rules"))
        changed = 0
        for file in (folder / "sections").glob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            if "groups: [internal-medicine, surgery]" in text and not changed:
                new = text.replace(
                    "[internal-medicine, surgery]", "[internal-medicine, surgeri]", 1
                )
                file.write_text(new, encoding="utf-8")
                changed += 1
        assert changed == 1
        [fault] = faults(folder=folder)
        assert (fault.found, fault.expected) == ("`surgeri`", "a group that is declared")
        assert fault.help == "did you mean `surgery`?"
        assert fault.path.endswith("concerns.groups[1]")
