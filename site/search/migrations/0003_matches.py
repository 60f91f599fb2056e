from django.db import migrations

from search.engines import engine


def make_function(apps, schema_editor):
    """The function that PostgreSQL finds entries by."""
    engine().create()


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0002_missed_searches'),
    ]

    operations = [
        migrations.RunPython(make_function, migrations.RunPython.noop),
    ]
