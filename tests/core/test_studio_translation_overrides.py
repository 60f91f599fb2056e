"""What Wagtail says in the studio is French that reads well."""

from datetime import timedelta

from django.contrib.humanize.templatetags.humanize import naturaltime
from django.utils import timezone, translation


def test_how_long_ago_something_was_sent() -> None:
    with translation.override("fr"):
        said = naturaltime(timezone.now() - timedelta(seconds=7))
    assert said.startswith("il y a")
    assert "second" in said


def test_where_one_goes() -> None:
    with translation.override("fr"):
        assert translation.gettext("Skip to main content") == "Aller au contenu principal"
        assert translation.gettext("Login") == "Se connecter"


def test_approving_and_publishing() -> None:
    with translation.override("fr"):
        said = translation.gettext("%(label)s and Publish") % {"label": "Approuver"}
    assert said == "Approuver et publier"
