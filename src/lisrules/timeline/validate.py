"""From plain data to a timeline, or to one error that lists everything that is wrong with it."""

from __future__ import annotations

from lisrules.timeline.consistency import inconsistencies
from lisrules.timeline.diagnose import NO_PLACES, PlaceOf, Places, parse
from lisrules.timeline.model import Timeline


def parse_timeline(
    data: object, place_of: PlaceOf | None = None, key_place_of: PlaceOf | None = None
) -> Timeline:
    """Build the timeline that plain `data` describes.

    `place_of` gives the place of a value and `key_place_of` that of its key, if the data was read
    from a text; without the second, the first is used for both. Keys are those of files: `from`,
    not `from_`. Raises `TimelineError` with every fault: types, unknown and missing keys, identity
    numbers, repeated ids, references that lead nowhere. Bad data raises no other exception.
    """
    places = NO_PLACES if place_of is None else Places(place_of, key_place_of or place_of)
    return parse(Timeline, data, inconsistencies, places)
