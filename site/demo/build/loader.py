"""Loads the whole demo, and clears what was there before."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import translation
from wagtail.models import Page

from campaigns.models import EventKind, StoryProposal
from core.models import Country, GlossaryTerm, Theme
from home.groups import TRANSLATORS
from media.models import Document, Image
from newsletter.models import Consent, Subscriber
from partners.models import MovementKind
from publications.models import PublicationKind

from .accounts import make_accounts
from .bodies import fill_pages, fill_settings, promote_pages, redirect_old_addresses
from .calls import add_calls
from .downloads import make_downloads
from .joining import add_groups, add_press
from .library import Library, Say
from .media import make_documents, make_images
from .newsletter import add_newsletter
from .pages import make_tree
from .petition import add_signatures
from .proposals import add_proposals
from .reviews import add_reviews
from .terms import make_languages, make_terms
from .translating import add_translators_work
from .translations import translate_pages


def has_content() -> bool:
    """Whether the site holds more than the page that Wagtail puts into a new one."""
    pages = Page.objects.filter(depth__gt=1)
    return pages.count() > 1 or any(page.specific_class is not Page for page in pages)


@transaction.atomic
def load_demo(say: Say) -> None:
    """Build the demo in a site without content, and say each step in French."""
    library = Library()
    with translation.override(settings.LANGUAGE_CODE):
        make_languages()
        make_terms(library)
        say("Images tissées")
        make_images(library)
        say("Fichiers PDF")
        contents = make_documents(library)
        make_downloads(library)
        say("Pages, mouvements, campagnes, numéros")
        make_tree(library, contents)
        add_calls(library)
        add_groups(library)
        add_press(library)
        fill_pages(library)
        add_newsletter(library)
        fill_settings(library)
        add_proposals(library)
        add_signatures(library.pages["fil"])
        redirect_old_addresses(library)
        promote_pages(library)
        say("Traductions")
        translate_pages(library)
        make_accounts(say)
        add_translators_work(library)
        add_reviews(library.pages["call-learning"])


@transaction.atomic
def clear() -> None:
    """Delete every page, image, document and list of words; accounts stay.

    The groups of translators go: their rights are on the home pages of their languages, and come with these.
    """
    for page in Page.objects.filter(depth=2):
        page.delete()
    lists = (Theme, MovementKind, EventKind, PublicationKind, GlossaryTerm, Country)
    for model in (StoryProposal, Subscriber, Consent, Image, Document, *lists):
        for one in model.objects.all():
            one.delete()
    Group.objects.filter(name__startswith=TRANSLATORS % "").delete()
