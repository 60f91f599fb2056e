"""The review of applications: criteria of a call, what each juror says of an application, marks."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from text.dates import months_before


class ReviewCriterion(Orderable):
    """What applications to a call are marked by. For the jury only, who read French: it is not translated."""

    page = ParentalKey("campaigns.CallPage", on_delete=models.CASCADE, related_name="review_criteria")
    label = models.CharField(_("criterion"), max_length=160)
    help_text = models.TextField(_("help for the jury"), blank=True)
    max_mark = models.PositiveSmallIntegerField(
        _("highest mark"), default=5, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    weight = models.PositiveSmallIntegerField(
        _("weight"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("With 2, this criterion counts twice."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("criterion of the jury")
        verbose_name_plural = _("criteria of the jury")

    def __str__(self) -> str:
        return self.label


class Juror(models.Model):
    """Somebody who sees the applications to a call, and of no other, and marks them.

    Not a field of the page: what an older version of the page says, or one that is not published yet, opens nothing.
    """

    call = models.ForeignKey("campaigns.CallPage", on_delete=models.CASCADE, related_name="jurors")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="juries")

    class Meta:
        verbose_name = _("juror")
        verbose_name_plural = _("jurors")
        constraints = [models.UniqueConstraint(fields=["call", "user"], name="juror_once_a_call")]

    def __str__(self) -> str:
        return f"{self.call}: {self.user}"


class Review(models.Model):
    """What a juror says of an application."""

    application = models.ForeignKey("campaigns.Application", on_delete=models.CASCADE, related_name="reviews")
    juror = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="application_reviews"
    )
    comment = models.TextField(_("comment"), blank=True)
    has_conflict = models.BooleanField(
        _("I have a conflict of interest"),
        default=False,
        help_text=_("You know this person or organisation too well to judge: you give no mark."),
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        constraints = [models.UniqueConstraint(fields=["application", "juror"], name="one_review_a_juror")]

    def __str__(self) -> str:
        return f"{self.application}: {self.juror}"


class Mark(models.Model):
    """The mark of a review by a criterion."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="marks")
    criterion = models.ForeignKey(ReviewCriterion, on_delete=models.CASCADE, related_name="marks")
    value = models.PositiveSmallIntegerField(_("mark"))

    class Meta:
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        constraints = [models.UniqueConstraint(fields=["review", "criterion"], name="one_mark_a_criterion")]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.value}"


class DeletedApplications(models.Model):
    """What stays of applications that were deleted: how many there were, and how many of each decision."""

    call = models.ForeignKey("campaigns.CallPage", on_delete=models.CASCADE, related_name="deleted_applications")
    at = models.DateTimeField(_("deleted on"), auto_now_add=True)
    # Nobody where their time was over.
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    submitted = models.PositiveIntegerField(pgettext_lazy("application", "sent"))
    withdrawn = models.PositiveIntegerField(pgettext_lazy("application", "taken back"))
    accepted = models.PositiveIntegerField(pgettext_lazy("application", "accepted"))
    reserve = models.PositiveIntegerField(pgettext_lazy("application", "on the reserve list"))
    refused = models.PositiveIntegerField(pgettext_lazy("application", "not kept"))
    files = models.PositiveIntegerField(_("files"))

    class Meta:
        verbose_name = _("deletion of applications")
        verbose_name_plural = _("deletions of applications")
        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.call}: {self.submitted}"

    @property
    def was_due(self) -> bool:
        """Whether the site deleted them by itself, their time being over; False too where a colleague did who left."""
        end, at = self.call.closes_at, timezone.localtime(self.at)
        return self.user is None and end is not None and end <= months_before(at, self.call.retention_months)
