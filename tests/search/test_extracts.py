"""Which pages of PDFs stand below a result."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from demo.factories import make_issue, make_publication
from home.models import HomePage
from media.models import Document, Reading
from search.finding import find_pages
from search.question import Question

from .sheets import make_text


@pytest.fixture
def documents(home: HomePage) -> list[Document]:
    """Two files of one publication, both with the word."""
    found = [make_text("Le raphia d’hier", title="Hier"), make_text("Le raphia de demain", title="Demain")]
    make_publication(title="Deux files", files=[(one, "fr") for one in found])
    return found


def extracts() -> list[str]:
    return sorted(
        sheet.document.title for result in find_pages(Question("raphia")).results for sheet in result.extracts
    )


def test_a_file_for_some_readers_stands_below_no_result(documents: list[Document]) -> None:
    assert extracts() == ["Demain", "Hier"]
    closed = Collection.get_first_root_node().add_child(name="Internes")
    documents[1].collection = closed
    documents[1].save()
    CollectionViewRestriction.objects.create(collection=closed, restriction_type=CollectionViewRestriction.LOGIN)
    assert extracts() == ["Hier"]


def test_a_file_that_waits_for_another_reading_stands_below_no_result(documents: list[Document]) -> None:
    Document.objects.filter(pk=documents[0].pk).update(reading=Reading.WAITING)
    assert extracts() == ["Demain"]


def test_an_issue_to_come_is_found_by_its_own_words_without_its_pdf(home: HomePage) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    make_issue(title="Le raphia", document=make_text("Le raphia secret", title="À venir"), date=tomorrow)
    assert find_pages(Question("raphia")).total == 1
    assert find_pages(Question("raphia")).results[0].extract_total == 0
    assert extracts() == []
