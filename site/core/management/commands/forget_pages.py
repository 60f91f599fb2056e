"""Draws every page anew from now on: after a change that the site itself did not make."""

from typing import Any

from django.core.management.base import BaseCommand

from core.page_cache.watching import change_generation


class Command(BaseCommand):
    help = "Oublie toutes les pages gardées entières, par exemple après une mise à jour ou une base restaurée."

    def handle(self, *args: Any, **options: Any) -> None:
        """Change the generation of the content."""
        change_generation()
        self.stdout.write("Les pages gardées sont oubliées.")
