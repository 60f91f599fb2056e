"""The fields of forms that the public fills in, as staff choose them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.models import AbstractFormField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Autocomplete(models.TextChoices):
    """What a browser may fill in for its user (the tokens of HTML's `autocomplete` attribute)."""

    NAME = "name", _("name")
    GIVEN_NAME = "given-name", _("first name")
    FAMILY_NAME = "family-name", _("family name")
    ORGANIZATION = "organization", _("organisation")
    EMAIL = "email", _("e-mail address")
    TELEPHONE = "tel", _("telephone")


class AbstractPublicFormField(TranslatableMixin, AbstractFormField):
    """A field that staff choose; its page is a ParentalKey named `page`, with `form_fields` or the like to go back."""

    autocomplete = models.CharField(
        _("asks for"),
        max_length=20,
        choices=Autocomplete,
        blank=True,
        help_text=_("The visitor’s browser or telephone then offers to fill it in."),
    )

    override_translatable_fields = [
        SynchronizedField("clean_name", overridable=False),
        TranslatableField("choices"),
        SynchronizedField("field_type", overridable=False),
        SynchronizedField("autocomplete", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["sort_order"]
        verbose_name = _("field of the form")
