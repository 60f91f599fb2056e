"""The fields of forms of application that Django has not."""

import time
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from media.sent_files import SentFile, checked
from media.sent_pictures import SeveralFilesInput
from text.plain_text import lines
from text.reading.telephones import read_telephones

from .limits import MOST_BYTES, MOST_SECONDS

TOO_LONG_TO_CHECK = _("Together, these files take too long to check. Send “%(name)s” afterwards.")
HOME_REGION = "BE"


class LongTextField(forms.CharField):
    """A text of many lines, counted as it is kept: a line's end is one character, whatever the browser sends."""

    widget = forms.Textarea

    def __init__(self, *, longest: int, **options: Any) -> None:
        super().__init__(max_length=longest, **options)
        # The browser would cut what is pasted, and say nothing.
        self.widget.attrs.pop("maxlength", None)
        self.widget.attrs["data-longest"] = longest
        self.error_messages["max_length"] = ngettext_lazy(
            "This text has %(show_value)d characters: at most %(limit_value)d is allowed. Make it shorter.",
            "This text has %(show_value)d characters: at most %(limit_value)d are allowed. Make it shorter.",
            "limit_value",
        )

    def to_python(self, value: Any) -> str:
        """The text as it is kept."""
        return lines(super().to_python(value))


class SeveralChoicesField(forms.MultipleChoiceField):
    """Several of the choices, no fewer and no more than asked."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, least: int | None = None, most: int | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.least, self.most = least, most

    def validate(self, value: list[str]) -> None:
        """Raise ValidationError for a choice that is not offered, and for too few or too many."""
        super().validate(value)
        if value and self.least and len(value) < self.least:
            raise ValidationError(_("Choose at least %(count)d."), params={"count": self.least})
        if self.most and len(value) > self.most:
            raise ValidationError(_("Choose at most %(count)d."), params={"count": self.most})


class TelephoneField(forms.CharField):
    """A telephone number, kept as it is dialled from everywhere."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"})

    def to_python(self, value: Any) -> str:
        """The number; an empty text for an empty field."""
        text = super().to_python(value)
        return read_telephones(text, HOME_REGION) if text else ""


def too_many(most: int) -> ValidationError:
    """That a question takes fewer files."""
    said = ngettext_lazy(
        "At most %(count)d file is accepted here.", "At most %(count)d files are accepted here.", "count"
    )
    return ValidationError(said, code="too_many", params={"count": most})


class TakenFiles(list[SentFile]):
    """The files that may be stored, and why others that came with them were refused."""

    def __init__(self, found: Iterable[SentFile] = ()) -> None:
        super().__init__(found)
        self.refusals: list[ValidationError] = []


class FilesField(forms.FileField):
    """Files, each looked at on its own: one that is refused takes none of the others with it.

    Whether there are enough of them, and not too many, is for the form to say: it knows those stored before.
    """

    def __init__(self, *, extensions: list[str], most: int, **options: Any) -> None:
        accepted = ",".join(f".{extension}" for extension in extensions)
        options["widget"] = (SeveralFilesInput if most > 1 else forms.FileInput)(attrs={"accept": accepted})
        super().__init__(**options)
        self.extensions, self.most = extensions, most

    def clean(self, data: Any, initial: object = None) -> TakenFiles:
        """The files that may be stored; the reasons why others may not are beside them."""
        files: list[UploadedFile] = data if isinstance(data, list) else [data] if data else []
        taken = TakenFiles()
        if len(files) > self.most:
            taken.refusals.append(too_many(self.most))
            return taken
        end = time.monotonic() + MOST_SECONDS
        for file in files:
            try:
                if time.monotonic() > end:
                    raise ValidationError(TOO_LONG_TO_CHECK, params={"name": file.name})
                taken.append(checked(file, self.extensions, MOST_BYTES))
            except ValidationError as error:
                taken.refusals.append(error)
        return taken
