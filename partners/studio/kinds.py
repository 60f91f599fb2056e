"""The list of kinds of movement."""

from django.utils.translation import gettext_lazy as _

from core.studio.lists import TermViewSet

from ..models import MovementKind


class MovementKindViewSet(TermViewSet):
    """The list of kinds of movement."""

    model = MovementKind
    icon = "group"
    counted = {"partners_count": (_("Partners"), "partners")}
