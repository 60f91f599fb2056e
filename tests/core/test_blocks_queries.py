"""A body costs as many queries as it has kinds of things to fetch, however long it is."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Collection, CollectionViewRestriction, Locale, Site

from core.blocks.preload import preloaded
from demo.factories import make_document, make_image, make_issue
from home.models import HomePage, StandardPage
from media.models import Document
from publications.models import IssuePage
from tests.core.stories import alternative, full_body, new_document, new_image, new_page, stored
from tests.media.pdf_files import raw_pdf

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


def long_body(times: int, word: str = "Page") -> list[tuple[str, object]]:
    """Every block `times` times, each time with another image, document and page."""
    body: list[tuple[str, object]] = []
    for number in range(times):
        body += full_body(new_image(f"Image {number}"), new_document(f"PDF {number}"), new_page(f"{word} {number}"))
    return body


def shapes(queries: CaptureQueriesContext) -> list[str]:
    """The queries without their values."""
    return [re.sub(r"IN \([^)]*\)", "IN (…)", query["sql"]) for query in queries.captured_queries]


def rendered(page: StandardPage, template: str = "{% include_block page.body %}") -> tuple[str, list[str]]:
    """The HTML of a page's body, and the shapes of the queries it took."""
    request = RequestFactory().get("/")
    Site.get_site_root_paths()
    Site.find_for_request(request)
    source = Template("{% load wagtailcore_tags block_tags %}" + template)
    with CaptureQueriesContext(connection) as queries:
        html = source.render(Context({"page": page, "request": request}))
    return html, shapes(queries)


def test_a_long_body_costs_as_much_as_a_short_one() -> None:
    short = new_page("Courte", long_body(1, "Peu"))
    long = new_page("Longue", long_body(4, "Beaucoup"))
    for page in (short, long):
        rendered(stored(page))
    _html, few = rendered(stored(short))
    html, many = rendered(stored(long))
    # Images, their renditions, documents, pages.
    assert len(few) == len(many) == len(set(many)) == 4
    assert "Nos raisons" in html
    for number in range(4):
        assert f'href="/beaucoup-{number}/"' in html


def test_several_bodies_are_fetched_together() -> None:
    pages = [new_page("Une", long_body(2)), new_page("Autre", long_body(2))]
    for page in pages:
        rendered(stored(page))
    first, second = map(stored, pages)
    request = RequestFactory().get("/")
    Site.find_for_request(request)
    context = {"request": request}
    with CaptureQueriesContext(connection) as queries, preloaded(first.body, second.body, request=request):
        first.body.render_as_block(context)
        second.body.render_as_block(context)
    assert len(queries) == 4


def test_links_lead_to_the_translation_that_the_reader_can_read(home: HomePage) -> None:
    english, _created = Locale.objects.get_or_create(language_code="en")
    target = new_page("Cible")
    home.copy_for_translation(english).save_revision().publish()
    page = new_page("Une", full_body(new_image(), new_document(), target))
    rendered(stored(page))
    with translation.override("en"):
        french_only, _queries = rendered(stored(page))
        translated = target.copy_for_translation(english)
        draft, _queries = rendered(stored(page))
        translated.save_revision().publish()
        html, queries = rendered(stored(page))
    assert 'href="/cible/"' in french_only
    assert 'href="/cible/"' in draft
    assert 'href="/en/cible' in html
    assert 'href="/cible/"' not in html
    assert len(queries) == len(set(queries)) == 4


def test_a_page_that_is_no_longer_public_is_not_linked() -> None:
    target = new_page("Cible")
    page = new_page("Une", full_body(new_image(), new_document(), target))
    target.unpublish()
    html, _queries = rendered(stored(page))
    assert "/cible/" not in html
    assert "la page" in html


def test_what_was_deleted_leaves_the_rest_standing() -> None:
    target, document, image = new_page("Cible"), new_document(), new_image()
    page = new_page("Une", full_body(image, document, target))
    target.delete()
    document.delete()
    image.delete()
    html, _queries = rendered(stored(page))
    assert "Nos raisons" in html
    assert "Agissez" in html
    assert "<img" not in html


def test_the_same_image_keeps_the_words_of_each_place() -> None:
    image = new_image()
    page = new_page(
        "Une",
        [
            ("picture", {"image": alternative(image, "Des étals"), "caption": ""}),
            ("picture", {"image": alternative(image, "Une foule"), "caption": ""}),
        ],
    )
    for _time in ("first, without renditions", "then with them"):
        html, _queries = rendered(stored(page))
        assert 'alt="Des étals"' in html
        assert 'alt="Une foule"' in html


def test_a_rendition_of_any_size_is_found(django_assert_num_queries: Callable[[int], CaptureQueriesContext]) -> None:
    image = new_image()
    image.get_rendition("fill-90x60")
    page = stored(new_page("Une", [("picture", {"image": alternative(image, "Des étals")})]))
    with preloaded(page.body):
        shown = page.body[0].value["image"]
        with django_assert_num_queries(0):
            assert shown.get_rendition("fill-90x60").width == 90


def test_pages_bring_the_covers_of_their_documents_with_the_images() -> None:
    chosen, document = make_image(), make_document(raw_pdf(1, "Le fil"))
    issues = [make_issue(document=document, cover=chosen), make_issue(document=make_document(raw_pdf(1, "Autre")))]
    pages = [IssuePage.objects.get(pk=issue.pk) for issue in issues]
    with CaptureQueriesContext(connection) as queries, preloaded(pages=pages):
        covers = [page.document.cover for page in pages]
        assert [cover.prefetched_renditions for cover in covers] == [[], []]
    assert covers[0] == document.cover
    # Images, their renditions, documents.
    assert len(queries) == 3


def test_the_cover_of_a_private_document_is_not_fetched() -> None:
    document = make_document(raw_pdf(1, "Salaires"))
    page = IssuePage.objects.get(pk=make_issue(document=document).pk)
    closed = Collection.get_first_root_node().add_child(name="Internes")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    # As moving a whole collection does: nothing is said of its documents.
    Document.objects.update(collection=closed)
    with preloaded(pages=[page]):
        assert page.document.cover is None
