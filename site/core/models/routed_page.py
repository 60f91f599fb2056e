"""What pages share that answer several addresses of their own."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from access.querysets import is_placeholder

from .base_page import BasePage

View = Callable[..., HttpResponse]


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

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with what is asked; a page that is not translated leads to the same address of the French one."""
        if is_placeholder(self):
            asked = request.get_full_path().removeprefix(self.get_url(request))
            return HttpResponseRedirect(f"{self.alias_of.get_url(request)}{asked}")
        return super().serve(request, *args, **kwargs)

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """Answer the page's own address."""
        return self.rendered(self.render(request), request)
