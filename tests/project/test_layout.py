"""The house rules that no linter knows, and those of import-linter checked a second way."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "lisrules"
LONGEST_MODULE = 400

# Written in two halves so that this file does not find itself.
LEFT_BEHIND = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:ho" + r"me|ro" + r"ot|wo" + r"rk|Use" + r"rs)/\w")
MARKDOWN_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.]+)(?: ; [\w .'=!<>]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")

Table = dict[str, Any]


def project() -> Table:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def files(*folders: str, suffixes: tuple[str, ...]) -> list[Path]:
    """The files with one of the suffixes in those folders of the checkout, sorted."""
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in suffixes and "__pycache__" not in path.parts
    )


def markdown() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *files("docs", suffixes=(".md",))])


def relative(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def contract(identifier: str) -> Table:
    contracts = project()["tool"]["importlinter"]["contracts"]
    found: Table = next(each for each in contracts if each["id"] == identifier)
    return found


def imported_packages(source: str) -> set[str]:
    """The top-level names that a module imports, at the top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


def clock_readings(source: str) -> list[int]:
    """The lines of a module that ask what day or time it is."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}
    ]


def core_modules() -> list[Path]:
    packages = [name.rpartition(".")[2] for name in contract("core")["source_modules"]]
    return [
        path
        for package in packages
        for path in [*sorted((SOURCE / package).rglob("*.py")), SOURCE / f"{package}.py"]
        if path.exists()
    ]


class TestSources:
    def test_there_is_something_to_look_at(self) -> None:
        assert SOURCE / "_version.py" in files("src", suffixes=(".py",))
        assert core_modules()

    def test_no_module_is_too_long(self) -> None:
        python = files("src", "tests", "scripts", "benchmarks", suffixes=(".py",))
        lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python}
        assert relative([path for path in python if lengths[path] > LONGEST_MODULE]) == []

    def test_nothing_is_left_for_later(self) -> None:
        texts = files("src", "rules", suffixes=(".py", ".yaml", ".json", ".csv", ".md"))
        found = [path for path in texts if LEFT_BEHIND.search(path.read_text(encoding="utf-8"))]
        assert relative(found) == []

    def test_every_module_says_what_it_is_for(self) -> None:
        silent = [
            path
            for path in files("src", suffixes=(".py",))
            if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        ]
        assert relative(silent) == []

    def test_no_file_names_a_machine(self) -> None:
        folders = ("src", "rules", "tests", "docs", "examples", "scripts", "benchmarks")
        texts = files(*folders, suffixes=(".py", ".md", ".yaml", ".json", ".txt", ".toml"))
        found = [path for path in texts if MACHINE_PATH.search(path.read_text(encoding="utf-8"))]
        assert relative(found) == []


class TestCore:
    def test_imports_nothing_forbidden(self) -> None:
        forbidden = set(contract("core")["forbidden_modules"])
        found = {
            path.relative_to(ROOT).as_posix(): sorted(names)
            for path in core_modules()
            if (names := imported_packages(path.read_text(encoding="utf-8")) & forbidden)
        }
        assert found == {}

    def test_reads_no_clock(self) -> None:
        found = {
            path.relative_to(ROOT).as_posix(): lines
            for path in core_modules()
            if (lines := clock_readings(path.read_text(encoding="utf-8")))
        }
        assert found == {}

    def test_is_every_layer_below_the_edges(self) -> None:
        layers = contract("layers")["layers"]
        core = [name.rpartition(".")[2] for name in contract("core")["source_modules"]]
        assert core == layers[layers.index("documents") + 1 :]

    @pytest.mark.parametrize(
        "source",
        [
            "import json",
            "import json.decoder as fast",
            "from json import loads",
            "def read():\n    from json.decoder import JSONDecoder\n",
        ],
    )
    def test_an_import_is_seen_wherever_it_hides(self, source: str) -> None:
        assert imported_packages(source) == {"json"}

    def test_a_clock_is_seen(self) -> None:
        assert clock_readings("import datetime\nhere = datetime.date.today()\n") == [2]


class TestDependencies:
    def test_each_has_its_reason_on_record(self) -> None:
        page = (ROOT / "docs/decisions/0001-dependencies.md").read_text(encoding="utf-8")
        reasons = set(re.findall(r"^\| `([\w-]+)` \| \S", page, re.MULTILINE))
        declared = project()["project"]
        wanted = [
            *project()["build-system"]["requires"],
            *declared["dependencies"],
            *(each for extra in declared["optional-dependencies"].values() for each in extra),
            *requirement_lines("dev.in"),
            *requirement_lines("bench.in"),
        ]
        assert {re.split(r"[<>=!~ ]", each)[0] for each in wanted} == reasons

    @pytest.mark.parametrize("name", ["dev.txt", "bench.txt"])
    def test_pins_are_exact_hashed_and_name_no_place(self, name: str) -> None:
        lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if not (PIN.fullmatch(line) or HASH.fullmatch(line))] == []

    @pytest.mark.parametrize("name", ["dev", "bench"])
    def test_every_tool_is_pinned(self, name: str) -> None:
        pinned = {
            match["name"]
            for line in (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").splitlines()
            if (match := PIN.fullmatch(line))
        }
        assert {tool.lower() for tool in requirement_lines(f"{name}.in")} <= pinned


def requirement_lines(name: str) -> list[str]:
    lines = (ROOT / "requirements" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class TestPages:
    def test_links_inside_the_project_lead_somewhere(self) -> None:
        broken = [
            f"{page.relative_to(ROOT).as_posix()}: {target}"
            for page in markdown()
            for target in MARKDOWN_LINK.findall(FENCED.sub("", page.read_text(encoding="utf-8")))
            if "://" not in target and not target.startswith(("#", "mailto:"))
            if not (page.parent / target.partition("#")[0]).exists()
        ]
        assert broken == []
