"""Every deciding word of the rule files, typed once more by hand: what each rule is made of.

The behaviour that hangs on a word is tested in the modules beside this one. These tables also hold
words whose effect is far away: an edition that is no longer in force, a layer that nobody asks for.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from lisrules.documents.rule_files import load_rules
from tests.law.tables import every

Condition = dict[str, Any]

HOSPITAL, MUNICIPALITY, ORDER = "sf-2-2-hospital", "sf-2-2-municipality", "sf-2-2-order"
ANNEX_B = ["sf-annex-2-b-hospital", "sf-annex-2-b-psychiatry", "sf-annex-2-b-municipality"]
ANNEX = [*ANNEX_B, "sf-annex-2-a"]
DUTIES = [f"sf-17-1-{letter}" for letter in ("a", "b", "c", "d", "e", "f-duty")]
OFFERS = ["public-health", "emergency-medicine", "group-guidance", "supervisor-training"]
REGIONS_PAGE = "rhf-hospital-objectives-first"


class Decision(NamedTuple):
    """What one decision rests on."""

    layers: set[str]
    conditions: list[str]
    beside: list[str]


DECISIONS = {
    "lis1": Decision(
        {"regulation", "directorate"},
        [HOSPITAL, MUNICIPALITY, ORDER, *ANNEX, REGIONS_PAGE, "hso-activities"],
        [
            *("sf-14-3", "sf-14-4", "sf-15-2"),
            *("sf-25-2-part-one", "sf-25-3-part-one", "sf-36-2", "sf-36-3"),
            *DUTIES,
            *(f"hdir-{offer}" for offer in OFFERS),
            *("hdir-start", "sf-30-fee-objectives", "sf-35-1-objectives"),
        ],
    ),
    "start-lis1": Decision(
        {"regulation", "directorate"}, ["sf-9-1-a", "sf-9-1-b", "sf-10-1", "sf-10-2"], []
    ),
    "start-lis2-3": Decision(
        {"regulation", "directorate"},
        ["sf-9-1-a", "sf-9-1-b", "sf-18-1", "sf-18-time"],
        ["sf-15-2"],
    ),
}

READINGS: dict[str, tuple[str, set[str]]] = {
    "absence-day": ("calendar-days", {"working-days"}),
    "absence-on-two-posts": ("in-proportion", {"post-named"}),
    "absence-wording": ("declared", {"start", "assessment"}),
    "covid-window": ("marked", {"outbreak"}),
    "deadline-day": ("in-time", {"too-late"}),
    "delegated-leader": ("delegation-counts", {"leader-only"}),
    "holiday-before-2019": ("directorate", {"ministry"}),
    "hospital-objectives-first": ("beside", {"binding"}),
    "month-count": ("anchored-grid", {"calendar-months", "thirty-days"}),
    "old-objective-set": ("right", {"compulsory"}),
    "order": ("after-deductions", {"before-deductions"}),
    "overlap": ("capped", {"refused"}),
    "part-time-absence": ("days-of-training-time", {"whole-days"}),
    "recommendation-sign": ("positive", {"obtained"}),
    "start-needs-time": ("objectives-only", {"objectives-and-time"}),
    "start-of-part": ("first-post", {"confirmed"}),
    "ten-per-cent": ("excess", {"whole"}),
    "ten-per-cent-base": ("served", {"planned"}),
    "turnus-scope": ("whole-part", {"objectives-only"}),
    "two-roles": ("two-persons", {"three-persons", "no-limit"}),
}
"""By reading: the option used unless another is asked for, and the others."""

EFFECTS: dict[str, set[str]] = {
    "condition": {
        *(HOSPITAL, MUNICIPALITY, ORDER, "sf-2-2"),
        *("sf-9-1-a", "sf-9-1-b", "sf-10-1", "sf-10-2"),
        *("sf-18-1", "sf-18-1-objectives", "sf-18-1-abroad", "sf-18-3"),
        *(*ANNEX, "hso-activities"),
    },
    "right": {"sf-14-3", "sf-14-4", "sf-15-2"},
    "duty": {*DUTIES, *(f"hdir-{offer}" for offer in OFFERS)},
    "note": {"hdir-start"},
}
"""By effect; every other rule is a part of others."""
LAYERS = {
    "directorate": {"hdir-leader", "hdir-start", *(f"hdir-{offer}" for offer in OFFERS)},
    "local-guidance": {"hso-activities", REGIONS_PAGE},
    "ministry-circular": set[str](),
}
"""By layer; every other rule is of the regulation."""
BINDS_IF = {
    "sf-18-time": ("start-needs-time", "objectives-and-time"),
    REGIONS_PAGE: ("hospital-objectives-first", "binding"),
}
COUNTED = ["month-count", "overlap", "start-of-part"]
ABSENCE_READINGS = [
    *("absence-day", "absence-wording", "part-time-absence", "absence-on-two-posts"),
    *("ten-per-cent", "ten-per-cent-base"),
]
EDITIONS = ["old-objective-set", "deadline-day", "start-of-part"]
APPROVED = ["two-roles", "delegated-leader", "recommendation-sign"]
DECLARED: dict[str, list[str]] = {
    HOSPITAL: [*COUNTED, "turnus-scope"],
    MUNICIPALITY: [*COUNTED, "turnus-scope"],
    ORDER: ["order"],
    "sf-18-time": ["start-needs-time"],
    "sf-26-1": ["two-roles", "recommendation-sign"],
    "sf-31-3": ["holiday-before-2019"],
    "sf-31-4-a": ABSENCE_READINGS,
    "sf-31-4-b": ABSENCE_READINGS,
    "sf-31-5": ["covid-window"],
    "sf-31-5-hospital": COUNTED,
    "sf-31-5-municipality": COUNTED,
    "sf-annex-2-b-hospital": [*EDITIONS, *APPROVED],
    "sf-annex-2-b-psychiatry": [*EDITIONS, "overlap", *APPROVED],
    "sf-annex-2-b-municipality": [*EDITIONS, *APPROVED],
    "sf-annex-2-a": [*EDITIONS, *APPROVED],
    "hdir-leader": ["delegated-leader"],
    REGIONS_PAGE: ["hospital-objectives-first", *EDITIONS],
}
"""The readings each rule names; the others name none."""

CLINICAL_POSTS = ["lis1-announced", "lis1-rest", "lis1-completion", "lis1-special"]
PSYCHIATRY = {"department": "psychiatry", "arena": "hospital", "counts": ["sf-39-1", "sf-12-1"]}


def time(arena: str, months: int, confirmed: str, **more: str) -> Condition:
    """So many months in an arena, of service that passes all six tests."""
    tests = ["sf-39-1", "sf-2-1", "sf-12-1", "sf-2-2-clinical", confirmed, "sf-31-2"]
    return {
        "kind": "training-time",
        "stage": "lis1",
        "arena": arena,
        "at_least_months": months,
        "counts": tests,
        **more,
    }


def duty(what: str, **more: str) -> Condition:
    """Something a municipality sees to."""
    return {
        "kind": "stated",
        "what": what,
        "by": ["municipality"],
        "arena": "municipality",
        **more,
    }


def offered(activity: str) -> Condition:
    """An activity a statsforvalter offers: any sign of it will do."""
    status = ["offered", "planned", "attended", "approved"]
    return {"kind": "activities", "part": "lis1", "activity": activity, "status": status}


def ruled(question: str) -> Condition:
    """Something only an authority can say, and that is not so until one has."""
    return {"kind": "ruling", "ruling": question, "presumed": "not-met"}


def objectives(*sets: str, begun_in: str = "hospital", **more: Any) -> Condition:
    """Sets approved by both rules, recognised by the directorate, settled by the register."""
    return {
        "kind": "objectives",
        "stage": "lis1",
        "sets": list(sets),
        "begun_in": begun_in,
        "approvals": ["sf-26-1", "hdir-leader"],
        "instead": ["sf-36-1"],
        "recognised": ["foreign-objectives"],
        "recognised_by": ["helsedirektoratet", "directorate"],
        "settled_by": "hpr-part1",
        **more,
    }


def earlier(started: str, until: str) -> Condition:
    """Who had begun may finish on the edition before."""
    return {"earlier": {"started": started, "until": until}}


def absent(**allowance: int) -> Condition:
    """So much absence is free."""
    return {"kind": "absence", "as_service": "sf-31-3", "excused": "sf-31-5", **allowance}


def clinical(name: str, begun_in: str, until: str, **more: Any) -> list[Condition]:
    """Both editions of the clinical objectives."""
    return [
        objectives(f"clinical-{name}-2017", begun_in=begun_in, **more),
        objectives(f"clinical-{name}-2020", begun_in=begun_in, **earlier(begun_in, until), **more),
    ]


LICENSED = {"kind": "authorisation", "accepts": ["authorisation", "licence"]}
ALL_OBJECTIVES = {"kind": "all", "of": ANNEX}
NOT_ALL = {"kind": "not", "of": "sf-18-1-objectives"}
ONE_OFFER = {"kind": "offers", "posts": ["ordinary"], "at_most": 1}
IN_PROPORTION = {"kind": "part-time", "counts": "in-proportion"}
OUTBREAK = {"kind": "covid", "absence": ["covid"], "outbreak_from": "2020-03-12"}
BOTH_SUPERVISORS = {
    "kind": "approvals",
    "roles": ["educational-supervisor", "clinical-supervisor"],
}
IN_FORCE = {"kind": "period", "stage": "lis1", "since": "2017-03-01"}

CONDITIONS: dict[str, list[Condition]] = {
    "sf-2-1": [LICENSED],
    "sf-2-2": [{"kind": "all", "of": [HOSPITAL, MUNICIPALITY, ORDER]}],
    "sf-2-2-clinical": [{"kind": "work", "accepts": ["clinical"]}],
    HOSPITAL: [time("hospital", 12, "sf-25-1-e", deducts="sf-31-4-a", instead="sf-36-1")],
    MUNICIPALITY: [time("municipality", 6, "sf-17-1-f", deducts="sf-31-4-b", instead="sf-36-1")],
    ORDER: [{"kind": "sequence", "first": HOSPITAL, "then": MUNICIPALITY}],
    "sf-9-1-a": [LICENSED] * 2,
    "sf-9-1-b": [{"kind": "stated", "what": "language"}] * 2,
    "sf-10-1": [ONE_OFFER] * 2,
    "sf-10-2": [NOT_ALL] * 2,
    "sf-12-1": [
        {"kind": "post", "accepts": CLINICAL_POSTS},
        {"kind": "post", "accepts": CLINICAL_POSTS},
        {"kind": "post", "accepts": [*CLINICAL_POSTS, "lis1-agreement"]},
    ],
    "sf-14-3": [{"kind": "completion", "of": HOSPITAL}] * 2,
    "sf-14-4": [{"kind": "completion", "of": MUNICIPALITY}] * 2,
    "sf-15-2": [{"kind": "all", "of": ["sf-15-2-absence", "sf-15-2-objectives"]}],
    "sf-15-2-absence": [OUTBREAK],
    "sf-15-2-objectives": [NOT_ALL],
    "sf-17-1-a": [duty("activities-arranged")] * 2,
    "sf-17-1-b": [duty("guidance-arranged")] * 2,
    "sf-17-1-c": [duty("individual-supervisor-appointed", appointed="educational-supervisor")] * 2,
    "sf-17-1-d": [duty("running-assessment")] * 2,
    "sf-17-1-e": [duty("objectives-documented")] * 2,
    "sf-17-1-f": [{"kind": "confirmed", "by": ["municipality", "employer", "establishment"]}] * 2,
    "sf-17-1-f-duty": [{"kind": "stated", "what": "service", "arena": "municipality"}] * 2,
    "sf-18-1": [
        {"kind": "any", "of": ["sf-18-1-objectives", "sf-18-1-abroad", "sf-18-3", "sf-37-4"]}
    ],
    "sf-18-1-objectives": [ALL_OBJECTIVES] * 2,
    "sf-18-1-abroad": [{"kind": "all", "of": ["sf-18-1-over-half", "sf-18-1-minor-part"]}],
    "sf-18-1-over-half": [ruled("foreign-over-half")],
    "sf-18-1-minor-part": [ruled("minor-part-missing")],
    "sf-18-3": [
        {
            "kind": "excused",
            "of": ANNEX,
            "confirmed": "covid-activities-lost",
            "by": ["hospital", "municipality", "establishment"],
        }
    ],
    "sf-18-time": [{"kind": "any", "of": ["sf-2-2", "sf-31-5-start"]}],
    "sf-25-1-e": [{"kind": "confirmed", "by": ["hospital", "establishment", "employer"]}] * 2,
    "sf-26-1": [BOTH_SUPERVISORS] * 2,
    "sf-31-2": [IN_PROPORTION] * 3,
    "sf-31-3": [
        {"kind": "counts-as-service", "absence": ["course"], "holiday_disputed": True},
        {"kind": "counts-as-service", "absence": ["course"]},
        {"kind": "counts-as-service", "absence": ["course", "holiday"]},
    ],
    "sf-31-4-a": [
        *[absent(allowance_percent=10)] * 2,
        absent(allowance_days=12),
    ],
    "sf-31-4-b": [
        *[absent(allowance_percent=10)] * 2,
        absent(allowance_days=6),
    ],
    "sf-31-5": [OUTBREAK],
    "sf-31-5-start": [
        {
            "kind": "all",
            "of": [
                *("sf-31-5-employed", "sf-31-5-hospital", "sf-31-5-municipality"),
                "sf-18-1-objectives",
            ],
        }
    ],
    "sf-31-5-employed": [{"kind": "served", "stage": "lis1", "since": "2020-03-12"}],
    "sf-31-5-hospital": [time("hospital", 12, "sf-25-1-e")],
    "sf-31-5-municipality": [time("municipality", 6, "sf-17-1-f")],
    "sf-36-1": [ruled("turnus-approved")] * 2,
    "sf-37-4": [{"kind": "ruling", "ruling": "eea-before-2019", "otherwise": "sf-37-4-facts"}],
    "sf-39-1": [IN_FORCE] * 2,
    "sf-annex-2-a": [
        objectives("common-2017"),
        objectives(
            *("common-hospital-2025", "common-municipality-2025"),
            **earlier("hospital", "2027-09-01"),
        ),
    ],
    "sf-annex-2-b-hospital": clinical("hospital", "hospital", "2021-09-01"),
    "sf-annex-2-b-psychiatry": clinical("psychiatry", "hospital", "2021-09-01", only_if=PSYCHIATRY),
    "sf-annex-2-b-municipality": clinical("municipality", "municipality", "2021-03-01"),
    "hdir-leader": [{"kind": "approvals", "decided_by": "leader"}],
    "hdir-start": [{"kind": "period", "stage": "lis1", "since": "2017-09-01"}],
    "hdir-public-health": [offered("course-public-health")],
    "hdir-emergency-medicine": [offered("course-emergency-medicine")],
    "hdir-group-guidance": [offered("group-guidance")],
    "hdir-supervisor-training": [offered("supervisor-training")],
    "hso-activities": [
        {"kind": "activities", "part": "lis1", "status": ["approved"], "every": True}
    ],
    REGIONS_PAGE: [
        *clinical("hospital", "hospital", "2021-09-01", before="municipality"),
        objectives(
            *("clinical-hospital-2020", "common-hospital-2025"),
            **earlier("hospital", "2027-09-01"),
            before="municipality",
        ),
    ],
}
"""By rule: the condition of every version. What is not written has its usual value."""


class TestDecisions:
    """What each decision asks for, what it reports beside, and which layers bind it."""

    @pytest.mark.parametrize("name", sorted(DECISIONS))
    def test_what_it_rests_on(self, name: str) -> None:
        found = load_rules().decisions[name]
        layers = {layer.value for layer in found.layers}
        conditions, beside = list(found.conditions), list(found.beside)
        assert Decision(layers, conditions, beside) == DECISIONS[name]

    def test_there_are_no_others(self) -> None:
        assert set(load_rules().decisions) == {*DECISIONS, *every.DECISIONS}


class TestReadings:
    """The option of every reading that is used unless another is asked for."""

    @pytest.mark.parametrize("name", sorted(READINGS))
    def test_default_and_options(self, name: str) -> None:
        found, (default, others) = load_rules().readings[name], READINGS[name]
        assert found.default == default
        assert set(found.options) == {default, *others}

    def test_there_are_no_others(self) -> None:
        assert set(load_rules().readings) == {*READINGS, *every.READINGS}

    @pytest.mark.parametrize("rule", sorted(CONDITIONS))
    def test_which_rule_names_which(self, rule: str) -> None:
        assert list(load_rules().texts[rule].readings) == DECLARED.get(rule, [])


class TestRules:
    """What each rule is, and what its versions are made of."""

    @pytest.mark.parametrize("rule", sorted(CONDITIONS))
    def test_conditions(self, rule: str) -> None:
        found = [
            version.condition.model_dump(mode="json", exclude_defaults=True)
            for version in load_rules().rules[rule].versions
        ]
        assert found == CONDITIONS[rule]

    def test_there_are_no_others(self) -> None:
        assert set(load_rules().rules) == {*CONDITIONS, *every.RULES}

    @pytest.mark.parametrize("rule", sorted(CONDITIONS))
    def test_effect(self, rule: str) -> None:
        wanted = next((effect for effect, rules in EFFECTS.items() if rule in rules), "part")
        found = {version.effect.value for version in load_rules().rules[rule].versions}
        assert found == {wanted}

    @pytest.mark.parametrize("rule", sorted(CONDITIONS))
    def test_layer(self, rule: str) -> None:
        wanted = next((layer for layer, rules in LAYERS.items() if rule in rules), "regulation")
        found = {version.layer.value for version in load_rules().rules[rule].versions}
        assert found == {wanted}

    def test_what_binds_by_a_reading(self) -> None:
        found = {r.id: r.binds_if for r in load_rules().rules.values() if r.binds_if is not None}
        assert {name: b for name, b in found.items() if name not in every.RULES} == BINDS_IF

    def test_versions_that_reach_parts_under_way(self) -> None:
        found = {
            (rule.id, index)
            for rule in load_rules().rules.values()
            for index, version in enumerate(rule.versions)
            if version.reach == "open" and rule.id not in every.RULES
        }
        assert found == {("sf-31-3", 2), ("sf-31-4-a", 2), ("sf-31-4-b", 2)}
