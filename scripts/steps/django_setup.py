"""Django, set up outside manage.py with the same settings."""

import os
import sys

from .console import ROOT, SetupError, one_line

SOURCE_ROOT = ROOT / "site"


def use_settings() -> None:
    """Say where the settings are, as manage.py does."""
    sys.path.insert(0, str(SOURCE_ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")


def set_up_django() -> None:
    """Load the settings and the apps. Raises SetupError for settings that refuse their environment."""
    use_settings()
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise SetupError(one_line(error)) from None
