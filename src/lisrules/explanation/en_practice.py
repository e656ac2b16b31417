"""The sentences of English on open general practice, guidance hours and guidance groups."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from fractions import Fraction

from lisrules.explanation.numbers import told
from lisrules.explanation.sentences_practice import PracticeSentences
from lisrules.values.outcome import Outcome


class EnglishPractice(PracticeSentences):
    """English, of open general practice, guidance hours and guidance groups."""

    def hours(self, hours: Fraction | int) -> str:
        return f"{told(hours, '.')} {'hour' if hours == 1 else 'hours'}"

    def years(self, years: int) -> str:
        return f"{years} {'year' if years == 1 else 'years'}"

    def no_less_than(self, low: str) -> str:
        return f"at least {low}"

    def guidance_hours(self, outcome: Outcome, given: str, asked: str) -> str:
        if outcome is Outcome.MET:
            return f"{given} of individual guidance given, {asked} asked for"
        if outcome is Outcome.NOT_MET:
            return f"{given} of individual guidance given, too few of the {asked} asked for"
        return f"given: {given}; asked for: {asked}; it is not settled whether this is enough"

    def no_guidance_asked(self) -> str:
        return "there is no service in which hours of individual guidance are asked for"

    def irregular(self, entries: str) -> str:
        return f"the guidance was not given regularly [{entries}]"

    def guidance_asked(self, period: str, months: str, rate: str, hours: str) -> str:
        return f"asked for: {months} ({period}) at {rate} a year = {hours}"

    def guidance_given(self, period: str, hours: str, fact: str) -> str:
        return f"given: {hours} ({period}) [{fact}]"

    def guidance_leave(self, period: str, facts: str) -> str:
        return f"nothing asked for, wholly away: {period} [{facts}]"

    def hours_unknown(self) -> str:
        return "hours not stated"

    def since_day(self, day: str) -> str:
        return f"from {day}"

    def group_years(self, outcome: Outcome, time: str, required: str) -> str:
        if outcome is Outcome.MET:
            return f"took part in a guidance group for {time}, at least {required}"
        if outcome is Outcome.NOT_MET:
            return f"took part in a guidance group for {time}, not for {required}"
        return f"took part in a guidance group for {time}; whether it was {required} is not settled"

    def group_programme(self, outcome: Outcome, required: str) -> str:
        if outcome is Outcome.MET:
            return f"a completed group programme of {required} is attested"
        if outcome is Outcome.NOT_MET:
            return f"no completed group programme of {required} is attested"
        return f"whether a completed group programme of {required} is attested is not stated"

    def group(self, period: str, attested: bool | None, fact: str) -> str:
        words = {
            True: "completed programme attested",
            False: "no completed programme attested",
            None: "whether its programme is attested is not stated",
        }
        return f"{period}: {words[attested]} [{fact}]"

    def begun_before(self, outcome: Outcome, day: str, months: str, share: str) -> str:
        service = f"service of at least {months} and {share} of full time"
        if outcome is Outcome.MET:
            return f"{service} had begun before {day}"
        if outcome is Outcome.NOT_MET:
            return f"no {service} had begun before {day}"
        return f"it is not settled whether {service} had begun before {day}"
