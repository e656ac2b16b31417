"""The compiled form of rule files: the same rules as from YAML, or not used at all."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from lisrules.documents import rule_files
from lisrules.documents.compiled_rules import (
    COMPILED,
    FORMAT,
    read_compiled,
    write_compiled,
)
from lisrules.documents.rule_files import compiled_form, load_rules, rules_folder
from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.ruleset import RuleSet
from lisrules.values.diagnostics import DocumentError, RulesError

TIME = "sections/02-training.yaml"
RULES = load_rules()
"""Loaded before any test puts another folder in the place of the library's own."""


@pytest.fixture(scope="module")
def text() -> str:
    """The compiled form of the library's own rules."""
    return compiled_form(rules_folder())


@pytest.fixture
def folder(tmp_path: Path, text: str) -> Path:
    """A copy of the library's own rule files with their compiled form."""
    copy = Path(copytree(rules_folder(), tmp_path / "rules"))
    (copy / COMPILED).write_text(text, encoding="utf-8")
    return copy


def own(folder: Path, monkeypatch: pytest.MonkeyPatch, *added: Path) -> RuleSet:
    """The rules of a folder as if it were the library's own."""
    monkeypatch.setattr(rule_files, "rules_folder", lambda: folder)
    if added:
        return load_rules(catalogue=added)
    return rule_files._own.__wrapped__()


