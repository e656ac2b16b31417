"""The compiled form of rule files: their plain data as one JSON text, each with a digest.

Reading JSON is several times quicker than reading YAML. Data taken from here is used only for a
file whose bytes have the digest that was written, and goes through the same models as any other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from lisrules.documents.document import Data
from lisrules.documents.json_text import read_json
from lisrules.documents.yaml_text import read_yaml
from lisrules.values.diagnostics import DocumentError

COMPILED: Final = "compiled.json"
"""The name of the compiled form, in the folder of the files it was made from."""

FORMAT: Final = "lisrules-rules/1"
"""Says how the text is to be read; another format is left unread."""


@dataclass(frozen=True, slots=True)
class CompiledFile:
    """The plain data of one file, and the SHA-256 of the bytes it was read from."""

    sha256: str
    data: Data

    def stands_for(self, contents: bytes) -> bool:
        """Whether the file is still the one that was compiled."""
        return self.sha256 == sha256(contents).hexdigest()


def write_compiled(files: Mapping[str, bytes]) -> str:
    """The compiled form of rule files by their names, the same text on any machine.

    A file with decimal fractions is left out, since JSON in Python would round them; it is read as
    YAML then. Raises `DocumentError` for a file that is not plain YAML.
    """
    entries = {}
    for name, contents in sorted(files.items()):
        entry = {
            "sha256": sha256(contents).hexdigest(),
            "data": read_yaml(contents, name).data,
        }
        if _is_exact(entry):
            entries[name] = entry
    return _text({"format": FORMAT, "files": entries}) + "\n"


def read_compiled(file: Path) -> Mapping[str, CompiledFile]:
    """What a compiled form holds, by the names of the files; nothing where it cannot be read."""
    try:
        data = read_json(file.read_bytes(), file.name).data
    except (OSError, DocumentError):
        return {}
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return {}
    files = data.get("files")
    entries = files.items() if isinstance(files, dict) else ()
    return {name: CompiledFile(e["sha256"], e["data"]) for name, e in entries if _is_entry(e)}


def _is_exact(data: object) -> bool:
    try:
        _text(data)
    except TypeError:
        return False
    return True


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _is_entry(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("sha256"), str) and "data" in entry
