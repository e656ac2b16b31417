"""A forecast as text: the date first, then what it takes for granted and how it came about."""

from __future__ import annotations

from collections.abc import Iterator

from lisrules.advice.forecasting.forecast import Forecast, OwnDay, Prevented
from lisrules.advice.forecasting.serving import AssumedPost
from lisrules.explanation.beside import provenance
from lisrules.explanation.conclusion import decision_title
from lisrules.explanation.condition import capital, in_full
from lisrules.explanation.details import sentence
from lisrules.explanation.languages import phrases_of
from lisrules.explanation.page import Block, Gap, Heading, Style, Text, write
from lisrules.explanation.text import WIDTH
from lisrules.explanation.view import View
from lisrules.values.outcome import Outcome


def render_forecast(
    forecast: Forecast, lang: str = "nb", width: int = WIDTH, style: Style | None = None
) -> str:
    """Explain a forecast in `nb`, `nn` or `en`. Raises `ExplanationError` for another language."""
    view = View(forecast.then, phrases_of(lang))
    return write(_whole(view, forecast), width, style)


def _whole(view: View, forecast: Forecast) -> Iterator[Block]:
    yield Heading(first_line(view, forecast), "=")
    yield from _proof(view, forecast)
    yield from _in_the_way(view, forecast)
    yield from _assumptions(view, forecast)
    yield from _own_days(view, forecast)
    yield from _full_last(view, forecast)
    yield from provenance(view)


def first_line(view: View, forecast: Forecast) -> str:
    """The date; or that there is none, or that what is not known keeps it open."""
    say, title = view.say, decision_title(view)
    if forecast.day is None:
        last = view.day(forecast.through)
        open_question = forecast.outcome is Outcome.UNDETERMINED
        return say.never_settled(title, last) if open_question else say.never_met(title, last)
    told = say.met_now if forecast.day == forecast.decision.on else say.earliest
    return told(title, view.day(forecast.day))


def _proof(view: View, forecast: Forecast) -> Iterator[Block]:
    say = view.say
    yield Text(say.looked_at(view.day(forecast.decision.on), view.day(forecast.through)))
    if forecast.day is not None and forecast.before is not None:
        before = say.outcome(forecast.before.outcome)
        yield Text(say.met_then_not_before(view.day(forecast.day), before))
    if forecast.then.before_force:
        yield Text(view.rules.decisions[forecast.then.decision].before[say.lang])
    if forecast.then.beyond_known:
        checked = view.rules.regulation.checked_through.toordinal()
        yield Text(say.beyond_known(checked))


def _in_the_way(view: View, forecast: Forecast) -> Iterator[Block]:
    if not forecast.preventing:
        return
    yield Gap()
    yield Text(view.say.in_the_way())
    for prevented in forecast.preventing:
        yield _prevented(view, prevented)


def _prevented(view: View, prevented: Prevented) -> Text:
    """A condition that prevents it, why, and when it was last in order."""
    say, rule = view.say, prevented.rule
    finding = next(one for one in view.decision.conditions if one.rule == rule)
    last = prevented.last
    when = say.never_in_order() if last is None else say.last_in_order(say.day(last))
    return Text(f"{_named(view, rule)}: {sentence(view, finding)}; {when}.", "- ", 1)


def _named(view: View, rule: str) -> str:
    number = capital(view.say.condition(view.numbers[rule]))
    return f"{number}, {view.title(rule)} ({view.citation(rule)})"


def _assumptions(view: View, forecast: Forecast) -> Iterator[Block]:
    yield Gap()
    yield Heading(view.say.assumptions_heading(), "-")
    lines = list(_taken_for_granted(view, forecast))
    for line in lines or [view.say.nothing_assumed()]:
        yield Text(line if line.endswith(".") else f"{line}.", "- ", 1)


def _taken_for_granted(view: View, forecast: Forecast) -> Iterator[str]:
    say, made = view.say, forecast.assumptions
    if made.planned:
        yield say.planned_count(view.ids(made.planned))
    if made.confirmed:
        yield say.confirmed_daily(view.ids(made.confirmed))
    for post in made.posts:
        yield _post(view, post)
    if made.replaced:
        yield say.stands_in_place(view.ids(made.replaced))
    if made.posts and made.holiday is not None:
        yield say.holiday_counts(view.citation(made.holiday))
    if made.objectives and made.attained_on is not None:
        yield say.objectives_assumed(say.day(made.attained_on), view.ids(made.objectives))


def _post(view: View, post: AssumedPost) -> str:
    """One assumed post: share, part, arena and days, then whose kind and place it has.

    Of a post without a kind nothing is said of one.
    """
    say, words = view.say, view.words
    part, arena = say.named(words.stages, post.stage), say.named(words.arenas, post.arena)
    last = None if post.last is None else say.day(post.last)
    days = say.serving(say.percent(post.fraction), part, arena, say.day(post.first), last)
    usual = None if post.post is None else say.usual_post(post.stage == "lis1")
    return f"{days} ({say.serving_like(post.like, post.place_of, usual)}) [{post.id}]"


def _own_days(view: View, forecast: Forecast) -> Iterator[Block]:
    own, say = forecast.by_condition, view.say
    if not own:
        return
    yield Gap()
    yield Heading(say.own_days_heading(), "-")
    for one in own:
        yield Text(f"{_named(view, one.rule)}: {_own_day(view, forecast, one)}.", "- ", 1)
    others = len(forecast.then.conditions) - len(own)
    if others > 0:
        yield Text(say.in_order_already(others, view.day(forecast.decision.on)))


def _own_day(view: View, forecast: Forecast, own: OwnDay) -> str:
    say = view.say
    if own.first is None:
        return say.never_in_order()
    stays = own.last is None or own.last >= forecast.through.toordinal()
    return say.in_order_from(
        say.day(own.first), None if stays or own.last is None else say.day(own.last)
    )


def _full_last(view: View, forecast: Forecast) -> Iterator[Block]:
    """The count of time that was full last, with its ledger as of the day."""
    finding = forecast.full_last
    if finding is None or forecast.day is None:
        return
    yield Gap()
    yield Heading(view.say.reached_last_heading(view.day(forecast.day)), "-")
    yield from in_full(view, finding, view.numbers[finding.rule])
