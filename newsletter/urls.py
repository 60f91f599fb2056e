"""The addresses below `/suivi/`."""

from django.urls import path

from .views.one_click import one_click
from .views.own_subscription import own_subscription

urlpatterns = [
    path("infolettre/<str:key>/", own_subscription, name="subscription"),
    path("infolettre/<str:key>/desinscription/", one_click, name="subscription_one_click"),
]
