"""Template tags of the studio."""

from django import template
from django.apps import apps

register = template.Library()


@register.simple_tag
def page_type_icon(app_label: str, model_name: str) -> str:
    """The name of a page type's icon."""
    return apps.get_model(app_label, model_name).page_icon
