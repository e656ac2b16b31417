"""The words of one language: labels, and what every code of the facts and findings is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """The five outcomes of a condition."""

    met: str
    not_met: str
    undetermined: str
    contested: str
    not_applicable: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """What a line of a ledger is called."""

    service: str
    limited_service: str
    possible: str
    not_counted: str
    absence: str
    counts_as_service: str
    allowance: str
    deduction: str
    limit: str
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cures:
    """What would cure a condition that is not met, as a whole sentence."""

    time: str
    act: str
    never: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """The sources a rule may rest on."""

    regulation: str
    other_regulation: str
    """A rule that another regulation than the one that was loaded sets."""
    directorate: str
    ministry_circular: str
    local_guidance: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The headings of what is reported beside the verdict, by what a rule does."""

    condition: str
    part: str
    right: str
    duty: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Headings, and the words before a colon."""

    conditions: str
    beside: str
    basis: str
    source: str
    version: str
    link: str
    rule: str
    evidence: str
    missing_facts: str
    reading: str
    used: str
    default: str
    fixed: str
    held_by: str
    other_option: str
    rests_on: str
    tried_by: str
    requirement: str
    begun: str
    counted_time: str
    shortfall: str
    reached: str
    reached_gross: str
    absence: str
    absence_wording: str
    month_count: str
    first_part_full: str
    too_early: str
    time_after: str
    ledger: str
    period: str
    share: str
    days: str
    months: str
    entry: str
    recommended: str
    library: str
    timeline_digest: str
    rules_digest: str
    readings_digest: str
    law_checked: str
    regulation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Everything that is looked up by a code. A test checks each table against its codes."""

    months: tuple[str, ...]
    outcomes: Outcomes
    lines: Lines
    cures: Cures
    layers: Layers
    effects: Effects
    labels: Labels
    works: Mapping[str, str]
    """Citations of other works than the regulation, where the language has its own."""
    stages: Mapping[str, str]
    arenas: Mapping[str, str]
    """Where service was done, as in "service in ..."."""
    departments: Mapping[str, str]
    absences: Mapping[str, str]
    roles: Mapping[str, str]
    reasons: Mapping[str, str]
    """What an assessment of an objective lacks, as a clause that stands alone."""
    needs: Mapping[str, str]
    """Facts that may be missing, as a noun phrase."""
    authorisations: Mapping[str, str]
    rulings: Mapping[str, str]
    confirmations: Mapping[str, str]
    bodies: Mapping[str, str]
    activities: Mapping[str, str]
    statuses: Mapping[str, str]
