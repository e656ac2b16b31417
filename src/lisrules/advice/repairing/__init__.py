"""Repairs: the smallest sets of changes that make a decision pass."""
