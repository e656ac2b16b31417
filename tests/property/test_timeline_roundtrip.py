"""A timeline survives being written and read, whatever facts it holds."""

from __future__ import annotations

import json
import types
from datetime import date
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from lisrules.documents.timelines import dump_timeline, read_timeline
from lisrules.timeline.consistency import LISTS
from lisrules.timeline.model import Timeline
from lisrules.timeline.validate import parse_timeline
from lisrules.values.diagnostics import TimelineError
from lisrules.values.partial import PartialDate

PLACES: Final = ("establishments", "people", "service")
"""The lists that other facts refer to; where they are given they hold three facts each."""

TARGETS: Final = {
    ("Service", "establishment"): "establishments",
    ("Service", "agreed_with"): "establishments",
    ("ServiceConfirmation", "by"): "establishments",
    ("Absence", "service"): "service",
    ("Decided", "by"): "people",
    ("Recommendation", "by"): "people",
    ("Employment", "establishment"): "establishments",
    ("Appointment", "establishment"): "establishments",
    ("Guidance", "by"): "people",
    ("Guidance", "establishment"): "establishments",
    ("Confirmation", "service"): "service",
    ("Ruling", "service"): "service",
    ("Ruling", "establishment"): "establishments",
    ("Ruling", "person"): "people",
}


def days(first_year: int, last_year: int) -> st.SearchStrategy[str]:
    whole = st.dates(date(first_year, 1, 1), date(last_year, 12, 31)).map(str)
    return st.builds(lambda text, length: text[:length], whole, st.sampled_from([4, 7, 10]))


def fractions() -> st.SearchStrategy[str]:
    ratio = st.fractions(min_value=Fraction(1, 1000), max_value=1, max_denominator=1000).map(str)
    return ratio | st.integers(1, 100).map(lambda n: f"{n} %") | st.just("37,5 %")


def values(owner: str, name: str, kind: Any) -> st.SearchStrategy[Any]:
    """Values in the form of a file for one declared type."""
    origin, parts = get_origin(kind), get_args(kind)
    if (owner, name) in TARGETS and origin is Annotated and parts[0] is str:
        return st.integers(0, 2).map(lambda n: f"{TARGETS[owner, name]}-{n}")
    if origin is Annotated:
        return annotated(owner, name, kind)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin in (Union, types.UnionType):
        inner = [values(owner, name, part) for part in parts if part is not type(None)]
        return st.one_of(inner)
    if origin is tuple:
        return st.lists(values(owner, name, parts[0]), max_size=2)
    assert issubclass(kind, BaseModel), kind
    return records(kind)


def annotated(owner: str, name: str, kind: Any) -> st.SearchStrategy[Any]:
    core, *notes = get_args(kind)
    if core is PartialDate:
        return days(2050, 2199) if name in ("through", "until") else days(1900, 2049)
    if PartialDate in get_args(core):
        return days(2050, 2199) | st.just("ongoing")
    if core is Fraction:
        return (
            fractions()
            if name not in ("hours", "working_days")
            else st.integers(0, 500) | st.just("10.5")
        )
    if core is bool:
        return st.booleans()
    if core is str:
        pattern = next(m.pattern for n in notes for m in n.metadata if hasattr(m, "pattern"))
        return st.from_regex(pattern, fullmatch=True).filter(lambda text: len(text) <= 12)
    return values(owner, name, core)


def records(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """Mappings in the form of a file for a record; whatever may be left out sometimes is."""
    hints = get_type_hints(model, include_extras=True)
    needed: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name, field in model.model_fields.items():
        kind = values(model.__name__, name, hints[name])
        (needed if field.is_required() else optional)[name.rstrip("_")] = kind
    return st.fixed_dictionaries(needed, optional=optional)


def with_ids(document: dict[str, Any]) -> dict[str, Any]:
    """Give every fact an id of its own, in place of whatever was drawn."""
    for name in LISTS:
        for index, fact in enumerate(document.get(name) or ()):
            fact["id"] = f"{name}-{index}"
    return document


def documents() -> st.SearchStrategy[dict[str, Any]]:
    hints = get_type_hints(Timeline, include_extras=True)
    lists = {}
    for name in LISTS:
        model = get_args(get_args(hints[name])[0])[0]
        sizes = (3, 3) if name in PLACES else (0, 2)
        lists[name] = st.lists(records(model), min_size=sizes[0], max_size=sizes[1])
    others = {name: values("Timeline", name, hints[name]) for name in ("doctor", "education")}
    return st.fixed_dictionaries({}, optional={**lists, **others}).map(with_ids)


slow_to_draw = settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], max_examples=50
)


@slow_to_draw
@given(document=documents())
def test_nothing_is_lost(document: dict[str, Any]) -> None:
    timeline = parse_timeline(document)
    plain = timeline.to_data()
    assert parse_timeline(plain) == timeline
    assert parse_timeline(json.loads(json.dumps(plain))) == timeline
    assert {name for name in LISTS if name in plain} == {n for n in LISTS if n in document}
    text = dump_timeline(timeline)
    again = read_timeline(text, format="json")
    assert again == timeline
    assert hash(again) == hash(timeline)
    assert dump_timeline(again) == text
    assert read_timeline(text, format="yaml") == timeline


@slow_to_draw
@given(document=documents().filter(lambda document: document), choice=st.data())
def test_one_wrong_key_is_one_fault(document: dict[str, Any], choice: st.DataObject) -> None:
    lists = [name for name in LISTS if document.get(name)]
    where = document[choice.draw(st.sampled_from(lists))][0] if lists else document
    where["nonsense!"] = 1
    with pytest.raises(TimelineError) as caught:
        parse_timeline(document)
    assert len(caught.value.diagnostics) == 1
    assert caught.value.diagnostics[0].found == "the unknown key `nonsense!`"
