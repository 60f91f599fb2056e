from django.db import migrations

WAGTAILS, OURS = "Root", "Racine"


def rename(apps, before, after):
    """Give another name to the page that holds all others, where it has kept the one `before`."""
    apps.get_model("wagtailcore", "Page").objects.filter(depth=1, title=before).update(title=after, draft_title=after)


def into_french(apps, schema_editor):
    """Wagtail's own name for it is English."""
    rename(apps, WAGTAILS, OURS)


def back(apps, schema_editor):
    """The name that Wagtail gives."""
    rename(apps, OURS, WAGTAILS)


class Migration(migrations.Migration):

    dependencies = [
        ('home', '0004_messages_aside'),
    ]

    operations = [
        migrations.RunPython(into_french, back),
    ]
