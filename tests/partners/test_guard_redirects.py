"""Redirects and results put first that tell a protected name go, and none comes."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from demo.factories import make_partner, make_standard
from home.models import HomePage
from partners.models import PartnerPage


@pytest.fixture
def secret(home: HomePage) -> PartnerPage:
    """A protected partner."""
    return make_partner(title="Union Secrète", name_protected=True)


def test_a_redirect_made_when_a_page_moves_does_not_tell_the_name(secret: PartnerPage) -> None:
    Redirect.objects.create(old_path="/campagnes/union-secrete", redirect_page=secret)
    Redirect.objects.create(old_path="/campagnes/autre", redirect_page=secret)
    assert list(Redirect.objects.values_list("old_path", flat=True)) == ["/campagnes/autre"]


def test_no_result_is_put_first_for_who_searches_the_name(secret: PartnerPage) -> None:
    for text in ("union secrète", "mutuelles"):
        query = Query.objects.create(query_string=text)
        SearchPromotion.objects.create(query=query, page=secret, sort_order=0)
    assert [one.query.query_string for one in SearchPromotion.objects.all()] == ["mutuelles"]


def test_protecting_deletes_the_redirects_that_tell_the_name_wherever_they_lead(home: HomePage) -> None:
    page, other = make_partner(title="Union Secrète"), make_standard()
    for path in ("/union-secrete", "/projets/UnionSecrete", "/autre"):
        Redirect.objects.create(old_path=path, redirect_page=other)
    page.name_protected = True
    page.save_revision().publish()
    assert list(Redirect.objects.values_list("old_path", flat=True)) == ["/autre"]


def test_promoted_results_that_lead_from_the_name_go_when_it_gets_protected(home: HomePage) -> None:
    page, other = make_partner(title="Union Secrète", acronym="UNSEC"), make_standard()
    for text, target in (("union secrète", page), ("unsec", page), ("haïti", page), ("mutuelles", other)):
        query = Query.objects.create(query_string=text)
        SearchPromotion.objects.create(query=query, page=target, sort_order=0)
    telling = SearchPromotion.objects.get(query__query_string="mutuelles")
    SearchPromotion.objects.filter(pk=telling.pk).update(description="Avec l’Union Secrète")
    page.name_protected = True
    page.save_revision().publish()
    assert not SearchPromotion.objects.exists()


def test_the_words_of_a_promoted_result_do_not_become_the_name(secret: PartnerPage) -> None:
    query = Query.objects.create(query_string="haïti")
    SearchPromotion.objects.create(query=query, page=secret, sort_order=0)
    query.query_string = "union secrète"
    query.save()
    assert not SearchPromotion.objects.exists()
