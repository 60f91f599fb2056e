"""The dashboard's warning that the cache before the site was not told of what was withdrawn."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from core.models import UntoldWithdrawal

PATIENCE = timedelta(seconds=10)
"""Until then somebody may still be telling it."""


class UntoldPanel(Component):
    """What happened, what it means, and what to do."""

    name = "untold"
    template_name = "core/studio/untold.html"
    order = 10


def warn_of_untold_withdrawals(request: HttpRequest, panels: list[Component]) -> None:
    """Put the warning first while something waits for long."""
    since = timezone.now() - PATIENCE
    if settings.SHARED_CACHE_IS_TOLD and UntoldWithdrawal.objects.filter(noted_at__lt=since).exists():
        panels.append(UntoldPanel())
