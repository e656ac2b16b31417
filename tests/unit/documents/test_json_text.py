from __future__ import annotations

from decimal import Decimal

import pytest

from lisrules.documents.document import DEEPEST
from lisrules.documents.json_text import read_json
from lisrules.values.diagnostics import DocumentError


def faults(text: str | bytes, most_bytes: int = 10_000_000) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        read_json(text, "f.json", most_bytes=most_bytes)
    return [str(diagnostic).splitlines()[0] for diagnostic in caught.value.diagnostics]


def test_numbers_are_exact() -> None:
    data = read_json('[1, -0, 0.1, 1.50, 1e3, "1"]', "f").data
    assert data == [1, 0, Decimal("0.1"), Decimal("1.50"), Decimal("1e3"), "1"]
    assert isinstance(data, list)
    assert [type(value) for value in data] == [int, int, Decimal, Decimal, Decimal, str]


def test_a_byte_order_mark_is_passed_over() -> None:
    assert read_json(b'\xef\xbb\xbf{"a": null}', "f").data == {"a": None}


def test_places_of_values_and_keys() -> None:
    text = '{"a": [1,\n  {"b}": "\\"[", "å": true}],\r\n "c" : {}, "": 1}'
    document = read_json(text, "f")
    expected = {
        (): ("f:1:1", "f:1:1"),
        ("a",): ("f:1:7", "f:1:2"),
        ("a", 1): ("f:2:3", "f:2:3"),
        ("a", 1, "b}"): ("f:2:10", "f:2:4"),
        ("a", 1, "å"): ("f:2:22", "f:2:17"),
        ("c",): ("f:3:8", "f:3:2"),
        ("",): ("f:3:16", "f:3:12"),
        ("a", 5, "x"): ("f:1:7", "f:1:7"),
    }
    for path, (value, key) in expected.items():
        assert (str(document.place(path)), str(document.key_place(path))) == (value, key), path


def test_everything_json_allows_and_we_do_not_is_refused_at_once() -> None:
    text = (
        '{"a": [NaN, "\\u0000", 1e400,\n {"b": 1, "b": -Infinity}],\n'
        ' "a": "x", "\\ud800": 1, "n": ' + "7" * 41 + ', "fine": "\\u00e5\\n"}'
    )
    assert faults(text) == [
        "f.json:1:8: a[0]: found `NaN`, expected a finite number",
        "f.json:1:13: a[1]: found the character U+0000, expected characters that can be printed",
        "f.json:1:23: a[2]: found `1e400`, expected an exponent from -30 to 30",
        "f.json:2:11: a[3]: found the key `b` a second time, expected each key once",
        "f.json:2:16: a[3].b: found `-Infinity`, expected a finite number",
        "f.json:3:2: found the key `a` a second time, expected each key once",
        "f.json:3:12: found the character U+D800, expected characters that can be printed",
        f"f.json:3:30: n: found `{'7' * 41}`, expected a number of at most 40 characters",
    ]


def test_escapes_that_are_fine_are_read() -> None:
    assert read_json('{"\\u00e5": "\\ud83d\\ude00\\t\\u0085"}', "f").data == {"å": "😀\t\x85"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "1:1"),
        ("{", "1:2"),
        ('{"a":}', "1:6"),
        ('[1,\n 2,\n"å"  x]', "3:6"),
        ("[1] 2", "1:5"),
        ("'a'", "1:1"),
        ('"a\nb"', "1:3"),
        ("[01]", "1:3"),
        ("tru", "1:1"),
        ("]", "1:1"),
    ],
)
def test_what_cannot_be_parsed_has_a_place(text: str, place: str) -> None:
    (fault,) = faults(text)
    assert fault.startswith(f"f.json:{place}: found a fault (")


class TestLimits:
    def test_depth(self) -> None:
        inside = '"[[[["'
        read_json("[" * DEEPEST + inside + "]" * DEEPEST, "f")
        for text in ("[" * 100_000, '{"a":' * 100_000, "[" * 41 + "]" * 41):
            (fault,) = faults(text)
            assert "more than 40 lists and mappings inside one another" in fault

    def test_values(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("lisrules.documents.json_text.MOST_NODES", 4)
        read_json("[1, 2, 3, 4]", "f")
        assert faults("[1, 2, 3, 4, 5]") == [
            "f.json:1:12: found more values than that, expected at most 4"
        ]

    def test_bytes(self) -> None:
        assert faults("[1]", most_bytes=2) == [
            "f.json:1:1: found a document of 3 bytes, expected at most 2"
        ]

    @pytest.mark.parametrize("text", ['"' + '\\"' * 500_000, '"' + '\\"' * 500_000 + "\\"])
    def test_a_text_without_end_takes_no_longer_than_another(self, text: str) -> None:
        assert len(faults(text)) == 1
