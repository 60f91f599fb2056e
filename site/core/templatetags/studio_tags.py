"""Template tags of the studio."""

from typing import Any

from django import template
from django.apps import apps
from wagtail.models import Page

from core.studio import withdrawal

register = template.Library()


@register.simple_tag
def page_type_icon(app_label: str, model_name: str) -> str:
    """The name of a page type's icon."""
    return apps.get_model(app_label, model_name).page_icon


@register.simple_tag
def languages_following(page: object, below: bool = False) -> list[str]:
    """The languages that go offline with a page, and with those below it; none for what is no page."""
    return withdrawal.languages_following([page], below=below) if isinstance(page, Page) else []


@register.simple_tag
def languages_following_any(items: list[dict[str, Page]], below: bool = False) -> list[str]:
    """The languages that go offline with the pages ticked in a list, and with those below them."""
    return withdrawal.languages_following([entry["item"] for entry in items], below=below)


@register.simple_tag
def live_below(page: Page) -> tuple[int, list[str]]:
    """How many public pages stand below a page, and the languages that these are public in."""
    return withdrawal.live_below([page])


@register.simple_tag
def live_below_any(items: list[dict[str, Page]]) -> tuple[int, list[str]]:
    """The same for the pages ticked in a list."""
    return withdrawal.live_below([entry["item"] for entry in items])


@register.simple_tag(takes_context=True)
def not_held(context: dict[str, Any], items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of pages ticked in a list that stay, those of which no message of `core.studio.essential_pages` says why."""
    held: set[int] = getattr(context["request"], "held_pages", set())
    return [entry for entry in items if entry["item"].pk not in held]
