"""Translations that somebody is asked for: by whom, by when, and when they are done."""

from collections.abc import Iterable
from datetime import date

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, WorkflowState
from wagtail.permissions import page_permission_policy
from wagtail.signals import page_published, workflow_rejected, workflow_submitted
from wagtail_localize.models import Translation

from core.mails import outbox
from core.models import ChangedText, OutgoingMail, RequestedTranslation, TranslationRequest

from . import request_mails


def connect() -> None:
    """Note when what was asked is done, and have the mails sent."""
    page_published.connect(note_published, dispatch_uid="core.translating.request_published")
    workflow_submitted.connect(note_submitted, dispatch_uid="core.translating.request_submitted")
    workflow_rejected.connect(note_rejected, dispatch_uid="core.translating.request_rejected")
    outbox.register(request_mails.RULE, request_mails.KINDS)


def open_requests() -> QuerySet[RequestedTranslation]:
    """What is asked and not done."""
    return RequestedTranslation.objects.filter(done_at=None)


def requests_to(user: AbstractUser) -> QuerySet[RequestedTranslation]:
    """What `user` is asked for and has not done."""
    return open_requests().filter(request__assignee=user)


def who_waits(translation: Translation, user: AbstractUser) -> AbstractUser | None:
    """Who asked for a translation that is not done, and is told when it is; not `user`, who knows."""
    asked = open_requests().filter(translation=translation).select_related("request__asked_by").first()
    waiting: AbstractUser | None = asked.request.asked_by if asked else None
    return waiting if waiting != user else None


def late() -> Q:
    """Whether a requested translation is late."""
    return Q(request__due__lt=timezone.localdate())


def people_for(home: Page) -> QuerySet[AbstractUser]:
    """Who may be asked to translate into the language of `home`: those who may change its pages."""
    people = page_permission_policy.users_with_any_permission_for_instance({"change", "publish"}, home)
    return people.order_by("last_name", "first_name", "username")


@transaction.atomic
def ask(translations: Iterable[Translation], assignee: AbstractUser, due: date | None, asked_by: AbstractUser) -> int:
    """Ask `assignee` for these translations, in the place of whoever was asked before; returns how many."""
    request = TranslationRequest.objects.create(assignee=assignee, asked_by=asked_by, due=due)
    asked = [
        RequestedTranslation.objects.update_or_create(translation=one, defaults={"request": request, "done_at": None})
        for one in translations
    ]
    if assignee != asked_by:
        outbox.send_on_commit([outbox.note(request, request_mails.ASKED.name)])
    _forget_empty()
    return len(asked)


@transaction.atomic
def take_back(translations: Iterable[Translation]) -> int:
    """Ask nobody for these translations any more; returns how many were asked for."""
    count, _rows = RequestedTranslation.objects.filter(translation__in=list(translations)).delete()
    _forget_empty()
    return count


def _forget_empty() -> None:
    TranslationRequest.objects.filter(translations=None).delete()


def note_published(sender: type[Page], instance: Page, **kwargs: object) -> None:
    """Receiver: a translation is done when it is published and nothing of it is left to review."""
    left = ChangedText.objects.filter(
        review__translation__source__object_id=instance.translation_key,
        review__translation__target_locale=instance.locale_id,
    )
    if not left.exclude(new=None).exists():
        note_done(instance, instance.live_revision.user_id if instance.live_revision else None)


def note_submitted(
    sender: type[WorkflowState], instance: WorkflowState, user: AbstractUser | None = None, **kwargs: object
) -> None:
    """Receiver: it is done too when it is submitted to who publishes it."""
    if isinstance(instance.content_object, Page):
        note_done(instance.content_object, user.pk if user else None)


def note_rejected(sender: type[WorkflowState], instance: WorkflowState, **kwargs: object) -> None:
    """Receiver: what comes back from a review is to do again."""
    page = instance.content_object
    if isinstance(page, Page):
        _requests_of(page).update(done_at=None)


def note_done(page: Page, by: int | None) -> None:
    """Note that the translation `page` is done, and tell who asked, unless it was done `by` them."""
    for one in _requests_of(page).filter(done_at=None).select_related("request"):
        one.done_at = timezone.now()
        one.save(update_fields=["done_at"])
        if one.request.asked_by_id not in (None, by):
            mail: OutgoingMail | None = outbox.note_once(one.request, request_mails.DONE.name, str(one.translation_id))
            if mail:
                outbox.send_on_commit([mail])


def _requests_of(page: Page) -> QuerySet[RequestedTranslation]:
    return RequestedTranslation.objects.filter(
        translation__source__object_id=page.translation_key, translation__target_locale=page.locale_id
    )
