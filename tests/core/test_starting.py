"""What must wait until the models are there: from Wagtail 8 on, these modules ask for the model of pages at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.studio.listings import SourceParentView
from home.models import StandardPage

LATE = ("wagtail.rich_text.pages", "wagtail.admin.views.pages.listing", "wagtail.contrib.forms.views")
ROOT = Path(__file__).resolve().parents[2]
START = """
import sys
sys.path[:0] = ["site", "."]
import django
from django.apps import apps

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in sys.argv and not apps.models_ready:
            print(name)

sys.meta_path.insert(0, Watch())
django.setup()
"""


def test_no_model_imports_them() -> None:
    done = subprocess.run([sys.executable, "-c", START, *LATE], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == ""


@pytest.mark.django_db
def test_the_menu_asks_for_parents_without_a_request() -> None:
    assert SourceParentView(model=StandardPage).locale.language_code == "fr"
