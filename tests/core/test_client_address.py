"""The reader's address is taken from the site's own proxies, and from nobody else."""

from typing import Any

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings

from core.client_address import ClientAddressMiddleware, counted_address
from tests.core.test_production import COMPLETE, run_python

PROXIES = ["127.0.0.1", "10.0.0.0/24", "2001:db8:1::/48"]


def seen(proxies: list[str], remote: str, forwarded: str | None = None, **meta: Any) -> HttpRequest:
    """The request as the site sees it."""
    request = RequestFactory().get("/", REMOTE_ADDR=remote, **meta)
    if forwarded is not None:
        request.META["HTTP_X_FORWARDED_FOR"] = forwarded
    with override_settings(TRUSTED_PROXIES=proxies):
        ClientAddressMiddleware(lambda _request: HttpResponse())(request)
    return request


@pytest.mark.parametrize(
    ("remote", "forwarded", "reader"),
    [
        ("127.0.0.1", "192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "198.51.100.1, 192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "198.51.100.1, 192.0.2.7, 10.0.0.9", "192.0.2.7"),
        ("10.0.0.9", "10.0.0.3, 10.0.0.4", "10.0.0.3"),
        ("2001:db8:1::5", "2001:db8:2::7", "2001:db8:2::7"),
        ("::ffff:127.0.0.1", "::ffff:192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "192.0.2.7:51234", "192.0.2.7"),
        ("127.0.0.1", "[2001:db8:2::7]:443", "2001:db8:2::7"),
        ("127.0.0.1", "[2001:db8:2::7]", "2001:db8:2::7"),
        ("127.0.0.1", "rubbish, 192.0.2.7", "192.0.2.7"),
        ("127.0.0.1", "192.0.2.7, rubbish", "127.0.0.1"),
        ("127.0.0.1", "192.0.2.7, fe80::1%25<b>", "127.0.0.1"),
        ("127.0.0.1", "192.0.2.7,,", "127.0.0.1"),
        ("127.0.0.1", None, "127.0.0.1"),
    ],
)
def test_a_trusted_proxy_tells_the_reader(remote: str, forwarded: str | None, reader: str) -> None:
    assert seen(PROXIES, remote, forwarded).META["REMOTE_ADDR"] == reader


@pytest.mark.parametrize("proxies", [[], PROXIES, ["unix"]])
@pytest.mark.parametrize("remote", ["192.0.2.66", "10.0.1.1", "2001:db8:3::1"])
def test_nobody_else_is_believed(proxies: list[str], remote: str) -> None:
    request = seen(proxies, remote, "198.51.100.1", HTTP_X_FORWARDED_HOST="evil.example", HTTP_X_REAL_IP="198.51.100.1")
    assert request.META["REMOTE_ADDR"] == remote
    assert not [name for name in request.META if name.startswith("HTTP_X_")]


@pytest.mark.parametrize(
    ("proxies", "reader"), [(["unix"], "192.0.2.7"), (["unix", "10.0.0.9"], "198.51.100.1"), ([], ""), (PROXIES, "")]
)
def test_a_socket_is_trusted_when_it_is_named(proxies: list[str], reader: str) -> None:
    forwarded = "198.51.100.1, 10.0.0.9" if "10.0.0.9" in proxies else "198.51.100.1, 192.0.2.7"
    assert seen(proxies, "", forwarded).META["REMOTE_ADDR"] == reader


def test_an_address_that_cannot_be_read_is_no_socket() -> None:
    assert seen(["unix"], "rubbish", "192.0.2.7").META["REMOTE_ADDR"] == ""


@pytest.mark.parametrize(
    ("proxies", "remote", "secure"),
    [
        (PROXIES, "127.0.0.1", True),
        (PROXIES, "192.0.2.66", False),
        (["unix"], "127.0.0.1", False),
        ([], "1.2.3.4", True),
    ],
)
@override_settings(SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"))
def test_the_scheme_too_is_the_proxies_word_once_they_are_named(proxies: list[str], remote: str, secure: bool) -> None:
    assert seen(proxies, remote, HTTP_X_FORWARDED_PROTO="https").is_secure() is secure


@pytest.mark.parametrize(
    ("remote", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:2:3:aaaa::1", "2001:db8:2:3::/64"),
        ("2001:db8:2:3:bbbb::2", "2001:db8:2:3::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("", ""),
        ("rubbish", ""),
    ],
)
def test_limits_count_an_ipv6_network_as_one_reader(remote: str, counted: str) -> None:
    assert counted_address(RequestFactory().get("/", REMOTE_ADDR=remote)) == counted


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("proxy.example", "n’est ni une adresse, ni un réseau"),
        ("10.0.0.1/8", "n’est ni une adresse, ni un réseau"),
        ("0.0.0.0/0", "croirait n’importe qui"),
        ("::/0", "croirait n’importe qui"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_told_in_words(entry: str, said: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=said):
        seen([entry], "127.0.0.1")
    with override_settings(TRUSTED_PROXIES=[entry]):
        assert any(said in message.msg for message in run_checks(tags=["security"]))


@pytest.mark.parametrize(("proxies", "warned"), [([], True), (["unix"], False)])
def test_production_is_warned_when_no_proxy_is_named(proxies: list[str], warned: bool) -> None:
    with override_settings(TRUSTED_PROXIES=proxies):
        found = run_checks(tags=["security"], include_deployment_checks=True)
    assert any(message.id == "solmond.W010" for message in found) is warned


def test_production_reads_them_from_its_environment() -> None:
    code = "from django.conf import settings as s; print(s.TRUSTED_PROXIES, s.MIDDLEWARE[0])"
    named = run_python(code, {**COMPLETE, "TRUSTED_PROXIES": " 127.0.0.1, unix ,"}).stdout
    assert named == "['127.0.0.1', 'unix'] core.client_address.ClientAddressMiddleware\n"
    assert run_python(code, COMPLETE).stdout.startswith("[] ")
