"""Who may do what with subscriptions. Every view and export asks here."""

from django.contrib.auth.models import AbstractUser

SEE, DELETE, EXPORT = (f"newsletter.{action}_subscriber" for action in ("view", "delete", "export"))


def handles_subscribers(user: AbstractUser) -> bool:
    """Whether somebody may know who receives the newsletter."""
    return user.has_perm(SEE)
