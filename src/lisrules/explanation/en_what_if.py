"""The sentences of English on assumptions and comparisons."""

# ruff: noqa: D102 - what each sentence says is documented once, where it is declared

from __future__ import annotations

from typing import Final

from lisrules.explanation.sentences_what_if import WhatIfSentences

_ROLES: Final = {
    "condition": "condition",
    "beside": "beside the verdict",
    "part": "part of a condition",
}
_VALUES: Final = {
    "education": "the basic education",
    "doctor": "the pseudonym of the doctor",
    "plan": "the education plan",
}


class EnglishWhatIf(WhatIfSentences):
    """English, of what if."""

    def rests_on_assumptions(self, basis: str) -> str:
        return (
            "This answer rests on assumptions, not only on what is stated. "
            f"They are listed under “{basis}”."
        )

    def assumed(self) -> str:
        return "Assumed"

    def facts_added(self, ids: str) -> str:
        return f"added: {ids}"

    def facts_changed(self, ids: str) -> str:
        return f"changed: {ids}"

    def facts_removed(self, ids: str) -> str:
        return f"taken away: {ids}"

    def lists_known(self, lists: str) -> str:
        return f"known in full: {lists}"

    def lists_unknown(self, lists: str) -> str:
        return f"no longer known: {lists}"

    def values_changed(self, values: str) -> str:
        return f"another value: {values}"

    def value(self, name: str) -> str:
        return _VALUES.get(name, name)

    def no_difference(self) -> str:
        return "nothing changed"

    def compared(self) -> str:
        return "Comparison"

    def before(self) -> str:
        return "Before"

    def after(self) -> str:
        return "After"

    def differs_in(self) -> str:
        return "What differs:"

    def changed_rules(self, count: int) -> str:
        if not count:
            return "No condition and no other rule comes out differently."
        return (
            "One rule comes out differently:"
            if count == 1
            else f"{count} rules come out differently:"
        )

    def the_decision(self) -> str:
        return "The decision as a whole"

    def not_asked(self) -> str:
        return "not asked about"

    def decides(self, role: str) -> str:
        return _ROLES[role]

    def because(self) -> str:
        return "Cause"

    def alone(self, aspect: str) -> str:
        return f"{aspect} alone"

    def together(self, aspects: str) -> str:
        return f"only {aspects} together"

    def not_attributed(self) -> str:
        return "the question cannot be asked in between, so no cause is shown"

    def these_facts(self) -> str:
        return "The facts"

    def wording(self) -> str:
        return "Wording"

    def other_wording(self, before: str, after: str) -> str:
        return f"after: {after}; before: {before}"

    def no_wording(self) -> str:
        return "no version was in force"

    def aspect_facts(self) -> str:
        return "the facts"

    def aspect_date(self) -> str:
        return "the date"

    def aspect_law(self) -> str:
        return "changes of the regulation between the dates"

    def aspect_reading(self, question: str) -> str:
        return f"the reading of “{question}”"

    def aspect_mode(self) -> str:
        return "whether other readings are tried"

    def aspect_specialty(self) -> str:
        return "the specialty"

    def aspect_layers(self) -> str:
        return "which sources bind"

    def aspect_question(self) -> str:
        return "what is asked"

    def aspect_rules(self) -> str:
        return "the rule set"

    def every_reading(self, tried: bool) -> str:
        return "every reading is tried" if tried else "the readings are settled"
