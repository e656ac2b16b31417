"""The sentences of bokmål on the earliest date."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from lisrules.explanation.sentences_forecast import ForecastSentences


class BokmalForecast(ForecastSentences):
    """Bokmål, of forecasts."""

    def earliest(self, title: str, day: str) -> str:
        return f"{title}: tidligst {day}"

    def met_now(self, title: str, day: str) -> str:
        return f"{title}: oppfylt allerede {day}"

    def never_met(self, title: str, last: str) -> str:
        return f"{title}: ikke oppfylt noen dag til og med {last}"

    def never_settled(self, title: str, last: str) -> str:
        return f"{title}: kan ikke avgjøres for noen dag til og med {last}"

    def looked_at(self, first: str, last: str) -> str:
        return f"Svaret gjelder dagene fra og med {first} til og med {last}."

    def met_then_not_before(self, day: str, before: str) -> str:
        return f"Avgjort på nytt for begge dager: {day} er vilkårene oppfylt, dagen før {before}."

    def in_the_way(self) -> str:
        return "Dette står i veien:"

    def last_in_order(self, day: str) -> str:
        return f"sist i orden {day}"

    def never_in_order(self) -> str:
        return "ikke i orden noen av dagene"

    def in_order_from(self, first: str, last: str | None) -> str:
        return f"i orden fra {first}{f', sist {last}' if last else ''}"

    def in_order_already(self, count: int, day: str) -> str:
        many = f"De {count} andre vilkårene" if count > 1 else "Det siste vilkåret"
        return f"{many} er i orden allerede {day}."

    def assumptions_heading(self) -> str:
        return "Forutsetninger"

    def own_days_heading(self) -> str:
        return "Vilkårene hver for seg"

    def reached_last_heading(self, day: str) -> str:
        return f"Tiden som sist ble full, per {day}"

    def nothing_assumed(self) -> str:
        return "Ingen andre opplysninger enn de som står i tidslinjen."

    def planned_count(self, facts: str) -> str:
        return f"Planlagte opplysninger regnes som virkelige fra sine egne datoer: {facts}"

    def confirmed_daily(self, facts: str) -> str:
        return (
            "Planlagte stillinger uten ord om bekreftelse regnes som bekreftet til og med den "
            f"dagen det spørres om: {facts}"
        )

    def serving(self, share: str, part: str, arena: str, first: str, last: str | None) -> str:
        until = f" til og med {last}" if last else ", uten at det blir nok"
        return f"Tjeneste i {part}, {arena}, i {share} stilling fra {first}{until}"

    def serving_like(self, post: str | None, place: str | None, usual: str | None) -> str:
        where = f"sted som i {place}" if place else "uten bestemt sted"
        if usual is None:
            return where
        kind = f"stillingstype som i {post}" if post else f"regnet som {usual}"
        return f"{kind}; {where}"

    def usual_post(self, first_part: bool) -> str:
        return "utlyst LIS1-stilling" if first_part else "LIS-stilling"

    def stands_in_place(self, facts: str) -> str:
        return f"Den antatte tjenesten kommer i stedet for dager i: {facts}"

    def holiday_counts(self, citation: str) -> str:
        return f"Vanlig ferie teller som tjeneste ({citation}) og endrer ikke datoen"

    def objectives_assumed(self, day: str, codes: str) -> str:
        return f"Læringsmål som mangler, regnes som oppnådd {day}: {codes}"

    def soonest_at(self, share: str, since: str, day: str) -> str:
        return (
            f"Fortsetter tjenesten i {share} stilling fra {since}, er vilkårene tidligst oppfylt "
            f"{day}."
        )

    def soonest_as_planned(self, day: str) -> str:
        return f"Går det som planlagt i tidslinjen, er vilkårene tidligst oppfylt {day}."
