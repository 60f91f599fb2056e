"""The form of a partner in the admin."""

from django import forms

from core.studio.forms import PageForm, order_choices

from .fields import FIELD_CLASSES, TelephoneForm


class PartnerForm(TelephoneForm, PageForm):
    """Kinds and themes as boxes to tick, countries by their names, the real name of a protected partner."""

    class Meta:
        field_classes = FIELD_CLASSES

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.protected_name:
            self.initial["title"] = self.instance.protected_name
        for name in ("kinds", "themes"):
            if name in self.fields:
                self.fields[name].widget = forms.CheckboxSelectMultiple()
                order_choices(self.fields[name])
        if country := self.fields.get("country"):
            country.widget = forms.Select()
            order_choices(country)
