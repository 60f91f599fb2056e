"""Countries in addresses: by their names in the reader's language."""

from django.urls import register_converter
from django.urls.converters import SlugConverter

from access.querysets import reader_language
from worldmap.countries import country_of_slug, country_slug


class CountryConverter(SlugConverter):
    """An ISO code, as a slug: the country's name in the active language; the French name is read too."""

    def to_python(self, value: str) -> str:
        """The code of a country. Raises ValueError where there is none of that name."""
        for language in (reader_language(), "fr"):
            try:
                return country_of_slug(value, language)
            except KeyError:
                continue
        raise ValueError(value)

    def to_url(self, value: str) -> str:
        """The slug of the country with the code `value`."""
        return country_slug(value, reader_language())


# Where the addresses of the directory are made, which name countries so.
register_converter(CountryConverter, "country")
