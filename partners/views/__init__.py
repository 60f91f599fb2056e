"""What answers the addresses of the directory; importing it ties its views to the page type."""

from . import directory, open_data, shared_map

__all__ = ["directory", "open_data", "shared_map"]
