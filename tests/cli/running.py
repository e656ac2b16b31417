"""Running the command in a process of its own, as a shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
PASSES = str(EXAMPLES / "passes.yaml")
ASK = ("--decision", "lis1", "--on", "2026-03-01")
_CODE = "import sys; from lisrules.cli.app import main; sys.exit(main())"


@dataclass(frozen=True)
class Done:
    """What a command did: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


def lisrules(*arguments: str, stdin: str | None = None, **environment: str) -> Done:
    """Run `lisrules` in the checkout, in a pipe, with a clean environment and those variables."""
    kept = ("PATH", "PYTHONPATH", "SYSTEMROOT", "VIRTUAL_ENV", "HOME")
    inherited = {name: os.environ[name] for name in kept if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", _CODE, *arguments],
        cwd=ROOT,
        input=None if stdin is None else stdin.encode(),
        capture_output=True,
        check=False,
        env={**inherited, "PYTHONUTF8": "1", **environment},
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
