"""Which service counts towards one part of the training, and why the rest does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lisrules.conditions.base import (
    Admission,
    Context,
    Need,
    Provision,
    ReadingUse,
    ServiceTest,
    uses,
)
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import EMPTY, DaySet
from lisrules.values.ledger import Entry, Line
from lisrules.values.load import Load, Piece

_ALWAYS = DaySet.of((0, FAR))
EVERYTHING = Admission(_ALWAYS, _ALWAYS)


@dataclass(frozen=True, slots=True)
class Counted:
    """The service of one part: what surely counts, what possibly counts, and the rest.

    `start_lo` and `start_hi` bound the day the part began; both are `None` where it has not.
    """

    services: tuple[ServiceFact, ...]
    sure: Load
    possible: Load
    entries: tuple[Entry, ...]
    needs: tuple[Need, ...]
    readings: tuple[ReadingUse, ...]
    start_lo: int | None
    start_hi: int | None
    known: bool
    """Whether the list of service is known at all."""
    evidence: tuple[str, ...] = ()
    """Ids of facts besides the service that the tests rest on, such as rulings."""
    unmeasured: DaySet = EMPTY
    """Days that surely count, although it is not known by how much: they are in no sure load."""

    @property
    def certain(self) -> bool:
        """Whether nothing about this service is in doubt."""
        return self.known and self.sure is self.possible


def count_service(context: Context, stage: str, arena: str, tests: tuple[str, ...]) -> Counted:
    """Count the service of one stage in one arena that passes every test, up to the date.

    Cites nothing itself: every line that is left out carries the rule that left it out.
    """
    key = ("counted", stage, arena, tests)
    found: Counted | None = context.memo.get(key)
    if found is None:
        services = context.facts.services
        own = tuple(s for s in services if s.stage == stage and s.arena == arena)
        found = context.memo[key] = count(context, own, (stage,), tests)
    return found


def count(
    context: Context, own: tuple[ServiceFact, ...], stages: tuple[str, ...], tests: tuple[str, ...]
) -> Counted:
    """Count some stretches of service that pass every test, up to the date.

    Tests that are not about the specialty asked for are left out. `stages` are those whose posts
    may overlap.
    """
    tally = _Tally(context)
    asked = tuple(test for test in tests if context.concerned(test))
    for service in own:
        tally.add(service, asked)
    sure, possible, readings = tally.loads(stages)
    known = "service" in context.facts.known
    needs = tally.needs if known else [*tally.needs, Need("service")]
    start_lo, start_hi, start_readings = _start(context, own)
    unmeasured = DaySet.of(*tally.unmeasured)
    if unmeasured and context.option("overlap") == "refused":
        unmeasured -= _overlap(context, stages)[1]
    return Counted(
        own,
        sure,
        possible,
        tuple(tally.entries),
        tuple(needs),
        tuple(dict.fromkeys((*readings, *tally.readings, *start_readings))),
        start_lo,
        start_hi,
        known,
        tuple(dict.fromkeys(tally.evidence)),
        unmeasured,
    )


class _Tally:
    """Collects pieces, left-out stretches and open questions while services are tested."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.sure: list[Piece] = []
        self.possible: list[Piece] = []
        self.entries: list[Entry] = []
        self.needs: list[Need] = []
        self.readings: list[ReadingUse] = []
        self.evidence: list[str] = []
        self.unmeasured: list[tuple[int, int]] = []
        self.doubtful = False

    def add(self, service: ServiceFact, tests: tuple[str, ...]) -> None:
        """Test one stretch of service and keep its pieces."""
        limit = self.context.on + 1
        sure = (service.start_hi, min(service.end_lo, limit))
        possible = (service.start_lo, min(service.end_hi, limit))
        if possible[0] >= possible[1]:
            return
        self._unclear(service)
        if service.certain and all(self._admitted(service, test) for test in tests):
            self._keep(self.sure, service, (sure,), sure=True)
            self._keep(self.possible, service, (possible,), sure=False)
            return
        surely = DaySet.of(sure) if sure[0] < sure[1] else DaySet.of()
        maybe = DaySet.of(possible)
        for test in tests:
            surely, maybe = self._narrow(service, test, surely, maybe)
        self._keep(self.sure, service, surely.ranges, sure=True)
        self._keep(self.possible, service, maybe.ranges, sure=False)
        if not service.fraction_lo:
            self.unmeasured.extend(surely.ranges)
        self._doubt(service, maybe - surely if _fraction_known(service) else maybe)

    def _admitted(self, service: ServiceFact, test: str) -> bool:
        return self._admission(service, test) is None

    def _admission(self, service: ServiceFact, test: str) -> Admission | None:
        """What a test admits, by the version on the date or by the version of each day."""
        rule, on = self.context.rules[test], self.context.on
        if rule.applies_by == "assessment":
            return self._by_version(service, rule.at(on))
        last = min(on, service.end_hi - 1)
        versions = [
            v for v in rule.versions if service.start_lo <= (v.last or FAR) and v.first <= last
        ]
        if len(versions) == 1 and versions[0].first <= service.start_lo:
            return self._by_version(service, versions[0])
        return self._by_days(service, versions)

    def _by_days(self, service: ServiceFact, versions: list[Provision]) -> Admission | None:
        """Each version for its own days; days before the first version are not admitted."""
        sure = possible = EMPTY
        need: Need | None = None
        readings: tuple[ReadingUse, ...] = ()
        evidence: tuple[str, ...] = ()
        for version in versions:
            days = DaySet.of((version.first, FAR if version.last is None else version.last + 1))
            admission = self._by_version(service, version) or EVERYTHING
            sure, possible = sure | admission.sure & days, possible | admission.possible & days
            need = need or admission.need
            readings += admission.readings
            evidence += admission.evidence
        return Admission(sure, possible, need, readings, evidence)

    def _by_version(self, service: ServiceFact, version: Provision | None) -> Admission | None:
        if version is None or not isinstance(version.condition, ServiceTest):
            return None
        return version.condition.admit(self.context, service)

    def _narrow(
        self, service: ServiceFact, test: str, sure: DaySet, possible: DaySet
    ) -> tuple[DaySet, DaySet]:
        admission = self._admission(service, test)
        if admission is None:
            return sure, possible
        self.readings.extend(admission.readings)
        self.evidence.extend(admission.evidence)
        for first, end in (possible - admission.possible).ranges:
            self.entries.append(
                Entry(
                    Line.NOT_COUNTED,
                    first,
                    end - 1,
                    service.fraction_hi,
                    facts=(service.id,),
                    rule=test,
                )
            )
        if admission.need is not None and possible & (admission.possible - admission.sure):
            self.needs.append(admission.need)
        return sure & admission.sure, possible & admission.possible

    def _keep(
        self,
        pieces: list[Piece],
        service: ServiceFact,
        ranges: Iterable[tuple[int, int]],
        *,
        sure: bool,
    ) -> None:
        fraction = service.fraction_lo if sure else service.fraction_hi
        if fraction:
            pieces.extend(
                Piece(start, end, fraction, (service.id,)) for start, end in ranges if start < end
            )

    def _unclear(self, service: ServiceFact) -> None:
        """Note which of the service's own dates and fraction are not exactly known."""
        if service.certain:
            return
        self.doubtful = True
        if service.start_lo != service.start_hi:
            self.needs.append(Need("from", service.id))
        if service.end_lo != service.end_hi:
            self.needs.append(Need("through", service.id))
        if not _fraction_known(service):
            self.needs.append(Need("fraction", service.id))

    def _doubt(self, service: ServiceFact, days: DaySet) -> None:
        for first, end in days.ranges:
            self.doubtful = True
            self.entries.append(
                Entry(
                    Line.POSSIBLE,
                    first,
                    end - 1,
                    service.fraction_hi if _fraction_known(service) else None,
                    facts=(service.id,),
                )
            )

    def loads(self, stages: tuple[str, ...]) -> tuple[Load, Load, tuple[ReadingUse, ...]]:
        """The sure and the possible load; one object where there is no doubt."""
        surely, possibly = _overlap(self.context, stages)
        readings = uses(self.context, "overlap") if possibly else ()
        refused = self.context.option("overlap") == "refused"
        sure = Load.of(self.sure)
        if refused and possibly:
            sure = sure.without(possibly)
        if not self.doubtful and self.sure == self.possible and surely == possibly:
            return sure, sure, readings
        possible = Load.of(self.possible)
        return sure, possible.without(surely) if refused else possible, readings


