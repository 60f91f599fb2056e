"""What waits for somebody: applications to read, and to decide on."""

from django.contrib.auth.models import AbstractUser
from django.db.models import Count, Q

from ..models import ApplicationState, CallPage
from .rights import judged_applications, managed_calls

MOST_CALLS = 5
"""No dashboard names more of them."""


def to_judge(user: AbstractUser) -> int:
    """How many applications `user` has not judged as a juror."""
    return judged_applications(user).exclude(reviews__juror=user).count()


def to_decide(user: AbstractUser) -> list[tuple[CallPage, int]]:
    """The calls with applications that `user` has to decide on as staff, and how many of each."""
    open_ones = Q(applications__state=ApplicationState.SUBMITTED, applications__aside=False, applications__decision="")
    found = managed_calls(user).annotate(waiting=Count("applications", filter=open_ones)).filter(waiting__gt=0)
    return [(call, call.waiting) for call in found.order_by("closes_at", "pk")[:MOST_CALLS]]
