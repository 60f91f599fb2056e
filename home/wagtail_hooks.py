"""The lists of the whole site in one menu, the dashboard, and care for the first page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import Page, Site
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from campaigns.studio.events import EventKindViewSet
from core.studio.listings import PageListing
from core.studio.lists import CountryViewSet, ThemeViewSet
from partners.studio.kinds import MovementKindViewSet
from publications.studio.publications import PublicationKindViewSet

from .contact.aside import aside
from .contact.listing import MessagesListView
from .contact.models import ContactPage
from .contact.readers import keep_from_translators
from .glossary.studio import GlossaryTermViewSet
from .redirects.views import choose_file, store_file
from .studio.dashboard import TasksPanel
from .studio.groups import GroupListing

hooks.register("filter_form_submissions_for_user", keep_from_translators)


class ListsGroup(SnippetViewSetGroup):
    """The lists that pages choose from."""

    items = (
        GlossaryTermViewSet,
        ThemeViewSet,
        MovementKindViewSet,
        EventKindViewSet,
        PublicationKindViewSet,
        CountryViewSet,
    )
    menu_label = gettext_lazy("Lists")
    menu_icon = "list-ul"
    menu_order = 450
    add_to_admin_menu = True


register_snippet(ListsGroup)

# Attached here, not named by the model: the list's own module asks for the model of pages, which is not there yet while
# models load (from Wagtail 8 on).
ContactPage.submissions_list_view_class = MessagesListView


@hooks.register("register_admin_viewset")
def register_group_listing() -> PageListing:
    """The flat list of local groups."""
    return GroupListing("local_groups")


@hooks.register("register_admin_urls")
def message_urls() -> list[URLPattern]:
    """The messages that are kept aside."""
    return [path("messages/<int:page_id>/a-part/", aside, name="contact_aside")]


@hooks.register("register_admin_urls", order=-1)
def redirects_import_urls() -> list[URLPattern]:
    """The import of redirects, before Wagtail's."""
    return [
        path("redirects/import/", choose_file, name="redirects_import"),
        path("redirects/import/process/", store_file, name="redirects_import_process"),
    ]


@hooks.register("construct_homepage_panels")
def add_tasks(request: HttpRequest, panels: list[Component]) -> None:
    """Put the usual tasks first on the dashboard."""
    panels.append(TasksPanel())


@hooks.register("before_unpublish_page")
@hooks.register("before_delete_page")
def keep_first_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to take away the page that the whole site stands on, in any of its languages.

    To move it is refused by its `parent_page_types`.
    """
    if not Site.objects.filter(root_page__translation_key=page.translation_key).exists():
        return None
    messages.error(request, _("The first page of the site cannot be unpublished or deleted."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("before_bulk_action")
def keep_first_page_among_others(
    request: HttpRequest, action: str, pages: list[Page], view: object
) -> HttpResponse | None:
    """Refuse it too where the first page is among pages that are ticked in a list."""
    if action not in ("unpublish", "delete"):
        return None
    firsts = (page for page in pages if isinstance(page, Page))
    return next(filter(None, (keep_first_page(request, page) for page in firsts)), None)


@hooks.register("construct_help_menu")
def leave_out_english_guides(request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's own guides are in English and on another site."""
    items[:] = [item for item in items if not item.url.startswith("http")]
