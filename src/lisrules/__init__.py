"""Rules as data for Norway's specialist training of doctors, decided, explained and cited.

    evaluate(load_rules(), timeline, decision="lis1", on=date(2026, 3, 1)).explain("nb")

The names of `__all__` are the public interface. Each is imported when it is first used, so that
`import lisrules` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from lisrules._version import __version__

if TYPE_CHECKING:
    from lisrules.advice.comparing.compare import Comparison
    from lisrules.advice.forecasting.continuation import Continuation
    from lisrules.documents.assumptions import load_assumption
    from lisrules.documents.rule_files import load_rules
    from lisrules.documents.timelines import dump_timeline, load_timeline, read_timeline
    from lisrules.engine.requests import RequestError
    from lisrules.explanation.compared import compare
    from lisrules.explanation.forecast import Forecast, forecast
    from lisrules.explanation.repairs import Repairs, repairs
    from lisrules.explanation.verdict import Verdict, evaluate
    from lisrules.rules.ruleset import RuleSet
    from lisrules.timeline.model import Timeline
    from lisrules.values.diagnostics import DocumentError, LisrulesError, RulesError, TimelineError
    from lisrules.values.outcome import Outcome

__all__ = [
    "Comparison",
    "Continuation",
    "DocumentError",
    "Forecast",
    "LisrulesError",
    "Outcome",
    "Repairs",
    "RequestError",
    "RuleSet",
    "RulesError",
    "Timeline",
    "TimelineError",
    "Verdict",
    "__version__",
    "compare",
    "dump_timeline",
    "evaluate",
    "forecast",
    "load_assumption",
    "load_rules",
    "load_timeline",
    "read_timeline",
    "repairs",
]

_HOMES: Final = {
    "Comparison": "lisrules.advice.comparing.compare",
    "Continuation": "lisrules.advice.forecasting.continuation",
    "DocumentError": "lisrules.values.diagnostics",
    "Forecast": "lisrules.explanation.forecast",
    "LisrulesError": "lisrules.values.diagnostics",
    "Outcome": "lisrules.values.outcome",
    "Repairs": "lisrules.explanation.repairs",
    "RequestError": "lisrules.engine.requests",
    "RuleSet": "lisrules.rules.ruleset",
    "RulesError": "lisrules.values.diagnostics",
    "Timeline": "lisrules.timeline.model",
    "TimelineError": "lisrules.values.diagnostics",
    "Verdict": "lisrules.explanation.verdict",
    "compare": "lisrules.explanation.compared",
    "dump_timeline": "lisrules.documents.timelines",
    "evaluate": "lisrules.explanation.verdict",
    "load_assumption": "lisrules.documents.assumptions",
    "forecast": "lisrules.explanation.forecast",
    "load_rules": "lisrules.documents.rule_files",
    "load_timeline": "lisrules.documents.timelines",
    "read_timeline": "lisrules.documents.timelines",
    "repairs": "lisrules.explanation.repairs",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its home, once."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module `lisrules` has no attribute `{name}`")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
