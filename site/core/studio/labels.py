"""What staff call the fields of the site's objects."""

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst


def field_label(one: Model, name: str) -> str:
    """The label of the field `name`, or of the rows under that name; the name itself where there is no such field."""
    try:
        field = one._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    return capfirst(str(getattr(field, "verbose_name", None) or field.related_model._meta.verbose_name_plural))
