"""Who registered for an event. Nothing of it is public, searched, kept in versions of pages or in the index of uses."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.fields import GenericRelation
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey

from core.models import AbstractPublicFormField, OutgoingMail

from .registration_rules import HELD_FOR

LONGEST_NAME = 120


class EventField(AbstractPublicFormField):
    """What staff ask of those who register, beside their name and e-mail address."""

    page = ParentalKey("campaigns.EventPage", on_delete=models.CASCADE, related_name="registration_fields")

    class Meta(AbstractPublicFormField.Meta):
        verbose_name = _("question")


class RegistrationState(models.TextChoices):
    """Where a registration stands."""

    UNPROVEN = "unproven", _("to be confirmed by mail")
    HELD = "held", _("place held until confirmed by mail")
    CONFIRMED = "confirmed", pgettext_lazy("registration", "registered")
    WAITING = "waiting", _("on the waiting list")
    CANCELLED = "cancelled", pgettext_lazy("registration", "cancelled")


UNPROVEN, HELD, CONFIRMED, WAITING, CANCELLED = map(
    RegistrationState, ("unproven", "held", "confirmed", "waiting", "cancelled")
)
ACTIVE = (CONFIRMED, WAITING)


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Registrations by where they stand."""

    def active(self) -> "RegistrationQuerySet":
        """Those that hold a place, or wait for one."""
        return self.filter(state__in=ACTIVE)

    def confirmed(self) -> "RegistrationQuerySet":
        """Those that hold a place."""
        return self.filter(state=CONFIRMED)

    def taking(self) -> "RegistrationQuerySet":
        """Those that take a place: the confirmed ones, and those for which one is held."""
        return self.filter(Q(state=CONFIRMED) | Q(state=HELD, since__gt=timezone.now() - HELD_FOR))

    def let_go(self) -> "RegistrationQuerySet":
        """Those for which a place was held until nobody had confirmed in time."""
        return self.filter(state=HELD, since__lte=timezone.now() - HELD_FOR)

    def queue(self) -> "RegistrationQuerySet":
        """Those that wait for a place, the first first."""
        return self.filter(state=WAITING).order_by("since", "pk")


class Registration(models.Model):
    """One person, or one address, at one event: the French page, whatever language it was read in."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    event = models.ForeignKey(
        "campaigns.EventPage", verbose_name=_("event"), on_delete=models.CASCADE, related_name="registrations"
    )
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    email = models.EmailField(_("e-mail address"), blank=True)
    # By which it is found again, whatever capitals it was written with; empty where staff know none.
    address_key = models.CharField(max_length=254, editable=False)
    language = models.CharField(_("language"), max_length=10)
    answers = models.JSONField(_("answers"), default=dict, blank=True, encoder=DjangoJSONEncoder)
    state = models.CharField(_("state"), max_length=10, choices=RegistrationState, default=CONFIRMED)
    # Since when it stands so: its place in the queue.
    since = models.DateTimeField(_("since"), default=timezone.now)
    created_at = models.DateTimeField(_("registered on"), default=timezone.now)
    attended = models.BooleanField(_("came"), default=False)
    # The sending that it was stored by, so that the same one is stored once.
    token = models.UUIDField(null=True, editable=False)
    is_by_staff = models.BooleanField(_("added by hand"), default=False)
    mails = GenericRelation(OutgoingMail, "about_id", "about_type")

    objects = RegistrationQuerySet.as_manager()

    # It leads to the page, and its names are nobody's business there.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "address_key"], condition=~Q(address_key=""), name="one_registration_per_address"
            ),
        ]
        indexes = [models.Index(fields=["event", "state", "since"])]

    def __str__(self) -> str:
        # Never the name: it would stand in logs and in titles of pages.
        return f"{self._meta.verbose_name} {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with what the address is found by."""
        self.address_key = key_of(self.email)
        super().save(*args, **kwargs)

    @property
    def is_active(self) -> bool:
        """Whether it holds a place, or waits for one."""
        return self.state in ACTIVE

    @property
    def held_until(self) -> datetime | None:
        """Until when a place is held for it; None where none is, or not any more."""
        end = self.since + HELD_FOR
        return end if self.state == HELD and timezone.now() < end else None

    @property
    def is_confirmed(self) -> bool:
        """Whether it holds a place."""
        return self.state == CONFIRMED


def key_of(email: str) -> str:
    """What an address is compared by; empty for none."""
    return email.strip().casefold()


class RegistrationTotals(models.Model):
    """What stays of an event's registrations once their data are deleted."""

    event = models.OneToOneField("campaigns.EventPage", on_delete=models.CASCADE, related_name="registration_totals")
    confirmed = models.PositiveIntegerField()
    waiting = models.PositiveIntegerField()
    cancelled = models.PositiveIntegerField()
    attended = models.PositiveIntegerField()
    deleted_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("totals of registrations")

    def __str__(self) -> str:
        return f"{self.event_id}: {self.confirmed}"


class EventMessage(models.Model):
    """What staff wrote to those who are registered."""

    event = models.ForeignKey("campaigns.EventPage", on_delete=models.CASCADE, related_name="messages_to_registered")
    subject = models.CharField(max_length=160)
    body = models.TextField()
    # The form that it was written in: sent twice, it is one message.
    token = models.UUIDField(unique=True)
    created_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("message to those registered")

    def __str__(self) -> str:
        return self.subject
