"""The sentences of nynorsk on total time and objectives by specialty."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_totals import TotalsSentences
from lisrules.values.outcome import Outcome


class NynorskTotals(TotalsSentences):
    """Nynorsk, of totals."""

    def not_concerned(self) -> str:
        return "dette gjeld andre spesialitetar"

    def no_edition(self, specialty: str, first: str | None) -> str:
        known = "" if first is None else f"; den første kjende gjeld frå {first}"
        return f"inga utgåve av læringsmåla for {specialty} er kjend for denne datoen{known}"

    def covered_by_earlier(self, codes: str, paper: str) -> str:
        return f"dekt av tidlegare godkjenningar, etter attest frå verksemda: {codes} [{paper}]"

    def in_training(self, outcome: Outcome, day: str) -> str:
        if outcome is Outcome.MET:
            return f"legen var under spesialisering {day}"
        if outcome is Outcome.NOT_MET:
            return f"legen var ikkje under spesialisering {day}"
        return f"det er ikkje oppgitt om legen var under spesialisering {day}"

    def under_option(self, outcome: Outcome, title: str) -> str:
        if outcome is Outcome.MET:
            return f"«{title}» står for dette"
        if outcome is Outcome.NOT_MET:
            return f"«{title}» står ikkje for dette"
        return f"det er ikkje avklart om «{title}» står for dette"

    def noted(self) -> str:
        return "her er det ingenting å oppfylle; regelen er nemnd så ingen skal leite etter meir"

    def total_required(self, months: str) -> str:
        return f"minst {months} utdanning i alt, etter autorisasjon eller lisens"

    def of_part_one(self, amount: str) -> str:
        return f"første del gir {amount} av den tida"

    def limited(self, counted: str, above: str, limit: str) -> str:
        return (
            f"utdanning i ein annan spesialitet eller i utlandet: {counted} tel, {above} er over "
            f"grensa på {limit}"
        )

    def inside_total(self) -> str:
        return "brukt inne i den samla tida, ikkje åleine"
