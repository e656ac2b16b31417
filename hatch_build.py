"""Puts the compiled form of the rule files into the wheel, beside the files themselves.

A checkout that is installed in place has none: there the rule files are what is being worked on.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

REGULATION = "spesialistforskriften"


class CompileRules(BuildHookInterface[Any]):
    """Compiles with the sources being built; rule files that do not load stop the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled form to a wheel of the version `standard`."""
        if version != "standard":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        # Not at the top: the sources are on the path only now.
        from lisrules.documents.compiled_rules import COMPILED  # noqa: PLC0415
        from lisrules.documents.rule_files import compiled_form  # noqa: PLC0415

        self._folder = TemporaryDirectory()
        made = Path(self._folder.name) / COMPILED
        made.write_text(compiled_form(root / "rules" / REGULATION), encoding="utf-8", newline="\n")
        build_data["force_include"][str(made)] = f"lisrules/rules_data/{REGULATION}/{COMPILED}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made; the wheel holds it now."""
        folder = getattr(self, "_folder", None)
        if folder is not None:
            folder.cleanup()
