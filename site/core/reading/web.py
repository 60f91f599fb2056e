"""Addresses of web pages and of mail as people write and paste them."""

import re
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _

from .wrapped import unwrapped

SCHEME = re.compile(r"https?:", re.IGNORECASE)
# Slips of the fingers: "http//", "http:/", "https:www.", "http://http://".
SLIPS = re.compile(r"(?:(https?)\s*(?::\s*/*\s*|//+\s*))+", re.IGNORECASE)
ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d+(?:/|$))", re.IGNORECASE)
# What comes along when an address is copied out of a text or a mail.
AROUND = " <>«»“”\"'.,;"
SEVERAL = re.compile(
    r"\s(?:[;,/|&]|et|ou|and|or)\s|[;,|]\s*(?=(?:https?:|www\.))|\s(?=(?:https?:|www\.))", re.IGNORECASE
)

MAIL_SCHEME = re.compile(r"^(?:mailto:|e-?mail\s*:|courriel\s*:)\s*", re.IGNORECASE)
NAMED = re.compile(r".*<\s*([^<>]+)\s*>\s*")
# As people hide an address from robots.
WRITTEN_AT = re.compile(r"\s*[\[(]\s*(?:at|arobase|à|chez)\s*[\])]\s*", re.IGNORECASE)
AROUND_SIGNS = re.compile(r"\s*([@.])\s*")

validate_address = URLValidator(schemes=["http", "https"])


def read_web_address(text: str) -> str:
    """The address of a web page, with its scheme. Raises ValidationError."""
    address = unwrapped(text.strip(AROUND))
    if SEVERAL.search(address):
        raise ValidationError(_("Write one address (URL) only, for instance https://www.example.org."), code="invalid")
    if found := SLIPS.match(address):
        address = f"{found[1].lower()}://{address[found.end() :].lstrip('/')}"
    elif not ANY_SCHEME.match(address):
        address = f"https://{address.lstrip('/')}"
    address = address.replace(" ", "%20")
    try:
        validate_address(address)
    except ValidationError:
        said = _("This is no address (URL) of a web page: write it as the browser shows it, https://www.example.org.")
        raise ValidationError(said, code="invalid") from None
    return address


def read_email(text: str) -> str:
    """The address of a mailbox. Raises ValidationError."""
    address = text.strip()
    if found := NAMED.fullmatch(address):
        address = found[1]
    if stripped := MAIL_SCHEME.match(address):
        address = unquote(address[stripped.end() :]).partition("?")[0]
    address = WRITTEN_AT.sub("@", address.strip(AROUND))
    if address.count("@") > 1:
        raise ValidationError(_("Write one e-mail address only."), code="invalid")
    address = AROUND_SIGNS.sub(r"\1", address)
    validate_email(address)
    return address
