"""Decisions built by hand, so that the explanation is tested apart from the engine and the law."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from lisrules.conditions.base import Detail, Effect, Finding, Layer, Provision, Rule
from lisrules.conditions.ruling import Ruled, Ruling
from lisrules.conditions.training_time import TimeServed
from lisrules.engine.decision import Decision
from lisrules.engine.question import Question
from lisrules.rules.ruleset import (
    DecisionRule,
    ObjectiveSet,
    Option,
    Reading,
    Regulation,
    RuleSet,
    RuleText,
    Specialties,
    Texts,
)
from lisrules.timeline.model import Timeline
from lisrules.values.citation import Citation
from lisrules.values.outcome import Outcome, all_of

ON = date(2026, 3, 1)
IDS = ("one", "two", "part")


def day(year: int, month: int, number: int) -> int:
    return date(year, month, number).toordinal()


def texts(text: str) -> Texts:
    return {lang: f"{text} {lang}" for lang in ("nb", "nn", "en")}


def provision(
    rule: str, effect: Effect = Effect.CONDITION, layer: Layer = Layer.REGULATION
) -> Provision:
    return Provision(
        rule=rule,
        citation=Citation.parse("§ 2(2) s.1", "FOR-2016-12-08-1482"),
        layer=layer,
        effect=effect,
        act="FOR-2016-12-08-1482",
        first=day(2017, 3, 1),
        last=None,
        condition=Ruling(kind="ruling", ruling="exemption"),
    )


def ruling(rule: str = "one", outcome: Outcome = Outcome.MET, **more: Any) -> Finding:
    detail: Detail = Ruled("exemption", (("r-1", "directorate", True),))
    fields: dict[str, Any] = {"provision": provision(rule), "detail": detail, **more}
    return Finding(rule=rule, outcome=outcome, **fields)


def served(low: Fraction, shown: tuple[int, Fraction], **more: Any) -> TimeServed:
    fields: dict[str, Any] = {
        "stage": "lis1",
        "arena": "hospital",
        "required": 12,
        "low": low,
        "low_shown": shown,
        "high": low,
        "high_shown": shown,
        "missing": max(Fraction(0), 12 - low),
        "missing_days": None,
        "reached": None,
        "reached_at_best": None,
        "reached_gross": None,
        "reached_gross_at_best": None,
        "deduction": None,
        "begun": None,
        "method": "anchored-grid",
    }
    return TimeServed(**{**fields, **more})


def rules() -> RuleSet:
    versions = {rule: provision(rule) for rule in IDS}
    reading = Reading(
        "absence-day",
        "§ 31(4)",
        texts("Which days?"),
        {
            "calendar-days": Option("calendar-days", texts("calendar"), texts("the wording")),
            "working-days": Option("working-days", texts("working"), texts("nobody")),
        },
        "calendar-days",
        texts("plain"),
    )
    hospital = ObjectiveSet(
        "hospital", texts("Hospital set"), ("KLS-001",), 1, "FOR", date(2020, 3, 1), None
    )
    asked = DecisionRule(
        "lis1",
        texts("Completed"),
        texts("Is it completed?"),
        frozenset({Layer.REGULATION}),
        date(2017, 3, 1),
        texts("Not yet law."),
        ("one", "part"),
        (),
    )
    return RuleSet(
        regulation=Regulation(
            "FOR-2016-12-08-1482",
            "https://lovdata.no/eli/forskrift/2016/12/08/1482",
            texts("regulation"),
            date(2026, 7, 2),
        ),
        acts={},
        rules={rule: Rule(rule, (version,)) for rule, version in versions.items()},
        texts={rule: RuleText(texts(f"Title {rule}"), texts(f"Gist {rule}.")) for rule in IDS},
        readings={"absence-day": reading},
        sets={"hospital": hospital},
        catalogue=Specialties((), {}, {}),
        decisions={"lis1": asked},
        readings_of={rule: frozenset() for rule in IDS},
        text_digests={},
        digest="0" * 64,
    )


def decision(*conditions: Finding, **more: Any) -> Decision:
    fields: dict[str, Any] = {
        "decision": "lis1",
        "on": ON,
        "outcome": Outcome.MET,
        "beside": (),
        "flips": (),
        "flips_complete": True,
        "possibilities": (),
        "options": {"absence-day": "calendar-days"},
        "fixed": frozenset(),
        "mode": "default",
        "before_force": False,
        "beyond_known": False,
        "rules": rules(),
        "timeline": Timeline.model_validate({}),
    }
    known: RuleSet = more.get("rules", fields["rules"])
    question = Question(known, known.decisions["lis1"], frozenset(), None)
    fields = {**fields, **more}
    return Decision(
        conditions=conditions,
        question=question,
        **{"used": all_of(one.outcome for one in conditions), **fields},
    )
