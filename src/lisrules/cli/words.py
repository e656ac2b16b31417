"""The few words of the command line that no explanation has, in three languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """Headings of the pages about rules and readings."""

    rules: str
    readings: str
    title: str
    layer: str
    effect: str
    version: str
    condition: str
    leans_on: str
    used_by: str
    asked_by: str
    other_options: str
    reason: str
    no_version: str
    chosen_by: dict[str, str]
    effects: dict[str, str]


WORDS: Final = {
    "nb": PageWords(
        rules="Regler",
        readings="Lesninger",
        title="Tittel",
        layer="Kildenivå",
        effect="Virkning",
        version="Versjon",
        condition="Vilkår",
        leans_on="Bygger på",
        used_by="Brukes av",
        asked_by="Avgjørelser",
        other_options="Alternativer",
        reason="Begrunnelse",
        no_version="Ingen versjon gjelder denne dagen.",
        chosen_by={
            "assessment": "Versjonen følger datoen for vurderingen.",
            "service-day": "Hver dag med tjeneste følger versjonen som gjaldt den dagen.",
            "part-start": "Versjonen følger dagen denne delen av utdanningen begynte.",
        },
        effects={
            "condition": "vilkår",
            "part": "del av andre regler",
            "right": "rettighet",
            "duty": "plikt",
            "note": "merknad",
        },
    ),
    "nn": PageWords(
        rules="Reglar",
        readings="Lesingar",
        title="Tittel",
        layer="Kjeldenivå",
        effect="Verknad",
        version="Versjon",
        condition="Vilkår",
        leans_on="Byggjer på",
        used_by="Blir brukt av",
        asked_by="Avgjerder",
        other_options="Alternativ",
        reason="Grunngiving",
        no_version="Ingen versjon gjeld denne dagen.",
        chosen_by={
            "assessment": "Versjonen følgjer datoen for vurderinga.",
            "service-day": "Kvar dag med teneste følgjer versjonen som galdt den dagen.",
            "part-start": "Versjonen følgjer dagen denne delen av utdanninga tok til.",
        },
        effects={
            "condition": "vilkår",
            "part": "del av andre reglar",
            "right": "rett",
            "duty": "plikt",
            "note": "merknad",
        },
    ),
    "en": PageWords(
        rules="Rules",
        readings="Readings",
        title="Title",
        layer="Level of source",
        effect="Effect",
        version="Version",
        condition="Condition",
        leans_on="Rests on",
        used_by="Used by",
        asked_by="Decisions",
        other_options="Options",
        reason="Reason",
        no_version="No version is in force on that day.",
        chosen_by={
            "assessment": "The version follows the date of the assessment.",
            "service-day": "Each day of service follows the version in force on that day.",
            "part-start": "The version follows the day this part of the training began.",
        },
        effects={
            "condition": "condition",
            "part": "part of other rules",
            "right": "right",
            "duty": "duty",
            "note": "note",
        },
    ),
}
"""By language."""
