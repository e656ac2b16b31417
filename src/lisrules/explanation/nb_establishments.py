"""The sentences of bokmål on establishments, educational supervisors and new assessments."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from typing import Final

from lisrules.explanation.sentences_establishments import EstablishmentSentences
from lisrules.values.outcome import Outcome

_KINDS: Final = {"approved": "godkjent", "registered": "registrert"}
_MANY: Final = {"approved": "godkjente", "registered": "registrerte"}
_PLACES: Final = {
    "approved": "ved virksomheter godkjent for spesialiteten",
    "registered": "ved virksomheter registrert for spesialiteten",
    "other-approved": "ved virksomheter som bare er godkjent for andre spesialiteter",
    "other-registered": "ved virksomheter som bare er registrert for andre spesialiteter",
    "agreed": "andre steder etter avtale",
    "not-agreed": "andre steder, ingen avtale er oppgitt",
    "abroad": "i andre land",
    "not-known": "ikke kjent hvor",
}
_MUST: Final = {
    "experienced": "en lege med nødvendig erfaring",
    "specialist-of-group": "spesialist i en av spesialitetene i gruppen",
    "specialist": "spesialist i spesialiteten",
    "employed": "ansatt i en godkjent virksomhet",
}
_EXCUSES: Final = {
    "longer-stay": "lengre opphold et annet sted, spesialist i en annen spesialitet",
    "exemption": "fritatt ved vedtak",
}
_BODIES: Final = {
    "regional-health-authority": "det regionale helseforetaket",
    "fylkesmannen": "fylkesmannen",
    "statsforvalter": "statsforvalteren",
}


class BokmalEstablishment(EstablishmentSentences):
    """Bokmål, of establishments, educational supervisors and new assessments."""

    def counts_as(self, kind: str, stretches: str) -> str:
        if not stretches:
            return f"ingen virksomhet regnes som {_KINDS[kind]} utover det som er oppgitt om den"
        return f"regnes som {_KINDS[kind]}: {stretches}"

    def stretch(self, establishment: str, period: str, *, sure: bool) -> str:
        return f"{establishment} {'' if sure else 'kanskje '}{period}"

    def widened(self, establishment: str, kind: str, period: str, *, sure: bool) -> str:
        verb = "regnes" if sure else "regnes kanskje"
        return f"{establishment} {verb} som {_KINDS[kind]} {period}"

    def by_rule(self, what: str, citation: str) -> str:
        return f"{what} etter {citation}"

    def essential(self, outcome: Outcome, kinds: tuple[str, ...], *, ruled: bool) -> str:
        where = " eller ".join(_MANY[kind] for kind in kinds)
        if ruled:
            no = "" if outcome is Outcome.MET else "ikke "
            return f"det er avgjort at det vesentlige {no}var ved {where} virksomheter"
        if outcome is Outcome.MET:
            return f"hele utdanningen var ved {where} virksomheter"
        if outcome is Outcome.NOT_MET:
            return f"ingen del av utdanningen var ved {where} virksomheter"
        return f"det må avgjøres om det vesentlige var ved {where} virksomheter"

    def spent(self, place: str, amount: str, stays: str) -> str:
        return f"{_PLACES[place]}: {amount} ({stays})"

    def elsewhere(self, agreed: str, not_agreed: str, not_known: str) -> str:
        told = [f"etter avtale: {agreed}"] if agreed else []
        told += [f"ingen avtale er oppgitt: {not_agreed}"] if not_agreed else []
        told += [f"ikke kjent hvor: {not_known}"] if not_known else []
        return "; ".join(told) or "ingen tjeneste utenfor utdanningsvirksomhetene er oppgitt"

    def training_posts(self, outcome: Outcome, wrong: str, unknown: str) -> str:
        if outcome is Outcome.NOT_MET:
            return f"ikke tjeneste i stilling for lege i spesialisering: {wrong}"
        if outcome is Outcome.UNDETERMINED:
            what = unknown or "tjenesten"
            return f"ikke kjent om det var en stilling for lege i spesialisering: {what}"
        if outcome is Outcome.NOT_APPLICABLE:
            return "ingen tjeneste dette gjelder"
        return "alle stillingene var for lege i spesialisering"

    def supervised(self, outcome: Outcome, must: str, persons: str) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "ingen tjeneste dette gjelder"
        if outcome is Outcome.NOT_MET and not persons:
            return "ingen veileder var oppnevnt"
        told = f" – {persons}" if persons else ""
        if outcome is Outcome.MET:
            return f"hver veileder var {_MUST[must]}, eller unntatt{told}"
        if outcome is Outcome.NOT_MET:
            return f"en veileder var ikke {_MUST[must]}{told}"
        return f"det er ikke avklart om veilederen var {_MUST[must]}{told}"

    def asked_on(self, person: str, days: str) -> str:
        return f"{person}: veileder {days}"

    def lacked_on(self, person: str, days: str, *, sure: bool) -> str:
        return f"{person} {'mangler' if sure else 'mangler kanskje'} det {days}"

    def excused_on(self, why: str, days: str, fact: str) -> str:
        return f"{_EXCUSES[why]} {days} [{fact}]"

    def refusal(self, objective: str, days: str, again: str) -> str:
        return f"{objective}, ikke godkjent {days}: {again}"

    def at_once(self) -> str:
        return "legen kan kreve ny vurdering"

    def after_activities(self, months: int, day: str) -> str:
        return (
            f"ny vurdering etter minst {months} måneder med relevante læringsaktiviteter, "
            f"tidligst {day}"
        )

    def right_not_settled(self) -> str:
        return "det er ikke avklart om legen kan kreve ny vurdering"

    def not_dated(self) -> str:
        return "en dag som ikke er kjent"

    def reassessed(self, outcome: Outcome, refusals: str) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "ingen læringsmål i andre og tredje del står som ikke godkjent"
        if not refusals:
            return "vurderingene er ikke oppgitt"
        return refusals

    def arranged_by(self, bodies: tuple[str, ...]) -> str:
        who = " eller ".join(_BODIES[body] for body in bodies)
        return f"av en annen virksomhet om legen ber om det; {who} ordner det"

    def no_right_in_part_one(self, codes: str) -> str:
        return f"læringsmål i første del gir ingen slik rett: {codes}"
