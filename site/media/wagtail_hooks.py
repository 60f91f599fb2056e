"""What the admin gets for files: their screens before Wagtail's own, the report of downloads, covers left out, faces
blurred."""

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from .blurring import BLURRED
from .cleaning import CLEANED
from .models import Document, Image
from .privacy import settle
from .studio import report
from .studio.blurring import blur
from .studio.urls import urlpatterns as document_urls
from .studio.waiting import waiting_rendition
from .studio.withheld import warn_if_withheld


# The first address that fits answers: ours come before Wagtail's.
@hooks.register("register_admin_urls", order=-1)
def document_addresses() -> list[URLPattern]:
    """The documents' pages, before Wagtail's."""
    return document_urls


@hooks.register("register_admin_urls")
def register_downloads_addresses() -> list[URLPattern]:
    """Add the addresses of the report of downloads to the studio."""
    return report.URLS


@hooks.register("register_admin_urls")
def register_blurring() -> list[URLPattern]:
    """Where the faces of a picture are blurred."""
    return [path("images/<int:image_id>/blur/", blur, name="image_blur")]


@hooks.register("register_admin_urls")
def register_waiting_pictures() -> list[URLPattern]:
    """Where staff see the pictures that wait for an answer."""
    return [path("images/waiting/<int:key>/", waiting_rendition, name="waiting_rendition")]


@hooks.register("register_reports_menu_item")
def register_downloads_report() -> MenuItem:
    """Add the report of downloads to the menu of reports."""
    return report.menu_item()


@hooks.register("register_log_actions")
def name_document_actions(actions: LogActionRegistry) -> None:
    """What the audit log says of a file whose metadata were removed, of a picture whose faces were blurred."""
    actions.register_action(CLEANED, _("Clean the file"), _("Removed names and software from the file"))
    actions.register_action(BLURRED, _("Blur faces"), _("Blurred faces for good"))


@hooks.register("after_bulk_action")
def settle_moved_documents(request: HttpRequest, action: str, objects: list[Model], view: object) -> None:
    """Documents that were moved together stop or begin to be for everyone."""
    if action == "add_to_collection":
        moved = [one for one in objects if isinstance(one, Document)]
        settle(Document.objects.filter(pk__in=[one.pk for one in moved]))
        for document in moved:
            warn_if_withheld(request, document)


@hooks.register("construct_image_chooser_queryset")
def leave_out_covers(images: QuerySet[Image], request: HttpRequest) -> QuerySet[Image]:
    """Covers come with their documents: nobody chooses them."""
    return images.exclude(pk__in=Document.objects.exclude(cover=None).values("cover"))
