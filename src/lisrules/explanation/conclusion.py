"""The conclusion of a decision: the outcome, why, and what would change it."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.advice.forecasting.soonest import soonest
from lisrules.conditions.base import Finding, Need
from lisrules.explanation.asking import first_of_all, parts_lacking, what_to_ask
from lisrules.explanation.assumed import warning
from lisrules.explanation.condition import capital
from lisrules.explanation.details import sentence
from lisrules.explanation.hanging import hanging
from lisrules.explanation.page import Block, Gap, Heading, Text
from lisrules.explanation.possibilities import settled_together
from lisrules.explanation.view import View
from lisrules.values.outcome import Cure, Outcome


def conclusion(view: View, *, advice: bool) -> Iterator[Block]:
    """Title, outcome and date, then the reasons, and what the answer hangs on.

    With `advice` also what takes asking again: the earliest date, and what to ask.
    """
    decision = view.decision
    asked = view.rules.decisions[decision.decision]
    yield Heading(decision_title(view), "=")
    yield Text(asked.question[view.say.lang])
    yield Gap()
    head = view.say.concluded(decision.on.toordinal())
    outcome = f"{head}: [{view.say.outcome(decision.outcome)}]"
    yield Text(outcome, outcome=decision.outcome)
    yield from warning(view)
    yield Gap()
    if decision.before_force:
        yield Text(asked.before[view.say.lang])
    elif decision.outcome is Outcome.CONTESTED:
        yield from hanging(view)
        yield Gap()
        yield from _why(view, advice=advice)
    else:
        yield from _why(view, advice=advice)
        yield from _earliest(view) if advice else ()
        yield from hanging(view)
    if decision.beyond_known:
        checked = view.rules.regulation.checked_through.toordinal()
        yield Gap()
        yield Text(view.say.beyond_known(checked))


def decision_title(view: View) -> str:
    """What is decided, and for which specialty."""
    asked, specialty = view.rules.decisions[view.decision.decision], view.decision.specialty
    title = asked.title[view.say.lang]
    if specialty is None:
        return title
    name = specialty.names[view.say.lang]
    return f"{title} – {name if name.casefold() == specialty.id else f'{name} ({specialty.id})'}"


def _why(view: View, *, advice: bool) -> Iterator[Block]:
    conditions = view.decision.conditions
    total = len(conditions)
    failed = [one for one in conditions if one.outcome is Outcome.NOT_MET]
    unsettled = [one for one in conditions if one.outcome is Outcome.UNDETERMINED]
    if failed:
        yield from first_of_all(view)
        yield Text(view.say.some_not_met(len(failed), total))
        for finding in failed:
            yield _reason(view, finding)
            yield from parts_lacking(view, finding)
        cure = _hardest(failed)
        if cure is not None:
            yield Text(view.say.cure(cure))
        yield Gap()
    yield from settled_together(view)
    if unsettled:
        yield Text(view.say.some_open(len(unsettled), total))
        for finding in unsettled:
            yield _reason(view, finding)
        yield Gap()
        told = list(what_to_ask(view)) if advice else []
        yield from told or _needs(view, unsettled)
    if not failed and not unsettled:
        met = sum(one.outcome is Outcome.MET for one in conditions)
        yield Text(view.say.all_met(met, total - met))


def _earliest(view: View) -> Iterator[Block]:
    """One line on the earliest date: as planned, or if service goes on as it was."""
    found = soonest(view.decision)
    if found is None:
        return
    say, post, day = view.say, found.post, view.day(found.day)
    if post is None:
        yield Text(say.soonest_as_planned(day))
    else:
        yield Text(say.soonest_at(say.percent(post.fraction), say.day(post.first), day))


def _reason(view: View, finding: Finding) -> Text:
    """One shortfall: the number and title of the condition, and the clause that sums it up."""
    number = capital(view.say.condition(view.numbers[finding.rule]))
    title, cited = view.title(finding.rule), view.citation(finding.rule)
    causes = [view.refer(rule) for rule in finding.causes if rule in view.numbers]
    cause = f" ({view.say.see(view.say.join(causes))})" if causes else ""
    return Text(f"{number}, {title} ({cited}): {sentence(view, finding)}{cause}.", "- ", 1)


def _hardest(failed: list[Finding]) -> Cure | None:
    cures = {finding.cure for finding in failed}
    return next((cure for cure in (Cure.NEVER, Cure.ACT, Cure.TIME) if cure in cures), None)


def _needs(view: View, unsettled: list[Finding]) -> Iterator[Block]:
    """Every missing fact once, with the conditions it would settle."""
    asked: dict[Need, list[str]] = {}
    for finding in unsettled:
        for need in finding.needs:
            asked.setdefault(need, []).append(view.numbers[finding.rule])
    together: dict[tuple[str, ...], list[Need]] = {}
    for need, numbers in asked.items():
        together.setdefault(tuple(numbers), []).append(need)
    if not together:
        return
    settled = view.decision.used is not Outcome.UNDETERMINED
    yield Text(view.say.would_settle_conditions() if settled else view.say.would_settle())
    for concerned, needs in together.items():
        names = [view.say.condition(number) for number in concerned]
        concerns = view.say.applies_to(view.say.join(names))
        for words in view.needs(needs):
            yield Text(f"{words} – {concerns}", "- ", 1)
