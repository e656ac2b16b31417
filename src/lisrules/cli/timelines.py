"""The timelines a command is about: from a file or standard input, with what is assumed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from lisrules.cli.options import InputFormat
from lisrules.documents.assumptions import load_assumption
from lisrules.documents.timelines import load_timeline, read_timeline
from lisrules.engine.requests import RequestError
from lisrules.timeline.model import Timeline
from lisrules.values.diagnostics import Diagnostic


def timeline_of(
    path: str, input_format: InputFormat, assume: Iterable[Path] | None = None
) -> Timeline:
    """The timeline of a file, or of standard input for `-`, with assumptions applied in order."""
    return assumed(_read(path, input_format), assume or ())


def assumed(timeline: Timeline, files: Iterable[Path]) -> Timeline:
    """The timeline with the assumptions of files, applied in order."""
    for file in files:
        timeline = timeline.assume(load_assumption(file))
    return timeline


def _read(path: str, input_format: InputFormat) -> Timeline:
    if path == "-":
        if sys.stdin is None:
            advice = "name a file, or send the timeline through a pipe"
            raise RequestError([Diagnostic(None, "", "no standard input", "a timeline", advice)])
        return read_timeline(sys.stdin.buffer.read(), "<stdin>", input_format.value)
    return load_timeline(path)
