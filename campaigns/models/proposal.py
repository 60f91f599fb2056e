"""What the public proposes: a story, an event or a picture in support, sent by a form of a campaign, and who sent it.

The page that it becomes is a draft as any other. What the sender chose stays beside it: it binds whoever edits the
page (`campaigns.proposals.rules`).
"""

import uuid
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from core.models import OutgoingMail
from core.models.proposals import AbstractProposalState, AbstractProposalTask
from core.places import Precision

from ..proposals.sight import may_see_contacts

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import AbstractUser


class ProposalKind(models.TextChoices):
    """What it is."""

    STORY = "story", _("a story")
    EVENT = "event", _("an event")
    PHOTO = "photo", _("a picture in support")


class Anonymity(models.TextChoices):
    """Under which name what is sent may be published."""

    ANONYMOUS = "anonymous", _("no name")
    FIRST_NAME = "first-name", _("the first name alone")
    NAME = "name", _("the whole name")


class ProposalState(models.TextChoices):
    """What became of it until now."""

    RECEIVED = "received", pgettext_lazy("proposal", "received")
    READING = "reading", pgettext_lazy("proposal", "being read")
    PUBLISHED = "published", pgettext_lazy("proposal", "published")
    REFUSED = "refused", pgettext_lazy("proposal", "refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("proposal", "withdrawn")


WAITING = (ProposalState.RECEIVED, ProposalState.READING)
"""The states in which staff have not answered yet."""


class ProposalQuerySet(models.QuerySet["StoryProposal"]):
    """Adds what tells those that wait, and those of a page."""

    def waiting(self) -> Self:
        """Those without an answer."""
        return self.filter(state__in=WAITING)

    def of_page(self, page: Page) -> "StoryProposal | None":
        """The one that `page`, or the French page that it is a translation of, was made from."""
        if page.pk is None:
            return None
        of_its_languages = Page.objects.filter(translation_key=page.translation_key).values("pk")
        return self.filter(page__in=of_its_languages).first()


class StoryProposal(models.Model):
    """A story, an event or a picture as somebody without an account sent it, with what that person chose."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        verbose_name=_("campaign"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="proposals",
    )
    page = models.OneToOneField(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="story_proposal", verbose_name=_("page")
    )
    kind = models.CharField(_("kind"), max_length=5, choices=ProposalKind)
    state = models.CharField(_("state"), max_length=10, choices=ProposalState, default=ProposalState.RECEIVED)
    anonymity = models.CharField(_("published with"), max_length=10, choices=Anonymity)
    precision = models.CharField(_("place at most"), max_length=10, choices=Precision, default=Precision.COUNTRY)
    # Of the form that was filled in, and of the mails.
    language = models.CharField(max_length=10, default=settings.LANGUAGE_CODE)
    consent_text = models.TextField(_("agreed to"))
    consented_at = models.DateTimeField(_("agreed on"), default=timezone.now)
    consent_withdrawn_at = models.DateTimeField(_("withdrawn on"), null=True)
    sent_at = models.DateTimeField(_("sent on"), default=timezone.now)
    answered_at = models.DateTimeField(_("answered on"), null=True)
    reason = models.TextField(_("reason"), blank=True)
    # Of one opening of the form and what was written: the same is not stored twice.
    token = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    # Nothing showed that a person sent it: staff are not mailed of each one.
    aside = models.BooleanField(_("kept aside"), default=False)

    mails = GenericRelation(OutgoingMail, "about_id", "about_type")

    objects = ProposalQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("proposed story")
        verbose_name_plural = _("proposed stories")
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.sent_at:%d/%m/%Y}"

    def save(self, *args: object, **kwargs: object) -> None:
        """Save; without a name there is no place but the country."""
        if self.anonymity == Anonymity.ANONYMOUS:
            self.precision = Precision.COUNTRY
        super().save(*args, **kwargs)

    @property
    def is_waiting(self) -> bool:
        """Whether staff have not answered yet."""
        return self.state in WAITING

    @property
    def is_link_mailed(self) -> bool:
        """Whether the sender has the link to it by mail."""
        return self.mails.filter(sent_at__isnull=False).exists()

    @property
    def is_withdrawn(self) -> bool:
        """Whether its sender no longer agrees that it is published."""
        return self.consent_withdrawn_at is not None

    @property
    def contact_or_none(self) -> "ProposalContact | None":
        """Who sent it; None once that is deleted."""
        return ProposalContact.objects.filter(proposal=self.pk).first()

    @property
    def settled_at(self) -> "datetime":
        """The moment from which the time is counted that personal data are kept for."""
        return self.answered_at or self.sent_at


class ProposalContact(models.Model):
    """Who sent a proposal. A row of its own: it is seen with a permission only, and deleted long before the rest."""

    proposal = models.OneToOneField(StoryProposal, on_delete=models.CASCADE, related_name="contact")
    first_name = models.CharField(_("first name"), max_length=80, blank=True)
    last_name = models.CharField(_("family name"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail address"))

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("sender of a proposal")
        verbose_name_plural = _("senders of proposals")

    def __str__(self) -> str:
        # Wherever Django or Wagtail name it, nobody is named.
        return str(self._meta.verbose_name)

    @property
    def name(self) -> str:
        """The whole name, as far as it was given."""
        return " ".join(filter(None, (self.first_name, self.last_name)))

    def name_shown(self, anonymity: str) -> str:
        """The name that may be published."""
        shown = {Anonymity.NAME: self.name, Anonymity.FIRST_NAME: self.first_name}
        return shown.get(Anonymity(anonymity), "")


class ProposalPicture(models.Model):
    """A picture that came with a proposal and that nobody has answered yet."""

    proposal = models.ForeignKey(StoryProposal, on_delete=models.CASCADE, related_name="pictures")
    image = models.OneToOneField("media.Image", on_delete=models.CASCADE, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("picture of a proposed story")
        verbose_name_plural = _("pictures of proposed stories")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self._meta.verbose_name)


class StoryProposalState(AbstractProposalState):
    """A proposed story that waits for an answer."""

    class Meta:
        verbose_name = _("proposed story that waits")
        verbose_name_plural = _("proposed stories that wait")


class StoryProposalTask(AbstractProposalTask):
    """Approving or refusing what the public proposes."""

    task_state_class = StoryProposalState
    comment_label = _("Reason, sent to the person")

    class Meta:
        verbose_name = _("answer to a proposed story")
        verbose_name_plural = _("answers to proposed stories")

    def get_actions(self, obj: Any, user: "AbstractUser") -> list[tuple[str, str, bool]]:
        """Who may not see the sender does not publish, and so does not approve (`ProposedPagePermissions`)."""
        actions = super().get_actions(obj, user)
        return [action for action in actions if action[0] != "approve" or may_see_contacts(user)]

    @classmethod
    def get_description(cls) -> str:
        """What administrators read of it."""
        return str(_("Members of the chosen groups approve or refuse the stories and events that the public proposes."))
