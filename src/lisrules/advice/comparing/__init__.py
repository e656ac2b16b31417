"""Comparing two decisions: what is otherwise, and what was enough for it."""
