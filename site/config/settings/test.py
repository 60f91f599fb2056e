"""Settings of the test run: the base ones, quick and quiet."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "demo"]  # noqa: F405

DEBUG = False
SECRET_KEY = "only-for-tests"  # noqa: S105
# Whatever port it is served on.
ALLOWED_PORTS = ["*"]
LINKS_FOLLOW_REQUEST = True
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# The turns of the sandbox too: passes of tests that run beside each other take no place from one another.
VAR_DIR = Path(tempfile.mkdtemp(prefix="solmond-var-"))
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="solmond-media-"))
PRIVATE_DIR = Path(tempfile.mkdtemp(prefix="solmond-private-"))
IMPORTS_DIR = Path(tempfile.mkdtemp(prefix="solmond-imports-"))
STATIC_ROOT = Path(tempfile.mkdtemp(prefix="solmond-static-"))
# Tests click faster than people do: a draft saved on its own in between would change what they meet.
WAGTAIL_AUTOSAVE_INTERVAL = 0
# Tests ask what drawing a page costs and gives; those of the page cache turn it on (the fixture `kept_pages`).
PAGE_CACHE_SECONDS = 0
