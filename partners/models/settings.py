"""What staff set about the care of the profiles."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="group")
class PartnerSettings(BaseGenericSetting):
    """How long a profile counts as checked, and how long a link sent to a partner works."""

    check_months = models.PositiveSmallIntegerField(
        _("months between two checks"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("A profile that nobody confirmed for that long stands in the report of profiles to check."),
    )
    link_days = models.PositiveSmallIntegerField(
        _("days that a partner's link works"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("The link by which a partner corrects its own profile."),
    )

    class Meta:
        verbose_name = _("care of the partner profiles")
