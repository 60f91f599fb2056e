"""The questions of a call's own form, as staff choose them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalKey
from wagtail_localize.fields import SynchronizedField

from core.models import AbstractPublicFormField

from ..applications.kinds import FileKind, QuestionKind
from .coded_lists import CodedListField

WITH_CHOICES = (QuestionKind.RADIO, QuestionKind.DROPDOWN, QuestionKind.CHECKBOXES)
COUNTED = (QuestionKind.NUMBER, QuestionKind.CHECKBOXES, QuestionKind.FILE)
MOST_FILES = 5
LONGEST_TEXT = 10_000


class ApplicationField(AbstractPublicFormField):
    """A question of the form, or a title between questions."""

    page = ParentalKey("campaigns.CallPage", on_delete=models.CASCADE, related_name="form_fields")
    field_type = models.CharField(gettext_lazy("kind of question"), max_length=16, choices=QuestionKind)
    help_text = models.TextField(gettext_lazy("help"), blank=True)
    longest = models.PositiveIntegerField(
        gettext_lazy("longest text, in characters"),
        null=True,
        blank=True,
        validators=[MinValueValidator(10), MaxValueValidator(LONGEST_TEXT)],
        help_text=gettext_lazy("For texts. Shown beside the question and counted while one writes."),
    )
    least = models.IntegerField(
        gettext_lazy("at least"),
        null=True,
        blank=True,
        help_text=gettext_lazy("For a number: the smallest. For several choices: how many at least."),
    )
    most = models.IntegerField(
        gettext_lazy("at most"),
        null=True,
        blank=True,
        help_text=gettext_lazy(
            "For a number: the greatest. For several choices and for files: how many at most (one file where this is"
            " left empty)."
        ),
    )
    file_kinds = CodedListField(
        gettext_lazy("kinds of file taken"),
        codes=lambda: list(FileKind.choices),
        help_text=gettext_lazy("For files. All of them where none is ticked."),
    )
    identifies = models.BooleanField(
        gettext_lazy("tells who applies"),
        default=False,
        help_text=gettext_lazy("Kept from the jury where the review is anonymous."),
    )

    # Wagtail's, for previews build the form of fields that are not stored.
    field_type.required_on_save = True
    override_translatable_fields = [
        *AbstractPublicFormField.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in ("longest", "least", "most", "file_kinds", "identifies", "required")
        ),
    ]

    class Meta(AbstractPublicFormField.Meta):
        verbose_name = gettext_lazy("question")
        verbose_name_plural = gettext_lazy("questions")

    @property
    def is_asked(self) -> bool:
        """Whether it is a question, not a title."""
        return self.field_type != QuestionKind.HEADING

    @property
    def most_files(self) -> int:
        """How many files it takes."""
        return self.most or 1

    def clean(self) -> None:
        """Refuse a choice without choices, and limits that nobody could keep."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.field_type in WITH_CHOICES and len(self.choices.strip()) == 0:
            errors["choices"] = _("Write the choices, one on each line.")
        if self.least is not None and self.most is not None and self.least > self.most:
            errors["most"] = _("This is below the minimum.")
        if self.field_type == QuestionKind.FILE and not 1 <= self.most_files <= MOST_FILES:
            errors["most"] = _("A question accepts one to %(most)d files.") % {"most": MOST_FILES}
        if errors:
            raise ValidationError(errors)
