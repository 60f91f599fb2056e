"""Changes of a page that its drafts must not lose."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from wagtail.models import Page, Revision


@transaction.atomic
def save_fields(page: Page, names: Iterable[str]) -> None:
    """Save `page`, and its fields `names` in its revisions that are or may go live.

    Nothing is published or unpublished by it.
    """
    page.save(clean=False)
    stored = page.serializable_data()
    saved = {name: stored[name] for name in names if name in stored}
    revisions = Q(pk__in=(page.live_revision_id, page.latest_revision_id))
    for revision in page.revisions.filter(revisions | Q(approved_go_live_at__isnull=False)):
        Revision.objects.filter(pk=revision.pk).update(content=revision.content | saved)
    if page.live:
        page.update_aliases()
