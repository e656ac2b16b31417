"""A comparison as text: the two outcomes, in what the decisions differ, and every change."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.advice.comparing.aspects import Kind
from lisrules.advice.comparing.compare import Comparison, Role, RuleChange
from lisrules.conditions.base import Finding, Provision
from lisrules.engine.decision import Decision
from lisrules.explanation.aspects import causes, told
from lisrules.explanation.assumed import assumptions, differing, warning
from lisrules.explanation.conclusion import decision_title
from lisrules.explanation.condition import capital
from lisrules.explanation.details import sentence
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.page import Block, Gap, Heading, Pair, Style, Text, write
from lisrules.explanation.text import WIDTH
from lisrules.explanation.view import View
from lisrules.explanation.walk import every_finding


def render_comparison(
    comparison: Comparison, lang: str = "nb", width: int = WIDTH, style: Style | None = None
) -> str:
    """Explain a comparison in `nb`, `nn` or `en`. Raises `ExplanationError` for another one."""
    return write(_Page(comparison, lang).blocks(), width, style)


class _Page:
    def __init__(self, comparison: Comparison, lang: str) -> None:
        self.comparison = comparison
        self.say = phrases_of(lang)
        self.before = View(comparison.before, self.say)
        self.after = View(comparison.after, self.say)
        self.were = _first(comparison.before)
        self.are = _first(comparison.after)

    def blocks(self) -> Iterator[Block]:
        yield from self._head()
        yield from self._differences()
        yield Gap()
        yield Text(self.say.changed_rules(len(self.comparison.changes)))
        if self.comparison.outcome is not None:
            yield Gap()
            yield Text(self.say.the_decision())
            yield from self._grounds(self.comparison.outcome)
        yield from self._changes()
        yield from self._assumed()
        yield Gap()
        yield Text(self.say.a_person_decides())

    def _changes(self) -> Iterator[Block]:
        """What bears on the verdict in full, everything else in a line."""
        changes = self.comparison.changes
        for change in changes:
            if _binds(change):
                yield Gap()
                yield from self._change(change)
        rest = [change for change in changes if not _binds(change)]
        if rest:
            yield Gap()
            yield Heading(self.after.labels.beside, "-")
            for change in rest:
                yield Text(self._in_one_line(change), "- ", 1)

    def _assumed(self) -> Iterator[Block]:
        """What was assumed on either side."""
        views = ((self.before, self.say.before()), (self.after, self.say.after()))
        assumed = [(view, label) for view, label in views if view.decision.timeline.assumed]
        if assumed:
            yield Gap()
            yield Heading(self.after.labels.basis, "-")
        for view, label in assumed:
            yield Text(f"{label}:")
            yield from assumptions(view)

    def _head(self) -> Iterator[Block]:
        yield Heading(f"{self.say.compared()}: {decision_title(self.after)}", "=")
        for view, label in ((self.before, self.say.before()), (self.after, self.say.after())):
            decision = view.decision
            outcome = f"[{self.say.outcome(decision.outcome)}] {view.day(decision.on)}"
            yield Text(outcome, f"{label}: ", outcome=decision.outcome)
        assumed = self.comparison.after.timeline.assumed
        yield from warning(self.after if assumed else self.before)

    def _differences(self) -> Iterator[Block]:
        """The aspects; facts that no condition looks at differ without being one."""
        aspects, facts = self.comparison.aspects, self.comparison.facts
        if not aspects and not facts:
            return
        yield Gap()
        yield Text(self.say.differs_in())
        for one in aspects:
            for line in told(self.before, self.after, one, facts):
                yield Text(line, "- ", 1)
        if facts and all(one.kind is not Kind.FACTS for one in aspects):
            line = f"{capital(self.say.aspect_facts())}: {differing(self.after, facts)}"
            yield Text(line, "- ", 1)

    def _change(self, change: RuleChange) -> Iterator[Block]:
        rule = change.rule or ""
        view = self.before if change.after is None else self.after
        yield Text(f"{view.title(rule)} ({view.citation(rule)})")
        moved = len({state.role for state in (change.before, change.after) if state}) > 1
        sides = (
            (self.before, self.say.before(), change.before, self.were.get(rule)),
            (self.after, self.say.after(), change.after, self.are.get(rule)),
        )
        for side, label, state, found in sides:
            yield self._state(side, label, state.role if state and moved else None, found)
        yield from self._grounds(change)

    def _state(self, view: View, label: str, role: Role | None, found: Finding | None) -> Text:
        """How the rule came out, with its place where that has changed."""
        if found is None:
            return Text(self.say.not_asked(), f"{label}: ", 1)
        place = "" if role is None else f" ({self.say.decides(role)})"
        text = f"[{self.say.outcome(found.outcome)}] {capital(sentence(view, found))}{place}"
        return Text(text, f"{label}: ", 1, found.outcome)

    def _in_one_line(self, change: RuleChange) -> str:
        rule = change.rule or ""
        view = self.before if change.after is None else self.after
        was = self._in_short(self.before, change, self.were.get(rule))
        now = self._in_short(self.after, change, self.are.get(rule))
        grounds = "; ".join(causes(self.after, change.enough))
        return f"{view.title(rule)} ({view.citation(rule)}): {was} → {now}; {grounds}"

    def _in_short(self, view: View, change: RuleChange, found: Finding | None) -> str:
        """The outcome; where it is the same before and after, what makes the difference."""
        if found is None:
            return self.say.not_asked()
        states = (change.before, change.after)
        same = len({one.outcome for one in states if one is not None}) == 1
        return (
            sentence(view, found)
            if same and None not in states
            else self.say.outcome(found.outcome)
        )

    def _grounds(self, change: RuleChange) -> Iterator[Block]:
        """What was enough, the facts that matter, and the wording where it is another one."""
        for line in causes(self.after, change.enough):
            yield Pair(self.say.because(), line)
        if change.facts:
            yield Pair(self.say.these_facts(), differing(self.after, change.facts))
        if change.law is not None:
            was, now = (self._version(version) for version in change.law)
            yield Pair(self.say.wording(), self.say.other_wording(was, now))

    def _version(self, version: Provision | None) -> str:
        if version is None:
            return self.say.no_wording()
        return self.say.in_force(version.first, version.last, version.act)


def _binds(change: RuleChange) -> bool:
    """Whether the rule is a condition of one of the two verdicts."""
    return any(
        state is not None and state.role == "condition" for state in (change.before, change.after)
    )


def _first(decision: Decision) -> dict[str, Finding]:
    """The findings of a decision by rule."""
    found: dict[str, Finding] = {}
    for finding in every_finding(decision):
        found.setdefault(finding.rule, finding)
    return found
