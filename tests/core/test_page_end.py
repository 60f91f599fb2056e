"""The end of a page: what to read next, what to do, ways to hand it on."""

from datetime import UTC, date, datetime
from urllib.parse import parse_qs, urlsplit

from django.test import Client
from django.utils import timezone
from wagtail.models import Page

from core.models import SiteSettings
from demo.factories import (
    make_article,
    make_campaign,
    make_campaign_index,
    make_contact,
    make_country,
    make_issue,
    make_partner,
    make_partner_index,
    make_publication,
    make_story,
    make_theme,
    make_vision_note,
)
from home.models import HomePage
from tests.codes import decoded
from tests.reading import read, soup_of


def offered(client: Client, page: Page | str) -> list[str]:
    """What the end of a page offers to read, in order."""
    return [link.get_text(strip=True) for link in read(client, page).select(".next h3 a")]


def day(number: int) -> dict[str, datetime]:
    """When a page was first published, for its factory."""
    return {"first_published_at": datetime(2026, 3, number, tzinfo=UTC)}


def test_a_page_ends_with_the_newest_about_its_themes_and_countries(home: HomePage, client: Client) -> None:
    work, benin = make_theme(name="Travail décent"), make_country("BJ")
    campaign = make_campaign(make_campaign_index(home), title="En route", themes=[work])
    story = make_story(campaign, title="Au marché", country=benin)
    note = make_vision_note(title="Une note", themes=[work])
    article = make_article(title="Un article", countries=[benin], themes=[work])
    make_article(title="D’ailleurs", countries=[make_country("IN")])
    make_article(title="Retiré", countries=[benin], live=False)
    for place, page in enumerate((story, note, article), start=1):
        Page.objects.filter(pk=page.pk).update(**day(place))
    assert offered(client, article) == ["Une note", "Au marché"]
    assert offered(client, story) == ["Un article"]
    assert offered(client, note) == ["Un article"]


def test_what_came_out_long_ago_is_not_new_because_it_was_put_on_the_site_today(home: HomePage, client: Client) -> None:
    work = make_theme(name="Travail décent")
    campaign = make_campaign(make_campaign_index(home), title="En route", themes=[work])
    make_story(campaign, title="Au marché", themes=[work])
    make_publication(title="Brochure de 2019", date=date(2019, 5, 1), themes=[work])
    old = make_vision_note(title="Note de 2021", year=2021, themes=[work])
    note = make_vision_note(title="Note de cette année", year=timezone.localdate().year, themes=[work])
    assert offered(client, old) == ["Note de cette année", "Au marché", "Brochure de 2019"]
    assert offered(client, note) == ["Au marché", "Note de 2021", "Brochure de 2019"]


def test_a_protected_partner_ends_with_nothing_that_tells_of_a_place_in_its_country(
    home: HomePage, client: Client
) -> None:
    benin = make_country("BJ")
    make_story(make_campaign(make_campaign_index(home), title="En route"), title="Au marché", country=benin)
    index = make_partner_index(home)
    assert offered(client, make_partner(index, title="Au grand jour", country=benin)) == ["Au marché"]
    assert offered(client, make_partner(index, title="Zébuline", country=benin, name_protected=True)) == []


def test_what_is_about_nothing_else_ends_with_other_parts_of_the_site(home: HomePage, client: Client) -> None:
    make_campaign_index(home, title="Campagnes", show_in_menus=True)
    contact = make_contact(home, title="Contact", show_in_menus=True)
    settings = SiteSettings.for_site(home.get_site())
    settings.newsletter_url = "https://lettre.example.org/"
    settings.save()
    assert offered(client, contact) == ["Campagnes"]
    links = read(client, contact).select(".next .actions a")
    assert [(link.get_text(strip=True), link["href"]) for link in links] == [
        ("Recevoir l’infolettre", "https://lettre.example.org/")
    ]


def test_a_page_that_calls_to_act_ends_with_its_call(home: HomePage, client: Client) -> None:
    index = make_campaign_index(home, show_in_menus=True)
    links = [{"page": index, "url": "", "text": "Par ici"}]
    call = [("call", {"title": "Prenez part", "links": links, "dye": "terre"})]
    running = make_campaign(index, call=call)
    past = make_campaign(index, call=call, end_date=datetime(2021, 1, 1, tzinfo=UTC).date())
    assert not read(client, running).select(".next")
    # It is over: other parts of the site are offered instead.
    make_contact(home, title="Contact", show_in_menus=True)
    assert offered(client, past) == ["Contact"]


def test_a_page_is_handed_on_without_anybody_else(home: HomePage, client: Client) -> None:
    page = make_issue(title="Semer & partager")
    soup = read(client, page)
    mail = parse_qs(urlsplit(str(soup.select_one('.share a[href^="mailto:"]')["href"])).query)
    address = soup.select_one("link[rel=canonical]")["href"]
    assert mail == {"subject": [soup.select_one("meta[property='og:title']")["content"]], "body": [address]}
    # They ask for script, which shows them.
    assert [button.find_parent("li").has_attr("hidden") for button in soup.select(".share button")] == [True, True]
    paper = soup.select_one(".share__paper")
    assert address in paper.get_text()
    assert decoded(paper.svg) == address


def test_pages_that_are_none_of_ours_have_no_way_to_be_handed_on(home: HomePage, client: Client) -> None:
    assert not soup_of(client.get("/rien/")).select(".share, .next")
