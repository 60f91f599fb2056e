"""Why a PDF cannot be read, in words for those who uploaded it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Problem(models.TextChoices):
    """Why the reading of a document failed. The file itself stays as it is, and downloads."""

    MISSING = "missing", _("the file is no longer on the server: upload it again")
    EMPTY = "empty", _("the file is empty")
    NOT_PDF = "not_pdf", _("its name ends in “.pdf” but it is not a PDF: export it as a PDF")
    DAMAGED = "damaged", _("the file is damaged: export it again")
    LOCKED = "locked", _("it opens with a password only: upload a copy without one")
    HEAVY = "heavy", _("the file is too heavy to be read, or asks for too much memory")
    TOO_LONG = "too_long", _("it has too many pages or too much text to be read")
    SLOW = "slow", _("reading it takes too long: it may hold drawings that are too complex")
