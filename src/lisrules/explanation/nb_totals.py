"""The sentences of bokmål on total time and objectives by specialty."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_totals import TotalsSentences
from lisrules.values.outcome import Outcome


class BokmalTotals(TotalsSentences):
    """Bokmål, of totals."""

    def not_concerned(self) -> str:
        return "dette gjelder andre spesialiteter"

    def no_edition(self, specialty: str, first: str | None) -> str:
        known = "" if first is None else f"; den første kjente gjelder fra {first}"
        return f"ingen utgave av læringsmålene for {specialty} er kjent for denne datoen{known}"

    def covered_by_earlier(self, codes: str, paper: str) -> str:
        return f"dekket av tidligere godkjenninger, attestert av virksomheten: {codes} [{paper}]"

    def in_training(self, outcome: Outcome, day: str) -> str:
        if outcome is Outcome.MET:
            return f"legen var under spesialisering {day}"
        if outcome is Outcome.NOT_MET:
            return f"legen var ikke under spesialisering {day}"
        return f"det er ikke oppgitt om legen var under spesialisering {day}"

    def under_option(self, outcome: Outcome, title: str) -> str:
        if outcome is Outcome.MET:
            return f"«{title}» står for dette"
        if outcome is Outcome.NOT_MET:
            return f"«{title}» står ikke for dette"
        return f"det er ikke avklart om «{title}» står for dette"

    def noted(self) -> str:
        return "her er det ingenting å oppfylle; regelen nevnes for at ingen skal lete etter mer"

    def total_required(self, months: str) -> str:
        return f"minst {months} utdanning i alt, etter autorisasjon eller lisens"

    def of_part_one(self, amount: str) -> str:
        return f"første del gir {amount} av den tiden"

    def limited(self, counted: str, above: str, limit: str) -> str:
        return (
            f"utdanning i en annen spesialitet eller i utlandet: {counted} teller, {above} er over "
            f"grensen på {limit}"
        )

    def inside_total(self) -> str:
        return "brukes inne i den samlede tiden, ikke alene"
