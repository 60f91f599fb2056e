"""The group of the communications staff: everything they need, and no more."""

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.utils.translation import get_language_info, override
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Task, Workflow

from campaigns.proposals.workflow import PROPOSALS as STORY_PROPOSALS
from campaigns.review.jury import ensure_jury_group
from partners.update.workflow import PROPOSALS

COMMUNICATION = "Communication"

FRENCH_NAMES = {
    "Editors": "Rédaction",
    "Moderators": "Modération",
    "Moderators approval": "Accord de la modération",
}
"""What Wagtail makes groups, workflow and task by, in English: names of rows, which no catalogue translates."""

HOME_DEPTH = 2

TRANSLATORS = "Traduction\xa0: %s"
"""The name of the group of those who translate into a language."""

TRANSLATORS_PERMISSIONS = ("wagtailadmin.access_admin", "wagtail_localize.submit_translation", "core.view_glossaryterm")

PAGE_PERMISSIONS = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")

COLLECTION_PERMISSIONS = (
    "media.add_image",
    "media.change_image",
    "media.choose_image",
    "media.add_document",
    "media.change_document",
    "media.choose_document",
    "wagtailcore.add_collection",
    "wagtailcore.change_collection",
    "wagtailcore.delete_collection",
)

MODEL_PERMISSIONS = (
    "wagtailadmin.access_admin",
    "wagtail_localize.submit_translation",
    "core.change_mailtext",
    "core.change_sitesettings",
    "home.change_taxreduction",
    "partners.change_partnersettings",
    *(f"campaigns.{action}_application" for action in ("change", "delete", "export")),
    *(
        f"core.{action}_{model}"
        for model in ("country", "glossaryterm", "theme")
        for action in ("add", "change", "delete")
    ),
    *(f"partners.{action}_movementkind" for action in ("add", "change", "delete")),
    *(f"campaigns.{action}_eventkind" for action in ("add", "change", "delete")),
    "campaigns.view_proposalcontact",
    *(f"campaigns.{action}_registration" for action in ("view", "change")),
    *(f"newsletter.{action}_subscriber" for action in ("view", "delete", "export")),
    *(f"campaigns.{action}" for action in ("view_signature", "delete_signature", "see_signature_address")),
    *(f"publications.{action}_publicationkind" for action in ("add", "change", "delete")),
    *(f"wagtailsearchpromotions.{action}_searchpromotion" for action in ("add", "change", "delete")),
    *(f"wagtailredirects.{action}_redirect" for action in ("add", "change", "delete")),
)


def ensure_communication_group() -> Group | None:
    """Make the group where it is absent; one that exists stays as administrators left it.

    Page permissions stand on the root of the tree, so that they reach the translated trees too. None when
    the trees of pages and collections have no root to grant permissions on.
    """
    if group := Group.objects.filter(name=COMMUNICATION).first():
        return group
    root_page, root_collection = Page.get_first_root_node(), Collection.get_first_root_node()
    if root_page is None or root_collection is None:
        return None
    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0)
    group = Group.objects.create(name=COMMUNICATION)
    group.permissions.set(_permission(name) for name in MODEL_PERMISSIONS)
    for codename in PAGE_PERMISSIONS:
        permission = _permission(f"wagtailcore.{codename}")
        GroupPagePermission.objects.create(group=group, page=root_page, permission=permission)
    for name in COLLECTION_PERMISSIONS:
        permission = _permission(name)
        GroupCollectionPermission.objects.create(group=group, collection=root_collection, permission=permission)
    return group


def ensure_translators_group(home: Page) -> Group:
    """Make the group of those who translate into the language of `home`; one that exists stays as it was left.

    Its members change the pages of that language, and nothing else: they publish none, in French nor in theirs.
    """
    with override(settings.LANGUAGE_CODE):
        language = get_language_info(home.locale.language_code)["name_translated"].lower()
    group, created = Group.objects.get_or_create(name=TRANSLATORS % language)
    if created:
        group.permissions.set(_permission(name) for name in TRANSLATORS_PERMISSIONS)
        _let_change(group, home)
    return group


def _let_change(group: Group, home: Page) -> None:
    change = _permission("wagtailcore.change_page")
    GroupPagePermission.objects.get_or_create(group=group, page=home, permission=change)


def make_translators_group(
    sender: type[Page], instance: Page, created: bool, raw: bool = False, **kwargs: object
) -> None:
    """Receiver: a language has its group as soon as it has a home page, of which it keeps the right to change it.

    That right went with the home page before, where there was one.
    """
    if created and not raw and instance.locale.language_code != settings.LANGUAGE_CODE:
        _let_change(ensure_translators_group(instance), instance)


def name_in_french() -> None:
    """Give what Wagtail's migrations made a French name, once all have run: they look for theirs."""
    for model in (Group, Workflow, Task):
        for name, french in FRENCH_NAMES.items():
            if not model.objects.filter(name=french).exists():
                model.objects.filter(name=name).update(name=french)


def make_group_after_migration(sender: AppConfig, **kwargs: object) -> None:
    """Receiver of post_migrate; does nothing while this app's tables are not there."""
    if "home_homepage" not in connection.introspection.table_names():
        return
    name_in_french()
    if group := ensure_communication_group():
        PROPOSALS.ensure(group)
        STORY_PROPOSALS.ensure(group)
    ensure_jury_group()
    home_pages = Page.objects.filter(depth=HOME_DEPTH, alias_of=None).exclude(
        locale__language_code=settings.LANGUAGE_CODE
    )
    for home in home_pages.filter(content_type__app_label="home", content_type__model="homepage"):
        ensure_translators_group(home)


def _permission(name: str) -> Permission:
    app_label, codename = name.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
