"""What it takes to explain one kind of detail: a clause that sums up, and blocks that show how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

from lisrules.conditions.base import Detail, Finding
from lisrules.explanation.page import Block
from lisrules.explanation.view import View

D = TypeVar("D", bound=Detail)


class Teller(Generic[D]):
    """Tells about findings with one kind of detail."""

    def sentence(self, view: View, finding: Finding, detail: D) -> str:
        """The finding in one clause, without a full stop: what was found and what is missing."""
        raise NotImplementedError

    def blocks(self, view: View, finding: Finding, detail: D) -> Iterator[Block]:
        """The operands, so that a person can check the finding by hand. None by default."""
        return iter(())
