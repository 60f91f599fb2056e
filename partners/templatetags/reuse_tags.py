"""Template tags of the directory."""

from django import template
from django.template.context import Context

from ..open_data.reuse import Reuse
from ..querysets import Filters

register = template.Library()


@register.simple_tag(takes_context=True)
def get_reuse(context: Context, filters: Filters) -> Reuse:
    """What other sites may take from the directory shown, for the partners that it lists."""
    return Reuse(context["page"], filters, context["request"])
