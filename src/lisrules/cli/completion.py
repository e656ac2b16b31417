"""What the shell offers when a word of the command line is begun."""

from __future__ import annotations

from lisrules.documents.rule_files import load_rules


def decision_names(incomplete: str) -> list[tuple[str, str]]:
    """The decisions that begin so, each with its title."""
    return [
        (decision.id, decision.title["en"])
        for decision in load_rules().decisions.values()
        if decision.id.startswith(incomplete)
    ]


def specialty_names(incomplete: str) -> list[tuple[str, str]]:
    """The specialties whose id or name begins so, by id, each with its name."""
    begun = incomplete.casefold()
    return [
        (specialty.id, specialty.names["nb"])
        for specialty in load_rules().catalogue.every
        if specialty.id.casefold().startswith(begun)
        or specialty.names["nb"].casefold().startswith(begun)
    ]
