"""Reading documents: nothing but the library's own errors, and every value where it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lisrules.documents.document import Document
from lisrules.documents.json_text import read_json
from lisrules.documents.timelines import read_timeline
from lisrules.documents.yaml_text import PARSERS, read_yaml
from lisrules.values.diagnostics import DocumentError, LisrulesError

both_parsers = pytest.mark.parametrize("parser", PARSERS, ids=lambda parser: parser.__name__)

# Characters that need no escape in JSON, so that a JSON text is a YAML text too.
texts = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"
    ),
    max_size=8,
)
data = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
SAMPLE = """\
doctor: d-1
service:
  - id: "s1"
    from: 2024-09-01   # a day
    fraction: [0.5, .inf, 0x1F, 'a''b']
    text: |
      one: &x *x !!str
    ? key
    : {<<: 1, "\\u00e5\\ud800": >-
  x}
...
"""
JSON_SAMPLE = '{"a": [1, -2.5e3, "\\u00e5\\n", {"b": null, "c": NaN}], "d": {"a": true}}'


def mutated(sample: str) -> st.SearchStrategy[str]:
    """`sample` with a few stretches cut out, doubled or written over."""
    edits = st.tuples(
        st.integers(0, len(sample)),
        st.integers(0, 6),
        st.sampled_from(
            [*"[]{}:,&*!%@`'\"\\#|>-?\n\t ~=<", "---", "\x00", "\u2028", "\\U", "9" * 60]
        )
        | st.text(max_size=3),
    )

    def apply(changes: list[tuple[int, int, str]]) -> str:
        text = sample
        for start, length, new in changes:
            text = text[:start] + new + text[start + length :]
        return text

    return st.lists(edits, max_size=5).map(apply)


hostile = st.text() | st.binary() | mutated(SAMPLE) | mutated(JSON_SAMPLE)


def refusal(read: Callable[[], object]) -> LisrulesError | None:
    """The error of the library that `read` raised, if any; others are not caught."""
    try:
        read()
    except LisrulesError as error:
        return error
    return None


@both_parsers
@given(text=hostile)
def test_yaml_raises_nothing_but_document_errors(parser: type[Any], text: str | bytes) -> None:
    error = refusal(lambda: read_yaml(text, "f", parser=parser))
    assert error is None or (isinstance(error, DocumentError) and error.diagnostics)


@given(text=hostile)
def test_json_raises_nothing_but_document_errors(text: str | bytes) -> None:
    error = refusal(lambda: read_json(text, "f").place(("a", 3, "b")))
    assert error is None or (isinstance(error, DocumentError) and error.diagnostics)


@given(text=hostile, form=st.sampled_from(["yaml", "json"]))
def test_timelines_raise_nothing_but_errors_of_the_library(text: Any, form: Any) -> None:
    error = refusal(lambda: read_timeline(text, "f", form))
    assert error is None or "found" in str(error)


def check_places(document: Document, text: str) -> None:
    """Every value and key stands, as JSON writes it, at the place it is said to have."""
    lines = text.split("\n")

    def rest(line: int, col: int) -> str:
        return "\n".join([lines[line - 1][col - 1 :], *lines[line:]])

    waiting: list[tuple[tuple[str | int, ...], Any]] = [((), document.data)]
    while waiting:
        path, value = waiting.pop()
        place = document.place(path)
        whole = json.dumps(value, ensure_ascii=False)
        first = whole[0] if isinstance(value, dict | list) else whole
        assert rest(place.line, place.col).startswith(first)
        if path and isinstance(path[-1], str):
            key = document.key_place(path)
            assert rest(key.line, key.col).startswith(json.dumps(path[-1], ensure_ascii=False))
        if isinstance(value, dict):
            waiting.extend(((*path, key), inner) for key, inner in value.items())
        if isinstance(value, list):
            waiting.extend(((*path, index), inner) for index, inner in enumerate(value))


@given(value=data, indent=st.sampled_from([None, 0, 2]))
def test_json_is_read_without_loss_and_with_places(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    document = read_json(text, "f")
    assert document.data == value
    check_places(document, text)


@given(value=data)
def test_escaped_json_is_read_without_loss(value: Any) -> None:
    assert read_json(json.dumps(value).encode(), "f").data == value


@both_parsers
@given(value=data, indent=st.sampled_from([None, 2]))
def test_json_read_as_yaml_is_the_same(parser: type[Any], value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    document = read_yaml(text, "f", parser=parser)
    assert document.data == value
    check_places(document, text)


@given(text=mutated(SAMPLE))
def test_both_parsers_read_the_same_or_refuse(text: str) -> None:
    results = []
    for parser in PARSERS:
        try:
            results.append(read_yaml(text, "f", parser=parser).data)
        except DocumentError:
            return
    assert all(result == results[0] for result in results)
