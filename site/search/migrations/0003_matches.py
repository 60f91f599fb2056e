from django.db import migrations

from search.engines import engine


def make_function(apps, schema_editor):
    """The function that PostgreSQL finds entries by; the days of pages that are of none go, by filling the table anew."""
    engine().create()
    apps.get_model("search", "Entry").objects.all().delete()


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0002_missed_searches'),
    ]

    operations = [
        migrations.RunPython(make_function, migrations.RunPython.noop),
    ]
