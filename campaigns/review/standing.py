"""Where applications stand by the marks of the jury: weighted means in percent, and the ranking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import F, FloatField, QuerySet, Sum
from django.db.models.functions import Cast, Least

from ..models import Application, CallPage, Mark, Review

LISTED = (
    *("pk", "reference", "name", "call_id", "submitted_at", "first_submitted_at"),
    *("decision", "decided_at", "decision_told_at", "decision_mail_at"),
)


@dataclass
class Standing:
    """What the jury said of one application."""

    percents: list[float] = field(default_factory=list)
    """One a juror who gave marks."""
    reviews: int = 0
    conflicts: int = 0
    judged_at: datetime | None = None
    """When the first of the marks that stand was given."""
    is_outdated: bool = False
    """Whether somebody marked it as it was before its author sent it again."""

    @property
    def mean(self) -> float | None:
        """The mean of the jurors, in percent; None while nobody gave marks."""
        return sum(self.percents) / len(self.percents) if self.percents else None

    @property
    def spread(self) -> float | None:
        """From the lowest juror to the highest, in points of percent; None where there are not two."""
        return max(self.percents) - min(self.percents) if len(self.percents) > 1 else None

    @property
    def order(self) -> float:
        """What they are sorted by: the best first, those without marks last; rounded, for halves of sums differ."""
        return -round(self.mean, 6) if self.mean is not None else 1.0


def standings(applications: QuerySet[Application]) -> dict[UUID, Standing]:
    """The standing of each of `applications` that somebody reviewed, from two queries."""
    found: dict[UUID, Standing] = defaultdict(Standing)
    said = Review.objects.filter(application__in=applications.order_by().values("pk"))
    for key, has_conflict, changed_at in said.values_list("application", "has_conflict", "changed_at"):
        standing = found[key]
        standing.conflicts += has_conflict
        if not has_conflict:
            standing.reviews += 1
            standing.judged_at = min(standing.judged_at or changed_at, changed_at)
    for key, percent in _percents(said.filter(has_conflict=False)):
        found[key].percents.append(percent)
    return found


def _percents(reviews: QuerySet[Review]) -> Iterable[tuple[UUID, float]]:
    """What each review comes to, by its application."""
    weight = F("criterion__weight")
    # A criterion whose highest mark was lowered since counts no more than that.
    value = Least(F("value"), F("criterion__max_mark"))
    share = Cast(value * weight, FloatField()) / Cast(F("criterion__max_mark"), FloatField())
    sums = Mark.objects.filter(review__in=reviews.order_by().values("pk"))
    rows = sums.order_by().values_list("review__application", "review").annotate(got=Sum(share), most=Sum(weight))
    return ((key, 100 * got / most) for key, _review, got, most in rows)


def ranked(call: CallPage) -> list[tuple[Application, Standing]]:
    """The applications that count, the best first, those alike by their reference; without answers and notes.

    Those without a mark come last.
    """
    applications = call.applications.for_review()
    found = standings(applications)
    few = applications.only(*LISTED).prefetch_related("told_decisions")
    lines = [(application, found.get(application.pk, Standing())) for application in few]
    for application, standing in lines:
        changed = application.sent_again_at
        standing.is_outdated = bool(changed and standing.judged_at and standing.judged_at < changed)
    return sorted(lines, key=lambda line: (line[1].order, line[0].reference))
