"""Slow and obvious second implementations, day by day, that share no code with the library."""

from __future__ import annotations
