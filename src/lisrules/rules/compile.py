"""From the data of rule files to a rule set, or to one error that lists everything wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from lisrules.conditions.base import Concerns, Provision, Rule, Specialty
from lisrules.rules.catalogue import expand, names_of
from lisrules.rules.check import check
from lisrules.rules.language import (
    CatalogueFile,
    DecisionFile,
    InThreeLanguages,
    ReadingsFile,
    RegulationFile,
    RuleSpec,
    SectionFile,
    SetSpec,
    VersionSpec,
)
from lisrules.rules.ruleset import (
    Act,
    DecisionRule,
    ObjectiveSet,
    Option,
    Reading,
    Regulation,
    RuleSet,
    RuleText,
    Specialties,
    Texts,
)
from lisrules.values.citation import Citation
from lisrules.values.diagnostics import Diagnostic, Place, RulesError

PathInFile = tuple[str | int, ...]
_Model = TypeVar("_Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class RuleSource:
    """One rule file as plain data, with the place of every path in it."""

    name: str
    data: object
    place_of: Callable[[PathInFile], Place]


@dataclass(slots=True)
class Parsed:
    """The files of a rule set as models, each with its source; faults found on the way."""

    regulation: list[tuple[RegulationFile, RuleSource]] = field(default_factory=list)
    readings: list[tuple[ReadingsFile, RuleSource]] = field(default_factory=list)
    sections: list[tuple[SectionFile, RuleSource]] = field(default_factory=list)
    catalogues: list[tuple[CatalogueFile, RuleSource]] = field(default_factory=list)
    decisions: list[tuple[DecisionFile, RuleSource]] = field(default_factory=list)
    faults: list[Diagnostic] = field(default_factory=list)

    def fault(
        self, source: RuleSource, path: PathInFile, found: str, expected: str, way_out: str = ""
    ) -> None:
        """Keep one fault with its place."""
        place = source.place_of(path)
        self.faults.append(Diagnostic(place, _text(path), found, expected, way_out))


def compile_rules(sources: Iterable[RuleSource]) -> RuleSet:
    """Check all files together and build the rule set.

    The folder of a file's name says what it is: `sections/`, `catalogue/`, `decisions/`, else
    `regulation.yaml` or `readings.yaml`. Raises `RulesError` with every fault.
    """
    parsed = _parse(sorted(sources, key=lambda source: source.name))
    check(parsed)
    if parsed.faults:
        raise RulesError(parsed.faults)
    return _build(parsed)


def _parse(sources: list[RuleSource]) -> Parsed:
    parsed = Parsed()
    for source in sources:
        folder = source.name.split("/", 1)[0]
        if folder == "sections":
            _add(parsed, parsed.sections, SectionFile, source)
        elif folder == "catalogue":
            _add(parsed, parsed.catalogues, CatalogueFile, source)
        elif folder == "decisions":
            _add(parsed, parsed.decisions, DecisionFile, source)
        elif folder == "readings.yaml":
            _add(parsed, parsed.readings, ReadingsFile, source)
        elif folder == "regulation.yaml":
            _add(parsed, parsed.regulation, RegulationFile, source)
        else:
            expected = "`sections/`, `catalogue/`, `decisions/`, `readings.yaml`, `regulation.yaml`"
            parsed.fault(source, (), f"the file `{source.name}`", expected)
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


def _build(parsed: Parsed) -> RuleSet:
    regulation = parsed.regulation[0][0]
    specs = [spec for file, _ in parsed.sections for spec in file.rules]
    sets = {spec.id: _set(spec) for file, _ in parsed.catalogues for spec in file.sets}
    return RuleSet(
        regulation=Regulation(
            regulation.id, regulation.eli, _texts(regulation.name), regulation.checked_through
        ),
        acts={act.id: Act(act.id, act.in_force, act.link) for act in regulation.acts},
        rules={spec.id: _rule(spec, regulation.id) for spec in specs},
        texts={
            spec.id: RuleText(_texts(spec.title), _texts(spec.gist), spec.readings)
            for spec in specs
        },
        readings_of=_readings_of(specs),
        readings={
            spec.id: Reading(
                spec.id,
                spec.provision,
                _texts(spec.question),
                {o.id: Option(o.id, _texts(o.meaning), _texts(o.held_by)) for o in spec.options},
                spec.default,
                _texts(spec.reason),
            )
            for file, _ in parsed.readings
            for spec in file.readings
        },
        sets=sets,
        catalogue=_specialties(parsed, sets),
        decisions={file.id: _decision(file) for file, _ in parsed.decisions},
        text_digests={
            section: digest
            for file, _ in parsed.sections
            for section, digest in file.text_digests.items()
        },
        digest=_digest(parsed),
    )


def _readings_of(specs: list[RuleSpec]) -> dict[str, frozenset[str]]:
    """Every reading a rule can depend on, through whatever it leans on; there are no cycles."""
    by_id = {spec.id: spec for spec in specs}
    found: dict[str, frozenset[str]] = {}

    def of(name: str) -> frozenset[str]:
        if name not in found:
            spec = by_id[name]
            own = {*spec.readings, *((spec.binds_if.reading,) if spec.binds_if else ())}
            leans_on = {rule for v in spec.versions for rule in v.condition.references()}
            found[name] = frozenset(own.union(*(of(rule) for rule in leans_on)))
        return found[name]

    return {name: of(name) for name in by_id}


def _rule(spec: RuleSpec, work: str) -> Rule:
    versions = sorted(spec.versions, key=lambda version: version.from_)
    built = []
    for index, version in enumerate(versions):
        last = version.until
        if last is None and index + 1 < len(versions):
            last_day: int | None = versions[index + 1].from_.toordinal() - 1
        else:
            last_day = None if last is None else last.toordinal()
        built.append(_provision(spec, version, work, last_day))
    binds = None if spec.binds_if is None else (spec.binds_if.reading, spec.binds_if.option)
    concerns = None
    if spec.concerns is not None:
        concerns = Concerns(frozenset(spec.concerns.categories), frozenset(spec.concerns.groups))
    return Rule(spec.id, tuple(built), spec.applies_by, binds, concerns)


def _provision(spec: RuleSpec, version: VersionSpec, work: str, last: int | None) -> Provision:
    return Provision(
        rule=spec.id,
        citation=Citation.parse(version.citation or spec.citation, work, spec.link),
        layer=spec.layer,
        effect=spec.effect,
        act=version.act,
        first=version.from_.toordinal(),
        last=last,
        condition=version.condition,
        reach=version.reach,
    )


def _set(spec: SetSpec) -> ObjectiveSet:
    codes = None
    if spec.codes != "unknown":
        codes = tuple(code for written in spec.codes for code in expand(written))
    return ObjectiveSet(
        spec.id,
        _texts(spec.title),
        codes,
        spec.count,
        spec.act,
        spec.from_,
        spec.until,
        spec.part,
        spec.of,
    )


def _specialties(parsed: Parsed, sets: dict[str, ObjectiveSet]) -> Specialties:
    every = tuple(
        Specialty(
            spec.id,
            _texts(spec.names),
            spec.volven,
            spec.category,
            spec.group,
            spec.from_.toordinal(),
            None if spec.new_since is None else spec.new_since.toordinal(),
        )
        for file, _ in parsed.catalogues
        for spec in file.specialties
    )
    by_name = {name: found for found in every for name in names_of(found)}
    by_part: dict[tuple[str, str | None], list[ObjectiveSet]] = {}
    for found in sorted(sets.values(), key=lambda one: (one.first, one.id)):
        by_part.setdefault((found.part, found.of), []).append(found)
    return Specialties(every, by_name, {key: tuple(some) for key, some in by_part.items()})


def _decision(file: DecisionFile) -> DecisionRule:
    return DecisionRule(
        file.id,
        _texts(file.title),
        _texts(file.question),
        frozenset(file.layers),
        file.in_force,
        _texts(file.before),
        file.conditions,
        file.beside,
        frozenset(file.specialties),
        file.groups,
    )


def _texts(texts: InThreeLanguages) -> Texts:
    return {"nb": texts.nb, "nn": texts.nn, "en": texts.en}


def _digest(parsed: Parsed) -> str:
    """A digest of the content of every file, whatever its layout and comments."""
    content = sha256()
    files: list[tuple[BaseModel, RuleSource]] = [
        *parsed.regulation,
        *parsed.readings,
        *parsed.sections,
        *parsed.catalogues,
        *parsed.decisions,
    ]
    for model, source in files:
        content.update(source.name.encode())
        content.update(model.model_dump_json().encode())
    return content.hexdigest()
