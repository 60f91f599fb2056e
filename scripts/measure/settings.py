"""Production's settings, with files of their own and one more address (scripts.measure.urls)."""

import os
from pathlib import Path

from config.settings.production import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "demo"]  # noqa: F405

ROOT_URLCONF = "scripts.measure.urls"
STATIC_ROOT = Path(os.environ["MEASURE_STATIC"])
MEDIA_ROOT = Path(os.environ["MEASURE_MEDIA"])
# No mail leaves.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = os.environ["MEASURE_MAIL"]
