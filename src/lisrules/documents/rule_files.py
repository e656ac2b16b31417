"""Reading the rule files: those that come with the library, or a folder of the user's own.

Files with further editions of the catalogue may stand beside either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TypeAlias

import lisrules
from lisrules.documents.compiled_rules import (
    COMPILED,
    CompiledFile,
    read_compiled,
    write_compiled,
)
from lisrules.documents.document import Document
from lisrules.documents.files import read_file
from lisrules.documents.json_text import read_json
from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.compile import RuleSource, compile_rules
from lisrules.rules.ruleset import RuleSet
from lisrules.timeline.refusal import Path as PathInFile
from lisrules.values.diagnostics import Diagnostic, DocumentError, Place, RulesError

REGULATION = "spesialistforskriften"
FOLDERS = ("sections", "catalogue", "decisions")

File: TypeAlias = "str | PathLike[str]"


def rules_folder() -> Path:
    """The folder of the rule files: in the installed package, else beside it in a checkout.

    Raises `RulesError` where there is neither.
    """
    packaged = Path(lisrules.__file__).parent / "rules_data" / REGULATION
    checkout = Path(__file__).resolve().parents[3] / "rules" / REGULATION
    for folder in (packaged, checkout):
        if folder.is_dir():
            return folder
    raise RulesError(
        [Diagnostic(None, "", "no rule files", f"a folder `rules/{REGULATION}`", "reinstall")]
    )


def load_rules(folder: File | None = None, *, catalogue: File | Iterable[File] = ()) -> RuleSet:
    """Load and compile the rule set; the library's own is compiled once per process.

    `catalogue` names files of the form of `catalogue/*.yaml`, in YAML or JSON, which add editions
    of objectives and specialties to those of the rule set. They are part of its digest, whatever
    they are called. Raises `RulesError` with every fault of all files and its place.
    """
    added = [catalogue] if isinstance(catalogue, str | PathLike) else list(catalogue)
    if folder is None:
        return _own() if not added else _load(rules_folder(), added, own=True)
    return _load(Path(folder), added)


def compiled_form(folder: Path) -> str:
    """The compiled form of the rule files of a folder, as a text for the file `compiled.json`.

    Raises `RulesError` where the files do not load.
    """
    _load(folder, ())
    return write_compiled({name: path.read_bytes() for name, path in _paths(folder)})


@cache
def _own() -> RuleSet:
    return _load(rules_folder(), (), own=True)


def _load(folder: Path, added: Iterable[File], *, own: bool = False) -> RuleSet:
    """A compiled form is trusted as far as the library is: beside files of its own only."""
    compiled = read_compiled(folder / COMPILED) if own else {}
    faults: list[Diagnostic] = []
    sources = [*_sources(folder, compiled, faults), *_added(added, faults)]
    if faults:
        raise RulesError(faults)
    return compile_rules(sources)


def _sources(
    folder: Path, compiled: Mapping[str, CompiledFile], faults: list[Diagnostic]
) -> Iterator[RuleSource]:
    for name, path in _paths(folder):
        try:
            yield _source(name, path.read_bytes(), compiled.get(name))
        except DocumentError as error:
            faults.extend(error.diagnostics)
        except OSError as error:
            faults.append(Diagnostic(None, name, "a file that cannot be read", str(error.strerror)))


def _source(name: str, contents: bytes, compiled: CompiledFile | None) -> RuleSource:
    if compiled is not None and compiled.stands_for(contents):
        return RuleSource(name, compiled.data, _places(lambda: read_yaml(contents, name)))
    document = read_yaml(contents, name)
    return RuleSource(name, document.data, document.place)


def _places(read: Callable[[], Document]) -> Callable[[PathInFile], Place]:
    """Places in a text that is read only when somebody asks for one."""
    once = cache(read)
    return lambda path: once().place(path)


def _added(files: Iterable[File], faults: list[Diagnostic]) -> Iterator[RuleSource]:
    for file in files:
        try:
            contents, form = read_file(Path(file), "a file of the catalogue")
            read = read_json if form == "json" else read_yaml
            document = read(contents, str(file))
        except DocumentError as error:
            faults.extend(error.diagnostics)
        else:
            yield RuleSource(str(file), document.data, document.place, added=True)


def _paths(folder: Path) -> Iterator[tuple[str, Path]]:
    """The rule files of a folder by their names, never through a link that leads out of it."""
    if not folder.is_dir():
        raise RulesError(
            [Diagnostic(None, "", f"`{folder}`", "a folder of rule files", "check the path")]
        )
    home = folder.resolve()
    found = [*folder.glob("*.yaml"), *(p for f in FOLDERS for p in (folder / f).glob("*.yaml"))]
    for path in sorted(found):
        if path.resolve().is_relative_to(home):
            yield path.relative_to(folder).as_posix(), path
