"""The laws of the logic that conditions are combined by, over every outcome there is."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from lisrules.values.outcome import Outcome, all_of, any_of, at_least, between, negate

MET, NOT_MET, UNDETERMINED, CONTESTED, NOT_APPLICABLE = Outcome
EVERY = tuple(Outcome)
KLEENE = (NOT_MET, UNDETERMINED, MET)
"""The three values of the textbook, from false to true."""

outcomes = st.lists(st.sampled_from(EVERY), max_size=6)
three_valued = st.lists(st.sampled_from(KLEENE), min_size=1, max_size=6)
counts = st.integers(1, 7)


def completions(seen: list[Outcome]) -> list[tuple[Outcome, ...]]:
    """Every way in which what is unknown may turn out."""
    return list(product(*((MET, NOT_MET) if o is UNDETERMINED else (o,) for o in seen)))


class TestTheTextbook:
    def test_conjunction_is_the_lesser_and_disjunction_the_greater(self) -> None:
        for a, b in product(KLEENE, repeat=2):
            assert all_of([a, b]) is min(a, b, key=KLEENE.index)
            assert any_of([a, b]) is max(a, b, key=KLEENE.index)

    def test_what_is_contested_yields_to_what_is_unknown(self) -> None:
        assert all_of([CONTESTED, UNDETERMINED]) is UNDETERMINED
        assert any_of([CONTESTED, UNDETERMINED]) is UNDETERMINED
        assert all_of([CONTESTED, NOT_MET]) is NOT_MET
        assert all_of([CONTESTED, MET]) is CONTESTED
        assert any_of([CONTESTED, MET]) is MET
        assert any_of([CONTESTED, NOT_MET]) is CONTESTED

    def test_nothing_to_decide_is_not_applicable(self) -> None:
        for combined in (all_of([]), any_of([]), at_least(1, []), all_of([NOT_APPLICABLE])):
            assert combined is NOT_APPLICABLE

    def test_negation_swaps_only_what_is_settled(self) -> None:
        assert [negate(o) for o in (MET, NOT_MET)] == [NOT_MET, MET]
        for other in (UNDETERMINED, CONTESTED, NOT_APPLICABLE):
            assert negate(other) is other


class TestLaws:
    def test_commutative_associative_idempotent(self) -> None:
        for combine in (all_of, any_of):
            for a, b, c in product(EVERY, repeat=3):
                assert combine([a, b]) is combine([b, a])
                assert combine([combine([a, b]), c]) is combine([a, combine([b, c])])
                assert combine([a, a]) is a

    @given(outcomes, outcomes)
    def test_grouping_changes_nothing(self, one: list[Outcome], other: list[Outcome]) -> None:
        for combine in (all_of, any_of):
            assert combine([combine(one), combine(other)]) is combine(one + other)

    @given(outcomes)
    def test_de_morgan_and_double_negation(self, seen: list[Outcome]) -> None:
        assert negate(all_of(seen)) is any_of(map(negate, seen))
        assert negate(any_of(seen)) is all_of(map(negate, seen))
        assert [negate(negate(outcome)) for outcome in seen] == seen

    @given(outcomes, st.integers(0, 6), counts)
    def test_what_does_not_apply_is_neutral(self, seen: list[Outcome], at: int, count: int) -> None:
        more = [*seen[:at], NOT_APPLICABLE, *seen[at:]]
        assert all_of(more) is all_of(seen)
        assert any_of(more) is any_of(seen)
        assert at_least(count, more) is at_least(count, seen)

    def test_absorption(self) -> None:
        for a, b in product(KLEENE, repeat=2):
            assert all_of([a, any_of([a, b])]) is a
            assert any_of([a, all_of([a, b])]) is a

    def test_distributive(self) -> None:
        for a, b, c in product(KLEENE, repeat=3):
            assert all_of([a, any_of([b, c])]) is any_of([all_of([a, b]), all_of([a, c])])
            assert any_of([a, all_of([b, c])]) is all_of([any_of([a, b]), any_of([a, c])])


class TestAtLeast:
    @given(st.lists(st.sampled_from(EVERY), max_size=6))
    def test_one_is_any_and_all_is_all(self, seen: list[Outcome]) -> None:
        applicable = [outcome for outcome in seen if outcome is not NOT_APPLICABLE]
        assert at_least(1, seen) is any_of(seen)
        assert at_least(max(1, len(applicable)), seen) is all_of(seen)

    @given(three_valued, counts)
    def test_settled_exactly_when_every_completion_agrees(
        self, seen: list[Outcome], count: int
    ) -> None:
        found = {MET if done.count(MET) >= count else NOT_MET for done in completions(seen)}
        assert at_least(count, seen) is (found.pop() if len(found) == 1 else UNDETERMINED)

    @given(three_valued, counts)
    def test_asking_for_more_is_never_easier(self, seen: list[Outcome], count: int) -> None:
        easier, harder = at_least(count, seen), at_least(count + 1, seen)
        assert KLEENE.index(harder) <= KLEENE.index(easier)


class TestKnowingMore:
    @given(three_valued, counts)
    def test_settling_what_is_unknown_never_changes_what_is_settled(
        self, seen: list[Outcome], count: int
    ) -> None:
        for combine in (all_of, any_of, lambda given: at_least(count, given)):
            before = combine(seen)
            after = {combine(done) for done in completions(seen)}
            if before is not UNDETERMINED:
                assert after == {before}

    @given(three_valued)
    def test_conjunction_and_disjunction_are_undetermined_only_where_it_matters(
        self, seen: list[Outcome]
    ) -> None:
        for combine in (all_of, any_of):
            if combine(seen) is UNDETERMINED:
                assert {combine(done) for done in completions(seen)} == {MET, NOT_MET}

    def test_bounds_that_agree_settle_and_others_do_not(self) -> None:
        for low, high in product(EVERY, repeat=2):
            assert between(low, high) is (low if low is high else UNDETERMINED)
