"""Addresses of web pages and of mail as people write and paste them."""

import re
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.utils.translation import gettext as _

from .wrapped import unwrapped

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

# Names that lead somewhere only within an office, or nowhere.
LOCAL_NAMES = {"localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "private", "arpa"}
PRIVATE = "private"
"""The code of the error for an address that is one, but not for readers."""

validate_address = URLValidator(schemes=["http", "https"])


def read_web_address(text: str) -> str:
    """The address of a web page that readers can open, with its scheme. Raises ValidationError."""
    address = unwrapped(text.strip(AROUND))
    if SEVERAL.search(address):
        raise ValidationError(_("Write one address (URL) only, for instance https://www.example.org."), code="invalid")
    if found := SLIPS.match(address):
        address = f"{found[1].lower()}://{address[found.end() :].lstrip('/')}"
    elif not ANY_SCHEME.match(address):
        address = f"https://{address.lstrip('/')}"
    address = address.replace(" ", "%20")
    _refuse_mailbox(text.strip(AROUND))
    try:
        validate_address(address)
    except ValidationError:
        if found:  # a name alone is no address yet
            refuse_private(address)
        said = _(
            "This is not the address (URL) of a web page: write it as the browser shows it, https://www.example.org."
        )
        raise ValidationError(said, code="invalid") from None
    refuse_private(address)
    return address


def refuse_private(address: str) -> None:
    """Raise ValidationError for the address of a web page that is not for readers.

    It holds a user name or a password, or leads to a computer without a name that the whole world knows.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:  # no address at all, as the validator of addresses says
        return
    if "@" in parts.netloc:
        raise ValidationError(
            _(
                "This address contains a user name or a password, which every reader would see: remove what comes"
                " before the @."
            ),
            code=PRIVATE,
        )
    if host and (_is_number(host) or "." not in host or host.rpartition(".")[2] in LOCAL_NAMES):
        raise ValidationError(
            _(
                "This address is a number, or a computer of your own network: readers cannot reach it. Write the"
                " public address of the site, for instance https://www.example.org."
            ),
            code=PRIVATE,
        )


def _is_number(host: str) -> bool:
    """Whether `host` is an address in numbers; browsers also take it with fewer dots."""
    try:
        ip_address(host)
    except ValueError:
        return host.rpartition(".")[2].isdecimal()
    return True


def _refuse_mailbox(text: str) -> None:
    """Raise ValidationError for the address of a mailbox."""
    try:
        validate_email(MAIL_SCHEME.sub("", text))
    except ValidationError:
        return
    raise ValidationError(
        _("This is an e-mail address: write here the address of a web page, for instance https://www.example.org."),
        code="invalid",
    )


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
