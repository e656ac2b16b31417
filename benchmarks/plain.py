"""Contestant (a): the same conditions written by hand, in plain Python over dataclasses.

What a careful programmer would write for this one question: exact fractions, no rule files, no
readings, no versions but those a start since March 2020 needs, nothing unknown, no citations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from benchmarks.answer import MET, NOT_APPLICABLE, NOT_MET, Answer, Condition, Missing
from benchmarks.doctor import COMMON_OLD, Data, codes
from benchmarks.plain_months import ZERO, Run, crossing, less, months_of

POSTS = {"lis1-announced", "lis1-rest", "lis1-completion", "lis1-special", "lis1-agreement"}
AS_SERVICE = {"holiday", "course"}
MONTHS = {"hospital": 12, "municipality": 6}
FREE_DAYS = {"hospital": 12, "municipality": 6}
CLINICAL_HOSPITAL, PSYCHIATRY = codes("KLS", 45), codes("KLP", 16)
CLINICAL_MUNICIPALITY = codes("KLK", 40)
COMMON_NEW = codes("FKMS", 7) + codes("FKMK", 8)
NEW_PLAN, OLD_PLAN_UNTIL = date(2025, 9, 1), date(2027, 9, 1)


@dataclass(frozen=True, slots=True)
class Service:
    """One post; `confirmed` is the date of its confirmation."""

    id: str
    arena: str
    post: str
    departments: tuple[str, ...]
    first: date
    through: date
    fraction: Fraction
    confirmed: date | None


@dataclass(frozen=True, slots=True)
class Absence:
    """Whole days away."""

    id: str
    kind: str
    first: date
    through: date


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What one person said of one objective."""

    role: str
    by: str
    on: date
    positive: bool


@dataclass(frozen=True, slots=True)
class Assessment:
    """One assessment of one objective."""

    id: str
    objective: str
    attained: bool
    on: date
    by: str
    capacity: str
    recommendations: tuple[Recommendation, ...]


@dataclass(frozen=True, slots=True)
class Doctor:
    """Everything that is decided on."""

    authorisation: str
    authorised: date
    services: tuple[Service, ...]
    absences: tuple[Absence, ...]
    assessments: dict[str, list[Assessment]]


@dataclass(frozen=True, slots=True)
class Part:
    """The training time of one arena."""

    evidence: tuple[str, ...]
    gross: tuple[Run, ...]
    months: Fraction
    absent: Fraction
    excess: Fraction
    reached: int | None


def load(data: Data) -> Doctor:
    """Build the dataclasses from plain data."""
    assessments: dict[str, list[Assessment]] = {}
    for item in data["assessments"]:
        decided = item["decided"]
        assessment = Assessment(
            item["id"],
            item["objective"],
            item["outcome"] == "attained",
            date.fromisoformat(decided["on"]),
            decided["by"],
            decided["capacity"],
            tuple(
                Recommendation(r["role"], r["by"], date.fromisoformat(r["on"]), r["positive"])
                for r in item["recommendations"]
            ),
        )
        assessments.setdefault(assessment.objective, []).append(assessment)
    return Doctor(
        data["authorisations"][0]["id"],
        date.fromisoformat(data["authorisations"][0]["granted"]),
        tuple(_service(item) for item in data["service"]),
        tuple(_absence(item) for item in data["absences"]),
        assessments,
    )


def _absence(item: Data) -> Absence:
    first, through = date.fromisoformat(item["from"]), date.fromisoformat(item["through"])
    return Absence(item["id"], item["kind"], first, through)


def _service(item: Data) -> Service:
    confirmation = item["confirmation"]
    return Service(
        item["id"],
        item["arena"],
        item["post"],
        tuple(item["departments"]),
        date.fromisoformat(item["from"]),
        date.fromisoformat(item["through"]),
        Fraction(item["fraction"]),
        None if confirmation == "none" else date.fromisoformat(confirmation["on"]),
    )


