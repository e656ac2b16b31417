"""The sentences of English on objectives, papers and combinations."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_records import RecordSentences


class EnglishRecords(RecordSentences):
    """English, of records."""

    def objectives_attained(self, attained: int, total: int) -> str:
        return f"{attained} of {total} objectives are attained"

    def objectives_short(self, missing: int, total: int, codes: str) -> str:
        return (
            f"{missing} of {total} objectives {'is' if missing == 1 else 'are'} not "
            f"attained: {codes}"
        )

    def objectives_open(self, missing: int, total: int, codes: str) -> str:
        return (
            f"{missing} of {total} objectives {'is' if missing == 1 else 'are'} not "
            f"settled: {codes}"
        )

    def codes_unknown(self, title: str, count: int) -> str:
        return f"{title}: the codes of the {count} objectives are not known"

    def not_asked_for(self) -> str:
        return "the objectives are not asked for yet: the next service has not begun"

    def department_absent(self, department: str) -> str:
        return f"the service did not include {department}"

    def department_open(self, department: str) -> str:
        return f"it is not stated whether the service included {department}"

    def instead(self, title: str) -> str:
        return f"“{title}” is met and applies instead"

    def settled(self) -> str:
        return "a confirmation settles what the facts leave open"

    def current_set(self) -> str:
        return "the objectives in force"

    def deciding_set(self) -> str:
        return "decides here"

    def tried_per_objective(self) -> str:
        return "tried for each objective, not alone"

    def held(self, kinds: str, day: str | None) -> str:
        return f"{kinds} was held on {day or 'the date'}"

    def not_held(self, kinds: str, day: str | None) -> str:
        return f"no {kinds} was held on {day or 'the date'}"

    def held_open(self, kinds: str, day: str | None) -> str:
        return f"it is not stated whether {kinds} was held on {day or 'the date'}"

    def all_excused(self) -> str:
        return "all that is missing is excused by a confirmation"

    def not_excused(self, codes: str) -> str:
        return f"missing without excuse: {codes}"

    def excuse_unknown(self) -> str:
        return "no confirmation excuses missing objectives, as far as is stated"

    def excused(self, codes: str) -> str:
        return f"excused: {codes}"

    def one_offer_each_round(self) -> str:
        return "no more than one ordinary offer was accepted in any round"

    def offers_open(self) -> str:
        return "the accepted offers are not stated"

    def crowded(self, round_name: str, offers: str) -> str:
        return f"more than one ordinary offer was accepted in {round_name}: {offers}"

    def round_name(self, year: str, season: str) -> str:
        return f"the {season} of {year}"

    def ruled(self, question: str, holds: bool) -> str:
        return f"an authority has answered {'yes' if holds else 'no'}: {question}"

    def not_ruled(self, question: str) -> str:
        return f"no authority has answered this: {question}"

    def ruling_open(self, question: str) -> str:
        return f"it is not settled what an authority has answered last: {question}"

    def ruling(self, fact: str, authority: str | None, holds: bool) -> str:
        return f"{fact}: {'yes' if holds else 'no'}{f' ({authority})' if authority else ''}"

    def stated(self, what: str) -> str:
        return f"confirmed: {what}"

    def not_stated(self, what: str, by: str) -> str:
        return f"not confirmed{f' by {by}' if by else ''}: {what}"

    def not_stated_as_known(self, what: str) -> str:
        return f"not confirmed, as far as is stated: {what}"

    def nothing_to_state(self) -> str:
        return "no service that this concerns"

    def activities(self, ready: int, seen: int, status: str) -> str:
        return (
            f"{ready} of {seen} learning activities {'has' if ready == 1 else 'have'} the "
            f"status {status}"
        )

    def no_activities(self) -> str:
        return "no learning activity is recorded"

    def activities_open(self) -> str:
        return "the learning activities are not stated"

    def lacking(self, ids: str) -> str:
        return f"lacking: {ids}"

    def all_of(self, met: int, total: int) -> str:
        return f"all parts are required: {met} of {total} {'is' if met == 1 else 'are'} met"

    def no_part_applies(self) -> str:
        return "none of the parts applies"

    def at_least(self, count: int, met: int, total: int) -> str:
        return f"at least {'one' if count == 1 else count} of {total} is required: {met} met"

    def negation(self, title: str, outcome: str) -> str:
        return f"requires that “{title}” is not met; the outcome there: {outcome}"

    def of_fact(self, what: str, fact: str) -> str:
        return f"{what} [{fact}]"

    def about(self, what: str, subject: str) -> str:
        return f"{what} ({subject})"

    def would_settle(self) -> str:
        return "These facts would settle the answer:"

    def would_settle_conditions(self) -> str:
        return "These facts would settle the conditions, and leave the answer as it is:"

    def not_part_of_verdict(self) -> str:
        return "What follows is not part of the verdict."

    def a_person_decides(self) -> str:
        return "This is decision support. A person decides."
