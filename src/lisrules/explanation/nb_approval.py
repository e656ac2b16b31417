"""The sentences of bokmål on approval, transition, recognition, applications and appeals."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lisrules.explanation.sentences_approval import ApprovalSentences
from lisrules.values.outcome import Outcome

_ITEMS: Final = {
    "application": "søknad sendt",
    "authorisation": "autorisasjon som lege",
    "service-confirmed": "bekreftelse på hver tjeneste",
    "group-guidance": "attest for veiledningsgruppen",
    "fee-paid": "gebyret betalt",
    "conversion-documents": "dokumentene som ble brukt da tidligere utdanning ble vurdert",
}
_BODIES: Final = {
    "helsepersonellnemnd": "Statens helsepersonellnemnd",
    "helseklage": "Nasjonalt klageorgan for helsetjenesten (Helseklage)",
}


class BokmalApproval(ApprovalSentences):
    """Bokmål, of approval, transition, recognition, papers of an application and appeals."""

    @property
    def checklist_items(self) -> Mapping[str, str]:
        return _ITEMS

    @property
    def appeal_bodies(self) -> Mapping[str, str]:
        return _BODIES

    def applied(self, outcome: Outcome, last: str, sent: str | None) -> str:
        if outcome is Outcome.MET:
            return (
                f"det kan fortsatt søkes; siste dag er {last}"
                if sent is None
                else f"søkt {sent}; siste dag er {last}"
            )
        if outcome is Outcome.NOT_MET:
            return (
                f"ingen søknad er sendt innen {last}"
                if sent is None
                else f"søkt {sent}, etter siste dag {last}"
            )
        return f"det er ikke avklart om det er søkt innen {last}"

    def not_a_new_specialty(self) -> str:
        return "spesialiteten er ikke innført som ny"

    def educated(self, outcome: Outcome, country: str | None) -> str:
        if outcome is Outcome.MET:
            return f"grunnutdanningen er fra {country}, en annen EØS-stat"
        named = "" if country is None else f" ({'Norge' if country == 'NO' else country})"
        if outcome is Outcome.NOT_MET:
            return "grunnutdanningen er ikke fra en annen EØS-stat" + named
        return "det er ikke oppgitt om grunnutdanningen er fra en annen EØS-stat" + named

    def assessed_in_time(self, outcome: Outcome, last: str | None) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "plikten gjelder ikke for denne legen"
        known = "" if last is None else f"; siste dag er {last}"
        if outcome is Outcome.MET:
            return "tidligere utdanning er vurdert i tide" + known
        if outcome is Outcome.NOT_MET:
            return f"tidligere utdanning er ikke vurdert i tide{known}. Det kan skje senere likevel"
        return "det er ikke bekreftet at tidligere utdanning er vurdert" + (
            known or "; siste dag avhenger av når legen er tilbake i tjenesten"
        )

    def duty_open(self) -> str:
        return "det er ikke avklart om plikten gjelder for denne legen"

    def term_after_return(self, due: str) -> str:
        return f"legen var borte fra tjenesten {due}; fristen regnes fra legen er tilbake"

    def items_present(self, outcome: Outcome, present: int, total: int) -> str:
        if outcome is Outcome.MET:
            return f"alt som kreves, er på plass ({present} av {total})"
        if outcome is Outcome.NOT_MET:
            return (
                f"{present} av {total} er på plass"
                if present
                else "ingenting av det som kreves, er på plass"
            )
        return (
            f"{present} av {total} er på plass, så langt det er oppgitt"
            if outcome is Outcome.UNDETERMINED
            else "ingenting kreves her"
        )

    def item(self, item: str, outcome: Outcome, facts: str) -> str:
        shown = f" [{facts}]" if facts else ""
        if outcome is Outcome.MET:
            return f"{item}: på plass" + shown
        if outcome is Outcome.NOT_MET:
            return f"{item}: mangler" + shown
        return (
            f"{item}: ikke oppgitt"
            if outcome is Outcome.UNDETERMINED
            else f"{item}: kreves ikke her"
        ) + shown

    def fee(self, kroner: str) -> str:
        return f"gebyret er {kroner} kroner"

    def appeal(self, outcome: Outcome, to: str) -> str:
        if outcome is Outcome.MET:
            return f"et avslag kan påklages til {to}"
        return (
            f"ingen vilkår svikter, så det er ikke noe avslag å påklage; klageinstans er {to}"
            if outcome is Outcome.NOT_APPLICABLE
            else f"blir det avslag, kan det påklages til {to}"
        )

    def turnus_right(self, outcome: Outcome, day: str, last: str) -> str:
        if outcome is Outcome.MET:
            return f"legen hadde turnusstilling {day} og kan fullføre til og med {last}"
        if outcome is Outcome.NOT_MET:
            return f"ingen rett til å fullføre turnus (krav: stilling {day}; siste dag {last})"
        return (
            "ingen turnusstilling er registrert"
            if outcome is Outcome.NOT_APPLICABLE
            else f"det er ikke oppgitt om legen hadde turnusstilling eller tilbud om det {day}"
        )

    def dental_requirement(self, months: str, stage: str) -> str:
        return f"minst {months} {stage}"

    def replaced(self, months: str) -> str:
        return f"{months} er erstattet og trukket fra kravet"
