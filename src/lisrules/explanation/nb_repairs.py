"""The sentences of bokmål on what would make a decision pass."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from lisrules.explanation.sentences_repairs import RepairSentences

_REASONS: Mapping[str, str] = {
    "tried": "endringene som ble prøvd, er ikke nok",
    "nothing": "opplysningene gir ikke noe å bygge en endring på",
    "past": "vilkåret gjelder en dag eller en frist som er passert",
    "bar": "det som har hendt, kan ikke gjøres ugjort",
    "reading": "det ville kreve en annen lesning av regelen",
    "unknown-law": "læringsmålene for denne datoen er ikke kjent",
    "inside": "dette prøves inne i et annet vilkår",
    "beside": "dette avgjør ikke spørsmålet",
}


class BokmalRepairs(RepairSentences):
    """Bokmål, of repairs."""

    stop_reasons: ClassVar[Mapping[str, str]] = _REASONS

    def repairs_heading(self, title: str) -> str:
        return f"Hva som skal til: {title}"

    def already_met(self) -> str:
        return "Vilkårene er oppfylt. Ingenting trenger å endres."

    def ways(self, count: int) -> str:
        return "Dette er nok:" if count == 1 else f"Det er {count} muligheter, den enkleste først:"

    def way(self, number: int, day: str) -> str:
        return f"Mulighet {number}: oppfylt {day}"

    def proven(self, changes: int, day: str) -> str:
        if changes == 1:
            return f"Prøvd på nytt: oppfylt {day} med denne endringen, ikke uten den."
        return (
            f"Prøvd på nytt: oppfylt {day} med alt dette ({changes} endringer), og ikke om noe av "
            "det mangler."
        )

    def dated(self, day: str) -> str:
        return f"Det som ikke har egne dager, er regnet som gjort {day}."

    def attained_anew(self, codes: str) -> str:
        return f"{codes}: anbefalt av veileder og supervisør og avgjort som oppnådd av lederen"

    def recommended_anew(self, codes: str, roles: str) -> str:
        return f"{codes}: anbefaling fra {roles}, og deretter ny avgjørelse av lederen"

    def decided_anew(self, codes: str) -> str:
        return f"{codes}: ny avgjørelse av lederen"

    def service_confirmed(self, post: str, body: str) -> str:
        return f"bekreftelse på tjenesten [{post}] fra {body}"

    def paper_given(self, what: str, body: str, about: str | None) -> str:
        return f"bekreftelse fra {body}: {what}{'' if about is None else f' ({about})'}"

    def ruling_made(self, what: str, authority: str, about: str | None) -> str:
        return f"vedtak fra {authority}: {what}{'' if about is None else f' ({about})'}"

    def granted(self, what: str, profession: str) -> str:
        return f"{what} som {'tannlege' if profession == 'dentist' else 'lege'}"

    def activity_done(self, what: str, status: str, fact: str | None) -> str:
        return f"læringsaktivitet, {what}{'' if fact is None else f' [{fact}]'}: {status}"

    def programme_attested(self, group: str) -> str:
        return f"attest på at programmet i veiledningsgruppen [{group}] er fullført"

    def none_there(self, what: str) -> str:
        return f"svar på at {what} ikke har mer enn det som er oppgitt"

    def full_time(self, post: str) -> str:
        return f"svar på at [{post}] var full stilling"

    def longest(self, post: str, field: str) -> str:
        end = "begynte første" if field == "from" else "varte til og med siste"
        return f"svar på at [{post}] {end} mulige dag"

    def shortest(self, absence: str, field: str) -> str:
        end = "begynte siste" if field == "from" else "sluttet første"
        return f"svar på at fraværet [{absence}] {end} mulige dag"

    def waiting(self, day: str) -> str:
        return f"at tiden går til {day}, med det som er registrert og reglene som gjelder da"

    def service_more(self, days: str, where: str, period: str) -> str:
        return f"{days} til i full stilling, {where}: {period}, bekreftet den siste dagen"

    def service_any(self, where: str) -> str:
        return f"mer tjeneste i full stilling, {where}"

    def group_any(self) -> str:
        return "lengre tid i veiledningsgruppe"

    def hours_any(self) -> str:
        return "flere timer med individuell veiledning"

    def group_more(self, days: str, period: str) -> str:
        return f"{days} til i veiledningsgruppe: {period}"

    def hours_more(self, hours: int) -> str:
        word = "time" if hours == 1 else "timer"
        return f"{hours} {word} til med individuell veiledning i tjenesten, gitt jevnlig"

    def no_way(self) -> str:
        return "Ingen endring får dette oppfylt:"

    def no_way_found(self) -> str:
        return "Ingenting av det som ble prøvd, er nok."

    def stop_reason(self, reason: str) -> str:
        return self.stop_reasons[reason]

    def tried(self, changes: str) -> str:
        return f"Prøvd: {changes}."

    def asked_again(self, asked: int) -> str:
        return f"Spørsmålet, eller ett av vilkårene, er stilt på nytt {asked} ganger."

    def search_stopped(self, limit: int) -> str:
        return f"Søket stoppet ved grensen på {limit}. Det kan finnes flere muligheter."
