"""Filling in the forms of the studio as a browser does."""

from bs4 import BeautifulSoup
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html


def filled_form(client: Client, url: str, model: type[Page], **values: object) -> QueryDict:
    """What the page form at `url` would send, with `values` written in it."""
    data = querydict_from_html(client.get(url).content.decode(), form_id="page-edit-form")
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):  # its form is built by script
            data[f"{field.name}-count"] = "0"
    for name, value in values.items():
        data[name] = str(value)
    return data


def create_page(client: Client, model: type[Page], parent: Page, **values: object) -> HttpResponse:
    """Publish a new page of the type `model` below `parent`."""
    url = reverse("wagtailadmin_pages:add", args=(model._meta.app_label, model._meta.model_name, parent.pk))
    data = filled_form(client, url, model, **values)
    data["action-publish"] = "action-publish"
    return client.post(url, data)


def edit_page(client: Client, page: Page, **values: object) -> HttpResponse:
    """Publish a change of `page`."""
    url = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    data = filled_form(client, url, type(page), **values)
    data["action-publish"] = "action-publish"
    return client.post(url, data)


def errors_beside(response: HttpResponse, field: str) -> str:
    """The errors that the form shown again tells beside `field`; empty when there are none."""
    soup = BeautifulSoup(response.content, "html.parser")
    input_ = soup.find(attrs={"name": field})
    wrapper = input_.find_parent(attrs={"data-contentpath": field}) or input_.find_parent(class_="w-field__wrapper")
    return " ".join(error.get_text(" ", strip=True) for error in wrapper.find_all(class_="error-message"))


def value_of(response: HttpResponse, field: str) -> str:
    """What the form shown again holds in `field`."""
    return BeautifulSoup(response.content, "html.parser").find(attrs={"name": field}).get("value", "")


def messages_of(response: HttpResponse, kind: str = "li") -> list[str]:
    """What the studio says at the top of a page, as a list: all of it, or what is of a `kind` (".error")."""
    said = BeautifulSoup(response.content, "html.parser").select(f".messages {kind}")
    # The page holds samples of messages for its scripts.
    return [" ".join(one.get_text(" ").split()) for one in said if not one.find_parent("template")]


def text_of(response: HttpResponse) -> str:
    """Everything that the answer says."""
    return BeautifulSoup(response.content, "html.parser").get_text(" ", strip=True)
