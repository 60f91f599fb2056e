"""Who asked for the newsletter. Nothing of it is public, searched, or in the index of uses."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import OutgoingMail, Theme

LONGEST_NAME = 60
UNCONFIRMED_DAYS = 3
UNCONFIRMED_FOR = timedelta(days=UNCONFIRMED_DAYS)
"""So long the mail that asks for a confirmation may be answered; then what was written is deleted."""
PROOF_MONTHS = 36
"""So long the proof of a consent is kept after somebody left, without the address."""


class SubscriberState(models.TextChoices):
    """Where somebody stands."""

    ASKED = "asked", _("to be confirmed by mail")
    SUBSCRIBED = "subscribed", pgettext_lazy("newsletter", "subscribed")


ASKED, SUBSCRIBED = map(SubscriberState, ("asked", "subscribed"))


class Subscriber(models.Model):
    """One address, with what its owner wants to read; what they are shown when they confirm stands beside it."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField(_("e-mail address"))
    # By which it is found again, whatever capitals it was written with.
    address_key = models.CharField(max_length=254, unique=True, editable=False)
    first_name = models.CharField(_("first name"), max_length=LONGEST_NAME, blank=True)
    language = models.CharField(_("language"), max_length=10)
    # Said apart: who chose themes that staff delete later has not asked for all of them.
    every_theme = models.BooleanField(_("all themes"), default=True)
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="+")
    state = models.CharField(_("state"), max_length=10, choices=SubscriberState, default=ASKED)
    # What the form said, to be confirmed: it goes into the proof.
    consent_words = models.TextField(editable=False)
    consent_page = models.URLField(max_length=500, editable=False)
    asked_at = models.DateTimeField(_("asked on"), default=timezone.now)
    # The sending that it was stored by, so that the same one is stored once.
    token = models.UUIDField(null=True, editable=False)
    mails = GenericRelation(OutgoingMail, "about_id", "about_type")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("subscription to the newsletter")
        verbose_name_plural = _("subscriptions to the newsletter")
        ordering = ["-asked_at", "pk"]
        permissions = [("export_subscriber", "Can export subscribers")]
        indexes = [models.Index(fields=["state", "asked_at"], name="subscriber_state")]

    def __str__(self) -> str:
        # Never the address: it would stand in logs and in titles of pages.
        return f"{self._meta.verbose_name} {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with what the address is found by."""
        self.address_key = key_of(self.email)
        super().save(*args, **kwargs)

    @property
    def is_subscribed(self) -> bool:
        """Whether the address was confirmed."""
        return self.state == SUBSCRIBED


class Consent(models.Model):
    """The proof that the owner of an address agreed: when, to which words, on which page. No network address.

    The address itself is not in it: its hash shows whose consent it was to who names the address.
    """

    subscriber = models.ForeignKey(Subscriber, null=True, on_delete=models.SET_NULL, related_name="consents")
    address_hash = models.CharField(max_length=64, db_index=True)
    words = models.TextField()
    page = models.URLField(max_length=500)
    language = models.CharField(max_length=10)
    asked_at = models.DateTimeField()
    given_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("proof of a consent")
        verbose_name_plural = _("proofs of consents")
        ordering = ["-given_at", "pk"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


def key_of(email: str) -> str:
    """What an address is compared by."""
    return email.strip().casefold()


def hash_of(email: str) -> str:
    """What stands for an address in a proof, made with the server's key: nobody finds the address by trying."""
    return salted_hmac(f"{__name__}.consent", key_of(email), algorithm="sha256").hexdigest()
