"""The dates of every form of the studio are read by one reader, however they are written."""

from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

from text.reading.fields import DayField, MomentField


def register() -> None:
    """Have the forms that Wagtail makes of models read days so, with or without an hour."""
    register_form_field_override(models.DateField, override={"form_class": DayField, "widget": AdminDateInput})
    register_form_field_override(
        models.DateTimeField, override={"form_class": MomentField, "widget": AdminDateTimeInput}
    )
