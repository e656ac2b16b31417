from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lisrules.conditions.attained import SetResult, Standing
from lisrules.conditions.base import Effect, Finding, Layer, Need, ReadingUse
from lisrules.conditions.combined import Combined, Not
from lisrules.conditions.editions import Choice
from lisrules.conditions.objectives import Attained
from lisrules.engine.flips import Flip, OptionChange
from lisrules.explanation.languages import LANGUAGES, ExplanationError
from lisrules.explanation.text import render_text
from lisrules.timeline.model import Timeline
from lisrules.values.citation import Citation
from lisrules.values.ledger import Entry, Ledger, Line
from lisrules.values.outcome import Cure, Outcome
from tests.unit.explanation.findings import day, decision, provision, ruling, served

MISSING = ("clinical-supervisor-missing",)
PERSONS = (("educational-supervisor", ("p-1",)), ("clinical-supervisor", ()), ("leader", ("p-3",)))


def flat(text: str) -> str:
    """The words without the breaking of lines, which is tested for itself."""
    return " ".join(text.split())


def time_short() -> Finding:
    """Thirteen sick days in a hospital year: one day is deducted."""
    start, end = day(2024, 9, 1), day(2025, 8, 31)
    low = 12 - Fraction(1, 31)
    entries = (
        Entry(Line.SERVICE, start, end, Fraction(1), Fraction(12), facts=("hospital",)),
        Entry(
            Line.ABSENCE,
            start,
            start + 12,
            days=Fraction(13),
            facts=("flu",),
            rule="part",
            reason="sick",
        ),
        Entry(Line.ALLOWANCE, days=Fraction(12), rule="part"),
        Entry(Line.DEDUCTION, end, end, None, -Fraction(1, 31), Fraction(1), rule="part"),
        Entry(Line.TOTAL, months=low),
    )
    return Finding(
        "one",
        Outcome.NOT_MET,
        provision("one"),
        served(low, (11, Fraction(30)), missing_days=1, reached_gross=end, begun=(start, start)),
        Ledger(entries, start, low),
        evidence=("hospital", "flu"),
        readings=(ReadingUse("absence-day", "calendar-days"),),
        cure=Cure.TIME,
    )


def objectives(rule: str, *standings: Standing, outcome: Outcome = Outcome.NOT_MET) -> Finding:
    total = 10
    result = SetResult("hospital", total, total - len(standings), standings, (), outcome, True, ())
    version = provision(rule)
    choice = Choice(version, ("hospital",), None, (result,), outcome)
    detail = Attained((choice,), 0, None, None, Outcome.MET, None, None)
    return Finding(rule, outcome, version, detail, cure=Cure.ACT)


def standing(code: str, reasons: tuple[str, ...] = MISSING, *, doubt: bool = False) -> Standing:
    return Standing(code, f"a-{code}", reasons, doubt, PERSONS)


class TestConclusion:
    def test_comes_first_with_outcome_date_shortfall_and_cure(self) -> None:
        told = flat(render_text(decision(time_short(), outcome=Outcome.NOT_MET), "nb"))
        assert told.startswith(
            "Completed nb ============ Is it completed? nb "
            "Konklusjon per 1. mars 2026: [ikke oppfylt] "
            "1 av 1 vilkår er ikke oppfylt: "
            "- Vilkår 1, Title one nb (§ 2(2), 1. punktum): 11 måneder og 30 dager tellende "
            "tjeneste av 12 måneder som kreves; det mangler 1 dag i full stilling. "
            "Mer tellende tjeneste er nok"
        )

    @pytest.mark.parametrize(
        ("cures", "told"),
        [
            ((Cure.TIME, Cure.ACT), "Somebody has to act"),
            ((Cure.ACT, Cure.NEVER), "Nothing can cure this"),
            ((Cure.TIME, Cure.TIME), "More service that counts is enough"),
        ],
    )
    def test_names_the_hardest_cure(self, cures: tuple[Cure, Cure], told: str) -> None:
        findings = [
            ruling(rule, Outcome.NOT_MET, cure=cure)
            for rule, cure in zip(("one", "two"), cures, strict=True)
        ]
        text = render_text(decision(*findings, outcome=Outcome.NOT_MET), "en", brief=True)
        assert told in text

    def test_names_each_missing_fact_once_with_the_conditions_it_settles(self) -> None:
        findings = [
            ruling(rule, Outcome.UNDETERMINED, needs=(Need("absences"),)) for rule in ("one", "two")
        ]
        text = render_text(decision(*findings, outcome=Outcome.UNDETERMINED), "nn", brief=True)
        assert flat(text).count("lista over fråvær") == 1
        assert "lista over fråvær – gjeld vilkår 1 og vilkår 2" in flat(text)

    def test_names_the_reading_it_hangs_on_and_both_outcomes(self) -> None:
        change = OptionChange("absence-day", "calendar-days", "working-days")
        flip = Flip((change,), Outcome.MET, (ruling("one"),))
        contested = decision(
            ruling(outcome=Outcome.NOT_MET), outcome=Outcome.CONTESTED, flips=(flip,), mode="all"
        )
        text = flat(render_text(contested, "en"))
        assert "Conclusion on 1 March 2026: [contested]" in text
        assert (
            "Which days? en Read as “calendar en” (used here; support: the wording en): "
            "not met; read as “working en” (support: nobody en): met "
            "(condition 1: an authority has answered yes: exemption)." in text
        )

    def test_says_what_was_before_the_law(self) -> None:
        early = decision(outcome=Outcome.NOT_APPLICABLE, before_force=True, on=date(2016, 1, 1))
        text = render_text(early, "nb")
        assert "Not yet law. nb" in text
        assert "Vilkårene" not in text

    def test_warns_of_a_date_after_the_law_was_checked(self) -> None:
        late = decision(ruling(), beyond_known=True)
        assert "amendments are known only through 2 July 2026" in flat(render_text(late, "en"))
        assert "amendments are known only" not in flat(render_text(decision(ruling()), "en"))


