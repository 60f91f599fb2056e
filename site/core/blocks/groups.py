"""Headings under which the block chooser lists the blocks."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Text")
MEDIA = _("Images, videos and documents")
MOVEMENT = _("The movement")
FIGURES = _("Figures and tables")
CALLS = _("Links and calls to act")
