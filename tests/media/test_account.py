"""The account page takes no picture: it would be stored as it comes."""

from pathlib import Path

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.users.models import UserProfile

from tests.media.pictures import telling_picture

pytestmark = pytest.mark.django_db


def test_no_picture_of_oneself(
    admin_client: Client, admin_user: AbstractBaseUser, settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    address = reverse("wagtailadmin_account")
    page = admin_client.get(address)
    assert 'type="file"' not in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    admin_client.post(address, {"avatar-avatar": telling_picture("jpg")})
    profile = UserProfile.get_for_user(admin_user)
    assert not profile.avatar
    assert list(tmp_path.rglob("*.*")) == []


def test_strangers_sign_in_first(client: Client) -> None:
    answer = client.get(reverse("wagtailadmin_account"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("wagtailadmin_login"))
