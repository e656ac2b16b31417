"""The sentences of nynorsk on missing facts, their answers, and the main reason."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from lisrules.explanation.sentences_asking import AskingSentences

ANSWERS: Final[Mapping[str, str]] = {
    "none": "det ikkje finst nokon",
    "every-day": "kvar tenestedag var fråvær",
    "day": "han er {value}",
    "ongoing": "han ikkje er avslutta",
    "share": "han er {value}",
    "hours": "det er {value}",
    "yes": "svaret er ja",
    "no": "svaret er nei",
    "post-lis1-announced": "ho var lyst ut i ein runde",
    "post-lis1-rest": "ho var ei reststilling",
    "post-lis1-agreement": "ho var avtalt",
    "post-lis1-completion": "ho var tilbydd for fullføring",
    "post-lis1-special": "ho var oppretta i eit særleg tilfelle",
    "post-lis1-unannounced": "ho var ei LIS1-stilling som aldri vart lyst ut",
    "post-lis": "ho var ei LIS-stilling",
    "post-other": "ho var ei anna stilling",
    "given": "tenesta er stadfesta {value}",
    "department": "{value} var med",
    "no-department": "ingen som har noko å seie, var med",
    "own-specialty": "det er spesialiteten det er spurt om ({value})",
    "other-specialty": "det er ein annan, til dømes {value}",
    "establishment": "det er {value}",
    "agreed": "ei verksemd har gått med på det",
    "approved": "ho var godkjend for spesialiteten heile tida",
    "registered": "ho var registrert for spesialiteten heile tida",
    "neither": "ho var verken godkjend eller registrert",
    "appointed": "rolla var rettleiar heile tida",
    "qualified": "éin rettleiar hadde alt som blir kravt, heile tida",
    "held": "ho var gitt før tenesta tok til",
    "all-attained": "alle læringsmål er nådde og rett avgjorde",
    "enough": "alt som blir kravt, er gitt",
    "two-in-one-round": "to vart aksepterte i same runde",
    "sent": "han vart send {value}",
    "norway": "ho er fullført i Noreg",
    "eea": "ho er fullført ein annan stad i EØS",
    "outside-eea": "ho er fullført utanfor EØS",
    "exists": "det finst ei ({value})",
    "ruled-yes": "eit vedtak seier ja ({value})",
    "ruled-no": "eit vedtak seier nei ({value})",
    "not-yet": "det ikkje var avgjort",
    "leader": "leiaren avgjorde",
    "delegate": "ein annan avgjorde på vegner av leiaren",
    "other": "nokon andre avgjorde",
    "both": "begge rollene tilrådde i tide",
    "nobody": "ingen tilrådde",
    "distinct": "det var ulike personar",
    "same": "det var éin og same person",
    "same-as": "det var {value}",
    "in-favour": "ho var positiv og gitt i tide",
    "against": "ho var negativ",
    "began": "ho tok til {value}",
    "ended": "ho slutta {value}",
    "applied": "søknaden vart send {value}",
    "longest": "ho varte lengst mogleg",
    "shortest": "ho varte kortast mogleg",
    "role-longest": "rolla varte lengst mogleg, og resten kortast mogleg",
    "role-shortest": "rolla varte kortast mogleg, og resten lengst mogleg",
    "earliest": "søknaden vart send så tidleg som mogleg",
    "latest": "søknaden vart send så seint som mogleg",
}


class NynorskAsking(AskingSentences):
    """Nynorsk, of what to ask."""

    answers: ClassVar[Mapping[str, str]] = ANSWERS

    def first_of_all(self, what: str) -> str:
        return f"Først og fremst: {what}."

    def one_would_do(self, count: int) -> str:
        return "Eitt av desse er nok:" if count == 1 else f"{count} av desse trengst:"

    def all_are_needed(self) -> str:
        return "Dette manglar:"

    def ask_next(self) -> str:
        return "Spør om dette (det som avgjer mest, står først):"

    def if_so(self, clauses: str, then: str) -> str:
        return f"om {clauses}: {then}"

    def either(self, clauses: Sequence[str]) -> str:
        return " eller ".join(clauses)

    def still_open(self) -> str:
        return "framleis uavklart"

    def settled_as(self, condition: str, outcome: str) -> str:
        return f"{condition} {outcome}"

    def at_most(self, high: str, required: str) -> str:
        return f"høgst {high} av {required}"

    def full_time_missing(self, days: str) -> str:
        return f"det manglar {days} i full stilling"

    def asked_together(self, count: int) -> str:
        return f"Inga einskild opplysning avklarer det uansett svar; desse {count} gjer det saman:"

    def other_combinations(self, outcome: str) -> str:
        return f"alle andre kombinasjonar som er prøvde: {outcome}"

    def also_missing(self, facts: str) -> str:
        return f"Heller ikkje kjent: {facts}."

    def settled_together(self, outcome: str) -> str:
        return (
            "Ingen av vilkåra avgjer dette åleine, men same korleis det er med det som manglar, "
            f"blir svaret {outcome}:"
        )

    def never_both(self, one: str, other: str) -> str:
        return f"anten er {one} ikkje oppfylt, eller så er {other} det ikkje"

    def between_days(self, period: str) -> str:
        return f"dagen er innanfor {period}"

    def not_before(self, day: str) -> str:
        return f"dagen er {day} eller seinare, eller ikkje komen"

    def between_shares(self, least: str, most: str) -> str:
        return f"han er frå {least} til {most}"
