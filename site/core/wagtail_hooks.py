"""What the admin gets from the shared app: styles and scripts, addresses, care with pages and lists."""

from typing import TypeGuard

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.menu import MenuItem
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.views.pages.bulk_actions.move import MoveBulkAction
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry

from .blocks.text_links import register_story_links
from .glossary.editing import register_terms
from .models import Country, Term
from .reserved import reserved_message
from .studio.answering import answers_address, ask_before_sending
from .studio.entrance import leave_open_menu
from .studio.mails.urls import urlpatterns as mail_urls
from .studio.pasting.views import paste_blocks
from .studio.position import URLS as POSITION_URLS
from .studio.redirects.urls import urlpatterns as redirect_urls
from .studio.shared_cache import warn_of_untold_withdrawals
from .studio.slugs import suggest_slug
from .studio.translating.hiding import keep_from_translators
from .studio.translating.notices import tell_what_changed, tell_who_is_asked
from .studio.translating.refusing import name_refusals, refuse_many_unready
from .studio.translating.restarting import keep_what_was_written
from .studio.translating.urls import urlpatterns as translating_urls
from .studio.translation_errors import tell_translation_errors
from .studio.translators_files import download_translators_file, download_xliff, upload_translators_file
from .studio.usage import use_summary
from .studio.withdrawal import (
    name_withdrawals,
    note_languages,
    note_languages_of_many,
    refuse_in_editors,
    refuse_many,
    refuse_publication,
    tell_what_stays_offline,
    tell_what_went_offline,
    warn_before_deletion,
    warn_before_move,
)
from .translating.reviews import with_reviews

# After what refuses (order 0): nobody is warned of what will not happen.
hooks.register("before_delete_page", warn_before_deletion, order=1)
hooks.register("before_move_page", warn_before_move, order=1)
hooks.register("before_unpublish_page", note_languages)
hooks.register("after_unpublish_page", tell_what_went_offline)
hooks.register("before_publish_page", refuse_publication)
# After what waits for a page to be stored for the first time.
hooks.register("insert_global_admin_js", ask_before_sending, order=1)
hooks.register("register_admin_urls", answers_address)
hooks.register("construct_homepage_panels", warn_of_untold_withdrawals)
# Before wagtail-localize's own editor answers in the place of Wagtail's.
hooks.register("before_edit_page", keep_from_translators, order=-2)
hooks.register("before_edit_page", refuse_in_editors, order=-1)
hooks.register("before_edit_page", tell_translation_errors, order=-1)
hooks.register("before_edit_page", tell_what_changed, order=-1)
hooks.register("before_edit_page", tell_who_is_asked, order=-1)
hooks.register("before_edit_page", keep_what_was_written, order=-1)
hooks.register("before_bulk_action", refuse_many)
hooks.register("before_bulk_action", note_languages_of_many, order=1)
hooks.register("after_bulk_action", tell_what_went_offline)
hooks.register("before_bulk_action", refuse_many_unready, order=1)
hooks.register("after_publish_page", tell_what_stays_offline)
hooks.register("register_log_actions", name_withdrawals)
hooks.register("register_log_actions", name_refusals)
# After whatever adds to the menu.
hooks.register("construct_main_menu", leave_open_menu, order=100)
# Takes the place of Wagtail's own handlers, which come first.
hooks.register("register_rich_text_features", register_story_links, order=10)
hooks.register("register_rich_text_features", register_terms)


@hooks.register("insert_global_admin_css")
def add_styles() -> str:
    """Add the stylesheet of the organisation's colours to every page of the studio."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


# Before the scripts of Wagtail that look for what it starts.
@hooks.register("insert_global_admin_js", order=-1)
def start_fields() -> str:
    """What Wagtail's own scripts inside the page would do."""
    return format_html('<script src="{}"></script>', static("js/start.js"))


@hooks.register("insert_global_admin_js")
def mend_words() -> str:
    """Add the script that puts back a space which Wagtail's French translation leaves out."""
    return format_html('<script src="{}"></script>', static("js/studio.js"))


@hooks.register("insert_global_admin_js")
def read_pasted_tables() -> str:
    """Tables that are pasted into rich texts, a row a line."""
    return format_html('<script src="{}"></script>', static("js/paste.js"))


@hooks.register("insert_global_admin_js")
def paste_as_blocks() -> str:
    """Texts of other programs as the blocks of a page."""
    return format_html(
        '<script src="{}" data-url="{}"></script>', static("js/paste_blocks.js"), reverse("paste_blocks")
    )


@hooks.register("insert_global_admin_js")
def suggest_slugs() -> str:
    """Add the script that asks the server for a slug while a title is typed."""
    return format_html('<script src="{}" data-url="{}"></script>', static("js/slugs.js"), reverse("suggest_slug"))


@hooks.register("insert_global_admin_js")
def wait_for_first_save() -> str:
    """Add the script that keeps a new page from being made twice."""
    return format_html('<script src="{}"></script>', static("js/saving.js"))


@hooks.register("register_admin_urls")
def slug_address() -> list[URLPattern]:
    """Where scripts ask for a slug."""
    return [path("slug/", suggest_slug, name="suggest_slug")]


