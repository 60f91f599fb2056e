"""Pictures that the public sent and nobody has answered yet are seen in the studio alone."""

from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.images.permissions import permission_policy

from media.models import Rendition

MAY_SEE = ("choose", "change", "add")


@never_cache
@require_safe
def waiting_rendition(request: HttpRequest, key: int) -> FileResponse:
    """A copy of a picture that waits. Raises PermissionDenied for who may not see its collection, Http404."""
    rendition = get_object_or_404(Rendition.objects.select_related("image"), pk=key, image__is_waiting=True)
    if not permission_policy.user_has_any_permission_for_instance(request.user, MAY_SEE, rendition.image):
        raise PermissionDenied
    return FileResponse(rendition.file.open())
