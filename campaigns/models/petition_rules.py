"""What staff say of the petition of a campaign."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField

MOST_SIGNATURES = 10_000_000


class PetitionRules(models.Model):
    """The petition of a campaign; translations have the goal, the dates and the signatures of the French page."""

    takes_signatures = models.BooleanField(
        _("people sign on this site"),
        default=False,
        db_default=False,
        help_text=_("First name, last name, e-mail address, town and country are asked; a mail confirms each of them."),
    )
    petition_text = RichTextField(
        _("text to sign"), blank=True, db_default="", features=["bold", "italic", "ol", "ul", "link"]
    )
    petition_addressee = models.CharField(
        _("addressed to"),
        max_length=160,
        blank=True,
        db_default="",
        help_text=_("To whom the list of signatures is handed over: “to the federal government”, for instance."),
    )
    petition_goal = models.PositiveIntegerField(
        _("goal"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SIGNATURES)],
        help_text=_("As many signatures are hoped for. Left empty, their number alone is shown."),
    )
    petition_end = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("People sign until the end of that day, in Brussels.")
    )
    petition_months = models.PositiveSmallIntegerField(
        _("months of storage"),
        default=6,
        db_default=6,
        validators=[MinValueValidator(1), MaxValueValidator(24)],
        help_text=_("After the last day. Names, towns and addresses are then deleted; their number stays."),
    )

    takes_photos = models.BooleanField(
        _("people support it with a picture"),
        default=False,
        db_default=False,
        help_text=_(
            "Until the last day, whoever likes sends a picture with a slogan, by the form of “Share your story”. Each"
            " waits for your approval; those published show below the campaign."
        ),
    )
    photo_invitation = models.CharField(
        _("invitation to send a picture"),
        max_length=200,
        blank=True,
        db_default="",
        help_text=_("“Take a picture of yourself with your slogan on a sheet of paper”, for instance."),
    )

    PETITION_FIELDS = ("takes_signatures", "petition_goal", "petition_end", "petition_months", "takes_photos")
    """What is the same in every language."""

    if TYPE_CHECKING:
        # Of the page that has these rules.
        live: bool
        end_date: date | None

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A petition says what is signed, to whom it goes, and until when: what has no end would never be deleted."""
        super().clean()
        if self.takes_signatures:
            asked = ("petition_text", "petition_addressee", "petition_end")
            if missing := {name: _("A petition needs this.") for name in asked if not getattr(self, name)}:
                raise ValidationError(missing)
        if self.petition_end and self.end_date and self.petition_end > self.end_date:
            raise ValidationError({"petition_end": _("The petition ends after the campaign.")})

    @property
    def petition_closing(self) -> datetime | None:
        """The first moment at which nobody signs any more; None without a last day."""
        if self.petition_end is None:
            return None
        return timezone.make_aware(datetime.combine(self.petition_end + timedelta(days=1), time.min))

    def may_be_signed(self, now: datetime) -> bool:
        """Whether a signature is taken at `now`."""
        closing = self.petition_closing
        return self.takes_signatures and self.live and closing is not None and now < closing

    @property
    def is_photo_open(self) -> bool:
        """Whether a picture in support is taken now."""
        return self.takes_photos and self.is_petition_open

    @property
    def is_petition_open(self) -> bool:
        """Whether people sign now."""
        return self.may_be_signed(timezone.now())
