"""Views of what the studio keeps of people: the right is asked before anything is read, and nobody keeps the answer."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters


class Guarded:
    """A view for who has its `permission`. Comes before Wagtail's."""

    permission: ClassVar[str]

    @method_decorator([never_cache, sensitive_post_parameters()])
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Answer who has the right."""
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Raises PermissionDenied, before anything is read."""
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        self.find(kwargs)
        super().setup(request, *args, **kwargs)  # type: ignore[misc]

    def find(self, named: dict[str, Any]) -> None:
        """Read what the address names, by the words of its pattern. Raises Http404 where there is none."""
