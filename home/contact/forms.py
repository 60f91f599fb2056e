"""What staff fill in for the page of the contact form."""

from wagtail.contrib.forms.forms import WagtailAdminFormPageForm

from core.studio.forms import PageForm


class ContactPageForm(PageForm, WagtailAdminFormPageForm):
    """What staff fill in for the page."""
