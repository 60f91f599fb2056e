"""Print, as JSON, what the measure of the studio needs: an officer's cookies, and the form of partners filled in."""

import json
import sys
from typing import TYPE_CHECKING

from scripts.django_setup import set_up_django

if TYPE_CHECKING:
    from django.test import Client
    from wagtail.models import Page

HOST = "127.0.0.1"


def main() -> None:
    """The form of each of as many partners as the argument says, the last ones: proposals wait at the first."""
    set_up_django()
    from partners.models import PartnerPage

    client = _signed_in()
    partners = PartnerPage.objects.filter(locale__language_code="fr", live=True, name_protected=False).order_by("-pk")
    forms = {_edit_url(partner): _form_of(client, partner) for partner in partners[: int(sys.argv[1])]}
    cookies = {name: cookie.value for name, cookie in client.cookies.items()}
    print(json.dumps({"cookies": cookies, "forms": forms}))


def _signed_in() -> "Client":
    """A browser in which an officer is signed in; who sees what is protected has set up nothing yet: days of grace."""
    from django.contrib.auth.models import Group, User
    from django.test import Client

    officer = User.objects.create_user("mesure", "mesure@exemple.org")
    officer.groups.set(Group.objects.all())
    client = Client(headers={"host": HOST})
    client.force_login(officer)
    return client


def _edit_url(page: "Page") -> str:
    from django.urls import reverse

    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _form_of(client: "Client", page: "Page") -> dict[str, str]:
    """What a browser sends of the editor of `page`, nothing changed but the blocks, which are left out."""
    from wagtail.fields import StreamField
    from wagtail.test.utils.form_data import querydict_from_html

    answer = client.get(_edit_url(page), secure=True)
    form = querydict_from_html(answer.content.decode(), form_id="page-edit-form").dict()
    blocks = [field.name for field in page._meta.get_fields() if isinstance(field, StreamField)]
    return {**form, **{f"{name}-count": "0" for name in blocks}}


if __name__ == "__main__":
    main()
