"""Views that belong to the whole site rather than to a page."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from access.querysets import ReaderQuerySet
from core.addresses import public_address
from core.checks import our_page_models
from core.elsewhere import page_elsewhere
from core.middleware import CROSS_ORIGIN, RESOURCE_POLICY
from core.models import BasePage
from media.serving import serve_rendition
from text.alphabet import WORD

# No cache may show a withdrawn picture for longer; after that time, an unchanged one costs a 304 only.
RENDITION_SECONDS = 300
MOST_LETTERS = 100
SHARE_SIZE = (1200, 630)
SHARE_SPEC = "fill-1200x630|format-jpeg"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be indexed; the admin may not."""
    sitemap = public_address(request, reverse("sitemap"))
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {sitemap}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=RENDITION_SECONDS)
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Renditions of images. Originals and documents have no address of their own here.

    Other sites may show them, as what a feed or a shared link names.
    """
    response = serve_rendition(request, path)
    response[RESOURCE_POLICY] = CROSS_ORIGIN
    return response


@require_safe
@cache_control(public=True, max_age=300)
def share_image(request: HttpRequest, key: str) -> HttpResponse:
    """The picture of shared links of a public page, which other sites show: the one staff chose, else one woven."""
    page = _page_shared_as(key)
    image = page.listing_picture
    if image is not None:
        response: HttpResponse = redirect(image.get_rendition(SHARE_SPEC).url)
        response[RESOURCE_POLICY] = CROSS_ORIGIN
        return response
    from pattern.picture import weave_png

    picture = weave_png(page.mark_seed, title=page.title, size=SHARE_SIZE)
    return HttpResponse(picture, content_type="image/png", headers={RESOURCE_POLICY: CROSS_ORIGIN})


def _page_shared_as(key: str) -> BasePage:
    """The public page whose `share_key` is `key`. Raises Http404 where there is none."""
    if key.isdecimal():
        page = get_object_or_404(ReaderQuerySet(Page).visible(), pk=key).specific
        if isinstance(page, BasePage) and page.share_key == key:  # the root of the tree is none of ours
            return page
    else:
        for model in our_page_models():
            if model.share_field != "pk":
                found = ReaderQuerySet(model).visible().filter(**{model.share_field: key}).order_by("pk").first()
                if found is not None:
                    return found
    raise Http404


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The 404 page, in the site's look: the page in other languages, a search that holds the words of the address.

    The French address of a page that exists in the language asked leads to it: `/en/partenaires/` to `/en/partners/`.
    """
    elsewhere = page_elsewhere(request)
    if elsewhere.own and request.method in ("GET", "HEAD"):
        query = request.META.get("QUERY_STRING", "")
        return redirect(f"{elsewhere.own}?{query}" if query else elsewhere.own)
    found = {"asked": words_of(request.path_info), "elsewhere": elsewhere.others}
    return render(request, "404.html", found, status=404)


def words_of(path: str) -> str:
    """The words of an address, its language aside: "/en/campagnes/le-fil.html" gives "campagnes le fil html"."""
    first, _slash, rest = path.lstrip("/").partition("/")
    return " ".join(WORD.findall(rest if first in dict(settings.LANGUAGES) else path))[:MOST_LETTERS]


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that waited too long, or a browser without cookies: what to do, in plain words."""
    message = _(
        "The form could not be sent: it stayed open too long, or cookies are blocked. Go back and send it again."
    )
    return render(request, "403_csrf.html", {"message": message}, status=403)
