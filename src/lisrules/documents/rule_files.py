"""Reading the rule files: those that come with the library, or a folder of the user's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.compile import RuleSource, compile_rules
from lisrules.rules.ruleset import RuleSet
from lisrules.values.diagnostics import Diagnostic, DocumentError, RulesError

REGULATION = "spesialistforskriften"
FOLDERS = ("sections", "catalogue", "decisions")


def rules_folder() -> Path:
    """The folder of the rule files: in the installed package, else beside it in a checkout.

    Raises `RulesError` where there is neither.
    """
    packaged = Path(str(files("lisrules"))) / "rules_data" / REGULATION
    checkout = Path(__file__).resolve().parents[3] / "rules" / REGULATION
    for folder in (packaged, checkout):
        if folder.is_dir():
            return folder
    raise RulesError(
        [Diagnostic(None, "", "no rule files", f"a folder `rules/{REGULATION}`", "reinstall")]
    )


def load_rules(folder: Path | str | None = None) -> RuleSet:
    """Load and compile the rule set; the library's own is compiled once per process.

    Raises `RulesError` with every fault of the files and its place.
    """
    return _own() if folder is None else _load(Path(folder))


@cache
def _own() -> RuleSet:
    return _load(rules_folder())


def _load(folder: Path) -> RuleSet:
    faults: list[Diagnostic] = []
    sources = []
    for path in _paths(folder):
        name = path.relative_to(folder).as_posix()
        try:
            document = read_yaml(path.read_bytes(), name)
        except DocumentError as error:
            faults.extend(error.diagnostics)
            continue
        except OSError as error:
            faults.append(Diagnostic(None, name, "a file that cannot be read", str(error.strerror)))
            continue
        sources.append(RuleSource(name, document.data, document.place))
    if faults:
        raise RulesError(faults)
    return compile_rules(sources)


def _paths(folder: Path) -> Iterator[Path]:
    """The rule files of a folder, never through a link that leads out of it."""
    if not folder.is_dir():
        raise RulesError(
            [Diagnostic(None, "", f"`{folder}`", "a folder of rule files", "check the path")]
        )
    home = folder.resolve()
    found = [*folder.glob("*.yaml"), *(p for f in FOLDERS for p in (folder / f).glob("*.yaml"))]
    for path in sorted(found):
        if path.resolve().is_relative_to(home):
            yield path
