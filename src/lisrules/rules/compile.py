"""From the data of rule files to a rule set, or to one error that lists everything wrong."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from pydantic import BaseModel

from lisrules.conditions.base import Concerns, Provision, Rule, Specialty
from lisrules.rules.catalogue import expand, names_of
from lisrules.rules.check import check
from lisrules.rules.language import (
    CoverageFile,
    DecisionFile,
    InThreeLanguages,
    RuleSpec,
    SetSpec,
    VersionSpec,
)
from lisrules.rules.parsed import Parsed, RuleSource, parse
from lisrules.rules.ruleset import (
    NO_STRUCTURE,
    Act,
    DecisionRule,
    Division,
    ObjectiveSet,
    Option,
    Reading,
    Regulation,
    Remark,
    RemarkKind,
    RuleSet,
    RuleText,
    Specialties,
    Structure,
    Texts,
)
from lisrules.values.citation import Citation
from lisrules.values.diagnostics import RulesError

__all__ = ["RuleSource", "compile_rules"]


def compile_rules(sources: Iterable[RuleSource]) -> RuleSet:
    """Check all files together and build the rule set.

    The folder of a file's name says what it is: `sections/`, `catalogue/`, `decisions/`, else
    `regulation.yaml`, `readings.yaml` or `coverage.yaml`; what is `added` is of the catalogue.
    Raises `RulesError` with every fault.
    """
    parsed = parse(sorted(sources, key=_order))
    check(parsed)
    if parsed.faults:
        raise RulesError(parsed.faults)
    return _build(parsed)


def _order(source: RuleSource) -> tuple[bool, str]:
    """By name; added files last, in the order given, since their names differ by machine."""
    return source.added, "" if source.added else source.name


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
        structure=_structure([file for file, _ in parsed.coverage]),
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
    by_name = {
        name: found
        for found in every
        for name in names_of(found.id, found.volven, found.names.values())
    }
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


def _structure(files: list[CoverageFile]) -> Structure:
    """The divisions of the regulation in their order, with the remarks on their paragraphs."""
    if not files:
        return NO_STRUCTURE
    divisions = []
    for spec in files[0].divisions:
        remarks = {
            number: Remark(remark.kind, _texts(remark.reason))
            for remark in spec.remarks
            for number in remark.paragraphs
        }
        divisions.append(Division(spec.citation, spec.paragraphs, remarks))
    kinds = {k.id: RemarkKind(_texts(k.name), _texts(k.meaning)) for k in files[0].kinds}
    return Structure(kinds, tuple(divisions))


def _texts(texts: InThreeLanguages) -> Texts:
    return {"nb": texts.nb, "nn": texts.nn, "en": texts.en}


def _digest(parsed: Parsed) -> str:
    """A digest of the content of every file, whatever its layout and comments.

    Files that were added count by their content alone, in any order.
    """
    content = sha256()
    files: list[tuple[BaseModel, RuleSource]] = [
        *parsed.regulation,
        *parsed.readings,
        *parsed.sections,
        *parsed.catalogues,
        *parsed.decisions,
        *parsed.coverage,
    ]
    for model, source in files:
        if not source.added:
            content.update(source.name.encode())
            content.update(model.model_dump_json().encode())
    for added in sorted(model.model_dump_json() for model, source in files if source.added):
        content.update(b"\nadded\n")
        content.update(added.encode())
    return content.hexdigest()