def decide(doctor: Doctor, on: date) -> Answer:
    """Decide LIS1 on a date, that day included."""
    hospital = part(doctor, "hospital", on)
    municipality = part(doctor, "municipality", on)
    begun = min(s.first for s in doctor.services if s.arena == "hospital")
    if begun < date(2020, 3, 1):
        raise ValueError("the objectives of before March 2020 are not known")
    conditions = (
        _time("hospital", hospital),
        _time("municipality", municipality),
        _order(doctor, on, hospital, municipality),
        _objectives("objectives-hospital", [(CLINICAL_HOSPITAL, on)], doctor),
        _psychiatry(doctor, on),
        _objectives("objectives-municipality", [(CLINICAL_MUNICIPALITY, on)], doctor),
        _objectives("objectives-common", _common(begun, on), doctor),
    )
    met = all(c.outcome != NOT_MET for c in conditions)
    return Answer(MET if met else NOT_MET, conditions)


def part(doctor: Doctor, arena: str, on: date, after: int = 0) -> Part:
    """Count the service of one arena that begins no earlier than the day `after`."""
    services = sorted((s for s in doctor.services if s.arena == arena), key=lambda s: s.first)
    gross = _runs(services, doctor.authorised, on, after)
    absences = [a for a in doctor.absences if _touches(a, gross)]
    absent = _absent_days(gross, absences)
    total = sum((f for _, f in absent), ZERO)
    excess = max(ZERO, total - FREE_DAYS[arena])
    months = months_of(less(gross, excess))
    reached = crossing(gross, MONTHS[arena])
    if reached is not None and total > FREE_DAYS[arena]:
        reached = _reached_with_absence(gross, absent, FREE_DAYS[arena], reached)
    evidence = (*(s.id for s in services), doctor.authorisation, *(a.id for a in absences))
    return Part(evidence, gross, months, total, excess, reached)


def _runs(services: list[Service], authorised: date, on: date, after: int) -> tuple[Run, ...]:
    runs: list[Run] = []
    for service in services:
        if service.post not in POSTS or service.confirmed is None or service.confirmed > on:
            continue
        start = max(service.first, authorised).toordinal()
        end = min(service.through, service.confirmed, on).toordinal() + 1
        start = max(start, after)
        if start >= end:
            continue
        if runs and runs[-1].end == start and runs[-1].fraction == service.fraction:
            runs[-1] = Run(runs[-1].start, end, service.fraction)
        else:
            runs.append(Run(start, end, service.fraction))
    return tuple(runs)


def _touches(absence: Absence, runs: tuple[Run, ...]) -> bool:
    first, last = absence.first.toordinal(), absence.through.toordinal()
    return any(run.start <= last and first < run.end for run in runs)


def _absent_days(runs: tuple[Run, ...], absences: Iterable[Absence]) -> list[tuple[int, Fraction]]:
    """Each day away that is not service, once, with the fraction of its day."""
    days: dict[int, Fraction] = {}
    for absence in absences:
        if absence.kind in AS_SERVICE:
            continue
        first, end = absence.first.toordinal(), absence.through.toordinal() + 1
        for run in runs:
            for day in range(max(first, run.start), min(end, run.end)):
                days[day] = run.fraction
    return sorted(days.items())


def _reached_with_absence(
    runs: tuple[Run, ...], absent: list[tuple[int, Fraction]], free: int, full: int
) -> int | None:
    """The day on which what is served, less what is absent beyond what is free, is enough."""
    fraction_on = {day: run.fraction for run in runs for day in range(run.start, run.end)}
    needed = sum((f for day, f in fraction_on.items() if day <= full), ZERO)
    served, away, gone = needed, ZERO, 0
    for day in range(full, runs[-1].end):
        if day > full:
            served += fraction_on.get(day, ZERO)
        while gone < len(absent) and absent[gone][0] <= day:
            away += absent[gone][1]
            gone += 1
        if served - max(ZERO, away - free) >= needed:
            return day
    return None


