"""What staff read before the other languages of a page go offline with it, and why one of them cannot go live."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from django.conf import settings
from django.contrib import messages
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page, PageLogEntry

from access.querysets import reader_language
from core.withdrawal import REFUSED, WITHDRAWN, dependent_pages, french, may_be_planned, source_of
from text.languages import language_name


def language_names(codes: Iterable[str]) -> list[str]:
    """The names of languages in the reader's own, in the order of the site's."""
    given = set(codes)
    return [language_name(code, reader_language()) for code, _name in settings.LANGUAGES if code in given]


def languages_following(pages: Sequence[Page], *, below: bool = False) -> list[str]:
    """The languages in which `pages`, or those below them with `below`, are public beside French."""
    keys = Q(pk__in=[page.pk for page in pages])
    return _languages_with(Page.objects.filter(_below(pages) if below else keys))


def _languages_with(chosen: QuerySet[Page]) -> list[str]:
    translated = dependent_pages(chosen).live().filter(alias_of=None).order_by()
    return language_names(translated.values_list("locale__language_code", flat=True).distinct())


def warn_before_deletion(request: HttpRequest, page: Page) -> None:
    """Say which languages go offline when a page is deleted."""
    if request.method == "GET" and (names := languages_following([page], below=True)):
        said = _(
            "The translations go offline at once (%(languages)s) and stay as drafts, which you may delete as well."
        )
        messages.warning(request, said % {"languages": get_text_list(names, _("and"))})


def live_below(pages: Sequence[Page]) -> tuple[int, list[str]]:
    """How many public pages stand below `pages` and are none of them, and the languages that these are public in."""
    others = Page.objects.filter(_below(pages)).exclude(pk__in=[page.pk for page in pages]).live()
    return others.count(), _languages_with(others)


def _below(pages: Sequence[Page]) -> Q:
    """Those below `pages`, and these themselves."""
    return reduce(or_, (Q(path__startswith=page.path) for page in pages), Q(pk__in=[]))


def note_languages(request: HttpRequest, page: Page) -> None:
    """Before a page is unpublished: remember the languages that go offline with it."""
    note_languages_of_many(request, "unpublish", [page], None)


def note_languages_of_many(request: HttpRequest, action: str, pages: list[Page], view: object) -> None:
    """The same before pages ticked in a list are, with those below them where that is asked."""
    if request.method == "POST" and action == "unpublish":
        request.languages_gone = languages_following(pages, below="include_descendants" in request.POST)


def tell_what_went_offline(request: HttpRequest, *_what: object) -> None:
    """After pages were unpublished: name the languages that went offline with them."""
    if names := getattr(request, "languages_gone", []):
        said = _("Went offline too: %(languages)s.") % {"languages": get_text_list(names, _("and"))}
        messages.success(request, said)


def warn_before_move(request: HttpRequest, page: Page, destination: Page) -> None:
    """Say what becomes of the translations of a page that is about to be moved."""
    names = languages_following([page], below=True) if request.method == "GET" else []
    if not names:
        return
    if destination.get_url_parts() is None:
        said = _("This place is outside the site: the translations go offline (%(languages)s).")
    else:
        said = _(
            "The translations (%(languages)s) follow to the same section in their language; where it does not exist"
            " they stay where they are. A section with restricted access restricts them wherever they are."
        )
    messages.warning(request, said % {"languages": get_text_list(names, _("and"))})


def refuse_publication(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to publish a translation, or to plan it, while its French page is not public; its draft is kept."""
    if may_be_planned(page):
        return None
    messages.error(request, _why(page))
    return redirect("wagtailadmin_pages:edit", page.pk)


def _why(page: Page) -> str:
    source = source_of(page).first()
    if source is None:
        said = _("“%(page)s” cannot be published: its French page was deleted. Copy it to make a page of its own.")
        return said % {"page": page.get_admin_display_title()}
    said = _("“%(page)s” cannot be published: its French page, “%(source)s”, is not online. Publish that one first.")
    title = source.specific_deferred.get_admin_display_title()
    return said % {"page": page.get_admin_display_title(), "source": title}


def refuse_in_editors(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to publish a translation of a page that is not public, where Wagtail asks no hook before it publishes.

    That is in the editor of translations, and where a workflow is approved.
    """
    approves = request.POST.get("workflow-action-name") == "approve" and "action-workflow-action" in request.POST
    if request.method == "POST" and (approves or request.POST.get("action") == "publish"):
        return refuse_publication(request, page)
    return None


def refuse_many(request: HttpRequest, action: str, pages: list[Page], view: object) -> HttpResponse | None:
    """Refuse to publish, among pages ticked in a list.

    Translations of pages that are not public; a French page ticked too counts as public.
    """
    if action != "publish":
        return None
    ticked = {page.translation_key for page in french(Page.objects.filter(pk__in=[page.pk for page in pages]))}
    refused = [page for page in pages if page.translation_key not in ticked and not may_be_planned(page)]
    for page in refused:
        messages.error(request, _why(page.specific_deferred))
    return redirect(request.get_full_path()) if refused else None


def tell_what_stays_offline(request: HttpRequest, page: Page) -> None:
    """After a French page went live again: its translations that went offline with it wait for staff."""
    if not page.live or not french(Page.objects.filter(pk=page.pk)).exists():
        return
    waiting = page.get_translations().filter(live=False).filter(pk__in=_withdrawn_since())
    names = language_names(waiting.values_list("locale__language_code", flat=True))
    if names:
        said = _(
            "The translations that went offline with this page stay offline (%(languages)s): publish them one by one."
        )
        messages.info(request, said % {"languages": get_text_list(names, _("and"))})


def _withdrawn_since() -> Iterable[int]:
    """The keys of pages withdrawn with their French page since they were last published."""
    entries = PageLogEntry.objects.filter(action=WITHDRAWN)
    since = Q(page__last_published_at=None) | Q(timestamp__gte=F("page__last_published_at"))
    return entries.filter(since).values("page_id")


def name_withdrawals(actions: LogActionRegistry) -> None:
    """What the audit log says of pages that follow another one."""
    actions.register_action(WITHDRAWN, _("Unpublish with the French page"), _("Unpublished with its French page"))
    refused = _("Not published: its French page is not online")
    actions.register_action(REFUSED, _("Refuse to publish"), refused)
