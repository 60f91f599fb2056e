"""Settings for a public server. Every value that differs by server comes from the environment."""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from config.caches import cache_settings
from config.newsletter import provider_settings
from config.shared_cache import shared_cache_settings

from .base import *  # noqa: F403

DEBUG = False
# The demo, on a server that shows it.
if os.environ.get("DEMO") == "1":
    INSTALLED_APPS = [*INSTALLED_APPS, "demo"]  # noqa: F405


def required(name: str) -> str:
    """The environment variable `name`; ImproperlyConfigured when it is missing or empty."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"La variable d’environnement {name} est obligatoire en production.")
    return value


SECRET_KEY = required("SECRET_KEY")
# Keys that were in use before, newest first: they still open what they closed.
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("SECRET_KEY_FALLBACKS", "").split(",") if key]
ALLOWED_HOSTS = [host.strip() for host in required("ALLOWED_HOSTS").split(",") if host.strip()]
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured("La variable d’environnement ALLOWED_HOSTS est obligatoire en production.")
ALLOWED_PORTS = [port.strip() for port in os.environ.get("ALLOWED_PORTS", "").split(",") if port.strip()]
NAMED_HOSTS = [host.lstrip(".") for host in ALLOWED_HOSTS if host != "*"]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in NAMED_HOSTS]
# "*" names no host: the address that mails lead to must then be said.
WAGTAILADMIN_BASE_URL = os.environ.get("ADMIN_BASE_URL", "").strip() or (
    CSRF_TRUSTED_ORIGINS[0] if NAMED_HOSTS else required("ADMIN_BASE_URL")
)

TRUSTED_PROXIES = [entry.strip() for entry in os.environ.get("TRUSTED_PROXIES", "").split(",") if entry.strip()]
SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 3600
# They bind every other site of the domain, for long: only who keeps the domain may ask for them.
SECURE_HSTS_INCLUDE_SUBDOMAINS = os.environ.get("HSTS_SUBDOMAINS") == "1"
SECURE_HSTS_PRELOAD = os.environ.get("HSTS_PRELOAD") == "1"
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS_SUBDOMAINS=1 is the choice of the server's keeper
    "security.W019",  # the studio shows its previews in a frame of the site's own
    "security.W021",  # so is HSTS_PRELOAD=1
]
SESSION_COOKIE_SECURE = True
SECOND_FACTOR_REQUIRED = True
SECOND_FACTOR_GRACE_DAYS = int(os.environ.get("SECOND_FACTOR_GRACE_DAYS", "7"))
CSRF_COOKIE_SECURE = True

STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "core.static_files.StaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
CACHES = cache_settings(os.environ.get("CACHE_URL", "").strip(), VAR_DIR / "cache")  # noqa: F405
PAGE_CACHE_SECONDS = int(os.environ.get("PAGE_CACHE_SECONDS", PAGE_CACHE_SECONDS))  # noqa: F405
PAGE_CACHE_WITHOUT_DATABASE = int(os.environ.get("PAGE_CACHE_WITHOUT_DATABASE", PAGE_CACHE_WITHOUT_DATABASE))  # noqa: F405

# A cache before the site (nginx, Varnish), which is told at once of what is withdrawn.
WAGTAILFRONTENDCACHE, SHARED_CACHE_IS_TOLD = shared_cache_settings(os.environ.get("SHARED_CACHE_URL", "").strip())

# A machine that drafts translations. None unless one is named: texts of the site would leave it.
if DEEPL_AUTH_KEY := os.environ.get("DEEPL_AUTH_KEY", "").strip():
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
        # Two requests are waited for before a server of thirty seconds' patience gives up.
        "OPTIONS": {"AUTH_KEY": DEEPL_AUTH_KEY, "TIMEOUT": 10},
    }
elif LIBRETRANSLATE_URL := os.environ.get("LIBRETRANSLATE_URL", "").strip().rstrip("/"):
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
        "OPTIONS": {
            "LIBRETRANSLATE_URL": LIBRETRANSLATE_URL,
            "API_KEY": os.environ.get("LIBRETRANSLATE_API_KEY", "").strip(),
        },
    }

NEWSLETTER_PROVIDER, NEWSLETTER_PROVIDER_OPTIONS = provider_settings(os.environ)

# `manage.py db_worker` does them: no upload waits for a PDF to be read.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Without a mail server, messages and links of passwords would end in the server's log.
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = required("EMAIL_HOST")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = True
# A mail server that does not answer holds a request no longer; the mail is sent later.
EMAIL_TIMEOUT = 10
MAIL_HOST = NAMED_HOSTS[0] if NAMED_HOSTS else urlsplit(WAGTAILADMIN_BASE_URL).hostname
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "").strip() or f"site@{MAIL_HOST}"


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"tokens": {"()": "core.signed_links.logs.HideTokens"}, "outages": {"()": "core.outages.OneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["tokens", "outages"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
