"""The site with its home page; vision, standard pages, glossary, contact, giving, newsletter."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.conf import settings
from wagtail.models import Locale, Page, Site

from campaigns.models import CampaignPage
from home.contact.models import ContactField, ContactPage, ContactService
from home.models import (
    AboutPage,
    DonationPage,
    GlossaryPage,
    HomeCampaign,
    HomePage,
    StandardPage,
    ThemeIndexPage,
    VisionPage,
)
from newsletter.models import NewsletterIssuePage, NewsletterPage

from .publishing import Fields, makes, published, titled


def make_site(**fields: Fields) -> HomePage:
    """A home page alone under the root, published, and the default site on it; Wagtail's own page goes."""
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    for page in root.get_children():
        page.delete()
    home = make_home(Page.objects.get(pk=root.pk), **fields)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": home, "site_name": settings.WAGTAIL_SITE_NAME},
    )
    Site.clear_site_root_paths_cache()
    return home


@makes(HomePage)
def make_home(parent: Page | None = None, *, campaigns: Iterable[CampaignPage] = (), **fields: Fields) -> HomePage:
    """A home page that shows `campaigns`."""
    defaults = {"title": "Solidarité Mondiale", "slug": "accueil", "opening": "La justice sociale s’organise."}
    page = HomePage(**defaults | fields)
    page.campaign_links = [HomeCampaign(campaign=one) for one in campaigns]
    return published(page, parent or Page.get_first_root_node())


@makes(VisionPage)
def make_vision(parent: Page | None = None, **fields: Fields) -> VisionPage:
    """A page of the vision and missions."""
    defaults = {"opening": "Les mouvements sociaux changent la société."}
    return published(VisionPage(**titled("Vision et missions", defaults | fields)), parent)


@makes(AboutPage)
def make_about(parent: Page | None = None, **fields: Fields) -> AboutPage:
    """The page on the organisation."""
    return published(AboutPage(**titled("Nous connaître", {"introduction": "Qui nous sommes."} | fields)), parent)


@makes(StandardPage)
def make_standard(parent: Page | None = None, **fields: Fields) -> StandardPage:
    """A page of text."""
    defaults = {"introduction": "Ce qu’il faut savoir, en quelques mots."}
    return published(StandardPage(**titled("Page", defaults | fields)), parent)


@makes(GlossaryPage)
def make_glossary(parent: Page | None = None, **fields: Fields) -> GlossaryPage:
    """The page of the glossary."""
    return published(GlossaryPage(**titled("Glossaire", fields)), parent)


@makes(ContactPage)
def make_contact(
    parent: Page | None = None,
    *,
    form_fields: Iterable[dict[str, object]] | None = None,
    services: Iterable[dict[str, str]] = (),
    **fields: Fields,
) -> ContactPage:
    """A contact page whose form asks for a name and a message, unless `form_fields` says otherwise."""
    page = ContactPage(**titled("Contact", fields))
    asked = form_fields or [
        {"label": "Votre nom", "field_type": "singleline"},
        {"label": "Votre message", "field_type": "multiline"},
    ]
    page.form_fields = [ContactField(**field, sort_order=place) for place, field in enumerate(asked)]
    page.services = [ContactService(**service, sort_order=place) for place, service in enumerate(services)]
    return published(page, parent)


def amount_of(amount: int | str, frequency: str = "once", effect: str = "") -> tuple[str, dict[str, object]]:
    """An amount to give, and what it does, with a source."""
    source = {"source": "Rapport annuel", "date": date(2025, 12, 31)} if effect else {"source": "", "date": None}
    value = {"amount": Decimal(amount), "frequency": frequency, "effect": effect, "source_url": ""}
    return "amount", value | source


@makes(DonationPage)
def make_donation(parent: Page | None = None, **fields: Fields) -> DonationPage:
    """The page where readers give, with two amounts for once and one for each month."""
    effect = "paient une journée de formation"
    defaults = {
        "introduction": "Un don, et un mouvement tient une année de plus.",
        "amounts": [amount_of(25), amount_of(40, effect=effect), amount_of(10, "monthly", effect)],
    }
    return published(DonationPage(**titled("Faire un don", defaults | fields)), parent)


@makes(NewsletterPage)
def make_newsletter(parent: Page | None = None, **fields: Fields) -> NewsletterPage:
    """The page where readers ask for the newsletter."""
    defaults = {"introduction": "Une lettre par mois : ce que les mouvements ont obtenu, et ce qui vient."}
    return published(NewsletterPage(**titled("Infolettre", defaults | fields)), parent)


@makes(NewsletterIssuePage)
def make_newsletter_issue(parent: Page | None = None, **fields: Fields) -> NewsletterIssuePage:
    """An issue of the newsletter, with a few words."""
    defaults = {"preheader": "Ce que les mouvements ont obtenu ce mois-ci.", "parts": [("text", "<p>Bonjour !</p>")]}
    return published(NewsletterIssuePage(**titled("Lettre", defaults | fields)), parent)


@makes(ThemeIndexPage)
def make_theme_index(parent: Page | None = None, **fields: Fields) -> ThemeIndexPage:
    """The list of themes."""
    return published(ThemeIndexPage(**titled("Thèmes", fields)), parent)
