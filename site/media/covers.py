"""The pictures of the first pages of PDF files, in a collection of their own.

Whoever has the address of a picture may see it: a document that is not for everyone has no cover.
"""

from django.conf import settings
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Collection, ReferenceIndex
from wagtail.utils.file import hash_filelike

from .images import CleanImage, without_metadata
from .models import Document, Image


def set_cover(document: Document, picture: bytes) -> None:
    """Give `document` the cover in `picture` (JPEG), or none; the one that it had goes, unless it is the same.

    The document itself is not saved.
    """
    old = document.cover
    if not picture or document.collection.get_view_restrictions():
        document.cover = None
    else:
        clean = without_metadata(ContentFile(picture, "couverture.jpg"))
        if old and old.file_hash == hash_filelike(clean):
            return
        document.cover = _stored(document, clean)
    if old:
        Document.objects.filter(pk=document.pk).update(cover=document.cover)
        remove_if_unused(old)


def _stored(document: Document, picture: CleanImage) -> Image:
    with override(settings.LANGUAGE_CODE):
        return Image.objects.create(
            file=picture,
            title=(_("Cover: %(title)s") % {"title": document.title})[:255],
            description=(_("Cover of “%(title)s”") % {"title": document.title})[:255],
            collection=_collection(),
        )


def _collection() -> Collection:
    """The collection of the covers, made when there is none."""
    name = _("Covers of PDF files")
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def remove_if_unused(cover: Image) -> None:
    """Delete a picture that is no document's cover any more, unless somebody put it elsewhere."""
    if not Document.objects.filter(cover=cover).exists() and not ReferenceIndex.get_references_to(cover).exists():
        cover.delete()
