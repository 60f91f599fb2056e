"""Time zones by their IANA names, and local times as the clocks of a place show them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from text.alphabet import alphabetical
from text.clocks import zone_label

HERE = settings.TIME_ZONE
"""The zone of the organisation, which needs no name beside an hour."""

ZONES = (
    *("Europe/Brussels", "Europe/Berlin", "Europe/Lisbon", "Europe/London", "Europe/Madrid", "Europe/Paris"),
    *("Europe/Rome", "Europe/Zurich", "Africa/Abidjan", "Africa/Accra", "Africa/Addis_Ababa", "Africa/Algiers"),
    *("Africa/Bamako", "Africa/Bujumbura", "Africa/Cairo", "Africa/Casablanca", "Africa/Conakry", "Africa/Dakar"),
    *("Africa/Douala", "Africa/Johannesburg", "Africa/Juba", "Africa/Kampala", "Africa/Kigali", "Africa/Kinshasa"),
    *("Africa/Lagos", "Africa/Lome", "Africa/Lubumbashi", "Africa/Lusaka", "Africa/Nairobi", "Africa/Niamey"),
    *("Africa/Nouakchott", "Africa/Ouagadougou", "Africa/Porto-Novo", "Africa/Tunis", "America/Argentina/Buenos_Aires"),
    *("America/Bogota", "America/Guatemala", "America/La_Paz", "America/Lima", "America/Managua"),
    *("America/Mexico_City", "America/Montreal", "America/New_York", "America/Port-au-Prince"),
    *("America/Santiago", "America/Santo_Domingo", "America/Sao_Paulo", "Asia/Bangkok", "Asia/Dhaka"),
    *("Asia/Jakarta", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Manila", "Asia/Phnom_Penh", "Asia/Tokyo"),
)
"""Where events take place: Belgium and around, the countries of work, and those from where people meet on line."""


def zone_choices() -> list[tuple[str, str]]:
    """The zones by their cities, in the order of the alphabet; that of the organisation comes first."""
    others = ((name, zone_label(name)) for name in ZONES if name != HERE)
    return [(HERE, zone_label(HERE)), *alphabetical(others, lambda choice: choice[1])]


def is_elsewhere(name: str) -> bool:
    """Whether the clocks of a zone may show another hour than those of the organisation."""
    return name != HERE


def to_utc(local: datetime, zone: str) -> datetime:
    """The moment at which the clocks of `zone` show `local`.

    A time that they leave out, or show twice, is that of the offset before the change (RFC 5545, 3.3.5).
    """
    return local.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def refuse_unclear(local: datetime, zone: str) -> None:
    """Raise ValidationError where the clocks of `zone` never show `local`, or show it twice."""
    earlier, later = (local.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
    if earlier.utcoffset() == later.utcoffset():
        return
    words = {"time": f"{local:%H:%M}", "day": f"{local:%d/%m/%Y}", "city": zone_label(zone)}
    if earlier.astimezone(UTC) > later.astimezone(UTC):  # the offset of before names a later moment than that of after
        said = _("%(time)s does not exist on %(day)s in %(city)s: the clocks go forward that night.")
    else:
        said = _("%(time)s comes twice on %(day)s in %(city)s: the clocks go back. Choose another time.")
    raise ValidationError(said % words, code="unclear")
