"""The answers to a missing paper: a confirmation, a ruling, an application, an accepted offer.

A confirmation is added to a list of which the rest stays unknown. Where a ruling is given, or a
list is said to be empty, all of the list is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, get_args

from lisrules.advice.asking.answers import NO_WAYS, Answer, FactChange, Ways
from lisrules.advice.asking.candidates_lists import empty, listed, missing_objectives
from lisrules.advice.asking.case import OWN, Case, day
from lisrules.conditions.applied import AppliedBy
from lisrules.conditions.base import Condition, Need
from lisrules.timeline.model import Application, Confirmation, Offer, Ruling
from lisrules.timeline.papers import ConfirmationKind, RulingKind

DIRECTORATE: Final = "helsedirektoratet"
"""Who is taken to have ruled where no rule says who may."""


def _offers(case: Case, need: Need) -> Ways:
    """None, or two in one round."""
    two = (
        Offer(id=f"{OWN}-offer-{n}", round="2000-spring", post="ordinary", accepted=case.asked_on)
        for n in (1, 2)
    )
    return Ways((listed(need, "none"), listed(need, "two-in-one-round", *two)))


def _applications(case: Case, need: Need) -> Ways:
    """Sent on the last day in time, sent on the date of the decision, or not sent."""
    subject = case.decision.decision if case.specialty is None else case.specialty.id
    lasts = (one.last for _, one in case.details() if isinstance(one, AppliedBy))
    sent = dict.fromkeys([*(min(last, case.on) for last in lasts if last), case.on])
    answers = (
        Answer(
            need,
            "sent",
            day(at).text,
            (
                FactChange(
                    need.field,
                    (Application(id=f"{OWN}-application", for_=subject, sent=day(at)),),
                ),
            ),
        )
        for at in sent
    )
    return Ways((*answers, listed(need, "none")), whole=False)


def _confirmations(case: Case, need: Need) -> Ways:
    """A paper of the kind asked for, on the date of the decision; or none of any kind."""
    if need.rule is None and need.field == "confirmations":
        return empty(case, need)
    if need.rule is None or need.rule not in get_args(ConfirmationKind):
        return NO_WAYS
    paper = Confirmation.model_validate(
        {
            "id": f"{OWN}-{need.rule}",
            "kind": need.rule,
            "body": _body(case, need.rule),
            "on": case.asked_on,
            "service": tuple(post.id for post in case.posts),
            "objectives": missing_objectives(case) or None,
        }
    )
    exists = _added(need, "confirmations", "exists", paper, still_open=True)
    if need.field == "paper":
        return Ways((exists,), whole=False)
    return Ways((exists, _added(need, "confirmations", "none")))


def _rulings(case: Case, need: Need) -> Ways:
    """One ruling, on the date of the decision, that says yes, or no; or none of any kind."""
    if need.rule is None and need.field == "rulings":
        return empty(case, need)
    if need.rule is None or need.rule not in get_args(RulingKind):
        return NO_WAYS
    given = {
        "id": f"{OWN}-{need.rule}",
        "kind": need.rule,
        "authority": _authority(case, need.rule),
        "on": case.asked_on,
        "provision": "-",
        "service": tuple(post.id for post in case.posts),
        "objectives": missing_objectives(case) or None,
    }

    def ruled(code: str, *, holds: bool) -> Answer:
        ruling = Ruling.model_validate({**given, "holds": holds})
        return _added(need, "rulings", code, ruling)

    said = ruled("ruled-yes", holds=True), ruled("ruled-no", holds=False)
    if need.field == "ruling":
        return Ways(said, whole=False)
    return Ways((*said, _added(need, "rulings", "none")))


def _added(need: Need, name: str, code: str, *items: object, still_open: bool = False) -> Answer:
    """The answer that these items are in a list, beside those other answers put there."""
    change = FactChange(name, items, adds=True, still_open=still_open)
    return Answer(need, code, None, (change,))


def _conditions(case: Case) -> Iterator[Condition]:
    """Every condition of the rule set in the version in force."""
    for rule in case.decision.rules.rules.values():
        version = rule.at(case.on)
        if version is not None:
            yield version.condition


def _body(case: Case, kind: str) -> str:
    """A body that may give a confirmation of a kind, as the rules that ask for it say."""
    for condition in _conditions(case):
        for asking in (condition, getattr(condition, "covered", None)):
            if kind in (getattr(asking, "what", None), getattr(asking, "confirmed", None)):
                bodies = getattr(asking, "by", ())
                if isinstance(bodies, tuple) and bodies:
                    return str(bodies[0])
        if getattr(condition, "settled_by", None) == kind:
            return "directorate"
    return "establishment"


def _authority(case: Case, kind: str) -> str:
    """An authority that may rule on a question, as the rules that ask say."""
    for condition in _conditions(case):
        for asks, by in (("ruling", "authorities"), ("exempted", "exempted_by")):
            if getattr(condition, asks, None) == kind and getattr(condition, by, ()):
                return str(getattr(condition, by)[0])
        if kind in _several(getattr(condition, "recognised", ())):
            return _first_authority(getattr(condition, "recognised_by", ()))
    return DIRECTORATE


def _several(names: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else names or ()


def _first_authority(recognised_by: tuple[object, ...]) -> str:
    """The first of the authorities, whether named alone or for categories of specialty."""
    for one in recognised_by:
        return one if isinstance(one, str) else str(getattr(one, "authorities", (DIRECTORATE,))[0])
    return DIRECTORATE


OF_PAPERS: Final[Mapping[str, Callable[[Case, Need], Ways]]] = {
    "offers": _offers,
    "applications": _applications,
    "confirmations": _confirmations,
    "paper": _confirmations,
    "rulings": _rulings,
    "ruling": _rulings,
}
"""By the name of the list."""
