"""Whatever stands in a rule file: it loads, or every fault is said with its place."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lisrules.documents.rule_files import load_rules, rules_folder
from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.compile import RuleSource, compile_rules
from lisrules.rules.ruleset import RuleSet
from lisrules.values.diagnostics import LisrulesError, RulesError

FOLDERS = ("sections", "catalogue", "decisions")
PATHS = sorted(path for path in rules_folder().rglob("*.yaml") if path.parent.name != "cases")
NAMES = [path.relative_to(rules_folder()).as_posix() for path in PATHS]
OWN = {name: read_yaml(path.read_bytes(), name) for name, path in zip(NAMES, PATHS, strict=True)}
words = st.sampled_from(
    ["id", "rules", "versions", "condition", "kind", "all", "absence", "from", "sf-2-1", "§ 2(1)"]
)
scalars = st.none() | st.booleans() | st.integers(-5, 5000) | words | st.text(max_size=5)
trees = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(words | st.text(max_size=4), inner, max_size=4)
    ),
    max_leaves=8,
)
searched = settings(max_examples=40, deadline=None)


def compiled(files: dict[str, Any]) -> RuleSet | RulesError:
    """The rule set of these files, or the one error; anything else is a failure of the test."""
    sources = [
        RuleSource(name, data, OWN[name].place if name in OWN else OWN[NAMES[0]].place)
        for name, data in files.items()
    ]
    try:
        return compile_rules(sources)
    except RulesError as error:
        return error


def steps(data: Any) -> list[tuple[str | int, ...]]:
    """The paths of everything in the data."""
    inner = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    return [(), *((key, *rest) for key, value in inner for rest in steps(value))]


class TestTrees:
    @searched
    @given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=9), trees, max_size=4))
    def test_any_files_load_or_are_refused(self, files: dict[str, Any]) -> None:
        refused = compiled(files)
        assert isinstance(refused, RulesError)
        assert not files or all(fault.place is not None for fault in refused.diagnostics)

    @searched
    @given(st.sampled_from(NAMES), trees)
    def test_any_file_among_the_real_ones(self, name: str, data: Any) -> None:
        files = {own: document.data for own, document in OWN.items()}
        assert isinstance(compiled({**files, name: data}), RulesError)

    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def test_any_value_of_a_real_file_replaced(self, data: st.DataObject) -> None:
        files = {own: deepcopy(document.data) for own, document in OWN.items()}
        name = data.draw(st.sampled_from(NAMES))
        path = data.draw(st.sampled_from(steps(files[name])[1:]))
        *before, last = path
        parent: Any = files[name]
        for step in before:
            parent = parent[step]
        if data.draw(st.booleans()):
            parent[last] = data.draw(trees)
        else:
            del parent[last]
        assert isinstance(compiled(files), RuleSet | RulesError)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the library's own rule files, put back in order after every example."""
    return Path(copytree(rules_folder(), tmp_path_factory.mktemp("rules") / "copy"))


class TestTexts:
    def loaded(self, folder: Path, name: str, text: bytes) -> None:
        path = folder / name
        before = path.read_bytes()
        path.write_bytes(text)
        faults: int | None = None
        try:
            load_rules(folder)
        except LisrulesError as error:
            faults = len(error.diagnostics)
        finally:
            path.write_bytes(before)
        assert faults != 0

    @searched
    @given(st.sampled_from(NAMES), st.binary(max_size=40) | st.text(max_size=40).map(str.encode))
    def test_any_text(self, folder: Path, name: str, text: bytes) -> None:
        self.loaded(folder, name, text)

    @searched
    @given(st.data())
    def test_a_real_file_with_a_stretch_written_over(
        self, folder: Path, data: st.DataObject
    ) -> None:
        name = data.draw(st.sampled_from(NAMES))
        text = (rules_folder() / name).read_text(encoding="utf-8")
        at = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 12))
        more = data.draw(
            st.sampled_from([*"{}[]:,&*!'\"#|>-?~\n\t ", "0", "a", "\x00"]) | st.text(max_size=3)
        )
        changed = text[:at] + more + text[at + length :]
        self.loaded(folder, name, changed.encode("utf-8", "surrogatepass"))

    def test_the_copy_is_the_same_law(self, folder: Path) -> None:
        assert load_rules(folder).digest == load_rules().digest
