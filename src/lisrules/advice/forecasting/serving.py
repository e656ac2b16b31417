"""Posts that are assumed: like those the doctor has had, written into the facts to come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from lisrules.advice.forecasting.planned import Future
from lisrules.conditions.base import Catalogue, Category, Specialty
from lisrules.timeline.facts import FAR, ServiceFact

ARENAS = {
    Category.GENERAL: "open-general-practice",
    Category.COMMUNITY: "community-medicine",
    Category.OCCUPATIONAL: "occupational-health",
    Category.DENTAL: "other",
}
"""Where the training of a category is usually served; in hospital for the others."""
_PART_ONE = "lis1"
_PRACTICE = "dental-practice"
_LATER = ("lis2", "lis3")
_USUAL = {_PART_ONE: "lis1-announced", **dict.fromkeys(_LATER, "lis")}
"""The kind of post where the doctor has had none; of a dentist's posts no kind is asked for."""


@dataclass(frozen=True, slots=True)
class AssumedPost:
    """One step of the service that is assumed, in plain data; days are ordinals, both included.

    `last` is `None` for a step that is never enough. `rules` are those it lasts for. `like` is the
    post whose kind was taken over, `place_of` the one whose establishment and departments were;
    `None` where the doctor has had no such post. `post` and `like` are `None` for a dentist, of
    whom no rule asks for a kind of post.
    """

    id: str
    stage: str
    arena: str
    specialty: str | None
    post: str | None
    establishment: str | None
    fraction: Fraction
    first: int
    last: int | None
    rules: tuple[str, ...]
    like: str | None
    place_of: str | None


@dataclass(frozen=True, slots=True)
class Had:
    """The posts a doctor has had, looked through for those that one to come would be like."""

    posts: tuple[ServiceFact, ...]
    specialty: Specialty | None
    catalogue: Catalogue

    def arena(self, stage: str) -> str:
        """Where such service last was, for the specialty; else where its training usually is."""
        own = self.like(stage)
        if own:
            return latest(own).arena
        category = Category.HOSPITAL if self.specialty is None else self.specialty.category
        return ARENAS.get(category, "hospital")

    def like(self, stage: str) -> list[ServiceFact]:
        """Clinical posts in Norway in a part; where it is for a specialty, those for that one."""
        stages = _LATER if stage in _LATER else (stage,)
        return [
            post
            for post in self.posts
            if post.stage in stages
            and post.work == "clinical"
            and not post.abroad
            and (not for_specialty(stage) or self._own(post))
        ]

    def begun(self, stage: str) -> bool:
        """Whether any service of a stage was for the specialty, as far as is known."""
        return any(post.stage == stage and self._own(post) for post in self.posts)

    def free_id(self, number: int) -> str:
        """An id that no post has."""
        name = f"assumed-{number}"
        while any(post.id == name for post in self.posts):
            name = f"{name}-x"
        return name

    def _own(self, post: ServiceFact) -> bool:
        named = None if post.specialty is None else self.catalogue.specialty(post.specialty)
        return named is not None and named == self.specialty


def for_specialty(stage: str) -> bool:
    """Whether service in a part is for one specialty: not in part one, nor a dentist's practice."""
    return stage not in (_PART_ONE, _PRACTICE)


def latest(posts: list[ServiceFact]) -> ServiceFact:
    """The post that began last."""
    return max(posts, key=lambda post: (post.start_lo, post.end_hi, post.id))


def assumed_post(  # noqa: PLR0913, PLR0917 - what the steps say, and what the doctor has had
    had: Had,
    number: int,
    stage: str,
    arena: str,
    rules: tuple[str, ...],
    fraction: Fraction,
    first: int,
) -> AssumedPost:
    """A post of the kind of the latest in the part, at the place of the latest in the arena."""
    like = had.like(stage)
    there = [post for post in like if post.arena == arena]
    usual = _USUAL.get(stage)
    kind = latest(like).post if like and usual else None
    own = had.specialty.id if had.specialty is not None and for_specialty(stage) else None
    return AssumedPost(
        had.free_id(number),
        stage,
        arena,
        own,
        kind or usual,
        latest(there).establishment if there else None,
        fraction,
        first,
        None,
        rules,
        latest(like).id if kind else None,
        latest(there).id if there else None,
    )


def serving(future: Future, post: AssumedPost, had: Had) -> Future:
    """The future with one more post, confirmed every day."""
    place = next((one for one in had.posts if one.id == post.place_of), None)
    end = FAR if post.last is None else post.last + 1
    fact = ServiceFact(
        id=post.id,
        stage=post.stage,
        arena=post.arena,
        start_lo=post.first,
        start_hi=post.first,
        end_lo=end,
        end_hi=end,
        fraction_lo=post.fraction,
        fraction_hi=post.fraction,
        post=post.post,
        departments=place.departments if place else (),
        confirmations=(),
        confirmations_known=True,
        establishment=post.establishment,
        work="clinical",
        specialty=post.specialty,
        agreed_with=place.agreed_with if place else None,
    )
    return future.serving((*future.facts.services, fact), future.confirmed | {post.id})


def ended_before(future: Future, day: int) -> tuple[Future, tuple[str, ...]]:
    """The future without service from a day on, and the posts that lose days by it."""
    services = future.facts.services
    replaced = tuple(post.id for post in services if post.end_hi > day)
    if not replaced:
        return future, ()
    kept = tuple(
        post if post.end_hi <= day else replace(post, end_lo=min(post.end_lo, day), end_hi=day)
        for post in services
        if post.start_lo < day
    )
    return future.serving(kept, future.confirmed), replaced
