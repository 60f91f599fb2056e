"""Staff's list of messages: those kept aside stand on a page of their own."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton
from wagtail.contrib.forms.views import SubmissionsListView


class MessagesListView(SubmissionsListView):
    """The messages taken, with a way to the others."""

    def get_base_queryset(self) -> QuerySet:
        """Leave out those kept aside."""
        return super().get_base_queryset().filter(aside=False)

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """How many are kept aside, and where."""
        count = self.form_page.get_submissions().filter(aside=True).count()
        if not count:
            return super().header_buttons
        label = _("Kept aside (%(count)d)") % {"count": count}
        url = reverse("contact_aside", args=[self.form_page.pk])
        return [*super().header_buttons, HeaderButton(label, url=url, icon_name="warning")]
