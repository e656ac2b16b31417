"""The sentences of nynorsk on the earliest date."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_forecast import ForecastSentences


class NynorskForecast(ForecastSentences):
    """Nynorsk, of forecasts."""

    def earliest(self, title: str, day: str) -> str:
        return f"{title}: tidlegast {day}"

    def met_now(self, title: str, day: str) -> str:
        return f"{title}: oppfylt allereie {day}"

    def never_met(self, title: str, last: str) -> str:
        return f"{title}: ikkje oppfylt nokon dag til og med {last}"

    def never_settled(self, title: str, last: str) -> str:
        return f"{title}: kan ikkje avgjerast for nokon dag til og med {last}"

    def looked_at(self, first: str, last: str) -> str:
        return f"Svaret gjeld dagane frå og med {first} til og med {last}."

    def met_then_not_before(self, day: str, before: str) -> str:
        return f"Avgjort på nytt for begge dagar: {day} er vilkåra oppfylte, dagen før {before}."

    def in_the_way(self) -> str:
        return "Dette står i vegen:"

    def last_in_order(self, day: str) -> str:
        return f"sist i orden {day}"

    def never_in_order(self) -> str:
        return "ikkje i orden nokon av dagane"

    def in_order_from(self, first: str, last: str | None) -> str:
        return f"i orden frå {first}{f', sist {last}' if last else ''}"

    def in_order_already(self, count: int, day: str) -> str:
        many = f"Dei {count} andre vilkåra" if count > 1 else "Det siste vilkåret"
        return f"{many} er i orden allereie {day}."

    def assumptions_heading(self) -> str:
        return "Føresetnader"

    def own_days_heading(self) -> str:
        return "Vilkåra kvar for seg"

    def reached_last_heading(self, day: str) -> str:
        return f"Tida som sist vart full, per {day}"

    def nothing_assumed(self) -> str:
        return "Ingen andre opplysningar enn dei som står i tidslinja."

    def planned_count(self, facts: str) -> str:
        return f"Planlagde opplysningar blir rekna som verkelege frå sine eigne datoar: {facts}"

    def confirmed_daily(self, facts: str) -> str:
        return (
            "Planlagde stillingar utan ord om stadfesting blir rekna som stadfesta til og med den "
            f"dagen det blir spurt om: {facts}"
        )

    def serving(self, share: str, part: str, arena: str, first: str, last: str | None) -> str:
        until = f" til og med {last}" if last else ", utan at det blir nok"
        return f"Teneste i {part}, {arena}, i {share} stilling frå {first}{until}"

    def serving_like(self, post: str | None, place: str | None, usual: str | None) -> str:
        where = f"stad som i {place}" if place else "utan bestemt stad"
        if usual is None:
            return where
        kind = f"stillingstype som i {post}" if post else f"rekna som {usual}"
        return f"{kind}; {where}"

    def usual_post(self, first_part: bool) -> str:
        return "utlyst LIS1-stilling" if first_part else "LIS-stilling"

    def stands_in_place(self, facts: str) -> str:
        return f"Den tenkte tenesta kjem i staden for dagar i: {facts}"

    def holiday_counts(self, citation: str) -> str:
        return f"Vanleg ferie tel som teneste ({citation}) og endrar ikkje datoen"

    def objectives_assumed(self, day: str, codes: str) -> str:
        return f"Læringsmål som manglar, blir rekna som nådde {day}: {codes}"

    def soonest_at(self, share: str, since: str, day: str) -> str:
        going_on = f"Held tenesta fram i {share} stilling frå {since}"
        return f"{going_on}, er vilkåra tidlegast oppfylte {day}."

    def soonest_as_planned(self, day: str) -> str:
        return f"Går det som planlagt i tidslinja, er vilkåra tidlegast oppfylte {day}."
