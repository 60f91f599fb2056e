"""What readers may do with a publication."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from access.querysets import reader_language


class Licence(models.TextChoices):
    """The licences of Creative Commons (https://creativecommons.org/licenses/), or none."""

    BY = "by", _("Attribution (CC BY 4.0)")
    BY_SA = "by-sa", _("Attribution – share alike (CC BY-SA 4.0)")
    BY_NC = "by-nc", _("Attribution – non-commercial (CC BY-NC 4.0)")
    BY_NC_SA = "by-nc-sa", _("Attribution – non-commercial – share alike (CC BY-NC-SA 4.0)")
    BY_ND = "by-nd", _("Attribution – no derivatives (CC BY-ND 4.0)")
    BY_NC_ND = "by-nc-nd", _("Attribution – non-commercial – no derivatives (CC BY-NC-ND 4.0)")
    ZERO = "zero", _("No rights reserved (CC0 1.0)")
    RESERVED = "reserved", _("All rights reserved")


def licence_url(licence: str) -> str:
    """Where the licence is explained; empty where all rights are reserved or nothing is said."""
    if licence in ("", Licence.RESERVED):
        return ""
    folder = "publicdomain/zero/1.0" if licence == Licence.ZERO else f"licenses/{licence}/4.0"
    return f"https://creativecommons.org/{folder}/"


def licence_page(licence: str) -> str:
    """Where the licence is explained in the reader's language; empty where there is nothing to explain."""
    url = licence_url(licence)
    return f"{url}deed.{reader_language()}" if url else ""
