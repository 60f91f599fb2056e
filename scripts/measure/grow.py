"""Ten times the partners, issues and campaigns that the demo has: python -m scripts.measure.grow"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle, islice
from typing import TYPE_CHECKING

from scripts.django_setup import set_up_django

if TYPE_CHECKING:
    from core.models import BasePage

TIMES = 10
FIRST_NUMBER = 10_000
FIRST_DAY = date(1984, 1, 1)


def main() -> None:
    """Make nine pages for each one there is, related to the partners, kinds and themes that the demo has."""
    set_up_django()
    from django.db import transaction

    with transaction.atomic():
        _partners()
        _campaigns()
        _issues()


def _missing(model: "type[BasePage]") -> int:
    from django.conf import settings

    return model.objects.filter(locale__language_code=settings.LANGUAGE_CODE).count() * (TIMES - 1)


def _partners() -> None:
    from core.models import Country, Theme
    from demo.factories import make_partner
    from partners.models import MovementKind, PartnerIndexPage, PartnerPage

    parent = _first(PartnerIndexPage)
    countries, kinds, themes = (list(model.objects.order_by("pk")) for model in (Country, MovementKind, Theme))
    worked_in = [country for country in countries if country.partners.exists()]
    for place, country in enumerate(islice(cycle(worked_in), _missing(PartnerPage))):
        kind, theme = kinds[place % len(kinds)], themes[place % len(themes)]
        make_partner(parent, country=country, kinds=[kind], themes=[theme])


def _campaigns() -> None:
    from campaigns.models import CampaignIndexPage, CampaignPage
    from demo.factories import make_campaign

    _related(CampaignPage, CampaignIndexPage, make_campaign, lambda place: {"start_date": _day(place)})


def _issues() -> None:
    from demo.factories import make_issue
    from publications.models import IssuePage, MagazineIndexPage

    _related(
        IssuePage,
        MagazineIndexPage,
        make_issue,
        lambda place: {"number": FIRST_NUMBER + place, "date": _day(place)},
    )


def _related(
    model: "type[BasePage]",
    index: "type[BasePage]",
    make: Callable[..., "BasePage"],
    fields: Callable[[int], dict[str, object]],
) -> None:
    """Pages that concern three partners each."""
    from partners.models import PartnerPage

    partners = list(PartnerPage.objects.order_by("pk")[:60])
    parent = _first(index)
    for place in range(_missing(model)):
        concerned = list(islice(cycle(partners), place % len(partners), place % len(partners) + 3))
        make(parent, partners=concerned, **fields(place))


def _first(model: "type[BasePage]") -> "BasePage":
    from django.conf import settings

    return model.objects.get(locale__language_code=settings.LANGUAGE_CODE)


def _day(place: int) -> date:
    return FIRST_DAY + timedelta(days=91 * place)


if __name__ == "__main__":
    main()
