"""How much the entries of the lists are used, so that none is deleted by mistake."""

from django.db import models
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from wagtail.models import TranslatableMixin


def uses(entry: models.Model) -> list[tuple[str, int]]:
    """(name of what uses `entry`, how many), the most frequent first; a page and its translations count as one."""
    found = []
    for relation in entry._meta.related_objects:
        model = relation.related_model
        if not issubclass(model, TranslatableMixin):
            continue
        users = model.objects.filter(**{relation.field.name: entry})
        if count := users.values("translation_key").distinct().count():
            found.append((str(model._meta.verbose_name if count == 1 else model._meta.verbose_name_plural), count))
    return sorted(found, key=lambda use: -use[1])


def use_summary(entry: models.Model) -> str:
    """The uses of `entry` in words: "4 partners and 1 campaign"; empty when there are none."""
    return get_text_list([f"{count} {name}" for name, count in uses(entry)], _("and"))
