"""What the studio says of the provider: what it knows, what waits for it, and why."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from text.clocks import long_moment

from ..models import ProviderRecord, Subscriber
from ..models.provider_record import WAITING
from ..providers.base import Failure, configured_provider
from ..reconciling import synchronise_soon
from ..rights import handles_subscribers


@dataclass(frozen=True)
class ProviderState:
    """Where the provider stands with all subscriptions; `name` is empty where the settings name none."""

    name: str
    told: int = 0
    waiting: int = 0
    told_at: datetime | None = None
    failed_at: datetime | None = None
    failures: tuple[str, ...] = ()

    @classmethod
    def now(cls) -> "ProviderState":
        """Asked of the database, not of the provider."""
        provider = configured_provider()
        if provider is None:
            return cls("")
        totals = ProviderRecord.objects.aggregate(
            told=Count("pk", ~WAITING),
            waiting=Count("pk", WAITING),
            told_at=Max("told_at"),
            failed_at=Max("failed_at"),
        )
        failures = ProviderRecord.objects.exclude(failure="").order_by("failure").values_list("failure", flat=True)
        labels = tuple(str(Failure(failure).label) for failure in failures.distinct())
        return cls(provider.name, failures=labels, **totals)

    @property
    def words(self) -> str:
        """One or two sentences."""
        if not self.name:
            return _("No provider is set that sends the newsletter: export the list to send it.")
        told = ngettext("%(count)d subscription", "%(count)d subscriptions", self.told) % {"count": self.told}
        values = {"provider": self.name, "told": told, "moment": long_moment(self.told_at) if self.told_at else ""}
        if not self.told_at:
            return _("%(provider)s: nothing was synchronised yet.") % values
        return _("%(provider)s: synchronised on %(moment)s, %(told)s.") % values

    @property
    def waiting_words(self) -> str:
        """What it does not know yet, and why; nothing where it knows all."""
        if not self.waiting:
            return ""
        said = ngettext("%(count)d change waits.", "%(count)d changes wait.", self.waiting) % {"count": self.waiting}
        return f"{said} {_failed(self.name, ', '.join(self.failures), self.failed_at)}".strip()


def told_of(subscriber: Subscriber) -> str:
    """What the provider knows of one subscription, in words; nothing where there is no provider."""
    provider = configured_provider()
    if provider is None or not subscriber.is_subscribed:
        return ""
    record = ProviderRecord.objects.filter(pk=subscriber.pk).first()
    if record and not record.waits and record.told_at:
        return _("Synchronised on %(moment)s") % {"moment": long_moment(record.told_at)}
    failure = str(Failure(record.failure).label) if record and record.failure else ""
    return _failed(provider.name, failure, record.failed_at if record else None) or _("To be synchronised")


def _failed(provider: str, failure: str, moment: datetime | None) -> str:
    if not failure or moment is None:
        return ""
    values = {"provider": provider, "failure": failure, "moment": long_moment(moment)}
    said = _("%(provider)s did not take all: %(failure)s. Tried on %(moment)s; it is tried again every hour.")
    return said % values


@require_POST
def synchronise_now(request: HttpRequest) -> HttpResponse:
    """Bring site and provider to the same. Raises PermissionDenied for who may not know subscribers."""
    if not handles_subscribers(request.user):
        raise PermissionDenied
    synchronise_soon.enqueue()
    messages.success(request, _("The synchronisation is asked for: what it brought stands above the list."))
    return redirect("subscribers")
