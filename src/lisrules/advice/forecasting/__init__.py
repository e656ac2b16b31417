"""Forecasting: the earliest date on which a decision is met."""