def _fraction_known(service: ServiceFact) -> bool:
    return service.fraction_lo == service.fraction_hi


def _overlap(context: Context, stages: tuple[str, ...]) -> tuple[DaySet, DaySet]:
    """The days on which the posts of these stages surely, and possibly, exceed full time."""
    key = ("overlap", stages)
    found: tuple[DaySet, DaySet] | None = context.memo.get(key)
    if found is None:
        found = context.memo[key] = _find_overlap(context, stages)
    return found


def _find_overlap(context: Context, stages: tuple[str, ...]) -> tuple[DaySet, DaySet]:
    limit = context.on + 1
    own = [s for s in context.facts.services if s.stage in stages and s.start_lo < limit]
    widest = [Piece(s.start_lo, min(s.end_hi, limit), s.fraction_hi, (s.id,)) for s in own]
    possibly = _over_full_time(widest)
    if not possibly or all(service.certain for service in own):
        return possibly, possibly
    narrowest = [
        Piece(s.start_hi, min(s.end_lo, limit), s.fraction_lo, (s.id,))
        for s in own
        if s.start_hi < min(s.end_lo, limit) and s.fraction_lo
    ]
    return _over_full_time(narrowest), possibly


def _over_full_time(pieces: Sequence[Piece]) -> DaySet:
    ends = 0
    for piece in sorted(pieces, key=lambda piece: piece.start):
        if piece.start < ends:
            return Load.over_full_time(pieces)
        ends = max(ends, piece.end)
    return EMPTY


def _start(
    context: Context, services: tuple[ServiceFact, ...]
) -> tuple[int | None, int | None, tuple[ReadingUse, ...]]:
    """The day the part began: its first post, or its first confirmed post.

    Part one done in another country begins neither part one here nor the rest of the training.
    """
    begun = [s for s in services if s.start_lo <= context.on and not s.part_one_abroad]
    if not begun:
        return None, None, ()
    confirmed = [s for s in begun if s.confirmations]
    first = _earliest(begun)
    if not confirmed or _earliest(confirmed) == first:
        return (*first, ())
    chosen = _earliest(confirmed) if context.option("start-of-part") == "confirmed" else first
    return (*chosen, uses(context, "start-of-part"))


def _earliest(services: Sequence[ServiceFact]) -> tuple[int, int]:
    return min(s.start_lo for s in services), min(s.start_hi for s in services)
