"""The files that a publication offers."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.templatetags.block_tags import name_of_language
from text.languages import site_languages


class Use(models.TextChoices):
    """What a file is made for."""

    SCREEN = "screen", _("to read on screen")
    PRINT = "print", _("to print")


class OfferedFile(Orderable):
    """A file of a publication in one language; the subclass adds ``page``. Every translation of the page has it."""

    document = models.ForeignKey("media.Document", verbose_name=_("file"), on_delete=models.CASCADE, related_name="+")
    language = models.CharField(_("language"), max_length=10, choices=site_languages, default=settings.LANGUAGE_CODE)
    use = models.CharField(
        _("made"), max_length=10, choices=Use, blank=True, help_text=_("Where there is one of each.")
    )
    label = models.CharField(
        _("name"),
        max_length=100,
        blank=True,
        help_text=_("Where there are several in one language, for instance “Poster”. French; shown in all languages."),
    )

    panels = [
        FieldPanel("document"),
        FieldRowPanel([FieldPanel("language"), FieldPanel("use"), FieldPanel("label")]),
    ]

    class Meta(Orderable.Meta):
        abstract = True

    @property
    def link_label(self) -> str:
        """What a link to it says: "Affiche (français, à imprimer)"; empty where its language alone tells it."""
        if not self.label and not self.use:
            return ""
        details = [name_of_language(self.language)]
        if self.use:
            details.append(str(Use(self.use).label))
        label = self.label or gettext("Download")
        return f"{label} ({', '.join(details)})"
