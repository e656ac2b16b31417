"""The sentences of bokmål."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

import re
from fractions import Fraction
from typing import ClassVar, Final

from lisrules.explanation.nb_approval import BokmalApproval
from lisrules.explanation.nb_asking import BokmalAsking
from lisrules.explanation.nb_establishments import BokmalEstablishment
from lisrules.explanation.nb_forecast import BokmalForecast
from lisrules.explanation.nb_practice import BokmalPractice
from lisrules.explanation.nb_records import BokmalRecords
from lisrules.explanation.nb_repairs import BokmalRepairs
from lisrules.explanation.nb_totals import BokmalTotals
from lisrules.explanation.nb_what_if import BokmalWhatIf
from lisrules.explanation.phrases import Lang, Phrases
from lisrules.explanation.words import Words
from lisrules.explanation.words_nb import WORDS
from lisrules.values.months import to_date
from lisrules.values.outcome import Outcome

_SENTENCE: Final = re.compile(r" s\.([0-9]+)$")


class Bokmal(
    BokmalApproval,
    BokmalAsking,
    BokmalEstablishment,
    BokmalForecast,
    BokmalPractice,
    BokmalRecords,
    BokmalRepairs,
    BokmalTotals,
    BokmalWhatIf,
    Phrases,
):
    """Bokmål: decimal comma, `1. mars 2026`, `50 %`."""

    lang: ClassVar[Lang] = "nb"
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
        return f"{self.told(days)} {'dag' if days == 1 else 'dager'}"

    def months(self, months: Fraction | int) -> str:
        return f"{self.told(months)} {'måned' if months == 1 else 'måneder'}"

    def equals(self, months: Fraction) -> str:
        return f"= {self.number(months)} {'måned' if months == 1 else 'måneder'}"

    def citation(self, text: str) -> str:
        text = self.named(self.words.works, text)
        return _SENTENCE.sub(r", \1. punktum", text.replace("annex ", "vedlegg "))

    def concluded(self, day: int) -> str:
        return f"Konklusjon per {self.day(day)}"

    def all_met(self, met: int, neutral: int) -> str:
        word = "aktuelt" if neutral == 1 else "aktuelle"
        if neutral:
            return f"Alle vilkår som gjelder, er oppfylt ({met}); {neutral} er ikke {word}."
        return f"Alle {met} vilkår er oppfylt." if met > 1 else "Vilkåret er oppfylt."

    def some_not_met(self, count: int, total: int) -> str:
        return f"{count} av {total} vilkår er ikke oppfylt:"

    def some_open(self, count: int, total: int) -> str:
        return f"{count} av {total} vilkår kan ikke avklares med det som er oppgitt:"

    def hangs_on_readings(self, count: int) -> str:
        return (
            "Svaret avhenger av hvordan et uklart ord i reglene leses:"
            if count == 1
            else f"Svaret avhenger av hvordan {count} uklare ord i reglene leses:"
        )

    def flip(self, chosen: str, held: str | None, now: str, other: str, then: str) -> str:
        used = f"brukt her; {held}" if held else "brukt her"
        return f"lest som {chosen} ({used}): {now}; lest som {other}: {then}"

    def flip_together(self, others: list[str], then: str) -> str:
        return f"Leses flere ord annerledes samtidig: {'; '.join(others)}: {then}"

    def flip_absence(self, now: tuple[str, str], then: tuple[str, str]) -> str:
        return (
            f"fravær {now[0]}, hvorav inntil {now[1]} er uten fratrekk; "
            f"lest annerledes {then[0]}, hvorav inntil {then[1]} er det"
        )

    def not_every_combination(self) -> str:
        return "Det finnes flere kombinasjoner av lesninger enn dem som ble prøvd."

    def quoted(self, words: str) -> str:
        return f"«{words}»"

    def condition(self, number: str) -> str:
        return f"vilkår {number}"

    def see(self, what: str) -> str:
        return f"se {what}"

    def cause(self, number: int) -> str:
        return f"årsak {number}"

    def applies_to(self, conditions: str) -> str:
        return f"gjelder {conditions}"

    def in_force(self, first: int, last: int | None, act: str) -> str:
        return f"fra {self.day(first)}{f' til og med {self.day(last)}' if last else ''} ({act})"

    def not_in_force(self, first: int | None, last: int | None) -> str:
        since = f"; gjelder fra {self.day(first)}" if first else ""
        until = f" til og med {self.day(last)}" if last else ""
        return f"ikke i kraft på denne datoen{since}{until}"

    def inside_another(self) -> str:
        return "prøves for hver enkelt tjeneste i et annet vilkår, ikke alene"

    def at_least_months(self, months: int, stage: str, arena: str) -> str:
        return f"minst {self.months(months)} {stage} i {arena}"

    def time_met(self, total: str, required: str, day: str | None) -> str:
        return (
            f"{total} tellende tjeneste av {required} som "
            f"kreves{f'; kravet ble nådd {day}' if day else ''}"
        )

    def time_short(self, total: str, required: str, missing: str | None) -> str:
        return (
            f"{total} tellende tjeneste av {required} som "
            f"kreves{f'; det mangler {missing} i full stilling' if missing else ''}"
        )

    def left_out(self, days: str, rules: str) -> str:
        return f"; {days} tjeneste oppfyller ikke «{rules}»"

    def time_open(self, low: str, high: str, required: str) -> str:
        return (
            f"mellom {low} og {high} tellende tjeneste; kravet er {required}"
            if low != high
            else f"{low} tellende tjeneste; kravet er {required}"
        )

    def between(self, low: str, high: str) -> str:
        return f"mellom {low} og {high}"

    def full_time_after_last(self, days: int) -> str:
        return f"{self.days(days)} i full stilling etter siste tjenestedag"

    def absence_sum(self, total: str, allowance: str, excess: str) -> str:
        return f"{total} i alt, inntil {allowance} uten fratrekk; fratrekk {excess}"

    def up_to(self, amount: str) -> str:
        return f"inntil {amount}"

    def absence_unknown(self) -> str:
        return "listen over fravær er ikke oppgitt; i verste fall er hver dag fravær"

    def least_favourable(self) -> str:
        return "det minst gunstige utfallet av det som ikke er kjent"

    def counted_from(self, day: int) -> str:
        return f"månedene telles fra {self.day(day)}"

    def weighed_inside(self) -> str:
        return "fravær veies i regnskapet for hver del, ikke alene"

    def order_kept(self) -> str:
        return "ingen tjeneste i neste del ligger før den første var full"

    def order_later_enough(self, early: str, after: str) -> str:
        return f"{early} ligger før første tjeneste var full, men {after} etterpå er nok"

    def order_broken(self, early: str, after: str, required: str) -> str:
        return (
            f"{early} ligger før første tjeneste var full og teller ikke; etterpå er det "
            f"{after} av {required}"
        )

    def order_open(self, required: str) -> str:
        return f"det er uavklart om minst {required} ligger etter at første tjeneste var full"

    def not_full(self) -> str:
        return "ikke full"

    def completion(self, deducted: str, where: str, required: str) -> str:
        return (
            f"fratrekk på {deducted} gir rett til tilbud om å fullføre hos samme "
            f"arbeidsgiver{f' ({where})' if where else ''}, til delen er {required}"
        )

    def no_completion(self) -> str:
        return "ikke noe fratrekk som gir slik rett"

    def covid(self, marked: bool) -> str:
        return (
            "noe fravær er merket som covid-19-fravær"
            if marked
            else "ikke noe fravær er merket som covid-19-fravær"
        )

    def since(self, since: str) -> str:
        return f"begynt {since} eller senere"

    def before_since(self, begun: str, since: str) -> str:
        return f"begynt {begun}, før {since}"

    def since_open(self, since: str) -> str:
        return f"det er uavklart om tjenesten er begynt {since} eller senere"

    def served(self, outcome: Outcome, since: str) -> str:
        if outcome is Outcome.MET:
            return f"i tjeneste {since} eller senere"
        if outcome is Outcome.NOT_MET:
            return f"ikke i tjeneste {since} eller senere"
        return f"det er uavklart om legen var i tjeneste {since} eller senere"

    def earlier_set(self, until: int) -> str:
        return f"tidligere læringsmål, kan fullføres til og med {self.day(until)}"

    def beyond_known(self, day: int) -> str:
        return (
            f"Merk: Lovendringer er kjent bare til og med {self.day(day)}. Datoen ligger "
            "etter; sjekk om reglene er endret."
        )
