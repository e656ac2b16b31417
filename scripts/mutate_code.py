"""Change the code of the conditions in hand-chosen ways; some test must notice each. On demand.

Every change is made in a copy of the sources in a temporary folder, and the fast tests are run on
that copy. Prints a line per change; ends with code 1 where one survives.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree

ROOT = Path(__file__).resolve().parents[1]
TESTS = (
    "tests/unit/advice",
    "tests/unit/conditions",
    "tests/unit/engine",
    "tests/unit/timeline",
    "tests/unit/values",
    "tests/law",
    "tests/property/test_flips.py",
    "tests/property/test_forecast.py",
    "tests/property/test_version_selection.py",
)

CHANGES: tuple[tuple[str, str, str], ...] = (
    ("advice/asking/asked.py", "-_settled(one), first", "_settled(one), first"),
    ("advice/asking/asked.py", "return 1 if any(", "return 2 if any("),
    ("advice/forecasting/search.py", "while low + 1 < high:", "while low + 2 < high:"),
    ("advice/forecasting/search.py", "if falling and not fine:", "if not fine:"),
    ("advice/forecasting/search.py", "if fine and (not met or", "if (not met or"),
    ("advice/repairing/minimal.py", "elif rounds == _ROUNDS:", "elif rounds == 0:"),
    ("conditions/absence.py", "if total <= allowance:", "if total < allowance - 1:"),
    ("conditions/absence.py", "Fraction(7, 5)", "Fraction(5, 7)"),
    ("conditions/absence.py", "excess = total if whole else", "excess = total if not whole else"),
    ("conditions/approvals.py", "if len(roles) > 1 and", "if len(roles) > 2 and"),
    ("conditions/approvals.py", "return educational != clinical or", "return True or"),
    ("conditions/approvals.py", "role not in roles or persons or", "role not in roles or"),
    (
        "conditions/authorisation.py",
        "fact.start_lo <= day <",
        "fact.start_lo < day <",
    ),
    ("conditions/completion.py", "or not served.missing", ""),
    ("conditions/confirmed.py", "surely + 1)", "surely)"),
    ("conditions/confirmed.py", "if c.hi <= context.on)", "if c.hi < context.on)"),
    ("conditions/counting.py", "limit = self.context.on + 1", "limit = self.context.on"),
    ("conditions/counting.py", "if service.start_lo != service.start_hi:", "if False:"),
    ("conditions/covid.py", "self.first <= start", "self.first < start"),
    ("conditions/covid.py", "self.last + 1)", "self.last)"),
    (
        "conditions/editions.py",
        "start >= rule.versions[index].first",
        "start > rule.versions[index].first",
    ),
    (
        "conditions/editions.py",
        "until if in_time else until - 1",
        "until if in_time else until - 2",
    ),
    ("conditions/measure.py", "self.through or 0) < day", "self.through or 0) <= day"),
    ("conditions/offers.py", "> self.at_most", ">= self.at_most"),
    ("conditions/offers.py", "offer.hi <= context.on", "offer.hi < context.on"),
    ("conditions/period.py", "day >= first", "day > first"),
    ("conditions/possibilities.py", "if other in still_open:", "if True:"),
    ("conditions/possibilities.py", "if len(lacking) > 1 else", "if len(lacking) > 2 else"),
    ("conditions/possibilities.py", "if self.asked >= MOST_PARTS:", "if False:"),
    (
        "conditions/possibilities.py",
        "if outcome is self.wanted:",
        "if outcome is not Outcome.UNDETERMINED:",
    ),
    ("conditions/post.py", "if service.abroad:", "if False:"),
    ("conditions/remaining.py", "if post.part_one_abroad:", "if False:"),
    ("conditions/rulings.py", "one.lo <= context.on", "one.lo < context.on"),
    ("conditions/rulings.py", "min(one.hi, on) >= since", "min(one.hi, on) > since"),
    (
        "conditions/sequence.py",
        "FAR if full is None else full + 1)",
        "FAR if full is None else full)",
    ),
    ("conditions/stated.py", "fact.hi <= context.on", "fact.hi < context.on"),
    (
        "conditions/training_time.py",
        "least.time.months >= self.at_least_months",
        "least.time.months > self.at_least_months",
    ),
    ("conditions/world.py", "return min(limited, max(", "return max(limited, max("),
    ("conditions/sequence.py", "if short and not second", "if not second"),
    (
        "conditions/sequence.py",
        "if short and not second.perhaps_replaced(context) else ()",
        "if short else ()",
    ),
    (
        "conditions/dental_time.py",
        "service.start_hi <= context.on",
        "service.start_hi < context.on",
    ),
    ("engine/flips.py", "key >= set(flip.options.items())", "False"),
    ("engine/flips.py", "touching & done or rule in open_ones", "touching & done"),
    ("engine/decide.py", "on < asked.first", "on <= asked.first"),
    (
        "engine/decide.py",
        "on > rules.regulation.checked_through",
        "on >= rules.regulation.checked_through",
    ),
    ("timeline/build_records.py", "min(first.last, last.last)", "first.last"),
    ("timeline/narrowing.py", "min(item.start_hi, item.end_hi - 1)", "item.start_hi"),
    ("timeline/narrowing.py", "tuple(sorted(items, key=_place))", "tuple(items)"),
    ("values/outcome.py", "seen.count(Outcome.MET) >= count", "seen.count(Outcome.MET) > count"),
    ("values/load.py", "min(piece.fraction, ONE)", "piece.fraction"),
)
"""A file, a text that stands in it, and what is put in its place, once."""


def survives(file: str, old: str, new: str) -> bool | None:
    """Whether the tests pass in spite of a change; `None` where its text no longer stands there."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(copytree(ROOT / "src", Path(folder) / "src"))
        copytree(ROOT / "rules", Path(folder) / "rules")
        path = copy / "lisrules" / file
        text = path.read_text(encoding="utf-8")
        if old not in text:
            return None
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS]
        environment = {**os.environ, "PYTHONPATH": str(copy), "CI": "true"}
        ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
        return ran.returncode == 0


def main() -> int:
    """Try every change and print what came of it."""
    failed = 0
    for file, old, new in CHANGES:
        outcome = survives(file, old, new)
        words = {True: "SURVIVED", False: "caught", None: "NOT THERE"}
        print(f"{file}: `{old}` -> `{new}`  {words[outcome]}", flush=True)
        failed += outcome is not False
    print(f"{len(CHANGES)} changes, {len(CHANGES) - failed} caught")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
