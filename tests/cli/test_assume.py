"""`lisrules check --assume`: what is assumed, said in every language, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import ASK, PASSES, lisrules


def assumption(folder: Path, text: str, name: str = "if.yaml") -> str:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


class TestAssume:
    def test_decides_on_what_is_assumed(self, tmp_path: Path) -> None:
        file = assumption(tmp_path, "change: {hospital: {through: 2025-07-31}}")
        assert lisrules("check", PASSES, *ASK, "--assume", file).code == 2

    @pytest.mark.parametrize(
        ("lang", "warned", "listed"),
        [
            ("nb", "Svaret hviler på antakelser", "endret: hospital; tatt bort: flu"),
            ("nn", "Svaret kviler på det nokon har", "endra: hospital; tekne bort: flu"),
            ("en", "This answer rests on assumptions", "changed: hospital; taken away: flu"),
        ],
    )
    def test_the_answer_says_so(self, tmp_path: Path, lang: str, warned: str, listed: str) -> None:
        file = assumption(tmp_path, "change: {hospital: {through: 2025-09-30}}\nwithout: [flu]")
        ask = (PASSES, *ASK, "--assume", file, "--lang", lang)
        assert listed in lisrules("check", *ask).out
        assert warned in lisrules("check", *ask, "--brief").out
        assert warned not in lisrules("check", PASSES, *ASK, "--lang", lang).out

    def test_is_applied_in_order(self, tmp_path: Path) -> None:
        first = assumption(tmp_path, "known: [guidance]", "1.yaml")
        then = assumption(
            tmp_path, '{"guidance": [{"id": "g", "kind": "group", "from": "2025"}]}', "2.json"
        )
        ask = (PASSES, *ASK, "--format", "json")
        done = lisrules("check", *ask, "--assume", first, "--assume", then)
        assert [one["added"] for one in json.loads(done.out)["assumed"]] == [[], ["g"]]
        other = lisrules("check", *ask, "--assume", then, "--assume", first)
        assert other.code == 3
        assert f"{then}:1:14: guidance: found facts for `guidance`" in other.err

    def test_faults_come_all_at_once_with_their_places(self, tmp_path: Path) -> None:
        file = assumption(tmp_path, "without: [nobody]\nchange:\n  flue: {}\n")
        done = lisrules("check", PASSES, *ASK, "--assume", file)
        assert (done.code, done.out) == (3, "")
        assert f"{file}:1:11: without[0]" in done.err
        assert f"{file}:3:3: change.flue" in done.err
        assert "did you mean `flu`?" in done.err

    def test_a_missing_file_is_named(self) -> None:
        done = lisrules("check", PASSES, *ASK, "--assume", "no-such.yaml")
        assert done.code == 3
        assert "found no file `no-such.yaml`, expected an assumption" in done.err
