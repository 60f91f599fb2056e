"""What we use of django-allauth's inside is still there, and does what we take it to do."""

import inspect

import pytest
from allauth.account.internal.flows import login
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import BaseAuthenticateForm
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.webauthn.internal import auth
from allauth.usersessions.internal.flows import sessions
from django.test import Client

from accounts import private_names
from tests.accounts.people import make_user, sign_in


def test_the_names_have_the_arguments_that_we_give() -> None:
    assert list(inspect.signature(login.perform_password_login).parameters) == ["request", "credentials", "login"]
    assert list(inspect.signature(auth.begin_registration).parameters) == ["user", "passwordless"]
    assert list(inspect.signature(sessions.end_sessions).parameters) == ["request", "sessions"]
    assert list(inspect.signature(sessions.end_other_sessions).parameters) == ["request", "user"]
    assert hasattr(DefaultMFAAdapter, "_get_site_name")
    assert hasattr(BaseAuthenticateForm, "clean_code")
    assert AuthenticateStage.urlname == "mfa_authenticate"


@pytest.mark.django_db
def test_a_proof_is_recorded_with_its_time(client: Client) -> None:
    user = make_user()
    request = sign_in(client).wsgi_request
    (proof,) = private_names.get_authentication_records(request, user)
    assert proof["method"] == "password"
    assert isinstance(proof["at"], float)