class TestConditions:
    def test_ledger_can_be_recomputed_by_hand(self) -> None:
        text = render_text(decision(time_short()), "nb", 120)
        rows = [line.split() for line in text.split("\n")]
        assert ["01.09.2024–31.08.2025", "100", "%", "+12", "tjeneste", "[hospital]"] in rows
        assert "månedene telles fra 1. september 2024" in text
        assert ["−12", "fravær", "uten", "fratrekk,", "§", "2(2),", "1.", "punktum"] in rows
        assert ["11", "30/31", "sum", "=", "11", "måneder", "og", "30", "dager"] in rows
        assert Fraction(12) - Fraction(1, 31) == 11 + Fraction(30, 31)

    def test_every_ground_is_told(self) -> None:
        timeline = Timeline.model_validate(
            {
                "absences": [
                    {
                        "id": "flu",
                        "kind": "sick",
                        "from": "2024-09-01",
                        "through": "2024-09-13",
                        "source": {"document": "attest\u202e3"},
                    }
                ]
            }
        )
        text = flat(render_text(decision(time_short(), timeline=timeline), "en"))
        for part in (
            "Rule Gist one. en",
            "Provision § 2(2), sentence 1 – the regulation",
            "In force from 1 March 2017 (FOR-2016-12-08-1482)",
            "Link https://lovdata.no/eli/forskrift/2016/12/08/1482/§2/2026-03-01/nor",
            "Without deduction 31 August 2025",
            "Evidence hospital; flu (attest\\u202e3)",
            "Reading Which days? en [absence-day]",
            "Used calendar en (default; support: the wording en)",
            "Also possible working en (support: nobody en)",
        ):
            assert part in text

    def test_a_reading_fixed_by_the_caller_says_so(self) -> None:
        fixed = decision(time_short(), fixed=frozenset({"absence-day"}))
        assert "(fixed by the user; support: the wording en)" in flat(render_text(fixed, "en"))

    def test_a_reading_is_explained_once(self) -> None:
        use = (ReadingUse("absence-day", "calendar-days"),)
        text = flat(render_text(decision(ruling(readings=use), ruling("two", readings=use)), "en"))
        assert text.count("Also possible") == 1
        assert "Which days? en Used: calendar en (see condition 1)" in text

    def test_a_part_told_already_is_referred_to(self) -> None:
        part = ruling("part")
        whole = [
            Finding(rule, Outcome.MET, provision(rule), Combined("all", 1), parts=(part,))
            for rule in ("one", "two")
        ]
        text = flat(render_text(decision(*whole), "en"))
        assert "1.1. [met] Title part en An authority" in text
        assert "2.1. [met] Title part en see condition 1.1" in text

    def test_a_negation_names_what_must_not_be_met(self) -> None:
        negated = Finding(
            "one",
            Outcome.NOT_MET,
            provision("one"),
            Combined("not", None),
            parts=(ruling("part"),),
        )
        text = flat(render_text(decision(negated), "en"))
        assert "Requires that “Title part en” is not met; the outcome there: met." in text

    @pytest.mark.parametrize("kind", ["any", "at-least"])
    def test_alternatives_that_failed_are_a_line_each_where_one_was_enough(self, kind: str) -> None:
        whole = alternatives(kind, Outcome.MET)
        text = flat(render_text(decision(whole), "en"))
        assert "1.1. [met] Title part en An authority has answered yes: exemption. Rule" in text
        failed = "1.2. [not met] Title one en (§ 2(2), sentence 1): an authority has answered yes"
        assert failed in text
        assert "Gist one. en" not in text

    def test_alternatives_are_told_in_full_where_none_was_enough(self) -> None:
        text = flat(render_text(decision(alternatives("any", Outcome.NOT_MET)), "en"))
        assert "Gist one. en" in text

    @pytest.mark.parametrize(
        ("kind", "told"),
        [("all", "None of the parts applies."), ("any", "None of the parts applies.")],
    )
    def test_nothing_is_counted_where_no_part_applies(self, kind: str, told: str) -> None:
        part = ruling("part", Outcome.NOT_APPLICABLE)
        whole = Finding(
            "one", Outcome.NOT_APPLICABLE, provision("one"), Combined(kind, 1), parts=(part,)
        )
        text = flat(render_text(decision(whole), "en"))
        assert told in text
        assert "0 of 0" not in text

    def test_what_it_was_tried_by_is_not_told_again_as_what_it_hangs_on(self) -> None:
        tried = replace(provision("one"), condition=Not(kind="not", of="part"))
        found = ruling("one", Outcome.NOT_MET, provision=tried, causes=("part",))
        text = flat(render_text(decision(found), "en"))
        assert "Tried by Title part en" in text
        assert "Connected with" not in text

    def test_a_rule_of_another_regulation_says_so(self) -> None:
        other = replace(provision("one"), citation=Citation.parse("Gebyrforskriften § 3", "FOR"))
        found = ruling(provision=other)
        for lang, told in {
            "nb": "Hjemmel Gebyrforskriften § 3 – annen forskrift",
            "nn": "Heimel Gebyrforskrifta § 3 – anna forskrift",
            "en": "Provision Fee regulation § 3 – another regulation",
        }.items():
            assert told in flat(render_text(decision(found), lang))


