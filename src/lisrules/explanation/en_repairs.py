"""The sentences of English on what would make a decision pass."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from lisrules.explanation.sentences_repairs import RepairSentences

_REASONS: Mapping[str, str] = {
    "tried": "the changes that were tried are not enough",
    "nothing": "the facts give nothing to build a change on",
    "past": "the condition is about a day or a time limit that has passed",
    "bar": "what has happened cannot be undone",
    "reading": "it would take another reading of the rule",
    "unknown-law": "the objectives for this date are not known",
    "inside": "this is tested inside another condition",
    "beside": "this does not decide the question",
}


class EnglishRepairs(RepairSentences):
    """English, of repairs."""

    stop_reasons: ClassVar[Mapping[str, str]] = _REASONS

    def repairs_heading(self, title: str) -> str:
        return f"What would make it pass: {title}"

    def already_met(self) -> str:
        return "The conditions are met. Nothing has to be changed."

    def ways(self, count: int) -> str:
        return "This is enough:" if count == 1 else f"There are {count} ways, the easiest first:"

    def way(self, number: int, day: str) -> str:
        return f"Way {number}: met on {day}"

    def proven(self, changes: int, day: str) -> str:
        if changes == 1:
            return f"Asked again: met on {day} with this change, and not without it."
        return (
            f"Asked again: met on {day} with all of this ({changes} changes), and not if any of it "
            "is missing."
        )

    def dated(self, day: str) -> str:
        return f"What has no days of its own is taken to be done on {day}."

    def attained_anew(self, codes: str) -> str:
        return (
            f"{codes}: recommended by the educational and a clinical supervisor, and decided as "
            "attained by the leader"
        )

    def recommended_anew(self, codes: str, roles: str) -> str:
        return f"{codes}: a recommendation by the {roles}, and then a new decision by the leader"

    def decided_anew(self, codes: str) -> str:
        return f"{codes}: a new decision by the leader"

    def service_confirmed(self, post: str, body: str) -> str:
        return f"a confirmation of the service [{post}] by {body}"

    def paper_given(self, what: str, body: str, about: str | None) -> str:
        return f"a confirmation by {body}: {what}{'' if about is None else f' ({about})'}"

    def ruling_made(self, what: str, authority: str, about: str | None) -> str:
        return f"a ruling by {authority}: {what}{'' if about is None else f' ({about})'}"

    def granted(self, what: str, profession: str) -> str:
        return f"{what} as a {profession}"

    def activity_done(self, what: str, status: str, fact: str | None) -> str:
        return f"learning activity, {what}{'' if fact is None else f' [{fact}]'}: {status}"

    def programme_attested(self, group: str) -> str:
        return f"an attest that the programme of the guidance group [{group}] is completed"

    def none_there(self, what: str) -> str:
        return f"an answer that {what} has no more than what is stated"

    def full_time(self, post: str) -> str:
        return f"an answer that [{post}] was full time"

    def longest(self, post: str, field: str) -> str:
        end = "began on the first" if field == "from" else "lasted through the last"
        return f"an answer that [{post}] {end} possible day"

    def shortest(self, absence: str, field: str) -> str:
        end = "began on the last" if field == "from" else "ended on the first"
        return f"an answer that the absence [{absence}] {end} possible day"

    def waiting(self, day: str) -> str:
        return f"that time passes until {day}, with what is recorded and the law as it is then"

    def service_more(self, days: str, where: str, period: str) -> str:
        return f"{days} more at full time, {where}: {period}, confirmed on the last day"

    def service_any(self, where: str) -> str:
        return f"more full-time service, {where}"

    def group_any(self) -> str:
        return "a longer time in a guidance group"

    def hours_any(self) -> str:
        return "more hours of individual guidance"

    def group_more(self, days: str, period: str) -> str:
        return f"{days} more in a guidance group: {period}"

    def hours_more(self, hours: int) -> str:
        word = "hour" if hours == 1 else "hours"
        return f"{hours} more {word} of individual guidance in the service, given regularly"

    def no_way(self) -> str:
        return "No change makes this met:"

    def no_way_found(self) -> str:
        return "Nothing that was tried is enough."

    def stop_reason(self, reason: str) -> str:
        return self.stop_reasons[reason]

    def tried(self, changes: str) -> str:
        return f"Tried: {changes}."

    def asked_again(self, asked: int) -> str:
        return f"The question, or one of its conditions, was asked again {asked} times."

    def search_stopped(self, limit: int) -> str:
        return f"The search stopped at its limit of {limit}. There may be more ways."
