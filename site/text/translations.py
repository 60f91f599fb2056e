"""A text in other languages than French, beside the French one: any number of them in one column."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _


class TranslatedText(models.JSONField):
    """The texts by the code of their language, none of them empty; what `original`, a field of the model, is in French.

    `PlainTexts` puts each in order as it does the original.
    """

    default_error_messages = {"invalid": _("Translations are texts by the code of their language.")}

    def __init__(self, *args: Any, original: str, **kwargs: Any) -> None:
        self.original = original
        super().__init__(*args, **{"default": dict, "db_default": {}, "blank": True, **kwargs})

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        """With the name of the field that it translates."""
        name, path, arguments, options = super().deconstruct()
        return name, path, arguments, {**options, "original": self.original}

    @property
    def text(self) -> models.Field:
        """The field that holds the French text."""
        field: models.Field = self.model._meta.get_field(self.original)
        return field

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Ask of each text what is asked of the French one."""
        super().validate(value, model_instance)
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        for text in value.values():
            self.text.run_validators(text)


class TranslatedRichText(TranslatedText):
    """Rich texts by the code of their language."""

    def extract_references(self, value: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
        """What the texts lead to, for Wagtail's index of references."""
        for text in value.values():
            yield from self.text.extract_references(text)


def other_languages() -> list[str]:
    """The codes of the languages of the site but French."""
    return [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def translated_only(path: str, language: str) -> KeyTextTransform:
    """In SQL, the text in `language` that the field at `path` ("kind__names") holds; null where there is none."""
    return KeyTextTransform(language, path)


def translated(original: str, path: str, language: str) -> Combinable:
    """In SQL, the text in `language`, else the French one."""
    if language == settings.LANGUAGE_CODE:
        return models.F(original)
    return Coalesce(translated_only(path, language), models.F(original), output_field=models.TextField())
