"""What a waiting proposal changes in the editor: its answers come first."""

from wagtail.admin.action_menu import ActionMenuItem

ANSWERS = ("approve", "reject")
# To approve publishes too, and also after changes: one way to do it is enough.
REPLACED = ("action-publish", "action-cancel-workflow", "action-restart-workflow", "action-submit")


def put_answers_first(items: list[ActionMenuItem]) -> None:
    """Put the answers to a proposal first in the menu of the page's actions."""
    answers = [item for item in items if item.name in ANSWERS]
    if answers:
        others = [item for item in items if item.name not in (*ANSWERS, *REPLACED)]
        items[:] = [*answers, *others]
