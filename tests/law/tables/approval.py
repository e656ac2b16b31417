"""Approval, transition, recognition of foreign approvals, applications, appeals, dentists."""

from __future__ import annotations

from tests.law.tables.form import Acts, Decisions, Readings, Rules

RULES: Rules = {}
ACTS: Acts = {}
READINGS: Readings = {}
DECISIONS: Decisions = {}
