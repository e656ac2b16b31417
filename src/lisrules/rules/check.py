"""What the files of a rule set must agree on: names, acts, dates, readings, references."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from lisrules.conditions.objectives import ObjectivesCondition
from lisrules.conditions.readings import ASKED, BINDING
from lisrules.conditions.specialty_objectives import SpecialtyObjectives
from lisrules.conditions.under_reading import UnderReading
from lisrules.rules.check_catalogue import check_catalogue
from lisrules.rules.check_coverage import check_coverage
from lisrules.values.citation import Citation
from lisrules.values.diagnostics import Diagnostic

if TYPE_CHECKING:
    from lisrules.rules.language import ActSpec, ReadingSpec, RuleSpec
    from lisrules.rules.parsed import Parsed, PathInFile, RuleSource

Located: TypeAlias = "tuple[RuleSpec, RuleSource, PathInFile]"


def check(parsed: Parsed) -> None:
    """Add a fault to `parsed` for everything that does not fit together."""
    if len(parsed.regulation) != 1 or len(parsed.readings) != 1:
        _missing_files(parsed)
        return
    whole = not parsed.faults
    rules = list(_rules(parsed))
    parsed.unique([(spec.id, source, (*path, "id")) for spec, source, path in rules])
    _acts(parsed, rules)
    _versions(parsed, rules)
    _citations(parsed, rules)
    _readings(parsed, rules)
    _conditions(parsed, rules)
    check_catalogue(parsed, whole=whole)
    check_coverage(parsed)
    if whole:
        # What a file that cannot be read declares is not known, so nothing is said to be missing.
        _references(parsed, rules)
        _decisions(parsed, {spec.id for spec, _, _ in rules})
        _cycles(parsed, rules)


def _rules(parsed: Parsed) -> Iterator[Located]:
    for file, source in parsed.sections:
        for index, spec in enumerate(file.rules):
            yield spec, source, ("rules", index)


def _missing_files(parsed: Parsed) -> None:
    if parsed.faults:
        return
    from_files = [*parsed.sections, *parsed.catalogues, *parsed.decisions]
    names = ", ".join(source.name for _, source in from_files) or "no files"
    expected = "one `regulation.yaml` and one `readings.yaml` beside them"
    sources = [source for _, source in from_files]
    place = sources[0].place_of(()) if sources else None
    parsed.faults.append(Diagnostic(place, "", names, expected))


def _acts(parsed: Parsed, rules: list[Located]) -> None:
    acts: dict[str, ActSpec] = {act.id: act for act in parsed.regulation[0][0].acts}
    for spec, source, path in rules:
        for index, version in enumerate(spec.versions):
            where = (*path, "versions", index)
            act = acts.get(version.act)
            if act is None:
                parsed.unknown(source, (*where, "act"), version.act, acts, "an act")
            elif version.from_ not in act.in_force:
                days = ", ".join(day.isoformat() for day in act.in_force)
                found = f"a version from `{version.from_}` by {version.act}"
                parsed.fault(source, (*where, "from"), found, f"a day the act took effect: {days}")


def _versions(parsed: Parsed, rules: list[Located]) -> None:
    for spec, source, path in rules:
        before = None
        for index, version in enumerate(spec.versions):
            where = (*path, "versions", index)
            if version.until is not None and version.until < version.from_:
                found = f"a version until `{version.until}`"
                parsed.fault(source, (*where, "until"), found, f"`{version.from_}` or later")
            if before is not None:
                end = before.until or before.from_
                if version.from_ <= end:
                    found = f"a version from `{version.from_}`"
                    parsed.fault(source, (*where, "from"), found, f"a day after `{end}`")
            before = version


def _citations(parsed: Parsed, rules: list[Located]) -> None:
    for spec, source, path in rules:
        written = [(spec.citation, (*path, "citation"))]
        for index, version in enumerate(spec.versions):
            if version.citation is not None:
                written.append((version.citation, (*path, "versions", index, "citation")))
        for text, where in written:
            try:
                Citation.parse(text, "")
            except ValueError:
                parsed.fault(source, where, f"`{text}`", "a citation such as `§ 31(4) a`")


def _references(parsed: Parsed, rules: list[Located]) -> None:
    known = {spec.id for spec, _, _ in rules}
    sets = {spec.id for file, _ in parsed.catalogues for spec in file.sets}
    for spec, source, path in rules:
        for index, version in enumerate(spec.versions):
            where = (*path, "versions", index, "condition")
            for name in version.condition.references():
                if name not in known:
                    parsed.unknown(source, where, name, known, "a rule")
            if isinstance(version.condition, ObjectivesCondition):
                for name in version.condition.sets:
                    if name not in sets:
                        parsed.unknown(source, (*where, "sets"), name, sets, "a set")


def _readings(parsed: Parsed, rules: list[Located]) -> None:
    file, source = parsed.readings[0]
    declared = {spec.id for spec in file.readings}
    understood = ASKED | BINDING
    parsed.unique([(s.id, source, ("readings", i, "id")) for i, s in enumerate(file.readings)])
    for index, reading in enumerate(file.readings):
        _reading(parsed, source, ("readings", index), reading)
    for name in sorted(set(understood) - declared):
        parsed.fault(source, ("readings",), f"no reading `{name}`", "it to be declared")
    for spec, place, path in rules:
        for name in spec.readings:
            if name not in declared:
                parsed.unknown(place, (*path, "readings"), name, declared, "a reading")
        binds = spec.binds_if
        if binds is not None and binds.option not in understood.get(binds.reading, frozenset()):
            found = f"{binds.reading}: {binds.option}"
            parsed.unknown(place, (*path, "binds_if"), found, BINDING, "an option of a reading")


def _reading(parsed: Parsed, source: RuleSource, where: PathInFile, reading: ReadingSpec) -> None:
    """A reading has the options that the conditions understand, and one of them as default."""
    understood = ASKED | BINDING
    options = {option.id for option in reading.options}
    if reading.default not in options:
        parsed.unknown(source, (*where, "default"), reading.default, options, "an option")
    if reading.id not in understood:
        parsed.unknown(source, (*where, "id"), reading.id, understood, "a reading")
    elif options != understood[reading.id]:
        found = f"the options {', '.join(sorted(options))}"
        parsed.fault(source, (*where, "options"), found, ", ".join(sorted(understood[reading.id])))


def _conditions(parsed: Parsed, rules: list[Located]) -> None:
    """What some kinds name that no rule or set declares: options of readings, authorities."""
    for spec, source, path in rules:
        for index, version in enumerate(spec.versions):
            where = (*path, "versions", index, "condition")
            condition = version.condition
            if isinstance(condition, UnderReading):
                _option(parsed, source, where, condition)
            elif isinstance(condition, SpecialtyObjectives):
                _authorities(parsed, source, where, condition)


def _option(parsed: Parsed, source: RuleSource, where: PathInFile, condition: UnderReading) -> None:
    understood = ASKED | BINDING
    options = understood.get(condition.reading)
    if options is None:
        parsed.unknown(source, (*where, "reading"), condition.reading, understood, "a reading")
    elif condition.option not in options:
        known = sorted(options)
        parsed.unknown(source, (*where, "option"), condition.option, known, "an option")


def _authorities(
    parsed: Parsed, source: RuleSource, where: PathInFile, condition: SpecialtyObjectives
) -> None:
    """Whoever may recognise objectives is named, as soon as a kind of ruling is."""
    if condition.recognised is not None and not condition.recognised_by:
        found = f"`{condition.recognised}` without `recognised_by`"
        parsed.fault(source, (*where, "recognised"), found, "who may recognise objectives")
    for index, one in enumerate(condition.recognised_by):
        for key, names in (("categories", one.categories), ("authorities", one.authorities)):
            if not names:
                place = (*where, "recognised_by", index, key)
                parsed.fault(source, place, "an empty list", "at least one name")


def _decisions(parsed: Parsed, known: set[str]) -> None:
    parsed.unique([(file.id, source, ("id",)) for file, source in parsed.decisions])
    for file, source in parsed.decisions:
        for key, names in (("conditions", file.conditions), ("beside", file.beside)):
            for index, name in enumerate(names):
                if name not in known:
                    parsed.unknown(source, (key, index), name, known, "a rule")


def _cycles(parsed: Parsed, rules: list[Located]) -> None:
    graph = {
        spec.id: {name for v in spec.versions for name in v.condition.references()}
        for spec, _, _ in rules
    }
    for spec, source, path in rules:
        if spec.id in _reachable(graph, spec.id):
            parsed.fault(source, (*path, "id"), f"`{spec.id}` leaning on itself", "no cycle")


def _reachable(graph: dict[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    waiting = list(graph.get(start, ()))
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(graph.get(name, ()))
    return seen
