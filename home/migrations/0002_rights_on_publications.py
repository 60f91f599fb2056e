"""A group "Communication" that is there already gets the rights that came with publications and the search."""

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

RIGHTS = {"publications": "publicationkind", "wagtailsearchpromotions": "searchpromotion"}
ACTIONS = ("add", "change", "delete")


def grant(apps, schema_editor):
    group = apps.get_model("auth", "Group").objects.filter(name="Communication").first()
    if group is None:
        return
    permissions = apps.get_model("auth", "Permission").objects
    for app, model in RIGHTS.items():
        create_permissions(installed.get_app_config(app), verbosity=0)
        codenames = [f"{action}_{model}" for action in ACTIONS]
        group.permissions.add(*permissions.filter(content_type__app_label=app, codename__in=codenames))


class Migration(migrations.Migration):

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("home", "0001_initial"),
        ("publications", "0002_articles_and_publications"),
        ("wagtailsearchpromotions", "0008_query_verbose_name"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
