"""Who sees in the studio who sent a proposal."""

from django.contrib.auth.models import AbstractUser

VIEW_CONTACT = "campaigns.view_proposalcontact"


def may_see_contacts(user: AbstractUser) -> bool:
    """Whether `user` may know the name and the address of who sent a proposal."""
    return user.has_perm(VIEW_CONTACT)
