from django.db import migrations

WAGTAILS, OURS = "Root", "Tous les fichiers"


def rename(apps, before, after):
    """Give another name to the collection that holds all others, where it has kept the one `before`."""
    apps.get_model("wagtailcore", "Collection").objects.filter(depth=1, name=before).update(name=after)


def into_french(apps, schema_editor):
    """Wagtail's own name for it is English."""
    rename(apps, WAGTAILS, OURS)


def back(apps, schema_editor):
    """The name that Wagtail gives."""
    rename(apps, OURS, WAGTAILS)


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0002_rights_on_publications'),
    ]

    operations = [
        migrations.RunPython(into_french, back),
    ]
