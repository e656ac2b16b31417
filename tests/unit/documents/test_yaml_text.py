from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lisrules.documents.document import DEEPEST, MOST_FAULTS
from lisrules.documents.yaml_text import PARSERS, read_yaml
from lisrules.values.diagnostics import DocumentError

pytestmark = pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)


def faults(text: str | bytes, parser: type[Any], **limits: int) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        read_yaml(text, "f.yaml", parser=parser, **limits)
    return [str(diagnostic).splitlines()[0] for diagnostic in caught.value.diagnostics]


def test_scalars_mean_what_yaml_1_2_says(parser: type[Any]) -> None:
    text = """\
    plain: [no, on, 12:30, 2024-09-01, 010, 0x1F, 1.50, true, ~, ]
    quoted: ['1', "true", 'null', "a\\tb", '']
    block: |
      7
    folded: >-
      one
      two
    empty:
    "no": <<
    """
    assert read_yaml(text, "f", parser=parser).data == {
        "plain": ["no", "on", "12:30", "2024-09-01", 10, 31, Decimal("1.50"), True, None],
        "quoted": ["1", "true", "null", "a\tb", ""],
        "block": "7\n",
        "folded": "one two",
        "empty": None,
        "no": "<<",
    }


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\ufeff", b"\xef\xbb\xbf~"])
def test_an_empty_text_is_nothing(parser: type[Any], text: str | bytes) -> None:
    document = read_yaml(text, "f", parser=parser)
    assert document.data is None
    assert document.place(("a", 0)) == document.key_place(("a",)) == document.place(())


def test_places_of_values_and_keys(parser: type[Any]) -> None:
    document = read_yaml("a: 1\nlist:\n  - x: å\n    ø: {b: [1, 2]}\n  - \n", "f", parser=parser)
    expected = {
        ("a",): ("f:1:4", "f:1:1"),
        ("list", 0): ("f:3:5", "f:3:5"),
        ("list", 0, "x"): ("f:3:8", "f:3:5"),
        ("list", 0, "ø", "b", 1): ("f:4:16", "f:4:16"),
        ("list", 0, "ø", "b"): ("f:4:12", "f:4:9"),
        ("list", 0, "missing", 3): ("f:3:5", "f:3:5"),
        ("list", 9): ("f:3:3", "f:3:3"),
        ("list", -1): ("f:3:3", "f:3:3"),
        ("a", "inside a number"): ("f:1:4", "f:1:4"),
    }
    for path, (value, key) in expected.items():
        assert (str(document.place(path)), str(document.key_place(path))) == (value, key), path


def test_everything_that_is_not_plain_is_refused_at_once(parser: type[Any]) -> None:
    text = """\
a: &x 1
b: [*x, !!str 3, ! 4]
<<: {q: 1}
a: 2
1: x
? [k]
: v
~: z
c:
  - d: .inf
    d: "\\a"
---
second: 1
"""
    assert faults(text, parser) == [
        "f.yaml:1:4: a: found the anchor `&x`, expected no anchors",
        "f.yaml:2:5: b[0]: found the alias `*x`, expected the value itself",
        "f.yaml:2:9: b[1]: found the tag `!!str`, expected no tags",
        "f.yaml:2:18: b[2]: found the tag `!`, expected no tags",
        "f.yaml:3:1: found a merge key `<<`, expected no merge keys",
        "f.yaml:4:1: found the key `a` a second time, expected each key once",
        "f.yaml:5:1: found `1` as a key, expected a key that is a text",
        "f.yaml:6:3: found a list as a key, expected a key that is a text",
        "f.yaml:8:1: found nothing (`null`) as a key, expected a key that is a text",
        "f.yaml:10:8: c[0].d: found `.inf`, expected a finite number",
        "f.yaml:11:5: c[0]: found the key `d` a second time, expected each key once",
        "f.yaml:11:8: c[0]: found the character U+0007, expected characters that can be printed",
        "f.yaml:12:1: found a second document, expected one document",
    ]


def test_a_key_given_twice_names_the_first_line(parser: type[Any]) -> None:
    with pytest.raises(DocumentError, match="first given on line 1; keep one of the two"):
        read_yaml("a: 1\nb: 2\na: 3\n", "f", parser=parser)


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: b: c", "f.yaml:1:5"), ("a: 'x", "f.yaml:1:6"),
     ("a:\n\t- b", "f.yaml:2:1"), ("a: [1\nb: 2", "f.yaml:2:2")],
)  # fmt: skip
def test_what_cannot_be_parsed_has_a_place(parser: type[Any], text: str, place: str) -> None:
    (fault,) = faults(text, parser)
    assert fault.split(": found")[0] == place


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"a: \xff", "f.yaml:1:4: found the byte `0xff`, expected a text in UTF-8"),
        (
            "ø: å\n".encode() + b"b\xc3",
            "f.yaml:2:2: found the byte `0xc3`, expected a text in UTF-8",
        ),
        ("a".encode("utf-16"), "f.yaml:1:1: found a text in UTF-16, expected a text in UTF-8"),
        (
            "a: \x00",
            "f.yaml:1:4: found the character U+0000, expected characters that can be printed",
        ),
        (
            "\ud800",
            "f.yaml:1:1: found the character U+D800, expected characters that can be printed",
        ),
    ],
)
def test_bytes_and_characters(parser: type[Any], text: str | bytes, fault: str) -> None:
    assert faults(text, parser) == [fault]


@pytest.mark.parametrize("line", ["%YAML 1.2", "%TAG !e! tag:example.org,2000:"])
def test_directives_are_refused(parser: type[Any], line: str) -> None:
    (fault,) = faults(f"{line}\n---\na: 1\n", parser)
    assert fault.endswith("found a directive, expected none")


class TestLimits:
    def test_bytes(self, parser: type[Any]) -> None:
        assert read_yaml("åå", "f", parser=parser, most_bytes=4).data == "åå"
        for text in ("ååx", "ååx".encode()):
            assert faults(text, parser, most_bytes=4) == [
                "f.yaml:1:1: found a document of 5 bytes, expected at most 4"
            ]

    def test_depth(self, parser: type[Any]) -> None:
        read_yaml("[" * DEEPEST + "]" * DEEPEST, "f", parser=parser)
        for opening in ("[", "{a: ", "- ", "? "):
            fault = faults(opening * 100_000, parser)[-1]
            assert "found more than 40 lists and mappings inside one another" in fault

    def test_values(self, parser: type[Any], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("lisrules.documents.yaml_build.MOST_NODES", 5)
        read_yaml("[1, 2, 3, 4]", "f", parser=parser)
        assert faults("[1, 2, 3, 4, 5]", parser) == [
            "f.yaml:1:14: [4]: found more values than that, expected at most 5"
        ]

    def test_faults(self, parser: type[Any]) -> None:
        assert len(faults("[" + "!x 1, " * 10_000 + "]", parser)) <= MOST_FAULTS + 1


def test_a_growing_tangle_of_aliases_is_not_built(parser: type[Any]) -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    assert len(faults("\n".join(lines), parser)) == 40 + 39 * 9
