"""What the files of a rule set must agree on: names, acts, dates, readings, references."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from lisrules.conditions.objectives import ObjectivesCondition
from lisrules.conditions.readings import ASKED, BINDING
from lisrules.rules.catalogue import expand
from lisrules.values.citation import Citation
from lisrules.values.diagnostics import Diagnostic, did_you_mean

if TYPE_CHECKING:
    from lisrules.rules.compile import Parsed, PathInFile, RuleSource
    from lisrules.rules.language import ActSpec, ReadingSpec, RuleSpec

Located: TypeAlias = "tuple[RuleSpec, RuleSource, PathInFile]"


def check(parsed: Parsed) -> None:
    """Add a fault to `parsed` for everything that does not fit together."""
    if len(parsed.regulation) != 1 or len(parsed.readings) != 1:
        _missing_files(parsed)
        return
    whole = not parsed.faults
    rules = list(_rules(parsed))
    _unique(parsed, [(spec.id, source, (*path, "id")) for spec, source, path in rules])
    _acts(parsed, rules)
    _versions(parsed, rules)
    _citations(parsed, rules)
    _readings(parsed, rules)
    _sets(parsed)
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


def _unique(parsed: Parsed, named: list[tuple[str, RuleSource, PathInFile]]) -> None:
    count = Counter(name for name, _, _ in named)
    for name, source, path in named:
        if count[name] > 1:
            parsed.fault(source, path, f"the id `{name}` {count[name]} times", "each id once")


def _acts(parsed: Parsed, rules: list[Located]) -> None:
    acts: dict[str, ActSpec] = {act.id: act for act in parsed.regulation[0][0].acts}
    for spec, source, path in rules:
        for index, version in enumerate(spec.versions):
            where = (*path, "versions", index)
            act = acts.get(version.act)
            if act is None:
                _unknown(parsed, source, (*where, "act"), version.act, acts, "an act")
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
                    _unknown(parsed, source, where, name, known, "a rule")
            if isinstance(version.condition, ObjectivesCondition):
                for name in version.condition.sets:
                    if name not in sets:
                        _unknown(parsed, source, (*where, "sets"), name, sets, "a set")


def _readings(parsed: Parsed, rules: list[Located]) -> None:
    file, source = parsed.readings[0]
    declared = {spec.id for spec in file.readings}
    understood = ASKED | BINDING
    _unique(parsed, [(s.id, source, ("readings", i, "id")) for i, s in enumerate(file.readings)])
    for index, reading in enumerate(file.readings):
        _reading(parsed, source, ("readings", index), reading)
    for name in sorted(set(understood) - declared):
        parsed.fault(source, ("readings",), f"no reading `{name}`", "it to be declared")
    for spec, place, path in rules:
        for name in spec.readings:
            if name not in declared:
                _unknown(parsed, place, (*path, "readings"), name, declared, "a reading")
        binds = spec.binds_if
        if binds is not None and binds.option not in understood.get(binds.reading, frozenset()):
            found = f"{binds.reading}: {binds.option}"
            _unknown(parsed, place, (*path, "binds_if"), found, BINDING, "an option of a reading")


def _reading(parsed: Parsed, source: RuleSource, where: PathInFile, reading: ReadingSpec) -> None:
    """A reading has the options that the conditions understand, and one of them as default."""
    understood = ASKED | BINDING
    options = {option.id for option in reading.options}
    if reading.default not in options:
        _unknown(parsed, source, (*where, "default"), reading.default, options, "an option")
    if reading.id not in understood:
        _unknown(parsed, source, (*where, "id"), reading.id, understood, "a reading")
    elif options != understood[reading.id]:
        found = f"the options {', '.join(sorted(options))}"
        parsed.fault(source, (*where, "options"), found, ", ".join(sorted(understood[reading.id])))


def _sets(parsed: Parsed) -> None:
    named: list[tuple[str, RuleSource, PathInFile]] = []
    for file, source in parsed.catalogues:
        for index, spec in enumerate(file.sets):
            where: PathInFile = ("sets", index)
            named.append((spec.id, source, (*where, "id")))
            if spec.codes == "unknown":
                continue
            try:
                codes = [code for written in spec.codes for code in expand(written)]
            except ValueError as error:
                parsed.fault(source, (*where, "codes"), *_split(error))
                continue
            if len(set(codes)) != spec.count or len(codes) != spec.count:
                found = f"{len(codes)} codes, {len(set(codes))} of them different"
                parsed.fault(source, (*where, "codes"), found, f"{spec.count} as `count` says")
    _unique(parsed, named)


def _split(error: ValueError) -> tuple[str, str]:
    found, _, expected = str(error).partition(", expected ")
    return found.removeprefix("found "), expected


def _decisions(parsed: Parsed, known: set[str]) -> None:
    _unique(parsed, [(file.id, source, ("id",)) for file, source in parsed.decisions])
    for file, source in parsed.decisions:
        for key, names in (("conditions", file.conditions), ("beside", file.beside)):
            for index, name in enumerate(names):
                if name not in known:
                    _unknown(parsed, source, (key, index), name, known, "a rule")


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


def _unknown(
    parsed: Parsed,
    source: RuleSource,
    path: PathInFile,
    name: str,
    known: Iterable[str],
    what: str,
) -> None:
    guess = did_you_mean(name, known)
    way_out = f"did you mean `{guess}`?" if guess else ""
    parsed.fault(source, path, f"`{name}`", f"{what} that is declared", way_out)
