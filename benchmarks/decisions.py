"""The first measure: the decision with full findings, everything already loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Any

from benchmarks import json_logic_model, plain, zen_model
from benchmarks.answer import Answer, answer_of
from benchmarks.doctor import Variant, variants
from benchmarks.measure import Call, Row, interleaved
from lisrules.documents.rule_files import load_rules
from lisrules.documents.timelines import read_timeline
from lisrules.engine.decide import decide
from lisrules.timeline.build import build_facts

SHOWN = ("passes", "everything")
"""The variants that are shown by themselves; the rest go into the median of all."""

LISRULES, FACTS = "lisrules", "lisrules, compact facts too"
ONE_READING = "lisrules, readings fixed"
PLAIN, ZEN, JSON_LOGIC = "by hand", "zen-engine, months given", "json-logic, months given"
ZEN_WHOLE = "zen-engine, months in JavaScript"

Contestant = tuple[Call, Callable[[Any], Answer]]


def contestants(variant: Variant) -> dict[str, Contestant]:
    """Each contestant: a call that decides, and what turns its result into the common answer."""
    data, on = variant.data, variant.on
    return {
        **library(variant),
        PLAIN: (plain.contestant(data, on), lambda found: found),
        ZEN: (zen_model.contestant(data, on), zen_model.answer_of),
        ZEN_WHOLE: (zen_model.whole_contestant(data, on), zen_model.answer_of),
        JSON_LOGIC: (json_logic_model.contestant(data, on), json_logic_model.answer_of),
    }


def library(variant: Variant) -> dict[str, Contestant]:
    """The library: as it is used, with the compact facts built at every call, and one reading."""
    rules, on = load_rules(), variant.on
    timeline = read_timeline(variant.document, format="json")
    facts = timeline.facts
    assert facts.services

    def from_models() -> Any:
        build_facts(timeline)
        return decide(rules, timeline, "lis1", on)

    return {
        LISRULES: (lambda: decide(rules, timeline, "lis1", on), answer_of),
        FACTS: (from_models, answer_of),
        ONE_READING: (lambda: decide(rules, timeline, "lis1", on, rules.defaults), answer_of),
    }


class DisagreementError(Exception):
    """Contestants give different answers, so there is nothing to compare."""


def agree(variant: Variant, found: Mapping[str, Contestant]) -> Answer:
    """The answer all contestants give. Raises `DisagreementError` naming those that differ."""
    answers = {name: answer(call()) for name, (call, answer) in found.items()}
    expected = answers[PLAIN]
    for name, answer in answers.items():
        if answer != expected:
            differing = [
                f"\n  {ours}\n  {theirs}"
                for ours, theirs in zip(expected.conditions, answer.conditions, strict=True)
                if ours != theirs
            ]
            raise DisagreementError(
                f"`{variant.name}`: {name} says {answer.outcome}, by hand {expected.outcome}"
                + "".join(differing)
            )
    return expected


def measure(rounds: int) -> dict[str, list[Row]]:
    """Rows by section; every variant is checked for agreement before anything is timed."""
    ready = [(variant, contestants(variant)) for variant in variants()]
    for variant, found in ready:
        agree(variant, found)
    times = {
        variant.name: interleaved({name: call for name, (call, _) in found.items()}, rounds)
        for variant, found in ready
    }
    sections = {f"decide, doctor `{name}`": _rows(times[name]) for name in SHOWN}
    return {**sections, f"decide, all {len(ready)} doctors": _all(times)}


def _rows(times: Mapping[str, float]) -> list[Row]:
    rows = [Row(name, seconds, "s", seconds / times[PLAIN]) for name, seconds in times.items()]
    return [*rows, *_aims([times])]


def _all(times: Mapping[str, Mapping[str, float]]) -> list[Row]:
    """Medians over the doctors, of times and of ratios taken doctor by doctor."""
    runs = list(times.values())
    rows = []
    for name in runs[0]:
        ratio = median(run[name] / run[PLAIN] for run in runs)
        rows.append(Row(name, median(run[name] for run in runs), "s", ratio))
    return [*rows, *_aims(runs)]


def _aims(runs: Sequence[Mapping[str, float]]) -> list[Row]:
    to_plain = median(run[LISRULES] / run[PLAIN] for run in runs)
    rows = [Row("lisrules / by hand", to_plain, "x", aim="at most 2 x", reached=to_plain <= 2)]
    for other in (ZEN, ZEN_WHOLE, JSON_LOGIC):
        ratio = median(run[other] / run[LISRULES] for run in runs)
        aim, reached = ("", None) if other is JSON_LOGIC else ("at least 10 x", ratio >= 10)
        rows.append(Row(f"{other} / lisrules", ratio, "x", aim=aim, reached=reached))
    return rows
