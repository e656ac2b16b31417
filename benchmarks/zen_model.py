"""Contestant (b): the same conditions as a ZEN decision model, run by `zen-engine`.

One graph: a node of expressions for time and order, one for the assessments, one that combines.
What the language cannot do (`benchmarks.prepared` says it) is given; a second contestant works it
out too, in JavaScript inside a function node (`calendar.js`). The engine keeps no doctor loaded
between calls: it takes the facts at every call, as JSON bytes because those are quicker for it than
a dictionary.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.answer import Answer
from benchmarks.doctor import Data
from benchmarks.plain import FREE_DAYS, MONTHS, NEW_PLAN, OLD_PLAN_UNTIL
from benchmarks.prepared import SETS, answer, prepare, unprepared

_PART = """{{
  outcome: {arena}.months[0] >= {months} * {arena}.months[1] ? "met" : "not-met",
  months: {arena}.months, absent: {arena}.absent, day: {arena}.reached,
  excess: max([{arena}.absent[0] / {arena}.absent[1] - {free}, 0]),
  evidence: {arena}.evidence
}}"""

_ORDER = """(
  full = hospital.reached;
  early = municipality.begun != null and (full == null or municipality.begun <= full);
  {outcome: not early or after[0] >= 6 * after[1] ? "met" : "not-met",
   months: after, day: full,
   evidence: map(filter(services as s, s.arena == "municipality"), #.id)}
)"""

_PSYCHIATRY = 'some(services as s, s.arena == "hospital" and "psychiatry" in s.departments)'

_REASONS = """map(assessments[code] ?? [] as a, {id: a.id, reasons: a.attained ? (
  educational = filter(a.recommendations as r, r.role == "educational-supervisor");
  clinical = filter(a.recommendations as r, r.role == "clinical-supervisor");
  e = filter(educational as r, r.on <= a.on);
  c = filter(clinical as r, r.on <= a.on);
  p = map(filter(e as r, r.positive), #.by);
  q = map(filter(c as r, r.positive), #.by);
  lacks = [
    len(p) > 0 ? "" : len(e) > 0 ? "educational-supervisor-negative"
      : len(educational) > 0 ? "educational-supervisor-late" : "educational-supervisor-missing",
    len(q) > 0 ? "" : len(c) > 0 ? "clinical-supervisor-negative"
      : len(clinical) > 0 ? "clinical-supervisor-late" : "clinical-supervisor-missing",
    len(p) > 0 and len(q) > 0 and not some(p as x, some(q as y, x != y)) ? "same-person" : "",
    a.capacity in ["leader", "delegate"] ? "" : "decided-by-other"
  ];
  faults = filter(lacks as lack, lack != "");
  len(faults) == 0 and a.on > limit ? ["decided-late"] : faults
) : ["not-attained"]})"""

_PLAN = """(
  limit = {limit};
  judged = map({codes} as code, {{objective: code, tried: {reasons}}});
  {{
    missing: map(filter(judged as j, not some(j.tried as t, len(t.reasons) == 0)) as j, (
      fewest = len(j.tried) > 0 ? min(map(j.tried as t, len(t.reasons))) : 0;
      nearest = filter(j.tried as t, len(t.reasons) == fewest);
      {{objective: j.objective,
        assessment: len(nearest) > 0 ? nearest[0].id : null,
        reasons: len(nearest) > 0 ? nearest[0].reasons : ["no-assessment"]}}
    )),
    evidence: flatten(map(judged as j, (
      fine = filter(j.tried as t, len(t.reasons) == 0); len(fine) > 0 ? [fine[0].id] : []
    )))
  }}
)"""

_NEAREST = """(
  new = {new};
  old = begun < {begun} ? {old} : new;
  len(old.missing) < len(new.missing) ? old : new
)"""

_SET = """(found = {found}; {{
  outcome: len(found.missing) == 0 ? "met" : "not-met",
  missing: found.missing, evidence: found.evidence
}})"""

_NONE = '{outcome: "not-applicable", missing: [], evidence: []}'

_OUTCOME = """some([
  $nodes.time.hospital, $nodes.time.municipality, $nodes.time.order, $nodes.objectives.hospital,
  $nodes.objectives.psychiatry, $nodes.objectives.municipality, $nodes.objectives.common
] as found, found.outcome == "not-met") ? "not-met" : "met\""""


def _plan(codes: list[str], limit: str) -> str:
    return _PLAN.format(codes=json.dumps(codes), limit=limit, reasons=_REASONS)


def _objectives(name: str) -> str:
    """The expression of one condition on objectives."""
    codes, before = SETS[name]
    found = _plan(codes, "on")
    if before is not None:
        limit = f"min([on, {OLD_PLAN_UNTIL.toordinal()}])"
        begun = NEW_PLAN.toordinal()
        found = _NEAREST.format(new=found, old=_plan(before, limit), begun=begun)
    decided = _SET.format(found=found)
    return f"{_PSYCHIATRY} ? {decided} : {_NONE}" if name == "objectives-psychiatry" else decided


def model(*, javascript: bool = False) -> Data:
    """The decision model, as its editor would store it.

    With `javascript`, a function node before the others works out the training time.
    """
    time = {
        arena: _PART.format(arena=arena, months=MONTHS[arena], free=FREE_DAYS[arena])
        for arena in MONTHS
    }
    verdict = {"outcome": _OUTCOME, "time": "$nodes.time", "objectives": "$nodes.objectives"}
    nodes: list[tuple[str, str, Data]] = [
        ("start", "inputNode", {}),
        ("time", "expressionNode", _expressions({**time, "order": _ORDER})),
        ("objectives", "expressionNode", _expressions({n[11:]: _objectives(n) for n in SETS})),
        ("verdict", "expressionNode", _expressions(verdict)),
        ("end", "outputNode", {}),
    ]
    steps = ["start-time", "start-objectives", "time-verdict", "objectives-verdict", "verdict-end"]
    if javascript:
        source = Path(__file__).with_name("calendar.js").read_text(encoding="utf-8")
        nodes.insert(1, ("calendar", "functionNode", {"source": source}))
        steps += ["start-calendar", "calendar-time"]
    return {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {"id": name, "name": name, "type": kind, "content": content}
            for name, kind, content in nodes
        ],
        "edges": [_edge(*step.split("-")) for step in steps],
    }


def _edge(source: str, target: str) -> Data:
    return {"id": f"{source}-{target}", "type": "edge", "sourceId": source, "targetId": target}


def _expressions(found: dict[str, str]) -> Data:
    return {
        "expressions": [{"id": key, "key": key, "value": value} for key, value in found.items()]
    }


def decision(*, javascript: bool = False) -> Any:
    """The model, compiled once. The package has no part in the library's own environment."""
    zen = import_module("zen")
    content = json.dumps(model(javascript=javascript))
    return zen.ZenEngine().create_decision(zen.ZenDecisionContent(content))


def contestant(data: Data, on: date) -> Callable[[], Any]:
    """The facts prepared, and a call that decides."""
    compiled, facts = decision(), json.dumps(prepare(data, on)).encode()
    return lambda: compiled.evaluate(facts)


def whole_contestant(data: Data, on: date) -> Callable[[], Any]:
    """The facts as they are, and a call that decides with the time worked out in JavaScript."""
    compiled, facts = decision(javascript=True), json.dumps(unprepared(data, on)).encode()
    return lambda: compiled.evaluate(facts)


def answer_of(result: Data) -> Answer:
    """The result in the common form."""
    found = result["result"]
    time = {arena: found["time"][arena] for arena in MONTHS}
    objectives = {name: found["objectives"][name[11:]] for name in SETS}
    return answer(found["outcome"], time, found["time"]["order"], objectives)
