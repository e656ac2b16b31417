"""The sentences of nynorsk on establishments, educational supervisors and new assessments."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from typing import Final

from lisrules.explanation.sentences_establishments import EstablishmentSentences
from lisrules.values.outcome import Outcome

_KINDS: Final = {"approved": "godkjend", "registered": "registrert"}
_MANY: Final = {"approved": "godkjende", "registered": "registrerte"}
_PLACES: Final = {
    "approved": "ved verksemder godkjende for spesialiteten",
    "registered": "ved verksemder registrerte for spesialiteten",
    "other-approved": "ved verksemder som berre er godkjende for andre spesialitetar",
    "other-registered": "ved verksemder som berre er registrerte for andre spesialitetar",
    "agreed": "andre stader etter avtale",
    "not-agreed": "andre stader, ingen avtale er oppgitt",
    "abroad": "i andre land",
    "not-known": "ikkje kjent kvar",
}
_MUST: Final = {
    "experienced": "ein lege med nødvendig erfaring",
    "specialist-of-group": "spesialist i ein av spesialitetane i gruppa",
    "specialist": "spesialist i spesialiteten",
    "employed": "tilsett i ei godkjend verksemd",
}
_EXCUSES: Final = {
    "longer-stay": "lengre opphald ein annan stad, spesialist i ein annan spesialitet",
    "exemption": "friteken ved vedtak",
}
_BODIES: Final = {
    "regional-health-authority": "det regionale helseføretaket",
    "fylkesmannen": "fylkesmannen",
    "statsforvalter": "statsforvaltaren",
}


class NynorskEstablishment(EstablishmentSentences):
    """Nynorsk, of establishments, educational supervisors and new assessments."""

    def counts_as(self, kind: str, stretches: str) -> str:
        if not stretches:
            return f"inga verksemd blir rekna som {_KINDS[kind]} utover det som er oppgitt om ho"
        return f"blir rekna som {_KINDS[kind]}: {stretches}"

    def stretch(self, establishment: str, period: str, *, sure: bool) -> str:
        return f"{establishment} {'' if sure else 'kanskje '}{period}"

    def widened(self, establishment: str, kind: str, period: str, *, sure: bool) -> str:
        verb = "blir rekna" if sure else "blir kanskje rekna"
        return f"{establishment} {verb} som {_KINDS[kind]} {period}"

    def by_rule(self, what: str, citation: str) -> str:
        return f"{what} etter {citation}"

    def essential(self, outcome: Outcome, kinds: tuple[str, ...], *, ruled: bool) -> str:
        where = " eller ".join(_MANY[kind] for kind in kinds)
        if ruled:
            no = "" if outcome is Outcome.MET else "ikkje "
            return f"det er avgjort at det vesentlege {no}var ved {where} verksemder"
        if outcome is Outcome.MET:
            return f"heile utdanninga var ved {where} verksemder"
        if outcome is Outcome.NOT_MET:
            return f"ingen del av utdanninga var ved {where} verksemder"
        return f"det må avgjerast om det vesentlege var ved {where} verksemder"

    def spent(self, place: str, amount: str, stays: str) -> str:
        return f"{_PLACES[place]}: {amount} ({stays})"

    def elsewhere(self, agreed: str, not_agreed: str, not_known: str) -> str:
        told = [f"etter avtale: {agreed}"] if agreed else []
        told += [f"ingen avtale er oppgitt: {not_agreed}"] if not_agreed else []
        told += [f"ikkje kjent kvar: {not_known}"] if not_known else []
        return "; ".join(told) or "inga teneste utanfor utdanningsverksemdene er oppgitt"

    def training_posts(self, outcome: Outcome, wrong: str, unknown: str) -> str:
        if outcome is Outcome.NOT_MET:
            return f"ikkje teneste i stilling for lege i spesialisering: {wrong}"
        if outcome is Outcome.UNDETERMINED:
            what = unknown or "tenesta"
            return f"ikkje kjent om det var ei stilling for lege i spesialisering: {what}"
        if outcome is Outcome.NOT_APPLICABLE:
            return "inga teneste dette gjeld"
        return "alle stillingane var for lege i spesialisering"

    def supervised(self, outcome: Outcome, must: str, persons: str) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "inga teneste dette gjeld"
        if outcome is Outcome.NOT_MET and not persons:
            return "ingen rettleiar var oppnemnd"
        told = f" – {persons}" if persons else ""
        if outcome is Outcome.MET:
            return f"kvar rettleiar var {_MUST[must]}, eller unnateken{told}"
        if outcome is Outcome.NOT_MET:
            return f"ein rettleiar var ikkje {_MUST[must]}{told}"
        return f"det er ikkje avklart om rettleiaren var {_MUST[must]}{told}"

    def asked_on(self, person: str, days: str) -> str:
        return f"{person}: rettleiar {days}"

    def lacked_on(self, person: str, days: str, *, sure: bool) -> str:
        return f"{person} {'manglar' if sure else 'manglar kanskje'} det {days}"

    def excused_on(self, why: str, days: str, fact: str) -> str:
        return f"{_EXCUSES[why]} {days} [{fact}]"

    def refusal(self, objective: str, days: str, again: str) -> str:
        return f"{objective}, ikkje godkjent {days}: {again}"

    def at_once(self) -> str:
        return "legen kan krevje ny vurdering"

    def after_activities(self, months: int, day: str) -> str:
        return (
            f"ny vurdering etter minst {months} månader med relevante læringsaktivitetar, "
            f"tidlegast {day}"
        )

    def right_not_settled(self) -> str:
        return "det er ikkje avklart om legen kan krevje ny vurdering"

    def not_dated(self) -> str:
        return "ein dag som ikkje er kjend"

    def reassessed(self, outcome: Outcome, refusals: str) -> str:
        if outcome is Outcome.NOT_APPLICABLE:
            return "ingen læringsmål i andre og tredje del står som ikkje godkjende"
        if not refusals:
            return "vurderingane er ikkje oppgitte"
        return refusals

    def arranged_by(self, bodies: tuple[str, ...]) -> str:
        who = " eller ".join(_BODIES[body] for body in bodies)
        return f"av ei anna verksemd om legen bed om det; {who} ordnar det"

    def no_right_in_part_one(self, codes: str) -> str:
        return f"læringsmål i første del gir ingen slik rett: {codes}"
