"""The sentences of bokmål on assumptions and comparisons."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from typing import Final

from lisrules.explanation.sentences_what_if import WhatIfSentences

_ROLES: Final = {
    "condition": "vilkår",
    "beside": "ved siden av avgjørelsen",
    "part": "del av et vilkår",
}
_VALUES: Final = {
    "education": "grunnutdanningen",
    "doctor": "pseudonymet til legen",
    "plan": "utdanningsplanen",
}


class BokmalWhatIf(WhatIfSentences):
    """Bokmål, of what if."""

    def rests_on_assumptions(self, basis: str) -> str:
        return (
            "Svaret hviler på antakelser, ikke bare på det som er oppgitt. "
            f"De står under «{basis}»."
        )

    def assumed(self) -> str:
        return "Antatt"

    def facts_added(self, ids: str) -> str:
        return f"lagt til: {ids}"

    def facts_changed(self, ids: str) -> str:
        return f"endret: {ids}"

    def facts_removed(self, ids: str) -> str:
        return f"tatt bort: {ids}"

    def lists_known(self, lists: str) -> str:
        return f"fullt kjent: {lists}"

    def lists_unknown(self, lists: str) -> str:
        return f"ikke lenger kjent: {lists}"

    def values_changed(self, values: str) -> str:
        return f"annen verdi: {values}"

    def value(self, name: str) -> str:
        return _VALUES.get(name, name)

    def no_difference(self) -> str:
        return "ingenting endret"

    def compared(self) -> str:
        return "Sammenligning"

    def before(self) -> str:
        return "Før"

    def after(self) -> str:
        return "Etter"

    def differs_in(self) -> str:
        return "Det som er ulikt:"

    def changed_rules(self, count: int) -> str:
        if not count:
            return "Ingen vilkår eller andre regler kommer ut annerledes."
        return (
            "Én regel kommer ut annerledes:"
            if count == 1
            else f"{count} regler kommer ut annerledes:"
        )

    def the_decision(self) -> str:
        return "Avgjørelsen som helhet"

    def not_asked(self) -> str:
        return "ikke spurt om"

    def decides(self, role: str) -> str:
        return _ROLES[role]

    def because(self) -> str:
        return "Årsak"

    def alone(self, aspect: str) -> str:
        return f"{aspect} alene"

    def together(self, aspects: str) -> str:
        return f"bare {aspects} til sammen"

    def not_attributed(self) -> str:
        return "spørsmålet kan ikke stilles imellom, så ingen årsak er vist"

    def these_facts(self) -> str:
        return "Opplysningene"

    def wording(self) -> str:
        return "Ordlyd"

    def other_wording(self, before: str, after: str) -> str:
        return f"etter: {after}; før: {before}"

    def no_wording(self) -> str:
        return "ingen versjon gjaldt"

    def aspect_facts(self) -> str:
        return "opplysningene"

    def aspect_date(self) -> str:
        return "datoen"

    def aspect_law(self) -> str:
        return "endringer i forskriften mellom datoene"

    def aspect_reading(self, question: str) -> str:
        return f"lesningen av spørsmålet «{question}»"

    def aspect_mode(self) -> str:
        return "om andre lesninger prøves"

    def aspect_specialty(self) -> str:
        return "spesialiteten"

    def aspect_layers(self) -> str:
        return "hvilke kilder som binder"

    def aspect_question(self) -> str:
        return "hva det spørres om"

    def aspect_rules(self) -> str:
        return "regelsettet"

    def every_reading(self, tried: bool) -> str:
        return "alle lesninger prøves" if tried else "lesningene ligger fast"
