"""The third and fourth measure: what a fresh process costs, in time and in memory."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from textwrap import indent

from benchmarks.doctor import Variant
from benchmarks.measure import Row, child, children
from lisrules.documents.compiled_rules import COMPILED
from lisrules.documents.rule_files import compiled_form, rules_folder

MEMORY_LIMIT = 60 * 1024 * 1024
IMPORT, CHECK = "import lisrules", "lisrules check"
_LIMITS = {IMPORT: 0.120, "load_rules, compiled": 0.050, "import and load_rules": 0.300}

_TIMED = """
import sys, time
start = time.perf_counter()
{statement}
print(time.perf_counter() - start, file=sys.stderr)
"""

_PEAK = """
import sys
try:
{statements}
except SystemExit:
    pass
with open("/proc/self/status", encoding="ascii") as status:
    peak = next(line for line in status if line.startswith("VmHWM"))
print(int(peak.split()[1]) * 1024, file=sys.stderr)
"""
# The peak of this process's own memory. `ru_maxrss` of a child begins with what its parent had when
# it was started, so a large parent would be measured instead.

_CHECK = """
from lisrules.cli.app import main
sys.argv = ["lisrules", "check", sys.argv[1], "--decision", "lis1", "--on", sys.argv[2]]
main()
"""

_TRIED = f"""
try:
{indent(_CHECK, "    ")}
except SystemExit:
    pass
"""

_LIBRARY = """
from datetime import date
from lisrules import evaluate, load_rules, load_timeline
timeline = load_timeline(sys.argv[1])
verdict = evaluate(load_rules(), timeline, decision="lis1", on=date.fromisoformat(sys.argv[2]))
print(verdict.explain("nb"))
"""

_COMPILED = """
import sys
from pathlib import Path
from lisrules.documents import rule_files
rule_files.rules_folder = lambda: Path(sys.argv[1])
"""

_LOADED = """
from lisrules import load_rules
load_rules()
"""

_NAMES = "from lisrules import evaluate, load_rules, load_timeline"


def measure(variant: Variant, rounds: int) -> dict[str, list[Row]]:
    """Rows for imports, for loading the rules and for the peak memory of a check."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "doctor.json"
        file.write_bytes(variant.document)
        asked = str(file), str(variant.on)
        installed = _as_installed(Path(folder))
        return {**_times(asked, installed, rounds), **_memory(asked)}


def _as_installed(folder: Path) -> Path:
    """A copy of the rule files with their compiled form, as the wheel has them."""
    copy = Path(copytree(rules_folder(), folder / "rules"))
    (copy / COMPILED).write_text(compiled_form(copy), encoding="utf-8")
    return copy


def _times(asked: tuple[str, str], installed: Path, rounds: int) -> dict[str, list[Row]]:
    times = children(
        {
            IMPORT: (_timed(IMPORT),),
            "import what loads, decides and explains": (_timed(_NAMES),),
            "import pydantic": (_timed("import pydantic"),),
            "import pydantic, a model of two fields": (_timed(_MODEL),),
            "load_rules, first in the process": (_NAMES + _timed("load_rules()"),),
            "load_rules, compiled": (_NAMES + _COMPILED + _timed("load_rules()"), str(installed)),
            "import and load_rules": (_timed(_LOADED),),
            "import and load_rules, compiled": (_timed(_COMPILED + _LOADED), str(installed)),
            "load_rules, again": (_LOADED + _timed("load_rules()"),),
            "lisrules check, with its imports": (_timed(_TRIED), *asked),
        },
        rounds,
    )
    beside = times["import pydantic"]
    rows = []
    for name, seconds in times.items():
        limit = _LIMITS.get(name)
        aim = "" if limit is None else f"under {limit * 1000:.0f} ms"
        reached = None if limit is None else seconds < limit
        rows.append(Row(name, seconds, "s", seconds / beside, aim, reached))
    return {f"fresh processes, median of {rounds}; ratios to `import pydantic`": rows}


_MODEL = "from pydantic import BaseModel\nclass M(BaseModel):\n    a: int\n    b: str"


def _timed(statement: str) -> str:
    return _TIMED.format(statement=statement)


def _memory(asked: tuple[str, str]) -> dict[str, list[Row]]:
    """Peak memory, where the system tells it (`/proc`)."""
    if not Path("/proc/self/status").exists():
        return {}
    peaks = {
        name: child(_PEAK.format(statements=indent(code, "    ")), *asked)
        for name, code in {
            "the interpreter alone": "pass",
            "import pydantic": "import pydantic",
            "load, decide, explain in Python": _LIBRARY,
            CHECK: _CHECK,
        }.items()
    }
    rows = []
    for name, peak in peaks.items():
        aim, reached = ("under 60 MB", peak < MEMORY_LIMIT) if name == CHECK else ("", None)
        rows.append(Row(name, peak, "B", peak / peaks["import pydantic"], aim, reached))
    return {"peak memory of a process; ratios to `import pydantic`": rows}
