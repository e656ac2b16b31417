"""The sentences of English on establishments, educational supervisors and new assessments."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from typing import Final

from lisrules.explanation.sentences_establishments import EstablishmentSentences
from lisrules.values.outcome import Outcome

_KINDS: Final = {"approved": "approved", "registered": "registered"}
_PLACES: Final = {
    "approved": "at establishments approved for the specialty",
    "registered": "at establishments registered for the specialty",
    "other-approved": "at establishments approved for other specialties only",
    "other-registered": "at establishments registered for other specialties only",
    "agreed": "elsewhere by agreement",
    "not-agreed": "elsewhere, no agreement on record",
    "abroad": "in other countries",
    "not-known": "not known where",
}
_MUST: Final = {
    "experienced": "a doctor with the experience needed",
    "specialist-of-group": "a specialist in one of the specialties of the group",
    "specialist": "a specialist in the specialty",
    "employed": "employed in an approved establishment",
}
_EXCUSES: Final = {
    "longer-stay": "longer stay elsewhere, specialist in another specialty",
    "exemption": "exempt by ruling",
}
_BODIES: Final = {
    "regional-health-authority": "the regional health authority",
    "fylkesmannen": "the county governor (fylkesmannen)",
    "statsforvalter": "the county governor (statsforvalteren)",
}


class EnglishEstablishment(EstablishmentSentences):
    """English, of establishments, educational supervisors and new assessments."""

    def counts_as(self, kind: str, stretches: str) -> str:
        if not stretches:
            return f"no establishment counts as {_KINDS[kind]} beyond its record"
        return f"counts as {_KINDS[kind]}: {stretches}"

    def stretch(self, establishment: str, period: str, *, sure: bool) -> str:
        return f"{establishment} {'' if sure else 'perhaps '}{period}"

    def widened(self, establishment: str, kind: str, period: str, *, sure: bool) -> str:
        verb = "counts" if sure else "may count"
        return f"{establishment} {verb} as {_KINDS[kind]} {period}"

    def by_rule(self, what: str, citation: str) -> str:
        return f"{what} by {citation}"

    def essential(self, outcome: Outcome, kinds: tuple[str, ...], *, ruled: bool) -> str:
        where = " or ".join(_KINDS[kind] for kind in kinds)
        if ruled:
            no = "" if outcome is Outcome.MET else "not "
            return f"it is ruled that the essential part was {no}at {where} establishments"
        if outcome is Outcome.MET:
            return f"all of the training was at {where} establishments"
        if outcome is Outcome.NOT_MET:
            return f"none of the training was at {where} establishments"
        return f"it takes a ruling whether the essential part was at {where} establishments"

    def spent(self, place: str, amount: str, stays: str) -> str:
        return f"{_PLACES[place]}: {amount} ({stays})"

    def elsewhere(self, agreed: str, not_agreed: str, not_known: str) -> str:
        told = [f"by agreement: {agreed}"] if agreed else []
        told += [f"no agreement on record: {not_agreed}"] if not_agreed else []
        told += [f"not known where: {not_known}"] if not_known else []
        return "; ".join(told) or "no service outside training establishments is recorded"

    def training_posts(self, outcome: Outcome, wrong: str, unknown: str) -> str:
        if outcome is Outcome.NOT_MET:
            return f"not served in a post for specialist training: {wrong}"
        if outcome is Outcome.UNDETERMINED:
            return (
                f"not known whether it was a post for specialist training: {unknown or 'service'}"
            )
        if outcome is Outcome.NOT_APPLICABLE:
            return "no service that this concerns"
        return "every post was one for specialist training"

    def supervised(self, outcome: Outcome, must: str, persons: str) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "no service that this concerns"
        if outcome is Outcome.NOT_MET and not persons:
            return "no educational supervisor was appointed"
        told = f" – {persons}" if persons else ""
        if outcome is Outcome.MET:
            return f"every educational supervisor was {_MUST[must]}, or excused{told}"
        if outcome is Outcome.NOT_MET:
            return f"an educational supervisor was not {_MUST[must]}{told}"
        return f"it is not settled whether the educational supervisor was {_MUST[must]}{told}"

    def asked_on(self, person: str, days: str) -> str:
        return f"{person}: educational supervisor {days}"

    def lacked_on(self, person: str, days: str, *, sure: bool) -> str:
        return f"{person} {'lacks' if sure else 'may lack'} it {days}"

    def excused_on(self, why: str, days: str, fact: str) -> str:
        return f"{_EXCUSES[why]} {days} [{fact}]"

    def refusal(self, objective: str, days: str, again: str) -> str:
        return f"{objective}, refused on {days}: {again}"

    def at_once(self) -> str:
        return "a new assessment may be claimed"

    def after_activities(self, months: int, day: str) -> str:
        return (
            f"after at least {months} months of relevant learning activities, "
            f"on {day} at the earliest"
        )

    def right_not_settled(self) -> str:
        return "it is not settled whether a new assessment may be claimed"

    def not_dated(self) -> str:
        return "a day not known"

    def reassessed(self, outcome: Outcome, refusals: str) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "no objective of parts two and three stands refused"
        if not refusals:
            return "the assessments are not stated"
        return refusals

    def arranged_by(self, bodies: tuple[str, ...]) -> str:
        who = " or ".join(_BODIES[body] for body in bodies)
        return f"by another establishment if the doctor asks, arranged by {who}"

    def no_right_in_part_one(self, codes: str) -> str:
        return f"objectives of part one give no such right: {codes}"
