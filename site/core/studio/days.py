"""The dates and hours of every form of the studio are read by one reader, however they are written."""

from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

from text.reading.fields import DayField, HourField, MomentField


def register() -> None:
    """Have the forms that Wagtail makes of models read days and hours so."""
    register_form_field_override(models.DateField, override={"form_class": DayField, "widget": AdminDateInput})
    register_form_field_override(models.TimeField, override={"form_class": HourField, "widget": AdminTimeInput})
    register_form_field_override(
        models.DateTimeField, override={"form_class": MomentField, "widget": AdminDateTimeInput}
    )
