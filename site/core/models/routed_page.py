"""What pages share that answer several addresses of their own."""

from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import Resolver404
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.url_routing import RouteResult

from access.querysets import is_placeholder, reader_language

from .base_page import BasePage

View = Callable[..., HttpResponse]


def _lead_on(address: str, request: HttpRequest) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


class RoutedPage(RoutablePageMixin, BasePage):
    """A page with addresses below its own.

    What answers them stands in the app's `views`, which the model does not know: `add_view` ties them together. The
    app imports its views in the `ready` of its AppConfig.
    """

    class Meta:
        abstract = True

    @classmethod
    def add_view(cls, pattern: str) -> Callable[[View], View]:
        """Have the decorated view answer the addresses of `pattern` (as in Django's `path`) below pages of this type.

        It gets the page, the request and what the pattern names. `reverse_subpage` knows it by its own name.
        """

        def add(view: View) -> View:
            # Wagtail looks for its routes among the attributes of the class.
            setattr(cls, view.__name__, path(pattern)(view))
            return view

        return add

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find what answers; an address by the French words leads on to the one in the reader's language."""
        try:
            return super().route(request, path_components)
        except Http404:
            asked, language = "".join(f"{component}/" for component in path_components), reader_language()
            with override(settings.LANGUAGE_CODE):
                path = self.path_in(language, asked)
            if path == asked:
                raise
            # The address of a file has no slash at its end.
            asked, path = (asked, path) if request.path.endswith("/") else (asked.rstrip("/"), path.rstrip("/"))
            return RouteResult(self, args=(partial(_lead_on, request.path.removesuffix(asked) + path), (), {}))

    def path_in(self, language: str, path: str) -> str:
        """Where what stands at `path` below the page, in the active language, stands below it in another."""
        try:
            found = self.get_resolver().resolve(f"/{path}")
        except Resolver404:
            return path
        with override(language):
            return str(self.reverse_subpage(found.url_name, args=found.args, kwargs=found.kwargs))

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with what is asked; a page that is not translated leads to the same address of the French one."""
        if is_placeholder(self) and not self.is_bare:
            asked = request.get_full_path().removeprefix(self.get_url(request))
            return HttpResponseRedirect(f"{self.alias_of.get_url(request)}{asked}")
        return super().serve(request, *args, **kwargs)

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """Answer the page's own address."""
        return self.rendered(self.render(request), request)
