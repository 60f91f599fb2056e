"""What the editor of a translation offers to those who review it before it is published."""

from typing import Any

from django import template
from wagtail.models import Page

register = template.Library()


@register.simple_tag(takes_context=True)
def may_moderate(context: dict[str, Any], page: Page) -> bool:
    """Whether the user may approve what is submitted of `page`."""
    task = page.current_workflow_task
    actions = task.get_actions(page, context["request"].user) if task else []
    return any(name == "approve" for name, *_rest in actions)
