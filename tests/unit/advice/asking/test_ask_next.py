"""What to ask next: the answers, their outcomes by re-evaluation, and the order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules import Verdict, evaluate, load_rules, load_timeline
from lisrules.advice.asking.answers import Answer, changed
from lisrules.advice.asking.ask_next import MOST_ASKED, UNANSWERED, ways_of
from lisrules.advice.asking.asked import Answered, Asked, ranked
from lisrules.advice.asking.candidates import OF_FACTS
from lisrules.advice.asking.candidates_assessments import OF_ASSESSMENTS
from lisrules.advice.asking.candidates_lists import OF_LISTS
from lisrules.advice.asking.candidates_papers import OF_PAPERS
from lisrules.advice.asking.candidates_periods import OF_PERIODS
from lisrules.advice.asking.case import Case
from lisrules.advice.asking.lacks import Time
from lisrules.conditions.base import Need
from lisrules.explanation.languages import phrases_of
from lisrules.values.outcome import Outcome
from tests import building
from tests.building import passing, timeline, without
from tests.unit.explanation.findings import decision, ruling

ON = date(2027, 3, 1)
MET, NO, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED


def lis1(data: dict[str, Any], on: date = ON) -> Verdict:
    return evaluate(load_rules(), timeline(data), "lis1", on)


def partial() -> Verdict:
    """Absences, the last day of the hospital post and the share of the other are not known."""
    doctor = load_timeline("examples/partial-knowledge.yaml")
    return evaluate(load_rules(), doctor, "lis1", date(2026, 3, 1))


def outcomes(asked: Asked) -> list[tuple[str | None, Outcome]]:
    return [(one.answers[0].value or one.answers[0].code, one.outcome) for one in asked.answers]


def test_every_need_in_words_has_answers_or_a_reason_to_have_none() -> None:
    told = set(phrases_of("en").words.needs)
    answered = {*OF_FACTS, *OF_ASSESSMENTS, *OF_LISTS, *OF_PAPERS, *OF_PERIODS}
    assert told == {*answered, *UNANSWERED}
    assert not answered & set(UNANSWERED)


class TestOneFact:
    @pytest.mark.parametrize("data", [passing(), building.changed(passing(), "service", [])])
    def test_nothing_is_asked_where_it_is_settled(self, data: dict[str, Any]) -> None:
        assert lis1(data).ask_next() == ()

    def test_one_that_settles_two_conditions_against_each_other_is_not_asked(self) -> None:
        """The municipality came first: it counts too early, or it does not count."""
        data = passing()
        hospital, municipality = data["service"]
        first = {"from": "2025-09-01", "through": "2026-02-28"}
        then = {"from": "2026-03-01", "through": "2027-02-28"}
        paper = {**municipality["confirmation"], "on": "2026-02-28"}
        municipality = {**municipality, **first, "confirmation": paper}
        paper = {**hospital["confirmation"], "on": "2027-02-28"}
        data["service"] = [{**hospital, **then, "confirmation": paper}, municipality]
        del municipality["post"]
        found = lis1(data)
        assert found.outcome is NO
        assert found.ask_next() == ()

    def test_a_list_that_is_absent(self) -> None:
        [asked] = lis1(without(passing(), "absences")).ask_next()
        assert asked.needs == (Need("absences"),)
        assert outcomes(asked) == [("none", MET), ("every-day", NO)]
        assert asked.settles

    def test_a_confirmation_exists_or_not(self) -> None:
        """Six months of municipality, confirmed or all of them short."""
        data = without(without(passing(), "service.1.confirmation"), "confirmations")
        [asked] = [one for one in lis1(data).ask_next() if one.needs[0].field == "confirmation"]
        assert outcomes(asked) == [("2027-03-01", MET), ("none", NO)]
        short = asked.answers[1].conditions[0].lack
        assert short is not None
        assert isinstance(short.missing, Time)
        assert (short.missing.least, short.missing.most) == (Fraction(6), Fraction(6))

    def test_a_month_turns_on_a_day(self) -> None:
        """A hospital post from 1 September is a year on 31 August, and not a day before."""
        data = building.changed(passing(), "service.0.through", "2026-08")
        [asked] = lis1(data).ask_next()
        assert outcomes(asked) == [("2026-08-01", NO), ("2026-08-30", NO), ("2026-08-31", MET)]

    def test_no_day_is_tried_on_which_a_period_would_end_before_it_began(self) -> None:
        """Twelve days are free in hospital, of which eight are used: four more from 20 August."""
        away = [
            building.absence("before", "sick", "2026-01-01", "2026-01-08"),
            building.absence("last", "sick", "2026-08-20", "2026-08"),
        ]
        [asked] = lis1({**passing(), "absences": away}).ask_next()
        assert outcomes(asked) == [
            ("2026-08-20", MET),
            ("2026-08-23", MET),
            ("2026-08-24", NO),
            ("2026-08-31", NO),
        ]

    def test_the_smallest_share_that_does(self) -> None:
        """Twelve months of municipality are six at half time, and not at less."""
        data = without(
            building.changed(passing(), "service.1.through", "2027-08-31"), "service.1.fraction"
        )
        data = building.changed(data, "service.1.confirmation.on", "2027-08-31")
        [asked] = [
            one
            for one in lis1(data, date(2027, 9, 1)).ask_next()
            if one.needs[0].field == "fraction"
        ]
        assert outcomes(asked) == [("1/100", NO), ("49/100", NO), ("1/2", MET), ("1", MET)]

    def test_two_recommendations_of_which_neither_day_is_known(self) -> None:
        """Each may have been late; together they settle it, and no answer undoes the other."""
        data = passing()
        for vote in data["assessments"][0]["recommendations"]:
            del vote["on"]
        *single, both = lis1(data).ask_next()
        assert [outcomes(one) for one in single] == [[("in-favour", OPEN), ("against", NO)]] * 2
        assert len(both.questions) == 2
        assert [one.outcome for one in both.answers] == [MET, NO, NO, NO]

    def test_the_day_of_a_decision_after_exact_recommendations(self) -> None:
        """Recommended on 20 August and decided some day of that month: the 20th at the earliest."""
        data = passing()
        data["assessments"][0]["decided"]["on"] = "2026-08"
        [asked] = lis1(data).ask_next()
        assert [need.field for need in asked.needs] == ["decision-date-unclear"]
        assert outcomes(asked) == [
            ("2026-08-01", NO),
            ("2026-08-19", NO),
            ("2026-08-20", MET),
            ("2026-08-31", MET),
        ]

    def test_a_kind_of_post(self) -> None:
        [asked] = lis1(without(passing(), "service.0.post")).ask_next()
        assert dict(outcomes(asked))["lis1-announced"] is MET
        assert dict(outcomes(asked))["other"] is NO

    def test_one_value_missing_of_many_assessments_is_one_question(self) -> None:
        data = passing()
        for one in data["assessments"][:30]:
            del one["recommendations"]
        [asked] = lis1(data).ask_next()
        assert (len(asked.needs), len(asked.questions)) == (30, 1)
        assert [(one.answers[0].code, one.outcome) for one in asked.answers] == [
            ("both", MET),
            ("nobody", NO),
        ]

    def test_no_assessments_at_all(self) -> None:
        [asked] = lis1(without(passing(), "assessments")).ask_next()
        assert outcomes(asked) == [("all-attained", MET), ("none", NO)]


class TestSeveral:
    def test_ranked_and_then_the_set_that_settles_it(self) -> None:
        asked = partial().ask_next()
        assert [[need.field for need in one.needs] for one in asked] == [
            ["absences"],
            ["through"],
            ["fraction"],
            ["through", "absences", "fraction"],
        ]
        assert [one.settles for one in asked] == [False, False, False, True]
        met = [one for one in asked[-1].answers if one.outcome is MET]
        assert [[a.value or a.code for a in one.answers] for one in met] == [
            ["2025-08-31", "none", "1"]
        ]

    def test_a_fact_that_can_settle_nothing_is_not_asked_for(self) -> None:
        """Offers named beside the list of absences: no answer to them changes any condition."""
        verdict = lis1(without(passing(), "absences"))
        data = {**passing(), "offers": None, "absences": None}
        bare = lis1({name: value for name, value in data.items() if value is not None})
        more = tuple(
            replace(one, needs=(*one.needs, Need("offers"))) if one.needs else one
            for one in bare.conditions
        )
        asked = replace(bare, conditions=more).ask_next()
        assert [one.needs for one in asked] == [one.needs for one in verdict.ask_next()]

    def test_the_limit_holds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[int] = []
        verdict = partial()
        question = type(verdict.question)
        context = question.context

        def counted(self: Any, *args: Any, **more: Any) -> Any:
            seen.append(1)
            return context(self, *args, **more)

        monkeypatch.setattr(question, "context", counted)
        assert verdict.ask_next(limit=0)[0].answers == ()
        assert not seen
        verdict.ask_next(limit=5)
        assert len(seen) == 5
        seen.clear()
        verdict.ask_next()
        assert len(seen) <= MOST_ASKED

    def test_the_same_facts_give_the_same_questions(self) -> None:
        one, other = (
            [
                (asked.needs, [answer.outcome for answer in asked.answers])
                for asked in found.ask_next()
            ]
            for found in (partial(), partial())
        )
        assert one == other


class TestRanking:
    """The order alone, on values made up for it."""

    def asked(
        self, field: str, *outcomes: Outcome, whole: bool = True, rules: tuple[str, ...] = ("one",)
    ) -> Asked:
        need = Need(field)
        answers = tuple(
            Answered((Answer(need, "code", None, ()),), outcome, ()) for outcome in outcomes
        )
        return Asked(((need,),), rules, answers, whole)

    def order(self, *asked: Asked) -> list[str]:
        made = decision(ruling("one"), ruling("two"))
        found = [
            [one.needs[0].field for one in ranked(order, made)] for order in (asked, asked[::-1])
        ]
        assert found[0] == found[1]
        return found[0]

    def test_every_answer_then_some_then_none_then_untried(self) -> None:
        every, some, no = (
            self.asked("d", MET, NO),
            self.asked("c", MET, OPEN),
            self.asked("b", OPEN, OPEN),
        )
        assert self.order(self.asked("a"), no, some, every) == ["d", "c", "b", "a"]

    def test_answers_that_are_not_all_there_can_be_do_not_settle_for_certain(self) -> None:
        assert self.order(self.asked("a", MET, whole=False), self.asked("b", MET)) == ["b", "a"]

    def test_then_by_condition_and_by_name(self) -> None:
        first, second = self.asked("z", MET), self.asked("a", MET, rules=("two",))
        assert self.order(second, first, self.asked("y", MET)) == ["y", "z", "a"]

    def test_a_set_comes_last(self) -> None:
        pair = Asked(((Need("a"),), (Need("b"),)), ("one",), (), whole=True)
        assert self.order(pair, self.asked("z")) == ["z", "a"]


class TestAnswers:
    """That an answer, written down, is a timeline like any other and says what it says."""

    def test_every_answer_can_be_written_in_a_file(self) -> None:
        for asked in partial().ask_next():
            for one in asked.answers:
                changes = [change for answer in one.answers for change in answer.changes]
                made = changed(partial().timeline, changes)
                again = timeline(made.to_data())
                assert (
                    evaluate(load_rules(), again, "lis1", date(2026, 3, 1)).outcome is one.outcome
                )

    def test_a_day_of_completion_that_is_not_stated(self) -> None:
        """Before the first post, or not by the date of the question."""
        made = timeline({**passing(), "education": {"country": "SE", "eea": True}})
        case = Case(evaluate(load_rules(), made, "lis1", date(2027, 3, 1)))
        ways = ways_of(case, Need("completed"))
        assert [one.value for one in ways.answers] == ["2025-08-31", "2027-03-02"]
        assert not ways.whole

    def test_two_answers_about_the_education_stand_beside_each_other(self) -> None:
        made = timeline({"education": {"country": "SE", "completed": "2015"}})
        case = Case(evaluate(load_rules(), made, "lis1", date(2026, 3, 1)))
        _, no = ways_of(case, Need("eea")).answers
        scale = ways_of(case, Need("completed")).scale
        assert scale is not None
        last = scale.at(scale.high)
        for order in ((no, last), (last, no)):
            education = changed(made, [one for each in order for one in each.changes]).education
            assert education is not None
            assert (education.eea, str(education.completed)) == (False, "2015-12-31")

    @pytest.mark.parametrize("field", sorted({*OF_LISTS, *OF_PAPERS}))
    def test_every_list_that_is_absent_has_answers(self, field: str) -> None:
        made = partial()
        bare = evaluate(load_rules(), timeline({}), "lis1", made.on)
        ways = ways_of(Case(bare), Need(field))
        assert bool(ways.answers) == (field not in ("eea", "completed", "paper", "ruling"))
        for answer in ways.answers:
            timeline(changed(bare.timeline, answer.changes).to_data())
