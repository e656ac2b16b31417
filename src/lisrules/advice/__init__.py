"""What a verdict leads to: what is missing, when it will be met at the earliest, and what would do.

Nothing here decides anything. Every piece of advice asks the question again, of other facts or on
another day, and says only what the answer was.
"""
