"""Print, as JSON, what the measure of the public forms needs: the contact page's path, and paths of new links."""

import json
import sys

from scripts.django_setup import set_up_django


def main() -> None:
    """A link for each of as many partners as the argument says, or for all."""
    set_up_django()
    from django.urls import reverse

    from home.contact.models import ContactPage
    from partners.models import PartnerPage, UpdateLink
    from partners.update.tokens import token_of

    partners = PartnerPage.objects.filter(locale__language_code="fr", live=True).order_by("pk")[: int(sys.argv[1])]
    tokens = [token_of(UpdateLink.objects.create(partner=partner)) for partner in partners]
    contact = ContactPage.objects.filter(locale__language_code="fr").first()
    print(
        json.dumps(
            {
                "contact": contact.get_url() if contact else "",
                "links": [reverse("partner_update", args=[token]) for token in tokens],
            }
        )
    )


if __name__ == "__main__":
    main()
