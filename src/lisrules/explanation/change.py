"""A change in words and as data; objectives that lack the same are told together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, Final

from lisrules.advice.repairing.changes import (
    ActivityDone,
    Answered,
    Assessed,
    Authorised,
    Change,
    NoneThere,
    Paper,
    ProgrammeAttested,
    Ruled,
    ServiceConfirmed,
)
from lisrules.advice.repairing.lasting import GroupDays, GuidanceHours, ServiceDays, Waiting
from lisrules.explanation.detail_data import iso
from lisrules.explanation.view import View

_DAYS: Final = frozenset({"first", "until", "since", "day"})
"""Fields of changes that are days."""


def told(view: View, changes: Iterable[Change]) -> list[str]:
    """Every change as a clause, in their order; objectives with the same lack as one clause."""
    found: dict[object, list[Change]] = {}
    for change in changes:
        found.setdefault(_together(change), []).append(change)
    return [_clause(view, together) for together in found.values()]


def change_data(change: Change) -> dict[str, Any]:
    """Kind, id and every field of a change; days as ISO dates."""
    data: dict[str, Any] = {"kind": change.kind, "id": change.id}
    for one in fields(change):  # type: ignore[arg-type]  # the base is not a dataclass
        value = getattr(change, one.name)
        data[one.name] = iso(value) if one.name in _DAYS and value is not None else _plain(value)
    if change.last is not None:
        data["last"] = iso(change.last)
    return data


def _plain(value: Any) -> Any:
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _together(change: Change) -> object:
    if isinstance(change, Assessed):
        return change.what, change.recommended
    return change


def _clause(view: View, together: list[Change]) -> str:
    change = together[0]
    if isinstance(change, Assessed):
        return _assessed(view, change, [one for one in together if isinstance(one, Assessed)])
    return _TOLD[type(change)](view, change)


def _assessed(view: View, like: Assessed, every: list[Assessed]) -> str:
    codes = view.ids(one.objective for one in every)
    if like.what == "decided":
        return view.say.decided_anew(codes)
    if like.what == "attained":
        return view.say.attained_anew(codes)
    roles = [view.say.named(view.words.roles, role) for role in like.recommended]
    return view.say.recommended_anew(codes, view.say.join(roles))


def _confirmed(view: View, change: ServiceConfirmed) -> str:
    body = view.say.named(view.words.bodies, change.body)
    return view.say.service_confirmed(change.service, body)


def _paper(view: View, change: Paper) -> str:
    body = view.say.named(view.words.bodies, change.body)
    about = _about(view, change.objectives, change.services, None)
    return view.say.paper_given(view.say.named(view.words.confirmations, change.paper), body, about)


def _ruled(view: View, change: Ruled) -> str:
    authority = view.authority(change.authority) or change.authority
    about = _about(view, change.objectives, change.services, change.person)
    return view.say.ruling_made(view.say.named(view.words.rulings, change.ruling), authority, about)


def _about(
    view: View,
    objectives: tuple[str, ...] | None,
    services: tuple[str, ...] | None,
    person: str | None,
) -> str | None:
    named = [view.ids(ids) for ids in (objectives, services) if ids]
    named += [] if person is None else [person]
    return ", ".join(named) or None


def _granted(view: View, change: Authorised) -> str:
    what = view.say.named(view.words.authorisations, change.granted)
    return view.say.granted(what, change.profession)


def _activity(view: View, change: ActivityDone) -> str:
    what = view.say.named(view.words.activities, change.activity)
    status = view.say.named(view.words.statuses, change.status)
    return view.say.activity_done(what, status, change.fact)


def _none(view: View, change: NoneThere) -> str:
    return view.say.none_there(view.say.named(view.words.needs, change.list))


def _answered(view: View, change: Answered) -> str:
    if change.field == "fraction":
        return view.say.full_time(change.fact)
    tell = view.say.longest if change.of == "post" else view.say.shortest
    return tell(change.fact, change.field)


def _service(view: View, change: ServiceDays) -> str:
    words = [view.say.named(view.words.stages, change.stage)]
    words.append(view.say.named(view.words.arenas, change.arena))
    if change.specialty is not None:
        words.append(_specialty(view, change.specialty))
    where = ", ".join(words)
    if not change.days:
        return view.say.service_any(where)
    period = view.say.period(change.first, change.first + change.days - 1)
    return view.say.service_more(view.say.days(change.days), where, period)


def _specialty(view: View, name: str) -> str:
    own = view.decision.specialty
    return own.names[view.say.lang] if own is not None and own.id == name else name


def _group(view: View, change: GroupDays) -> str:
    if not change.days:
        return view.say.group_any()
    period = view.say.period(change.first, change.first + change.days - 1)
    return view.say.group_more(view.say.days(change.days), period)


def _hours(view: View, change: GuidanceHours) -> str:
    return view.say.hours_more(change.hours) if change.hours else view.say.hours_any()


_TOLD: Final[Mapping[type[Change], Callable[[View, Any], str]]] = {
    ActivityDone: _activity,
    Answered: _answered,
    Authorised: _granted,
    GroupDays: _group,
    GuidanceHours: _hours,
    NoneThere: _none,
    Paper: _paper,
    ProgrammeAttested: lambda view, change: view.say.programme_attested(change.guidance),
    Ruled: _ruled,
    ServiceConfirmed: _confirmed,
    ServiceDays: _service,
    Waiting: lambda view, change: view.say.waiting(view.say.day(change.until)),
}
"""How each kind of change is told; objectives are told together."""
