"""What staff keep of a partner and the public may not see all of: place, name, contacts, consent.

The rules are kept by the record itself, whatever form, import, translation or copy saves it: a protected name is
moved out of the title and the address, and a hidden partner is never live. What the public may see of the rest is
worked out in one place, `partners.public`.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import translation
from django.utils.crypto import get_random_string
from django.utils.html import strip_tags
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.alphabet import fold

APOSTROPHES = re.compile("['’]")
NEUTRAL_SLUG = re.compile(r"mouvement-[a-z0-9]{8}")
GUARDED_FIELDS = ("title", "draft_title", "slug", "url_path", "live", "protected_name")
# Saving none of these, as a draft does, changes nothing of what the public sees.
PUBLIC_FIELDS = {"title", "slug", "url_path", "live", "protected_name", "name_protected", "location_precision"}
SHORTEST_NAME = 3  # shorter ones stand in ordinary words


class Precision(models.TextChoices):
    """How precisely the public may know where a partner is; "hidden" means that it is shown nowhere at all."""

    EXACT = "exact", _("Exact: the position and the town")
    TOWN = "town", _("Town: its name and its own point")
    COUNTRY = "country", _("Country only")
    HIDDEN = "hidden", _("Hidden: the partner appears nowhere in public")


def latitude_field(label: str, help_text: str) -> models.DecimalField:
    """A latitude in decimal degrees, to about a tenth of a metre."""
    bounds = [MinValueValidator(-90), MaxValueValidator(90)]
    return models.DecimalField(
        label, max_digits=8, decimal_places=6, null=True, blank=True, validators=bounds, help_text=help_text
    )


def longitude_field(label: str, help_text: str) -> models.DecimalField:
    """A longitude in decimal degrees."""
    bounds = [MinValueValidator(-180), MaxValueValidator(180)]
    return models.DecimalField(
        label, max_digits=9, decimal_places=6, null=True, blank=True, validators=bounds, help_text=help_text
    )


class ProtectedRecord(models.Model):
    """Comes before `BasePage` among the bases of `PartnerPage`."""

    # Wagtail's own.
    title: str
    slug: str
    live: bool

    town = models.CharField(
        _("town"), max_length=80, blank=True, help_text=_("Public when the precision is “town” or “exact”.")
    )
    town_latitude = latitude_field(_("latitude of the town"), _("In decimal degrees, for instance 12.37."))
    town_longitude = longitude_field(_("longitude of the town"), _("In decimal degrees, for instance -1.52."))
    latitude = latitude_field(
        _("latitude"), _("In decimal degrees, for instance 12.371400. Public when the precision is “exact” only.")
    )
    longitude = longitude_field(
        _("longitude"), _("In decimal degrees, for instance -1.519700. Public when the precision is “exact” only.")
    )
    location_precision = models.CharField(
        _("precision of the place"),
        max_length=10,
        choices=Precision,
        default=Precision.COUNTRY,
        help_text=_("What the public may know. Without a date of consent, never more than the country."),
    )

    name_protected = models.BooleanField(
        _("protected name"),
        default=False,
        help_text=_(
            "The public never sees the name, the acronym, the logo, the website, the social networks nor the contact"
            " details; the address of the page changes."
        ),
    )
    # Where the real name waits while the title is the public one.
    protected_name = models.CharField(_("real name"), max_length=255, blank=True, editable=False)

    email = models.EmailField(_("e-mail address"), blank=True)
    email_public = models.BooleanField(_("public e-mail address"), default=False)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    phone_public = models.BooleanField(_("public telephone"), default=False)
    postal_address = models.TextField(_("postal address"), blank=True)
    postal_address_public = models.BooleanField(
        _("public postal address"), default=False, help_text=_("Shown only when the precision is “exact”.")
    )

    consent_date = models.DateField(
        _("date of consent"),
        null=True,
        blank=True,
        help_text=_("When the partner agreed to what is published. Without it, the country at most is public."),
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
        "consent_note",
    )

    class Meta:
        abstract = True

    @property
    def is_hidden(self) -> bool:
        """Whether the partner may appear nowhere in public."""
        return self.location_precision == Precision.HIDDEN

    @property
    def real_name(self) -> str:
        """The name that staff know."""
        return self.protected_name or self.title

    def public_name(self) -> str:
        """What stands for a protected name, in the language of the page."""
        language = self.locale.language_code if self.locale_id else settings.LANGUAGE_CODE
        with translation.override(language):
            return gettext("Partner movement (%(country)s, protected name)") % {"country": self.country.name}

    def apply_protection(self) -> None:
        """Move a protected name out of the title and the address, or back into the title once it is public again."""
        if self.name_protected and self.country_id:
            if self.title != self.public_name():
                self.protected_name, self.title = self.title, self.public_name()
            self.draft_title = self.title
            if not NEUTRAL_SLUG.fullmatch(self.slug):
                self.slug = f"mouvement-{get_random_string(8, 'abcdefghijkmnpqrstuvwxyz23456789')}"
        elif not self.name_protected and self.protected_name:
            if self.title == self.public_name():
                self.title = self.draft_title = self.protected_name
            self.protected_name = ""

    def minimal_clean(self) -> None:
        """Check a draft."""
        self.apply_protection()
        super().minimal_clean()

    def clean(self) -> None:
        """Check the place, and that a protected name is told nowhere."""
        self.apply_protection()
        super().clean()
        errors = dict(self._place_errors())
        if self.name_protected:
            told = _("The protected name stands in this text: the public would read it.")
            errors |= dict.fromkeys(self.fields_telling_the_name(), told)
        if errors:
            raise ValidationError(errors)

    def _place_errors(self) -> Iterator[tuple[str, str]]:
        for latitude, longitude in (("latitude", "longitude"), ("town_latitude", "town_longitude")):
            missing = [name for name in (latitude, longitude) if getattr(self, name) is None]
            if len(missing) == 1:
                yield missing[0], _("Give both the latitude and the longitude, or neither.")

    @property
    def secret_names(self) -> list[str]:
        """The names that a protected partner is known by, folded; those too short to be told apart are left out."""
        names = (fold(_plain(name)) for name in (self.protected_name, self.acronym))
        return [name for name in names if len(name) >= SHORTEST_NAME]

    def fields_telling_the_name(self) -> list[str]:
        """The public texts in which a secret name stands, capitals and accents aside."""
        return self.fields_telling(self.secret_names)

    def fields_telling(self, names: Iterable[str]) -> list[str]:
        """The public texts in which one of `names`, folded, stands."""
        texts = {field: f"-{fold(_plain(text))}-" for field, text in self.public_texts().items()}
        return [field for field, text in texts.items() if any(f"-{name}-" in text for name in names)]

    def public_texts(self) -> dict[str, str]:
        """The texts of the record that the public reads, by field."""
        raise NotImplementedError

    def save(self, *args: object, update_fields: Iterable[str] | None = None, **kwargs: object) -> None:
        """Save; a partner that is hidden, or whose texts tell its protected name, is never live."""
        self.apply_protection()
        if self.is_hidden or (self.name_protected and self.live and self.fields_telling_the_name()):
            self.live = False
        if update_fields is not None and PUBLIC_FIELDS.intersection(update_fields):
            update_fields = {*update_fields, *GUARDED_FIELDS}
        super().save(*args, update_fields=update_fields, **kwargs)


def _plain(html: str) -> str:
    """The words of a rich text; a tag and an apostrophe end a word."""
    return APOSTROPHES.sub(" ", unescape(strip_tags(html.replace("<", " <"))))
