"""Addresses of the review in the studio."""

from django.urls import path

from . import deletion, exports, jurors, jury, listing, mails, one

STAFF = "applications/<int:page_id>/"

urlpatterns = [
    path("jury/", jury.calls_to_judge, name="jury_calls"),
    path("jury/<int:page_id>/", jury.call_to_judge, name="jury_call"),
    path("jury/<uuid:key>/", jury.judge, name="jury_application"),
    path("jury/<uuid:key>/files/<int:number>/", jury.jury_file, name="jury_file"),
    path(STAFF, listing.applications, name="applications"),
    path(f"{STAFF}aside/", listing.aside, name="applications_aside"),
    path(f"{STAFF}jury/", jurors.jury, name="applications_jury"),
    path(f"{STAFF}mails/", mails.mails, name="applications_mails"),
    path(f"{STAFF}export.xlsx", exports.workbook, name="applications_workbook"),
    path(f"{STAFF}export.zip", exports.archive, name="applications_archive"),
    path(f"{STAFF}delete/", deletion.delete, name="applications_delete"),
    path(f"{STAFF}<uuid:key>/", one.application, name="application_review"),
    path(f"{STAFF}<uuid:key>/files/<int:number>/", one.application_file, name="application_file"),
]
