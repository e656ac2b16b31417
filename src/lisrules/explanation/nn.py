"""The sentences of nynorsk."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

import re
from fractions import Fraction
from typing import ClassVar, Final

from lisrules.explanation.nn_approval import NynorskApproval
from lisrules.explanation.nn_asking import NynorskAsking
from lisrules.explanation.nn_establishments import NynorskEstablishment
from lisrules.explanation.nn_forecast import NynorskForecast
from lisrules.explanation.nn_practice import NynorskPractice
from lisrules.explanation.nn_records import NynorskRecords
from lisrules.explanation.nn_repairs import NynorskRepairs
from lisrules.explanation.nn_totals import NynorskTotals
from lisrules.explanation.nn_what_if import NynorskWhatIf
from lisrules.explanation.phrases import Lang, Phrases
from lisrules.explanation.words import Words
from lisrules.explanation.words_nn import WORDS
from lisrules.values.months import to_date
from lisrules.values.outcome import Outcome

_SENTENCE: Final = re.compile(r" s\.([0-9]+)$")


class Nynorsk(
    NynorskApproval,
    NynorskAsking,
    NynorskEstablishment,
    NynorskForecast,
    NynorskPractice,
    NynorskRecords,
    NynorskRepairs,
    NynorskTotals,
    NynorskWhatIf,
    Phrases,
):
    """Nynorsk: decimal comma, `1. mars 2026`, `50 %`."""

    lang: ClassVar[Lang] = "nn"
    words: ClassVar[Words] = WORDS
    decimal_mark: ClassVar[str] = ","

    @property
    def conjunction(self) -> str:
        return "og"

    def day(self, day: int) -> str:
        return (
            f"{to_date(day).day}. {self.words.months[to_date(day).month - 1]} {to_date(day).year}"
        )

    def percent(self, share: Fraction) -> str:
        return f"{self.number(share * 100)}\u00a0%"

    def days(self, days: Fraction | int) -> str:
        return f"{self.told(days)} {'dag' if days == 1 else 'dagar'}"

    def months(self, months: Fraction | int) -> str:
        return f"{self.told(months)} {'månad' if months == 1 else 'månader'}"

    def equals(self, months: Fraction) -> str:
        return f"= {self.number(months)} {'månad' if months == 1 else 'månader'}"

    def citation(self, text: str) -> str:
        text = self.named(self.words.works, text)
        return _SENTENCE.sub(r", \1. punktum", text.replace("annex ", "vedlegg "))

    def concluded(self, day: int) -> str:
        return f"Konklusjon per {self.day(day)}"

    def all_met(self, met: int, neutral: int) -> str:
        word = "aktuelt" if neutral == 1 else "aktuelle"
        if neutral:
            return f"Alle vilkår som gjeld, er oppfylte ({met}); {neutral} er ikkje {word}."
        return f"Alle {met} vilkåra er oppfylte." if met > 1 else "Vilkåret er oppfylt."

    def some_not_met(self, count: int, total: int) -> str:
        return (
            f"{count} av {total} vilkår er ikkje oppfylt:"
            if count == 1
            else f"{count} av {total} vilkår er ikkje oppfylte:"
        )

    def some_open(self, count: int, total: int) -> str:
        return f"{count} av {total} vilkår kan ikkje avklarast med det som er oppgitt:"

    def hangs_on_readings(self, count: int) -> str:
        return (
            "Svaret kjem an på korleis eit uklart ord i reglane blir lese:"
            if count == 1
            else f"Svaret kjem an på korleis {count} uklare ord i reglane blir lesne:"
        )

    def flip(self, chosen: str, held: str | None, now: str, other: str, then: str) -> str:
        used = f"brukt her; {held}" if held else "brukt her"
        return f"lese som {chosen} ({used}): {now}; lese som {other}: {then}"

    def flip_together(self, others: list[str], then: str) -> str:
        return f"Blir fleire ord lesne annleis samstundes: {'; '.join(others)}: {then}"

    def flip_absence(self, now: tuple[str, str], then: tuple[str, str]) -> str:
        return (
            f"fråvær {now[0]}, av dei inntil {now[1]} utan frådrag; "
            f"lese annleis {then[0]}, av dei inntil {then[1]}"
        )

    def not_every_combination(self) -> str:
        return "Det finst fleire kombinasjonar av lesingar enn dei som vart prøvde."

    def quoted(self, words: str) -> str:
        return f"«{words}»"

    def condition(self, number: str) -> str:
        return f"vilkår {number}"

    def see(self, what: str) -> str:
        return f"sjå {what}"

    def cause(self, number: int) -> str:
        return f"årsak {number}"

    def applies_to(self, conditions: str) -> str:
        return f"gjeld {conditions}"

    def in_force(self, first: int, last: int | None, act: str) -> str:
        return f"frå {self.day(first)}{f' til og med {self.day(last)}' if last else ''} ({act})"

    def not_in_force(self, first: int | None, last: int | None) -> str:
        since = f"; gjeld frå {self.day(first)}" if first else ""
        until = f" til og med {self.day(last)}" if last else ""
        return f"ikkje i kraft på denne datoen{since}{until}"

    def inside_another(self) -> str:
        return "blir prøvd for kvar einskild teneste i eit anna vilkår, ikkje åleine"

    def at_least_months(self, months: int, stage: str, arena: str) -> str:
        return f"minst {self.months(months)} {stage} i {arena}"

    def time_met(self, total: str, required: str, day: str | None) -> str:
        return (
            f"{total} teljande teneste av {required} som "
            f"krevst{f'; kravet vart nådd {day}' if day else ''}"
        )

    def time_short(self, total: str, required: str, missing: str | None) -> str:
        return (
            f"{total} teljande teneste av {required} som "
            f"krevst{f'; det manglar {missing} i full stilling' if missing else ''}"
        )

    def left_out(self, days: str, rules: str) -> str:
        return f"; {days} teneste oppfyller ikkje «{rules}»"

    def time_open(self, low: str, high: str, required: str) -> str:
        return (
            f"mellom {low} og {high} teljande teneste; kravet er {required}"
            if low != high
            else f"{low} teljande teneste; kravet er {required}"
        )

    def between(self, low: str, high: str) -> str:
        return f"mellom {low} og {high}"

    def full_time_after_last(self, days: int) -> str:
        return f"{self.days(days)} i full stilling etter siste tenestedag"

    def absence_sum(self, total: str, allowance: str, excess: str) -> str:
        return f"{total} i alt, inntil {allowance} utan fråtrekk; fråtrekk {excess}"

    def up_to(self, amount: str) -> str:
        return f"inntil {amount}"

    def absence_unknown(self) -> str:
        return "lista over fråvær er ikkje oppgitt; i verste fall er kvar dag fråvær"

    def least_favourable(self) -> str:
        return "det minst gunstige utfallet av det som ikkje er kjent"

    def counted_from(self, day: int) -> str:
        return f"månadene blir talde frå {self.day(day)}"

    def weighed_inside(self) -> str:
        return "fråvær blir vege i rekneskapen for kvar del, ikkje åleine"

    def order_kept(self) -> str:
        return "inga teneste i neste del ligg før den første var full"

    def order_later_enough(self, early: str, after: str) -> str:
        return f"{early} ligg før første teneste var full, men {after} etterpå er nok"

    def order_broken(self, early: str, after: str, required: str) -> str:
        return (
            f"{early} ligg før første teneste var full og tel ikkje; etterpå er det {after} "
            f"av {required}"
        )

    def order_open(self, required: str) -> str:
        return f"det er uavklart om minst {required} ligg etter at første teneste var full"

    def not_full(self) -> str:
        return "ikkje full"

    def completion(self, deducted: str, where: str, required: str) -> str:
        return (
            f"fråtrekk på {deducted} gir rett til tilbod om å fullføre hos same "
            f"arbeidsgivar{f' ({where})' if where else ''}, til delen er {required}"
        )

    def no_completion(self) -> str:
        return "ikkje noko fråtrekk som gir slik rett"

    def covid(self, marked: bool) -> str:
        return (
            "noko fråvær er merkt som covid-19-fråvær"
            if marked
            else "ikkje noko fråvær er merkt som covid-19-fråvær"
        )

    def since(self, since: str) -> str:
        return f"starta {since} eller seinare"

    def before_since(self, begun: str, since: str) -> str:
        return f"starta {begun}, før {since}"

    def since_open(self, since: str) -> str:
        return f"det er uavklart om tenesta er starta {since} eller seinare"

    def served(self, outcome: Outcome, since: str) -> str:
        if outcome is Outcome.MET:
            return f"i teneste {since} eller seinare"
        if outcome is Outcome.NOT_MET:
            return f"ikkje i teneste {since} eller seinare"
        return f"det er uavklart om legen var i teneste {since} eller seinare"

    def earlier_set(self, until: int) -> str:
        return f"tidlegare læringsmål, kan fullførast til og med {self.day(until)}"

    def beyond_known(self, day: int) -> str:
        return (
            f"Merk: Lovendringar er kjende berre til og med {self.day(day)}. Datoen ligg "
            "etter; sjekk om reglane er endra."
        )
