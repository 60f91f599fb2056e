"""Settings for `make run`: one machine, nothing to configure, French from the first page."""

import os

from .base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "only-for-this-machine"  # noqa: S105
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
# Whatever port it is served on.
ALLOWED_PORTS = ["*"]
LINKS_FOLLOW_REQUEST = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