def _time(arena: str, found: Part) -> Condition:
    outcome = MET if found.months >= MONTHS[arena] else NOT_MET
    return Condition(
        arena, outcome, found.months, found.absent, found.excess, found.reached, (), found.evidence
    )


def _order(doctor: Doctor, on: date, hospital: Part, municipality: Part) -> Condition:
    """Municipality service counts from the day after the hospital year is full."""
    full, runs = hospital.reached, municipality.gross
    if full is None:
        early, after = bool(runs), ZERO
    else:
        early = bool(runs) and runs[0].start <= full
        after = part(doctor, "municipality", on, full + 1).months if early else municipality.months
    met = not early or after >= MONTHS["municipality"]
    outcome = MET if met else NOT_MET
    served = tuple(s.id for s in doctor.services if s.arena == "municipality")
    return Condition("order", outcome, after, day=full, evidence=served)


def _psychiatry(doctor: Doctor, on: date) -> Condition:
    name = "objectives-psychiatry"
    if not any("psychiatry" in s.departments for s in doctor.services if s.arena == "hospital"):
        return Condition(name, NOT_APPLICABLE)
    return _objectives(name, [(PSYCHIATRY, on)], doctor)


def _common(begun: date, on: date) -> list[tuple[list[str], date]]:
    """The common objectives of the plan in force, and of the one before for who began on it."""
    if begun >= NEW_PLAN:
        return [(COMMON_NEW, on)]
    return [(COMMON_NEW, on), (COMMON_OLD, min(on, OLD_PLAN_UNTIL))]


def _objectives(name: str, plans: list[tuple[list[str], date]], doctor: Doctor) -> Condition:
    """Every objective of one of the plans, whichever comes nearest."""
    found = [_plan(objectives, limit, doctor) for objectives, limit in plans]
    missing, evidence = min(found, key=lambda plan: len(plan[0]))
    outcome = NOT_MET if missing else MET
    return Condition(name, outcome, missing=tuple(missing), evidence=tuple(evidence))


def _plan(objectives: list[str], limit: date, doctor: Doctor) -> tuple[list[Missing], list[str]]:
    missing: list[Missing] = []
    evidence: list[str] = []
    for objective in objectives:
        nearest: Missing | None = None
        for assessment in doctor.assessments.get(objective, ()):
            reasons = _reasons(assessment, limit)
            if not reasons:
                evidence.append(assessment.id)
                break
            if nearest is None or len(reasons) < len(nearest.reasons):
                nearest = Missing(objective, assessment.id, tuple(reasons))
        else:
            missing.append(nearest or Missing(objective, None, ("no-assessment",)))
    return missing, evidence


def _reasons(assessment: Assessment, limit: date) -> list[str]:
    """What an assessment lacks."""
    if not assessment.attained:
        return ["not-attained"]
    educational, lacks = _recommended(assessment, "educational-supervisor")
    clinical, lacks_clinical = _recommended(assessment, "clinical-supervisor")
    reasons = [reason for reason in (lacks, lacks_clinical) if reason]
    if not reasons and not any(one != other for one in educational for other in clinical):
        reasons.append("same-person")
    if assessment.capacity not in ("leader", "delegate"):
        reasons.append("decided-by-other")
    if not reasons and assessment.on > limit:
        reasons.append("decided-late")
    return reasons


def _recommended(assessment: Assessment, role: str) -> tuple[list[str], str | None]:
    """Who recommended in a role, positively and no later than the decision, or what is wrong."""
    given = [r for r in assessment.recommendations if r.role == role]
    in_time = [r for r in given if r.on <= assessment.on]
    persons = [r.by for r in in_time if r.positive]
    if persons:
        return persons, None
    if in_time:
        return persons, f"{role}-negative"
    return persons, f"{role}-late" if given else f"{role}-missing"


def contestant(data: Data, on: date) -> Callable[[], Answer]:
    """The doctor loaded, and a call that decides."""
    doctor = load(data)
    return lambda: decide(doctor, on)
