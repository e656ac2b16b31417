"""The rule files as they would read if nothing had been changed after a day, loaded anew.

What came later is struck out of the documents before anything is compiled: versions of rules,
ends that had not come, editions of objectives, decisions. Nothing of `rules.as_of` is used.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from lisrules.documents.rule_files import FOLDERS, rules_folder
from lisrules.documents.yaml_text import read_yaml
from lisrules.rules.compile import RuleSource, compile_rules
from lisrules.rules.ruleset import RuleSet
from lisrules.values.diagnostics import Place

Data = dict[str, Any]

NEVER = "9000-01-01"
"""A day on which nobody asks: what may not be left out of the files begins then."""

ENDLESS = "8999-12-31"
"""The last day of an edition that had not ended, before those that came later."""

EARLIER_EDITION: Data = {
    "id": "part-three-hjs-2019",
    "part": "lis3",
    "of": "HJS",
    "title": {"nb": "oppdiktet utgave", "nn": "oppdikta utgåve", "en": "invented edition"},
    "act": "invented for the tests",
    "from": "2019-03-01",
    "until": "2025-08-31",
    "codes": ["HJS-001..010"],
    "count": 10,
}
"""An edition of part three before the one that is known, which has fifty-nine objectives."""


@cache
def law_of(day: date) -> RuleSet:
    """The library's rules, with the invented edition, as of a day."""
    return compile_rules(
        [
            RuleSource(name, _struck(name, deepcopy(data), day.isoformat()), _nowhere)
            for name, data in _files().items()
        ]
    )


@cache
def _files() -> dict[str, Data]:
    folder = rules_folder()
    paths: list[Path] = [*folder.glob("*.yaml")]
    for name in FOLDERS:
        paths += (folder / name).glob("*.yaml")
    found: dict[str, Any] = {
        path.relative_to(folder).as_posix(): read_yaml(path.read_bytes(), path.name).data
        for path in paths
    }
    found["catalogue/invented.yaml"] = {"sets": [EARLIER_EDITION]}
    return found


def _nowhere(_: tuple[str | int, ...]) -> Place:
    return Place("", 0, 0)


def _struck(name: str, data: Data, day: str) -> Data:
    if name == "regulation.yaml":
        for act in data["acts"]:
            act["in_force"].append(NEVER)
    for rule in data.get("rules", ()) if name.startswith("sections/") else ():
        rule["versions"] = _versions(rule["versions"], day)
    for index, one in enumerate(data.get("sets", ())):
        _edition(one, day, index)
    if name.startswith("decisions/") and data["in_force"] > day:
        data["in_force"] = NEVER
    return data


def _versions(versions: list[Data], day: str) -> list[Data]:
    known = [one for one in versions if one["from"] <= day]
    if not known:
        return [{**versions[0], "from": NEVER, "until": None}]
    if known[-1].get("until", day) >= day:
        known[-1].pop("until", None)
    return known


def _edition(one: Data, day: str, index: int) -> None:
    """Editions of one part may not overlap, so each that came later has a day of its own."""
    if one["from"] > day:
        one["from"] = one["until"] = f"{9000 + index}-01-01"
    elif one.get("until", "") >= day:
        one["until"] = ENDLESS
