"""Exit codes: what a shell script learns from an answer."""

from __future__ import annotations

from typing import Final

from lisrules.values.outcome import Outcome

COULD_NOT_RUN: Final = 1
"""Bad usage, or a file that cannot be written to."""
INVALID: Final = 3
"""The rules or the timeline are invalid or cannot be read."""

EXIT_CODES: Final = {
    Outcome.MET: 0,
    Outcome.NOT_MET: 2,
    Outcome.UNDETERMINED: 4,
    Outcome.CONTESTED: 4,
    Outcome.NOT_APPLICABLE: 4,
}
"""By the outcome of a decision. A question that does not arise has no answer either: 4."""
