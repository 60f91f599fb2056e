"""Who has no right in the studio but to enter it."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from core.studio.entrance import may_only_enter
from home.models import HomePage


@pytest.fixture
def group(home: HomePage) -> Group:
    group = Group.objects.create(name="Une équipe")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


@pytest.fixture
def user(group: Group) -> AbstractUser:
    user = get_user_model().objects.create_user("nadia")
    user.groups.add(group)
    return user


def test_sees_the_dashboard_and_the_own_account_alone(user: AbstractUser, client: Client) -> None:
    client.force_login(user)
    for name in ("wagtailadmin_home", "wagtailadmin_account", "mfa_index", "usersessions_list"):
        assert client.get(reverse(name)).status_code == 200, name
    for address in ("/admin/api/main/pages/", "/admin/choose-page/", "/admin/pages/", "/admin/reports/site-history/"):
        assert client.get(address)["Location"] == reverse("wagtailadmin_home"), address


def test_one_right_more_opens_the_studio(home: HomePage, group: Group, user: AbstractUser) -> None:
    assert may_only_enter(user)
    given = [
        GroupPagePermission(group=group, page=home, permission=Permission.objects.get(codename="change_page")),
        GroupCollectionPermission(
            group=group,
            collection=Collection.get_first_root_node(),
            permission=Permission.objects.get(codename="add_image", content_type__app_label="media"),
        ),
    ]
    for one in given:
        one.save()
        assert not may_only_enter(user)
        one.delete()
    group.permissions.add(Permission.objects.get(codename="change_theme"))
    assert not may_only_enter(get_user_model().objects.get(pk=user.pk))
    assert not may_only_enter(get_user_model().objects.create_superuser("chef"))
