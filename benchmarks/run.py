"""Measure the library against its neighbours, all in one run: `python benchmarks/run.py`.

Every contestant must first give the same answer for every doctor; then nothing is asserted, and
ratios are what to look at, since times depend on the machine. `docs/benchmarks.md` says how to read
them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

# Run as a file, Python looks for modules beside it only; tests import the same modules by package.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import decisions, processes, report, specialist, stages
from benchmarks.doctor import variants


def main() -> None:
    """Run every measure and write the report."""
    parser = argparse.ArgumentParser(description="Measure the library against its neighbours.")
    parser.add_argument("--rounds", type=int, default=15, help="rounds of each timing (15)")
    parser.add_argument("--processes", type=int, default=11, help="rounds of fresh processes (11)")
    parser.add_argument("--json", action="store_true", help="write JSON instead of tables")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables into a page")
    asked = parser.parse_args()
    passes = variants()[0]
    sections = {
        **decisions.measure(asked.rounds),
        **stages.measure(passes, asked.rounds),
        **stages.measure(specialist.variant(), asked.rounds),
        **processes.measure(passes, asked.processes),
    }
    if asked.write:
        page = asked.write.read_text(encoding="utf-8")
        new = report.written_into(page, report.as_tables(sections))
        asked.write.write_text(new, encoding="utf-8")
    print(report.as_json(sections) if asked.json else report.as_tables(sections))


if __name__ == "__main__":
    main()
