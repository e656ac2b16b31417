"""The version of the library: the one place where it is written.

The build reads it from here, and every decision carries it so that it can be replayed.
"""

from __future__ import annotations

__version__ = "0.1.0"
