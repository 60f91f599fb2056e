"""Relations that cross apps, named by string so that no app imports another."""

from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import F, Q, QuerySet, prefetch_related_objects
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable, Page

from access.kept import kept_reader_query
from access.querysets import ReaderQuerySet, shown_to_reader
from text.alphabet import alphabetical

from .base_page import BasePage

LINK_FIELDS = ("title", "url_path", "path", "depth", "live", "locale", "content_type")
"""What a link to a page of any type says of it."""
KIND_FIELDS = ("id", "slug", "name", "names")
"""What the row of a partner shows of each of its kinds of movement."""


class PageLink(Orderable):
    """A page that another one concerns; the subclass adds ``page``, the ParentalKey to that other one."""

    # The foreign key to the page that is concerned, which the form takes once only.
    linked_field: str

    class Meta(Orderable.Meta):
        abstract = True

    @classmethod
    def public_links(cls) -> QuerySet[Any]:
        """The links that readers may know of: all of them, unless the subclass has some that it keeps from them."""
        return cls._default_manager.all()

    @property
    def is_public(self) -> bool:
        """Whether readers may know of this one, as `public_links` says it; for a preview, whose links have no row."""
        return True


class PartnerLink(PageLink):
    """A partner that a page concerns."""

    partner = models.ForeignKey(
        "partners.PartnerPage",
        verbose_name=_("partner"),
        on_delete=models.CASCADE,
        related_name="%(app_label)s_%(class)s_set",
    )

    linked_field = "partner"
    panels = [PageChooserPanel("partner")]

    class Meta(PageLink.Meta):
        abstract = True


class CampaignLink(PageLink):
    """A campaign that a page concerns."""

    campaign = models.ForeignKey(
        "campaigns.CampaignPage",
        verbose_name=_("campaign"),
        on_delete=models.CASCADE,
        related_name="%(app_label)s_%(class)s_set",
    )

    linked_field = "campaign"
    panels = [PageChooserPanel("campaign")]

    class Meta(PageLink.Meta):
        abstract = True


def pages_linking_to(page: models.Model) -> list[Page]:
    """Visible pages of any type that concern a partner or a campaign in any language, newest first, in one query.

    The page types are found by their `PageLink`, so a new one needs no change here.
    """
    model: Any = type(page)
    return _linking_query(model, page.translation_key).instances()


@kept_reader_query
def _linking_query(model: type[models.Model], key: UUID) -> ReaderQuerySet:
    return _links_query(_concerning(model, "translation_key", key))


def pages_about_country(code: str, partners: type[models.Model]) -> list[Page]:
    """Visible pages of any type that concern a country, newest first, in one query.

    They name the country themselves, or one of its visible partners, which are of the type `partners`.
    """
    return _country_query(code, partners).instances()


@kept_reader_query
def _country_query(code: str, partners: Any) -> ReaderQuerySet:
    concerned = _concerning(partners, "in", partners.objects.visible().filter(country__code=code).values("pk"))
    country = partners._meta.get_field("country").related_model
    for relation in country._meta.get_fields(include_hidden=True):
        model, is_reverse = relation.related_model, relation.auto_created and relation.is_relation
        if is_reverse and issubclass(model, BasePage) and model is not partners:
            name = relation.field.name
            ours = model.objects.filter(model.tells_country(name), **{f"{name}__code": code})
            concerned |= Q(pk__in=ours.values("pk"))
    return _links_query(concerned)


def _concerning(model: type[models.Model], lookup: str, value: object) -> Q:
    """Pages of any type that link to some pages of the type `model`."""
    concerned = Q(pk__in=[])
    for relation in model._meta.related_objects:
        link, field = relation.related_model, relation.field.name
        # A link leads back to the page that holds it too.
        if issubclass(link, PageLink) and field == link.linked_field:
            concerned |= Q(pk__in=link.public_links().filter(**{f"{field}__{lookup}": value}).values("page"))
    return concerned


def _links_query(concerned: Q) -> ReaderQuerySet:
    pages = ReaderQuerySet(Page).for_reader().filter(concerned).only(*LINK_FIELDS)
    return pages.order_by("-first_published_at", "title")


def linked_partners(page: Any, request: HttpRequest | None = None) -> list[Page]:
    """Visible partners that `page` concerns, each once, by name, in the reader's language where it exists.

    `shown_kinds` of each are its kinds of movement.
    """
    if getattr(request, "is_preview", False):  # its links are not in the database
        links = (link for link in page.partner_links.all() if link.is_public)
        partners = shown_to_reader(list({link.partner_id: link.partner for link in links}.values()))
        prefetch_related_objects(partners, "kinds")
        for partner in partners:
            partner.shown_kinds = list(partner.kinds.all())
    else:
        link = page._meta.get_field("partner_links").related_model
        partners = _with_kinds(_partners_query(link, page.pk).instances())
    return alphabetical(partners, lambda partner: partner.title)


def _with_kinds(rows: list[Page]) -> list[Page]:
    """The partners of `rows`, each once, with the kinds that its rows name."""
    partners: dict[int, Any] = {}
    for row in rows:
        partner = partners.setdefault(row.pk, row)
        partner.shown_kinds = getattr(partner, "shown_kinds", [])
        if row.kind_id:
            kind = partner._meta.get_field("kinds").related_model
            partner.shown_kinds.append(kind(**{name: getattr(row, f"kind_{name}") for name in KIND_FIELDS}))
    for partner in partners.values():
        partner.shown_kinds = alphabetical(partner.shown_kinds, lambda kind: kind.label)
    return list(partners.values())


@kept_reader_query
def _partners_query(link: Any, page: int) -> QuerySet[Page]:
    """A row for each kind of each partner, or one: asked apart, the kinds would cost a query."""
    partners = link._meta.get_field("partner").related_model.objects.for_reader().for_cards()
    concerned = link.public_links().filter(page=page).values("partner__translation_key")
    kinds = {f"kind_{name}": F(f"kinds__{name}") for name in KIND_FIELDS}
    return partners.filter(translation_key__in=concerned).annotate(**kinds)


def linked_campaigns(page: Any, request: HttpRequest | None = None) -> list[Page]:
    """Visible campaigns that `page` concerns, newest first, in the reader's language where they exist."""
    if getattr(request, "is_preview", False):  # its links are not in the database
        campaigns = {link.campaign_id: link.campaign for link in page.campaign_links.all()}
        return shown_to_reader(list(campaigns.values()))
    link = page._meta.get_field("campaign_links").related_model
    return _campaigns_query(link, page.pk).instances()


@kept_reader_query
def _campaigns_query(link: Any, page: int) -> QuerySet[Page]:
    campaigns = link._meta.get_field("campaign").related_model.objects.for_reader().only(*LINK_FIELDS)
    concerned = link.objects.filter(page=page).values("campaign__translation_key")
    return campaigns.filter(translation_key__in=concerned).order_by("-start_date", "title")
