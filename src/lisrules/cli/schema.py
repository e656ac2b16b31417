"""`lisrules schema`: the JSON Schema of a timeline, of an assumption or of rule files."""

from __future__ import annotations

import json
from typing import Annotated, Final

import typer
from pydantic import BaseModel

from lisrules.cli.output import write_json
from lisrules.engine.requests import RequestError
from lisrules.rules.language import (
    CatalogueFile,
    CoverageFile,
    DecisionFile,
    ReadingsFile,
    RegulationFile,
    SectionFile,
)
from lisrules.timeline.assumption import Changes
from lisrules.timeline.model import Timeline
from lisrules.values.diagnostics import Diagnostic, did_you_mean

_RULE_FILES: Final[dict[str, type[BaseModel]]] = {
    "sections": SectionFile,
    "decisions": DecisionFile,
    "catalogue": CatalogueFile,
    "coverage": CoverageFile,
    "readings": ReadingsFile,
    "regulation": RegulationFile,
}


def schema(
    rules: Annotated[
        str | None,
        typer.Option(
            "--rules",
            metavar="|".join(_RULE_FILES),
            help="Show the schema of this sort of rule file instead.",
            show_default=False,
        ),
    ] = None,
    assumption: Annotated[
        bool,
        typer.Option("--assumption", help="Show the schema of an assumption about a timeline."),
    ] = False,
) -> None:
    """Print the JSON Schema of a timeline.

    Editors use it to complete and check files as you type.
    """
    if rules is not None and rules not in _RULE_FILES:
        expected = f"one of {', '.join(_RULE_FILES)}"
        guess = did_you_mean(rules, _RULE_FILES)
        advice = f"did you mean `{guess}`?" if guess else ""
        raise RequestError([Diagnostic(None, "rules", f"`{rules}`", expected, advice)])
    plain: type[BaseModel] = Changes if assumption else Timeline
    model = plain if rules is None else _RULE_FILES[rules]
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(by_alias=True),
    }
    write_json(json.dumps(described, ensure_ascii=False, indent=2))
