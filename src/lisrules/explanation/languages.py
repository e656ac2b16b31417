"""The languages an explanation can be given in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lisrules.explanation.en import English
from lisrules.explanation.nb import Bokmal
from lisrules.explanation.nn import Nynorsk
from lisrules.explanation.phrases import Lang, Phrases
from lisrules.values.diagnostics import Diagnostic, LisrulesError, did_you_mean

LANGUAGES: Final[Mapping[str, Phrases]] = {"nb": Bokmal(), "nn": Nynorsk(), "en": English()}
"""Bokmål, nynorsk and English, by their codes."""

__all__ = ["LANGUAGES", "ExplanationError", "Lang", "phrases_of"]


class ExplanationError(LisrulesError):
    """An explanation was asked for in a language, or of a rule, that there is none of."""


def phrases_of(lang: str) -> Phrases:
    """The phrases of a language. Raises `ExplanationError` with the languages there are."""
    found = LANGUAGES.get(lang)
    if found is None:
        guess = did_you_mean(lang, LANGUAGES)
        help_line = f"did you mean `{guess}`?" if guess else ""
        expected = f"one of {', '.join(LANGUAGES)}"
        raise ExplanationError([Diagnostic(None, "language", f"`{lang}`", expected, help_line)])
    return found
