"""The page that a web server shows while the site is down and nothing is kept: the site's own, in one file."""

import re
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.core.management.base import BaseCommand
from django.test import RequestFactory

from core.errors import without_database
from core.static_files import IMPORT, shortened

SHEET = re.compile(r"css/([\w-]+?)(?:\.[0-9a-f]{12})?\.css$")
FONTS = re.compile(r"@font-face\s*\{[^}]*\}")


class Command(BaseCommand):
    help = "Donne la page que le serveur web montre quand le site ne répond pas (panne.html, voir deploy/)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the page on the standard output."""
        self.stdout.write(outage_page())


def outage_page() -> str:
    """The page, which needs no other file: those would not be answered either."""
    page = BeautifulSoup(without_database(RequestFactory().get("/")).content, "html.parser")
    for link in page.find_all("link"):
        sheet = SHEET.search(str(link["href"])) if "stylesheet" in link["rel"] else None
        if sheet is None:
            link.decompose()
        else:
            style = page.new_tag("style")
            style.string = FONTS.sub("", shortened(_sheet(f"{sheet[1]}.css")))
            link.replace_with(style)
    return str(page)


def _sheet(name: str) -> str:
    """A sheet as it stands in the source, with those that it imports for screens."""
    text = Path(str(finders.find(f"css/{name}"))).read_text("utf-8")
    return IMPORT.sub(lambda found: "" if found["media"] else _sheet(found["name"]), text)
