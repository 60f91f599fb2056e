"""What answers the addresses of the magazine and of the publications; each module adds its views to the page types."""

from . import issues, light_version, magazine, publications

__all__ = ["issues", "light_version", "magazine", "publications"]
