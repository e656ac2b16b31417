"""Kinds of condition: one module per kind, with its model, its evaluation and its operands."""
