"""Faces of a picture are marked and blurred in the studio: by drawing, or by numbers where no script runs."""

import base64
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.images.permissions import permission_policy

from media.blurring import blur_image, blurred
from media.images import CleanImage
from media.models import Image
from media.pictures.blur import Area

PREVIEW = "max-1200x1200"
MOST_AREAS = 24
PER_CENT = 100


class AreaForm(forms.Form):
    """A part of the picture, in per cent of its width and height."""

    left = forms.FloatField(label=gettext_lazy("From the left (%)"), required=False, min_value=0, max_value=PER_CENT)
    top = forms.FloatField(label=gettext_lazy("From the top (%)"), required=False, min_value=0, max_value=PER_CENT)
    width = forms.FloatField(label=gettext_lazy("Width (%)"), required=False, min_value=0.1, max_value=PER_CENT)
    height = forms.FloatField(label=gettext_lazy("Height (%)"), required=False, min_value=0.1, max_value=PER_CENT)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs |= {"step": "0.1", "inputmode": "decimal"}

    def clean(self) -> dict[str, Any]:
        """All four numbers, or none."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        given = [name for name in self.fields if cleaned.get(name) is not None]
        if given and len(given) < len(self.fields) and not self.errors:
            raise ValidationError(_("Give all four numbers, or none."))
        return cleaned

    @property
    def area(self) -> Area | None:
        """The part as the picture's program takes it; None for an empty row."""
        values = [self.cleaned_data.get(name) for name in ("left", "top", "width", "height")]
        return None if None in values else tuple(value / PER_CENT for value in values)


AreaFormSet = forms.formset_factory(AreaForm, extra=MOST_AREAS, max_num=MOST_AREAS, validate_max=True)


@never_cache
@require_http_methods(["GET", "POST"])
def blur(request: HttpRequest, image_id: int) -> HttpResponse:
    """Mark faces, see them blurred, have them blurred for good. Raises PermissionDenied, Http404."""
    image = get_object_or_404(Image, pk=image_id)
    if not permission_policy.user_has_permission_for_instance(request.user, "change", image):
        raise PermissionDenied
    areas = AreaFormSet(request.POST or None)
    context: dict[str, object] = {"image": image, "areas": areas, "shown": image.get_rendition(PREVIEW)}
    if request.method == "POST" and areas.is_valid():
        chosen = [area for row in areas if (area := row.area)]
        try:
            if not chosen:
                raise ValidationError(_("Mark a face first."))
            if request.POST.get("action") == "blur":
                blur_image(image, chosen, request.user)
                messages.success(request, _("The faces are blurred. The picture from before is deleted."))
                return redirect("wagtailimages:edit", image.pk)
            context["preview"] = _preview(image, chosen)
        except ValidationError as error:
            context["errors"] = error.messages
    return render(request, "studio/images/blur.html", context)


def _preview(image: Image, areas: list[Area]) -> str:
    """The picture as it would be, small, within the page: it is stored nowhere."""
    with image.get_rendition(PREVIEW).file.open() as file:
        picture: CleanImage = blurred(file, areas)
    kind = "png" if str(picture.name).endswith("png") else "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(picture.read()).decode()}"
