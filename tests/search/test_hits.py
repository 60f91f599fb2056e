"""What was searched is counted, without anything of who asked."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, QueryDailyHits, SearchPromotion

from demo.factories import make_standard
from home.models import HomePage
from search import recording
from search.models import MissedSearch

READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def nobody_asked_yet() -> None:
    cache.clear()


@pytest.fixture
def site(home: HomePage) -> HomePage:
    make_standard(home, title="Le coton")
    return home


def search(client: Client, text: str, agent: str = READER, reader: str = "192.0.2.1", **values: object) -> None:
    """Ask as a reader does."""
    response = client.get("/recherche/", {"q": text, **values}, headers={"user-agent": agent}, REMOTE_ADDR=reader)
    assert response.status_code == 200


def hits() -> dict[str, int]:
    """How often each search was made."""
    return {str(query): query.hits for query in Query.objects.all()}


def missed() -> dict[str, int]:
    """How often each search was made in vain."""
    return {str(search): search.count for search in MissedSearch.objects.select_related("query")}


@pytest.mark.usefixtures("site")
class TestHits:
    def test_readers_who_ask_the_same_are_added_up(self, client: Client) -> None:
        search(client, "Coton", reader="192.0.2.1")
        search(client, "coton ", reader="192.0.2.2")
        assert hits() == {"coton": 2}
        assert not missed()

    def test_the_same_reader_counts_once(self, client: Client) -> None:
        for _time in range(3):
            search(client, "coton")
        search(client, "coton", pays="bj")
        assert hits() == {"coton": 1}

    def test_further_pages_are_not_counted(self, client: Client) -> None:
        search(client, "coton", page=2)
        assert not hits()

    @pytest.mark.parametrize("agent", ["", "Googlebot/2.1", "curl/8.5.0", "python-requests/2.32"])
    def test_robots_are_not_counted(self, client: Client, agent: str) -> None:
        search(client, "coton", agent=agent)
        assert not hits()

    def test_only_asking_is_counted(self, client: Client) -> None:
        client.head("/recherche/?q=coton", headers={"user-agent": READER})
        search(client, "")
        assert not hits()

    @pytest.mark.parametrize("text", ["awa@exemple.bj", "0470 12 34 56", "https://exemple.bj/x", "x" * 101])
    def test_what_may_say_who_somebody_is_is_not_kept(self, client: Client, text: str) -> None:
        search(client, text)
        assert not hits()
        assert not missed()

    def test_nothing_kept_begins_like_a_formula(self, client: Client) -> None:
        search(client, "=HYPERLINK(1)")
        assert list(missed()) == ["hyperlink(1)"]

    def test_what_is_not_found_is_counted_apart(self, client: Client) -> None:
        search(client, "introuvable", reader="192.0.2.1")
        search(client, "Introuvable", reader="192.0.2.2")
        assert missed() == {"introuvable": 2}
        assert not MissedSearch.objects.get().is_partial

    def test_so_is_what_is_found_in_part(self, client: Client) -> None:
        search(client, "coton introuvable")
        assert MissedSearch.objects.get().is_partial

    def test_filters_that_leave_nothing_are_no_missed_search(self, client: Client) -> None:
        search(client, "coton", annee="1999")
        assert hits() == {"coton": 1}
        assert not missed()

    def test_a_flood_of_words_is_bounded(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(recording, "MOST_A_DAY", 2)
        for number in range(5):
            search(client, f"mot{number}")
        assert len(hits()) == len(missed()) == 2
        search(client, "mot0", reader="192.0.2.2")
        assert hits()["mot0"] == 2

    def test_a_search_is_answered_also_when_it_cannot_be_counted(
        self, client: Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(recording, "ONE_MORE", "INSERT INTO no_such_table VALUES (%s, %s)")
        search(client, "coton")
        assert not hits()


def test_old_searches_are_deleted_and_promoted_ones_stay(home: HomePage, capsys: pytest.CaptureFixture[str]) -> None:
    today = timezone.localdate()
    for text, days in (("ancien", 400), ("promu", 400), ("récent", 10)):
        query = Query.get(text)
        QueryDailyHits.objects.create(query=query, date=today - timedelta(days), hits=3)
        MissedSearch.objects.create(query=query, language="fr", count=3, last_day=today - timedelta(days))
    SearchPromotion.objects.create(query=Query.get("promu"), page=home)
    call_command("delete_old_searches")
    assert capsys.readouterr().out == "1 recherche effacée.\n"
    assert set(hits()) == {"promu", "récent"}
    assert missed() == {"récent": 3}
