"""Rule files as models: what sort each file is, and every fault of form with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lisrules.rules.language import (
    CatalogueFile,
    CoverageFile,
    DecisionFile,
    ReadingsFile,
    RegulationFile,
    SectionFile,
)
from lisrules.values.diagnostics import Diagnostic, Place, did_you_mean

PathInFile = tuple[str | int, ...]
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class RuleSource:
    """One rule file as plain data, with the place of every path in it."""

    name: str
    data: object
    place_of: Callable[[PathInFile], Place]
    added: bool = False
    """A file of the user's own beside the others: always of the form of `catalogue/`."""


@dataclass(slots=True)
class Parsed:
    """The files of a rule set as models, each with its source; faults found on the way."""

    regulation: list[tuple[RegulationFile, RuleSource]] = field(default_factory=list)
    readings: list[tuple[ReadingsFile, RuleSource]] = field(default_factory=list)
    sections: list[tuple[SectionFile, RuleSource]] = field(default_factory=list)
    catalogues: list[tuple[CatalogueFile, RuleSource]] = field(default_factory=list)
    decisions: list[tuple[DecisionFile, RuleSource]] = field(default_factory=list)
    coverage: list[tuple[CoverageFile, RuleSource]] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)

    def fault(
        self, source: RuleSource, path: PathInFile, found: str, expected: str, way_out: str = ""
    ) -> None:
        """Keep one fault with its place."""
        place = source.place_of(path)
        self.faults.append(Diagnostic(place, _text(path), found, expected, way_out))

    def unknown(
        self,
        source: RuleSource,
        path: PathInFile,
        name: str,
        known: Iterable[str],
        what: str,
    ) -> None:
        """Keep the fault that a name is not declared, with the nearest name that is."""
        guess = did_you_mean(name, known)
        way_out = f"did you mean `{guess}`?" if guess else ""
        self.fault(source, path, f"`{name}`", f"{what} that is declared", way_out)

    def unique(self, named: list[tuple[str, RuleSource, PathInFile]]) -> None:
        """Keep a fault at every place of an id that is given more than once."""
        count = Counter(name for name, _, _ in named)
        for name, source, path in named:
            if count[name] > 1:
                self.fault(source, path, f"the id `{name}` {count[name]} times", "each id once")


def parse(sources: Iterable[RuleSource]) -> Parsed:
    """Read every file as what its name says it is; faults are kept in the result."""
    parsed = Parsed()
    for source in sources:
        read = _SORTS.get("catalogue" if source.added else source.name.split("/", 1)[0])
        if read is None:
            parsed.fault(source, (), f"the file `{source.name}`", _EXPECTED)
        else:
            read(parsed, source)
    return parsed


def _add(
    parsed: Parsed,
    files: list[tuple[_Model, RuleSource]],
    model: type[_Model],
    source: RuleSource,
) -> None:
    try:
        files.append((model.model_validate(source.data), source))
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            path = _path(fault["loc"], source.data)
            parsed.fault(source, path, _found(fault), _expected(fault))


def _path(location: tuple[int | str, ...], data: object) -> PathInFile:
    """The location in the file: pydantic also names union members, which the file does not."""
    path: list[str | int] = []
    here: Any = data
    for step in location:
        known = _step(here, step)
        if known is None and step != location[-1]:
            continue
        here = known
        path.append(step)
    return tuple(path)


def _step(data: Any, step: int | str) -> Any:
    """The value one step inside, or `None` where the data has no such step."""
    if isinstance(data, Mapping):
        return data.get(step)
    if isinstance(data, (list, tuple)) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _found(fault: Any) -> str:
    if fault["type"] == "missing":
        return f"no key `{fault['loc'][-1]}`"
    if fault["type"] == "extra_forbidden":
        return f"the unknown key `{fault['loc'][-1]}`"
    value = fault["input"]
    return f"`{str(value)[:60]}`" if isinstance(value, (str, int)) else f"a {type(value).__name__}"


def _expected(fault: Any) -> str:
    known = {"missing": "it to be given", "extra_forbidden": "a key of the rule language"}
    message: str = fault["msg"]
    return known.get(fault["type"], message[0].lower() + message[1:])


def _text(path: PathInFile) -> str:
    parts = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(parts).lstrip(".")


_SORTS: dict[str, Callable[[Parsed, RuleSource], None]] = {
    "sections": lambda parsed, source: _add(parsed, parsed.sections, SectionFile, source),
    "catalogue": lambda parsed, source: _add(parsed, parsed.catalogues, CatalogueFile, source),
    "decisions": lambda parsed, source: _add(parsed, parsed.decisions, DecisionFile, source),
    "readings.yaml": lambda parsed, source: _add(parsed, parsed.readings, ReadingsFile, source),
    "regulation.yaml": lambda parsed, source: _add(
        parsed, parsed.regulation, RegulationFile, source
    ),
    "coverage.yaml": lambda parsed, source: _add(parsed, parsed.coverage, CoverageFile, source),
}
_EXPECTED = (
    "`sections/`, `catalogue/`, `decisions/`, `coverage.yaml`, `readings.yaml`, `regulation.yaml`"
)
