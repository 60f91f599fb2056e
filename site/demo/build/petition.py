"""The petition of the campaign under way, and those who signed it, all made up; no mail leaves for them."""

from datetime import timedelta

from django.utils import timezone

from campaigns.models import CampaignPage, Signature
from demo.content import petition
from text.slugs import slug_of

from .library import Library

BETWEEN = timedelta(hours=5)


def petition_of(library: Library) -> dict[str, object]:
    """What the campaign says of it."""
    return {
        "takes_signatures": True,
        "petition_text": library.html(petition.TEXT),
        "petition_addressee": petition.ADDRESSEE,
        "petition_goal": petition.GOAL,
        "petition_end": timezone.localdate() + timedelta(days=petition.OPEN_FOR_DAYS),
        "takes_photos": True,
        "photo_invitation": petition.PHOTO_INVITATION,
    }


def add_signatures(campaign: CampaignPage) -> None:
    """Those who signed, some hours apart, the last one today."""
    first = timezone.now() - BETWEEN * len(petition.SIGNED)
    for place, (first_name, last_name, town, country, is_public) in enumerate(petition.SIGNED):
        signed = first + BETWEEN * place
        Signature.objects.create(
            campaign=campaign,
            first_name=first_name,
            last_name=last_name,
            email=f"{slug_of(first_name)}.{slug_of(last_name)}@courriel.example",
            town=town,
            country=country,
            is_public=is_public,
            language="fr",
            is_proven=True,
            created_at=signed,
            confirmed_at=signed,
        )
