"""Settings that hold for every test: how hard Hypothesis searches, and how repeatably."""

from __future__ import annotations

import os

from hypothesis import settings

# No deadline: a shared machine is slow at times, and a slow example is not a wrong one.
settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "dev")
