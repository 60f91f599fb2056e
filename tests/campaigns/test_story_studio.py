"""Stories in the studio: their list with its filters, and what staff write them with."""

from datetime import date

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from demo.factories import make_campaign, make_campaign_index, make_country, make_story, make_theme
from home.models import HomePage

LIST = "/admin/stories/"


def test_the_list_is_filtered_by_country_campaign_theme_year_and_state(home: HomePage, editor_client: Client) -> None:
    index, theme = make_campaign_index(home), make_theme()
    fil, stade = make_campaign(index, title="Le fil"), make_campaign(index, title="Le stade")
    togo = make_country("TG")
    make_story(fil, title="Alpha", country=togo, start_date=date(2024, 3, 1), date_precision="month")
    make_story(stade, title="Bêta", themes=[theme], start_date=date(2025, 1, 1))
    make_story(stade, title="Gamma").unpublish()
    found = {
        "": ["Alpha", "Bêta", "Gamma"],
        f"?country={togo.pk}": ["Alpha"],
        f"?campaign={stade.path}": ["Bêta", "Gamma"],
        f"?theme={theme.pk}": ["Bêta"],
        "?year=2024": ["Alpha"],
        "?live=False": ["Gamma"],
    }
    texts = {}
    for query, titles in found.items():
        soup = BeautifulSoup(editor_client.get(f"{LIST}{query}").content, "html.parser")
        assert sorted(link.get_text(strip=True) for link in soup.select("td.title .title-wrapper")) == titles
        texts[query] = soup.find("table", class_="listing").get_text(" ")
    for words in ("Le fil", "Togo", "mars 2024"):
        assert words in texts["?year=2024"]


def test_a_story_is_written_without_looking_for_its_place_in_the_tree(home: HomePage, editor_client: Client) -> None:
    campaign = make_campaign(make_campaign_index(home), title="Le fil")
    chosen = editor_client.get(reverse("stories:choose_parent"), follow=True)
    assert chosen.redirect_chain[-1][0] == reverse(
        "wagtailadmin_pages:add", args=["campaigns", "storypage", campaign.pk]
    )
    text = chosen.content.decode()
    for words in ("Le fil (en cours)", "En deux phrases", "Personne anonyme", "Pays seulement", "Choisir sur la carte"):
        assert words in text


def test_where_there_are_several_campaigns_one_is_chosen(home: HomePage, editor_client: Client) -> None:
    index = make_campaign_index(home)
    make_campaign(index, title="Ancienne", start_date=date(2011, 1, 1), end_date=date(2012, 1, 1))
    current = make_campaign(index, title="Nouvelle")
    dashboard = BeautifulSoup(editor_client.get("/admin/").content, "html.parser")
    (way,) = (str(link["href"]) for link in dashboard.select("a") if "Nouveau récit" in link.get_text())
    form = BeautifulSoup(editor_client.get(way).content, "html.parser")
    choices = [radio.find_parent("label").get_text(strip=True) for radio in form.select("[name=parent_page]")]
    assert choices == ["Nouvelle (en cours)", "Ancienne (terminée)"]
    answer = editor_client.post(way, {"parent_page": current.pk})
    assert answer["Location"] == reverse("wagtailadmin_pages:add", args=["campaigns", "storypage", current.pk])
