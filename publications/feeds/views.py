"""The addresses of the feeds."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.findable import Kind
from core.models import IndexPage
from core.site import pick_site, speaks_readers_language

from ..models import MagazineIndexPage, PublicationIndexPage, PublicationKind, VisionNoteCampaign, VisionNoteIndexPage
from . import entries
from .atom import feed_answer

View = Callable[..., HttpResponse]


def in_a_language_of_the_site(view: View) -> View:
    """Answer 404 in a language that the home page is not translated into, as pages do."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        site = pick_site(request)
        if site is None or not speaks_readers_language(site):
            raise Http404
        return view(request, *args, **kwargs)

    return require_safe(wrapped)


@in_a_language_of_the_site
def all_publications(request: HttpRequest) -> HttpResponse:
    """Everything that is brought out."""
    return feed_answer(request, _("Publications"), None, entries.everything())


@in_a_language_of_the_site
def of_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """The issues, the vision notes or the publications of a kind. Raises Http404."""
    if kind == Kind.ISSUE:
        return feed_answer(request, "Ici et Là-bas", _list_page(MagazineIndexPage), entries.issues())
    if kind == Kind.NOTE:
        return feed_answer(request, _("Vision notes"), _list_page(VisionNoteIndexPage), entries.notes())
    found = get_object_or_404(PublicationKind, slug=kind)
    ours = entries.publications(entries.of_kind(found))
    return feed_answer(request, found.label, _list_page(PublicationIndexPage), ours)


@in_a_language_of_the_site
def of_campaign(request: HttpRequest, slug: str) -> HttpResponse:
    """What concerns a campaign. Raises Http404."""
    campaigns = VisionNoteCampaign._meta.get_field("campaign").related_model
    campaign = campaigns.objects.for_reader().filter(slug=slug).first()
    if campaign is None:
        raise Http404
    return feed_answer(request, campaign.title, campaign, entries.about_campaign(campaign.translation_key))


def _list_page(model: type[IndexPage]) -> IndexPage | None:
    """The list of a type in the reader's language."""
    return model.objects.for_reader().first()


urlpatterns: list[URLPattern] = [
    path("publications.atom", all_publications, name="feed"),
    path("publications/<slug:kind>.atom", of_kind, name="kind_feed"),
    path("campagnes/<slug:slug>.atom", of_campaign, name="campaign_feed"),
]
