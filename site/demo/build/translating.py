"""What goes on between those who translate: translations that somebody is asked for, one that waits to be published.

Nobody is mailed: what would be, had it been done in the studio, is stored as it stands afterwards.
"""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.utils import timezone
from wagtail.models import (
    GroupApprovalTask,
    Locale,
    Page,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)
from wagtail_localize.models import Translation

from core.models import RequestedTranslation, TranslationRequest
from demo.content.translations import ASKED_BY, REVIEW, REVIEWED, TRANSLATIONS, TRANSLATOR, State
from home.groups import COMMUNICATION

from .library import Library


def add_translators_work(library: Library) -> None:
    """Ask for the translations, and submit those that are done. The accounts and their groups are there."""
    users = get_user_model().objects.in_bulk([TRANSLATOR, ASKED_BY], field_name="username")
    workflow = _make_workflow(library.pages["home"])
    for code, pages in TRANSLATIONS.items():
        locale = Locale.objects.get(language_code=code)
        for one in pages:
            page = library.pages[one.key]
            if one.asked_in_days is not None:
                _ask(page, locale, one.asked_in_days, users[TRANSLATOR], users[ASKED_BY])
            if one.state == State.SUBMITTED:
                _submit(page.get_translation(locale), workflow, users[TRANSLATOR])


def _ask(page: Page, locale: Locale, days: int, assignee: AbstractUser, asked_by: AbstractUser) -> None:
    due = timezone.localdate() + timedelta(days=days)
    asked = Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)
    request = TranslationRequest.objects.create(assignee=assignee, asked_by=asked_by, due=due)
    RequestedTranslation.objects.create(translation=asked, request=request)


def _make_workflow(home: Page) -> Workflow:
    """The workflow of the language that is read before it is published, on its home page."""
    task, _created = GroupApprovalTask.objects.get_or_create(name=REVIEW)
    task.groups.set(Group.objects.filter(name=COMMUNICATION))
    workflow, _created = Workflow.objects.get_or_create(name=REVIEW)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    translated = home.get_translation(Locale.objects.get(language_code=REVIEWED))
    WorkflowPage.objects.update_or_create(page=translated.page_ptr, defaults={"workflow": workflow})
    return workflow


def _submit(page: Page, workflow: Workflow, user: AbstractUser) -> None:
    """As `workflow.start` does, which mails those who publish."""
    state = WorkflowState.objects.create(
        content_type=page.get_content_type(),
        base_content_type=page.get_base_content_type(),
        object_id=str(page.pk),
        workflow=workflow,
        requested_by=user,
    )
    state.current_task_state = TaskState.objects.create(
        workflow_state=state, task=workflow.tasks[0], revision=page.get_latest_revision()
    )
    state.save(update_fields=["current_task_state"])
