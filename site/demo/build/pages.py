"""The tree of pages. Each page is made first, so that texts may lead to it; its body comes after."""

from collections.abc import Callable
from datetime import date, datetime, time

from django.utils import timezone

from demo import factories
from demo.content import about, front, giving, glossary, indexes, network, standard, ways
from demo.content.campaign import Campaign
from demo.content.campaign_story import CampaignStory
from demo.content.campaigns import CAMPAIGNS
from demo.content.event import Event
from demo.content.events import EVENTS
from demo.content.partner import Partner
from demo.content.partners import PARTNERS
from demo.content.publication import Issue, Note, Publication
from demo.content.publications import ISSUES, NOTES
from demo.content.stories import STORIES
from demo.content.works import PUBLICATIONS
from demo.pdf.text import Section
from partners.models import PartnerPage

from .articles import EDITORIAL, add_articles, editorial_of
from .care import care_of
from .events import fields_of, session_of
from .library import Library, identifier
from .notes import long_text
from .registrations import register_people

Contents = dict[str, list[Section]]
"""The parts of each text set as PDF, by its name."""


def make_tree(library: Library, contents: Contents) -> None:
    """Make every page, in the order of the menus."""
    home = factories.make_site(**front.HOME, translation_key=identifier("home"))
    library.pages["home"] = home
    _add(library, "vision", factories.make_vision, "home", front.VISION, slug="vision-et-missions")
    _add(library, "notes", factories.make_vision_note_index, "vision", indexes.VISION_NOTES)
    _add(library, "campaigns", factories.make_campaign_index, "home", indexes.CAMPAIGNS, slug="campagnes")
    _add(library, "partners", factories.make_partner_index, "home", indexes.PARTNERS, slug="partenaires")
    _add(library, "magazine", factories.make_magazine, "home", indexes.MAGAZINE, slug="ici-et-la-bas")
    _add(library, "publications", factories.make_publication_index, "home", indexes.PUBLICATIONS)
    _add(library, "agenda", factories.make_agenda, "home", indexes.AGENDA, slug="agenda")
    _add(library, "calls", factories.make_call_index, "home", indexes.CALLS, slug="appels")
    _add(library, "about", factories.make_about, "home", about.ABOUT, slug="nous-connaitre")
    _add(library, "ways", factories.make_standard, "about", ways.WAYS)
    _add(library, "network", factories.make_standard, "about", network.NETWORK, slug="reseau-d-entraide")
    _add(library, "themes", factories.make_theme_index, "about", indexes.THEMES, slug="themes", show_in_menus=True)
    _add(library, "glossary", factories.make_glossary, "about", glossary.GLOSSARY, slug="glossaire", show_in_menus=True)
    _add_contact(library)
    _add(library, "giving", factories.make_donation, "home", giving.GIVING, slug="faire-un-don")
    for key, fields in [
        ("legal", standard.LEGAL),
        ("privacy", standard.PRIVACY),
        ("accessibility", standard.ACCESSIBILITY),
    ]:
        _add(library, key, factories.make_standard, "home", fields, show_in_menus=False)
    for number, partner in enumerate(PARTNERS):
        _add_partner(library, partner, number)
    for campaign in CAMPAIGNS:
        _add_campaign(library, campaign)
    for story in STORIES:
        _add_story(library, story)
    for event in EVENTS:
        _add_event(library, event)
    for issue in ISSUES:
        _add_issue(library, issue, contents[issue.text])
    for note in NOTES:
        _add_note(library, note)
    for publication in PUBLICATIONS:
        _add_publication(library, publication)


def _add(
    library: Library,
    key: str,
    make: Callable[..., object],
    parent: str,
    fields: dict[str, object],
    **more: object,
) -> None:
    """Make the page `key` under `parent`; the pages of the first level are in the menu unless said otherwise."""
    menu = {"show_in_menus": parent == "home"}
    library.pages[key] = make(library.pages[parent], translation_key=identifier(key), **menu | fields | more)


def _add_contact(library: Library) -> None:
    fields = indexes.CONTACT | {
        "introduction": library.html(str(indexes.CONTACT["introduction"])),
        "thanks": library.html(str(indexes.CONTACT["thanks"])),
    }
    asked = {"form_fields": indexes.CONTACT_FIELDS, "services": indexes.CONTACT_SERVICES}
    _add(library, "contact", factories.make_contact, "home", fields, **asked)


def _add_partner(library: Library, partner: Partner, number: int) -> None:
    key = partner.acronym or partner.title
    fields: dict[str, object] = {
        "title": partner.title,
        "acronym": partner.acronym,
        "country": library.countries[partner.country],
        "kinds": [library.kinds[name] for name in partner.kinds],
        "themes": [library.themes[name] for name in partner.themes],
        "founded": partner.founded,
        "partner_since": partner.since,
        "languages": partner.languages,
        "website": partner.website,
        "introduction": partner.introduction,
        "body": library.html(partner.body),
        **care_of(partner, number),
    }
    if said := partner.testimony:
        portrait = library.images.get(said.portrait)
        quote = {"text": said.text, "who": said.who, "role": said.role, "image": portrait}
        fields["testimony"] = [("quote", quote)]
    _add(library, f"partner-{key}", factories.make_partner, "partners", fields)
    library.partners[key] = library.pages[f"partner-{key}"]


