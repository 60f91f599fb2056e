"""Draws every page anew from now on: after a change that the site itself did not make."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.page_cache.watching import change_generation
from core.shared_cache.purging import forget_everything


class Command(BaseCommand):
    help = "Oublie toutes les pages gardées entières, par exemple après une mise à jour ou une base restaurée."

    def handle(self, *args: Any, **options: Any) -> None:
        """Change the generation of the content, and have the cache before the site forget what it keeps of the last."""
        change_generation()
        if failures := forget_everything():
            raise CommandError(f"Un cache placé devant le site n’a pas pu être prévenu : {'; '.join(failures)}")
        self.stdout.write("Les pages gardées sont oubliées.")
