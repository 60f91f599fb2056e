"""What answers the addresses of the agenda and of its events; each module adds its views to the page types."""

from . import agenda

__all__ = ["agenda"]
