from __future__ import annotations

from pathlib import Path

import pytest

from lisrules.documents.timelines import dump_timeline, load_timeline, read_timeline
from lisrules.timeline.model import Timeline
from lisrules.values.diagnostics import DocumentError, TimelineError
from tests.unit.timeline.numbers import made_up_number

YAML = """\
doctor: d-1
service:
  - id: s1
    from: 2024-09-01
    through: 2025-08
    stage: lis1
    arena: hospital
    fraction: 37,5 %
absences: []
plan:
  - {id: p1, kind: followed, on: 2024}
"""


def test_yaml_and_json_give_the_same_timeline() -> None:
    timeline = read_timeline(YAML)
    assert timeline.plan is not None
    assert timeline.plan[0].on is not None
    assert timeline.plan[0].on.text == "2024"
    assert read_timeline(dump_timeline(timeline), format="json") == timeline
    assert read_timeline(dump_timeline(timeline).encode(), format="yaml") == timeline


def test_every_fault_has_its_place() -> None:
    number = made_up_number(2, 2, 90)
    text = f"""\
doctor: {number}
servce: []
service:
  - id: s1
    from: 2024-13-01
    stage: lsi1
    arena: hospital
  - id: s1
    from: 2024
    through: 2023
    stage: lis1
absences:
  - {{id: a1, kind: sick, from: 2024, through: 2024, service: s3}}
"""
    with pytest.raises(TimelineError) as caught:
        read_timeline(text, "d.yaml")
    heads = [str(d).split(", expected")[0].split("\n")[0] for d in caught.value.diagnostics]
    assert heads == [
        "d.yaml:1:9: doctor: found an identity number",
        "d.yaml:1:9: doctor: found <identity number>",
        "d.yaml:2:1: servce: found the unknown key `servce`",
        "d.yaml:5:11: service[0].from: found `2024-13-01`",
        "d.yaml:6:12: service[0].stage: found `lsi1`",
        "d.yaml:8:5: service[1]: found no key `arena`",
        "d.yaml:8:9: service[1].id: found the id `s1` a second time",
        "d.yaml:10:14: service[1].through: found `2023`",
        "d.yaml:13:62: absences[0].service: found `s3`, which no fact in `service` has as its id",
    ]
    assert number not in str(caught.value)


def test_faults_of_json_have_their_places() -> None:
    with pytest.raises(TimelineError, match=r"d\.json:2:3: docter: found the unknown key"):
        read_timeline('{\n  "docter": 1}', "d.json", "json")


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".YAML"])
def test_a_file_is_read_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"doctor{suffix}"
    file.write_text(YAML, encoding="utf-8")
    assert load_timeline(file) == load_timeline(str(file)) == read_timeline(YAML)


def test_a_json_file_is_read_as_json(tmp_path: Path) -> None:
    file = tmp_path / "doctor.json"
    file.write_text("doctor: d-1", encoding="utf-8")
    with pytest.raises(DocumentError, match="well-formed JSON"):
        load_timeline(file)
    file.write_text('{"doctor": "d-1"}', encoding="utf-8")
    assert load_timeline(file) == Timeline(doctor="d-1")


class TestFilesThatCannotBeRead:
    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(DocumentError, match=r"found no file `.*\n  help: check the path"):
            load_timeline(tmp_path / "no.yaml")

    def test_directory(self, tmp_path: Path) -> None:
        (tmp_path / "d.yaml").mkdir()
        with pytest.raises(DocumentError, match="found the directory"):
            load_timeline(tmp_path / "d.yaml")

    @pytest.mark.parametrize("name", ["doctor.txt", "doctor", ""])
    def test_suffix(self, name: str) -> None:
        with pytest.raises(DocumentError, match=r"expected the suffix `.yaml`, `.yml` or `.json`"):
            load_timeline(name)

    def test_a_name_no_file_can_have(self) -> None:
        with pytest.raises(DocumentError, match=r"cannot be read|no file"):
            load_timeline("a\x00.yaml")

    def test_a_loop_of_links(self, tmp_path: Path) -> None:
        (tmp_path / "a.yaml").symlink_to(tmp_path / "a.yaml")
        with pytest.raises(DocumentError, match=r"cannot be read|no file"):
            load_timeline(tmp_path / "a.yaml")

    def test_too_large(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for module in ("files", "timelines"):
            monkeypatch.setattr(f"lisrules.documents.{module}.MOST_BYTES", 10)
        (tmp_path / "a.yaml").write_text("#" * 12, encoding="utf-8")
        with pytest.raises(DocumentError, match="found a document of 11 bytes"):
            load_timeline(tmp_path / "a.yaml")


def test_a_dump_is_the_same_every_time_and_ends_with_a_line() -> None:
    timeline = read_timeline(YAML)
    text = dump_timeline(timeline)
    assert text == dump_timeline(read_timeline(text, format="json"))
    assert text.endswith("}\n")
    assert text.index('"doctor"') < text.index('"service"') < text.index('"absences": []')
