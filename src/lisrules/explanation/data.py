"""The explanation of a decision as plain data, with every operand; and as JSON, byte for byte."""

from __future__ import annotations

from typing import Any, Final

from pydantic_core import to_json as write_json

from lisrules._version import __version__
from lisrules.conditions.base import Finding, Provision
from lisrules.engine.decision import Decision
from lisrules.engine.flips import Flip
from lisrules.explanation.asking_data import ask_next_data, shortfall_data
from lisrules.explanation.assumed import assumed_data
from lisrules.explanation.detail_data import (
    detail_data,
    ledger_data,
    need_data,
    provision_data,
    reading_data,
)
from lisrules.explanation.details import sentence
from lisrules.explanation.digest import readings_digest, timeline_digest
from lisrules.explanation.earliest_data import earliest_data
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.view import View

FORMAT: Final = "lisrules-decision/1"
"""The name of this form of data, the value of the key `format`."""


def to_data(decision: Decision, lang: str | None = None, *, advice: bool = True) -> dict[str, Any]:
    """The whole decision as JSON data with keys in a fixed order.

    Days are ISO dates, exact amounts texts such as `23/2`, everything else codes and ids. With a
    language, titles, gists and one clause for each finding are added. Without `advice` nothing is
    asked again: `ask_next` and `earliest` are null. Raises `ExplanationError` for a language that
    does not exist.
    """
    view = None if lang is None else View(decision, phrases_of(lang))
    rules = decision.rules
    data: dict[str, Any] = {
        "format": FORMAT,
        "decision": decision.decision,
        "specialty": decision.specialty.id if decision.specialty else None,
        "on": decision.on.isoformat(),
        "outcome": decision.outcome.value,
        "before_force": decision.before_force,
        "beyond_known": decision.beyond_known,
        "assumed": assumed_data(decision.timeline.assumed),
    }
    if view is not None:
        data["language"] = view.say.lang
        data["title"] = rules.decisions[decision.decision].title[view.say.lang]
        if decision.specialty is not None:
            data["specialty_name"] = decision.specialty.names[view.say.lang]
        data["outcome_text"] = view.say.outcome(decision.outcome)
    data["possibilities"] = [detail_data(one) for one in decision.possibilities]
    data["conditions"] = [_finding(decision, view, one) for one in decision.conditions]
    data["beside"] = [_finding(decision, view, one) for one in decision.beside]
    data["shortfall"] = shortfall_data(decision)
    data["ask_next"] = ask_next_data(decision) if advice else None
    data["earliest"] = earliest_data(decision) if advice else None
    data["flips"] = [_flip(flip, view) for flip in decision.flips]
    data["flips_complete"] = decision.flips_complete
    data["readings"] = _readings(decision, view)
    data["provenance"] = _provenance(decision)
    return data


def to_json(decision: Decision, lang: str | None = None, *, advice: bool = True) -> str:
    """The data of `to_data` as JSON: the same decision gives the same bytes on any machine."""
    return write_json(to_data(decision, lang, advice=advice), indent=2).decode() + "\n"


def _finding(decision: Decision, view: View | None, finding: Finding) -> dict[str, Any]:
    data: dict[str, Any] = {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "cure": finding.cure.value if finding.cure else None,
    }
    if view is not None:
        data["title"] = view.title(finding.rule)
        data["gist"] = view.gist(finding.rule)
        data["sentence"] = sentence(view, finding)
    data["provision"] = _provision(decision, finding.provision)
    data["kind"] = type(finding.detail).__name__
    data["detail"] = detail_data(finding.detail)
    data["ledger"] = ledger_data(finding.ledger) if finding.ledger else None
    data["evidence"] = list(finding.evidence)
    data["needs"] = [need_data(need) for need in finding.needs]
    data["readings"] = [reading_data(use) for use in finding.readings]
    data["causes"] = list(finding.causes)
    data["excludes"] = list(finding.excludes)
    data["parts"] = [_finding(decision, view, part) for part in finding.parts]
    return data


def _provision(decision: Decision, provision: Provision | None) -> dict[str, Any] | None:
    if provision is None:
        return None
    url = provision.citation.url(decision.rules.regulation.eli, decision.on)
    return {**provision_data(provision), "url": url}


def _flip(flip: Flip, view: View | None) -> dict[str, Any]:
    return {
        "changes": [
            {"reading": change.reading, "chosen": change.chosen, "other": change.other}
            for change in flip.changes
        ],
        "outcome": flip.outcome.value,
        "changed": [_changed(finding, view) for finding in flip.changed],
    }


def _changed(finding: Finding, view: View | None) -> dict[str, Any]:
    """A condition that is otherwise under a flip, with what is found of it then."""
    data: dict[str, Any] = {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "kind": type(finding.detail).__name__,
        "detail": detail_data(finding.detail),
    }
    if view is not None:
        data["sentence"] = sentence(view, finding)
    return data


def _readings(decision: Decision, view: View | None) -> dict[str, Any]:
    """Every reading: the option that was used, whether it was fixed, and what else there is."""
    found: dict[str, Any] = {}
    for name in sorted(decision.options):
        declared = decision.rules.readings.get(name)
        found[name] = {
            "used": decision.options[name],
            "fixed": name in decision.fixed,
            "default": declared.default if declared else None,
            "options": sorted(declared.options) if declared else [],
        }
        if view is not None and declared is not None:
            found[name]["question"] = view.question(name)
            found[name]["meaning"] = view.option(name, decision.options[name])
    return found


def _provenance(decision: Decision) -> dict[str, Any]:
    regulation = decision.rules.regulation
    return {
        "library": __version__,
        "regulation": regulation.id,
        "checked_through": regulation.checked_through.isoformat(),
        "mode": decision.mode,
        "rules_digest": decision.rules.digest,
        "timeline_digest": timeline_digest(decision.timeline),
        "readings_digest": readings_digest(decision.options),
    }
