"""Wagtail's pages of one redirect, with our form."""

from wagtail.contrib.redirects import views

from .forms import AddressForm


class RedirectCreateView(views.CreateView):
    """A new redirect."""

    form_class = AddressForm


class RedirectEditView(views.EditView):
    """A redirect that exists."""

    form_class = AddressForm
