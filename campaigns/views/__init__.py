"""What answers the addresses of the agenda and below a campaign; each module adds its views to the page types."""

from . import agenda, applications, calendars, frame, gallery, petition, proposals, registration, supporters

__all__ = [
    "agenda",
    "applications",
    "calendars",
    "frame",
    "gallery",
    "petition",
    "proposals",
    "registration",
    "supporters",
]
