"""The order in which the form asks, and what it says of each part."""

from django.utils.translation import gettext_lazy as _

from core.public_forms.sections import Section

SECTIONS = (
    Section(_("Your movement"), "", ("title", "acronym", "founded", "languages")),
    Section(
        _("Where you are"),
        _("You choose what the public sees of it, further down."),
        ("town", "town_latitude", "town_longitude", "latitude", "longitude"),
    ),
    Section(_("How you present yourselves"), _("The public reads this."), ("introduction", "body")),
    Section(_("On the web"), _("Public, unless your name is protected."), ("website", "social_addresses")),
    Section(
        _("How to reach you"),
        _("We use it to write to you. The public sees only what you tick."),
        ("email", "email_public", "phone", "phone_public", "postal_address", "postal_address_public"),
    ),
    Section(
        _("Your pictures"),
        _("Send only pictures that you have the right to share, of people who agree to be seen."),
        ("logo", "photos", "photo_credit", "forget_pictures"),
    ),
    Section(
        _("What the public may know"),
        _("When in doubt, choose the safer answer: the first one. You can change it later."),
        ("location_precision", "name_protected"),
    ),
    Section(
        _("Your agreement"),
        _("Without a recorded agreement, the public sees your country at most."),
        ("consent", "agreed_by"),
    ),
)
