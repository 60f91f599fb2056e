"""A large site: what readers and staff wait for, each in one request or one action."""

import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import TYPE_CHECKING

from .answers import ask, client_of_readers, milliseconds
from .tables import Row, row, verdict

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from home.models import StandardPage

LONGEST = 2_000  # milliseconds
READERS = {
    "accueil": "/",
    "plan du site": "/sitemap.xml",
    "plan du site, une partie": "/sitemap-1.xml",
    "flux des publications": "/flux/publications.atom",
    "adresse qui manque": "/rien-ici/",
}


def large_rows(base: str) -> list[Row]:
    """Addresses first asked and asked again, then actions that are taken back."""
    from django.contrib.auth import get_user_model

    user = get_user_model().objects.create_superuser("large")
    rows = [*_addresses(base, user), *_actions(base, user)]
    user.delete()
    return rows


def _addresses(base: str, user: "AbstractUser") -> Iterator[Row]:
    from django.urls import reverse
    from wagtail.models import Page

    section = section_of_texts()
    studio = {
        "studio : tableau de bord": reverse("wagtailadmin_home"),
        "studio : explorateur, une section": reverse("wagtailadmin_explore", args=[section.pk]),
        "studio : liste des partenaires": reverse("partners:index"),
        "studio : modifier une page": reverse("wagtailadmin_pages:edit", args=[section.get_children().first().pk]),
        "studio : historique du site": reverse("wagtailadmin_reports:site_history"),
        "studio : pages qui vieillissent": reverse("wagtailadmin_reports:aging_pages"),
    }
    count = Page.objects.count()
    for addresses, who in ((READERS, None), (studio, user)):
        client = client_of_readers()
        if who:
            client.force_login(who)
        for name, address in addresses.items():
            expected = 404 if "manque" in name else 200
            first = milliseconds(client, address, expected)
            queries = ask(client, address)[0]
            usual = median(milliseconds(client, address, expected) for _time in range(3))
            told = verdict((max(first, usual), LONGEST))
            yield row(name, base, count, queries, f"{first:.0f} ms", f"{usual:.0f} ms", f"{LONGEST} ms", told)


def _actions(base: str, user: "AbstractUser") -> Iterator[Row]:
    """What changes many pages, in a transaction that is taken back: what waits for its end is not counted."""
    from django.db import transaction
    from wagtail.actions.delete_page import DeletePageAction
    from wagtail.models import Page

    def rename() -> None:
        section = section_of_texts()
        section.slug = "autre-section"
        section.save_revision(user=user).publish(user=user)

    def publish() -> None:
        page = section_of_texts().get_children().first().specific
        page.title = "Un autre titre"
        page.save_revision(user=user).publish(user=user)

    def delete() -> None:
        DeletePageAction(section_of_texts(), user=user).execute(skip_permission_checks=True)

    inside, count = section_of_texts().get_descendants().count(), Page.objects.count()
    actions: dict[str, Callable[[], None]] = {
        "publier une page": publish,
        f"renommer une section de {inside} pages": rename,
        f"supprimer une section de {inside} pages": delete,
    }
    for name, act in actions.items():
        with transaction.atomic():
            started = time.perf_counter()
            act()
            lasted = 1000 * (time.perf_counter() - started)
            transaction.set_rollback(True)
        yield row(name, base, count, None, f"{lasted:.0f} ms", None, f"{LONGEST} ms", verdict((lasted, LONGEST)))


def section_of_texts() -> "StandardPage":
    """The section that holds most pages."""
    from home.models import StandardPage

    return StandardPage.objects.order_by("-numchild")[0]
