"""The sentences of English on the earliest date."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_forecast import ForecastSentences


class EnglishForecast(ForecastSentences):
    """English, of forecasts."""

    def earliest(self, title: str, day: str) -> str:
        return f"{title}: {day} at the earliest"

    def met_now(self, title: str, day: str) -> str:
        return f"{title}: met already on {day}"

    def never_met(self, title: str, last: str) -> str:
        return f"{title}: not met on any day through {last}"

    def never_settled(self, title: str, last: str) -> str:
        return f"{title}: cannot be settled for any day through {last}"

    def looked_at(self, first: str, last: str) -> str:
        return f"The answer is about the days from {first} through {last}."

    def met_then_not_before(self, day: str, before: str) -> str:
        return f"Decided anew for both days: met on {day}, {before} the day before."

    def in_the_way(self) -> str:
        return "This stands in the way:"

    def last_in_order(self, day: str) -> str:
        return f"last in order on {day}"

    def never_in_order(self) -> str:
        return "in order on none of the days"

    def in_order_from(self, first: str, last: str | None) -> str:
        return f"in order from {first}{f', last on {last}' if last else ''}"

    def in_order_already(self, count: int, day: str) -> str:
        many = f"The other {count} conditions are" if count > 1 else "The other condition is"
        return f"{many} in order already on {day}."

    def assumptions_heading(self) -> str:
        return "Assumptions"

    def own_days_heading(self) -> str:
        return "Each condition by itself"

    def reached_last_heading(self, day: str) -> str:
        return f"The time that was full last, as of {day}"

    def nothing_assumed(self) -> str:
        return "Nothing but what the timeline states."

    def planned_count(self, facts: str) -> str:
        return f"Planned facts count as real, each from its own dates: {facts}"

    def confirmed_daily(self, facts: str) -> str:
        return (
            "Planned posts that say nothing of a confirmation are taken to be confirmed through "
            f"the day asked about: {facts}"
        )

    def serving(self, share: str, part: str, arena: str, first: str, last: str | None) -> str:
        until = f" through {last}" if last else ", without ever being enough"
        return f"Service in {part}, {arena}, at {share} from {first}{until}"

    def serving_like(self, post: str | None, place: str | None, usual: str | None) -> str:
        where = f"place as in {place}" if place else "at no particular place"
        if usual is None:
            return where
        kind = f"kind of post as in {post}" if post else f"taken to be {usual}"
        return f"{kind}; {where}"

    def usual_post(self, first_part: bool) -> str:
        return "an announced LIS1 post" if first_part else "a LIS post"

    def stands_in_place(self, facts: str) -> str:
        return f"The assumed service stands in place of days in: {facts}"

    def holiday_counts(self, citation: str) -> str:
        return f"Ordinary holiday counts as service ({citation}) and does not change the date"

    def objectives_assumed(self, day: str, codes: str) -> str:
        return f"Objectives still lacking are taken to be attained on {day}: {codes}"

    def soonest_at(self, share: str, since: str, day: str) -> str:
        return (
            f"If service goes on at {share} from {since}, the conditions are met on {day} at the "
            "earliest."
        )

    def soonest_as_planned(self, day: str) -> str:
        return f"If it goes as the timeline plans, the conditions are met on {day} at the earliest."
