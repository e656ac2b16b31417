"""The catalogue: expanding ranges of objective codes, and the names a specialty goes by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_CODE = re.compile(r"^(?P<prefix>[A-ZÆØÅ]{2,4})-(?P<number>\d{2,3})$")
_RANGE = re.compile(r"^(?P<prefix>[A-ZÆØÅ]{2,4})-(?P<first>\d{2,3})\.\.(?P<last>\d{2,3})$")


@lru_cache(maxsize=4096)
def expand(written: str) -> tuple[str, ...]:
    """Return the codes of `KLS-001` or `KLS-001..045`, in order.

    Raises `ValueError` for anything else and for a range that runs backwards.
    """
    if _CODE.match(written):
        return (written,)
    match = _RANGE.match(written)
    if match is None or len(match["first"]) != len(match["last"]):
        raise ValueError(
            f"found `{written}`, expected a code such as `KLS-001` or a range `KLS-001..045`"
        )
    first, last, width = int(match["first"]), int(match["last"]), len(match["first"])
    if first > last:
        raise ValueError(f"found `{written}`, expected a range that runs forwards")
    return tuple(f"{match['prefix']}-{number:0{width}d}" for number in range(first, last + 1))


def names_of(name: str, code: str | None, names: Iterable[str]) -> Iterator[str]:
    """Every name a specialty is found by, in lower case: id, code, names, also with hyphens."""
    yield name.casefold()
    if code is not None:
        yield code
    for one in sorted(set(names)):
        yield one.casefold()
        yield "-".join(re.findall(r"[a-zæøå]+", one.casefold()))
