from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lisrules.timeline.diagnose import MOST_FAULTS
from lisrules.timeline.validate import parse_timeline
from lisrules.values.diagnostics import Place, TimelineError
from tests.unit.timeline.numbers import made_up_number

POST: dict[str, Any] = {"id": "s1", "from": "2024", "stage": "lis1", "arena": "hospital"}


def faults(data: object) -> dict[str, tuple[str, str, str]]:
    with pytest.raises(TimelineError) as caught:
        parse_timeline(data)
    return {d.path: (d.found, d.expected, d.help) for d in caught.value.diagnostics}


def post(**values: object) -> dict[str, Any]:
    return {"service": [{**POST, **values}]}


def test_a_good_document_is_a_timeline() -> None:
    timeline = parse_timeline(post(through="ongoing", fraction="50 %"))
    assert timeline.service is not None
    assert timeline.service[0].through == "ongoing"


@pytest.mark.parametrize(
    ("data", "path", "found", "expected", "hint"),
    [
        (3, "", "`3`", "a mapping of keys to values", ""),
        (None, "", "nothing (`null`)", "a mapping of keys to values", ""),
        ({"servce": []}, "servce", "the unknown key `servce`", "one of `format`", "`service`?"),
        ({"zzzzz": []}, "zzzzz", "the unknown key `zzzzz`", "one of `format`", "remove it"),
        (
            post(from_="2024"),
            "service[0].from_",
            "the unknown key `from_`",
            "one of `id`",
            "`from`",
        ),
        (post(stage="lis4"), "service[0].stage", "`lis4`", "one of `lis1`, `lis2`", "did you mean"),
        (post(planned="no"), "service[0].planned", "`no`", "`true` or `false`", "leave it out"),
        (post(id=7), "service[0].id", "`7`", "a text", "in quotes"),
        (post(id=""), "service[0].id", "``", "a text that is not empty", ""),
        (post(id="x" * 70), "service[0].id", "a text of 70 characters", "at most 64", ""),
        (post(id="é"), "service[0].id", "`é`", "an id of letters", ""),
        (post(departments="a"), "service[0].departments", "`a`", "a list", "`[]`"),
        (post(departments=["A"]), "service[0].departments[0]", "`A`", "a word of lower", ""),
        (post(through="2023"), "service[0].through", "`2023`", "a day on or after", "same day"),
        (post(fraction=Decimal(50)), "service[0].fraction", "`50`", "a share of", "`50 %`"),
        (post(confirmation="yes"), "service[0].confirmation", "`yes`", "a mapping of", ""),
        (post(confirmation=3), "service[0].confirmation", "`3`", "keys to values, or `none`", ""),
        (
            post(confirmation={"by": "h"}),
            "service[0].confirmation",
            "no key `on`",
            "it to be given",
            "the date of the paper",
        ),
        (
            post(confirmation={"by": "h", "on": "2024", "no": 1}),
            "service[0].confirmation.no",
            "the unknown key `no`",
            "one of `by`",
            "remove it",
        ),
        ({"service": {}}, "service", "a mapping", "a list", "`[]`"),
        ({"service": [3]}, "service[0]", "`3`", "a mapping of", ""),
        ({"format": "x"}, "format", "`x`", "`lisrules-timeline/1`", ""),
        ({"education": {"country": "NO", "eea": 1}}, "education.eea", "`1`", "`true` or", ""),
    ],
)
def test_one_fault(data: object, path: str, found: str, expected: str, hint: str) -> None:
    shown = faults(data)
    assert list(shown) == [path]
    assert shown[path][0] == found
    assert expected in shown[path][1]
    assert hint in shown[path][2]


def test_everything_wrong_is_reported_at_once() -> None:
    number = made_up_number(9, 9, 77)
    shown = faults(
        {
            "doctor": number,
            "servce": [],
            "service": [{**POST, "stage": "x", "establishment": "hospital-2"}, POST],
            "absences": [{"id": "a1", "kind": "sick", "from": "2024", "service": "s9"}],
            "establishments": [{"id": "hospital-1", "kind": "hospital"}],
        }
    )
    assert set(shown) == {
        "doctor",
        "servce",
        "service[0].stage",
        "service[0].establishment",
        "service[1].id",
        "absences[0]",
        "absences[0].service",
    }
    assert shown["service[0].establishment"][2] == "did you mean `hospital-1`?"
    assert shown["service[1].id"][2] == "it is already the id of service[0]"


def test_every_repeated_id_is_reported() -> None:
    shown = faults({"service": [POST, POST, POST]})
    assert set(shown) == {"service[1].id", "service[2].id"}


