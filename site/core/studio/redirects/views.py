"""Wagtail's pages of one redirect, with our form."""

from wagtail.contrib.redirects import views

from .forms import AddressForm


class RedirectCreateView(views.CreateView):
    """The form of a new redirect, which takes addresses as they are pasted."""

    form_class = AddressForm


class RedirectEditView(views.EditView):
    """The form of a redirect that exists, which takes addresses as they are pasted."""

    form_class = AddressForm
