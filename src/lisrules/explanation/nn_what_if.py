"""The sentences of nynorsk on assumptions and comparisons."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from typing import Final

from lisrules.explanation.sentences_what_if import WhatIfSentences

_ROLES: Final = {
    "condition": "vilkår",
    "beside": "ved sida av avgjerda",
    "part": "del av eit vilkår",
}
_VALUES: Final = {
    "education": "grunnutdanninga",
    "doctor": "pseudonymet til legen",
    "plan": "utdanningsplanen",
}


class NynorskWhatIf(WhatIfSentences):
    """Nynorsk, of what if."""

    def rests_on_assumptions(self, basis: str) -> str:
        return (
            "Svaret kviler på det nokon har gått ut frå, ikkje berre på det som er oppgitt. "
            f"Det står under «{basis}»."
        )

    def assumed(self) -> str:
        return "Gått ut frå"

    def facts_added(self, ids: str) -> str:
        return f"lagt til: {ids}"

    def facts_changed(self, ids: str) -> str:
        return f"endra: {ids}"

    def facts_removed(self, ids: str) -> str:
        return f"tekne bort: {ids}"

    def lists_known(self, lists: str) -> str:
        return f"fullt kjent: {lists}"

    def lists_unknown(self, lists: str) -> str:
        return f"ikkje lenger kjent: {lists}"

    def values_changed(self, values: str) -> str:
        return f"annan verdi: {values}"

    def value(self, name: str) -> str:
        return _VALUES.get(name, name)

    def no_difference(self) -> str:
        return "ingenting endra"

    def compared(self) -> str:
        return "Samanlikning"

    def before(self) -> str:
        return "Før"

    def after(self) -> str:
        return "Etter"

    def differs_in(self) -> str:
        return "Det som er ulikt:"

    def changed_rules(self, count: int) -> str:
        if not count:
            return "Ingen vilkår eller andre reglar kjem ut annleis."
        return "Éin regel kjem ut annleis:" if count == 1 else f"{count} reglar kjem ut annleis:"

    def the_decision(self) -> str:
        return "Avgjerda som heilskap"

    def not_asked(self) -> str:
        return "ikkje spurt om"

    def decides(self, role: str) -> str:
        return _ROLES[role]

    def because(self) -> str:
        return "Årsak"

    def alone(self, aspect: str) -> str:
        return f"{aspect} åleine"

    def together(self, aspects: str) -> str:
        return f"berre {aspects} til saman"

    def not_attributed(self) -> str:
        return "spørsmålet kan ikkje stillast imellom, så inga årsak er vist"

    def these_facts(self) -> str:
        return "Opplysningane"

    def wording(self) -> str:
        return "Ordlyd"

    def other_wording(self, before: str, after: str) -> str:
        return f"etter: {after}; før: {before}"

    def no_wording(self) -> str:
        return "ingen versjon galdt"

    def aspect_facts(self) -> str:
        return "opplysningane"

    def aspect_date(self) -> str:
        return "datoen"

    def aspect_law(self) -> str:
        return "endringar i forskrifta mellom datoane"

    def aspect_reading(self, question: str) -> str:
        return f"lesinga av spørsmålet «{question}»"

    def aspect_mode(self) -> str:
        return "om andre lesingar blir prøvde"

    def aspect_specialty(self) -> str:
        return "spesialiteten"

    def aspect_layers(self) -> str:
        return "kva kjelder som bind"

    def aspect_question(self) -> str:
        return "kva det blir spurt om"

    def aspect_rules(self) -> str:
        return "regelsettet"

    def every_reading(self, tried: bool) -> str:
        return "alle lesingar blir prøvde" if tried else "lesingane ligg fast"
