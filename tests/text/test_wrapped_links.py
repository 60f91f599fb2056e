"""Links that were copied out of a search, a mail or a network lead where they were meant to lead."""

import pytest

from demo.factories import make_standard
from home.models import HomePage
from text.reading.wrapped import unwrap_links, unwrapped

LINK = "https://www.ilo.org/fr/femmes?a=1&b=été"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.com/url?sa=t&q=https%3A%2F%2Fwww.ilo.org%2Ffr%2Ffemmes%3Fa%3D1%26b%3D%C3%A9t%C3%A9&usg=x",
        "https://google.be/url?url=https%3A%2F%2Fwww.ilo.org%2Ffr%2Ffemmes%3Fa%3D1%26b%3D%C3%A9t%C3%A9",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.ilo.org%2Ffr%2Ffemmes%3Fa%3D1%26b%3D%C3%A9t%C3%A9&h=AT0",
        "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ilo.org%2Ffr%2Ffemmes%3Fa%3D1%26b%3D"
        "%C3%A9t%C3%A9&data=05",
        "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fwww.ilo.org%2Ffr%2Ffemmes%3Fa%3D1%26b%3D%C3%A9t%C3%A9",
        "https://www.google.com/url?q=https%3A%2F%2Fl.instagram.com%2F%3Fu%3Dhttps%253A%252F%252Fwww.ilo.org%252Ffr"
        "%252Ffemmes%253Fa%253D1%2526b%253D%2525C3%2525A9t%2525C3%2525A9",
        LINK,
    ],
)
def test_the_link_is_taken_out(url: str) -> None:
    assert unwrapped(url).replace("%C3%A9", "é") == LINK


@pytest.mark.parametrize(
    "url",
    [
        "https://www.google.com/search?q=https://www.ilo.org",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://google.com.example.org/url?q=https://www.ilo.org",
        "https://www.facebook.com/partage?u=https://www.ilo.org",
        "https://www.youtube.com/watch?v=abc&q=https://www.ilo.org",
        "https://[",
    ],
)
def test_other_links_stay(url: str) -> None:
    assert unwrapped(url) == url


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://www.ilo.org/fr?utm_source=nl&utm_medium=mail", "https://www.ilo.org/fr"),
        ("https://www.ilo.org/fr?a=1&fbclid=IwAR0&b=%C3%A9#femmes", "https://www.ilo.org/fr?a=1&b=%C3%A9#femmes"),
        (
            "https://www.facebook.com/union/posts/1?__cft__[0]=AZ&__cft__%5B1%5D=x&__tn__=%2CO&id=3",
            "https://www.facebook.com/union/posts/1?id=3",
        ),
        ("https://www.ilo.org/?gclid=x&mc_eid=1&mc_cid=2&msclkid=3&igsh=4&_ga=5#x", "https://www.ilo.org/#x"),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.ilo.org%2F%3Ffbclid%3D1%26a%3D2&h=A",
            "https://www.ilo.org/?a=2",
        ),
        ("https://www.ilo.org/fr?source=utm_x&gallery=1&tnt", "https://www.ilo.org/fr?source=utm_x&gallery=1&tnt"),
    ],
)
def test_what_counts_clicks_goes(url: str, kept: str) -> None:
    assert unwrapped(url) == kept


def test_links_of_texts_and_fields_are_taken_out(home: HomePage) -> None:
    html = (
        '<p><a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.ilo.org%2F%3Fa%3D1%26b%3D2&amp;h=A">Lire</a></p>'
    )
    assert unwrap_links(html) == '<p><a href="https://www.ilo.org/?a=1&amp;b=2">Lire</a></p>'
    counted = '<p><a href="https://www.ilo.org/?a=1&amp;fbclid=IwAR0&amp;__cft__[0]=AZ">Ex\u00adtra\u200bits</a></p>'
    page = make_standard(body=[("text", html), ("text", counted)])
    page.full_clean()
    assert 'href="https://www.ilo.org/?a=1&amp;b=2"' in page.body[0].value.source
    assert '<a href="https://www.ilo.org/?a=1">Extraits</a>' in page.body[1].value.source
