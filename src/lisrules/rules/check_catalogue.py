"""What the catalogue must agree on: ids, codes, names of specialties, editions that do not overlap.

Files of the user's own stand beside those of the library and are held to the same.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from lisrules.rules.catalogue import expand, names_of

if TYPE_CHECKING:
    from lisrules.rules.language import SetSpec, SpecialtySpec
    from lisrules.rules.parsed import Parsed, PathInFile, RuleSource

LocatedSet: TypeAlias = "tuple[SetSpec, RuleSource, PathInFile]"
LocatedSpecialty: TypeAlias = "tuple[SpecialtySpec, RuleSource, PathInFile]"


def check_catalogue(parsed: Parsed, *, whole: bool) -> None:
    """Add a fault for everything of the catalogue that does not fit together.

    `whole` says that every file could be read: only then is a name that nobody declares a fault.
    """
    sets = list(_sets(parsed))
    specialties = list(_specialties(parsed))
    parsed.unique([(spec.id, source, (*path, "id")) for spec, source, path in sets])
    for spec, source, path in sets:
        _codes(parsed, spec, source, path)
        if spec.until is not None and spec.until < spec.from_:
            found = f"an edition until `{spec.until}`"
            parsed.fault(source, (*path, "until"), found, f"`{spec.from_}` or later")
    _overlaps(parsed, sets)
    _names(parsed, specialties)
    if whole:
        _belonging(parsed, sets, specialties)
        _concerns(parsed, specialties)


def _sets(parsed: Parsed) -> Iterator[LocatedSet]:
    for file, source in parsed.catalogues:
        for index, spec in enumerate(file.sets):
            yield spec, source, ("sets", index)


def _specialties(parsed: Parsed) -> Iterator[LocatedSpecialty]:
    for file, source in parsed.catalogues:
        for index, spec in enumerate(file.specialties):
            yield spec, source, ("specialties", index)


def _codes(parsed: Parsed, spec: SetSpec, source: RuleSource, path: PathInFile) -> None:
    if spec.codes == "unknown":
        return
    try:
        codes = [code for written in spec.codes for code in expand(written)]
    except ValueError as error:
        parsed.fault(source, (*path, "codes"), *_split(error))
        return
    if len(set(codes)) != spec.count or len(codes) != spec.count:
        found = f"{len(codes)} codes, {len(set(codes))} of them different"
        parsed.fault(source, (*path, "codes"), found, f"{spec.count} as `count` says")


def _split(error: ValueError) -> tuple[str, str]:
    found, _, expected = str(error).partition(", expected ")
    return found.removeprefix("found "), expected


def _overlaps(parsed: Parsed, sets: list[LocatedSet]) -> None:
    """Part one has several sets at a time; of every other part one edition is in force."""
    editions: dict[tuple[str, str | None], list[LocatedSet]] = defaultdict(list)
    for one in sets:
        if one[0].part != "lis1":
            editions[one[0].part, one[0].of].append(one)
    for some in editions.values():
        longest, *later = sorted(some, key=lambda one: one[0].from_)
        for one in later:
            if one[0].from_ <= _last(longest[0]):
                _overlap(parsed, longest, one)
                _overlap(parsed, one, longest)
            longest = max(longest, one, key=lambda each: _last(each[0]))


def _last(spec: SetSpec) -> date:
    return spec.until or date.max


def _overlap(parsed: Parsed, at: LocatedSet, other: LocatedSet) -> None:
    (spec, source, path), (against, its_source, its_path) = at, other
    found = f"the edition `{spec.id}` from `{spec.from_}`{_end(spec)}"
    belongs = f" of `{spec.of}`" if spec.of else ""
    expected = f"one edition of `{spec.part}`{belongs} at a time"
    place = its_source.place_of((*its_path, "from"))
    way_out = f"`{against.id}` ({place}) is in force from `{against.from_}`{_end(against)}"
    parsed.fault(source, (*path, "from"), found, expected, way_out)


def _end(spec: SetSpec) -> str:
    return " on" if spec.until is None else f" until `{spec.until}`"


def _names(parsed: Parsed, specialties: list[LocatedSpecialty]) -> None:
    """No two specialties are found by the same name, code or prefix, whatever the case."""
    count = Counter(name for spec, _, _ in specialties for name in _names_of(spec))
    for spec, source, path in specialties:
        shared = next((name for name in _names_of(spec) if count[name] > 1), None)
        if shared is not None:
            found = f"the name or code `{shared}` {count[shared]} times"
            parsed.fault(source, (*path, "id"), found, "each name and code of a specialty once")


def _names_of(spec: SpecialtySpec) -> list[str]:
    texts = (spec.names.nb, spec.names.nn, spec.names.en)
    return list(dict.fromkeys(names_of(spec.id, spec.volven, texts)))


def _belonging(parsed: Parsed, sets: list[LocatedSet], specialties: list[LocatedSpecialty]) -> None:
    """An edition belongs to a group (part two), a specialty (part three), or to all."""
    groups = _groups(specialties)
    owners = {
        "lis2": (groups, "a group"),
        "lis3": ({s.id for s, _, _ in specialties}, "a specialty"),
    }
    for spec, source, path in sets:
        where = (*path, "of" if spec.of is not None else "part")
        if spec.part not in owners:
            if spec.of is not None:
                found = f"an edition of `{spec.part}` for `{spec.of}`"
                parsed.fault(source, where, found, "no `of`: these objectives are common to all")
            continue
        known, what = owners[spec.part]
        if spec.of is None:
            parsed.fault(source, where, "no key `of`", f"{what} that `{spec.part}` is for")
        elif spec.of not in known:
            parsed.unknown(source, where, spec.of, known, what)


def _concerns(parsed: Parsed, specialties: list[LocatedSpecialty]) -> None:
    groups = _groups(specialties)
    for file, source in parsed.sections:
        for index, rule in enumerate(file.rules):
            for number, group in enumerate(rule.concerns.groups if rule.concerns else ()):
                if group not in groups:
                    where = ("rules", index, "concerns", "groups", number)
                    parsed.unknown(source, where, group, groups, "a group")


def _groups(specialties: list[LocatedSpecialty]) -> set[str]:
    return {spec.group for spec, _, _ in specialties if spec.group is not None}
