"""Assumptions as files: places, forms, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lisrules import DocumentError, TimelineError, load_assumption
from lisrules.documents.assumptions import read_assumption
from tests.building import passing, timeline

TEXT = """format: lisrules-assumption/1
service:
  - {id: more, stage: lis1, arena: municipality, from: 2027-03-01, through: 2027-03-31}
change:
  hospital: {fraction: null, confirmation: {on: 2026-09-15}}
without: [a-KLS-001]
known: [guidance]
"""


class TestReading:
    def test_yaml_and_json_say_the_same(self, tmp_path: Path) -> None:
        file = tmp_path / "more.json"
        file.write_text('{"without": ["a-KLS-001"], "change": {"hospital": {"fraction": null}}}')
        yaml = "without: [a-KLS-001]\nchange: {hospital: {fraction: null}}"
        assert load_assumption(file).changes == read_assumption(yaml).changes
        assert load_assumption(file).name == str(file)

    def test_a_timeline_takes_it(self) -> None:
        new = timeline(passing()).assume(read_assumption(TEXT, "if.yaml"))
        [made] = new.assumed
        assert made.source == "if.yaml"
        assert made.difference.ids == ("more", "hospital", "a-KLS-001")
        assert new.guidance == ()

    @pytest.mark.parametrize(
        ("text", "start"),
        [
            ("servce: []", "if.yaml:1:1: servce: found the unknown key `servce`"),
            ("format: lisrules-timeline/1", "if.yaml:1:9: format: found `lisrules-timeline/1`"),
            ("service:\n  - {id: a}", "if.yaml:2:5: service[0]: found no key"),
            ("[]", "if.yaml:1:1: found an empty list, expected a mapping"),
            ("", "if.yaml:1:1: found nothing"),
        ],
    )
    def test_faults_have_their_place(self, text: str, start: str) -> None:
        with pytest.raises(TimelineError) as caught:
            read_assumption(text, "if.yaml")
        assert str(caught.value).startswith(start)

    @pytest.mark.parametrize(
        "text", ["a: &x 1", "without: !!set {a}", "a: 1\na: 2", "x: " + "[" * 100, "\x00"]
    )
    def test_hostile_texts_are_refused(self, text: str) -> None:
        with pytest.raises(DocumentError):
            read_assumption(text)

    def test_a_file_that_is_not_there(self) -> None:
        with pytest.raises(DocumentError, match="expected an assumption"):
            load_assumption("no-such.yaml")


class TestFaultsAgainstATimeline:
    @pytest.mark.parametrize(
        ("text", "start"),
        [
            ("change:\n  hospitl: {}", "if.yaml:2:3: change.hospitl: found `hospitl`"),
            ("change:\n  hospital: {trough: null}", "if.yaml:2:14: change.hospital.trough: found"),
            ("change:\n  hospital: {through: 1}", "if.yaml:2:23: change.hospital.through: found"),
            ("without:\n  - nobody", "if.yaml:2:5: without[0]: found `nobody`"),
            ("people:\n  - id: a", "if.yaml:2:3: people: found facts for `people`"),
            (
                "absences:\n  - {id: auth, kind: sick, from: 2026, through: 2026}",
                "if.yaml:2:10: absences[0].id: found the id `auth` a second time",
            ),
        ],
    )
    def test_have_their_place_too(self, text: str, start: str) -> None:
        with pytest.raises(TimelineError) as caught:
            timeline(passing()).assume(read_assumption(text, "if.yaml"))
        assert str(caught.value).startswith(start)
