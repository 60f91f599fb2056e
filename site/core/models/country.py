"""Countries where the site has something to tell."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from access.querysets import reader_language
from text.alphabet import alphabetical
from worldmap.countries import Continent, country_codes, country_name, default_continent


def country_choices() -> list[tuple[str, str]]:
    """Every ISO country as (code, French name), in alphabetical order."""
    names = [(code, country_name(code, "fr")) for code in country_codes()]
    return alphabetical(names, lambda choice: choice[1])


class Country(index.Indexed, models.Model):
    """A country by its ISO code; its name comes from CLDR in the reader's language."""

    code = models.CharField(_("country"), max_length=2, unique=True, help_text=_("Its name follows in each language."))
    continent = models.CharField(
        _("continent"),
        max_length=20,
        choices=Continent,
        blank=True,
        help_text=_("Left empty, it is filled in from the country."),
    )

    panels = [FieldPanel("code"), FieldPanel("continent")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("continent")]

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The country's name in the reader's language."""
        return country_name(self.code, reader_language())

    @property
    def continent_name(self) -> str:
        """The continent's name in the reader's language."""
        return str(Continent(self.continent or default_continent(self.code)).label)

    def clean(self) -> None:
        """Fill in the continent; an unknown code is an error beside its field."""
        super().clean()
        self.code = self.code.upper()
        if self.code not in country_codes():
            raise ValidationError({"code": _("Choose a country from the list.")})
        if not self.continent:
            self.continent = default_continent(self.code)
