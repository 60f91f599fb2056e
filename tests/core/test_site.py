"""The site of a request is the one that Wagtail would choose."""

import pytest
from django.test import RequestFactory
from wagtail.models import Site

from core.site import find_site
from home.models import HomePage

HOSTS = ["testserver", "a.example", "b.example", "b.example:8080", "c.example", "unknown.example"]


@pytest.fixture
def sites(home: HomePage) -> None:
    for hostname, port in [("a.example", 80), ("b.example", 80), ("b.example", 8080), ("c.example", 81)]:
        Site.objects.create(hostname=hostname, port=port, root_page=home)


@pytest.mark.parametrize("with_default", [True, False])
@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.usefixtures("sites")
def test_it_is_the_site_that_wagtail_chooses(rf: RequestFactory, host: str, with_default: bool) -> None:
    if not with_default:
        Site.objects.update(is_default_site=False)
    request = rf.get("/", headers={"host": host})
    assert find_site(request) == Site.find_for_request(request)


def test_its_home_page_comes_in_its_own_type(rf: RequestFactory, home: HomePage) -> None:
    assert type(find_site(rf.get("/")).root_page) is HomePage
    assert find_site(rf.get("/")).root_page == home
