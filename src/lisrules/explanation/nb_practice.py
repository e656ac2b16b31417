"""The sentences of bokmål on open general practice, guidance hours and guidance groups."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from fractions import Fraction

from lisrules.explanation.numbers import told
from lisrules.explanation.sentences_practice import PracticeSentences
from lisrules.values.outcome import Outcome


class BokmalPractice(PracticeSentences):
    """Bokmål, of open general practice, guidance hours and guidance groups."""

    def hours(self, hours: Fraction | int) -> str:
        return f"{told(hours, ',')} {'time' if hours == 1 else 'timer'}"

    def years(self, years: int) -> str:
        return f"{years} år"

    def no_less_than(self, low: str) -> str:
        return f"minst {low}"

    def guidance_hours(self, outcome: Outcome, given: str, asked: str) -> str:
        if outcome is Outcome.MET:
            return f"{given} individuell veiledning er gitt, {asked} kreves"
        if outcome is Outcome.NOT_MET:
            return f"{given} individuell veiledning er gitt, for lite når {asked} kreves"
        return f"gitt: {given}; krav: {asked}; det er ikke avklart om det er nok"

    def no_guidance_asked(self) -> str:
        return "det er ingen tjeneste der det kreves et timetall individuell veiledning"

    def irregular(self, entries: str) -> str:
        return f"veiledningen ble ikke gitt jevnlig [{entries}]"

    def guidance_asked(self, period: str, months: str, rate: str, hours: str) -> str:
        return f"krav: {months} ({period}) med {rate} i året = {hours}"

    def guidance_given(self, period: str, hours: str, fact: str) -> str:
        return f"gitt: {hours} ({period}) [{fact}]"

    def guidance_leave(self, period: str, facts: str) -> str:
        return f"uten krav, helt borte: {period} [{facts}]"

    def hours_unknown(self) -> str:
        return "timetallet er ikke oppgitt"

    def since_day(self, day: str) -> str:
        return f"fra {day}"

    def group_years(self, outcome: Outcome, time: str, required: str) -> str:
        if outcome is Outcome.MET:
            return f"deltok i veiledningsgruppe i {time}, minst {required}"
        if outcome is Outcome.NOT_MET:
            return f"deltok i veiledningsgruppe i {time}, ikke i {required}"
        return f"deltok i veiledningsgruppe i {time}; det er ikke avklart om det var {required}"

    def group_programme(self, outcome: Outcome, required: str) -> str:
        if outcome is Outcome.MET:
            return f"et fullført gruppeprogram på {required} er attestert"
        if outcome is Outcome.NOT_MET:
            return f"ingen har attestert et fullført gruppeprogram på {required}"
        return f"det er ikke oppgitt om et fullført gruppeprogram på {required} er attestert"

    def group(self, period: str, attested: bool | None, fact: str) -> str:
        words = {
            True: "fullført program attestert",
            False: "ikke attestert som fullført program",
            None: "det er ikke oppgitt om programmet er attestert",
        }
        return f"{period}: {words[attested]} [{fact}]"

    def begun_before(self, outcome: Outcome, day: str, months: str, share: str) -> str:
        service = f"tjeneste på minst {months} og {share} stilling"
        if outcome is Outcome.MET:
            return f"{service} hadde begynt før {day}"
        if outcome is Outcome.NOT_MET:
            return f"ingen {service} hadde begynt før {day}"
        return f"det er ikke avklart om {service} hadde begynt før {day}"
