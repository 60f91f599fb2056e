"""Hostile requests, made by Hypothesis: what no reader writes and no browser sends, on our addresses or near them."""

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import quote, unquote_to_bytes

import hypothesis
from django.conf import settings
from django.core.signals import got_request_exception
from django.urls import URLResolver, get_resolver
from django.utils.translation import override
from hypothesis import strategies as st
from wagtail.models import Page

from tests.wsgi import HOST, Asked, answer, open_connections

one_of = st.sampled_from

METHODS = (*("GET",) * 5, *("POST",) * 3, "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "X")
# Percent escapes and raw letters as they stand in an address; some are no valid escapes.
ODD = (
    "%00", "%0d%0aX-Injected:%201", "%ff", "%ed%a0%80", "%f0%9f%98%80", "%e2%80%ae", "%c0%af", "%2e%2e%2f", "..%5c",
    "%25%30%30", "%", "%zz", "%u0041", "'--", "%22%3e%3cscript%3e", "%7b%7b7*7%7d%7d", "$%7bx%7d", "-1", "0",
    "999999999999999999999999999999", "1e309", "NaN", "%d9%a1%d9%a2", "%ef%bc%91", "%c2%b2", "true", "null", "[]",
    "a%20b", "%09", ";", "&&=&", "*", "\xe9\xff", "a" * 300, "%e9" * 400,
)  # fmt: skip
PARAMETERS = (
    "q", "p", "page", "pays", "continent", "type", "theme", "nature", "annee", "langue", "format", "next", "callback",
    "id", "__class__", "csrfmiddlewaretoken", "recherche", "tri", "form_id", "token", "password", "email", "message",
    "file",
)  # fmt: skip
KINDS = (
    "application/x-www-form-urlencoded", "multipart/form-data", "application/json", "text/plain", "text/xml",
    "application/octet-stream", "", "/", ";", "multipart/form-data; boundary=", "multipart/form-data; boundary=x",
    "multipart/mixed; boundary=x", 'multipart/form-data; boundary="\xe9"',
)  # fmt: skip
CHARSETS = (
    "latin-1", "utf-16", "utf-7", "punycode", "idna", "rot13", "base64", "zlib", "utf-8", "UTF8", "x", "", '"', "\xe9",
)  # fmt: skip
DATES = (
    *("Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT"),
    *("Thu, 99 Foo 0000 00:00:00 GMT", "0"),
)
TAGS = ('"x"', "*", "W/", 'W/"', '"' * 99, '"a", W/"b", "c', "\xe9")
HEADERS: dict[str, Sequence[str]] = {
    "Host": (
        *("autre.example", f"{HOST}:99999", f"{HOST}:0", f"{HOST}:443", f"{HOST}.", f"user@{HOST}", "[::1", "[::1]:80"),
        *("LOCALHOST", "a" * 300, "", " ", f"{HOST},{HOST}", "xn--a\xff"),
    ),
    "Range": (
        *("bytes=0-", "bytes=-1", "bytes=5-1", "bytes=0-0,1-1,2-2", "bytes=a-b", "octets=0-1"),
        *("bytes=" + "0-1," * 300, "bytes=-" + "9" * 40),
    ),
    "If-Range": (*TAGS, *DATES),
    "If-Modified-Since": DATES,
    "If-Unmodified-Since": DATES,
    "If-None-Match": TAGS,
    "If-Match": TAGS,
    "Accept-Language": (
        *("fr", "en;q=0", "*;q=9", "x" * 600, "fr-" * 200, ";q=", "en,fr;q=NaN", "zh-Hant-TW;q=0.5, \xe9"),
    ),
    "Accept-Encoding": ("gzip", "br;q=x", "*;q=0", "gzip;" * 300),
    "Accept": ("*/*", "application/json", "text/html;q=\xe9", "," * 500),
    "Cookie": (
        *("sessionid=", "sessionid=" + "a" * 3000, "csrftoken=\xe9", "=;=;", "a" * 4000, 'sessionid="\\"'),
        *("messages=x; sessionid=../../x", "django_language=xx"),
    ),
    "X-Forwarded-For": ("1.2.3.4", "::1", "unknown", "a, b, c", "1.2.3.4:99999", "," * 200),
    "X-Forwarded-Host": ("autre.example", "\xe9"),
    "X-Forwarded-Proto": ("https", "ftp", "https,http"),
    "Forwarded": ("for=1;host=autre.example", "for=\xe9"),
    "Origin": ("null", "https://autre.example", "\xe9", "http://["),
    "Referer": ("https://autre.example/", "http://[", "\xe9", f"https://{HOST}/"),
    "X-Requested-With": ("XMLHttpRequest",),
    "X-HTTP-Method-Override": ("DELETE",),
    "X-CSRFToken": ("a" * 64, "\xe9"),
    "Authorization": ("Basic \xe9", "Bearer x", "Basic " + "A" * 3000),
    "Content-Length": ("0", "-1", "9999999", "x", ""),
    "User-Agent": ("", "\xe9" * 300, "' OR 1=1"),
}
odd = st.lists(one_of(ODD), min_size=1, max_size=3).map("".join)
odd_header = odd.map(quote) | one_of(
    ("\xe9\xff\x80", "a" * 10, "a" * 4000, "a" * 8000, ",".join("*" * 500), '"' * 50, "", " ", ";=;=,")
)
fields = st.lists(st.tuples(one_of(PARAMETERS), odd).map("=".join), max_size=3).map("&".join)
many_fields = st.builds(lambda pair, count: "&".join([pair] * count), fields, one_of((1, 1, 1, 1, 1200)))
content_type = st.builds(
    "{}{}".format,
    one_of(KINDS),
    st.just("") | one_of(CHARSETS).map("; charset={}".format) | odd.map("; charset*=x''{}".format),
)
header_values = {name: one_of(values) | odd_header for name, values in HEADERS.items()} | {"Content-Type": content_type}
header = one_of(sorted(header_values)).flatmap(lambda name: st.tuples(st.just(name), header_values[name]))
headers = one_of((0, 0, 1, 1, 2, 4)).flatmap(lambda most: st.lists(header, max_size=most)).map(dict)

PART_NAMES = (
    *('name="a"', "name=", 'name="a"; filename="b.png"', "name*=punycode''%80", "name*=utf-8''%ff", ""),
    *("name=\"a\"; filename*=x''%e9", 'name="a"; filename="../../../x\\00"'),
)
PART_HEADERS = (
    *("", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: x", "Content-Type: a/b; charset=idna"),
)
JSON = (b"{}", b"[" * 3000, b'{"a": NaN}', b'"\\ud800"', b"\xff\xfe{\x00}\x00", b"nul", b'{"a":' * 100, b"1e999")
part = st.builds(
    lambda name, header, value: (
        f"--x\r\nContent-Disposition: form-data; {name}\r\n{header}\r\n\r\n".encode()
        + unquote_to_bytes(value.encode("latin-1"))
        + b"\r\n"
    ),
    *(one_of(PART_NAMES), one_of(PART_HEADERS), odd),
)
multipart = st.builds(
    lambda parts, times, end, cut: (b"".join(parts) * times + end)[:cut],
    *(st.lists(part, max_size=2), one_of((1, 1, 1, 75)), one_of((b"--x--\r\n", b"--x", b"", b"--y--"))),
    one_of((None, None, -1, 30)),
)
noise = st.binary(min_size=1, max_size=200) | st.builds(lambda some: some * 20_000, st.binary(min_size=1, max_size=150))
bodies = many_fields.map(lambda text: text.encode("latin-1")) | multipart | one_of(JSON) | noise


def near(path: str) -> st.SearchStrategy[str]:
    """An address that is nearly `path`, or itself."""
    parts = path.split("/")
    spoiled = [path.rstrip("/"), f"/{path}", path.upper(), path.replace("/", "//"), f"{path}{'a/' * 200}"]
    places = one_of(range(len(parts)))
    swapped = st.builds(lambda place, value: "/".join([*parts[:place], value, *parts[place + 1 :]]), places, odd)
    wrong = one_of([*spoiled, f"{path}../../etc/passwd"]) | odd.map(path.__add__) | swapped
    return one_of((True, True, False)).flatmap(lambda right: st.just(path) if right else wrong)


@st.composite
def hostile_requests(draw: st.DrawFn, paths: Sequence[str]) -> Asked:
    """A request over `paths`."""
    method, target, query = draw(one_of(METHODS)), draw(one_of(paths).flatmap(near)), draw(st.just("") | many_fields)
    named = draw(headers)
    body = draw(bodies) if method in ("POST", "PUT", "PATCH") else b""
    if body and "Content-Type" not in named:
        named["Content-Type"] = draw(content_type)
    return Asked(method, f"{target}?{query}" if query else target, list(named.items()), body)


HOLE = re.compile(r"%\((\w+)\)s")


def public_routes() -> list[str]:
    """Every address that the public site answers at, in the order of letters.

    Those of its URLconf in each language, of its pages, and of what pages answer below theirs.
    """
    found = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            found |= {path for path in routes(get_resolver()) if not path.startswith("/admin/")}
    for page in Page.objects.live().filter(depth__gte=2).specific().select_related("locale"):
        with override(page.locale.language_code):
            found |= set(_page_routes(page))
    return sorted(found)


def admin_routes(keys: dict[str, str]) -> list[str]:
    """Paths of the studio; `keys` fills the holes that its names tell, such as `page_id`."""
    return sorted({path for path in routes(get_resolver(), keys) if path.startswith("/admin/")})


def routes(resolver: URLResolver, keys: dict[str, str] | None = None, before: str = "/") -> Iterator[str]:
    """The addresses of a resolver, those of its namespaces too, with something in their holes."""

    def filled(pattern: str) -> str:
        return HOLE.sub(lambda hole: (keys or {}).get(hole[1]) or _filling(hole[1]), pattern)

    for name in filter(lambda name: isinstance(name, str), resolver.reverse_dict):
        for possibility in resolver.reverse_dict.getlist(name):
            yield from (before + filled(pattern) for pattern, _holes in possibility[0])
    for prefix, inner in resolver.namespace_dict.values():
        yield from routes(inner, keys, before + filled(prefix))


def _filling(hole: str) -> str:
    if "path" in hole or "file" in hole:
        return "images/x.png"
    return "benin" if re.search("slug|country|kind", hole) else "1"


def _page_routes(page: Page) -> Iterator[str]:
    """A page's own address, and those below it that its type answers."""
    if url := page.get_url():
        yield url
        for pattern in getattr(type(page), "get_subpage_urls", list)():
            text = re.sub(r"<[^>]+>", "1", re.sub(r"<(slug|country):[^>]+>", "benin", str(pattern.pattern)))
            yield url + text.strip("^$\\")


def ask_all(ask: Callable[[Asked], tuple[int, str]], requests: st.SearchStrategy[Asked], count: int) -> Counter[int]:
    """Make `count` requests, the same ones for the same SEED; how often each status was answered.

    `ask` gives the status and, of a fault, its reason. Raises AssertionError with the smallest request that is
    answered by a fault, a status from 500 on.
    """
    statuses: Counter[int] = Counter()

    @hypothesis.seed(int(os.environ.get("SEED") or 9))
    @hypothesis.settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[hypothesis.Phase.generate, hypothesis.Phase.shrink],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(requests)
    def tell(asked: Asked) -> None:
        status, reason = ask(asked)
        statuses[status] += 1
        assert status < 500, f"{status} {reason}"

    tell()
    return statuses


# Gunicorn hands on no longer line (limit_request_line); Django's reading of broken addresses takes its square.
LONGEST_TARGET = 4094 - len("OPTIONS  HTTP/1.1")


def ask_within(requests: st.SearchStrategy[Asked], count: int) -> Counter[int]:
    """The same, of the site within this process, through its WSGI entry point; what it leaves unanswered raises."""
    from config.wsgi import application

    errors: list[str] = []

    def note(**_: object) -> None:
        errors.append(repr(sys.exc_info()[1]))

    def ask(asked: Asked) -> tuple[int, str]:
        errors.clear()
        asked = replace(asked, target=asked.target[:LONGEST_TARGET])
        return answer(application, asked).status, " ".join(errors)

    got_request_exception.connect(note)
    try:
        with open_connections():
            return ask_all(ask, requests, count)
    finally:
        got_request_exception.disconnect(note)
