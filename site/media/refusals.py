"""Why no cleaned copy of a PDF takes its place, in words for those who asked for it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Refusal(models.TextChoices):
    """Reasons for which a PDF cannot be cleaned, as codes with words for staff."""

    NOT_PDF = "not_pdf", _("it is not a PDF")
    MISSING = "missing", _("the file is no longer on the server")
    DAMAGED = "damaged", _("the file is damaged: export it again")
    ENCRYPTED = "encrypted", _("it is encrypted: upload a copy without a password and without limits")
    SIGNED = "signed", _("it is signed, and a changed copy would make the signature worthless")
    TAGS = "tags", _("the copy would lose tags that screen readers need")
    CHANGED = "changed", _("the copy would not look or read exactly the same")
    HEAVY = "heavy", _("it is too heavy, or cleaning it takes too long")
    BUSY = "busy", _("the server has no room for it now: retry later")
    REPLACED = "replaced", _("the file was replaced meanwhile: look at it again")
