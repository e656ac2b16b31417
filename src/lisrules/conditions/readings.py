"""The readings that conditions ask for, with the options they understand.

The loader compares this with the readings that the rules declare: a reading or an option that only
one side knows is an error, so no interpretation can hide in code.
"""

from __future__ import annotations

from typing import Final

ASKED: Final[dict[str, frozenset[str]]] = {
    "absence-day": frozenset({"calendar-days", "working-days"}),
    "absence-on-two-posts": frozenset({"in-proportion", "post-named"}),
    "absence-wording": frozenset({"declared", "start", "assessment"}),
    "cap-includes-lis1": frozenset({"included", "besides"}),
    "common-objectives-2026": frozenset({"covered", "all-new"}),
    "covid-window": frozenset({"marked", "outbreak"}),
    "deadline-day": frozenset({"in-time", "too-late"}),
    "deduction-place": frozenset({"last-days", "where-absent"}),
    "delegated-leader": frozenset({"delegation-counts", "leader-only"}),
    "eea-scope": frozenset({"whole-part", "objectives-only"}),
    "foreign-before-authorisation": frozenset({"after-education", "after-authorisation"}),
    "foreign-part-one-scope": frozenset({"whole-part", "objectives-only"}),
    "group-period": frozenset({"full-years", "programme"}),
    "guidance-leave": frozenset({"left-out", "asked"}),
    "guidance-part-time": frozenset({"calendar-time", "in-proportion"}),
    "guidance-version": frozenset({"service-time", "assessment"}),
    "holiday-before-2019": frozenset({"directorate", "ministry"}),
    "lis1-surplus": frozenset({"counts", "eighteen-months"}),
    "longer-stay": frozenset({"any-agreed", "ruled"}),
    "month-count": frozenset({"anchored-grid", "calendar-months", "thirty-days"}),
    "old-objective-set": frozenset({"right", "compulsory"}),
    "open-practice-floor": frozenset({"assessment", "service-day"}),
    "order": frozenset({"after-deductions", "before-deductions"}),
    "overlap": frozenset({"capped", "refused"}),
    "part-time-absence": frozenset({"days-of-training-time", "whole-days"}),
    "recommendation-sign": frozenset({"positive", "obtained"}),
    "research": frozenset({"attested", "ruled"}),
    "shared-part-two": frozenset({"shared", "by-post"}),
    "start-of-part": frozenset({"first-post", "confirmed"}),
    "ten-per-cent": frozenset({"excess", "whole"}),
    "ten-per-cent-base": frozenset({"served", "planned"}),
    "ten-per-cent-part": frozenset({"own-part", "whole-rest"}),
    "turnus-scope": frozenset({"whole-part", "objectives-only"}),
    "two-roles": frozenset({"two-persons", "three-persons", "no-limit"}),
}
"""Readings whose option changes how a condition counts."""

BINDING: Final[dict[str, frozenset[str]]] = {
    "guidance-hours-bind": frozenset({"binding", "beside"}),
    "hospital-objectives-first": frozenset({"beside", "binding"}),
    "start-needs-time": frozenset({"objectives-only", "objectives-and-time"}),
    "supervisor-binds": frozenset({"beside", "binding"}),
}
"""Readings whose option decides whether a rule binds at all (`binds_if`)."""
