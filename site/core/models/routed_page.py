"""What pages share that answer several addresses of their own."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from access.querysets import is_placeholder

from .base_page import BasePage


class RoutedPage(RoutablePageMixin, BasePage):
    """A page with addresses below its own; the subclass adds them with Wagtail's decorator `path`."""

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with what is asked; a page that is not translated leads to the same address of the French one."""
        if is_placeholder(self):
            asked = request.get_full_path().removeprefix(self.get_url(request))
            return HttpResponseRedirect(f"{self.alias_of.get_url(request)}{asked}")
        return super().serve(request, *args, **kwargs)

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """The page itself."""
        return self.rendered(self.render(request), request)
