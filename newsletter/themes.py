"""The themes that one may choose to read about."""

from collections.abc import Iterable

from core.models import Theme

from .models import Subscriber


def choose(subscriber: Subscriber, slugs: Iterable[str]) -> None:
    """Keep the themes chosen; none chosen: all of them, those that come later too."""
    chosen = list(Theme.objects.filter(slug__in=list(slugs)))
    Subscriber.objects.filter(pk=subscriber.pk).update(every_theme=not chosen)
    subscriber.every_theme = not chosen
    subscriber.themes.set(chosen)
