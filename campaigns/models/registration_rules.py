"""Whether and how people register for an event on this site: what staff choose, and what follows by the clock."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

if TYPE_CHECKING:
    from .event_session import EventOccurrence

MOST_PLACES = 100_000
FEW = 10
"""So many places, or a quarter of all where that is more, are few."""
HELD_FOR = timedelta(hours=2)
"""So long a place is held until the mail that tells of it is answered."""


class LinkFor(models.TextChoices):
    """Who gets the link to take part."""

    EVERYONE = "everyone", _("everyone: it stands on the page")
    REGISTERED = "registered", _("those who are registered alone: it stands in their mail")


class Confirmation(models.TextChoices):
    """When a place counts only once the mail that tells of it is answered."""

    FEW_LEFT = "few", _("where few places are left")
    ALWAYS = "always", pgettext_lazy("confirmation by mail", "always")
    NEVER = "never", pgettext_lazy("confirmation by mail", "never")


class Registering(StrEnum):
    """Where an event stands for who would register now."""

    OFF = "off"
    OPEN = "open"
    WAITING = "waiting"
    """Full, with a waiting list."""
    FULL = "full"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    """The event does not take place as announced."""


TAKING = (Registering.OPEN, Registering.WAITING)
"""When somebody may register."""


class RegistrationRules(models.Model):
    """What staff say of the registration for an event; translations have the rules and places of the French page."""

    takes_registrations = models.BooleanField(
        _("people register on this site"),
        default=False,
        help_text=_("For the event as a whole. Their name and e-mail address are always asked."),
    )
    registration_until = models.DateTimeField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("Brussels time. Left empty, until the first session starts."),
    )
    registration_limit = models.PositiveIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_PLACES)],
        help_text=_("Left empty, there is room for all."),
    )
    has_waiting_list = models.BooleanField(
        _("waiting list"), default=True, help_text=_("Whoever is first on it gets the place that becomes free.")
    )
    registration_confirmation = models.CharField(
        _("confirmation by the link of a mail"),
        max_length=6,
        choices=Confirmation,
        default=Confirmation.FEW_LEFT,
        db_default=Confirmation.FEW_LEFT,
        help_text=_(
            "The place is held for two hours; if nobody confirms, it goes to whoever waits. So invented addresses take"
            " no places. Few are the last ten, or the last quarter."
        ),
    )
    link_for = models.CharField(_("link to take part for"), max_length=10, choices=LinkFor, default=LinkFor.EVERYONE)
    registration_note = models.TextField(
        _("what becomes of their data"),
        blank=True,
        max_length=1_000,
        help_text=_("Stands below the form, before the sentence that says until when they are kept."),
    )
    registration_months = models.PositiveSmallIntegerField(
        _("months of storage"),
        default=3,
        validators=[MinValueValidator(1), MaxValueValidator(24)],
        help_text=_("After the end of the event. Names, addresses and answers are then deleted; the counts stay."),
    )
    reminder_days = models.PositiveSmallIntegerField(
        _("reminder"),
        default=2,
        validators=[MaxValueValidator(30)],
        help_text=_("A mail so many days before the first session; 0: none."),
    )

    RULE_FIELDS = (
        *("takes_registrations", "registration_until", "registration_limit", "has_waiting_list", "link_for"),
        *("registration_months", "reminder_days", "registration_confirmation"),
    )
    """What is the same in every language."""

    if TYPE_CHECKING:
        # Of the page that has these rules.
        link: str
        live: bool

        @property
        def takes_place(self) -> bool: ...

        @cached_property
        def dates(self) -> list[EventOccurrence]: ...

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a link kept for those registered where nobody registers."""
        super().clean()
        if self.link_for == LinkFor.REGISTERED and not self.takes_registrations:
            raise ValidationError({"link_for": _("Nobody would receive it: let people register on this site too.")})

    @property
    def public_link(self) -> str:
        """The link to take part as everyone may read it; empty where it is for those registered."""
        return self.link if self.link_for == LinkFor.EVERYONE else ""

    @property
    def held_dates(self) -> "list[EventOccurrence]":
        """The dates that are not cancelled, soonest first."""
        return [one for one in self.dates if not one.is_cancelled]

    @property
    def registration_end(self) -> datetime | None:
        """When registration closes; None where the event has no date."""
        held = self.held_dates
        return min(self.registration_until or held[0].start, held[-1].end) if held else None

    @property
    def end(self) -> datetime | None:
        """When the last of its dates is over, cancelled or not; None where it has none."""
        return max((one.end for one in self.dates), default=None)

    def is_over(self, now: datetime) -> bool:
        """Whether nothing of it is to come at `now`."""
        return self.end is None or self.end <= now

    def has_begun(self, now: datetime) -> bool:
        """Whether anybody may have come to it by `now`."""
        return any(one.start <= now for one in self.held_dates)

    @property
    def is_announced(self) -> bool:
        """Whether it is public, and takes place as announced."""
        return self.live and self.takes_place

    def is_ahead(self, now: datetime) -> bool:
        """Whether people may count on it at `now`: it is announced, and something of it is to come."""
        return self.is_announced and not self.is_over(now)

    def asks_confirmation(self, taken: int) -> bool:
        """Whether whoever registers now confirms by mail, when so many places are taken."""
        if self.registration_confirmation != Confirmation.FEW_LEFT:
            return self.registration_confirmation == Confirmation.ALWAYS
        limit = self.registration_limit
        return limit is not None and limit - taken <= max(FEW, limit // 4)

    def registering(self, taken: int, now: datetime | None = None) -> Registering:
        """Where it stands at `now` for who would register, when so many places are taken."""
        if not self.takes_registrations:
            return Registering.OFF
        if not self.takes_place:
            return Registering.CANCELLED
        end = self.registration_end
        if end is None or end <= (now or timezone.now()):
            return Registering.CLOSED
        if self.registration_limit is None or taken < self.registration_limit:
            return Registering.OPEN
        return Registering.WAITING if self.has_waiting_list else Registering.FULL
