"""The fields of a position: a latitude and a longitude, in decimal degrees."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models


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
