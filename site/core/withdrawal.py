"""Takes the other languages of a page offline with the French one, whatever takes the French page away.

A page follows another one: a translation the French page that it was made from, an alias the page that it stands for.
It is public only while that page is. This holds at the border of the database, in the transaction of the change:

- a French page that is saved as not live (unpublished by hand, ticked in a list, below its parent, by its date of
  expiry or by a rule of its own), deleted, or moved out of the site takes its followers offline;
- a follower that is saved as live while its French page is not stays offline.

View restrictions need nothing stored: `access.restrictions` extends each to the other languages when it is read.
Going back live in French brings no translation back: some were withdrawn for reasons of their own, and the texts of
the others may tell what was changed since. Staff publish them again one by one.
"""

from collections.abc import Collection
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.db.models.signals import post_save, pre_delete, pre_save
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale, Page, PageLogEntry, Revision
from wagtail.signals import post_page_move, pre_page_move

from .publishing import SCHEDULED

WITHDRAWN, REFUSED = "core.withdraw", "core.refuse_publication"
"""The actions that the log tells: taken offline with the French page; not published, for the French page is not."""


def connect() -> None:
    """Listen to what is saved, deleted and moved."""
    pre_save.connect(keep_offline, dispatch_uid="core.withdrawal.before")
    post_save.connect(follow_source, dispatch_uid="core.withdrawal.saved")
    pre_delete.connect(follow_deletion, sender=Page, dispatch_uid="core.withdrawal.deleted")
    pre_page_move.connect(follow_departure, dispatch_uid="core.withdrawal.leaving")
    post_page_move.connect(follow_move, dispatch_uid="core.withdrawal.moved")


def french(pages: QuerySet[Page]) -> QuerySet[Page]:
    """The French pages among `pages` that others may follow."""
    # No join: locking these rows must not lock their language's.
    return pages.filter(locale__in=Locale.objects.filter(language_code=settings.LANGUAGE_CODE), alias_of=None)


def dependent_pages(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Pages that follow one of `pages`: their aliases, and the translations of those in French."""
    keys = pages.order_by().values("pk")
    translated = Q(translation_key__in=french(pages).order_by().values("translation_key"))
    return Page.objects.filter(translated | Q(alias_of__in=keys)).exclude(pk__in=keys).order_by("path")


def source_of(page: Page) -> QuerySet[Page]:
    """The page that `page` follows; empty for one that follows none."""
    if page.alias_of_id:
        return Page.objects.filter(pk=page.alias_of_id)
    return french(Page.objects.filter(translation_key=page.translation_key)).exclude(pk=page.pk)


def may_go_live(page: Page, *, lock: bool = False) -> bool:
    """Whether the page that `page` follows, if any, is live; it stays so until the transaction ends with `lock`.

    A translation whose French page was deleted follows it still.
    """
    source = source_of(page).select_for_update() if lock else source_of(page)
    live = list(source.values_list("live", flat=True))
    return live[0] if live else not _lost_its_source(page)


def _lost_its_source(page: Page) -> bool:
    """Whether the French page of a translation was deleted; only the log still knows."""
    entries = PageLogEntry.objects.filter(page=page.pk, action=WITHDRAWN)
    return entries.exclude(page__locale__language_code=settings.LANGUAGE_CODE).exists()


def may_be_planned(page: Page) -> bool:
    """Whether `page` may be told to go live: at once, or on its day, by which its French page will be live."""
    if may_go_live(page):
        return True
    day = page.go_live_at
    return day is not None and day > timezone.now() and _planned(page).filter(approved_go_live_at__lte=day).exists()


def _planned(page: Page) -> QuerySet[Revision]:
    """Versions of the page that `page` follows that will go live on a day."""
    keys = [str(key) for key in source_of(page).filter(live=False).values_list("pk", flat=True)]
    planned = Revision.page_revisions.filter(object_id__in=keys, approved_go_live_at__isnull=False)
    return planned.order_by("approved_go_live_at")


def publish_source_if_due(page: Page) -> None:
    """Publish the French page first when both were planned for now: `publish_scheduled` takes them in any order."""
    due = _planned(page).filter(approved_go_live_at__lte=timezone.now()).last()
    if due is not None:
        due.publish(log_action=SCHEDULED)


def keep_offline(sender: type, instance: Page, raw: bool = False, **kwargs: Any) -> None:
    """Before a page is stored: one whose French page is not live is not either."""
    if raw or not isinstance(instance, Page) or not (instance.live and _saves_state(**kwargs)):
        return
    if may_go_live(instance, lock=True):
        return
    instance.live, instance.has_unpublished_changes, instance.live_revision = False, True, None
    if instance.pk and not instance.alias_of_id:
        log(instance, REFUSED)


def follow_source(sender: type, instance: Page, raw: bool = False, **kwargs: Any) -> None:
    """After a page is stored, in the same transaction: what follows one that is not live goes offline."""
    if not raw and isinstance(instance, Page) and not instance.live and _saves_state(**kwargs):
        withdraw(dependent_pages(Page.objects.filter(pk=instance.pk)).live(), instance)


def _saves_state(update_fields: Collection[str] | None = None, **kwargs: Any) -> bool:
    return update_fields is None or "live" in update_fields


def follow_deletion(sender: type, instance: Page, **kwargs: object) -> None:
    """Before a page is deleted, in the same transaction: what follows it goes offline, and stays as a draft."""
    withdraw(dependent_pages(Page.objects.filter(pk=instance.pk)), instance)


def follow_departure(sender: type[Page], instance: Page, parent_page_after: Page, **kwargs: object) -> None:
    """Before a page is moved out of every site with those below it: no address shows them any more."""
    if parent_page_after.get_url_parts() is None:
        withdraw(dependent_pages(instance.get_descendants(inclusive=True)).live(), instance)


def follow_move(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """After a French page is moved to another section: its translations come to that section's, where there is one."""
    before, after = kwargs["parent_page_before"], kwargs["parent_page_after"]
    if before.pk == after.pk or not french(Page.objects.filter(pk=instance.pk)).exists():
        return
    for page in instance.get_translations().specific():
        destination = after.get_translation_or_none(page.locale)
        if destination and page.get_parent().translation_key == before.translation_key and _fits(page, destination):
            page.move(destination, pos="last-child")


def _fits(page: Page, parent: Page) -> bool:
    free = not parent.get_children().filter(slug=page.slug).exists()
    return free and page.can_exist_under(parent.specific)


def withdraw(pages: QuerySet[Page], source: Page) -> None:
    """Unpublish `pages`, which follow `source`. The log tells it of each, also of drafts."""
    for page in pages.specific():
        page.unpublish(log_action=False)
        log(page, WITHDRAWN, data={"page": {"id": source.pk, "title": source.title}})
