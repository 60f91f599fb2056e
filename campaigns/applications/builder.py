"""Wagtail's form builder with the questions of applications."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from core.public_forms.forms import PublicFormBuilder
from media.facts import most_text
from media.sent_files import named
from text.reading.fields import MailboxField, NumberField, WebAddressField

from .fields import FilesField, LongTextField, SeveralChoicesField, TelephoneField
from .form import ApplicationForm
from .kinds import EXTENSIONS, QuestionKind
from .limits import LONGEST_TEXT, MOST_BYTES

SHORT_TEXT = 255
Options = dict[str, Any]


class ApplicationFormBuilder(PublicFormBuilder):
    """Builds the form of a call; its titles between questions are no fields."""

    base_class = ApplicationForm

    def __init__(self, fields: Iterable[Any]) -> None:
        super().__init__([field for field in fields if field.field_type != QuestionKind.HEADING])

    def get_field_options(self, field: Any) -> Options:
        """Nothing is filled in beforehand; the help names the limits."""
        options = super().get_field_options(field)
        options["initial"] = None
        limit = LIMITS.get(field.field_type, lambda field: "")(field)
        options["help_text"] = format_lazy("{} {}", options["help_text"], limit) if limit else options["help_text"]
        return options

    def get_formatted_field_choices(self, field: Any) -> list[tuple[str, str]]:
        """The choices that are not empty."""
        return [choice for choice in super().get_formatted_field_choices(field) if choice[0]]

    def create_singleline_field(self, field: Any, options: Options) -> forms.Field:
        """A text of one line."""
        return forms.CharField(max_length=min(field.longest or SHORT_TEXT, SHORT_TEXT), **options)

    def create_multiline_field(self, field: Any, options: Options) -> forms.Field:
        """A text of many lines."""
        return LongTextField(longest=field.longest or LONGEST_TEXT, **options)

    def create_dropdown_field(self, field: Any, options: Options) -> forms.Field:
        """A list that opens, with nothing chosen."""
        choices = [("", _("Choose…")), *self.get_formatted_field_choices(field)]
        return forms.ChoiceField(choices=choices, **options)

    def create_checkboxes_field(self, field: Any, options: Options) -> forms.Field:
        """Boxes to tick."""
        choices = self.get_formatted_field_choices(field)
        return SeveralChoicesField(choices=choices, least=field.least, most=field.most, **options)

    def create_number_field(self, field: Any, options: Options) -> forms.Field:
        """A number."""
        return NumberField(max_digits=14, decimal_places=2, min_value=field.least, max_value=field.most, **options)

    def create_email_field(self, field: Any, options: Options) -> forms.Field:
        """The address of a mailbox."""
        return MailboxField(**options)

    def create_telephone_field(self, field: Any, options: Options) -> forms.Field:
        """A telephone number."""
        return TelephoneField(max_length=SHORT_TEXT, **options)

    def create_url_field(self, field: Any, options: Options) -> forms.Field:
        """The address of a web page."""
        return WebAddressField(**options)

    def create_file_field(self, field: Any, options: Options) -> forms.Field:
        """One or several files."""
        return FilesField(extensions=extensions_of(field), most=field.most_files, **options)

    def create_declaration_field(self, field: Any, options: Options) -> forms.Field:
        """A box that must be ticked."""
        return forms.BooleanField(**options | {"required": True})


def form_class(fields: Iterable[Any]) -> type[ApplicationForm]:
    """The form of a call with the questions `fields`."""
    return cast("type[ApplicationForm]", ApplicationFormBuilder(fields).get_form_class())


def extensions_of(field: Any) -> list[str]:
    """The endings of the names of the files that a question takes."""
    kinds = [kind for kind in EXTENSIONS if kind in field.file_kinds.split(",")] or [*EXTENSIONS]
    return [extension for kind in kinds for extension in EXTENSIONS[kind]]


def _limit_of_text(field: Any) -> Any:
    if not field.longest:
        return ""
    said = ngettext_lazy("At most %(count)d character.", "At most %(count)d characters.", "count")
    return said % {"count": field.longest}


def _limit_of_number(field: Any) -> Any:
    if field.least is not None and field.most is not None:
        return format_lazy(_("From {least} to {most}."), least=field.least, most=field.most)
    if field.least is not None:
        return format_lazy(_("At least {least}."), least=field.least)
    return "" if field.most is None else format_lazy(_("At most {most}."), most=field.most)


def _limit_of_files(field: Any) -> Any:
    said = ngettext_lazy(
        "%(count)d file, at most %(size)s: %(kinds)s.",
        "Up to %(count)d files, each at most %(size)s: %(kinds)s.",
        "count",
    )
    kinds = named(extensions_of(field))
    return said % {"count": field.most_files, "size": most_text(MOST_BYTES), "kinds": kinds}


LIMITS = {
    QuestionKind.SINGLE_LINE: _limit_of_text,
    QuestionKind.MULTILINE: _limit_of_text,
    QuestionKind.CHECKBOXES: _limit_of_number,
    QuestionKind.NUMBER: _limit_of_number,
    QuestionKind.FILE: _limit_of_files,
}
