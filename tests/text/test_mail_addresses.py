"""Addresses of mailboxes as people write and paste them."""

import pytest
from django.core.exceptions import ValidationError

from text.reading.web import read_email


@pytest.mark.parametrize(
    "text",
    [
        "awa@example.org",
        "<awa@example.org>",
        "Awa Diop <awa@example.org>",
        "mailto:awa@example.org?subject=x",
        "awa (at) example.org",
    ],
)
def test_one_address_is_read_from_what_stands_around_it(text: str) -> None:
    assert read_email(text) == "awa@example.org"


@pytest.mark.parametrize("text", ["awa@example.org, ali@example.org", "awa@example.org;ali@example.org"])
def test_of_two_addresses_none_is_chosen(text: str) -> None:
    with pytest.raises(ValidationError, match="une seule adresse"):
        read_email(text)
