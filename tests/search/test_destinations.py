"""Naming a country or a theme in a question leads to its page first."""

import pytest
from django.test import Client

from demo.factories import (
    make_campaign,
    make_country,
    make_partner,
    make_partner_index,
    make_publication,
    make_story,
    make_theme,
    make_theme_index,
)
from home.models import HomePage
from partners.models import PartnerIndexPage
from tests.queries import queries_of, repeated
from tests.reading import read

BENIN = ("/partenaires/pays/benin/", "Bénin 2 mouvements partenaires, 1 récit")
CONGO = ("/partenaires/pays/congo-brazzaville/", "Congo-Brazzaville 1 mouvement partenaire")
KINSHASA = ("/partenaires/pays/congo-kinshasa/", "Congo-Kinshasa 1 mouvement partenaire")
CARE = ("/themes/soins/", "Soins de santé 1 publication")
MOST = 12


@pytest.fixture
def directory(home: HomePage) -> PartnerIndexPage:
    directory = make_partner_index(home, slug="partenaires")
    for code in ("BJ", "BJ", "CD", "CG"):
        make_partner(directory, country=make_country(code))
    make_partner(directory, country=make_country("TG"), location_precision="hidden")
    make_story(make_campaign(), country=make_country("BJ"))
    make_story(make_campaign(), country=make_country("BO"))
    make_theme_index(home, slug="themes")
    make_publication(themes=[make_theme(name="Soins de santé", slug="soins")])
    return directory


def test_what_is_named_comes_first(client: Client, directory: PartnerIndexPage) -> None:
    expected = {
        "bénin": [BENIN],
        "les syndicats au BENIN": [BENIN],
        "République démocratique du Congo": [KINSHASA],
        "congo": [KINSHASA, CONGO],
        "le soin de santé au Bénin": [BENIN, CARE],
        # No public partner there: nothing tells the hidden one's country from one without any.
        "togo": [],
        "bolivie": [],
        "la santé": [],
    }
    for question, named in expected.items():
        soup = read(client, f"/recherche/?q={question}")
        found = [(item.a["href"], item.get_text(" ", strip=True)) for item in soup.select(".seek__named li")]
        assert found == named, question
    assert not read(client, "/recherche/?q=bénin&nature=recit").select(".seek__named")


def test_it_asks_little(client: Client, directory: PartnerIndexPage) -> None:
    nothing, *named = (queries_of(client, f"/recherche/?q={words}") for words in ("zzz", "zzz bénin", "soins santé"))
    assert all(repeated(asked) == [] and len(asked) <= MOST for asked in named)
    assert not [sql for sql in nothing if "core_theme" in sql and "COUNT" in sql]
