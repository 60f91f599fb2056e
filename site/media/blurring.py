"""Faces made unrecognisable: a new file takes the place of the picture's, and nothing of the old one stays."""

import json
from collections.abc import Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from .images import CleanImage, made_anew
from .models import Image
from .pictures.blur import Area
from .withdrawal import replace_file

BLURRED = "media.blur"
"""The action that the log tells."""
PROGRAM = "media.pictures.blur"
REPLACED = _("Somebody has changed this picture meanwhile. Look at it again, then mark the faces.")


def blurred(file: File, areas: Sequence[Area]) -> CleanImage:
    """The picture in `file` with `areas` blurred for good; it is made in the sandbox. Raises ValidationError."""
    return made_anew(file, PROGRAM, json.dumps(areas))


def blur_image(image: Image, areas: Sequence[Area], user: AbstractBaseUser | None = None) -> None:
    """Blur `areas` of a stored picture: its file, its copies and their addresses are others from now on.

    Raises ValidationError, and then nothing has changed.
    """
    with image.file.open() as original:
        content = blurred(original, areas)
    with transaction.atomic():
        # Locked: two who blur at the same time would bring back what the other has blurred.
        stored = Image.objects.select_for_update().get(pk=image.pk)
        if stored.file.name != image.file.name:
            raise ValidationError(REPLACED)
        replace_file(stored, content)
        log(stored, BLURRED, user=user)
