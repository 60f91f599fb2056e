"""Words of Wagtail's and Django's that our French catalogue says better, for the studio."""

from django.utils.translation import gettext_noop, ngettext_lazy

SAID_BETTER = [
    # Their French has "un(e)" and "nouveau(elle)".
    gettext_noop("Add %(label)s"),
    gettext_noop("Add %(model_name)s"),
    gettext_noop("Create a new %(model_name)s"),
    gettext_noop("Choose another"),
    gettext_noop("No %(model_name)s match your query."),
    ngettext_lazy(
        '%(total)s Page <span class="w-sr-only">created in %(site_name)s</span>',
        '%(total)s Pages <span class="w-sr-only">created in %(site_name)s</span>',
        "total",
    ),
    ngettext_lazy("Referenced %(count)s time", "Referenced %(count)s times", "count"),
    # A list within a form is no form to whoever fills it in.
    ngettext_lazy("Please submit at least %(num)d form.", "Please submit at least %(num)d forms.", "num"),
    ngettext_lazy("Please submit at most %(num)d form.", "Please submit at most %(num)d forms.", "num"),
]
"""Named here so that they are extracted with our own; nothing reads the list."""
