"""The list of kinds of movement."""

from core.studio.lists import TermViewSet

from ..models import MovementKind


class MovementKindViewSet(TermViewSet):
    """The list of kinds of movement."""

    model = MovementKind
    icon = "group"
