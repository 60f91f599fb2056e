"""Slugs made from titles: no letter lost, words kept apart, in any script."""

import pytest
from django.test import Client

from demo.factories import make_standard
from home.models import HomePage, StandardPage
from tests.core.studio_forms import create_page, edit_page, errors_beside
from text.slugs import slug_of


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Cœur d’œuvre des Ægides", "coeur-d-oeuvre-des-aegides"),
        ("L'eau, c’est la vieʼ !", "l-eau-c-est-la-vie"),
        ("Thema’s, foto's en women’s rights", "themas-fotos-en-womens-rights"),
        ("Đoàn kết", "doan-ket"),
        ("Łódź ø", "lodz-o"),
        ("Straße / Weiß & Co", "strasse-weiss-co"),
        ("U.N.T.T.-Lomé", "untt-lome"),
        ("E\u0301te\u0301\u00a02026", "ete-2026"),
        ("Союз солидарности", "soyuz-solidarnosti"),
        ("Ένωση", "enosi"),
        ("团结", "tuanjie"),
        ("اتحاد الفلاحين", "athad-alflahyn"),
        ("جمعية المرأة", "jmaya-almraa"),
        ("৩ নারী", "3-nari"),
        ("— … !", ""),
        ("", ""),
    ],
)
def test_slug(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@pytest.mark.parametrize(
    "title", ["اتحاد الفلاحين", "حركة العاملات", "नेपाल आन्दोलन", "สหภาพแรงงาน", "የሴቶች ማኅበር", "ქალთა კავშირი"]
)
def test_a_title_without_latin_letters_has_a_readable_slug(title: str) -> None:
    slug = slug_of(title)
    assert slug.isascii()
    assert len(slug.replace("-", "")) >= len(title.split()) * 3
    assert slug.count("-") == title.count(" ")


def test_the_studio_is_told_the_slug(editor_client: Client, client: Client) -> None:
    answer = editor_client.post("/admin/slug/", {"text": "Cœur d’œuvre"})
    assert answer.json() == {"slug": "coeur-d-oeuvre"}
    assert editor_client.get("/admin/slug/", {"text": "Cœur"}).status_code == 405
    assert Client().post("/admin/slug/", {"text": "Cœur"}).status_code == 302


@pytest.mark.parametrize(
    ("title", "slug"), [("L’eau, c’est la vie", "l-eau-c-est-la-vie"), ("اتحاد", "athad"), ("—", "page")]
)
def test_a_page_without_a_slug_gets_that_of_its_title(
    home: HomePage, editor_client: Client, title: str, slug: str
) -> None:
    for expected in (slug, f"{slug}-1"):
        create_page(editor_client, StandardPage, home, title=title, slug="")
        assert StandardPage.objects.order_by("pk").last().slug == expected


def test_a_second_page_of_a_title_gets_the_next_free_slug(home: HomePage, editor_client: Client) -> None:
    for slug in ("n-djamena", "n-djamena-1"):
        create_page(editor_client, StandardPage, home, title="N’Djamena", slug="n-djamena")
        page = StandardPage.objects.get(slug=slug)
    edit_page(editor_client, page, title="N’Djamena", slug="n-djamena")
    page.refresh_from_db()
    assert page.slug == "n-djamena-1"


def test_for_a_slug_that_is_taken_a_free_one_is_proposed(home: HomePage, editor_client: Client) -> None:
    make_standard(home, slug="ville")
    answer = create_page(editor_client, StandardPage, home, title="N’Djamena", slug="ville")
    said = errors_beside(answer, "slug").replace("\u00a0", " ")
    assert said == "Une autre page a déjà l’adresse « ville » ici. Écrivez-en une autre : « ville-1 » est libre."
