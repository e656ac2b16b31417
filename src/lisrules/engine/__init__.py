"""Deciding: one decision, on one date, for one doctor, under chosen readings of the law."""
