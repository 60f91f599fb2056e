"""The jury's pages: the calls to judge, the applications of one, and one application with the form of its marks."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AbstractUser
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ...models import Application, ApplicationState, CallPage, Review
from ...review.accesses import file_for
from ...review.marking import ReviewForm, is_locked, store
from ...review.rights import judged_calls
from ...review.sight import files_for_jury, seen_by_jury
from .doors import Crumb, jurors_only, shown

A_PAGE = 100


@never_cache
@require_safe
def calls_to_judge(request: HttpRequest) -> HttpResponse:
    """The calls that name the user as a juror; the applications themselves where it is a single one."""
    found = list(with_progress(judged_calls(request.user), request.user))
    if len(found) == 1:
        return redirect("jury_call", found[0].pk)
    return shown(request, "calls_to_judge.html", _("Applications"), calls=found)


@never_cache
@require_safe
def call_to_judge(request: HttpRequest, page_id: int) -> HttpResponse:
    """The applications to one call, those to read first."""
    call = get_object_or_404(with_progress(judged_calls(request.user), request.user), pk=page_id)
    mine = {review.application_id: review for review in _reviews(request.user, call)}
    every = list(_applications(call).only("pk", "reference", "name", "submitted_at", "call_id"))
    every.sort(key=lambda one: one.pk in mine)
    page = Paginator(every, A_PAGE).get_page(request.GET.get("p"))
    lines = [(one, mine.get(one.pk), was_sent_again(one, mine.get(one.pk))) for one in page]
    context = {"call": call, "lines": lines, "page": page, "following": next_for(request.user, call)}
    context["elided_page_range"] = page.paginator.get_elided_page_range(page.number)
    return shown(request, "call_to_judge.html", call.title, above=[_all_calls()], **context)


@jurors_only
def judge(request: HttpRequest, application: Application) -> HttpResponseBase:
    """One application as the jury sees it, and the form of the marks."""
    call, user = application.call, request.user
    review = application.reviews.filter(juror=user).prefetch_related("marks").first()
    if review and review.has_conflict:
        return _page(request, "judge_conflict.html", application)
    locked = is_locked(application)
    form = ReviewForm(call.review_criteria.all(), review, request.POST or None)
    if request.method == "POST" and locked:
        messages.error(request, _("The decision is out: marks stay as they are. Nothing was stored."))
        return redirect("jury_application", application.pk)
    if request.method == "POST" and form.is_valid():
        store(application, user, form)
        return _next(request, application)
    context = {"answers": seen_by_jury(application), "form": form, "locked": locked, "review": review}
    # Only who has judged may know how others did.
    context["others"] = _others(application, user) if review else []
    context["sent_again"] = was_sent_again(application, review)
    return _page(request, "judge.html", application, status=422 if form.errors else 200, **context)


@jurors_only
@require_safe
def jury_file(request: HttpRequest, application: Application, number: int) -> HttpResponseBase:
    """Download a file that the jury may open. Raises Http404 for any other."""
    if application.reviews.filter(juror=request.user, has_conflict=True).exists():
        raise Http404
    seen = files_for_jury(application).get(number)
    if seen is None:
        raise Http404
    return file_for(request.user, seen)


def with_progress(found: QuerySet[CallPage], user: AbstractUser) -> QuerySet[CallPage]:
    """Calls with how many applications there are and how many of them `user` has judged."""
    counted = Q(applications__state=ApplicationState.SUBMITTED, applications__aside=False)
    mine = counted & Q(applications__reviews__juror=user.pk)
    return found.annotate(
        to_judge=Count("applications", filter=counted, distinct=True),
        judged=Count("applications__reviews", filter=mine, distinct=True),
    ).order_by("closes_at", "pk")


def next_for(user: AbstractUser, call: CallPage) -> Application | None:
    """The next application to `call` that `user` has not judged."""
    return _applications(call).exclude(reviews__juror=user).only("pk", "reference").first()


def was_sent_again(application: Application, review: Review | None) -> bool:
    """Whether the applicant changed the application after it was judged."""
    return bool(review and application.submitted_at and application.submitted_at > review.changed_at)


def _next(request: HttpRequest, application: Application) -> HttpResponse:
    """On to the next one that is not judged, where that was asked for and there is one."""
    call = application.call
    following = next_for(request.user, call) if "next" in request.POST else None
    messages.success(request, _("%(reference)s: saved.") % {"reference": application.reference})
    if following:
        return redirect("jury_application", following.pk)
    return redirect("jury_call", call.pk)


def _page(request: HttpRequest, template: str, application: Application, **context: Any) -> HttpResponse:
    call = application.call
    above = [_all_calls(), (call.title, reverse("jury_call", args=[call.pk]))]
    title = _("Application %(reference)s") % {"reference": application.reference}
    return shown(request, template, title, above=above, application=application, call=call, **context)


def _all_calls() -> Crumb:
    return _("Applications"), reverse("jury_calls")


def _applications(call: CallPage) -> QuerySet[Application]:
    found: QuerySet[Application] = call.applications.for_review().order_by("reference")
    return found


def _reviews(user: AbstractUser, call: CallPage) -> Iterable[Review]:
    return Review.objects.filter(juror=user, application__call=call)


def _others(application: Application, user: AbstractUser) -> list[Review]:
    """What the other jurors said, but for those who may not judge."""
    said = application.reviews.filter(has_conflict=False).exclude(juror=user)
    return list(said.select_related("juror").prefetch_related("marks__criterion").order_by("pk"))
