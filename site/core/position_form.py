"""How forms read the positions of a place (`core.models.place`)."""

from itertools import chain

from django import forms
from django.core.exceptions import ValidationError

from text.reading.degrees_fields import DegreesField

from .models.place import POSITIONS

DEGREES_CLASSES: dict[str, type[forms.Field]] = dict.fromkeys(chain(*POSITIONS), DegreesField)
"""The classes of their fields, for the Meta of a form."""


class PositionForm(forms.ModelForm):
    """Tells once what is wrong with a position."""

    def _update_errors(self, errors: ValidationError) -> None:
        """Leave out that a number of it is missing where that one or the other could not be read."""
        for pair in POSITIONS:
            if hasattr(errors, "error_dict") and any(name in self.errors for name in pair):
                errors.error_dict = {name: said for name, said in errors.error_dict.items() if name not in pair}
        super()._update_errors(errors)
