"""What staff fill in for the page of the contact form."""

from core.studio.forms import PageForm
from core.studio.questions import QuestionsForm


class ContactPageForm(PageForm, QuestionsForm):
    """What staff fill in for the page."""
