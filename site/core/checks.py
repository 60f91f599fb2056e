"""House rules as Django system checks."""

from collections.abc import Iterable

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error, register
from django.db.models import DateField, DecimalField, Field, IntegerField, ManyToManyField, ManyToOneRel
from wagtail.models import Page, get_page_models
from wagtail_localize.fields import SynchronizedField, get_translatable_fields

from .models import BasePage, Country


def our_page_models() -> list[type[BasePage]]:
    """Every concrete page type of the site."""
    return [model for model in get_page_models() if issubclass(model, BasePage)]


@register()
def check_page_types(app_configs: Iterable[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Each page type says where it may stand, what it is for, and shares its relations between languages."""
    names = {config.name for config in app_configs or apps.get_app_configs()}
    models = [model for model in our_page_models() if model._meta.app_config.name in names]
    return [error for model in models for error in _page_type_errors(model)]


def _page_type_errors(model: type[BasePage]) -> list[CheckMessage]:
    errors = []
    if "parent_page_types" not in vars(model):
        errors.append(Error("A page type names its parent_page_types.", obj=model, id="solmond.E001"))
    if not model.get_page_description():
        errors.append(Error("A page type has a page_description.", obj=model, id="solmond.E002"))
    if "page_icon" not in vars(model):
        errors.append(Error("A page type has a page_icon.", obj=model, id="solmond.E004"))
    shared = {field.field_name for field in get_translatable_fields(model)}
    errors += [
        Error(
            f"The relation {field.name} would be lost in translations.",
            hint="Name it in override_translatable_fields as a SynchronizedField.",
            obj=model,
            id="solmond.E003",
        )
        for field in model._meta.get_fields()
        if isinstance(field, ManyToManyField) and field.name not in shared
    ]
    errors += [
        Error(
            f"A translation could have a {name} of its own.",
            hint="Name it in override_translatable_fields as a SynchronizedField with overridable=False.",
            obj=model,
            id="solmond.E005",
        )
        for name in _facts_open_to_translators(model)
    ]
    return errors


def _facts_open_to_translators(model: type[BasePage]) -> list[str]:
    """Numbers, dates, places and relations that wagtail-localize would let a translator change."""
    shared = (field for field in get_translatable_fields(model) if isinstance(field, SynchronizedField))
    fields = (model._meta.get_field(field.field_name) for field in shared if field.overridable)
    return [field.name for field in fields if field.model is not Page and _is_fact(field)]


def _is_fact(field: Field | ManyToOneRel) -> bool:
    if isinstance(field, DateField | DecimalField | IntegerField | ManyToManyField | ManyToOneRel):
        return True
    return field.many_to_one and field.related_model is Country
