"""The values everything else is built from: days, months, loads, training time."""
