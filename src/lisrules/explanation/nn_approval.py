"""The sentences of nynorsk on approval, transition, recognition, applications and appeals."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lisrules.explanation.sentences_approval import ApprovalSentences
from lisrules.values.outcome import Outcome

_ITEMS: Final = {
    "application": "søknad send",
    "authorisation": "autorisasjon som lege",
    "service-confirmed": "stadfesting av kvar teneste",
    "group-guidance": "attest for rettleiingsgruppa",
    "fee-paid": "gebyret betalt",
    "conversion-documents": "dokumenta som vart brukte då tidlegare utdanning vart vurdert",
}
_BODIES: Final = {
    "helsepersonellnemnd": "Statens helsepersonellnemnd",
    "helseklage": "Nasjonalt klageorgan for helsetenesta (Helseklage)",
}


class NynorskApproval(ApprovalSentences):
    """Nynorsk, of approval, transition, recognition, papers of an application and appeals."""

    @property
    def checklist_items(self) -> Mapping[str, str]:
        return _ITEMS

    @property
    def appeal_bodies(self) -> Mapping[str, str]:
        return _BODIES

    def applied(self, outcome: Outcome, last: str, sent: str | None) -> str:
        if outcome is Outcome.MET:
            return (
                f"det kan framleis søkjast; siste dagen er {last}"
                if sent is None
                else f"søkt {sent}; siste dagen er {last}"
            )
        if outcome is Outcome.NOT_MET:
            return (
                f"ingen søknad er send innan {last}"
                if sent is None
                else f"søkt {sent}, etter siste dagen {last}"
            )
        return f"det er ikkje avklart om det er søkt innan {last}"

    def not_a_new_specialty(self) -> str:
        return "spesialiteten er ikkje innført som ny"

    def educated(self, outcome: Outcome, country: str | None) -> str:
        if outcome is Outcome.MET:
            return f"grunnutdanninga er frå {country}, ein annan EØS-stat"
        named = "" if country is None else f" ({'Noreg' if country == 'NO' else country})"
        if outcome is Outcome.NOT_MET:
            return "grunnutdanninga er ikkje frå ein annan EØS-stat" + named
        return "det er ikkje oppgitt om grunnutdanninga er frå ein annan EØS-stat" + named

    def assessed_in_time(self, outcome: Outcome, last: str | None) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "plikta gjeld ikkje for denne legen"
        known = "" if last is None else f"; siste dagen er {last}"
        if outcome is Outcome.MET:
            return "tidlegare utdanning er vurdert i tide" + known
        if outcome is Outcome.NOT_MET:
            return f"tidlegare utdanning er ikkje vurdert i tide{known}. Det kan gjerast seinare"
        return "det er ikkje stadfest at tidlegare utdanning er vurdert" + (
            known or "; siste dagen kjem an på når legen er tilbake i tenesta"
        )

    def duty_open(self) -> str:
        return "det er ikkje avklart om plikta gjeld for denne legen"

    def term_after_return(self, due: str) -> str:
        return f"legen var borte frå tenesta {due}; fristen er rekna frå legen er tilbake"

    def items_present(self, outcome: Outcome, present: int, total: int) -> str:
        if outcome is Outcome.MET:
            return f"alt som krevst, er på plass ({present} av {total})"
        if outcome is Outcome.NOT_MET:
            return (
                f"{present} av {total} er på plass"
                if present
                else "ingenting av det som krevst, er på plass"
            )
        return (
            f"{present} av {total} er på plass, så langt det er oppgitt"
            if outcome is Outcome.UNDETERMINED
            else "ingenting krevst her"
        )

    def item(self, item: str, outcome: Outcome, facts: str) -> str:
        shown = f" [{facts}]" if facts else ""
        if outcome is Outcome.MET:
            return f"{item}: på plass" + shown
        if outcome is Outcome.NOT_MET:
            return f"{item}: manglar" + shown
        return (
            f"{item}: ikkje oppgitt"
            if outcome is Outcome.UNDETERMINED
            else f"{item}: krevst ikkje her"
        ) + shown

    def fee(self, kroner: str) -> str:
        return f"gebyret er {kroner} kroner"

    def appeal(self, outcome: Outcome, to: str) -> str:
        if outcome is Outcome.MET:
            return f"eit avslag kan klagast inn for {to}"
        return (
            f"ingen vilkår sviktar, så det er ikkje noko avslag å klage på; klageinstans er {to}"
            if outcome is Outcome.NOT_APPLICABLE
            else f"blir det avslag, kan det klagast inn for {to}"
        )

    def turnus_right(self, outcome: Outcome, day: str, last: str) -> str:
        if outcome is Outcome.MET:
            return f"legen hadde turnusstilling {day} og kan fullføre til og med {last}"
        if outcome is Outcome.NOT_MET:
            return f"ingen rett til å fullføre turnus (krav: stilling {day}; siste dag {last})"
        return (
            "inga turnusstilling er registrert"
            if outcome is Outcome.NOT_APPLICABLE
            else f"det er ikkje oppgitt om legen hadde turnusstilling eller tilbod om det {day}"
        )

    def dental_requirement(self, months: str, stage: str) -> str:
        return f"minst {months} {stage}"

    def replaced(self, months: str) -> str:
        return f"{months} er erstatta og trekte frå kravet"
