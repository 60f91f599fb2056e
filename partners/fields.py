"""How the forms of a partner read what is typed in them: the same way as the import reads its cells."""

from django import forms

from core.plain_text import one_line
from core.reading.fields import DayField, MailboxField, WebAddressField, YearField
from core.reading.telephones import read_telephones

from .widgets import DegreesField

FIELD_CLASSES: dict[str, type[forms.Field]] = {
    **dict.fromkeys(("founded", "partner_since"), YearField),
    **dict.fromkeys(("consent_date", "consent_end", "last_checked"), DayField),
    **dict.fromkeys(("town_latitude", "town_longitude", "latitude", "longitude"), DegreesField),
    "website": WebAddressField,
    "email": MailboxField,
}


class TelephoneForm(forms.ModelForm):
    """Reads the telephone of a partner by the numbering plan of its country."""

    def clean_phone(self) -> str:
        """The numbers as they are dialled from everywhere; what was there before stays as it is."""
        text = one_line(self.cleaned_data["phone"])
        country = self.cleaned_data.get("country") or (self.instance.country if self.instance.country_id else None)
        if not text or country is None or text == self.initial.get("phone"):
            return text
        return read_telephones(text, country.code)
