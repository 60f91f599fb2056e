"""Which provider sends the newsletter, as the environment says."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

LISTMONK = "newsletter.providers.listmonk.ListmonkProvider"
LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1"}


def provider_settings(environment: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """The dotted name of the provider and its options; neither without `LISTMONK_URL`.

    Raises ImproperlyConfigured, in French, for what is missing or cannot be meant.
    """
    names = ("URL", "USER", "TOKEN", "LISTS", "TEMPLATE")
    url, user, token, lists, template = (environment.get(f"LISTMONK_{name}", "").strip() for name in names)
    if not url:
        return "", {}
    parts = urlsplit(url)
    if not parts.hostname or not (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL_HOSTS)
    ):
        raise ImproperlyConfigured("LISTMONK_URL doit être une adresse https (http sur la même machine seulement).")
    if not (user and token and lists and template.isdigit()):
        raise ImproperlyConfigured(
            "LISTMONK_URL demande aussi LISTMONK_USER, LISTMONK_TOKEN, LISTMONK_LISTS et LISTMONK_TEMPLATE (un nombre)."
        )
    options = {"url": url, "user": user, "token": token, "lists": _lists(lists), "template": int(template)}
    return LISTMONK, options


def _lists(written: str) -> dict[str, int]:
    """The number of the list for each language: `fr=3,nl=4`; a number alone is for all others."""
    try:
        pairs = (part.rpartition("=") for part in written.split(","))
        return {language.strip(): int(number) for language, _sign, number in pairs}
    except ValueError:
        raise ImproperlyConfigured("LISTMONK_LISTS s’écrit « 3 », ou « fr=3,nl=4 ».") from None
