"""The sentences of bokmål on missing facts, their answers, and the main reason."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from lisrules.explanation.sentences_asking import AskingSentences

ANSWERS: Final[Mapping[str, str]] = {
    "none": "det ikke finnes noen",
    "every-day": "hver tjenestedag var fravær",
    "day": "den er {value}",
    "ongoing": "den ikke er avsluttet",
    "share": "den er {value}",
    "hours": "det er {value}",
    "yes": "svaret er ja",
    "no": "svaret er nei",
    "post-lis1-announced": "den var utlyst i en runde",
    "post-lis1-rest": "den var en reststilling",
    "post-lis1-agreement": "den var avtalt",
    "post-lis1-completion": "den var tilbudt for fullføring",
    "post-lis1-special": "den var opprettet i et særlig tilfelle",
    "post-lis1-unannounced": "den var en LIS1-stilling som aldri ble utlyst",
    "post-lis": "den var en LIS-stilling",
    "post-other": "den var en annen stilling",
    "given": "den er bekreftet {value}",
    "department": "{value} var med",
    "no-department": "ingen som har betydning, var med",
    "own-specialty": "det er spesialiteten det er spurt om ({value})",
    "other-specialty": "det er en annen, for eksempel {value}",
    "establishment": "det er {value}",
    "agreed": "en virksomhet har gått med på det",
    "approved": "den var godkjent for spesialiteten hele tiden",
    "registered": "den var registrert for spesialiteten hele tiden",
    "neither": "den var verken godkjent eller registrert",
    "appointed": "rollen var veileder hele tiden",
    "qualified": "én veileder hadde alt som kreves, hele tiden",
    "held": "den var gitt før tjenesten begynte",
    "all-attained": "alle læringsmål er oppnådd og riktig avgjort",
    "enough": "alt som kreves, er gitt",
    "two-in-one-round": "to ble akseptert i samme runde",
    "sent": "den ble sendt {value}",
    "norway": "den er fullført i Norge",
    "eea": "den er fullført et annet sted i EØS",
    "outside-eea": "den er fullført utenfor EØS",
    "exists": "det finnes en ({value})",
    "ruled-yes": "et vedtak sier ja ({value})",
    "ruled-no": "et vedtak sier nei ({value})",
    "not-yet": "det ikke var avgjort",
    "leader": "lederen avgjorde",
    "delegate": "en annen avgjorde på vegne av lederen",
    "other": "noen andre avgjorde",
    "both": "begge rollene anbefalte i tide",
    "nobody": "ingen anbefalte",
    "distinct": "det var forskjellige personer",
    "same": "det var én og samme person",
    "same-as": "det var {value}",
    "in-favour": "den var positiv og gitt i tide",
    "against": "den var negativ",
    "began": "den begynte {value}",
    "ended": "den sluttet {value}",
    "applied": "søknaden ble sendt {value}",
    "longest": "den varte lengst mulig",
    "shortest": "den varte kortest mulig",
    "role-longest": "rollen varte lengst mulig, og resten kortest mulig",
    "role-shortest": "rollen varte kortest mulig, og resten lengst mulig",
    "earliest": "søknaden ble sendt så tidlig som mulig",
    "latest": "søknaden ble sendt så sent som mulig",
}


class BokmalAsking(AskingSentences):
    """Bokmål, of what to ask."""

    answers: ClassVar[Mapping[str, str]] = ANSWERS

    def first_of_all(self, what: str) -> str:
        return f"Først og fremst: {what}."

    def one_would_do(self, count: int) -> str:
        return "Ett av disse er nok:" if count == 1 else f"{count} av disse trengs:"

    def all_are_needed(self) -> str:
        return "Dette mangler:"

    def ask_next(self) -> str:
        return "Spør om dette (det som avgjør mest, står først):"

    def if_so(self, clauses: str, then: str) -> str:
        return f"hvis {clauses}: {then}"

    def either(self, clauses: Sequence[str]) -> str:
        return " eller ".join(clauses)

    def still_open(self) -> str:
        return "fortsatt uavklart"

    def settled_as(self, condition: str, outcome: str) -> str:
        return f"{condition} {outcome}"

    def at_most(self, high: str, required: str) -> str:
        return f"høyst {high} av {required}"

    def full_time_missing(self, days: str) -> str:
        return f"det mangler {days} i full stilling"

    def asked_together(self, count: int) -> str:
        return f"Ingen enkelt opplysning avklarer det uansett svar; disse {count} gjør det sammen:"

    def other_combinations(self, outcome: str) -> str:
        return f"alle andre kombinasjoner som er prøvd: {outcome}"

    def also_missing(self, facts: str) -> str:
        return f"Heller ikke kjent: {facts}."

    def settled_together(self, outcome: str) -> str:
        return (
            "Ingen av vilkårene avgjør dette alene, men uansett hvordan det er med det som "
            f"mangler, blir svaret {outcome}:"
        )

    def never_both(self, one: str, other: str) -> str:
        return f"enten er {one} ikke oppfylt, eller så er {other} det ikke"

    def between_days(self, period: str) -> str:
        return f"dagen er innenfor {period}"

    def not_before(self, day: str) -> str:
        return f"dagen er {day} eller senere, eller ikke kommet"

    def between_shares(self, least: str, most: str) -> str:
        return f"den er fra {least} til {most}"
