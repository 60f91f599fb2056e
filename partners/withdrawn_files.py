"""Files that the site takes away from the public: they stand in a collection for staff alone, where staff find them."""

from collections.abc import Iterable

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Collection, CollectionViewRestriction, ModelLogEntry

from media.models import Document

from .alerts import WITHHELD


def set_aside(document: Document, references: Iterable[str]) -> bool:
    """Move a document, which tells the names of the partners `references`, where only who signs in gets it.

    Whether that is news: the same file was not set aside for the same partners before.
    """
    document.collection = _collection()
    document.save()
    data = {"partners": ", ".join(sorted(set(references))), "file": document.file_hash}
    known = ModelLogEntry.objects.for_instance(document).filter(action=WITHHELD)
    is_new = data not in known.values_list("data", flat=True)
    if is_new:
        log(document, WITHHELD, data=data)
    return is_new


def is_set_aside(document: Document) -> bool:
    """Whether a document stands where `set_aside` puts it."""
    collection = document.collection
    return collection.depth == 2 and collection.name == _name()


def _collection() -> Collection:
    """The collection of files withdrawn from the public, made when it is first needed."""
    collection = Collection.objects.filter(name=_name(), depth=2).first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=_name())
    CollectionViewRestriction.objects.get_or_create(
        collection=collection, defaults={"restriction_type": CollectionViewRestriction.LOGIN}
    )
    return collection


def _name() -> str:
    with translation.override(settings.LANGUAGE_CODE):
        return _("Files withdrawn from the public")
