"""What a juror says of an application: a mark by each criterion and a comment, or that they may not judge it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from text.plain_text import lines

from ..models import Application, Mark, Review, ReviewCriterion

MOST_RADIOS = 10
"""A criterion with a higher mark is given a number, not one of so many buttons."""
LONGEST_COMMENT = 5000


class MarkField(forms.TypedChoiceField):
    """A mark out of few: a button for each."""

    widget = forms.RadioSelect

    def __init__(self, most: int, **options: Any) -> None:
        choices = [(value, str(value)) for value in range(most + 1)]
        super().__init__(choices=choices, coerce=int, empty_value=None, **options)


class ReviewForm(forms.Form):
    """The marks of one juror for one application."""

    has_conflict = forms.BooleanField(
        label=Review._meta.get_field("has_conflict").verbose_name,
        help_text=gettext_lazy(
            "You know this person or organisation too well to judge: you give no mark, and the application is no longer"
            " shown to you. Only staff can undo this."
        ),
        required=False,
    )

    def __init__(self, criteria: Iterable[ReviewCriterion], review: Review | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = list(criteria)
        given = {mark.criterion_id: mark.value for mark in review.marks.all()} if review else {}
        marks = {name_of(criterion): _field(criterion, given.get(criterion.pk)) for criterion in self.criteria}
        comment = forms.CharField(
            label=gettext_lazy("Comment"),
            initial=review.comment if review else "",
            required=False,
            max_length=LONGEST_COMMENT,
            widget=forms.Textarea(attrs={"rows": 5}),
            help_text=gettext_lazy("Read by staff, and by the jurors who have given their own marks."),
        )
        conflict = self.fields.pop("has_conflict")
        self.fields |= {**marks, "comment": comment, "has_conflict": conflict}

    def clean(self) -> dict[str, Any]:
        """Ask for all the marks, or none where there is a conflict of interest; at least a comment without criteria."""
        cleaned = super().clean()
        if cleaned.get("has_conflict"):
            self._errors.clear()
            return cleaned
        for criterion in self.criteria:
            name = name_of(criterion)
            if name not in self.errors and cleaned.get(name) is None:
                self.add_error(name, _("Give a mark, or say that you have a conflict of interest."))
        if not self.criteria and not cleaned.get("comment") and "comment" not in self.errors:
            self.add_error("comment", _("Write what you think of it, or say that you have a conflict of interest."))
        return cleaned

    @property
    def marks(self) -> list[tuple[ReviewCriterion, int]]:
        """The marks given, each with its criterion; none with a conflict of interest."""
        if self.cleaned_data["has_conflict"]:
            return []
        return [(criterion, self.cleaned_data[name_of(criterion)]) for criterion in self.criteria]


def name_of(criterion: ReviewCriterion) -> str:
    """The name of the field of a criterion."""
    return f"mark-{criterion.pk}"


@transaction.atomic
def store(application: Application, juror: AbstractUser, form: ReviewForm) -> Review:
    """Store what a valid form says, in the place of what was said before."""
    conflict = form.cleaned_data["has_conflict"]
    said = {"has_conflict": conflict, "comment": "" if conflict else lines(form.cleaned_data.get("comment", ""))}
    # The row is locked: the same form sent twice at once stores its marks once.
    review, _is_new = Review.objects.update_or_create(application=application, juror=juror, defaults=said)
    review.marks.all().delete()
    Mark.objects.bulk_create(Mark(review=review, criterion=criterion, value=value) for criterion, value in form.marks)
    return review


def is_locked(application: Application) -> bool:
    """Whether marks stay as they are: the applicant was told of a decision, or the results are public."""
    return bool(application.is_told or application.call.accepted_list)


def _field(criterion: ReviewCriterion, value: int | None) -> forms.Field:
    most = criterion.max_mark
    options: dict[str, Any] = {
        "label": criterion.label,
        "help_text": criterion.help_text,
        "initial": value,
        # Asked for by the form: with a conflict of interest there is no mark.
        "required": False,
    }
    if most <= MOST_RADIOS:
        return MarkField(most, **options)
    options["help_text"] = " ".join(filter(None, [criterion.help_text, _("From 0 to %(most)d.") % {"most": most}]))
    return forms.IntegerField(min_value=0, max_value=most, **options)
