"""`lisrules forecast`: exit codes, forms of output, and what it refuses."""

from __future__ import annotations

import json

import pytest

from tests.building import passing
from tests.cli.running import EXAMPLES, PASSES, lisrules
from tests.unit.advice.forecasting.test_forecast import in_december, planned

HALF_TIME = str(EXAMPLES / "half-time-and-parental-leave.yaml")
LIS1 = ("--decision", "lis1", "--lang", "en")
DENTIST = (
    *(str(EXAMPLES / "dentist.yaml"), "--decision", "dentist-specialist"),
    *("--specialty", "pedodonti", "--on", "2026-02-28"),
)
THIRTEEN = (str(EXAMPLES / "thirteen-sick-days.yaml"), *LIS1, "--on", "2026-03-01")


class TestExitCodes:
    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            ((PASSES, *LIS1, "--on", "2025-01-01"), 0),
            (THIRTEEN, 2),
            ((*THIRTEEN, "--continue", "100%"), 0),
            ((str(EXAMPLES / "partial-knowledge.yaml"), *LIS1, "--on", "2026-03-01"), 4),
            (("no-such-file.yaml", *LIS1, "--on", "2026-03-01"), 3),
            ((PASSES, *LIS1), 1),
        ],
        ids=["a day", "never", "assumed", "open", "invalid", "usage"],
    )
    def test_tell_whether_there_is_a_day(self, arguments: tuple[str, ...], code: int) -> None:
        done = lisrules("forecast", *arguments)
        assert done.code == code
        assert "Traceback" not in done.err


class TestText:
    def test_has_the_date_in_its_first_line(self) -> None:
        """The post for completion ends on 13 January 2025, the municipality 31 January 2026."""
        done = lisrules("forecast", HALF_TIME, *LIS1, "--on", "2025-01-01")
        assert done.out.startswith("LIS1 completed: 31 January 2026 at the earliest\n")

    @pytest.mark.parametrize(
        ("share", "day"), [("50%", "13 January 2026"), ("80 %", "25 August 2025")]
    )
    def test_goes_on_as_assumed(self, share: str, day: str) -> None:
        """The hand calculations stand with the tests of the forecast itself."""
        done = lisrules(
            *("forecast", "-", "--input-format", "json", *LIS1, "--on", "2024-12-31"),
            *("--continue", share, "--since", "2025-01-01", "--objectives"),
            stdin=json.dumps(in_december()),
        )
        assert done.out.startswith(f"LIS1 completed: {day} at the earliest\n")

    def test_may_be_coloured_and_narrow(self) -> None:
        done = lisrules("forecast", *THIRTEEN, "--color", "always", "--width", "60")
        assert "\x1b[1m" in done.out


class TestDentist:
    """Eighteen months of practice by 28 February 2026; by hand in docs/advice/forecast.md."""

    @pytest.mark.parametrize(
        ("lang", "day", "practice", "training"),
        [
            ("nb", "tidligst 16. juli 2030", "allmennpraksis som", "spesialistutdanning av"),
            ("nn", "tidlegast 16. juli 2030", "allmennpraksis som", "spesialistutdanning av"),
            ("en", "16 July 2030 at the earliest", "general dental practice", "training of"),
        ],
    )
    def test_goes_on_in_practice_and_then_in_training(
        self, lang: str, day: str, practice: str, training: str
    ) -> None:
        done = lisrules(
            *("forecast", *DENTIST, "--continue", "80%", "--lang", lang, "--width", "200")
        )
        first, second = [
            line for line in done.out.splitlines() if "(" in line and "[assumed-" in line
        ]
        assert (done.code, done.err) == (0, "")
        assert day in done.out.splitlines()[0]
        assert practice in first
        assert training in second

    def test_json_has_both_posts(self) -> None:
        done = lisrules("forecast", *DENTIST, "--continue", "4/5", "--format", "json")
        data = json.loads(done.out)
        assert data["day"] == "2030-07-16"
        assert [
            (post["stage"], post["post"], post["establishment"], post["last"])
            for post in data["assumptions"]["posts"]
        ] == [
            ("dental-practice", None, "county-clinic", "2026-10-16"),
            ("dental-training", None, None, "2030-07-16"),
        ]

    def test_check_tells_the_date(self) -> None:
        line = "If service goes on at 100% from 1 March 2026, the conditions are met on 31 August"
        assert line in lisrules("check", *DENTIST, "--lang", "en", "--width", "200").out


class TestJson:
    def test_holds_the_answer(self) -> None:
        done = lisrules(
            *("forecast", "-", "--input-format", "json", *LIS1, "--on", "2026-01-01"),
            *("--through", "2027-02-27", "--format", "json"),
            stdin=json.dumps(planned(passing(), "2026-01-01")),
        )
        data = json.loads(done.out)
        assert (done.code, data["day"], data["through"]) == (2, None, "2027-02-27")
        assert [one["rule"] for one in data["preventing"]] == ["sf-2-2-municipality"]


class TestErrors:
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (("--continue", "50"), "`50` is not a share of full time"),
            (("--continue", "0%"), "expected one such as `80%`"),
            (("--since", "2026-04-01"), "`--since` belongs to `--continue`"),
            (("--objectives",), "`--objectives` belongs to `--continue`"),
            (("--through", "2026-02-28"), "through: found `2026-02-28`"),
            (("--continue", "80%", "--since", "2026-02-28"), "since: found `2026-02-28`"),
            (("--through", "soon"), "`soon` is not a day"),
        ],
    )
    def test_say_what_was_expected(self, arguments: tuple[str, ...], words: str) -> None:
        done = lisrules("forecast", *THIRTEEN, *arguments)
        assert (done.code, done.out) == (1, "")
        assert words in done.err
        assert "help: " in done.err


class TestCheck:
    LINE = "If service goes on at 100% from 2 March 2026, the conditions are met on"

    def test_tells_the_date_where_only_time_is_missing(self) -> None:
        assert self.LINE in lisrules("check", *THIRTEEN).out

    def test_in_brief_too(self) -> None:
        assert self.LINE in lisrules("check", *THIRTEEN, "--brief").out

    @pytest.mark.parametrize(
        "arguments",
        [("--no-advice",), ("--brief", "--no-advice"), ("--only", "sf-2-2-hospital")],
    )
    def test_does_not_when_asked_for_less(self, arguments: tuple[str, ...]) -> None:
        assert self.LINE not in lisrules("check", *THIRTEEN, *arguments).out

    def test_json_has_it_too(self) -> None:
        told = json.loads(lisrules("check", *THIRTEEN, "--format", "json").out)
        expected = {"day": "2026-09-02", "fraction": "1", "from": "2026-03-02"}
        assert (told["earliest"], told["ask_next"]) == (expected, [])
        alone = json.loads(lisrules("check", *THIRTEEN, "--format", "json", "--no-advice").out)
        assert alone == {**told, "earliest": None, "ask_next": None}