PERSON: dict[str, Any] = {"id": "p1"}
OBJECTIVE: dict[str, Any] = {"id": "a1", "objective": "KLS-001", "outcome": "attained"}


class TestReferences:
    @pytest.mark.parametrize(
        ("data", "path"),
        [
            (post(establishment="x") | {"establishments": []}, "service[0].establishment"),
            (
                post(confirmation={"by": "x", "on": "2024"}) | {"establishments": []},
                "service[0].confirmation.by",
            ),
            (
                {"assessments": [OBJECTIVE | {"decided": {"by": "x"}}], "people": []},
                "assessments[0].decided.by",
            ),
            (
                {
                    "assessments": [
                        OBJECTIVE | {"recommendations": [{"role": "leader", "by": "x"}]}
                    ],
                    "people": [PERSON],
                },
                "assessments[0].recommendations[0].by",
            ),
            (
                {
                    "people": [PERSON | {"employments": [{"establishment": "x", "from": "2024"}]}],
                    "establishments": [],
                },
                "people[0].employments[0].establishment",
            ),
            (
                {
                    "confirmations": [
                        {
                            "id": "c1",
                            "kind": "service",
                            "body": "hospital",
                            "on": "2024",
                            "service": ["x"],
                        }
                    ],
                    "service": [],
                },
                "confirmations[0].service[0]",
            ),
        ],
    )
    def test_lead_somewhere_if_the_list_is_given(self, data: dict[str, Any], path: str) -> None:
        shown = faults(data)
        assert list(shown) == [path]
        assert shown[path][0].startswith("`x`, which no fact in ")
        target = shown[path][0].split("`")[3]
        without = {name: value for name, value in data.items() if name != target}
        parse_timeline(without)


class TestIdentityNumbers:
    NUMBER = made_up_number(24, 12, 64)

    @pytest.mark.parametrize(
        "data",
        [
            {"doctor": NUMBER},
            {"doctor": f"{NUMBER[:6]}-{NUMBER[6:]}"},
            {"doctor": int(NUMBER)},
            {NUMBER: 1},
            {int(NUMBER): 1},
            {"unknown": [{"deep": {"x": f"see {NUMBER}"}}]},
            post(id=NUMBER, source={"document": f"x{NUMBER}.pdf"}),
            {"service": [POST | {"id": NUMBER}, POST | {"id": NUMBER}]},
            post(specialty=f"a {NUMBER}", stage=NUMBER, fraction=NUMBER, through=NUMBER),
            post(establishment=NUMBER) | {"establishments": []},
        ],
    )
    def test_are_refused_everywhere_and_never_repeated(self, data: dict[Any, Any]) -> None:
        with pytest.raises(TimelineError) as caught:
            parse_timeline(data)
        text = str(caught.value)
        assert "found an identity number, expected a pseudonym" in text
        assert "use a pseudonym of your own" in text
        assert self.NUMBER[6:] not in text
        assert self.NUMBER[:6] not in text


class TestPlaces:
    def test_values_and_keys_have_their_own(self) -> None:
        with pytest.raises(TimelineError) as caught:
            parse_timeline(
                {"doctr": 1, "format": 2},
                lambda path: Place("value", 1, len(path)),
                lambda path: Place("key", 1, len(path)),
            )
        assert {(d.path, str(d.place)) for d in caught.value.diagnostics} == {
            ("doctr", "key:1:1"),
            ("format", "value:1:1"),
        }

    def test_a_missing_key_is_placed_at_its_mapping(self) -> None:
        asked: list[object] = []

        def place(path: object) -> Place:
            asked.append(path)
            return Place("f", 1, 1)

        with pytest.raises(TimelineError):
            parse_timeline({"service": [{"id": "s"}]}, place)
        assert set(asked) == {("service", 0)}


class Loop(list[object]):
    """A list that can hold itself."""


def test_data_of_any_shape_raises_nothing_else() -> None:
    loop = Loop()
    loop.append(loop)
    strange: list[Any] = [
        loop, {"service": loop}, {"a": loop}, {(1, 2): 3}, {"\ud800": "\ud800"}, {10**5000: 1},
        {"service": [{b"id": b"x"}]}, object(), {"service": {1, 2}}, {"format": float("nan")},
        {None: None}, "timeline", b"timeline", {"education": {"country": Decimal("sNaN")}},
    ]  # fmt: skip
    for data in strange:
        with pytest.raises(TimelineError):
            parse_timeline(data)


def test_a_document_with_thousands_of_faults_is_cut_short() -> None:
    with pytest.raises(TimelineError) as caught:
        parse_timeline({"service": [{} for _ in range(20_000)]})
    assert len(caught.value.diagnostics) == MOST_FAULTS
