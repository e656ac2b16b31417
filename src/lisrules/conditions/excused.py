"""Kind `excused`: the objectives that are missing are excused by a confirmation (§ 18(3))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.conditions.objectives import Attained
from lisrules.values.outcome import Cure, Outcome, all_of


@dataclass(frozen=True, slots=True)
class Excuse(Detail):
    """Missing objectives that a confirmation excuses, and those that none does."""

    excused: tuple[str, ...]
    left: tuple[str, ...]


class ExcusedObjectives(Condition):
    """Every objective missing under the rules `of` is covered by a confirmation."""

    kind: Literal["excused"]
    of: tuple[str, ...]
    confirmed: str
    """The kind of confirmation. It covers the objectives it names; one that names none covers all
    that are missing, but only where some are attained: the law excuses single objectives."""
    by: tuple[str, ...]
    """The bodies that may give it."""

    def references(self) -> tuple[str, ...]:
        """The conditions on objectives."""
        return self.of

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Met where nothing that is missing is left without excuse."""
        findings = [context.find(rule) for rule in self.of]
        missing = [code for finding in findings for code in _missing(finding)]
        given = [
            fact
            for fact in context.facts.confirmations
            if fact.kind == self.confirmed and fact.hi <= context.on and fact.body in self.by
        ]
        unnamed = any(fact.objectives is None for fact in given) and _some_attained(findings)
        covered = {code for fact in given for code in fact.objectives or ()}
        excused = tuple(code for code in missing if unnamed or code in covered)
        left = tuple(code for code in missing if not unnamed and code not in covered)
        open_ones = [
            one
            for one in findings
            if one.outcome is not Outcome.NOT_MET and not _harmless(one, covered, unnamed=unnamed)
        ]
        outcome = self._outcome(context, open_ones, left, bool(given))
        return Finding(
            provision.rule,
            outcome,
            provision,
            Excuse(excused, left),
            evidence=tuple(fact.id for fact in given),
            needs=self._needs(context, findings) if outcome is Outcome.UNDETERMINED else (),
            causes=tuple(f.rule for f in findings if f.outcome is Outcome.NOT_MET),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _outcome(
        self, context: Context, others: list[Finding], left: tuple[str, ...], given: bool
    ) -> Outcome:
        if left or not given:
            silent = "confirmations" not in context.facts.known
            return Outcome.UNDETERMINED if silent else Outcome.NOT_MET
        outcome = all_of(one.outcome for one in others)
        return Outcome.MET if outcome is Outcome.NOT_APPLICABLE else outcome

    def _needs(self, context: Context, findings: list[Finding]) -> tuple[Need, ...]:
        needs = [need for finding in findings for need in finding.needs]
        if "confirmations" not in context.facts.known:
            needs.insert(0, Need("confirmations", None, self.confirmed))
        return tuple(dict.fromkeys(needs))


def _harmless(finding: Finding, covered: set[str], *, unnamed: bool) -> bool:
    """Whether all that is in doubt is excused if it should be missing."""
    detail = finding.detail
    if finding.outcome is not Outcome.UNDETERMINED or not isinstance(detail, Attained):
        return False
    if detail.chosen is None or (detail.begun is not None and detail.begun[0] != detail.begun[1]):
        return False
    return all(
        unnamed or standing.objective in covered
        for result in detail.choices[detail.chosen].results
        for standing in result.standings
    ) and all(result.known for result in detail.choices[detail.chosen].results)


def _missing(finding: Finding) -> list[str]:
    detail = finding.detail
    if finding.outcome is not Outcome.NOT_MET or not isinstance(detail, Attained):
        return []
    if detail.chosen is None:
        return []
    results = detail.choices[detail.chosen].results
    return [standing.objective for result in results for standing in result.standings]


def _some_attained(findings: list[Finding]) -> bool:
    return any(
        result.attained
        for finding in findings
        if isinstance(finding.detail, Attained) and finding.detail.chosen is not None
        for result in finding.detail.choices[finding.detail.chosen].results
    )
