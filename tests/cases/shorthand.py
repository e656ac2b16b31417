"""Facts of a check in short: only what matters is written, the rest is in order and known.

Unless a check says otherwise the doctor was authorised early in 2017 and speaks Norwegian, nothing
happened besides what is written, every list is known, and part one stands in the register of health
personnel, so that the objectives are settled and the check is about something else.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from tests.building import assessment, post

Data = dict[str, Any]

KNOWN_EMPTY = (
    "authorisations",
    "service",
    "absences",
    "assessments",
    "activities",
    "confirmations",
    "rulings",
    "offers",
)
CLINICAL = {"hospital": ["KLS-001..045"], "municipality": ["KLK-001..040"]}
NEW_COMMON = {"hospital": ["FKMS-001..007"], "municipality": ["FKMK-001..008"]}


class Facts(BaseModel):
    """The short form. Posts, absences and objectives are filled in; `more` is taken as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    authorised: str | None = "2017-01-02"
    language: str | None = "2017-01-02"
    """The date of the employer's paper on language skills."""
    hospital: Data | list[Data] | None = None
    municipality: Data | list[Data] | None = None
    absences: list[Data] = []
    objectives: Literal["register", "complete", "none"] | list[Data] = "register"
    """`register`: settled by the register; `complete`: each one assessed in order by the last day
    of its part, codes of 2020 and 2025; a list: groups of codes."""
    change: dict[str, Data] = {}
    """Changes to single assessments, by objective; null removes a key."""
    without: list[str] = []
    """Objectives that were never assessed."""
    more: Data = {}
    unknown: list[str] = []
    """Lists that are not known at all."""

    def timeline(self) -> Timeline:
        """The whole timeline."""
        data: Data = {"doctor": "doctor-1", **{name: [] for name in KNOWN_EMPTY}}
        if self.authorised is not None:
            data["authorisations"] = [
                {"id": "authorisation", "kind": "authorisation", "granted": self.authorised}
            ]
        if self.language is not None:
            paper = {"kind": "language", "body": "employer", "on": self.language}
            data["confirmations"] = [{"id": "language", **paper}]
        data["service"] = [*_posts("hospital", self.hospital)]
        data["service"] += _posts("municipality", self.municipality)
        data["absences"] = [_absence(n, given) for n, given in enumerate(self.absences, 1)]
        self._objectives(data)
        for name, items in deepcopy(self.more).items():
            data[name] = [*data.get(name, []), *items] if isinstance(items, list) else items
        for name in self.unknown:
            del data[name]
        return parse_timeline(data)

    def _objectives(self, data: Data) -> None:
        if self.objectives == "register":
            paper = {"kind": "hpr-part1", "body": "directorate", "on": "2017-03-01"}
            data["confirmations"] += [{"id": "register", **paper}]
            del data["assessments"]
            return
        groups = self._complete(data) if self.objectives == "complete" else self.objectives
        found = [_group(group) for group in groups] if isinstance(groups, list) else []
        records = [record for group in found for record in group]
        data["assessments"] = [
            _changed(record, self.change.get(record["objective"], {}))
            for record in records
            if record["objective"] not in self.without
        ]

    def _complete(self, data: Data) -> list[Data]:
        last = {item["arena"]: item["through"] for item in data["service"]}
        return [
            {"codes": CLINICAL[arena] + NEW_COMMON[arena], "on": last[arena], "where": arena[0]}
            for arena in ("hospital", "municipality")
            if arena in last
        ]


def expand(written: str) -> list[str]:
    """`KLS-001..045` as its codes; a single code as itself."""
    if ".." not in written:
        return [written]
    first, last = written.split("..")
    prefix, number = first.split("-")
    return [f"{prefix}-{n:0{len(number)}d}" for n in range(int(number), int(last) + 1)]


def _posts(arena: str, given: Data | list[Data] | None) -> list[Data]:
    items = [] if given is None else given if isinstance(given, list) else [given]
    return [_post(arena, number, dict(item)) for number, item in enumerate(items, 1)]


def _post(arena: str, number: int, item: Data) -> Data:
    name = item.pop("id", arena if number == 1 else f"{arena}-{number}")
    first, last = item.pop("from"), item.pop("through")
    if "confirmed" in item:
        paper = {"by": f"e-{arena}", "body": arena, "on": item.pop("confirmed")}
        item["confirmation"] = paper
    return _without_nulls(post(name, arena, first, last, **item))


def _absence(number: int, given: Data) -> Data:
    return {"id": f"absence-{number}", **given}


def _group(group: Data) -> list[Data]:
    unknown = set(group) - {"codes", "on", "where", "suffix"}
    if unknown:
        raise ValueError(f"unknown keys of a group of objectives: {sorted(unknown)}")
    codes = [code for written in group["codes"] for code in expand(written)]
    records = [assessment(code, group["on"], where=group.get("where", "h")) for code in codes]
    return [{**record, "id": record["id"] + group.get("suffix", "")} for record in records]


def _changed(record: Data, change: Data) -> Data:
    return _without_nulls({**record, **change})


def _without_nulls(record: Data) -> Data:
    return {key: value for key, value in record.items() if value is not None}
