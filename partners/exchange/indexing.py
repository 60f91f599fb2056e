"""One update of the indexes at the end of an import rather than one each time that a page is saved."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import Q
from django.db.models.signals import post_save
from modelsearch.backends import get_search_backends
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from ..models import PartnerPage

AT_ONCE = 200


@contextmanager
def indexed_at_the_end() -> Iterator[list[int]]:
    """The keys of the pages that it is given are indexed when it ends.

    Only in a process of its own: in the meantime nothing that the process saves is indexed.
    """
    stored: list[int] = []
    post_save.disconnect(post_save_signal_handler, sender=PartnerPage)
    try:
        with disable_reference_index_auto_update():
            yield stored
    finally:
        post_save.connect(post_save_signal_handler, sender=PartnerPage)
    for start in range(0, len(stored), AT_ONCE):
        _index(stored[start : start + AT_ONCE])


def _index(keys: list[int]) -> None:
    """Index pages and what follows them: their translations and aliases."""
    movements = PartnerPage.objects.filter(pk__in=keys).values("translation_key")
    same = Q(translation_key__in=movements) | Q(alias_of__translation_key__in=movements)
    pages = list(PartnerPage.objects.filter(same))
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(PartnerPage, pages)
    for page in pages:
        ReferenceIndex.create_or_update_for_object(page)
