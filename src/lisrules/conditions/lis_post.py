"""Kind `lis-post`: training in a hospital specialty is done in posts for it (§ 8(1))."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lisrules.conditions.base import Condition, Context, Detail, Finding, Need, Provision
from lisrules.conditions.own_posts import OwnPost, own_posts
from lisrules.values.outcome import Cure, Outcome


@dataclass(frozen=True, slots=True)
class PostsHeld(Detail):
    """Posts of the training: those of the kind asked for, others, and those not known."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    open: tuple[str, ...]


class LisPost(Condition):
    """Every post of the stages is of one of the kinds in `posts`."""

    kind: Literal["lis-post"]
    stages: tuple[Literal["lis2", "lis3"], ...]
    posts: tuple[str, ...]

    def decide(self, context: Context, provision: Provision) -> Finding:
        """Not met by one post that surely is of another kind; posts abroad are not asked."""
        held = own_posts(context, self.stages, abroad=False)
        right = tuple(post.service.id for post in held if post.service.post in self.posts)
        wrong = tuple(post.service.id for post in held if post.sure and self._wrong(post))
        seen = (*right, *wrong)
        unsettled = [post for post in held if post.service.id not in seen]
        known = "service" in context.facts.known
        outcome = Outcome.MET if held else Outcome.NOT_APPLICABLE
        if wrong:
            outcome = Outcome.NOT_MET
        elif unsettled or not known:
            outcome = Outcome.UNDETERMINED
        return Finding(
            provision.rule,
            outcome,
            provision,
            PostsHeld(right, wrong, tuple(post.service.id for post in unsettled)),
            evidence=tuple(post.service.id for post in held),
            needs=_needs(unsettled, known=known) if outcome is Outcome.UNDETERMINED else (),
            cure=Cure.ACT if outcome is Outcome.NOT_MET else None,
        )

    def _wrong(self, post: OwnPost) -> bool:
        return post.service.post is not None and post.service.post not in self.posts


def _needs(unsettled: list[OwnPost], *, known: bool) -> tuple[Need, ...]:
    needs = [] if known else [Need("service")]
    for post in unsettled:
        needs += post.needs
        if post.service.post is None:
            needs.append(Need("post", post.service.id))
    return tuple(dict.fromkeys(needs))
