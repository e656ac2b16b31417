"""The public interface: few names, each imported when it is used."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from importlib import import_module
from inspect import getdoc
from pathlib import Path

import pytest

import lisrules

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "passes.yaml"
HEAVY = ("pydantic", "yaml", "dateutil", "typer", "rich", "json")


def loaded_after(code: str) -> list[str]:
    """The modules a fresh interpreter has after running the code."""
    ask = f"import sys; before = set(sys.modules); {code}; "
    ask += "print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return done.stdout.split()


class TestNames:
    @pytest.mark.parametrize("name", lisrules.__all__)
    def test_is_there(self, name: str) -> None:
        assert getattr(lisrules, name) is not None

    @pytest.mark.parametrize("name", sorted(set(lisrules.__all__) - {"__version__"}))
    def test_says_what_it_means(self, name: str) -> None:
        assert getdoc(getattr(lisrules, name))

    def test_there_are_few(self) -> None:
        assert len(lisrules.__all__) <= 24
        assert lisrules.__all__ == sorted(lisrules.__all__)
        assert set(lisrules.__all__) <= set(dir(lisrules))

    def test_are_those_of_their_homes(self) -> None:
        for name, home in lisrules._HOMES.items():
            assert getattr(lisrules, name) is getattr(import_module(home), name)
        assert set(lisrules._HOMES) == set(lisrules.__all__) - {"__version__"}

    def test_another_name_is_an_ordinary_error(self) -> None:
        with pytest.raises(AttributeError, match="has no attribute `evalute`"):
            _ = lisrules.evalute

    def test_errors_have_one_base(self) -> None:
        errors = ("DocumentError", "TimelineError", "RulesError", "RequestError")
        assert all(issubclass(getattr(lisrules, name), lisrules.LisrulesError) for name in errors)


class TestImport:
    def test_loads_nothing_heavy(self) -> None:
        loaded = {name.partition(".")[0] for name in loaded_after("import lisrules")}
        assert loaded & set(HEAVY) == set()

    def test_loads_only_itself_and_the_standard_library(self) -> None:
        loaded = {name.partition(".")[0] for name in loaded_after("import lisrules")}
        assert loaded - set(sys.stdlib_module_names) == {"lisrules"}

    def test_deciding_never_loads_the_command_line(self) -> None:
        loaded = {
            name.partition(".")[0] for name in loaded_after("import lisrules; lisrules.evaluate")
        }
        assert {"typer", "rich", "yaml"} & set(loaded) == set()


class TestOneSentenceOfUse:
    def test_decides_and_explains(self) -> None:
        timeline = lisrules.load_timeline(EXAMPLE)
        verdict = lisrules.evaluate(
            lisrules.load_rules(), timeline, decision="lis1", on=date(2026, 3, 1)
        )
        assert verdict.outcome is lisrules.Outcome.MET
        assert verdict.explain("nb").startswith("LIS1 fullført\n")
