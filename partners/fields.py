"""How the forms of a partner read what is typed in them: the same way as the import reads its cells."""

from django import forms

from core.position_form import DEGREES_CLASSES
from text.plain_text import one_line
from text.reading.degrees_fields import DegreesInput, degrees_inputs
from text.reading.fields import DayField, MailboxField, WebAddressField, YearField
from text.reading.telephones import read_telephones

FIELD_CLASSES: dict[str, type[forms.Field]] = {
    **dict.fromkeys(("founded", "partner_since"), YearField),
    **dict.fromkeys(("consent_date", "consent_end", "last_checked"), DayField),
    **DEGREES_CLASSES,
    "website": WebAddressField,
    "email": MailboxField,
}


def degrees_inputs_of_a_partner() -> dict[str, DegreesInput]:
    """The widgets of the point of the town and of the exact place."""
    return degrees_inputs("town_latitude", "town_longitude") | degrees_inputs("latitude", "longitude")


class TelephoneForm(forms.ModelForm):
    """Reads the telephone of a partner by the numbering plan of its country."""

    def clean_phone(self) -> str:
        """The numbers as they are dialled from everywhere; what was there before stays as it is."""
        text = one_line(self.cleaned_data["phone"])
        country = self.cleaned_data.get("country") or (self.instance.country if self.instance.country_id else None)
        if not text or country is None or text == self.initial.get("phone"):
            return text
        return read_telephones(text, country.code)
