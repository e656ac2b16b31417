"""Kind `foreign-service`: service abroad counts after basic medical education (§ 32(1), § 2(1))."""

from __future__ import annotations

from typing import Literal

from lisrules.conditions.base import Admission, Context, Need, ServiceTest, uses
from lisrules.timeline.facts import FAR, ServiceFact
from lisrules.values.days import DaySet


class ForeignService(ServiceTest):
    """Days after the day basic education was completed, or from the Norwegian authorisation on.

    Which of the two is the reading `foreign-before-authorisation`. Service in Norway passes.
    """

    kind: Literal["foreign-service"]

    def admit(self, context: Context, service: ServiceFact) -> Admission | None:
        """The days of a post abroad that are late enough."""
        if not service.abroad:
            return None
        authorised, educated = self._authorised(context), self._since(context)
        used = uses(context, "foreign-before-authorisation")
        late = service.start_lo >= max(authorised[1], educated[1])
        if context.option("foreign-before-authorisation") == "after-authorisation":
            (earliest, latest), need = authorised, Need("authorisations")
        else:
            (earliest, latest), need = educated, Need("education")
        return Admission(
            DaySet.of((min(latest, FAR), FAR)),
            DaySet.of((min(earliest, FAR), FAR)),
            None if earliest == latest else need,
            () if late else used,
        )

    def _since(self, context: Context) -> tuple[int, int]:
        """The first day after basic education, at the earliest and at the latest."""
        education = context.facts.education
        if education is None or education.lo is None or education.hi is None:
            return 0, FAR
        return education.lo + 1, education.hi + 1

    def _authorised(self, context: Context) -> tuple[int, int]:
        """The first day of an authorisation or licence, at the earliest and at the latest."""
        held = [fact for fact in context.facts.authorisations if fact.profession == "doctor"]
        silent = FAR if "authorisations" in context.facts.known else 0
        earliest = min((fact.start_lo for fact in held), default=silent)
        return min(earliest, silent), min((fact.start_hi for fact in held), default=FAR)