def alternatives(kind: str, outcome: Outcome) -> Finding:
    met = ruling("part", outcome)
    failed = ruling("one", Outcome.NOT_MET)
    return Finding("two", outcome, provision("two"), Combined(kind, 1), parts=(met, failed))


class TestFreeAbsence:
    """The line on free absence: what was used of it."""

    @staticmethod
    def rows(absent: int | None, free: str, excess: str | None, unit: str = "calendar-days") -> str:
        lines = [Entry(Line.ALLOWANCE, days=Fraction(free), rule="part")]
        if absent is not None:
            weighed = Fraction(absent)
            lines.insert(0, Entry(Line.ABSENCE, 1, absent, days=weighed, facts=("flu",)))
        if excess is not None:
            lines.append(Entry(Line.DEDUCTION, 1, 1, days=Fraction(excess), rule="part"))
        lines.append(Entry(Line.TOTAL, months=Fraction(12)))
        ledger = Ledger(tuple(lines), 1, Fraction(12))
        found = replace(time_short(), ledger=ledger)
        return flat(render_text(decision(found, options={"absence-day": unit}), "nb", 120))

    def test_all_of_it(self) -> None:
        assert "−12 fravær uten fratrekk, §" in self.rows(13, "12", "1")

    def test_less_than_is_free(self) -> None:
        text = self.rows(20, "36.5", None)
        assert "−20 fravær uten fratrekk: inntil 36,5 dager, §" in text

    def test_none_where_the_whole_is_deducted(self) -> None:
        assert "0 fravær uten fratrekk: inntil 19 dager, §" in self.rows(20, "19", "20")

    def test_in_working_days_the_excess_is_turned_back(self) -> None:
        text = self.rows(17, "12", "7", "working-days")
        assert "−12 fravær uten fratrekk, §" in text

    def test_all_that_is_free_where_any_day_may_be_absence(self) -> None:
        assert "−12 fravær uten fratrekk, §" in self.rows(None, "12", "353")


