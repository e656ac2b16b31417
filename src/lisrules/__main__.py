"""`python -m lisrules` is the command line."""

from __future__ import annotations

import sys

from lisrules.cli.app import main

sys.exit(main())
