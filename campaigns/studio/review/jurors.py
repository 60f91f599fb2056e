"""Staff's page of the jury of a call: who is in it, how far they are, somebody added or taken out."""

from django import forms
from django.contrib import messages
from django.db.models import Count, Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log

from ...models import CallPage, Juror
from ...review.jury import dismiss, found, name_juror
from ...review.rights import name_of
from .doors import shown, staff_crumbs, staff_only

NAMED, DISMISSED = "campaigns.juror.name", "campaigns.juror.dismiss"


class JurorForm(forms.Form):
    """Somebody by the name or the address of their account."""

    account = forms.CharField(
        label=gettext_lazy("E-mail address or name of the account"),
        max_length=254,
        help_text=gettext_lazy("An administrator makes the accounts of those who have none, under Settings › Users."),
    )

    def clean_account(self) -> str:
        """Raise ValidationError where there is no such account."""
        words: str = self.cleaned_data["account"]
        self.user = found(words)
        if self.user is None:
            raise forms.ValidationError(
                _("No single account in use has this name or address. Check it, or ask an administrator to make one.")
            )
        return words


@staff_only()
def jury(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    """The jurors of a call."""
    form = JurorForm(request.POST if "add" in request.POST else None)
    if "add" in request.POST and form.is_valid():
        return _add(request, call, form)
    if "remove" in request.POST:
        return _remove(request, call)
    counted = Q(user__application_reviews__application__call=call)
    jurors = call.jurors.select_related("user").annotate(reviews=Count("user__application_reviews", filter=counted))
    context = {
        "call": call,
        "form": form,
        "jurors": [(juror, name_of(juror.user)) for juror in jurors.order_by("pk")],
        "total": call.applications.for_review().count(),
    }
    status = 422 if form.errors else 200
    return shown(request, "jury.html", _("Jury"), above=staff_crumbs(call), status=status, **context)


def _add(request: HttpRequest, call: CallPage, form: JurorForm) -> HttpResponseBase:
    name = name_of(form.user)
    if name_juror(call, form.user):
        log(call, NAMED, user=request.user, data={"juror": str(form.user)})
        messages.success(request, _("%(name)s is in the jury of this call.") % {"name": name})
    else:
        messages.info(request, _("%(name)s was in the jury already.") % {"name": name})
    return redirect("applications_jury", call.pk)


def _remove(request: HttpRequest, call: CallPage) -> HttpResponseBase:
    key = request.POST["remove"]
    juror: Juror | None = call.jurors.filter(pk=int(key)).first() if key.isascii() and key.isdecimal() else None
    if juror:
        dismiss(juror)
        log(call, DISMISSED, user=request.user, data={"juror": str(juror.user)})
        said = _("%(name)s is no longer in the jury. The marks given stay.")
        messages.success(request, said % {"name": name_of(juror.user)})
    return redirect("applications_jury", call.pk)
