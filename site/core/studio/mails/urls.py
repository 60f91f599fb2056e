"""The addresses of the mails' pages in the studio."""

from django.urls import path

from .views import MailsView, MailTextView

urlpatterns = [
    path("courriels/", MailsView.as_view(), name="mail_texts"),
    path("courriels/<slug:kind>/<str:language>/", MailTextView.as_view(), name="mail_text"),
]
