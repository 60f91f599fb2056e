"""What every form that the public sends holds besides its own fields: against double sending, against robots."""

import json
import uuid
from copy import copy
from functools import cached_property
from typing import Any

from django import forms
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import BaseForm, FormBuilder

from text.plain_text import lines, one_line
from text.reading.fields import PickedDayField

# The names of staff's fields never hold a hyphen: no clash is possible.
TOKEN = "form-token"  # noqa: S105
# Named like an ordinary field, so that robots fill it in.
HONEYPOT = "web-site"
LONGEST_TEXT = 10_000


class TokenField(forms.UUIDField):
    """Tells one opening of the form from another; whatever cannot be read is replaced, not refused."""

    widget = forms.HiddenInput

    def clean(self, value: object) -> uuid.UUID:
        """The token sent, or a fresh one."""
        try:
            return super().clean(value)
        except forms.ValidationError:
            return uuid.uuid4()


def control_fields() -> dict[str, forms.Field]:
    """The fields that no person fills in, by name: they come after all others."""
    trap = forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"})
    return {
        TOKEN: TokenField(initial=uuid.uuid4),
        HONEYPOT: forms.CharField(label=_("Leave this field empty"), required=False, widget=trap),
    }


class PublicFormMixin(forms.BaseForm):
    """Adds a token, for double sending, and a trap for robots; texts are kept as the site keeps all of them.

    Before Django's own form among the base classes.
    """

    honeypot = HONEYPOT

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in control_fields().items():
            self.fields.setdefault(name, field)

    def clean(self) -> dict[str, Any]:
        """Keep texts composed, nothing unseen in them, none that holds nothing else."""
        cleaned_data: dict[str, Any] = super().clean() or self.cleaned_data
        for name, written in cleaned_data.items():
            if isinstance(written, str):
                is_long = isinstance(self.fields[name].widget, forms.Textarea)
                cleaned_data[name] = lines(written) if is_long else one_line(written)
        for name, field in self.fields.items():
            if field.required and cleaned_data.get(name) == "":
                self.add_error(name, field.error_messages["required"])
        return cleaned_data

    @property
    def is_from_robot(self) -> bool:
        """Whether the field that people do not see was filled in."""
        return bool(self.cleaned_data.get(HONEYPOT))

    @property
    def sending_token(self) -> uuid.UUID:
        """What is the same for the same opening of the form sent again with the same words; files do not count."""
        written = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in (TOKEN, HONEYPOT) and not isinstance(self.fields[name], forms.FileField)
        }
        return uuid.uuid5(self.cleaned_data[TOKEN], json.dumps(written, cls=DjangoJSONEncoder, sort_keys=True))

    def drop_controls(self) -> None:
        """Leave only what the visitor wrote, to be stored and mailed."""
        for name in (TOKEN, HONEYPOT):
            del self.fields[name]
            self.cleaned_data.pop(name, None)


class BuiltPublicForm(PublicFormMixin, BaseForm):
    """A form of the fields that staff chose."""


class PublicFormBuilder(FormBuilder):
    """Builds a form from the fields that staff chose (`core.models.AbstractPublicFormField`)."""

    base_class: type[BaseForm] = BuiltPublicForm

    def create_multiline_field(self, field: models.Model, options: dict[str, Any]) -> forms.CharField:
        """A long text, within reason."""
        return super().create_multiline_field(field, {**options, "max_length": LONGEST_TEXT})

    def create_date_field(self, field: models.Model, options: dict[str, Any]) -> forms.Field:
        """A day, by the browser's calendar."""
        return PickedDayField(**options)

    def get_formatted_field_choices(self, field: Any) -> list[tuple[str, str]]:
        """The choices in the language of the form; what is chosen is kept as the French form says it.

        A translation with another number of choices is not theirs: the French ones are then shown.
        """
        choices: list[tuple[str, str]] = super().get_formatted_field_choices(field)
        if field.translation_key not in self._french_choices:
            return choices
        french = copy(field)
        french.choices = self._french_choices[field.translation_key]
        kept = [label for _value, label in super().get_formatted_field_choices(french) if label]
        shown = [label for _value, label in choices if label]
        return list(zip(kept, shown if len(shown) == len(kept) else kept, strict=True))

    @cached_property
    def _french_choices(self) -> dict[uuid.UUID, str]:
        """Those of the French fields that the fields are translations of, by translation key."""
        keys = [field.translation_key for field in self.fields if field.choices and not _is_french(field)]
        if not keys:
            return {}
        french = type(self.fields[0])._base_manager.filter(locale__language_code=settings.LANGUAGE_CODE)
        return dict(french.filter(translation_key__in=keys).values_list("translation_key", "choices"))

    @cached_property
    def formfields(self) -> dict[str, forms.Field]:
        """The staff's fields; those that ask for something of the visitor's own say so to the browser."""
        fields = super().formfields
        for field in self.fields:
            if asked := field.autocomplete or ("email" if field.field_type == "email" else ""):
                name = field.clean_name or field.get_field_clean_name()
                fields[name].widget.attrs["autocomplete"] = asked
        return fields

    def get_form_class(self) -> type[BaseForm]:
        """A form class with the fields above."""
        return type(self.base_class.__name__, (self.base_class,), dict(self.formfields))


def _is_french(field: Any) -> bool:
    return bool(field.page.locale.language_code == settings.LANGUAGE_CODE)
