"""Who may see what is kept from the public, asked by the rule that wants two factors of them.

The app that keeps such a thing says who may see it, in the `ready` of its AppConfig.
"""

from collections.abc import Callable

from django.contrib.auth.models import AbstractUser

Check = Callable[[AbstractUser], bool]
_checks: list[Check] = []


def register_sensitive(check: Check) -> None:
    """Have `check` say of each user whether they may see what its app keeps from the public."""
    if check not in _checks:
        _checks.append(check)


def may_see_sensitive(user: AbstractUser) -> bool:
    """Whether `user` may see anything that is kept from the public; asked once of the same instance, in a request."""
    known = getattr(user, "_may_see_sensitive", None)
    if known is None:
        known = user._may_see_sensitive = any(check(user) for check in _checks)
    return known
