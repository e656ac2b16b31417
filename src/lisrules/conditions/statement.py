"""Writing the ledger of a part: every line a person needs to recompute its training time."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from lisrules.conditions.absence import Absence, Deduction, Weighed
from lisrules.conditions.base import Context
from lisrules.conditions.counting import Counted
from lisrules.conditions.measure import Measured
from lisrules.conditions.part_time import PartTime
from lisrules.values.ledger import Entry, Ledger, Line
from lisrules.values.load import Piece
from lisrules.values.training import Method, TrainingTime, contribution


@dataclass(frozen=True, slots=True)
class Cited:
    """The rules that single lines of a ledger rest on, where there are such rules."""

    part_time: str | None = None
    as_service: str | None = None
    excused: str | None = None

    def absence(self, weighed: Weighed, deducting: str) -> str:
        """The rule that makes an absence count as service, excuses it, or deducts it."""
        rules = {"service": self.as_service, "excused": self.excused}
        return rules.get(weighed.why) or deducting


def cited_by(context: Context, counts: tuple[str, ...], deducts: str | None) -> Cited:
    """The rules behind the lines of a part that counts and deducts by these rules."""
    part_time = next(
        (r for r in counts if isinstance(context.rules[r].first_version.condition, PartTime)), None
    )
    absence = context.rules[deducts].first_version.condition if deducts else None
    if not isinstance(absence, Absence):
        return Cited(part_time)
    return Cited(part_time, absence.as_service, absence.excused)


def ledger_of(counted: Counted, measured: Measured, cited: Cited) -> Ledger:
    """The ledger of the least favourable measure: service, what is left out, absence, total."""
    time = measured.time
    entries = [
        Entry(
            Line.SERVICE,
            piece.start,
            piece.end - 1,
            piece.fraction,
            months=_adds(piece, time),
            facts=piece.sources,
            rule=cited.part_time if piece.fraction != 1 else None,
        )
        for piece in measured.gross.pieces
    ]
    entries.extend(counted.entries)
    if measured.deduction is not None:
        gross = sum((entry.months or Fraction(0) for entry in entries), Fraction(0))
        taken = measured.time.months - gross
        entries.extend(absence_lines(measured, measured.deduction, taken, cited))
    total = Entry(Line.TOTAL, months=time.months)
    return Ledger((*entries, total), time.anchor, time.months)


def _adds(piece: Piece, time: TrainingTime) -> Fraction:
    """The months one stretch adds; a load whose every day is deducted has no anchor."""
    if time.anchor is None and time.method is Method.GRID:
        return Fraction(0)
    return contribution(piece, time.anchor, time.method)


def absence_lines(
    measured: Measured, deduction: Deduction, months: Fraction, cited: Cited
) -> list[Entry]:
    """The absence of a part, what of it is free, and the deduction, which takes away `months`."""
    rule = deduction.provision.rule
    lines = [
        Entry(
            Line.ABSENCE if weighed.why == "deducted" else Line.COUNTS_AS_SERVICE,
            weighed.first,
            weighed.last,
            days=weighed.days,
            facts=(weighed.fact,),
            rule=cited.absence(weighed, rule),
            reason=weighed.kind if weighed.why != "excused" else "excused",
        )
        for weighed in deduction.weighed
    ]
    if deduction.total:
        lines.append(Entry(Line.ALLOWANCE, days=deduction.allowance, rule=rule))
    if deduction.excess:
        taken = measured.gross.minus(measured.net)
        lines.append(
            Entry(
                Line.DEDUCTION,
                taken.first,
                taken.last,
                months=months,
                days=deduction.excess,
                rule=rule,
            )
        )
    return lines