class TestObjectives:
    def test_codes_are_grouped_by_cause_and_written_as_ranges_with_counts(self) -> None:
        codes = [standing(f"KLS-00{number}") for number in (1, 2, 3)]
        other = standing("KLS-007", ("same-person",))
        text = flat(render_text(decision(objectives("one", *codes, other)), "nb"))
        assert (
            "KLS-001–KLS-003 (3): anbefaling fra minst én supervisør mangler "
            "(registrert: veileder p-1, leder p-3) [a-KLS-001–a-KLS-003]" in text
        )
        assert "KLS-007 (1): én og samme person kan ikke fylle rollene" in text

    def test_a_set_with_codes_that_are_not_known_is_told_once(self) -> None:
        result = SetResult("hospital", 38, 0, (), (), Outcome.UNDETERMINED, False, ())
        one = provision("one")
        choices = tuple(
            Choice(one, ("hospital",), until, (result,), Outcome.UNDETERMINED)
            for until in (None, day(2021, 9, 1))
        )
        detail = Attained(choices, 1, None, None, Outcome.MET, None, None)
        found = Finding("one", Outcome.UNDETERMINED, one, detail)
        text = flat(render_text(decision(found), "en", 200).partition("The conditions")[2])
        assert text.count("the codes of the 38 objectives are not known") == 2
        assert "decides here:" not in text

    def test_a_shared_cause_is_numbered_and_told_once(self) -> None:
        findings = (objectives("one", standing("KLS-001")), objectives("two", standing("KLK-001")))
        text = flat(render_text(decision(*findings), "en"))
        assert "KLS-001 (1): cause 1 – no recommendation from any clinical supervisor" in text
        assert "KLK-001 (1): see cause 1 [a-KLK-001]" in text

    def test_doubts_are_not_called_shortfalls(self) -> None:
        doubt = standing("KLS-001", ("decision-unknown",), doubt=True)
        finding = objectives("one", doubt, outcome=Outcome.UNDETERMINED)
        text = flat(render_text(decision(finding), "en"))
        assert "1 of 10 objectives is not settled: KLS-001" in text
        assert "not attained" not in text


class TestBeside:
    def test_is_sorted_by_what_the_rules_do_and_marked_as_no_part_of_the_verdict(self) -> None:
        duty = ruling("two", provision=provision("two", Effect.DUTY))
        local = ruling("part", provision=provision("part", Effect.NOTE, Layer.LOCAL_GUIDANCE))
        text = flat(render_text(decision(ruling(), beside=(local, duty)), "en"))
        order = [
            text.index(part)
            for part in (
                "What follows is not part of the verdict",
                "Duties of",
                "Title two en",
                "Notes",
                "Title part en",
                "(local guidance, not binding)",
                "Basis",
            )
        ]
        assert order == sorted(order)


class TestForms:
    @pytest.mark.parametrize("lang", LANGUAGES)
    @pytest.mark.parametrize("width", [80, 88, 120])
    def test_keeps_to_the_width_but_for_links_and_digests(self, lang: str, width: int) -> None:
        findings = time_short(), objectives("two", standing("KLS-001"))
        lines = render_text(decision(*findings), lang, width).split("\n")
        unbroken = re.compile(r"http|[0-9a-f]{64}")
        assert max(len(line) for line in lines if not unbroken.search(line)) <= width

    def test_only_explains_one_rule(self) -> None:
        text = render_text(decision(ruling(), ruling("two")), "en", only="two")
        assert text.startswith("2. [met] Title two en\n")
        assert "Title one" not in text

    def test_only_an_unknown_rule_is_refused_with_a_suggestion(self) -> None:
        with pytest.raises(ExplanationError, match=r"found `twoo`.*\n  help: did you mean `two`"):
            render_text(decision(ruling(), ruling("two")), "en", only="twoo")

    def test_brief_has_one_line_for_each_condition(self) -> None:
        text = render_text(decision(ruling(), ruling("two")), "en", 200, brief=True)
        assert [line for line in text.split("\n") if line[:2] in ("1.", "2.")] == [
            f"{number}. [met] Title {rule} en (§ 2(2), sentence 1): "
            "an authority has answered yes: exemption"
            for number, rule in ((1, "one"), (2, "two"))
        ]
        assert text.endswith("This is decision support. A person decides.\n")

    def test_same_decision_gives_the_same_text(self) -> None:
        made: list[Any] = [render_text(decision(time_short()), "nn") for _ in range(2)]
        assert made[0] == made[1]
