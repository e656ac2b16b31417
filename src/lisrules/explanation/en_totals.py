"""The sentences of English on total time and objectives by specialty."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_totals import TotalsSentences
from lisrules.values.outcome import Outcome


class EnglishTotals(TotalsSentences):
    """English, of totals."""

    def not_concerned(self) -> str:
        return "this is about other specialties"

    def no_edition(self, specialty: str, first: str | None) -> str:
        known = "" if first is None else f"; one is known from {first}"
        return f"no edition of the objectives for {specialty} is known for this date{known}"

    def covered_by_earlier(self, codes: str, paper: str) -> str:
        return f"covered by earlier approvals, as the establishment attests: {codes} [{paper}]"

    def in_training(self, outcome: Outcome, day: str) -> str:
        if outcome is Outcome.MET:
            return f"the doctor was in specialist training on {day}"
        if outcome is Outcome.NOT_MET:
            return f"the doctor was not in specialist training on {day}"
        return f"it is not stated whether the doctor was in specialist training on {day}"

    def under_option(self, outcome: Outcome, title: str) -> str:
        if outcome is Outcome.MET:
            return f"“{title}” stands for this"
        if outcome is Outcome.NOT_MET:
            return f"“{title}” does not stand for this"
        return f"it is not settled whether “{title}” stands for this"

    def noted(self) -> str:
        return "nothing has to be met here; the law is told so that nobody looks for more"

    def total_required(self, months: str) -> str:
        return f"at least {months} of training in all, after authorisation or licence"

    def of_part_one(self, amount: str) -> str:
        return f"part one gives {amount} of that time"

    def limited(self, counted: str, above: str, limit: str) -> str:
        return (
            f"training for another specialty or abroad: {counted} count, {above} are above "
            f"the limit of {limit}"
        )

    def inside_total(self) -> str:
        return "applied inside the time in total, not alone"
