"""Settings for `make run`: one machine, nothing to configure, French from the first page."""

import os

from config.newsletter import provider_settings

from .base import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "demo"]  # noqa: F405

# `make run` shows the site as its readers get it, errors included; `make dev` and the shell say what went wrong.
DEBUG = os.environ.get("DEBUG") != "0"
# Templates change while the site runs, in `make dev`: no page is kept.
PAGE_CACHE_SECONDS = 0 if DEBUG else PAGE_CACHE_SECONDS  # noqa: F405
# Static files come from where they are written, in both.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
SECRET_KEY = "only-for-this-machine"  # noqa: S105
WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
# Whatever port it is served on.
ALLOWED_PORTS = ["*"]
LINKS_FOLLOW_REQUEST = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]

# A listmonk on this machine, to try it with.
NEWSLETTER_PROVIDER, NEWSLETTER_PROVIDER_OPTIONS = provider_settings(os.environ)

# Django's own two, without what opens a partner's link: terminals are shown and their text is copied.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"tokens": {"()": "core.signed_links.logs.HideTokens"}, "outages": {"()": "core.outages.OneLine"}},
    "formatters": {
        "requests": {"()": "django.utils.log.ServerFormatter", "format": "[{server_time}] {message}", "style": "{"}
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["tokens", "outages"]},
        "requests": {"class": "logging.StreamHandler", "filters": ["tokens", "outages"], "formatter": "requests"},
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "INFO"},
        "django.server": {"handlers": ["requests"], "level": "INFO", "propagate": False},
    },
}
