"""Tells a page in one language that its reader comes from another: by the link alone, without a cookie.

A link from a page in Dutch to one that exists in French only ends with `?depuis=nl`; the French page then says so in
Dutch and leads back (`core.page_languages`). Canonical addresses do not have it.
"""

from django.http import HttpRequest

from core.languages import spoken_languages

PARAMETER = "depuis"


def coming_from(address: str, language: str) -> str:
    """`address` as a link from a page in `language` has it."""
    head, mark, fragment = address.partition("#")
    return f"{head}{'&' if '?' in head else '?'}{PARAMETER}={language}{mark}{fragment}"


def language_left(request: HttpRequest) -> str:
    """The language that the reader of `request` comes from, as the link says; whatever an address may hold."""
    return str(request.GET.get(PARAMETER, ""))


def still_coming_from(request: HttpRequest, address: str) -> str:
    """`address`, which `request` leads on to, with the language that its reader comes from."""
    language = language_left(request)
    return coming_from(address, language) if language in spoken_languages() else address
