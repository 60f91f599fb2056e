"""The form of a redirect: a target on the site or elsewhere, an old address that leads on at all."""

from typing import Any
from urllib.parse import unquote

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from core.addresses import site_origin
from text.plain_text import one_line
from text.reading.web import read_web_address, refuse_private
from text.reading.wrapped import unwrapped, without_tracking

from .answers import Answer, answer_at, own_path

TARGET = "redirect_link"


class AddressForm(RedirectForm):
    """Wagtail's form; a target of the site becomes the page that stands there."""

    redirect_link = forms.CharField(
        label=gettext_lazy("Redirect to an address"),
        required=False,
        help_text=gettext_lazy("An address of the site, such as /partenaires/, or of another one (https://…)."),
    )

    def clean_old_path(self) -> str:
        """The old address, without what counts clicks; one where the site answers never leads on."""
        old_path = without_tracking(one_line(self.cleaned_data["old_path"]))
        try:
            path = Redirect.normalise_path(old_path)
        except ValueError:
            raise ValidationError(_("This address cannot be read: write it as /ancienne-page.")) from None
        if path != self.instance.old_path:
            _refuse_answered(path)
        return old_path

    def clean_redirect_link(self) -> str:
        """The target, taken out of what other services put around it."""
        link = unwrapped(one_line(self.cleaned_data[TARGET]))
        try:
            own = own_path(link) if link else None
        except ValueError:
            own = None
        if not link or own is not None:
            return link
        link = read_web_address(link)
        refuse_private(link)
        return link

    def clean(self) -> dict[str, Any] | None:
        """The page that stands at the target, else its whole address; a redirect leads somewhere."""
        link = self.cleaned_data.get(TARGET, "")
        if link and not self.cleaned_data.get("redirect_page"):
            try:
                self._lead_to(link)
            except ValidationError as error:
                self.add_error(TARGET, error)
        elif not link and not self.cleaned_data.get("redirect_page") and not self.errors:
            self.add_error(TARGET, _("Say where the old address leads: choose a page, or write an address."))
        return super().clean()

    def _lead_to(self, link: str) -> None:
        path = own_path(link)
        if path is None:
            return
        bare, has_more = unquote(path.partition("#")[0].partition("?")[0]), "?" in path or "#" in path
        answer = answer_at(bare)
        if answer.page and has_more:
            # The address keeps its parameters; where it leads, it may as little as to the page.
            Redirect._meta.get_field("redirect_page").run_validators(answer.page.pk)
        elif answer.page:
            self.cleaned_data |= {"redirect_page": answer.page, TARGET: ""}
            self.instance.redirect_page_route_path = answer.route
            return
        elif not answer.is_view and not bare.startswith(settings.STATIC_URL):
            # Whatever its writing: a page that nobody recognises may be one that nothing may lead to.
            raise ValidationError(_("Nothing is published at %(path)s on this site.") % {"path": bare})
        if link == path:
            self.cleaned_data[TARGET] = f"{site_origin(Site.objects.filter(is_default_site=True).first())}{path}"


def _refuse_answered(path: str) -> None:
    """Raise ValidationError for an old address at which the site answers already."""
    answer: Answer = answer_at(path.partition("?")[0])
    if answer.page:
        raise ValidationError(
            _("The page “%(title)s” answers at this address: a redirect from there would never act.")
            % {"title": answer.page.specific_deferred.get_admin_display_title()}
        )
    if answer.is_certain:
        raise ValidationError(_("The site itself answers at this address: a redirect from there would never act."))
