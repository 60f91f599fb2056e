"""How many receive the newsletter: by language, and by theme."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from core.models import Theme

from ..models import Subscriber
from ..models.subscriber import ASKED, SUBSCRIBED
from .words import language_name

Line = tuple[str, int]


@dataclass(frozen=True)
class Counts:
    """Those who confirmed; those who did not yet; each theme with those who read all of them."""

    subscribed: int
    asked: int
    languages: list[Line]
    themes: list[Line]

    @classmethod
    def now(cls) -> "Counts":
        """Asked at once."""
        confirmed = Subscriber.objects.filter(state=SUBSCRIBED)
        totals = Subscriber.objects.aggregate(
            subscribed=Count("pk", Q(state=SUBSCRIBED)),
            asked=Count("pk", Q(state=ASKED)),
            every_theme=Count("pk", Q(state=SUBSCRIBED, every_theme=True)),
        )
        languages = (
            confirmed.order_by().values_list("language").annotate(count=Count("pk")).order_by("-count", "language")
        )
        by_theme = dict(confirmed.order_by().values_list("themes").annotate(count=Count("pk")))
        themes = [(theme.name, by_theme.get(theme.pk, 0)) for theme in Theme.objects.all()]
        return cls(
            totals["subscribed"],
            totals["asked"],
            [(language_name(code), count) for code, count in languages],
            [(_("Every theme"), totals["every_theme"]), *themes],
        )
