"""Checking what a caller asks for: the decision, the readings, the layers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from lisrules.conditions.base import Layer, Specialty
from lisrules.rules.ruleset import DecisionRule, RuleSet
from lisrules.values.diagnostics import Diagnostic, LisrulesError, did_you_mean


class RequestError(LisrulesError):
    """A decision, reading, option or layer that does not exist was asked for."""


def chosen_decision(rules: RuleSet, name: str) -> DecisionRule:
    """The decision of that name. Raises `RequestError` with the names there are."""
    found = rules.decisions.get(name)
    if found is None:
        raise RequestError([_unknown("decision", name, rules.decisions)])
    return found


def chosen_specialty(rules: RuleSet, asked: DecisionRule, name: str | None) -> Specialty | None:
    """The specialty of that name, for a decision that is about one; `None` for the others.

    Raises `RequestError` where one is missing, unknown, not wanted, or not one of those the
    decision is asked for.
    """
    if name is None and not asked.categories:
        return None
    choice = [one for one in rules.catalogue.every if asked.asks_for(one)]
    ids = ", ".join(one.id for one in choice)
    if name is None:
        expected = f"the specialty `{asked.id}` is asked for: one of {ids}"
        raise RequestError([Diagnostic(None, "specialty", "no specialty", expected, _NAMED)])
    if not asked.categories:
        expected = f"no specialty: `{asked.id}` is the same for all"
        raise RequestError([Diagnostic(None, "specialty", f"`{name}`", expected, "leave it out")])
    found = rules.catalogue.specialty(name)
    if found is None:
        guess = did_you_mean(name.casefold(), rules.catalogue.by_name)
        way_out = f"did you mean `{guess}`?" if guess else _NAMED
        raise RequestError([Diagnostic(None, "specialty", f"`{name}`", f"one of {ids}", way_out)])
    if found not in choice:
        expected = f"a specialty that `{asked.id}` is about: one of {ids}"
        raise RequestError([Diagnostic(None, "specialty", f"`{name}`", expected, "")])
    return found


_NAMED: Final = "name it, or give its prefix or its code in Volven 7426"


def chosen_options(
    rules: RuleSet, readings: str | Mapping[str, str]
) -> tuple[dict[str, str], frozenset[str]]:
    """The option of every reading, and the readings the caller has fixed."""
    options = rules.defaults
    if isinstance(readings, str):
        if readings not in ("default", "all"):
            raise RequestError([_unknown("readings", readings, ("default", "all"))])
        return options, frozenset()
    faults = []
    for name, option in readings.items():
        declared = rules.readings.get(name)
        if declared is None:
            faults.append(_unknown("reading", name, rules.readings))
        elif option not in declared.options:
            faults.append(_unknown(f"option of {name}", option, declared.options))
    if faults:
        raise RequestError(faults)
    return {**options, **readings}, frozenset(readings)


def chosen_layers(layers: Iterable[str] | None) -> frozenset[Layer]:
    """The further layers that shall bind."""
    known = {layer.value: layer for layer in Layer}
    wanted = tuple(layers or ())
    faults = [_unknown("layer", name, known) for name in wanted if name not in known]
    if faults:
        raise RequestError(faults)
    return frozenset(known[name] for name in wanted)


def _unknown(what: str, name: str, known: Iterable[str]) -> Diagnostic:
    names = list(known)
    guess = did_you_mean(name, names)
    way_out = f"did you mean `{guess}`?" if guess else ""
    return Diagnostic(None, what, f"`{name}`", f"one of {', '.join(names)}", way_out)
