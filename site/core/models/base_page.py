"""The abstract page that every page type of the site extends."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q, QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail.search import index

from access.querysets import ReaderManager, is_placeholder, reader_language
from access.restrictions import no_restrictions, restricted_paths, restrictions_in_french
from core.blocks.preload import preloaded, references
from core.counted import Counted
from core.essential import SitePagePermissions
from core.findable import PAGES, Findable, FindableDocument
from core.glossary.showing import showing
from core.partly_french import say_what_is_french
from core.publishing import SCHEDULED, may_publish
from core.reserved import free_slug, reserved_message
from core.signals import is_draft, page_checked, page_saving, page_stored
from core.withdrawal import publish_source_if_due
from text.plain_fields import put_in_order

from .partly_french import PartlyFrench

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser, AnonymousUser

    from .country import Country
    from .terms import Term, Theme

DESCRIPTION_LENGTH = 160


class BasePage(Page):
    """A page with a text and an image for lists and shared links."""

    first_published_at: datetime | None
    listing_text = models.CharField(
        _("text for lists"),
        max_length=255,
        blank=True,
        help_text=_("One or two sentences shown in lists and in shared links."),
    )
    listing_image = models.ForeignKey(
        "media.Image",
        verbose_name=_("image for lists"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown in shared links and, for a campaign, in lists. Without it, the site weaves one."),
    )

    objects = ReaderManager()

    search_fields = [*Page.search_fields, index.SearchField("listing_text")]

    # Fields of the page type that its card in a list shows; reading another one there costs a query a card.
    card_fields: tuple[str, ...] = ()

    # Foreign keys whose objects come with the page when it is read to be shown.
    page_relations: tuple[str, ...] = ()

    # The field by whose value the public knows the page where its number would tell too much.
    share_field = "pk"

    # The field with the page's own picture, which stands for it where none was chosen for lists.
    picture_field = ""

    # Whether the feed of a campaign holds pages of the type that concern it.
    stands_in_campaign_feed = False

    # The schema.org type of the page, and the Open Graph one.
    schema_type = "WebPage"
    og_type = "website"

    # What readers know it as among what they find.
    search_kind = PAGES

    # How the lists of themes and countries count such pages; None: not at all.
    counted_as: Counted | None = None

    # Whether it lists the terms of the glossary, to which the texts of other pages lead.
    lists_terms = False

    # Whether it ends with pages about its themes and countries, and whether it is one that others end with.
    offers_next = False
    is_offered_next = False

    # Whether it is where readers give: the header and the footer lead to it.
    takes_donations = False

    # Whether it is where readers ask for the newsletter: the footer and the end of every page lead to it.
    takes_subscriptions = False

    # Whether it tells what is done here, in Belgium: the maps of the world lead to it.
    tells_of_here = False

    # Whether it decides itself what may be known of its place, so that a text beside its name tells none.
    keeps_its_place = False

    # Of what each has a page below it, "country" or "theme": whatever names one leads there (`core.topic_links`).
    topic_pages = ""

    # What the studio shows of the page type; a subclass says what it is for in `page_description`.
    page_icon = "doc-empty-inverse"

    # Whether it stands in a language that nobody has translated it into (`IndexPage.show_bare`).
    is_bare = False

    # Wagtail's own.
    slug: str

    # While a form of the page is checked: the lists of rows that it edits, each row of which is checked by itself.
    rows_in_form: frozenset[str] = frozenset()

    # Set by who takes the page offline while it is saved: what those who follow it tell staff.
    withheld_for: Any = None

    class Meta:
        abstract = True

    @classmethod
    def get_page_description(cls) -> str:
        """What the page type is for, in the reader's language (Wagtail's own leaves out lazy translations)."""
        return str(getattr(cls, "page_description", ""))

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Check all, texts in order, with a slug in Latin letters whatever the script of the title is."""
        put_in_order(self)
        self._fill_in_slug()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self) -> None:
        """Check a draft, with texts in order and a slug too."""
        put_in_order(self)
        self._fill_in_slug()
        super().minimal_clean()

    def _fill_in_slug(self) -> None:
        # Wagtail's own loses letters: œ and Đ of French and Vietnamese, all of Arabic or Bengali.
        # Until the page has its place in the tree, nobody knows which slugs are taken.
        if not self.slug and self.title and self.path:
            self.slug = free_slug(self.get_parent(), str(self.title), self.pk)

    edited_by: "AbstractUser | None" = None
    """Who edits it in a form of the studio: what is refused may tell no more than that person may know."""

    def clean(self) -> None:
        """Refuse an address that the site keeps for itself, and what other apps refuse."""
        super().clean()
        if message := reserved_message(self.slug, self.get_parent(), type(self)):
            raise ValidationError({"slug": message})
        page_checked.send(type(self), page=self)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and tell who follows what is stored, in one transaction."""
        fields = kwargs.get("update_fields")
        if self.live and not is_draft(fields):
            page_saving.send(type(self), page=self)
            self._keep_first_publication(fields)
            if not self.live and fields is not None:
                kwargs["update_fields"] = {*fields, "live"}
        super().save(*args, **kwargs)
        page_stored.send(type(self), page=self, fields=kwargs.get("update_fields"))

    def _keep_first_publication(self, fields: Iterable[str] | None) -> None:
        """What came out before it was put on this site is no news of today: lists begin with what came out last."""
        day = self.came_out_on() if self.first_published_at and fields is None else None
        if day and (moment := timezone.make_aware(datetime.combine(day, time.min))) < self.first_published_at:
            self.first_published_at = moment

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Answer with the page, rendered at once; what is not translated yet leads to the French page."""
        if is_placeholder(self) and not self.is_bare:
            return HttpResponseRedirect(self.alias_of.get_url(request))
        return self.rendered(super().serve(request, *args, **kwargs), request)

    def serve_password_required_response(self, request: HttpRequest, form: Form, action_url: str) -> TemplateResponse:
        """Ask the password of the page, without the page: its name and its summary are part of what is kept."""
        return TemplateResponse(request, "wagtailcore/password_required.html", {"form": form, "action_url": action_url})

    def rendered(self, response: TemplateResponse, request: HttpRequest) -> HttpResponse:
        """Render `response`; what the page and the pages in its context show is fetched at once.

        That is the images, documents and links of its streams and rich texts, and the images and documents of
        every page that stands in the context, alone or in a list, with what it holds: at most four queries,
        whatever their number.
        """
        with (
            showing(request, explains_terms=not self.lists_terms),
            preloaded(
                *self.shown_streams(),
                texts=self.shown_texts(),
                pages=list(holders_in(response.context_data.values())),
                request=request,
            ),
        ):
            response.render()
        if self.french_marks:
            say_what_is_french(response, self.french_marks)
        return response

    @cached_property
    def french_marks(self) -> frozenset[str]:
        """The marks of its texts that are in French, of a page published in another language before all is translated.

        They come with a page that is read in another language.
        """
        if self.is_bare or reader_language() == settings.LANGUAGE_CODE:
            return frozenset()
        try:
            return frozenset((self.alias_of or self).partly_french.marks)
        except PartlyFrench.DoesNotExist:
            return frozenset()

    def shown_streams(self) -> list[StreamValue]:
        """The values of the page's stream fields, whose images, documents and links are fetched together."""
        return self._values_of(StreamField)

    def shown_texts(self) -> list[str]:
        """The page's rich text fields, whose links are fetched together with those of its streams."""
        return self._values_of(RichTextField)

    def _values_of(self, kind: type[models.Field]) -> list[Any]:
        return [getattr(self, field.name) for field in self._meta.concrete_fields if isinstance(field, kind)]

    def held(self) -> Iterable[models.Model]:
        """Rows of the page that lead to images and documents as it does, for instance its list of files."""
        return ()

    @property
    def text_language(self) -> str:
        """The code of the language of its texts: a French page may hold a text as it was sent (`WrittenInField`)."""
        code: str = self.locale.language_code
        return getattr(self, "written_in", code) if code == settings.LANGUAGE_CODE else code

    @property
    def is_essential(self) -> bool:
        """Whether the site stands on the page: see `core.essential`."""
        return False

    def permissions_for_user(self, user: "AbstractUser | AnonymousUser") -> SitePagePermissions:
        """What a user may do with the page."""
        return SitePagePermissions(user, self)

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """The restrictions that cover the page or its French page, without a query of its own on a site without any."""
        if not restricted_paths():
            return no_restrictions()
        own = Q(pk__in=super().get_view_restrictions().values("pk"))
        return PageViewRestriction.objects.filter(own | Q(pk__in=restrictions_in_french(self).values("pk")))

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        """Publish; the French page comes first when it is due.

        Raises PublicationRefusedError for what may not be published.
        """
        if may_publish(self, revision, planned=kwargs.get("log_action") == SCHEDULED):
            publish_source_if_due(self)
            super().publish(revision, *args, **kwargs)

    def may_be_sent(self) -> bool:
        """Whether the page, once public, may stand in what leaves the site for good, such as a mail to many."""
        return True

    @property
    def summary(self) -> str:
        """The text that stands for the page in a list: the one written for lists, else for search engines."""
        return self.listing_text or self.search_description

    @property
    def listing_picture(self) -> Any:
        """The image that stands for the page in lists and shared links: the one chosen for them, else its own."""
        return self.listing_image or (getattr(self, self.picture_field) if self.picture_field else None)

    @property
    def description(self) -> str:
        """A plain sentence for search engines and shared links, at most 160 characters."""
        text = self.search_description or self.summary or self.title
        return Truncator(text).chars(DESCRIPTION_LENGTH)

    def findable(self) -> Findable:
        """What the search may know of the page; a page type changes the parts below."""
        return Findable(
            kind=self.search_kind.value,
            title=self.title,
            summary=self.summary,
            text=self.public_text(),
            day=self.public_day(),
            documents=tuple(dict.fromkeys(self.public_documents())),
            documents_from=self.documents_from(),
            countries=tuple(self.public_countries()),
            themes=tuple(self.public_themes()),
        )

    @property
    def share_key(self) -> str:
        """What the address of its picture for shared links calls the page."""
        return str(getattr(self, self.share_field))

    @property
    def mark_seed(self) -> str:
        """What the cloth of the page is woven from."""
        return str(self.translation_key)

    def public_change(self) -> datetime | None:
        """When what readers see last changed, as search engines are told."""
        return self.last_published_at

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """Wagtail's entries, with the date of the last change only where it is public, and the page's parts.

        `core.sitemap` pairs the entries of all languages by the page's key and the part that each tells of.
        """
        entries = super().get_sitemap_urls(request)
        if self.public_change() is None:
            for entry in entries:
                entry.pop("lastmod", None)
        for entry in entries:
            entry |= {"page": self, "part": ""}
        with override(settings.LANGUAGE_CODE):
            parts = list(self.sitemap_parts()) if entries else []
        return [*entries, *({**entries[0], "part": path, "lastmod": day} for path, day in parts)]

    def path_in(self, language: str, path: str) -> str:
        """Where what stands at `path` below the page, in the active language, stands below it in another."""
        return path

    def sitemap_parts(self) -> Iterable[tuple[str, datetime | None]]:
        """The addresses below its own that search engines should know, with the day that each last changed.

        They are told in French.
        """
        return ()

    def pages_like_it(self) -> Iterable[int]:
        """The keys of pages of which the search may know something that this page says."""
        return ()

    def public_text(self) -> str:
        """All that readers see of the page beside its title, from its `search_fields`."""
        fields = (field for field in self.get_search_fields() if isinstance(field, index.SearchField))
        values = (field.get_value(self) for field in fields if field.field_name not in ("title", "listing_text"))
        return "\n".join(text for value in values for text in plain_texts(value))

    def public_names(self) -> Iterable[str]:
        """What readers call the page by beside its title, in the active language."""
        return ()

    def public_kinds(self) -> Iterable["Term"]:
        """The words of staff's lists that say of what kind it is."""
        kinds, kind = getattr(self, "kinds", None), getattr(self, "kind", None)
        return kinds.all() if kinds else [kind] if kind else ()

    def public_day(self) -> date | None:
        """The day that the page is of, for types that are of a day."""
        return None

    def came_out_on(self) -> date | None:
        """The day when what the page holds came out, be it before it was on this site; None where nothing tells it."""
        return self.public_day()

    def public_documents(self) -> Iterator[FindableDocument]:
        """The documents that the page offers; those of its streams, taken to be in its own language."""
        document = get_document_model()
        for stream in self._values_of(StreamField):
            for model, key in references(stream.stream_block, stream.raw_data):
                if model is document:
                    yield FindableDocument(key, self.locale.language_code)

    def text_path(self, document: int, number: int | None = None) -> str:
        """Where the text of one of its documents stands below the page's address; empty where it is not shown.

        With `number`, where the text of that page of the document stands.
        """
        return ""

    def documents_from(self) -> date | None:
        """The first day that the documents of the page may be found on; None: at once."""
        return None

    def public_countries(self) -> Iterable["Country"]:
        """The countries that the page is found under."""
        countries = getattr(self, "countries", None)
        return countries.all() if countries else ()

    @classmethod
    def tells_country(cls, field: str) -> Q:
        """The condition that a page of the type tells readers the country in its field or relation `field`."""
        return Q()

    def public_themes(self) -> Iterable["Theme"]:
        """The themes that the page is found under."""
        themes = getattr(self, "themes", None)
        return themes.all() if themes else ()

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """Properties of the page to add to its JSON-LD (https://schema.org), beside name, address and language."""
        return {}


def plain_texts(value: Any) -> Iterator[str]:
    """The texts of what a search field gives: one, or a list of them."""
    for text in value if isinstance(value, list | tuple) else [value]:
        if text:
            yield str(text)


def holders_in(values: Iterable[object]) -> Iterator[Any]:
    """The pages among `values`, and what they hold: all that may lead to images and documents."""
    for page in pages_in(values):
        yield page
        if isinstance(page, BasePage):
            yield from page.held()


def pages_in(values: Iterable[object]) -> Iterator[Page]:
    """The pages among `values`, alone or in lists."""
    for value in values:
        if isinstance(value, Page):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, Page))
