"""The sentences of nynorsk on what would make a decision pass."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from lisrules.explanation.sentences_repairs import RepairSentences

_REASONS: Mapping[str, str] = {
    "tried": "endringane som vart prøvde, er ikkje nok",
    "nothing": "opplysningane gir ikkje noko å byggje ei endring på",
    "past": "vilkåret gjeld ein dag eller ein frist som er passert",
    "bar": "det som har hendt, kan ikkje gjerast ugjort",
    "reading": "det ville krevje ei anna lesing av regelen",
    "unknown-law": "læringsmåla for denne datoen er ikkje kjende",
    "inside": "dette blir prøvd inne i eit anna vilkår",
    "beside": "dette avgjer ikkje spørsmålet",
}


class NynorskRepairs(RepairSentences):
    """Nynorsk, of repairs."""

    stop_reasons: ClassVar[Mapping[str, str]] = _REASONS

    def repairs_heading(self, title: str) -> str:
        return f"Kva som skal til: {title}"

    def already_met(self) -> str:
        return "Vilkåra er oppfylte. Ingenting treng å endrast."

    def ways(self, count: int) -> str:
        return "Dette er nok:" if count == 1 else f"Det er {count} utvegar, den enklaste først:"

    def way(self, number: int, day: str) -> str:
        return f"Utveg {number}: oppfylt {day}"

    def proven(self, changes: int, day: str) -> str:
        if changes == 1:
            return f"Prøvd på nytt: oppfylt {day} med denne endringa, ikkje utan henne."
        return (
            f"Prøvd på nytt: oppfylt {day} med alt dette ({changes} endringar), og ikkje om noko "
            "av det manglar."
        )

    def dated(self, day: str) -> str:
        return f"Det som ikkje har eigne dagar, er rekna som gjort {day}."

    def attained_anew(self, codes: str) -> str:
        return f"{codes}: tilrådd av rettleiar og supervisør og avgjort som nådd av leiaren"

    def recommended_anew(self, codes: str, roles: str) -> str:
        return f"{codes}: tilråding frå {roles}, og deretter ny avgjerd av leiaren"

    def decided_anew(self, codes: str) -> str:
        return f"{codes}: ny avgjerd av leiaren"

    def service_confirmed(self, post: str, body: str) -> str:
        return f"stadfesting på tenesta [{post}] frå {body}"

    def paper_given(self, what: str, body: str, about: str | None) -> str:
        return f"stadfesting frå {body}: {what}{'' if about is None else f' ({about})'}"

    def ruling_made(self, what: str, authority: str, about: str | None) -> str:
        return f"vedtak frå {authority}: {what}{'' if about is None else f' ({about})'}"

    def granted(self, what: str, profession: str) -> str:
        return f"{what} som {'tannlege' if profession == 'dentist' else 'lege'}"

    def activity_done(self, what: str, status: str, fact: str | None) -> str:
        return f"læringsaktivitet, {what}{'' if fact is None else f' [{fact}]'}: {status}"

    def programme_attested(self, group: str) -> str:
        return f"attest på at programmet i rettleiingsgruppa [{group}] er fullført"

    def none_there(self, what: str) -> str:
        return f"svar på at {what} ikkje har meir enn det som er oppgitt"

    def full_time(self, post: str) -> str:
        return f"svar på at [{post}] var full stilling"

    def longest(self, post: str, field: str) -> str:
        end = "tok til første" if field == "from" else "varte til og med siste"
        return f"svar på at [{post}] {end} moglege dag"

    def shortest(self, absence: str, field: str) -> str:
        end = "tok til siste" if field == "from" else "slutta første"
        return f"svar på at fråværet [{absence}] {end} moglege dag"

    def waiting(self, day: str) -> str:
        return f"at tida går til {day}, med det som er registrert og dei reglane som gjeld då"

    def service_more(self, days: str, where: str, period: str) -> str:
        return f"{days} til i full stilling, {where}: {period}, stadfesta den siste dagen"

    def service_any(self, where: str) -> str:
        return f"meir teneste i full stilling, {where}"

    def group_any(self) -> str:
        return "lengre tid i rettleiingsgruppe"

    def hours_any(self) -> str:
        return "fleire timar med individuell rettleiing"

    def group_more(self, days: str, period: str) -> str:
        return f"{days} til i rettleiingsgruppe: {period}"

    def hours_more(self, hours: int) -> str:
        word = "time" if hours == 1 else "timar"
        return f"{hours} {word} til med individuell rettleiing i tenesta, gitt jamleg"

    def no_way(self) -> str:
        return "Inga endring får dette oppfylt:"

    def no_way_found(self) -> str:
        return "Ingenting av det som vart prøvd, er nok."

    def stop_reason(self, reason: str) -> str:
        return self.stop_reasons[reason]

    def tried(self, changes: str) -> str:
        return f"Prøvd: {changes}."

    def asked_again(self, asked: int) -> str:
        return f"Spørsmålet, eller eitt av vilkåra, er stilt på nytt {asked} gonger."

    def search_stopped(self, limit: int) -> str:
        return f"Søket stoppa ved grensa på {limit}. Det kan finnast fleire utvegar."
