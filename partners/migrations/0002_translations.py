"""The names in other languages than French stand in one column."""

from django.db import migrations, models

import text.translations
from core.migrations._translations import Brought, into_one_column


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0001_initial"),
    ]

    operations = [
        *into_one_column(
            "partners",
            "movementkind",
            Brought(
                "names",
                text.translations.TranslatedText(original="name", verbose_name="name in other languages"),
                models.CharField(blank=True, max_length=80),
            ),
        ),
    ]
