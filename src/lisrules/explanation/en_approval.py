"""The sentences of English on approval, transition, recognition, applications and appeals."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lisrules.explanation.sentences_approval import ApprovalSentences
from lisrules.values.outcome import Outcome

_ITEMS: Final = {
    "application": "application sent",
    "authorisation": "authorisation as a doctor",
    "service-confirmed": "a confirmation of every post",
    "group-guidance": "attest for the guidance group",
    "fee-paid": "fee paid",
    "conversion-documents": "the documents used when earlier training was assessed",
}
_BODIES: Final = {
    "helsepersonellnemnd": "Statens helsepersonellnemnd, the appeal board for health personnel",
    "helseklage": "Helseklage, the national office for health service appeals",
}


class EnglishApproval(ApprovalSentences):
    """English, of approval, transition, recognition, papers of an application and appeals."""

    @property
    def checklist_items(self) -> Mapping[str, str]:
        return _ITEMS

    @property
    def appeal_bodies(self) -> Mapping[str, str]:
        return _BODIES

    def applied(self, outcome: Outcome, last: str, sent: str | None) -> str:
        if outcome is Outcome.MET:
            return (
                f"it is still possible to apply; the last day is {last}"
                if sent is None
                else f"applied {sent}; the last day is {last}"
            )
        if outcome is Outcome.NOT_MET:
            return (
                f"no application was sent by {last}"
                if sent is None
                else f"applied {sent}, after the last day, {last}"
            )
        return f"it is not settled whether an application was sent by {last}"

    def not_a_new_specialty(self) -> str:
        return "the specialty was not introduced as a new one"

    def educated(self, outcome: Outcome, country: str | None) -> str:
        if outcome is Outcome.MET:
            return f"the basic education is from {country}, another EEA state"
        named = "" if country is None else f" ({'Norway' if country == 'NO' else country})"
        if outcome is Outcome.NOT_MET:
            return "the basic education is not from another EEA state" + named
        return "it is not stated whether the basic education is from another EEA state" + named

    def assessed_in_time(self, outcome: Outcome, last: str | None) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "the duty does not exist for this doctor"
        known = "" if last is None else f"; the last day is {last}"
        if outcome is Outcome.MET:
            return "earlier training was assessed in time" + known
        if outcome is Outcome.NOT_MET:
            return (
                f"earlier training was not assessed in time{known}. It may still be assessed later"
            )
        return "it is not confirmed that earlier training was assessed" + (
            known or "; the last day depends on when the doctor is back in service"
        )

    def duty_open(self) -> str:
        return "it is not settled whether the duty exists for this doctor"

    def term_after_return(self, due: str) -> str:
        return f"the doctor was away from service on {due}; the term runs from the return"

    def items_present(self, outcome: Outcome, present: int, total: int) -> str:
        if outcome is Outcome.MET:
            return f"everything asked for is there ({present} of {total})"
        if outcome is Outcome.NOT_MET:
            return (
                f"{present} of {total} {'is' if present == 1 else 'are'} there"
                if present
                else "nothing asked for is there"
            )
        return (
            f"{present} of {total} {'is' if present == 1 else 'are'} known to be there"
            if outcome is Outcome.UNDETERMINED
            else "nothing is asked for here"
        )

    def item(self, item: str, outcome: Outcome, facts: str) -> str:
        shown = f" [{facts}]" if facts else ""
        if outcome is Outcome.MET:
            return f"{item}: there" + shown
        if outcome is Outcome.NOT_MET:
            return f"{item}: missing" + shown
        return (
            f"{item}: not stated"
            if outcome is Outcome.UNDETERMINED
            else f"{item}: not asked for here"
        ) + shown

    def fee(self, kroner: str) -> str:
        return f"the fee is {kroner} kroner"

    def appeal(self, outcome: Outcome, to: str) -> str:
        if outcome is Outcome.MET:
            return f"a refusal can be appealed to {to}"
        return (
            f"no condition fails, so there is no refusal to appeal; appeals go to {to}"
            if outcome is Outcome.NOT_APPLICABLE
            else f"should there be a refusal, it can be appealed to {to}"
        )

    def turnus_right(self, outcome: Outcome, day: str, last: str) -> str:
        if outcome is Outcome.MET:
            return (
                f"the doctor had a turnus post on {day} and may finish up to and including {last}"
            )
        if outcome is Outcome.NOT_MET:
            return f"no right to finish turnus (post or offer on {day}, last day {last})"
        return (
            "no turnus post is recorded"
            if outcome is Outcome.NOT_APPLICABLE
            else f"it is not stated whether a post was held or offered on {day}"
        )

    def dental_requirement(self, months: str, stage: str) -> str:
        return f"at least {months} of {stage}"

    def replaced(self, months: str) -> str:
        return f"{months} are replaced and taken off the requirement"
