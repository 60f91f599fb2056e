"""The form in which a partner reads and corrects its own profile.

Each field carries along what it showed first (Django's hidden initial values): only what the partner changed is
taken, so that nothing that staff corrected in the meantime is brought back.
"""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.position_form import PositionForm
from core.public_forms.sections import Section, parts_of
from media.sent_pictures import PictureField, PicturesField, TakenPictures, formats_help
from text.reading.position import plain_degrees

from ..fields import FIELD_CLASSES, TelephoneForm, degrees_inputs_of_a_partner
from ..models import PartnerPage, Precision
from ..models.naming import UNPROTECTABLE
from ..outside import notices_of
from ..public import is_more_open, openness
from .plain_text import to_plain, with_changes
from .sections import SECTIONS
from .social import as_lines, from_lines

SAFEST_FIRST = [
    (Precision.HIDDEN, _("Nowhere: your movement does not appear on the site at all.")),
    (Precision.COUNTRY, _("The country only: all the movements of your country are at the same point on the map.")),
    (Precision.TOWN, _("The town: its name, and a point that represents the whole town.")),
    (Precision.EXACT, _("The exact place: where your door is, and your postal address if you tick its box.")),
]
COORDINATES = ("town_latitude", "town_longitude", "latitude", "longitude")
# Asked of the partner, and no part of the record.
OWN = ("social_addresses", "logo", "photos", "photo_credit", "forget_pictures", "consent", "agreed_by")
PICTURES = ("logo", "photos")
# What helps a telephone's keyboard, and browsers that fill forms in.
ATTRIBUTES = {
    "title": {"autocomplete": "organization"},
    "website": {"autocomplete": "url"},
    "email": {"autocomplete": "email"},
    "phone": {"autocomplete": "tel", "inputmode": "tel"},
    "postal_address": {"autocomplete": "street-address"},
    "town": {"autocomplete": "address-level2"},
    "founded": {"inputmode": "numeric"},
}