def _partners(library: Library, acronyms: tuple[str, ...]) -> list[PartnerPage]:
    return [library.partners[acronym] for acronym in acronyms]


def noon_of(day: date) -> datetime:
    """When what began or happened on a day was told of: at noon, and not after today."""
    return min(timezone.make_aware(datetime.combine(day, time(12))), timezone.now())


def _add_campaign(library: Library, campaign: Campaign) -> None:
    fields = {
        "title": campaign.title,
        "slug": campaign.slug,
        "tagline": campaign.tagline,
        "listing_text": campaign.listing_text,
        "start_date": campaign.start,
        "end_date": campaign.end,
        "first_published_at": noon_of(campaign.start),
        "themes": [library.themes[name] for name in campaign.themes],
        "countries": [library.countries[code] for code in campaign.countries],
        "image": library.images[campaign.image],
    }
    partners = _partners(library, campaign.partners)
    _add(library, campaign.key, factories.make_campaign, "campaigns", fields, partners=partners)


def _add_story(library: Library, story: CampaignStory) -> None:
    fields = {
        "title": story.title,
        "listing_text": story.listing_text,
        "country": library.countries[story.country],
        "start_date": story.start,
        "end_date": story.end,
        "first_published_at": noon_of(story.end or story.start),
        "date_precision": story.precision,
        "participants": story.participants,
        "hosts": story.hosts,
        "themes": [library.themes[name] for name in story.themes],
        "image": library.images[story.image] if story.image else None,
        **long_text(story.key, library.story(story.body), story.notes),
        **(story.place.fields() if story.place else {}),
    }
    partners = _partners(library, story.partners)
    _add(library, story.key, factories.make_story, "fil", fields, partners=partners)


def _add_event(library: Library, event: Event) -> None:
    related = {
        "sessions": [session_of(session) for session in event.sessions],
        "partners": _partners(library, event.partners),
        "campaigns": [library.pages[key] for key in event.campaigns],
    }
    _add(library, event.key, factories.make_event, "agenda", fields_of(library, event), **related)
    register_people(library.pages[event.key], event)


def _add_issue(library: Library, issue: Issue, sections: list[Section]) -> None:
    fields: dict[str, object] = {
        "title": issue.title,
        "number": issue.number,
        "date": issue.day or next_season(timezone.localdate()),
        "introduction": issue.introduction,
        "document": library.documents[issue.text],
        "cover": library.images[issue.cover] if issue.cover else None,
        **editorial_of(library, sections),
    }
    partners = _partners(library, issue.partners)
    _add(library, issue.text, factories.make_issue, "magazine", fields, partners=partners)
    page = library.pages[issue.text]
    articles = add_articles(library, page, issue.number, sections)
    page.contents = [
        (
            "entry",
            {"title": part.title, "authors": part.author, "page_number": part.page, "page": articles.get(part.title)},
        )
        for part in sections
        if part.title != EDITORIAL
    ]
    page.save_revision().publish()


def next_season(day: date) -> date:
    """The first day of the season (of the months) after the one that `day` falls in: 1 March, June, ..."""
    months = 12 * day.year + day.month // 3 * 3 + 2
    return date(months // 12, months % 12 + 1, 1)


def _add_note(library: Library, note: Note) -> None:
    fields = {
        "title": note.title,
        "year": note.year,
        "authors": note.authors,
        "introduction": note.introduction,
        "body": [("text", library.html(note.body))],
        "themes": [library.themes[name] for name in note.themes],
    }
    files = [(library.documents[name], language) for name, language in note.files]
    partners = _partners(library, note.partners)
    _add(library, note.key, factories.make_vision_note, "notes", fields, files=files, partners=partners)


def _add_publication(library: Library, publication: Publication) -> None:
    fields = {
        "title": publication.title,
        "kind": library.publication_kinds[publication.kind],
        "date": publication.day,
        "authors": publication.authors,
        "introduction": publication.introduction,
        "licence": publication.licence,
        "body": [("text", library.html(publication.body))] if publication.body else [],
        "themes": [library.themes[name] for name in publication.themes],
        "countries": [library.countries[code] for code in publication.countries],
    }
    related = {
        "files": [(library.documents[name], *more) for name, *more in publication.files],
        "partners": _partners(library, publication.partners),
        "campaigns": [library.pages[key] for key in publication.campaigns],
    }
    _add(library, publication.key, factories.make_publication, "publications", fields, **related)
