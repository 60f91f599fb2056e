"""The names in other languages than French stand in one column; files may be in any language of the settings."""

from django.db import migrations, models

import text.languages
import text.translations
from core.migrations._translations import Brought, into_one_column


class Migration(migrations.Migration):
    dependencies = [
        ("publications", "0003_glossary"),
    ]

    operations = [
        *into_one_column(
            "publications",
            "publicationkind",
            Brought(
                "names",
                text.translations.TranslatedText(original="name", verbose_name="name in other languages"),
                models.CharField(blank=True, max_length=80),
            ),
        ),
        *(
            migrations.AlterField(
                model,
                "language",
                models.CharField(
                    choices=text.languages.site_languages, default="fr", max_length=10, verbose_name="language"
                ),
            )
            for model in ("publicationfile", "visionnotefile")
        ),
    ]
