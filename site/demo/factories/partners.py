"""The directory and its partners."""

from wagtail.models import Page

from partners.models import PartnerIndexPage, PartnerPage

from .publishing import Fields, makes, published, titled
from .words import make_country


@makes(PartnerIndexPage)
def make_partner_index(parent: Page | None = None, **fields: Fields) -> PartnerIndexPage:
    """The directory of partners."""
    return published(PartnerIndexPage(**titled("Partenaires", fields)), parent)


@makes(PartnerPage)
def make_partner(parent: Page | None = None, **fields: Fields) -> PartnerPage:
    """A partner, in Benin unless said otherwise."""
    defaults = {"introduction": "Un mouvement qui appartient à ses membres."}
    if "country" not in fields:
        defaults["country"] = make_country("BJ")
    return published(PartnerPage(**titled("Mouvement", defaults | fields)), parent)
