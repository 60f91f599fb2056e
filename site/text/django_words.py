"""What Django says of values in the words of a program: the catalogues have other words for these texts."""

from django.utils.translation import gettext_noop

WORDED_OTHERWISE = (
    gettext_noop("Ensure this value is less than or equal to %(limit_value)s."),
    gettext_noop("Enter a valid email address."),
    gettext_noop("Ensure this value is greater than or equal to %(limit_value)s."),
)
