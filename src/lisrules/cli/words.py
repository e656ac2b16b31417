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
    coverage: str
    states: dict[str, str]
    """Paragraphs counted together, by the status of their rows."""
    unlisted: str
    """What is said of one paragraph that has neither rules nor a reason."""
    specialties: str
    name: str
    code: str
    category: str
    part_two: str
    part_three: str
    categories: dict[str, str]
    groups: dict[str, str]


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
        coverage="Dekning av forskriften",
        states={
            "rules": "ledd med regler",
            "reason": "ledd med en grunn til at de ikke har noen",
            "unlisted": "ledd med ingen av delene",
        },
        unlisted="verken regel eller grunn",
        specialties="Spesialiteter med antall læringsmål",
        name="Navn",
        code="Kode",
        category="Kategori",
        part_two="Del 2",
        part_three="Del 3",
        categories={
            "hospital": "sykehus",
            "general-practice": "allmennmedisin",
            "community-medicine": "samfunnsmedisin",
            "occupational-medicine": "arbeidsmedisin",
            "dental": "tannlege",
        },
        groups={"internal-medicine": "indremedisin", "surgery": "kirurgi"},
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
        coverage="Dekking av forskrifta",
        states={
            "rules": "ledd med reglar",
            "reason": "ledd med ein grunn til at dei ikkje har nokon",
            "unlisted": "ledd med ingen av delane",
        },
        unlisted="korkje regel eller grunn",
        specialties="Spesialitetar med talet på læringsmål",
        name="Namn",
        code="Kode",
        category="Kategori",
        part_two="Del 2",
        part_three="Del 3",
        categories={
            "hospital": "sjukehus",
            "general-practice": "allmennmedisin",
            "community-medicine": "samfunnsmedisin",
            "occupational-medicine": "arbeidsmedisin",
            "dental": "tannlege",
        },
        groups={"internal-medicine": "indremedisin", "surgery": "kirurgi"},
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
        coverage="Coverage of the regulation",
        states={
            "rules": "paragraphs with rules",
            "reason": "paragraphs with a reason why they have none",
            "unlisted": "paragraphs with neither",
        },
        unlisted="neither rules nor a reason",
        specialties="Specialties with their numbers of objectives",
        name="Name",
        code="Code",
        category="Category",
        part_two="Part 2",
        part_three="Part 3",
        categories={
            "hospital": "hospital",
            "general-practice": "general practice",
            "community-medicine": "community medicine",
            "occupational-medicine": "occupational medicine",
            "dental": "dental",
        },
        groups={"internal-medicine": "internal medicine", "surgery": "surgery"},
    ),
}
"""By language."""
