"""Files that the site takes away from the public: they stand in a collection for staff alone, where staff find them."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Collection, CollectionViewRestriction

from core.models import Document


def set_aside(document: Document) -> None:
    """Move a document where only who signs in gets it."""
    document.collection = _collection()
    document.save()


def _collection() -> Collection:
    """The collection of files withdrawn from the public, made when it is first needed."""
    with translation.override(settings.LANGUAGE_CODE):
        name = _("Files withdrawn from the public")
    collection = Collection.objects.filter(name=name, depth=2).first()
    if collection is None:
        collection = Collection.get_first_root_node().add_child(name=name)
    CollectionViewRestriction.objects.get_or_create(
        collection=collection, defaults={"restriction_type": CollectionViewRestriction.LOGIN}
    )
    return collection
