"""Every language has words for every code that facts, rules and findings can hold."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, get_args

import pytest

import lisrules.conditions as conditions_package
from lisrules.conditions import approvals, attained
from lisrules.conditions.base import Effect, Layer
from lisrules.documents.rule_files import load_rules
from lisrules.explanation.languages import LANGUAGES, ExplanationError, phrases_of
from lisrules.explanation.phrases import Phrases
from lisrules.explanation.words import Words
from lisrules.timeline import learning, papers, practice
from lisrules.values.ledger import Line
from lisrules.values.outcome import Cure, Outcome
from tests.unit.explanation.findings import day

EACH = pytest.mark.parametrize("say", LANGUAGES.values(), ids=LANGUAGES)
ROLES = get_args(learning.Recommendation.model_fields["role"].annotation)


def sources() -> Iterator[ast.Module]:
    for module in pkgutil.iter_modules(conditions_package.__path__):
        found = importlib.import_module(f"lisrules.conditions.{module.name}")
        yield ast.parse(inspect.getsource(found))


def needed_fields() -> set[str]:
    """The first argument of every `Need(...)` in the conditions that is written out."""
    return {
        node.args[0].value
        for tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Need"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def lists_asked_for() -> set[str]:
    return {"confirmations", "people"}


def reasons() -> set[str]:
    """Every reason an assessment is refused or doubted for, as the modules write them."""
    found: set[str] = set()
    for tree in map(ast.parse, (inspect.getsource(attained), inspect.getsource(approvals))):
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    known = {text for text in found if "-" in text and " " not in text and "\n" not in text}
    readings = {"delegated-leader", "recommendation-sign", "two-roles"}
    options = {"leader-only", "no-limit", "two-persons", "three-persons"}
    not_reasons = {*ROLES, *readings, *options}
    suffixes = {text[1:] for text in known if text.startswith("-")}
    plain = {text for text in known - not_reasons if not text.startswith("-")}
    supervisors = ("educational-supervisor", "clinical-supervisor")
    return plain | {"unknown"} | {f"{role}-{end}" for role in supervisors for end in suffixes}


@EACH
class TestTables:
    def test_stages_arenas_and_absences(self, say: Phrases) -> None:
        assert set(say.words.stages) == set(get_args(practice.Stage))
        assert set(say.words.arenas) == set(get_args(practice.Arena))
        assert set(say.words.absences) == {*get_args(practice.AbsenceKind), "excused"}

    def test_papers(self, say: Phrases) -> None:
        bodies = get_args(papers.Confirmation.model_fields["body"].annotation)
        assert set(say.words.confirmations) == set(get_args(papers.ConfirmationKind))
        assert set(say.words.rulings) == set(get_args(papers.RulingKind))
        assert set(say.words.bodies) == set(bodies)

    def test_roles_statuses_and_authorisations(self, say: Phrases) -> None:
        kinds = get_args(practice.Authorisation.model_fields["kind"].annotation)
        statuses = get_args(learning.Activity.model_fields["status"].annotation)
        assert set(say.words.roles) == set(ROLES)
        assert set(say.words.statuses) == set(statuses)
        assert set(say.words.authorisations) == set(kinds)

    def test_needs(self, say: Phrases) -> None:
        assert needed_fields() | lists_asked_for() <= set(say.words.needs)

    def test_reasons(self, say: Phrases) -> None:
        assert "clinical-supervisor-missing" in reasons()
        assert reasons() == set(say.words.reasons)

    def test_reasons_that_are_doubts_can_be_needed(self, say: Phrases) -> None:
        doubts = {one for one in reasons() if one.endswith(("unknown", "unclear"))}
        assert doubts | {"same-person"} <= set(say.words.needs)

    def test_enumerations(self, say: Phrases) -> None:
        assert len({say.outcome(one) for one in Outcome}) == len(Outcome)
        assert len({say.line(one) for one in Line}) == len(Line)
        assert len({say.cure(one) for one in Cure}) == len(Cure)
        assert len({say.layer(one) for one in Layer}) == len(Layer)
        assert len({say.effect(one) for one in Effect}) == len(Effect)

    def test_no_word_is_empty(self, say: Phrases) -> None:
        assert all(word.strip() for word in every_word(say.words))


def every_word(words: Any) -> Iterator[str]:
    names = (name for name in type(words).__slots__)
    for value in (getattr(words, name) for name in names):
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from value.values()
        elif isinstance(value, tuple):
            yield from value
        else:
            yield from every_word(value)


def words_of(lang: str) -> Words:
    return LANGUAGES[lang].words


class TestNorwegian:
    def test_the_two_forms_differ(self) -> None:
        nb, nn = (LANGUAGES[lang] for lang in ("nb", "nn"))
        assert (nb.outcome(Outcome.NOT_MET), nn.outcome(Outcome.NOT_MET)) == (
            "ikke oppfylt",
            "ikkje oppfylt",
        )
        assert (nb.days(2), nn.days(2)) == ("2 dager", "2 dagar")

    def test_nynorsk_has_no_words_of_bokmal(self) -> None:
        said = " ".join(every_word(words_of("nn"))).casefold().split()
        assert not {"ikke", "sykehus", "veileder", "hvilke", "hvem", "fravær", "fra"} & set(said)


class TestForms:
    @pytest.mark.parametrize(
        ("lang", "date", "share", "amount"),
        [
            ("nb", "1. mars 2026", "37,5\u00a0%", "11 måneder og 29 dager"),
            ("nn", "1. mars 2026", "37,5\u00a0%", "11 månader og 29 dagar"),
            ("en", "1 March 2026", "37.5%", "11 months and 29 days"),
        ],
    )
    def test_dates_shares_and_amounts(self, lang: str, date: str, share: str, amount: str) -> None:
        say = phrases_of(lang)
        assert say.day(day(2026, 3, 1)) == date
        assert say.percent(Fraction(3, 8)) == share
        assert say.amount(11, Fraction(29)) == amount

    @pytest.mark.parametrize(
        ("months", "days", "written"),
        [(0, 0, "0 måneder"), (1, 0, "1 måned"), (0, 1, "1 dag"), (1, 2, "1 måned og 2 dager")],
    )
    def test_what_is_nothing_is_left_out(self, months: int, days: int, written: str) -> None:
        assert phrases_of("nb").amount(months, Fraction(days)) == written

    def test_citations(self) -> None:
        assert phrases_of("nb").citation("§ 18(1) s.2") == "§ 18(1), 2. punktum"
        assert phrases_of("nn").citation("annex 2 B") == "vedlegg 2 B"
        assert phrases_of("en").citation("§ 18(1) s.2") == "§ 18(1), sentence 2"

    def test_other_works_are_named_in_the_language(self) -> None:
        cited = {
            version.citation.text
            for rule in load_rules().rules.values()
            for version in rule.versions
            if version.citation.section is None and version.citation.annex is None
        }
        assert "Gebyrforskriften § 3" in cited
        assert set(words_of("en").works) == cited
        assert set(words_of("nn").works) <= cited
        assert not words_of("nb").works

    def test_a_language_that_does_not_exist_is_refused(self) -> None:
        with pytest.raises(ExplanationError, match="found `no`, expected one of nb, nn, en"):
            phrases_of("no")
