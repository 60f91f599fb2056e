"""Headers that are not what they should be."""

from collections.abc import Callable
from random import Random

from .asked import HOST
from .values import header_value, odd

Header = tuple[str, str]

CHARSETS = (
    "latin-1",
    "utf-16",
    "utf-7",
    "punycode",
    "idna",
    "rot13",
    "base64",
    "zlib",
    "utf-8",
    "UTF8",
    "x",
    "",
    '"',
    "\xe9",
)
KINDS = (
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/json",
    "text/plain",
    "text/xml",
    "application/octet-stream",
    "",
    "/",
    ";",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=x",
    'multipart/form-data; boundary="\xe9"',
    "multipart/mixed; boundary=x",
)
HOSTS = (
    "autre.example",
    f"{HOST}:99999",
    f"{HOST}:0",
    f"{HOST}:443",
    f"{HOST}.",
    f"user@{HOST}",
    "[::1",
    "[::1]:80",
    "LOCALHOST",
    "a" * 300,
    "",
    " ",
    f"{HOST},{HOST}",
    "xn--a\xff",
)
RANGES = (
    "bytes=0-",
    "bytes=-1",
    "bytes=5-1",
    "bytes=0-0,1-1,2-2",
    "bytes=a-b",
    "octets=0-1",
    "bytes=" + "0-1," * 300,
    "bytes=-" + "9" * 40,
)
DATES = (
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Thu, 99 Foo 0000 00:00:00 GMT",
    "0",
    "Mon, 01 Jan 0001 00:00:00 GMT",
)
TAGS = ('"x"', "*", "W/", 'W/"', '"' * 99, '"a", W/"b", "c', "\xe9")
LANGUAGES = ("fr", "en;q=0", "*;q=9", "x" * 600, "fr-" * 200, ";q=", "en,fr;q=NaN", "zh-Hant-TW;q=0.5, \xe9")
COOKIES = (
    "sessionid=",
    "sessionid=" + "a" * 3000,
    "csrftoken=\xe9",
    "=;=;",
    "a" * 4000,
    'sessionid="\\"',
    "messages=x; sessionid=../../x",
    "django_language=xx",
)


def kind(random: Random) -> Header:
    """What the body is said to be."""
    text = random.choice(KINDS)
    if random.random() < 0.4:
        text += f"; charset={random.choice(CHARSETS)}"
    elif random.random() < 0.1:
        text += f"; charset*={random.choice(CHARSETS)}''{odd(random)}"
    return ("Content-Type", text)


def one_of(name: str, *values: str) -> Callable[[Random], Header]:
    """A header with one of a few values, or any odd one."""
    return lambda random: (name, random.choice(values) if random.random() < 0.8 else header_value(random))


MAKERS: tuple[Callable[[Random], Header], ...] = (
    kind,
    one_of("Host", *HOSTS),
    one_of("Range", *RANGES),
    one_of("If-Range", *TAGS, *DATES),
    one_of("If-Modified-Since", *DATES),
    one_of("If-Unmodified-Since", *DATES),
    one_of("If-None-Match", *TAGS),
    one_of("If-Match", *TAGS),
    one_of("Accept-Language", *LANGUAGES),
    one_of("Accept-Encoding", "gzip", "br;q=x", "*;q=0", "gzip;" * 300),
    one_of("Accept", "*/*", "application/json", "text/html;q=\xe9", "," * 500),
    one_of("Cookie", *COOKIES),
    one_of("X-Forwarded-For", "1.2.3.4", "::1", "unknown", "a, b, c", "1.2.3.4:99999", "," * 200),
    one_of("X-Forwarded-Host", "autre.example", "\xe9"),
    one_of("X-Forwarded-Proto", "https", "ftp", "https,http"),
    one_of("Forwarded", "for=1;host=autre.example", "for=\xe9"),
    one_of("Origin", "null", "https://autre.example", "\xe9", "http://["),
    one_of("Referer", "https://autre.example/", "http://[", "\xe9", f"https://{HOST}/"),
    one_of("X-Requested-With", "XMLHttpRequest"),
    one_of("X-HTTP-Method-Override", "DELETE"),
    one_of("X-CSRFToken", "a" * 64, "\xe9"),
    one_of("Authorization", "Basic \xe9", "Bearer x", "Basic " + "A" * 3000),
    one_of("Content-Length", "0", "-1", "9999999", "x", ""),
    one_of("User-Agent", "", "\xe9" * 300, "' OR 1=1"),
)


def headers(random: Random) -> list[Header]:
    """A few of them, none twice."""
    return [maker(random) for maker in random.sample(MAKERS, random.choice((0, 1, 1, 2, 2, 3, 4)))]
