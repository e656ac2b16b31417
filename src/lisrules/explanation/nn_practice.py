"""The sentences of nynorsk on open general practice, guidance hours and guidance groups."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from fractions import Fraction

from lisrules.explanation.numbers import told
from lisrules.explanation.sentences_practice import PracticeSentences
from lisrules.values.outcome import Outcome


class NynorskPractice(PracticeSentences):
    """Nynorsk, of open general practice, guidance hours and guidance groups."""

    def hours(self, hours: Fraction | int) -> str:
        return f"{told(hours, ',')} {'time' if hours == 1 else 'timar'}"

    def years(self, years: int) -> str:
        return f"{years} år"

    def no_less_than(self, low: str) -> str:
        return f"minst {low}"

    def guidance_hours(self, outcome: Outcome, given: str, asked: str) -> str:
        if outcome is Outcome.MET:
            return f"{given} individuell rettleiing er gitt, kravet er {asked}"
        if outcome is Outcome.NOT_MET:
            return f"{given} individuell rettleiing er gitt, for lite når kravet er {asked}"
        return f"gitt: {given}; krav: {asked}; det er ikkje avklart om det er nok"

    def no_guidance_asked(self) -> str:
        return "det er inga teneste der det er krav om eit timetal individuell rettleiing"

    def irregular(self, entries: str) -> str:
        return f"rettleiinga vart ikkje gitt jamleg [{entries}]"

    def guidance_asked(self, period: str, months: str, rate: str, hours: str) -> str:
        return f"krav: {months} ({period}) med {rate} i året = {hours}"

    def guidance_given(self, period: str, hours: str, fact: str) -> str:
        return f"gitt: {hours} ({period}) [{fact}]"

    def guidance_leave(self, period: str, facts: str) -> str:
        return f"utan krav, heilt borte: {period} [{facts}]"

    def hours_unknown(self) -> str:
        return "timetalet er ikkje oppgitt"

    def since_day(self, day: str) -> str:
        return f"frå {day}"

    def group_years(self, outcome: Outcome, time: str, required: str) -> str:
        if outcome is Outcome.MET:
            return f"deltok i rettleiingsgruppe i {time}, minst {required}"
        if outcome is Outcome.NOT_MET:
            return f"deltok i rettleiingsgruppe i {time}, ikkje i {required}"
        return f"deltok i rettleiingsgruppe i {time}; det er ikkje avklart om det var {required}"

    def group_programme(self, outcome: Outcome, required: str) -> str:
        if outcome is Outcome.MET:
            return f"eit fullført gruppeprogram på {required} er attestert"
        if outcome is Outcome.NOT_MET:
            return f"ingen har attestert eit fullført gruppeprogram på {required}"
        return f"det er ikkje oppgitt om eit fullført gruppeprogram på {required} er attestert"

    def group(self, period: str, attested: bool | None, fact: str) -> str:
        words = {
            True: "fullført program attestert",
            False: "ikkje attestert som fullført program",
            None: "det er ikkje oppgitt om programmet er attestert",
        }
        return f"{period}: {words[attested]} [{fact}]"

    def begun_before(self, outcome: Outcome, day: str, months: str, share: str) -> str:
        service = f"teneste på minst {months} og {share} stilling"
        if outcome is Outcome.MET:
            return f"{service} hadde teke til før {day}"
        if outcome is Outcome.NOT_MET:
            return f"inga {service} hadde teke til før {day}"
        return f"det er ikkje avklart om {service} hadde teke til før {day}"
