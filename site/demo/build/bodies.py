"""The bodies of the pages, once every page that they may lead to is there."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page

from core.models import SiteSettings
from demo.content import front, giving, network, organisation, promotions, proposals, standard, stories, ways
from demo.content.campaign import Campaign
from demo.content.campaigns import CAMPAIGNS
from demo.story import Entry
from home.models import HomeCampaign, TaxReduction

from .about import fill_about
from .library import Library
from .notes import long_text
from .petition import petition_of


def fill_pages(library: Library) -> None:
    """Write the bodies, and publish them."""
    _fill_home(library)
    _fill_vision(library)
    for campaign in CAMPAIGNS:
        _fill_campaign(library, campaign)
    gallery = {
        "gallery_title": stories.GALLERY_TITLE,
        "gallery_introduction": library.html(stories.GALLERY_INTRODUCTION),
        "takes_proposals": True,
        "proposals_introduction": library.html(proposals.INTRODUCTION),
    }
    _publish(library.pages["fil"], **gallery, **petition_of(library))
    for key, body in [
        ("ways", ways.WAYS_BODY),
        ("legal", standard.LEGAL_BODY),
        ("privacy", standard.PRIVACY_BODY),
        ("accessibility", standard.ACCESSIBILITY_BODY),
    ]:
        _publish(library.pages[key], body=library.story(body))
    fill_about(library)
    _fill_giving(library)
    body = library.story(network.NETWORK_BODY)
    _publish(library.pages["network"], **long_text("network", body, network.NETWORK_NOTES))


def _fill_home(library: Library) -> None:
    links = [HomeCampaign(campaign=library.pages[key]) for key in front.HOME_CAMPAIGNS]
    _publish(
        library.pages["home"],
        campaign_links=links,
        actions=[("action", library.resolved(action)) for action in front.HOME_ACTIONS],
        body=library.story(front.HOME_BODY),
        call=_call(library, front.HOME_CALL),
    )


def _fill_giving(library: Library) -> None:
    questions = [("question", {"question": ask, "answer": library.html(said)}) for ask, said in giving.QUESTIONS]
    texts = {name: library.resolved(text) for name, text in giving.TEXTS.items()}
    _publish(library.pages["giving"], amounts=giving.AMOUNTS, questions=questions, **texts, **giving.CONTACT)


def _fill_vision(library: Library) -> None:
    _publish(
        library.pages["vision"],
        vision=library.html(front.VISION_TEXT),
        words=[("word", library.resolved(word)) for word in front.VISION_WORDS],
        here=library.story(front.VISION_HERE),
        there=library.story(front.VISION_THERE),
        strategies=library.story(front.VISION_STRATEGIES),
    )


def _fill_campaign(library: Library, campaign: Campaign) -> None:
    _publish(
        library.pages[campaign.key],
        demands=library.story(campaign.demands),
        map_story=[("map_story", library.resolved(campaign.map_story))] if campaign.map_story else [],
        **long_text(campaign.key, library.story(campaign.body), campaign.notes),
        figures=[("figure", figure) for figure in campaign.figures],
        documents=[("document", library.resolved(value)) for value in campaign.documents],
        call=_call(library, campaign.call),
    )


def _call(library: Library, value: dict[str, object]) -> list[Entry]:
    return [("call", library.resolved(value))]


def _publish(page: Page, **fields: object) -> None:
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def fill_settings(library: Library) -> None:
    """Say who the organisation is, in the footer of every page, to which account it takes gifts, and the tax rule."""
    site = library.pages["home"].get_site()
    settings = SiteSettings.for_site(site)
    for name, value in (organisation.SETTINGS | giving.ACCOUNT).items():
        setattr(settings, name, value)
    for name, key in organisation.FOOTER.items():
        setattr(settings, name, library.pages[key])
    settings.social_links = [("link", {"network": name, "url": url}) for name, url in organisation.SOCIAL_LINKS]
    settings.platforms = [("platform", {"name": name, "url": url}) for name, url in organisation.PLATFORMS]
    settings.save()
    TaxReduction.objects.update_or_create(site=site, defaults=giving.TAX)


def promote_pages(library: Library) -> None:
    """Have the search put pages first for some words."""
    for key, texts in promotions.PROMOTED.items():
        for text in texts:
            SearchPromotion.objects.create(query=Query.get(text), page=library.pages[key])


def redirect_old_addresses(library: Library) -> None:
    """Lead the addresses of the old site to a country's part of the directory."""
    directory = library.pages["partners"].get_url()
    for address, code in organisation.OLD_ADDRESSES.items():
        Redirect.objects.update_or_create(
            old_path=Redirect.normalise_path(address),
            site=None,
            defaults={"redirect_link": f"{directory}?pays={code.lower()}", "is_permanent": True},
        )
