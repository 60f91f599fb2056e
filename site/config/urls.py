"""Addresses. Pages come last: Wagtail serves whatever is left."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.text import format_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.documents.views.serve import authenticate_with_password

from accounts.views.sign_in import ReaderSignInView
from core import views
from core.public_forms.views import task as form_task
from core.segments import FEEDS
from core.sitemap import sitemap
from core.studio.page_chooser import FrenchFirst
from media.downloads import serve_document
from partners.studio.answering import ProposalAnswerView
from partners.studio.versions import URLS as PARTNER_VERSIONS

FOOTNOTES_MODAL = TemplateView.as_view(template_name="wagtail_footnotes/admin/footnotes_modal.html")

urlpatterns = [
    path("admin/", include("accounts.urls")),
    # Wagtail's own, by its place: theirs says nothing of what became of a proposal.
    path(
        "admin/pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/",
        require_admin_access(never_cache(ProposalAnswerView.as_view())),
    ),
    # Wagtail's own, by its place: it opens above the pages of all languages.
    path("admin/choose-page/", require_admin_access(never_cache(FrenchFirst.as_view()))),
    # Wagtail's own, by their places: theirs tell everybody the name that a partner had before its protection.
    path("admin/", include(PARTNER_VERSIONS)),
    path("admin/", include(wagtailadmin_urls)),
    # Where the editor's script looks for its window. It holds nothing of any page, but is no one else's business.
    path("footnotes/footnotes_modal/", require_admin_access(FOOTNOTES_MODAL)),
    # Wagtail's own two, by their names. Theirs take more for a number, and would answer past ours.
    path("documents/<int:document_id>/<path:document_filename>", serve_document, name="wagtaildocs_serve"),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        authenticate_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("sitemap-<int:part>.xml", sitemap, name="sitemap_part"),
    path("robots.txt", views.robots, name="robots"),
    path("partage/<slug:key>.png", views.share_image, name="share_image"),
    path("preuve/<slug:name>/", form_task, name="form_task"),
    re_path(r"^media/(?P<path>images/.+)$", views.media, name="media"),
]

urlpatterns += i18n_patterns(
    path("", include("search.urls")),
    path("", include("partners.open_data.urls")),
    path("", include("campaigns.gallery.urls")),
    path("", include("campaigns.events.urls")),
    path("", include("campaigns.calls.urls")),
    path("", include("campaigns.applications.urls")),
    path(format_lazy("{}/", FEEDS), include("publications.feeds.urls")),
    # What the public sent is followed here; the words of these addresses stay out of logs (`core.signed_links.logs`).
    path("suivi/", include("campaigns.following.urls")),
    path("suivi/", include("newsletter.urls")),
    path("partenaires/mise-a-jour/", include("partners.update.urls")),
    # Wagtail's own, by its name: theirs would sign in without the second factor.
    path("_util/login/", never_cache(ReaderSignInView.as_view()), name="wagtailcore_login"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)

handler400 = "core.errors.bad_request"
handler403 = "core.errors.permission_denied"
handler404 = "core.views.page_not_found"
handler500 = "core.errors.server_error"
