"""The template tag that draws a partner's row in a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django import template
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.addresses import page_link
from core.models import Term
from core.templatetags.core_tags import lang_of

register = template.Library()
LOGO = "max-128x128|format-webp"


@dataclass(frozen=True, slots=True)
class Row:
    """All that a row shows; `logo` is an image element, empty where a mark is woven from `seed` instead."""

    title: str
    url: str
    lang: SafeString
    acronym: str
    country: str
    kinds: tuple[tuple[str, str], ...]
    continent: str
    seed: str
    logo: SafeString

    @property
    def kind_slugs(self) -> list[str]:
        """What the mark is woven from."""
        return [slug for slug, _label in self.kinds]


@register.simple_tag(takes_context=True)
def partner_row(context: Context, partner: Any, kinds: Iterable[Term], with_country: bool = False) -> SafeString:
    """The row of `partner`, whose kinds of movement are `kinds`; the same row is rendered once per process."""
    return _rendered(
        Row(
            title=partner.title,
            url=page_link(partner, context.get("request")),
            lang=lang_of(context, partner, link=True),
            acronym=partner.public_acronym,
            country=partner.country.name if with_country else "",
            kinds=tuple((kind.slug, kind.marked_label) for kind in kinds),
            continent=partner.country.continent,
            seed=partner.mark_seed,
            logo=_logo(partner.public_logo),
        )
    )


def _logo(image: Any) -> SafeString | str:
    if image is None:
        return ""
    rendition = get_rendition_or_not_found(image, LOGO)
    return rendition.img_tag({"class": "partner__logo", "alt": "", "loading": "lazy"})


@lru_cache(maxsize=8192)
def _rendered(row: Row) -> SafeString:
    return render_to_string("components/partner_row.html", {"row": row})
