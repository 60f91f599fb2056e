"""The page of the newsletter, its issues and those who receive it; no mail leaves for them."""

from datetime import timedelta

from django.utils import timezone

from core.addresses import whole_address
from demo import factories
from demo.content.letters import LETTERS, Letter
from demo.content.newsletter import NEWSLETTER, PEOPLE, PRIVACY_NOTE, THANKS, WELCOME, Person
from newsletter.models import Consent, NewsletterPage, Subscriber, SubscriberState
from newsletter.models.subscriber import hash_of

from .library import Library, identifier

BETWEEN = timedelta(minutes=11)
"""Between a form and the confirmation of its mail."""


def add_newsletter(library: Library) -> None:
    """The page, whose texts lead to others, and its readers."""
    texts = {"privacy_note": PRIVACY_NOTE, "thanks": THANKS, "welcome": WELCOME}
    page = library.pages["newsletter"] = factories.make_newsletter(
        library.pages["home"],
        slug="infolettre",
        translation_key=identifier("newsletter"),
        **NEWSLETTER,
        **{name: library.html(text) for name, text in texts.items()},
    )
    for letter in LETTERS:
        _add_issue(library, page, letter)
    for person in PEOPLE:
        _add(library, page, person)


def _add_issue(library: Library, page: NewsletterPage, letter: Letter) -> None:
    issue = library.pages[letter.key] = factories.make_newsletter_issue(
        page,
        title=letter.title,
        date=timezone.localdate() - timedelta(days=letter.days),
        subject=letter.subject,
        preheader=letter.preheader,
        parts=library.story(letter.parts),
        translation_key=identifier(letter.key),
    )
    if letter.is_draft:
        issue.unpublish()


def _add(library: Library, page: NewsletterPage, person: Person) -> None:
    asked_at = timezone.now() - timedelta(days=person.days)
    subscriber = Subscriber.objects.create(
        email=person.email,
        first_name=person.name,
        language=person.language,
        every_theme=not person.themes,
        state=SubscriberState.SUBSCRIBED if person.is_confirmed else SubscriberState.ASKED,
        consent_words=page.consent_words,
        consent_page=whole_address(page),
        asked_at=asked_at,
    )
    subscriber.themes.set([library.themes[name] for name in person.themes])
    if person.is_confirmed:
        Consent.objects.create(
            subscriber=subscriber,
            address_hash=hash_of(subscriber.email),
            words=subscriber.consent_words,
            page=subscriber.consent_page,
            language=subscriber.language,
            asked_at=asked_at,
            given_at=asked_at + BETWEEN,
        )
