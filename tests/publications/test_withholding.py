"""Files whose pages are not out, or that not everyone gets."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction, ReferenceIndex

from core.models import SiteSettings
from demo.factories import make_document, make_issue, make_publication
from home.models import HomePage
from media.models import Document


@pytest.fixture
def document(home: HomePage) -> Document:
    return make_document(title="Le rapport")


def test_a_file_of_a_draft_is_given_out_where_something_else_than_a_page_offers_it(
    document: Document, home: HomePage, client: Client
) -> None:
    make_publication(files=[(document, "fr")]).unpublish()
    assert client.get(document.url).status_code == 404
    # As Wagtail notes it of a setting with a link to a file.
    settings = SiteSettings.for_site(home.get_site())
    kind = ContentType.objects.get_for_model(SiteSettings)
    ReferenceIndex.objects.create(
        content_type=kind,
        base_content_type=kind,
        object_id=str(settings.pk),
        to_content_type=ContentType.objects.get_for_model(Document),
        to_object_id=str(document.pk),
        model_path="document",
        content_path="document",
        content_path_hash="00000000-0000-0000-0000-000000000000",
    )
    assert client.get(document.url).status_code == 200


def test_an_issue_does_not_lead_to_a_pdf_that_not_everyone_gets(document: Document, client: Client) -> None:
    contents = [("entry", {"title": "À la une", "authors": "", "page_number": 2, "page": None})]
    issue = make_issue(document=document, contents=contents)
    addresses = (issue.get_url(), issue.get_parent().get_url(), "/", "/flux/publications.atom")
    told = {address: client.get(address).content.decode() for address in addresses}
    assert all(document.url in text for text in told.values())
    assert f"{document.url}#page=2" in told[issue.get_url()]
    closed = Collection.get_first_root_node().add_child(name="Internes")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    document.collection = closed
    document.save()
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert document.url not in answer.content.decode(), address
    assert "À la une" in client.get(issue.get_url()).content.decode()
