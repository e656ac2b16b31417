"""Contestant (c): the same conditions as JsonLogic, run by `json-logic-qubit`.

A step of a list sees its own element only, and there are no local names. So, besides what
`benchmarks.prepared` gives to both engines, objectives come joined with their assessments, and each
recommendation with the day of the decision. Results are lists, as nothing can build an object.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any

from benchmarks.answer import MET, NOT_APPLICABLE, NOT_MET, Answer
from benchmarks.doctor import Data
from benchmarks.plain import FREE_DAYS, MONTHS, NEW_PLAN, OLD_PLAN_UNTIL
from benchmarks.prepared import SETS, answer, prepare

Logic = Any


def _var(name: str) -> Logic:
    return {"var": name}


def _if(*args: Logic) -> Logic:
    return {"if": list(args)}


def _outcome(met: Logic) -> Logic:
    return _if(met, MET, NOT_MET)


def _enough(amount: str, months: int) -> Logic:
    return {">=": [_var(f"{amount}.0"), {"*": [months, _var(f"{amount}.1")]}]}


def _part(arena: str) -> Logic:
    absent = {"/": [_var(f"{arena}.absent.0"), _var(f"{arena}.absent.1")]}
    return [
        _outcome(_enough(f"{arena}.months", MONTHS[arena])),
        _var(f"{arena}.months"),
        _var(f"{arena}.absent"),
        {"max": [0, {"-": [absent, FREE_DAYS[arena]]}]},
        _var(f"{arena}.reached"),
        _var(f"{arena}.evidence"),
    ]


def _order() -> Logic:
    begun, full = _var("municipality.begun"), _var("hospital.reached")
    there = {"==": [_var("arena"), "municipality"]}
    early = {"and": [begun, {"or": [{"!": full}, {"<=": [begun, full]}]}]}
    return [
        _outcome({"or": [{"!": early}, _enough("after", MONTHS["municipality"])]}),
        _var("after"),
        full,
        {"map": [{"filter": [_var("services"), there]}, _var("id")]},
    ]


def _psychiatry() -> Logic:
    inside = {"in": ["psychiatry", _var("departments")]}
    return {"some": [_var("services"), {"and": [{"==": [_var("arena"), "hospital"]}, inside]}]}


def _given(role: str) -> Logic:
    return {"filter": [_var("recommendations"), {"==": [_var("role"), role]}]}


_IN_TIME: Logic = {"<=": [{"var": "on"}, {"var": "decided"}]}

# One assessment with the recommendations of its two roles apart: id, attained, on, limit, capacity,
# educational given, in time, persons, clinical given, in time, persons.
_APART: Logic = [
    _var("0"),
    _var("1"),
    _var("2"),
    _var("3"),
    _var("4"),
    _var("5"),
    _var("6"),
    {"map": [{"filter": [_var("6"), _var("positive")]}, _var("by")]},
    _var("7"),
    _var("8"),
    {"map": [{"filter": [_var("8"), _var("positive")]}, _var("by")]},
]


def _in_time(role: str) -> Logic:
    return {"filter": [_given(role), _IN_TIME]}


_SPLIT: Logic = [
    _var("id"),
    _var("attained"),
    _var("on"),
    _var("limit"),
    _var("capacity"),
    _given("educational-supervisor"),
    _in_time("educational-supervisor"),
    _given("clinical-supervisor"),
    _in_time("clinical-supervisor"),
]

_DISTINCT: Logic = {
    "==": [
        "(two)",
        {
            "reduce": [
                {"merge": [_var("7"), _var("10")]},
                _if(
                    {"!": _var("accumulator")},
                    _var("current"),
                    {"==": [_var("accumulator"), _var("current")]},
                    _var("current"),
                    "(two)",
                ),
                None,
            ]
        },
    ]
}
"""Whether two persons can be told apart; once they can, it stays so."""


def _lacks(role: str, at: int) -> Logic:
    given, in_time, persons = (_var(str(at + step)) for step in range(3))
    return _if(
        persons, [], in_time, [f"{role}-negative"], given, [f"{role}-late"], [f"{role}-missing"]
    )


_FAULTS: Logic = [
    _var("0"),
    _var("2"),
    _var("3"),
    _if(
        _var("1"),
        {
            "merge": [
                _lacks("educational-supervisor", 5),
                _lacks("clinical-supervisor", 8),
                _if({"and": [_var("7"), _var("10"), {"!": _DISTINCT}]}, ["same-person"], []),
                _if({"in": [_var("4"), ["leader", "delegate"]]}, [], ["decided-by-other"]),
            ]
        },
        ["not-attained"],
    ),
]

_REASONS: Logic = [
    _var("0"),
    _if(
        {"and": [{"!": _var("3")}, {">": [_var("1"), _var("2")]}]}, [["decided-late"]], [_var("3")]
    ),
]


def _judged(name: str) -> Logic:
    """Each objective with its nearest assessment: `[objective, [id, [reasons]]]`."""
    tried: Logic = _var("tried")
    for step in (_SPLIT, _APART, _FAULTS, _REASONS):
        tried = {"map": [tried, step]}
    count = "{}.1.0".format
    nearer = {"<": [_count(_var(count("current"))), _count(_var(count("accumulator")))]}
    best = {
        "reduce": [
            tried,
            _if({"or": [{"!": _var("accumulator")}, nearer]}, _var("current"), _var("accumulator")),
            None,
        ]
    }
    return {"map": [_var(f"sets.{name}"), [_var("objective"), best]]}


def _count(items: Logic) -> Logic:
    return {"reduce": [items, {"+": [_var("accumulator"), 1]}, 0]}


def _fine() -> Logic:
    return {"and": [_var("1"), {"!": _var("1.1.0")}]}


def _plan(name: str) -> Logic:
    """What is missing and the evidence, as two lists."""
    return {
        "map": [
            [_judged(name)],
            [
                {
                    "map": [
                        {"filter": [_var(""), {"!": _fine()}]},
                        [_var("0"), _var("1.0"), _if(_var("1"), _var("1.1.0"), ["no-assessment"])],
                    ]
                },
                {"map": [{"filter": [_var(""), _fine()]}, _var("1.0")]},
            ],
        ]
    }


def _objectives(name: str) -> Logic:
    """Outcome, missing and evidence of one condition on objectives."""
    plans: Logic = _plan(name)
    if SETS[name][1] is not None:
        older = {"<": [_var("begun"), NEW_PLAN.toordinal()]}
        plans = {"merge": [plans, _if(older, _plan(f"{name}-before"), [])]}
    fewer = {"<": [_count(_var("current.0")), _count(_var("accumulator.0"))]}
    nearest = {
        "reduce": [
            plans,
            _if({"or": [{"!": _var("accumulator")}, fewer]}, _var("current"), _var("accumulator")),
            None,
        ]
    }
    decided = {"map": [[nearest], [_outcome({"!": _var("0")}), _var("0"), _var("1")]]}
    if name != "objectives-psychiatry":
        return decided
    return _if(_psychiatry(), decided, [[NOT_APPLICABLE, [], []]])


def rule() -> Logic:
    """The whole decision: verdict, the two parts, the order, the conditions on objectives."""
    conditions = [
        *(_part(arena) for arena in MONTHS),
        _order(),
        *({"reduce": [_objectives(name), _var("current"), None]} for name in SETS),
    ]
    failing = {"some": [_var(""), {"==": [_var("0"), NOT_MET]}]}
    return {"map": [[conditions], [_if(failing, NOT_MET, MET), _var("")]]}


def facts(data: Data, on: date) -> Data:
    """The prepared facts, joined as the language needs them."""
    prepared = prepare(data, on)
    assessments = prepared.pop("assessments")
    before = min(on, OLD_PLAN_UNTIL).toordinal()
    prepared["sets"] = {}
    for name, (codes, older) in SETS.items():
        prepared["sets"][name] = _joined(codes, assessments, prepared["on"])
        if older is not None:
            prepared["sets"][f"{name}-before"] = _joined(older, assessments, before)
    return prepared


def _joined(codes: list[str], assessments: Data, limit: int) -> list[Data]:
    return [
        {"objective": code, "tried": [_tried(item, limit) for item in assessments.get(code, [])]}
        for code in codes
    ]


def _tried(item: Data, limit: int) -> Data:
    given = [{**each, "decided": item["on"]} for each in item["recommendations"]]
    return {**item, "limit": limit, "recommendations": given}


def contestant(data: Data, on: date) -> Callable[[], Any]:
    """The facts prepared, and a call that decides. The package is not the library's own need."""
    apply = import_module("json_logic").jsonLogic
    logic, prepared = rule(), facts(data, on)
    return lambda: apply(logic, prepared)


def answer_of(result: Any) -> Answer:
    """The result in the common form."""
    outcome, found = result[0]
    keys = ("outcome", "months", "absent", "excess", "day", "evidence")
    time = {
        arena: dict(zip(keys, part, strict=True))
        for arena, part in zip(MONTHS, found, strict=False)
    }
    order = dict(zip(("outcome", "months", "day", "evidence"), found[2], strict=True))
    objectives = {
        name: {
            "outcome": decided[0],
            "missing": [
                {"objective": code, "assessment": name_of, "reasons": reasons}
                for code, name_of, reasons in decided[1]
            ],
            "evidence": decided[2],
        }
        for name, decided in zip(SETS, found[3:], strict=True)
    }
    return answer(outcome, time, order, objectives)
