"""Settings for `make run`: one machine, nothing to configure, French from the first page."""

from .base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "only-for-this-machine"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
