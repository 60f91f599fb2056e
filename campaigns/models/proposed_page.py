"""What may be done with a page that the public may have proposed."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.essential import SitePagePermissions
from text.written_in import WrittenInField

from ..proposals.sight import may_see_contacts
from .proposal import StoryProposal

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser


class ProposedPagePermissions(SitePagePermissions):
    """A page with a sender is published by those who may see who that is.

    A page that names its sender does not go online. Whoever could try names, and see which one stays offline, would
    learn the right one.
    """

    def can_publish(self) -> bool:
        """Whether the page may go online, or be changed there."""
        return bool(super().can_publish()) and (may_see_contacts(self.user) or not self._has_sender())

    def _has_sender(self) -> bool:
        proposal = StoryProposal.objects.of_page(self.page)
        return proposal is not None and proposal.contact_or_none is not None


class ProposedPage(models.Model):
    """A page that may have been proposed, in whatever language, and is checked against who sent it."""

    written_in = WrittenInField(
        _("language of the text"),
        help_text=_("That in which title and text of the French page are written, where it is told as it was sent."),
    )

    class Meta:
        abstract = True

    def permissions_for_user(self, user: "AbstractUser | AnonymousUser") -> ProposedPagePermissions:
        """What a user may do with the page."""
        return ProposedPagePermissions(user, self)
