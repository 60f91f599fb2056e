from django.conf import settings
from django.db import migrations
from django.db.models import Exists, OuterRef


def withdraw(apps, schema_editor):
    """Take translations offline whose French page is not public: until now they stayed so."""
    pages = apps.get_model("wagtailcore", "Page").objects
    french = pages.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)
    withdrawn = french.filter(translation_key=OuterRef("translation_key"), live=False)
    others = pages.filter(Exists(withdrawn), live=True).exclude(locale__language_code=settings.LANGUAGE_CODE)
    keys = list(others.values_list("pk", flat=True))
    # Their aliases stand for them.
    for found in (pages.filter(pk__in=keys), pages.filter(alias_of__in=keys)):
        found.update(live=False, has_unpublished_changes=True, live_revision=None)


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0003_limit_count'),
        ('wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes'),
    ]

    operations = [
        migrations.RunPython(withdraw, migrations.RunPython.noop),
    ]
