"""Explaining a decision in bokmål, nynorsk and English, as text and as plain data for JSON."""
