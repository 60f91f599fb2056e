"""What may be done with a page that the public may have proposed."""

from typing import TYPE_CHECKING

from core.essential import SitePagePermissions

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


class ProposedPage:
    """A page that may have been proposed, and is checked against who sent it."""

    def permissions_for_user(self, user: "AbstractUser | AnonymousUser") -> ProposedPagePermissions:
        """What a user may do with the page."""
        return ProposedPagePermissions(user, self)