class ProfileForm(TelephoneForm, PositionForm):
    """What the record holds of a partner, in plain fields."""

    title = forms.CharField(label=_("Name"), max_length=255, help_text=_("The real name of your movement."))
    introduction = forms.CharField(
        label=_("In one sentence"), required=False, max_length=500, widget=forms.Textarea({"rows": 3})
    )
    body = forms.CharField(
        label=_("Description"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea({"rows": 12}),
        help_text=_("Leave an empty line between paragraphs. A line that begins with a hyphen is part of a list."),
    )
    social_addresses = forms.CharField(
        label=_("Social networks"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("The address of each page, one per line."),
    )
    logo = PictureField(label=_("Logo"), required=False)
    photos = PicturesField(label=_("Photographs"), required=False)
    photo_credit = forms.CharField(
        label=_("Who took them"),
        required=False,
        max_length=120,
        help_text=_("The name that appears under the photographs."),
    )
    forget_pictures = forms.BooleanField(label=_("Withdraw the pictures sent before"), required=False)
    location_precision = forms.ChoiceField(
        label=_("Where the public may place you"), choices=SAFEST_FIRST, widget=forms.RadioSelect
    )
    name_protected = forms.TypedChoiceField(
        label=_("Your name"),
        choices=[
            (True, _("Protected: the public sees no name, acronym, logo, links or contact details.")),
            (False, _("Public: your name appears on the site, along with what you allow.")),
        ],
        coerce=lambda value: str(value) == "True",
        widget=forms.RadioSelect,
    )
    consent = forms.BooleanField(
        label=_("We agree that Solidarité Mondiale publishes what is chosen above."), required=False
    )
    agreed_by = forms.CharField(
        label=_("Name of the person who agrees"),
        required=False,
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
        help_text=_("Needed if you tick the agreement above. Never public."),
    )

    class Meta:
        model = PartnerPage
        fields = [name for section in SECTIONS for name in section.names if name not in OWN]
        field_classes = FIELD_CLASSES
        widgets = {"postal_address": forms.Textarea({"rows": 3}), **degrees_inputs_of_a_partner()}
        labels = {
            "email_public": _("The public may see this e-mail address"),
            "phone_public": _("The public may see this telephone number"),
            "postal_address_public": _("The public may see this postal address"),
            "town_latitude": _("Latitude of the town"),
            "town_longitude": _("Longitude of the town"),
            "latitude": _("Latitude of your exact place"),
            "longitude": _("Longitude of your exact place"),
        }
        help_texts = {
            "town": "",
            "postal_address_public": _("Shown only if you choose the exact place, further down."),
            "founded": _("The year, for instance 1996."),
            "town_latitude": _("A number of degrees, or the whole position: the address of a map, for instance."),
            "latitude": _("A number of degrees, or the address of a map. Leave it empty if we should not keep it."),
            "longitude": _("In decimal degrees, for instance -1.519700."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._was_open = openness(self.instance)
        self._fill()
        for name in PICTURES:
            self.fields[name].help_text = formats_help()
        for name, attributes in ATTRIBUTES.items():
            self.fields[name].widget.attrs |= attributes
        for name, field in self.fields.items():
            field.show_hidden_initial = name not in OWN or name == "social_addresses"

    def _fill(self) -> None:
        """What the fields show first, where it is not what is stored."""
        partner = self.instance
        self.initial |= {
            "title": partner.real_name,
            "body": to_plain(partner.body),
            "social_addresses": as_lines(partner.social_links),
        }
        for name in COORDINATES:
            if (value := getattr(partner, name)) is not None:
                self.initial[name] = plain_degrees(value)

    @property
    def sections(self) -> Iterator[tuple[Section, list[forms.BoundField]]]:
        """The parts of the form with their fields."""
        return parts_of(self, SECTIONS)

    @property
    def notices(self) -> dict[str, str]:
        """What is to be said of the points, by the field of their latitude."""
        return dict(notices_of(self.instance))

    def on_top_of(self, partner: PartnerPage) -> "ProfileForm":
        """The same answers for the version `partner` of the record; the pictures are not read again."""
        if partner.latest_revision_id == self.instance.latest_revision_id:
            return self
        again = ProfileForm(self.data, instance=partner)
        again.is_valid()
        for name in PICTURES:
            again.cleaned_data[name] = self.cleaned_data.get(name)
            if name in self.errors:
                again.add_error(name, self.errors[name].as_data())
        return again

    def clean_body(self) -> str:
        """The description as rich text, its untouched parts as they were."""
        return with_changes(self.instance.body, self.cleaned_data["body"])

    def clean_social_addresses(self) -> list[tuple[str, dict[str, str]]]:
        """The accounts, each with its network."""
        return from_lines(self.cleaned_data["social_addresses"], self.instance.social_links)

    def clean_photos(self) -> TakenPictures:
        """The photographs that are right: they are kept though another one is refused, whose error is told."""
        photos = self.cleaned_data["photos"]
        if photos.refusals:
            self.add_error("photos", photos.refusals)
        return photos

    def clean_founded(self) -> int | None:
        """The year of foundation, not after the partnership began."""
        founded, since = self.cleaned_data["founded"], self.instance.partner_since
        if founded and since and founded > since:
            raise ValidationError(_("We have known you as a partner since %(year)s."), params={"year": since})
        return founded

    def clean(self) -> dict[str, Any]:
        """Leave out what the partner did not change; an agreement has a name."""
        cleaned = super().clean()
        if cleaned.get("consent") and not cleaned.get("agreed_by"):
            self.add_error("agreed_by", _("Write the name of the person who agrees."))
        unchanged = set(self._meta.fields) - set(self.changed_data)
        return {name: value for name, value in cleaned.items() if name not in unchanged}

    def _post_clean(self) -> None:
        """Put what changed into the record, and check the record as a whole."""
        if "social_addresses" in self.changed_data and "social_addresses" in self.cleaned_data:
            self.instance.social_links = self.cleaned_data["social_addresses"]
        super()._post_clean()
        self._empty_telling_texts()
        if is_more_open(openness(self.instance), self._was_open) and not self.cleaned_data.get("consent"):
            self.add_error("consent", _("More would be public than before: we need your agreement for that."))

    def _empty_telling_texts(self) -> None:
        """Empty the texts that tell a name now protected and that the partner cannot reach; staff compare them."""
        if self.instance.name_protected:
            for name in {told.field for told in self.instance.telling()} - set(self.fields):
                setattr(self.instance, name, self.instance._meta.get_field(name).get_default())

    def _update_errors(self, errors: ValidationError) -> None:
        """Keep the errors of the fields that stand here; the others are not the partner's to mend."""
        if hasattr(errors, "error_dict"):
            here = {name: said for name, said in errors.error_dict.items() if name in self.fields or name == "__all__"}
            # Staff settle what becomes of an acronym that cannot be protected: nothing is public before.
            here["acronym"] = [error for error in here.get("acronym", []) if error.code != UNPROTECTABLE]
            here = {name: said for name, said in here.items() if said}
            errors = ValidationError(here)
        super()._update_errors(errors)
