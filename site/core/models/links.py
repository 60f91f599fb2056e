"""Relations that cross apps, named by string so that no app imports another."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PageChooserPanel
from wagtail.models import Orderable


class PartnerLink(Orderable):
    """A partner that a page concerns; the subclass adds ``page``, the ParentalKey to that page."""

    partner = models.ForeignKey(
        "partners.PartnerPage",
        verbose_name=_("partner"),
        on_delete=models.CASCADE,
        related_name="%(app_label)s_%(class)s_set",
    )

    panels = [PageChooserPanel("partner")]

    class Meta(Orderable.Meta):
        abstract = True


def pages_linking_to(partner: models.Model) -> dict[str, list]:
    """Visible pages that concern `partner` in any language, newest first, by model name ("campaignpage", ...).

    One query a kind of page; the kinds are found by their `PartnerLink`, so a new one needs no change here.
    """
    found = {}
    for relation in partner._meta.related_objects:
        if not issubclass(relation.related_model, PartnerLink):
            continue
        page_model = relation.related_model._meta.get_field("page").related_model
        pages = page_model.objects.for_reader().filter(
            partner_links__partner__translation_key=partner.translation_key
        )
        found[page_model._meta.model_name] = list(pages.order_by("-first_published_at", "title").distinct())
    return found


def linked_partners(page: models.Model) -> list:
    """Visible partners that `page` concerns, by name, in the reader's language where it exists; two queries."""
    partner_model = page.partner_links.model._meta.get_field("partner").related_model
    keys = [link.partner.translation_key for link in page.partner_links.select_related("partner")]
    partners = partner_model.objects.for_reader().filter(translation_key__in=keys)
    return list(partners.select_related("country").order_by("title"))
