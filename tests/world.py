"""A small whole site, for what is asked of every page."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Locale, Page

from campaigns.models import CampaignPage
from core.models import SiteSettings, Theme
from demo.factories import (
    make_about,
    make_agenda,
    make_article,
    make_call,
    make_call_index,
    make_campaign,
    make_campaign_index,
    make_contact,
    make_country,
    make_document,
    make_donation,
    make_event,
    make_event_kind,
    make_glossary,
    make_group,
    make_group_index,
    make_image,
    make_issue,
    make_kind,
    make_magazine,
    make_newsletter,
    make_newsletter_issue,
    make_partner,
    make_partner_index,
    make_press,
    make_publication,
    make_publication_index,
    make_publication_kind,
    make_standard,
    make_story,
    make_term,
    make_theme,
    make_theme_index,
    make_vision,
    make_vision_note,
    make_vision_note_index,
)
from home.models import HomeCampaign, HomePage, StandardPage
from media.models import Document, Image
from partners.models import PartnerPage
from tests.core.stories import full_body

NOTE = "9f0c1b5e-2c0a-4c1b-9d55-6f2b8f7a1d01"


OWN_ADDRESSES = {"reading": "lire/", "gallery": "galerie/"}


class World:
    """A small whole site, which can grow."""

    def __init__(self, home: HomePage) -> None:
        self.home = home
        self.partners = make_partner_index(home, slug="partenaires", show_in_menus=True)
        self.campaigns = make_campaign_index(home, slug="campagnes", show_in_menus=True)
        self.agenda = make_agenda(home, slug="agenda", show_in_menus=True)
        self.calls = make_call_index(home, slug="appels", show_in_menus=True)
        self.magazine = make_magazine(home, slug="revue", show_in_menus=True)
        self.notes = make_vision_note_index(home, slug="notes", show_in_menus=True)
        self.publications = make_publication_index(home, slug="publications", show_in_menus=True)
        self.topics = make_theme_index(home, slug="themes", show_in_menus=True)
        self.event_kind = make_event_kind()
        self.publication_kind = make_publication_kind()
        self.standard = make_standard(home, slug="histoire")
        self.text = self.linking(self.partners, self.campaigns, self.magazine, self.notes, self.standard)
        self.vision = make_vision(home, slug="vision", vision=self.text)
        self.glossary = make_glossary(home, slug="glossaire")
        self.contact = make_contact(home, slug="contact", introduction=self.text, thanks=self.text)
        texts = dict.fromkeys(("certificate", "legacy", "in_kind"), self.text)
        questions = [("question", {"question": "Comment ?", "answer": self.text})]
        self.giving = make_donation(home, slug="don", questions=questions, **texts)
        notes = dict.fromkeys(("privacy_note", "thanks", "welcome"), self.text)
        self.newsletter = make_newsletter(home, slug="infolettre", **notes)
        SiteSettings.objects.create(
            site=home.get_site(),
            privacy_page=self.standard,
            contact_page=self.contact,
            account_holder="Nous",
            iban="BE68539007547034",
        )
        self.about = make_about(home, slug="nous")
        self.groups = make_group_index(home, slug="groupes")
        self.press = make_press(home, slug="presse")
        self.kinds = [make_kind(), make_kind()]
        self.themes: list[Theme] = [make_theme(), make_theme()]
        self.body = full_body(make_image(), make_document(), self.standard)
        self.grow(1)
        self.fill(self.standard)
        chosen = CampaignPage.objects.get()
        home.campaign_links = [HomeCampaign(campaign=chosen)]
        home.map_story = self.map_story(self.standard)
        self.fill(home)

    def fill(self, page: HomePage | StandardPage) -> None:
        """Give `page` a body with every block."""
        page.body = self.body
        page.save_revision().publish()

    def linking(self, *pages: Page) -> str:
        """A rich text with a link to each of `pages` and to a document."""
        links = [f'<a linktype="page" id="{page.pk}">{page.title}</a>' for page in pages]
        return f'<p>{" ".join(links)} <a linktype="document" id="{make_document().pk}">Un document</a></p>'

    def map_story(self, *pages: Page) -> list[tuple[str, object]]:
        """A story on the map: a place with a picture for each of `pages` and of those that the site begins with."""
        common = {"country": "BJ", "town": "", "sentence": "Une phrase."}
        told = (*pages, self.partners, self.magazine, self.notes)
        places = [{**common, "image": make_image(), "page": page} for page in told]
        return [("map_story", {"title": "De là-bas", "introduction": "", "places": places})]

    def grow(self, count: int) -> None:
        """Add `count` of everything, each with all it may have."""
        for _time in range(count):
            term = make_term(definition=self.text)
            term.see_also.add(make_term(definition=f'<p><a linktype="term" id="{term.pk}">Voir</a></p>'))
            image, document = make_image(), make_document()
            partner = self._add_partner(image)
            campaign = self._add_campaign(partner, image, document)
            self._add_issue(partner, image, document)
            self._add_publications(partner, campaign, document)
            self._add_account(document)
            make_group(self.groups, events=[self.agenda.get_children().last().specific])
            named = (partner, campaign, campaign.get_children().first(), self.magazine.get_children().first())
            parts = [("page", {"page": page, "words": ""}) for page in named]
            make_newsletter_issue(self.newsletter, parts=[("text", self.text), *parts])

    def _add_partner(self, image: Image) -> PartnerPage:
        return make_partner(
            self.partners,
            country=make_country("BJ"),
            kinds=self.kinds,
            themes=self.themes,
            logo=image,
            body=self.text,
            testimony=[("quote", {"text": "Ensemble.", "who": "Awa", "image": image})],
        )

    def _add_campaign(self, partner: PartnerPage, image: Image, document: Document) -> CampaignPage:
        """With an event, a call and a story."""
        campaign = make_campaign(
            self.campaigns,
            partners=[partner],
            themes=self.themes,
            countries=[make_country("BJ")],
            image=image,
            listing_image=image,
            body=self.body,
            map_story=self.map_story(partner),
            documents=[("document", {"document": document})],
            takes_signatures=True,
            petition_text=self.text,
            petition_addressee="Le gouvernement",
            petition_goal=100,
            petition_end=timezone.localdate() + timedelta(days=30),
        )
        make_event(
            self.agenda,
            kind=self.event_kind,
            partners=[partner],
            campaigns=[campaign],
            themes=self.themes,
            countries=[make_country("BJ")],
            country=make_country("BJ"),
            languages="fr,en",
            latitude="6.36",
            longitude="2.42",
            body=self.body,
            report=self.body,
            documents=[("document", {"document": document})],
        )
        make_call(
            self.calls,
            campaigns=[campaign],
            themes=self.themes,
            countries=[make_country("BJ")],
            body=self.body,
            results=self.body,
            documents=[("document", {"document": document})],
            criteria=self.text,
        )
        make_story(
            campaign,
            country=make_country("BJ"),
            partners=[partner],
            themes=self.themes,
            image=image,
            body=[*self.body, ("photos", {"photos": [{"image": image, "caption": ""}]})],
        )
        return campaign

    def _add_account(self, document: Document) -> None:
        self.about.accounts.append(("account", {"year": 2025, "document": document, "title": ""}))
        self.about.save_revision().publish()

    def _add_issue(self, partner: PartnerPage, image: Image, document: Document) -> None:
        """With two articles."""
        issue = make_issue(
            self.magazine,
            partners=[partner],
            cover=image,
            document=document,
            editorial=self.text,
            contents=[("entry", {"title": "Ailleurs", "authors": "", "page_number": 2, "page": self.standard})],
        )
        for _article in range(2):
            make_article(
                issue,
                partners=[partner],
                themes=self.themes,
                countries=[make_country("BJ")],
                image=image,
                body=[*self.body, ("text", f'<p>Dit<footnote id="{NOTE}">[1]</footnote></p>')],
                notes={NOTE: self.text},
            )

    def _add_publications(self, partner: PartnerPage, campaign: CampaignPage, document: Document) -> None:
        """A vision note and a publication."""
        files, concerned = [(document, "fr")], {"partners": [partner], "campaigns": [campaign]}
        make_vision_note(self.notes, files=files, body=self.body, **concerned)
        make_publication(
            self.publications,
            kind=self.publication_kind,
            files=files,
            body=self.body,
            themes=self.themes,
            countries=[make_country("BJ")],
            **concerned,
        )

    def translate(self) -> None:
        """Give every page an English translation at the same address."""
        english = Locale.objects.get_or_create(language_code="en")[0]
        for page in self.home.get_descendants(inclusive=True).specific():
            translated = page.copy_for_translation(english)
            if page.depth > self.home.depth:
                translated.slug = page.slug
            translated.save_revision().publish()

    def address(self, name: str) -> str:
        """Address of a page by the name of its attribute, or of the first page below it: "partners/first".

        "magazine/first/reading" is that of the whole issue, "campaigns/first/gallery" that of the stories.
        """
        if name == "country":
            return f"{self.partners.get_url()}pays/benin/"
        if name == "theme":
            return f"{self.topics.get_url()}{self.themes[0].slug}/"
        attribute, *below = name.split("/")
        page = getattr(self, attribute)
        for step in below:
            page = page.get_children().first() if step == "first" else page
        return page.get_url() + OWN_ADDRESSES.get(name.rpartition("/")[2], "")
