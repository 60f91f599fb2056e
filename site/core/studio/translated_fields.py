"""Forms of rows that hold a text in several languages: a field for each language."""

from collections.abc import Iterator
from types import new_class
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Field
from django.utils.text import capfirst
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.models import formfield_for_dbfield

from text.languages import language_name
from text.translations import TranslatedText, other_languages


class LanguageField(NamedTuple):
    """A field of a form: its name, the column where its text is kept, its language."""

    name: str
    column: TranslatedText
    language: str


def language_heading(language: str) -> str:
    """A language as staff name it."""
    return str(capfirst(language_name(language, settings.LANGUAGE_CODE)))


def fields_in(model: type[models.Model], language: str) -> list[str]:
    """The names of the fields of a form for `language`: "name_nl", "definition_nl"."""
    return [field.name for field in _language_fields(model) if field.language == language]


def _language_fields(model: type[models.Model]) -> Iterator[LanguageField]:
    for language in other_languages():
        for column in model._meta.concrete_fields:
            if isinstance(column, TranslatedText):
                yield LanguageField(f"{column.original}_{language}", column, language)


class TranslatedForm(WagtailAdminModelForm):
    """Keeps the texts of each language with the row; made for a model by `translated_form`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self._language_fields:
            texts = getattr(self.instance, field.column.attname)
            self.initial.setdefault(field.name, texts.get(field.language, ""))

    @property
    def _language_fields(self) -> list[LanguageField]:
        return [field for field in _language_fields(type(self.instance)) if field.name in self.fields]

    def clean(self) -> dict[str, Any]:
        """Check each text as the French one, and leave it with the row."""
        cleaned: dict[str, Any] = super().clean()
        for field in self._language_fields:
            text = cleaned.get(field.name) or ""
            try:
                field.column.text.run_validators(text)
            except ValidationError as error:
                self.add_error(field.name, error)
            # A dictionary of its own; texts in languages that the site no longer has stay.
            texts = {**getattr(self.instance, field.column.attname), field.language: text}
            setattr(self.instance, field.column.attname, texts)
        return cleaned


def translated_form(model: type[models.Model]) -> type[TranslatedForm]:
    """The form of `model` with a field for each language of each text in several."""
    fields: dict[str, Any] = {field.name: _form_field(field, model) for field in _language_fields(model)}
    made: type[TranslatedForm] = new_class(
        f"{model.__name__}Form", (TranslatedForm,), exec_body=lambda body: body.update(fields)
    )
    return made


def _form_field(field: LanguageField, model: type[models.Model]) -> Field:
    column = field.column.text
    several = len(fields_in(model, field.language)) > 1
    label = capfirst(column.verbose_name) if several else language_heading(field.language)
    made: Field = formfield_for_dbfield(column, required=False, label=label, help_text="")
    return made