@hooks.register("register_admin_urls")
def pasting_address() -> list[URLPattern]:
    """Where scripts send what is pasted."""
    return [path("coller/", paste_blocks, name="paste_blocks")]


@hooks.register("register_admin_urls")
def position_addresses() -> list[URLPattern]:
    """What the script of a position asks."""
    return POSITION_URLS


@hooks.register("register_admin_urls", order=-1)
def translators_files_address() -> list[URLPattern]:
    """Where translators' files are sent, before wagtail-localize's own."""
    return [
        path("localize/translate/<int:translation_id>/pofile/upload/", upload_translators_file),
        path("localize/translate/<int:translation_id>/pofile/download/", download_translators_file),
        path("localize/translate/<int:translation_id>/xliff/", download_xliff, name="download_xliff"),
    ]


@hooks.register("register_admin_urls", order=-1)
def translating_addresses() -> list[URLPattern]:
    """Our own pages on translations, before wagtail-localize's."""
    return translating_urls


@hooks.register("construct_explorer_page_queryset")
def mark_what_is_to_review(parent: Page, pages: QuerySet, request: HttpRequest) -> QuerySet:
    """The explorer says of a translation that it is to review."""
    return with_reviews(pages)


@hooks.register("before_move_page")
def keep_addresses(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Refuse to move a page to an address that the site keeps for itself."""
    message = reserved_message(page.slug, destination, page.specific_class)
    if not message:
        return None
    messages.error(request, message)
    return redirect("wagtailadmin_pages:move", page.pk)


@hooks.register("before_bulk_action")
def keep_addresses_from_many(
    request: HttpRequest, action: str, pages: list[Page], view: BulkAction
) -> HttpResponse | None:
    """Refuse to move pages ticked in a list, all of them, when one would come to such an address."""
    if action != "move" or not isinstance(view, MoveBulkAction):
        return None
    destination = view.cleaned_form.cleaned_data["chooser"]
    message = next(filter(None, (reserved_message(page.slug, destination, page.specific_class) for page in pages)), "")
    if not message:
        return None
    messages.error(request, message)
    return redirect(request.get_full_path())


@hooks.register("before_copy_page")
def keep_addresses_from_copies(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse a copy at an address that the site keeps for itself."""
    if request.method != "POST":
        return None
    parent = Page.objects.filter(pk=_number(request.POST.get("new_parent_page", ""))).first()
    message = reserved_message(request.POST.get("new_slug", ""), parent or page.get_parent(), page.specific_class)
    if not message:
        return None
    messages.error(request, message)
    return redirect("wagtailadmin_pages:copy", page.pk)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


@hooks.register("before_delete_snippet")
def keep_what_pages_need(request: HttpRequest, entries: list[Model]) -> HttpResponse | None:
    """Refuse to delete a country that pages use, for they would lose their place, or a term that they cannot miss."""
    for entry in entries:
        if _is_kept_in_use(entry) and (used_by := use_summary(entry)):
            message = _("%(country)s cannot be deleted: it is used by %(uses)s.")
            messages.error(request, message % {"country": entry.name, "uses": used_by})
            return redirect(AdminURLFinder(request.user).get_edit_url(entry) or "wagtailadmin_home")
    return None


def _is_kept_in_use(entry: Model) -> TypeGuard[Country | Term]:
    return isinstance(entry, Country) or (isinstance(entry, Term) and entry.is_kept_in_use)


@hooks.register("before_delete_snippet")
def warn_of_terms_in_use(request: HttpRequest, entries: list[Model]) -> None:
    """Say what a term is used by before it is deleted: these pages lose it."""
    if request.method != "GET":
        return
    for term in entries:
        if isinstance(term, Term) and (used_by := use_summary(term)):
            message = _("“%(term)s” is used by %(uses)s, which will lose it.")
            messages.warning(request, message % {"term": term.name, "uses": used_by})


@hooks.register("register_admin_urls", order=-1)
def redirect_addresses() -> list[URLPattern]:
    """The redirects' pages, before Wagtail's."""
    return redirect_urls


@hooks.register("register_rich_text_features", order=20)
def name_footnotes(features: FeatureRegistry) -> None:
    """Give the editor's button for footnotes its name in the reader's language; the package's own has none."""
    control = {"type": "FOOTNOTES", "label": _("Fn"), "description": _("Footnote")}
    scripts = ["wagtailadmin/js/draftail.js", "footnotes/js/footnotes.js", "js/footnote_studio.js"]
    styles = {"all": ["footnotes/css/footnotes-admin.css"]}
    features.register_editor_plugin("draftail", "footnotes", EntityFeature(control, js=scripts, css=styles))


@hooks.register("register_admin_urls")
def mail_addresses() -> list[URLPattern]:
    """Where staff change the words of the site's mails."""
    return mail_urls


@hooks.register("register_settings_menu_item")
def mails_item() -> MenuItem:
    """The mails among the settings."""
    return MailsMenuItem(gettext_lazy("Mails"), reverse_lazy("mail_texts"), name="mails", icon_name="mail", order=310)


class MailsMenuItem(MenuItem):
    """Shown to those who may change the mails."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this reader of the studio may."""
        return request.user.has_perm("core.change_mailtext")
