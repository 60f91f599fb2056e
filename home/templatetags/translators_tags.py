"""Template tags of the editor of translations."""

from dataclasses import asdict
from typing import Any

from django import template
from django.contrib.auth.models import AbstractUser
from wagtail_localize.models import StringSegment, Translation

from core.translating.hidden import stays_here
from core.translating.machine import machine_for
from core.translating.request_mails import person
from core.translating.requests import who_waits
from home.glossary.suggesting import Suggestions

register = template.Library()


@register.simple_tag
def suggestions_for(translation: Translation) -> dict[str, list[dict[str, Any]]]:
    """By French text of a page: the words of lists that it holds, and how they are translated."""
    suggestions = Suggestions(translation.target_locale.language_code)
    texts = StringSegment.objects.filter(source=translation.source_id).values_list("string__data", flat=True).distinct()
    found = ((text, suggestions.for_text(text)) for text in texts.order_by())
    return {text: [asdict(one) for one in suggested] for text, suggested in found if suggested}


@register.simple_tag
def stays_here_only(translation: Translation) -> bool:
    """Whether a machine translates into this language, but may not be asked for this page."""
    return machine_for(translation) is not None and stays_here(translation.source.object_id)


@register.simple_tag
def waits_for(translation: Translation, user: AbstractUser) -> str:
    """The name of who asked `user` or others for a translation and waits for it; empty where nobody does."""
    waiting = who_waits(translation, user)
    return person(waiting) if waiting else ""
