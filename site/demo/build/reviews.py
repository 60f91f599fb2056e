"""The jury of the demo's open call, and what it said; one juror has an application left to read."""

from django.contrib.auth import get_user_model

from campaigns.models import Application, CallPage, Mark, Review
from campaigns.review.jury import name_juror
from demo.content.reviews import FIRST, REVIEWS, SECOND


def add_reviews(call: CallPage) -> None:
    """Name the jurors of `call`, whose accounts are there, and store their marks."""
    users = {user.username: user for user in get_user_model().objects.filter(username__in=(FIRST, SECOND))}
    for user in users.values():
        name_juror(call, user)
    criteria = list(call.review_criteria.all())
    applications = {one.reference: one for one in Application.objects.filter(call=call)}
    for said in REVIEWS:
        review = Review.objects.create(
            application=applications[said.reference],
            juror=users[said.juror],
            comment=said.comment,
            has_conflict=not said.marks,
        )
        given = zip(criteria, said.marks, strict=False)
        Mark.objects.bulk_create(Mark(review=review, criterion=criterion, value=value) for criterion, value in given)
