"""The names in other languages than French stand in one column; so do the definitions of the glossary."""

from django.db import migrations, models
from wagtail.fields import RichTextField

import text.translations
from core.migrations._translations import Brought, into_one_column

NAMES = Brought(
    "names",
    text.translations.TranslatedText(original="name", verbose_name="name in other languages"),
    models.CharField(blank=True, max_length=80),
)
FORMS = Brought(
    "forms",
    text.translations.TranslatedText(original="other_forms", verbose_name="other forms in other languages"),
    models.CharField(blank=True, max_length=250),
)
DEFINITIONS = Brought(
    "definitions",
    text.translations.TranslatedRichText(original="definition", verbose_name="definition in other languages"),
    RichTextField(blank=True),
)


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0004_outgoing_mails"),
    ]

    operations = [
        *into_one_column("core", "theme", NAMES),
        *into_one_column("core", "glossaryterm", NAMES, FORMS, DEFINITIONS),
    ]
