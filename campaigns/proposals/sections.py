"""The order in which the form asks."""

from django.utils.translation import gettext_lazy as _

from core.public_forms.sections import Section

EVENT = "event"
SECTIONS = (
    Section(_("What you propose"), "", ("kind", "written_in", "title", "text")),
    Section(
        _("Where and when"),
        _("You choose how much the public may know about the place. We never reveal more, nor do we keep more."),
        ("country", "precision", "town", "date"),
    ),
    Section(
        _("For an event"),
        _("Leave this empty for a story."),
        ("event_kind", "start_time", "end_time", "time_zone", "place"),
        EVENT,
    ),
    Section(
        _("Your pictures"),
        _(
            "Only pictures that you have the right to share, of people who agree to be seen. The site removes the"
            " place and the date that telephones record in them. We can blur faces before anything is published: say"
            " so in your text."
        ),
        ("pictures",),
    ),
    Section(
        _("Your name"),
        _("Your name is published only as you choose here. If you choose no name, you may leave these fields empty."),
        ("anonymity", "first_name", "last_name"),
    ),
    Section(
        _("How to reach you"),
        _(
            "We will send you a link there: with it you can follow what becomes of your text, and withdraw it"
            " whenever you like."
        ),
        ("email",),
    ),
    Section(_("Your agreement"), "", ("consent",)),
)
OWN_PICTURE = Section(
    _("Your picture"),
    _(
        "Only a picture that is yours to give, of people who agree to be seen. The site takes away the place and the"
        " date that telephones write into it. We can blur faces before anything is published: say so in your words."
    ),
    ("pictures", "title", "text", "written_in", "country"),
)
OF_A_PHOTO = (OWN_PICTURE, *SECTIONS[4:])
"""Of the form for a picture in support: nothing of what happened, of a place or of an event."""
