"""Each kind of condition has a page, and the page names every key of the kind and no other."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

from lisrules.rules.kinds import AnyCondition
from tests.cli.running import ROOT

PAGES = ROOT / "docs" / "kinds"
KINDS: list[Any] = list(get_args(get_args(AnyCondition)[0]))
MODULES = sorted({kind.__module__.rpartition(".")[2] for kind in KINDS})
_KEY = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


def page(module: str) -> str:
    return (PAGES / f"{module.replace('_', '-')}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("module", MODULES)
class TestPage:
    def test_names_every_kind_of_the_module(self, module: str) -> None:
        names = [get_args(k.model_fields["kind"].annotation)[0] for k in of(module)]
        assert [name for name in names if f"kind: {name}" not in page(module)] == []

    def test_explains_the_keys_there_are(self, module: str) -> None:
        keys = {key for kind in of(module) for key in kind.model_fields} - {"kind"}
        assert set(_KEY.findall(page(module))) == keys

    def test_is_in_the_index(self, module: str) -> None:
        assert f"({module.replace('_', '-')}.md)" in page("index")


def of(module: str) -> list[Any]:
    return [kind for kind in KINDS if kind.__module__.endswith(f".{module}")]


def test_every_page_has_a_module() -> None:
    pages = {path.stem.replace("-", "_") for path in PAGES.glob("*.md")} - {"index"}
    assert pages == set(MODULES)
