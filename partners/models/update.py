"""The links by which partners correct their own profiles, the pictures they send, and who answers them."""

import uuid
from datetime import timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision

from core.models.proposals import AbstractProposalState, AbstractProposalTask

from .partner import PartnerPage
from .settings import PartnerSettings


def end_of_new_link() -> timezone.datetime:
    """When a link made now stops working, by the settings."""
    return timezone.now() + timedelta(days=PartnerSettings.load().link_days)


class UpdateLinkQuerySet(models.QuerySet["UpdateLink"]):
    """Adds what tells the links that work."""

    def open(self) -> Self:
        """Links neither past their end nor taken back."""
        return self.filter(revoked_at=None, expires_at__gt=timezone.now())


class UpdateLink(models.Model):
    """A link for one partner. Its address is signed with the server's key: nothing stored here opens it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partner = models.ForeignKey(PartnerPage, on_delete=models.CASCADE, related_name="update_links")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", verbose_name=_("made by")
    )
    created_at = models.DateTimeField(_("made on"), auto_now_add=True)
    expires_at = models.DateTimeField(_("works until"), default=end_of_new_link)
    revoked_at = models.DateTimeField(_("taken back on"), null=True)
    mailed_to = models.EmailField(_("mailed to"), blank=True)
    opened_at = models.DateTimeField(_("last opened on"), null=True)
    proposals = models.PositiveIntegerField(_("proposals"), default=0)
    # The draft that staff were writing when the proposal came: it stays in the history, and comes back on refusal.
    draft_set_aside = models.ForeignKey(Revision, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = UpdateLinkQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("link for a partner")
        verbose_name_plural = _("links for partners")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.created_at:%d/%m/%Y}"

    @property
    def is_open(self) -> bool:
        """Whether the link works now."""
        return self.revoked_at is None and self.expires_at > timezone.now()


class ProposedPicture(models.Model):
    """A picture that a partner sent and that nobody has answered yet; `sent` once its proposal is."""

    class Role(models.TextChoices):
        """What the partner sent it as."""

        LOGO = "logo", _("logo")
        PHOTO = "photo", _("photo")

    link = models.ForeignKey(UpdateLink, on_delete=models.CASCADE, related_name="pictures")
    image = models.OneToOneField("media.Image", on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=5, choices=Role)
    sent = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("picture sent by a partner")
        verbose_name_plural = _("pictures sent by partners")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.get_role_display()


class ProposalTaskState(AbstractProposalState):
    """A proposal of a partner that waits for an answer."""

    class Meta:
        verbose_name = _("proposal of a partner")
        verbose_name_plural = _("proposals of partners")


class ProposalTask(AbstractProposalTask):
    """Approving or refusing what a partner proposes; a refusal brings the page back to what it was."""

    task_state_class = ProposalTaskState
    comment_label = _("Comment, for staff: the partner does not read it")

    class Meta:
        verbose_name = _("answer to a partner's proposal")
        verbose_name_plural = _("answers to partners' proposals")

    @classmethod
    def get_description(cls) -> str:
        """What administrators read of it."""
        return str(_("Members of the chosen groups approve or refuse what a partner proposes for its profile."))
