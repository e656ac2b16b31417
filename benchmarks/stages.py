"""The second measure: from the bytes of a JSON document to findings and their explanation."""

from __future__ import annotations

from importlib import import_module

from pydantic import TypeAdapter

from benchmarks import plain
from benchmarks.bare_models import Document
from benchmarks.doctor import Variant
from benchmarks.measure import Call, Row, interleaved
from lisrules.documents.json_text import read_json
from lisrules.documents.rule_files import load_rules
from lisrules.engine.decide import decide
from lisrules.explanation.data import to_json
from lisrules.explanation.text import render_text
from lisrules.timeline.build import build_facts
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline

STAGES = ("parse", "build models", "compact facts", "decide")
FINDINGS = "bytes to findings"
BY_HAND = "orjson, dataclasses, by hand"


def measure(variant: Variant, rounds: int) -> dict[str, list[Row]]:
    """Rows for the stages of the library and, for part one, for what others need for the bytes."""
    stages = library_stages(variant)
    others = neighbours(variant) if variant.decision == "lis1" else {}
    times = interleaved({**stages, **others}, rounds)
    whole = sum(times[name] for name in STAGES)
    rows = [
        *(Row(name, times[name], "s", times[name] / whole) for name in STAGES),
        Row(FINDINGS, whole, "s", 1.0),
        *(Row(n, times[n], "s", times[n] / whole) for n in times if n not in STAGES),
    ]
    size = f"{len(variant.document) / 1024:.0f} KiB"
    asked = f"`{variant.decision}`, from {size} of JSON, doctor `{variant.name}`"
    return {f"{asked}; ratios to {FINDINGS}": rows}


def library_stages(variant: Variant) -> dict[str, Call]:
    """What the library does, step by step, each step from the result of the one before."""
    rules, on, text = load_rules(), variant.on, variant.document
    document = read_json(text, "doctor.json")
    timeline = parse_timeline(document.data, document.place, document.key_place)
    decision = decide(rules, timeline, variant.decision, on, specialty=variant.specialty)
    return {
        "parse": lambda: read_json(text, "doctor.json"),
        "build models": lambda: parse_timeline(document.data, document.place, document.key_place),
        "compact facts": lambda: build_facts(timeline),
        "decide": lambda: decide(
            rules, timeline, variant.decision, on, specialty=variant.specialty
        ),
        "render text (nb)": lambda: render_text(decision, "nb"),
        "render JSON": lambda: to_json(decision),
    }


def neighbours(variant: Variant) -> dict[str, Call]:
    """Others from the same bytes: pydantic alone, and the shortest way there is."""
    orjson = import_module("orjson")
    adapter, text, on = TypeAdapter(Document), variant.document, variant.on
    return {
        "pydantic: Timeline.model_validate_json": lambda: Timeline.model_validate_json(text),
        "pydantic: plain models, validate_json": lambda: adapter.validate_json(text),
        "orjson.loads": lambda: orjson.loads(text),
        BY_HAND: lambda: plain.decide(plain.load(orjson.loads(text)), on),
    }
