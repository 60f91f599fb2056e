"""Addresses of web pages in blocks and settings: none that holds a password or leads into an office's own network."""

import pytest
from django.core.exceptions import ValidationError

from core.blocks.links import LinkBlock, SocialLinkBlock
from core.models import SiteSettings
from demo.factories import make_partner, make_standard
from home.models import HomePage
from partners.update.social import from_lines

ADDRESSES = ["https://moi:secret@facebook.com/nous", "http://192.168.1.1/", "http://localhost/"]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_is_not_for_readers_is_refused_everywhere(address: str) -> None:
    with pytest.raises(ValidationError):
        SocialLinkBlock().clean({"network": "facebook", "url": address})
    with pytest.raises(ValidationError) as refused:
        SiteSettings(donate_url=address).clean_fields()
    assert "donate_url" in refused.value.message_dict
    with pytest.raises(ValidationError, match=r"retirez ce qui précède|adresse publique du site"):
        from_lines(address, [])


def test_a_block_takes_an_address_without_its_scheme() -> None:
    block = LinkBlock()
    value = block.clean(block.to_python({"page": None, "url": "www.exemple.org", "text": "Exemple"}))
    assert value["url"] == "https://www.exemple.org"


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_link_in_a_text_is_refused_beside_it(home: HomePage, address: str) -> None:
    for link, refused in ((address, True), ("https://www.exemple.org/@nous?a=b@c", False)):
        text = f'<p>Lisez <a href="{link}">ceci</a>.</p>'
        for page, body in ((make_standard(), [("text", text)]), (make_partner(), text)):
            page.body = body
            try:
                page.full_clean()
                told = ""
            except ValidationError as error:
                told = error.message_dict["body"][0]
            assert (link in told) is refused
