"""The code blocks of a page that are marked `python` or `console`, and how they are run.

A `console` block is a run of commands, each on a line that begins with `$ `, with what they print.
A `python` block is statements; with `>>> ` prompts it is an interactive session with its output.
In expected output a line `...` stands for any lines. All blocks of a page share one namespace and
run from the top of the checkout.
"""

from __future__ import annotations

import doctest
import io
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import ROOT, lisrules

_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
_TARGET = re.compile(r"^(?P<name>[a-z]+):.*## ", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """One block: its language, its code, and the line of the page it begins on."""

    language: str
    code: str
    line: int
    start: int


@dataclass(frozen=True)
class Command:
    """One command of a console block, as written, and what it is expected to print."""

    line: str
    expected: str
    written: str = ""


def blocks(text: str) -> list[Block]:
    """The blocks of a page that can be run, in order."""
    return [
        Block(m["language"], m["code"], text.count("\n", 0, m.start()) + 1, m.start("code"))
        for m in _BLOCK.finditer(text)
        if m["language"] in {"python", "console"}
    ]


def commands(code: str) -> Iterator[Command]:
    """The commands of a console block."""
    for part in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
        line, _, expected = part.partition("\n")
        written = f"$ {line}\n"
        while line.endswith("\\"):
            more, _, expected = expected.partition("\n")
            written += f"{more}\n"
            line = line.removesuffix("\\") + more.removeprefix("> ").strip()
        yield Command(line, expected, written)


class Session:
    """The commands of one page, run one after the other; knows the exit code of the last."""

    def __init__(self) -> None:
        self._code = 0
        self.namespace: dict[str, object] = {"__name__": "__page__"}

    def command(self, command: Command) -> str:
        """What a command prints: `lisrules`, `echo $?`, or a make target, which is not run.

        Raises:
            AssertionError: it is a command that this runner does not know.
        """
        if command.line == "echo $?":
            return f"{self._code}\n"
        words = shlex.split(command.line, comments=True)
        if words[0] == "make":
            makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
            assert set(words[1:]) <= set(_TARGET.findall(makefile)), command.line
            return command.expected
        assert words[0] == "lisrules", f"only lisrules and make can be run: {command.line}"
        done = lisrules(*words[1:])
        self._code = done.code
        return done.out + done.err

    def python(self, block: Block, page: Path) -> str:
        """Run a block of Python; give what is wrong with what a session printed, or nothing."""
        if ">>> " not in block.code:
            source = "\n" * block.line + block.code
            exec(compile(source, str(page), "exec"), self.namespace)  # noqa: S102 - our own pages
            return ""
        parser = doctest.DocTestParser()
        test = parser.get_doctest(block.code, self.namespace, page.name, str(page), block.line)
        complaints = io.StringIO()
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False)
        with redirect_stdout(complaints):
            runner.run(test, clear_globs=False)
        self.namespace.update(test.globs)
        return complaints.getvalue()


def matches(expected: str, printed: str) -> bool:
    """Whether the text is the expected one, a line `...` standing for any lines."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "..." else re.escape(line)
        for line in expected.splitlines(keepends=True)
    )
    return re.fullmatch(pattern, printed) is not None
