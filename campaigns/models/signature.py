"""Who signed the petition of a campaign. Nothing of it is searched, kept in versions of pages or in the index of uses.

The public sees how many have signed, and the first name and the town of those who agreed to it.
"""

from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.models import OutgoingMail
from text.mailboxes import folded
from worldmap.countries import country_name

LONGEST_NAME, LONGEST_TOWN = 60, 60


class SignatureQuerySet(models.QuerySet["Signature"]):
    """Signatures by what was confirmed and agreed."""

    def confirmed(self) -> "SignatureQuerySet":
        """Those that count."""
        return self.filter(confirmed_at__isnull=False)

    def unconfirmed(self) -> "SignatureQuerySet":
        """Those whose mail nobody has answered."""
        return self.filter(confirmed_at=None)

    def agreed_to_be_shown(self) -> "SignatureQuerySet":
        """Those of whom the public sees first name and town, the latest first."""
        return self.confirmed().filter(is_public=True).order_by("-confirmed_at", "pk")


class Signature(models.Model):
    """One person, or one address, below one petition: that of the French page, whatever language it was read in."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    campaign = models.ForeignKey(
        "campaigns.CampaignPage", verbose_name=_("campaign"), on_delete=models.CASCADE, related_name="signatures"
    )
    first_name = models.CharField(pgettext_lazy("of a person", "first name"), max_length=LONGEST_NAME)
    last_name = models.CharField(_("last name"), max_length=LONGEST_NAME)
    email = models.EmailField(_("e-mail address"))
    # By which one person signs once, whatever capitals and additions the address is written with.
    address_key = models.CharField(max_length=254, editable=False)
    town = models.CharField(_("town"), max_length=LONGEST_TOWN)
    country = models.CharField(_("country"), max_length=2)
    is_public = models.BooleanField(_("first name and town are shown"), default=False)
    language = models.CharField(_("language"), max_length=10)
    # Whether something shows that a person sent it: the others take no mails from who proved to be one.
    is_proven = models.BooleanField(default=False, editable=False)
    # The sending that it was stored by, so that the same one is mailed once.
    token = models.UUIDField(null=True, editable=False)
    created_at = models.DateTimeField(_("signed on"), default=timezone.now)
    confirmed_at = models.DateTimeField(_("confirmed on"), null=True)
    mails = GenericRelation(OutgoingMail, "about_id", "about_type")

    objects = SignatureQuerySet.as_manager()

    # It leads to the page, and its names are nobody's business there.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        ordering = ["created_at", "pk"]
        permissions = [("see_signature_address", "Can see the e-mail addresses of signatures")]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "address_key"], name="one_signature_per_address"),
        ]
        indexes = [models.Index(fields=["campaign", "confirmed_at"], name="signature_campaign_confirmed")]

    def __str__(self) -> str:
        # Never the name: it would stand in logs and in titles of pages.
        return f"{self._meta.verbose_name} {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with what the address is found by."""
        self.address_key = folded(self.email)
        super().save(*args, **kwargs)

    @property
    def is_confirmed(self) -> bool:
        """Whether it counts."""
        return self.confirmed_at is not None

    @property
    def country_label(self) -> str:
        """The country, in French: staff read it."""
        return country_name(self.country, "fr")


class PetitionTotals(models.Model):
    """What stays of the signatures of a petition once their data are deleted."""

    campaign = models.OneToOneField("campaigns.CampaignPage", on_delete=models.CASCADE, related_name="petition_totals")
    confirmed = models.PositiveIntegerField()
    deleted_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("totals of signatures")

    def __str__(self) -> str:
        return f"{self.campaign_id}: {self.confirmed}"


def signature_count() -> CombinedExpression:
    """In a query of campaigns in any language: how many signatures count, with those whose data are deleted."""
    key = OuterRef("translation_key")
    signed = Signature.objects.confirmed().filter(campaign__translation_key=key).order_by()
    signed = signed.values("campaign__translation_key").values(number=Count("pk"))
    deleted = PetitionTotals.objects.filter(campaign__translation_key=key).values("confirmed")[:1]
    return Coalesce(Subquery(signed), 0) + Coalesce(Subquery(deleted), 0)
