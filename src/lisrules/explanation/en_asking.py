"""The sentences of English on missing facts, their answers, and the main reason."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from lisrules.explanation.sentences_asking import AskingSentences

ANSWERS: Final[Mapping[str, str]] = {
    "none": "there is none",
    "every-day": "every day of service was absence",
    "day": "it is {value}",
    "ongoing": "it has not ended",
    "share": "it is {value}",
    "hours": "it is {value}",
    "yes": "the answer is yes",
    "no": "the answer is no",
    "post-lis1-announced": "it was announced in a round",
    "post-lis1-rest": "it was a rest post",
    "post-lis1-agreement": "it was made by agreement",
    "post-lis1-completion": "it was offered for completion",
    "post-lis1-special": "it was made in a special case",
    "post-lis1-unannounced": "it was a LIS1 post never announced",
    "post-lis": "it was a LIS post",
    "post-other": "it was another post",
    "given": "it is confirmed, on {value}",
    "department": "{value} was among them",
    "no-department": "none that matters was among them",
    "own-specialty": "it is the specialty asked for ({value})",
    "other-specialty": "it is another, such as {value}",
    "establishment": "it is {value}",
    "agreed": "one agreed to it",
    "approved": "it was approved for the specialty all along",
    "registered": "it was registered for the specialty all along",
    "neither": "it was neither approved nor registered",
    "appointed": "the role was educational supervisor all along",
    "qualified": "one educational supervisor had all that is asked for, all along",
    "held": "it was held before the service began",
    "all-attained": "every objective is attained and duly decided",
    "enough": "all that is asked for was given",
    "two-in-one-round": "two were accepted in one round",
    "sent": "it was sent on {value}",
    "norway": "it was completed in Norway",
    "eea": "it was completed elsewhere in the EEA",
    "outside-eea": "it was completed outside the EEA",
    "exists": "there is one ({value})",
    "ruled-yes": "a ruling says yes ({value})",
    "ruled-no": "a ruling says no ({value})",
    "not-yet": "it had not been made",
    "leader": "the leader decided",
    "delegate": "another decided on behalf of the leader",
    "other": "somebody else decided",
    "both": "both roles recommended in time",
    "nobody": "nobody recommended",
    "distinct": "they were different persons",
    "same": "they were one and the same person",
    "same-as": "it was {value}",
    "in-favour": "it was in favour and in time",
    "against": "it was against",
    "began": "it began on {value}",
    "ended": "it ended on {value}",
    "applied": "the application was sent on {value}",
    "longest": "it lasted as long as possible",
    "shortest": "it lasted as briefly as possible",
    "role-longest": "the role lasted as long as possible, and the rest as briefly as possible",
    "role-shortest": "the role lasted as briefly as possible, and the rest as long as possible",
    "earliest": "the application was sent as early as possible",
    "latest": "the application was sent as late as possible",
}


class EnglishAsking(AskingSentences):
    """English, of what to ask."""

    answers: ClassVar[Mapping[str, str]] = ANSWERS

    def first_of_all(self, what: str) -> str:
        return f"First of all: {what}."

    def one_would_do(self, count: int) -> str:
        return "One of these would be enough:" if count == 1 else f"{count} of these are needed:"

    def all_are_needed(self) -> str:
        return "What is lacking:"

    def ask_next(self) -> str:
        return "What to ask (what decides most comes first):"

    def if_so(self, clauses: str, then: str) -> str:
        return f"if {clauses}: {then}"

    def either(self, clauses: Sequence[str]) -> str:
        return " or ".join(clauses)

    def still_open(self) -> str:
        return "still open"

    def settled_as(self, condition: str, outcome: str) -> str:
        return f"{condition} {outcome}"

    def at_most(self, high: str, required: str) -> str:
        return f"at most {high} of {required}"

    def full_time_missing(self, days: str) -> str:
        return f"{days} of full-time service missing"

    def asked_together(self, count: int) -> str:
        return f"No single fact settles it whatever the answer is; these {count} together do:"

    def other_combinations(self, outcome: str) -> str:
        return f"every other combination that was tried: {outcome}"

    def also_missing(self, facts: str) -> str:
        return f"Not known either: {facts}."

    def settled_together(self, outcome: str) -> str:
        return (
            "No condition alone decides this, but whatever the missing facts turn out to be, "
            f"the answer is {outcome}:"
        )

    def never_both(self, one: str, other: str) -> str:
        return f"either {one} is not met, or {other} is not"

    def between_days(self, period: str) -> str:
        return f"the day is within {period}"

    def not_before(self, day: str) -> str:
        return f"the day is {day} or later, or has not come"

    def between_shares(self, least: str, most: str) -> str:
        return f"it is from {least} to {most}"
