"""Staff's page of one application: all of it, what the jury said, the decision."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.log_actions import log

from text.clocks import long_moment
from text.plain_text import lines

from ...models import Application, CallPage, Decision
from ...review.accesses import file_for
from ...review.deciding import decide
from ...review.sight import SeenFile, seen_by_staff
from ...review.standing import Standing, standings
from .doors import of_call, shown, staff_crumbs, staff_only

CONFLICT_LIFTED = "campaigns.application.conflict.lift"


class DecisionForm(forms.ModelForm):
    """The decision, the note of the team, whether the person may be named."""

    decision = forms.ChoiceField(
        label=gettext_lazy("Decision"),
        choices=[("", gettext_lazy("None yet")), *Decision.choices],
        required=False,
        widget=forms.RadioSelect,
    )

    changes_told = forms.BooleanField(
        label=gettext_lazy("Change the decision although the applicant was told of another one"), required=False
    )

    class Meta:
        model = Application
        fields = ("decision", "decision_note", "may_be_named")
        widgets = {"decision_note": forms.Textarea(attrs={"rows": 4})}
        help_texts = {"decision_note": gettext_lazy("For the team and its export: it is in no mail.")}

    field_order = ("decision", "changes_told")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told = self.instance.last_told
        if not self.told:
            del self.fields["changes_told"]

    def clean(self) -> dict[str, Any]:
        """Have staff say that they know what the applicant was told, before they decide otherwise."""
        cleaned: dict[str, Any] = super().clean()
        decision = cleaned.get("decision")
        if self.told and decision not in (self.initial["decision"], self.told.decision) and not cleaned["changes_told"]:
            said = _(
                "The applicant was told “%(decision)s” on %(moment)s: tick this box to change it. Nothing was stored."
            )
            words = {"decision": self.told.get_decision_display(), "moment": long_moment(self.told.at)}
            self.add_error("changes_told", said % words)
        return cleaned


@staff_only()
def application(request: HttpRequest, call: CallPage, key: Any) -> HttpResponseBase:
    """One application with the marks of everybody; a POST decides, or lets a juror judge after all."""
    one = of_call(call, key)
    form = DecisionForm(request.POST or None, instance=Application.objects.get(pk=one.pk))
    if request.method == "POST":
        if "lift" in request.POST:
            return _lift(request, call, one)
        if form.is_valid():
            return _store(request, call, one, form)
    standing = standings(call.applications.filter(pk=one.pk)).get(one.pk, Standing())
    context = {
        "call": call,
        "application": one,
        "answers": seen_by_staff(one),
        "standing": standing,
        "reviews": one.reviews.select_related("juror").prefetch_related("marks__criterion").order_by("pk"),
        "accesses": one.accesses.all()[:20],
        "form": form,
    }
    title = _("Application %(reference)s") % {"reference": one.reference}
    return shown(request, "application.html", title, above=staff_crumbs(call), **context)


@staff_only()
@require_safe
def application_file(request: HttpRequest, call: CallPage, key: Any, number: int) -> HttpResponseBase:
    """Download a file of an application. Raises Http404 for one of another."""
    file = of_call(call, key).files.filter(pk=number).first()
    if file is None:
        raise Http404
    return file_for(request.user, SeenFile(file, file.name))


def _store(request: HttpRequest, call: CallPage, one: Application, form: DecisionForm) -> HttpResponseBase:
    said = form.cleaned_data
    Application.objects.filter(pk=one.pk).update(may_be_named=said["may_be_named"])
    if one.aside:
        messages.warning(request, _("This application is kept aside: accept it before you decide."))
    else:
        decide(call, [one.pk], said["decision"], request.user, note=lines(said["decision_note"]))
        messages.success(request, _("%(reference)s: saved.") % {"reference": one.reference})
    return redirect("application_review", call.pk, one.pk)


def _lift(request: HttpRequest, call: CallPage, one: Application) -> HttpResponseBase:
    """Forget that a juror has a conflict of interest: they may judge."""
    key = request.POST["lift"]
    review = one.reviews.filter(pk=int(key), has_conflict=True).first() if key.isascii() and key.isdecimal() else None
    if review:
        data = {"reference": one.reference, "juror": str(review.juror or "")}
        review.delete()
        log(call, CONFLICT_LIFTED, user=request.user, data=data)
        messages.success(request, _("This juror may judge the application now."))
    return redirect("application_review", call.pk, one.pk)
