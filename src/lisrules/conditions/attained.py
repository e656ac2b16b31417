"""Which objectives of one set are attained, and what each of the others lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lisrules.conditions.approvals import Approvals
from lisrules.conditions.base import Context, Need, ReadingUse, uses
from lisrules.conditions.recognised import Recognised
from lisrules.timeline.facts import AssessmentFact, Pattern
from lisrules.values.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Standing:
    """One objective that is not (surely) attained: the assessment that comes nearest, and why.

    `persons` names who recommended: pairs of role and person ids, in the order of the roles.
    """

    objective: str
    assessment: str | None
    reasons: tuple[str, ...]
    doubt: bool
    persons: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class SetResult:
    """One set of objectives, examined. `known` is false where its codes are not known."""

    set: str
    count: int
    attained: int
    standings: tuple[Standing, ...]
    evidence: tuple[str, ...]
    outcome: Outcome
    known: bool
    uses: tuple[ReadingUse, ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    reasons: tuple[str, ...]
    doubt: bool
    readings: frozenset[str]


UNRULED = "perhaps-recognised"
"""The last of the reasons where a ruling may recognise the objective all the same."""

_NONE: frozenset[str] = frozenset()
_NOT_ATTAINED = _Judged(("not-attained",), doubt=False, readings=_NONE)
_LATE = _Judged(("decided-late",), doubt=False, readings=_NONE)
_UNCLEAR_DATE = _Judged(("decision-date-unclear",), doubt=True, readings=_NONE)


def examine(
    context: Context,
    name: str,
    approvals: tuple[str, ...],
    limit: int,
    recognised: Recognised,
) -> SetResult:
    """Examine one set: attained by a decision no later than the day `limit`.

    What a ruling recognises counts as attained, and is in doubt where that is. A set whose codes
    are not known is undetermined.
    """
    key = ("examined", name, approvals, limit, recognised)
    found: SetResult | None = context.memo.get(key)
    if found is None:
        found = context.memo[key] = _examine(context, name, approvals, limit, recognised)
    return found


def _examine(
    context: Context,
    name: str,
    approvals: tuple[str, ...],
    limit: int,
    recognised: Recognised,
) -> SetResult:
    codes = context.sets[name].codes
    if codes is None:
        count = context.sets[name].count
        return SetResult(name, count, 0, (), (), Outcome.UNDETERMINED, False, ())
    examining = _Examining(context, approvals, limit)
    sure = recognised.sure
    examining.all_of([code for code in codes if code not in sure] if sure else codes)
    examining.doubt(recognised)
    return examining.result(name, len(codes))


def doubts(result: SetResult, recognised: Recognised) -> Iterator[Need]:
    """What would settle the objectives of a set that are in doubt."""
    for standing in result.standings:
        if standing.reasons[-1] == UNRULED:
            yield from recognised.needs
        elif standing.doubt and standing.assessment is not None:
            yield Need(standing.reasons[0], standing.assessment)


class _Examining:
    """Judges every pattern once and every objective by its best assessment."""

    def __init__(self, context: Context, approvals: tuple[str, ...], limit: int) -> None:
        self.context = context
        self.limit = limit
        self.by_objective = context.facts.by_objective
        self.standings: list[Standing] = []
        self.evidence: list[str] = []
        self.readings: set[str] = set()
        self._judged: dict[int, _Judged | None] = context.memo.setdefault(("judged", approvals), {})
        self._approvals = [
            provision.condition
            for rule in approvals
            if (provision := context.provision(rule)) is not None
            and isinstance(provision.condition, Approvals)
        ]
        self._silent = "no-assessment" if "assessments" in context.facts.known else "unknown"

    def all_of(self, codes: Iterable[str]) -> None:
        """Examine every objective; the common case, one assessment in order, is decided here."""
        by_objective, evidence, limit = self.by_objective, self.evidence, self.limit
        judged = self._judged
        for code in codes:
            facts = by_objective.get(code)
            if facts is not None and len(facts) == 1:
                fact = facts[0]
                if fact.hi <= limit and judged.get(id(fact.pattern), _NOT_ATTAINED) is None:
                    evidence.append(fact.id)
                    continue
            self._objective(code, facts)

    def doubt(self, recognised: Recognised) -> None:
        """Leave open what is surely not attained where a ruling may recognise it."""
        self.standings = [
            replace(one, reasons=(*one.reasons, UNRULED), doubt=True)
            if not one.doubt and recognised.may_be(one.objective)
            else one
            for one in self.standings
        ]

    def _objective(self, code: str, facts: tuple[AssessmentFact, ...] | None) -> None:
        """Keep the evidence of an objective that is attained, else its nearest assessment."""
        if facts is None:
            self.standings.append(
                Standing(code, None, (self._silent,), doubt=self._silent == "unknown")
            )
            return
        nearest: tuple[AssessmentFact, _Judged] | None = None
        for fact in facts:
            judged = self._judge(fact)
            if judged is None:
                self.evidence.append(fact.id)
                return
            if nearest is None or _nearer(judged, nearest[1]):
                nearest = fact, judged
        if nearest is not None:
            self.standings.append(self._standing(code, *nearest))

    def _judge(self, fact: AssessmentFact) -> _Judged | None:
        """What an assessment lacks, or `None` when it is in order and in time."""
        key = id(fact.pattern)
        if key in self._judged:
            judged = self._judged[key]
        else:
            judged = self._judged[key] = self._pattern(fact.pattern)
        if judged is not None:
            self.readings |= judged.readings
            if judged.reasons and not judged.doubt:
                return judged
        if fact.lo > self.limit:
            return _LATE
        if judged is not None and judged.reasons:
            return judged
        if fact.hi > self.limit:
            return _UNCLEAR_DATE
        return None

    def _pattern(self, pattern: Pattern) -> _Judged | None:
        if not pattern.attained:
            return _NOT_ATTAINED
        faults: tuple[str, ...] = ()
        doubts: tuple[str, ...] = ()
        readings: frozenset[str] = _NONE
        for approvals in self._approvals:
            verdict = approvals.judge(self.context, pattern)
            faults += verdict.faults
            doubts += verdict.doubts
            readings |= verdict.readings
        if faults:
            return _Judged(faults, doubt=False, readings=readings)
        if pattern.decision != "dated":
            doubts = (*doubts, "decision-unknown")
        if doubts:
            return _Judged(tuple(dict.fromkeys(doubts)), doubt=True, readings=readings)
        return _Judged((), doubt=False, readings=readings) if readings else None

    def _standing(self, code: str, fact: AssessmentFact, judged: _Judged) -> Standing:
        pattern, names = fact.pattern, self.context.facts.persons
        persons = tuple(
            (role, tuple(sorted(names[bit] for bit in range(len(names)) if mask >> bit & 1)))
            for role, mask in (
                ("educational-supervisor", pattern.educational.positive),
                ("clinical-supervisor", pattern.clinical.positive),
                ("leader", pattern.decider),
            )
        )
        return Standing(code, fact.id, judged.reasons, judged.doubt, persons)

    def result(self, name: str, count: int) -> SetResult:
        """The set as a whole: not met by one fault, undetermined by one doubt."""
        outcome = Outcome.MET
        if self.standings:
            doubts = all(standing.doubt for standing in self.standings)
            outcome = Outcome.UNDETERMINED if doubts else Outcome.NOT_MET
        return SetResult(
            name,
            count,
            count - len(self.standings),
            tuple(self.standings),
            tuple(self.evidence),
            outcome,
            True,
            uses(self.context, *sorted(self.readings)),
        )


def _nearer(one: _Judged, other: _Judged) -> bool:
    """A doubt is nearer to attained than a fault; fewer reasons are nearer than many."""
    return (not one.doubt, len(one.reasons)) < (not other.doubt, len(other.reasons))
