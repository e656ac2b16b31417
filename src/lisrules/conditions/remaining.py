"""The service besides part one in Norway: for the specialty asked for, and what has a limit.

Service for another specialty, and service in another country even for the same one, counts only
within the limit of § 31(6). Part two is common to a group of specialties, so its service is for
each of them, unless the reading `shared-part-two` goes by the post. Part one done in another
country (§ 32(2)) is no LIS1 post: it is training in another country, within that limit.
"""

from __future__ import annotations

from dataclasses import dataclass

from lisrules.conditions.base import Context, Need, ReadingUse, uses
from lisrules.conditions.counting import Counted, count
from lisrules.conditions.in_training import PARTS
from lisrules.conditions.world import Shares
from lisrules.timeline.facts import ServiceFact
from lisrules.values.load import Load

STAGES = ("lis2", "lis3")


@dataclass(frozen=True, slots=True)
class Remaining:
    """All service of the remaining part, and the share of it that counts without a limit."""

    whole: Counted
    sure: Shares
    possible: Shares
    needs: tuple[Need, ...]
    readings: tuple[ReadingUse, ...]

    @property
    def certain(self) -> bool:
        """Whether nothing about this service or its specialty is in doubt."""
        return self.whole.certain and self.sure == self.possible


def remaining(context: Context, tests: tuple[str, ...]) -> Remaining:
    """Count the service of the remaining part that passes every test, up to the date."""
    posts = tuple(s for s in context.facts.services if s.stage in PARTS or s.part_one_abroad)
    whole = count(context, posts, STAGES, tests)
    own = {post.id: _own(context, post) for post in posts}
    needs = tuple(Need("specialty", post.id) for post in posts if own[post.id] is None)
    here = tuple(post for post in posts if not post.abroad)

    def counted(among: tuple[ServiceFact, ...], *, surely: bool) -> Load:
        """The load of the posts for the specialty, surely or possibly."""
        chosen = tuple(p for p in among if own[p.id] or (own[p.id] is None and not surely))
        found = whole if len(chosen) == len(posts) else count(context, chosen, STAGES, tests)
        return found.sure if surely else found.possible

    shared = any(_shared(context, post) for post in posts)
    return Remaining(
        whole,
        Shares(counted(posts, surely=True), counted(here, surely=True)),
        Shares(counted(posts, surely=False), counted(here, surely=False)),
        needs,
        uses(context, "shared-part-two") if shared else (),
    )


def _own(context: Context, post: ServiceFact) -> bool | None:
    """Whether a post was for the specialty; `None` where its specialty is not known."""
    if post.part_one_abroad:
        return False
    if _shared(context, post) and context.option("shared-part-two") == "shared":
        return True
    return context.is_own(post.specialty)


def _shared(context: Context, post: ServiceFact) -> bool:
    """Whether a post in part two was for another specialty of the same group."""
    asked = context.specialty
    if post.stage != "lis2" or post.abroad or asked is None or asked.group is None:
        return False
    other = None if post.specialty is None else context.catalogue.specialty(post.specialty)
    return other is not None and other != asked and other.group == asked.group
