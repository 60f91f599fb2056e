"""Where the form stands below a campaign."""

from django.utils.text import format_lazy

from core.segments import SHARE

FORM = format_lazy("{}/", SHARE)
