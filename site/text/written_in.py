"""The language that a text is written in, where it need not be one of the site's."""

from typing import Any

from django import forms
from django.conf import settings
from django.db import models
from django.utils.text import capfirst

from .alphabet import alphabetical
from .languages import direction, language_name

OTHERS = (
    *("am", "ar", "ay", "bm", "bn", "de", "fa", "ff", "he", "hi", "ht", "id", "it", "km", "ku", "ln", "ne", "ps", "pt"),
    *("qu", "rn", "ru", "rw", "so", "sw", "ta", "tl", "tr", "uk", "ur", "vi", "wo", "zh"),
)
"""Languages that people write in who tell the site something, beside its own."""


def written_languages() -> list[tuple[str, str]]:
    """The languages by their own names: those of the site first, the others in the order of the alphabet."""
    own = dict(settings.LANGUAGES)
    others = [(code, _own_name(code)) for code in OTHERS if code not in own]
    return [*((code, _own_name(code)) for code in own), *alphabetical(others, lambda choice: choice[1])]


def _own_name(code: str) -> str:
    name = language_name(code, code)
    return name[:1].upper() + name[1:]


class OwnNamesSelect(forms.Select):
    """A list of languages, each read in its own language and direction."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """An option of the list."""
        option = super().create_option(name, value, *args, **kwargs)
        if value:
            option["attrs"] |= {"lang": str(value), "dir": direction(str(value))}
        return option


class WrittenInField(models.CharField):
    """The code of a language; a form offers those of `written_languages`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        defaults = {"max_length": 10, "default": settings.LANGUAGE_CODE, "db_default": settings.LANGUAGE_CODE}
        super().__init__(*args, **defaults | kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        """The list of languages."""
        named = {name: kwargs[name] for name in ("label", "help_text") if name in kwargs}
        defaults: dict[str, Any] = {
            "label": capfirst(self.verbose_name),
            "help_text": self.help_text,
            "initial": self.default,
            "widget": OwnNamesSelect,
        }
        return forms.ChoiceField(choices=written_languages, **defaults | named)
