"""How the forms of a partner read what is typed in them: the same way as the import reads its cells."""

from django import forms
from django.core.exceptions import ValidationError

from text.plain_text import one_line
from text.reading.degrees_fields import DegreesField, DegreesInput, degrees_inputs
from text.reading.fields import DayField, MailboxField, WebAddressField, YearField
from text.reading.telephones import read_telephones

FIELD_CLASSES: dict[str, type[forms.Field]] = {
    **dict.fromkeys(("founded", "partner_since"), YearField),
    **dict.fromkeys(("consent_date", "consent_end", "last_checked"), DayField),
    **dict.fromkeys(("town_latitude", "town_longitude", "latitude", "longitude"), DegreesField),
    "website": WebAddressField,
    "email": MailboxField,
}

POSITIONS = (("town_latitude", "town_longitude"), ("latitude", "longitude"))
"""Fields of which either may hold the whole position."""


def degrees_inputs_of_a_partner() -> dict[str, DegreesInput]:
    """The widgets of the point of the town and of the exact place."""
    return degrees_inputs("town_latitude", "town_longitude") | degrees_inputs("latitude", "longitude")


class PositionForm(forms.ModelForm):
    """Tells once what is wrong with a position."""

    def _update_errors(self, errors: ValidationError) -> None:
        """Leave out that a number of it is missing where that one or the other could not be read."""
        for pair in POSITIONS:
            if hasattr(errors, "error_dict") and any(name in self.errors for name in pair):
                errors.error_dict = {name: said for name, said in errors.error_dict.items() if name not in pair}
        super()._update_errors(errors)


class TelephoneForm(forms.ModelForm):
    """Reads the telephone of a partner by the numbering plan of its country."""

    def clean_phone(self) -> str:
        """The numbers as they are dialled from everywhere; what was there before stays as it is."""
        text = one_line(self.cleaned_data["phone"])
        country = self.cleaned_data.get("country") or (self.instance.country if self.instance.country_id else None)
        if not text or country is None or text == self.initial.get("phone"):
            return text
        return read_telephones(text, country.code)