def parsed_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that fills with the names of files that are read as YAML from now on."""
    names: list[str] = []

    def reading(contents: bytes, name: str) -> Any:
        names.append(name)
        return read_yaml(contents, name)

    monkeypatch.setattr(rule_files, "read_yaml", reading)
    return names


def edited(folder: Path, **entry: Any) -> None:
    """Change the entry of one file in the compiled form."""
    data = json.loads((folder / COMPILED).read_text(encoding="utf-8"))
    data["files"][TIME].update(entry)
    (folder / COMPILED).write_text(json.dumps(data), encoding="utf-8")


class TestWriting:
    def test_holds_every_file_with_the_digest_of_its_bytes(self, text: str) -> None:
        data = json.loads(text)
        assert data["format"] == FORMAT
        paths = {
            path.relative_to(rules_folder()).as_posix(): path
            for path in rules_folder().rglob("*.yaml")
            if path.parent.name != "cases"
        }
        assert set(data["files"]) == set(paths)
        assert {name: entry["sha256"] for name, entry in data["files"].items()} == {
            name: sha256(path.read_bytes()).hexdigest() for name, path in paths.items()
        }

    def test_is_the_same_text_every_time(self, folder: Path, text: str) -> None:
        for path in folder.rglob("*.yaml"):
            os.utime(path, (0, 0))
        assert compiled_form(folder) == text

    def test_files_in_another_order_give_the_same_text(self) -> None:
        files = {"b.yaml": b"x: 1\n", "a.yaml": b"y: [2, no]\n"}
        assert write_compiled(files) == write_compiled(dict(reversed(files.items())))

    def test_a_decimal_fraction_is_left_to_yaml(self) -> None:
        written = json.loads(write_compiled({"a.yaml": b"x: 0.1\n", "b.yaml": b"x: 1\n"}))
        assert set(written["files"]) == {"b.yaml"}

    def test_what_is_no_plain_yaml_is_refused(self) -> None:
        with pytest.raises(DocumentError):
            write_compiled({"a.yaml": b"x: &a 1\n"})

    def test_rules_that_do_not_load_are_not_compiled(self, folder: Path) -> None:
        (folder / "regulation.yaml").unlink()
        with pytest.raises(RulesError):
            compiled_form(folder)


class TestLoading:
    def test_gives_the_same_rules(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Everything is equal: rules, texts, readings, catalogue, structure and digest."""
        names = parsed_names(monkeypatch)
        found = own(folder, monkeypatch)
        assert names == []
        assert found == RULES

    def test_a_file_that_has_changed_is_read_as_yaml(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        file = folder / TIME
        changed = file.read_text(encoding="utf-8").replace(
            "at_least_months: 12", "at_least_months: 13"
        )
        file.write_text(changed, encoding="utf-8")
        names = parsed_names(monkeypatch)
        found = own(folder, monkeypatch)
        assert names == [TIME]
        assert found.digest != RULES.digest
        condition = found.rules["sf-2-2-hospital"].versions[-1].condition
        assert condition.model_dump()["at_least_months"] == 13

    def test_one_byte_more_is_a_change(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with (folder / TIME).open("ab") as file:
            file.write(b"\n")
        names = parsed_names(monkeypatch)
        assert own(folder, monkeypatch).digest == RULES.digest
        assert names == [TIME]

    def test_a_new_file_is_read_and_a_removed_one_is_gone(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (folder / "catalogue" / "common-parts-two-and-three.yaml").rename(
            folder / "catalogue" / "common.yaml"
        )
        names = parsed_names(monkeypatch)
        assert own(folder, monkeypatch).sets == RULES.sets
        assert names == ["catalogue/common.yaml"]

    def test_data_goes_through_the_same_models(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A fault has its place in the file that the data stands for."""
        edited(folder, data={"section": "§ 2", "rules": []})
        with pytest.raises(RulesError) as caught:
            own(folder, monkeypatch)
        assert {f.place.file for f in caught.value.diagnostics if f.place} >= {TIME}

    def test_places_are_those_of_the_yaml(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        """An added edition that overlaps is told where the library's own stands."""
        mine = tmp_path / "mine.yaml"
        own_text = (folder / "catalogue" / "parts-two-and-three.yaml").read_text(encoding="utf-8")
        line = next(
            number
            for number, row in enumerate(own_text.splitlines(), 1)
            if row.strip() == "- id: part-three-alm-2025"
        )
        mine.write_text(
            "sets:\n  - {id: alm, part: lis3, of: ALM, act: a, from: 2026-01-01, count: 1,\n"
            "     codes: [ALM-001], title: {nb: a, nn: b, en: c}}\n",
            encoding="utf-8",
        )
        with pytest.raises(RulesError) as caught:
            own(folder, monkeypatch, mine)
        places = [str(fault.place) for fault in caught.value.diagnostics]
        assert any(
            place.startswith("catalogue/parts-two-and-three.yaml:")
            and line < int(place.split(":")[1]) < line + 10
            for place in places
        )

    def test_beside_the_files_of_a_user_it_is_not_trusted(self, folder: Path) -> None:
        """What a person reads in a folder of rule files is what decides."""
        edited(folder, data={"section": "§ 2", "rules": []})
        assert load_rules(folder).digest == RULES.digest


class TestReading:
    @pytest.mark.parametrize(
        "contents",
        [
            b"",
            b"{",
            b"[]",
            b"null",
            b'{"format": "lisrules-rules/0", "files": {}}',
            b'{"format": "lisrules-rules/1"}',
            b'{"format": "lisrules-rules/1", "files": []}',
            b'{"format": "lisrules-rules/1", "files": {"a": 1, "b": {"sha256": 1, "data": 1}}}',
            b'{"format": "lisrules-rules/1", "files": {"a": {"sha256": "x"}}}',
            b"\xff\xfe",
        ],
    )
    def test_anything_else_holds_nothing(self, tmp_path: Path, contents: bytes) -> None:
        file = tmp_path / COMPILED
        file.write_bytes(contents)
        assert read_compiled(file) == {}

    def test_no_file_holds_nothing(self, tmp_path: Path) -> None:
        assert read_compiled(tmp_path / COMPILED) == {}

    def test_stands_for_the_bytes_it_was_made_from_only(self, tmp_path: Path) -> None:
        file = tmp_path / COMPILED
        file.write_text(write_compiled({"a.yaml": b"x: no\n"}), encoding="utf-8")
        found = read_compiled(file)["a.yaml"]
        assert found.data == {"x": "no"}
        assert found.stands_for(b"x: no\n")
        assert not found.stands_for(b"x: no")
