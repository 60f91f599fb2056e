"""Translators lose what they got of the address and the acronym of partners whose names are protected already."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FIELDS = ("slug", "acronym")


def forget(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Delete the texts of these fields, their translations and what was noted of them."""
    partners = apps.get_model("partners", "PartnerPage").objects.filter(name_protected=True)
    fields = {
        "context__object_id__in": list(partners.values_list("translation_key", flat=True)),
        "context__path__in": FIELDS,
    }
    apps.get_model("core", "ChangedText").objects.filter(**fields).delete()
    for model in ("StringTranslation", "StringSegment", "OverridableSegment", "SegmentOverride"):
        apps.get_model("wagtail_localize", model).objects.filter(**fields).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("partners", "0003_mail_language"),
        ("core", "0006_translation_review"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
