"""What staff keep of a partner and the public may not see all of: place, name, contacts, consent.

The rules are kept by the record itself, whatever form, import, translation or copy saves it: a protected name is
moved out of the title and the address (`.naming`), and a partner that is hidden, or would tell its name, is never live.
What the public may see of the rest is worked out in one place, `partners.public`.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.place import PlaceFields
from core.signals import is_draft
from text.validation import refuse_all

from .naming import ProtectedName

# Nobody agreed to anything on this site before.
FIRST_DAY = date(1950, 1, 1)


# Of these it depends whether the public may find who a partner is, or was.
SECRET = ("name_protected", "location_precision")


def validate_past_day(day: date) -> None:
    """Raise ValidationError for a day after today or before 1950."""
    if not FIRST_DAY <= day <= timezone.localdate():
        raise ValidationError(_("Give a day between 1950 and today."))


def validate_day(day: date) -> None:
    """Raise ValidationError for a day before 1950."""
    if day < FIRST_DAY:
        raise ValidationError(_("Give a day after 1950."))


class Precision(models.TextChoices):
    """How precisely the public may know where a partner is; "hidden" means that it is shown nowhere at all."""

    EXACT = "exact", _("Exact: the position and the town")
    TOWN = "town", _("Town: its name and its own point")
    COUNTRY = "country", _("Country only")
    HIDDEN = "hidden", _("Hidden: the partner appears nowhere in public")


class ProtectedRecord(PlaceFields, ProtectedName):
    """Comes before `BasePage` among the bases of `PartnerPage`."""

    # Wagtail's own, and the page's.
    live: bool
    reference: str
    withheld_for: Any

    location_precision = models.CharField(
        _("precision of the place"),
        max_length=10,
        choices=Precision,
        default=Precision.COUNTRY,
        help_text=_("What the public may know. Without a date of consent, never more than the country."),
    )

    email = models.EmailField(_("e-mail address"), blank=True)
    email_public = models.BooleanField(_("public e-mail address"), default=False)
    phone = models.CharField(
        _("telephone"), max_length=120, blank=True, help_text=_("One number or several, with + and the country’s code.")
    )
    phone_public = models.BooleanField(_("public telephone"), default=False)
    postal_address = models.TextField(_("postal address"), blank=True)
    postal_address_public = models.BooleanField(
        _("public postal address"), default=False, help_text=_("Shown only when the precision is “exact”.")
    )

    consent_date = models.DateField(
        _("date of consent"),
        null=True,
        blank=True,
        validators=[validate_past_day],
        help_text=_(
            "When the partner agreed to what is published, as day/month/year: 31/01/2026. Without it, the country at"
            " most is public, and no e-mail, telephone or postal address. Its web site and social networks are public"
            " by themselves."
        ),
    )
    consent_end = models.DateField(
        _("end of the consent"),
        null=True,
        blank=True,
        validators=[validate_day],
        help_text=_(
            "The last day on which the consent holds, where it has an end, as day/month/year. The day after, the public"
            " sees what it sees without a consent."
        ),
    )
    consent_note = models.TextField(
        _("note on the consent"), blank=True, help_text=_("Who agreed, to what, how. Never public.")
    )

    shared_names = (
        "town",
        "town_latitude",
        "town_longitude",
        "latitude",
        "longitude",
        "location_precision",
        "name_protected",
        "email",
        "email_public",
        "phone",
        "phone_public",
        "postal_address",
        "postal_address_public",
        "consent_date",
        "consent_end",
        "consent_note",
    )

    class Meta:
        abstract = True

    @property
    def is_hidden(self) -> bool:
        """Whether the partner may appear nowhere in public."""
        return self.location_precision == Precision.HIDDEN

    def clean(self) -> None:
        """Check the place and the consent."""
        refuse_all(super().clean, chain(self.halves_missing(), self._consent_errors()))

    def take_protection_of(self, stored: Self) -> None:
        """Take over all that protects from another version of the record: this one may be from before."""
        for name in (*self.shared_names, "protected_name", "public_key", "known_as"):
            setattr(self, name, getattr(stored, name))
        if self.name_protected:
            self.title, self.draft_title, self.slug = stored.title, stored.draft_title, stored.slug

    def apply_protection(self) -> None:
        """Keep the rules of names; a translation first takes over what its French page has, however it was made."""
        if source := self._source():
            for name in self.shared_names:
                setattr(self, name, getattr(source, name))
        super().apply_protection()

    def _source(self) -> Self | None:
        """The French page of a translation, as it is stored; None for itself."""
        if not self.locale_id or self.locale.language_code == settings.LANGUAGE_CODE:
            return None
        french = {"translation_key": self.translation_key, "locale__language_code": settings.LANGUAGE_CODE}
        return type(self)._base_manager.filter(alias_of=None, **french).exclude(pk=self.pk).first()

    def _consent_errors(self) -> Iterator[tuple[str, str]]:
        if self.consent_end and not self.consent_date:
            yield "consent_end", _("Give the date of the consent that ends.")
        elif self.consent_end and self.consent_end < self.consent_date:
            yield "consent_end", _("The consent ends before it was given.")

    @transaction.atomic
    def save(self, *args: object, update_fields: Iterable[str] | None = None, **kwargs: object) -> None:
        """Save; a partner that is hidden, or whose texts tell its protected name, is never live."""
        self.apply_protection()
        if not is_draft(update_fields):
            self._change_address()
        if self.live and self.is_hidden:
            self.live = False
        elif self.live and not is_draft(update_fields) and self.is_told():
            self.live = False
            self.withheld_for = ({self.reference}, [])
        super().save(*args, update_fields=update_fields, **kwargs)

    def _change_address(self) -> None:
        """Store a new address by itself where nothing may lead from the old one to it, or it would tell who this is.

        Wagtail makes a redirect after any transaction in which it sees the slug of a page change. And it works the
        address out again only then: a version from before the protection would bring the address of then.
        """
        stored = type(self)._base_manager.filter(pk=self.pk).only("slug", *SECRET).first() if self.pk else None
        if stored is None or not (self._is_secret or stored._is_secret):
            return
        self.set_url_path(self.get_parent())
        if stored.slug != self.slug:
            type(self)._base_manager.filter(pk=self.pk).update(slug=self.slug, url_path=self.url_path)

    @property
    def _is_secret(self) -> bool:
        return self.name_protected or self.is_hidden
