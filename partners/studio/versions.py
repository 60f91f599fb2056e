"""Old versions and entries of the log, for those who may not see the name that a partner had before its protection."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, re_path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.admin.views.pages.preview import view_draft
from wagtail.admin.views.pages.revisions import RevisionsCompare, RevisionsView
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.models import Page, PageLogEntry
from wagtail.utils.urlpatterns import decorate_urlpatterns
from wagtail_localize.models import Translation

from core.studio_user import studio_user

from ..disclosure import disclosures
from ..models import PartnerPage
from ..sight import may_see_names
from ..translation_memory import tells_protected_name


def refuse_old_versions(request: HttpRequest, page: Page) -> None:
    """In the editor of an old version: raise PermissionDenied where it tells what `request.user` may not see."""
    match = request.resolver_match
    if match and match.url_name == "revisions_revert":
        _refuse(page, match.kwargs["revision_id"])


def _refuse(page: Page, *versions: object) -> None:
    """Raise PermissionDenied where one of the versions of `page`, given by their keys, tells what may not be seen.

    Of a protected partner they all may: nobody looks for what its translators called it before.
    """
    if may_see_names(studio_user()):
        return
    # As stored: an old version is from before the protection.
    if PartnerPage.objects.filter(pk=page.pk, name_protected=True).exists():
        raise PermissionDenied
    for version in page.revisions.filter(pk__in=[key for key in versions if str(key).isdecimal()]):
        if any(True for _told in disclosures(version.as_object())):
            raise PermissionDenied


def keep_drafts_from_translators(request: HttpRequest, page: Page) -> HttpResponse | None:
    """In the editor of a page: lead who may not read what its draft tells elsewhere, and say why."""
    if may_see_names(request.user) or Translation.objects.filter(**_of(page), enabled=True).exists():
        # The editor of a translation has texts of its own (`core.studio.translating.hiding`).
        return None
    if not tells_a_name(page.get_latest_revision_as_object()):
        return None
    messages.error(request, _("This draft tells a name that is protected: somebody who may read it has to mend it."))
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def _of(page: Page) -> dict[str, object]:
    return {"source__object_id": page.translation_key, "target_locale": page.locale_id}


def tells_a_name(version: Page) -> bool:
    """Whether a version of a page tells the name of a protected partner, its own among them."""
    own = isinstance(version, PartnerPage) and version.is_told()
    return own or any(True for _told in disclosures(version))


def draft(request: HttpRequest, page_id: int) -> HttpResponse:
    """Wagtail's own view of a draft, but for one that tells a name."""
    page = get_object_or_404(Page, pk=page_id)
    if not may_see_names(request.user) and tells_a_name(page.get_latest_revision_as_object()):
        raise PermissionDenied
    answer: HttpResponse = view_draft(request, page_id)
    return answer


class OldVersion(RevisionsView):
    """Wagtail's own, but for what tells a name."""

    def get_object(self) -> Page:
        """The page of the version."""
        page: Page = super().get_object()
        _refuse(page, self.revision_id)
        return page


class Comparison(RevisionsCompare):
    """Wagtail's own, but for what tells a name."""

    def get_object(self, queryset: QuerySet | None = None) -> Page:
        """The page of the versions."""
        page: Page = super().get_object(queryset)
        first, last = page.revisions.order_by("created_at").first(), page.latest_revision_id
        named = {"earliest": first and first.pk, "latest": last, "live": page.live_revision_id}
        _refuse(page, *(named.get(key, key) for key in (self.revision_id_a, self.revision_id_b)))
        return page


class History(PageHistoryView):
    """Wagtail's own, without the entries that tell a name."""

    def get_base_queryset(self) -> QuerySet[PageLogEntry]:
        """The entries of the page."""
        return without_names(super().get_base_queryset())


class SiteHistory(LogEntriesView):
    """Wagtail's own, without the entries that tell a name."""

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """The entries of one kind of log."""
        return without_names(super().filter_queryset(queryset))


_PLACES = [
    path("pages/<int:page_id>/revisions/<int:revision_id>/view/", OldVersion.as_view()),
    re_path(
        r"^pages/(\d+)/revisions/compare/(live|earliest|\d+)\.\.\.(live|latest|\d+)/$",
        Comparison.as_view(),
    ),
    path("pages/<int:page_id>/view_draft/", draft),
    path("pages/<int:page_id>/history/", History.as_view()),
    path("pages/<int:page_id>/history/results/", History.as_view(results_only=True)),
    path("reports/site-history/", SiteHistory.as_view()),
    path("reports/site-history/results/", SiteHistory.as_view(results_only=True)),
]
URLS = decorate_urlpatterns(decorate_urlpatterns(_PLACES, require_admin_access), never_cache)


def without_names(entries: QuerySet) -> QuerySet:
    """The entries of a log without those that tell whoever is in the studio a name that they may not see."""
    if may_see_names(studio_user()):
        return entries
    tells = cache(tells_protected_name())
    rows = entries.order_by().values_list("pk", "label", "data")
    telling = [key for key, label, data in rows if tells(label) or any(map(tells, _texts(data)))]
    return entries.exclude(pk__in=telling)


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for one in data.values() if isinstance(data, dict) else data:
            yield from _texts(one)
