"""What other services put around a link or at its end to count its clicks: the link itself is taken out of that."""

import re
from html import escape, unescape
from urllib.parse import parse_qs, unquote_plus, urlsplit

# By host (with those below it), the path and the parameter that holds the link.
WRAPPERS = (
    (re.compile(r"(?:www\.)?google\.(?:com?\.)?[a-z]{2,3}"), "/url", ("q", "url")),
    (re.compile(r"lm?\.facebook\.com|l\.(?:instagram|messenger|threads)\.com"), "", ("u",)),
    (re.compile(r"(?:www|m)\.facebook\.com"), "/l.php", ("u",)),
    (re.compile(r"(?:[\w-]+\.)*safelinks\.protection\.outlook\.com"), "", ("url",)),
    (re.compile(r"(?:www\.)?youtube\.com"), "/redirect", ("q",)),
    (re.compile(r"(?:www\.)?linkedin\.com"), "/redir/redirect", ("url",)),
    (re.compile(r"slack-redir\.net"), "/link", ("url",)),
    (re.compile(r"(?:away\.)?vk\.com"), "/away.php", ("to",)),
    (re.compile(r"duckduckgo\.com"), "/l/", ("uddg",)),
)
# What says where a click came from: no page shows anything else for it.
TRACKING = re.compile(
    r"utm_\w+|[a-z_]*clid|msclkid|gclsrc|[gw]braid|_g[al]|igsh(?:id)?|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|li_fat_id|mibextid|vero_id"
    r"|__cft__(?:\[\d*\])?|__tn__|__xts__(?:\[\d*\])?",
    re.IGNORECASE,
)
LINK = re.compile(r"""(<a\b[^>]*?\bhref=)(["'])(https?://[^"']+)\2""", re.IGNORECASE)
MOST = 3
"""Wrappers around one another that are taken off."""


def unwrapped(url: str) -> str:
    """The link within `url`, else `url` itself, without what counts its clicks; only links to pages are taken out."""
    for _time in range(MOST):
        inner = _inner(url)
        if not inner:
            break
        url = inner
    return without_tracking(url)


def without_tracking(url: str) -> str:
    """`url` without the parameters that say where a click came from."""
    address, mark, fragment = url.partition("#")
    path, _mark, query = address.partition("?")
    asked = query.split("&")
    kept = [one for one in asked if not TRACKING.fullmatch(unquote_plus(one.partition("=")[0]))]
    if len(kept) == len(asked):
        return url
    return "".join((path, "?" if kept else "", "&".join(kept), mark, fragment))


def unwrap_links(html: str) -> str:
    """`html` with the links of its texts taken out of what was put around them."""
    return LINK.sub(lambda link: f"{link[1]}{link[2]}{escape(unwrapped(unescape(link[3])))}{link[2]}", html)


def _inner(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    for host, path, names in WRAPPERS:
        if host.fullmatch(parts.hostname or "") and parts.path.startswith(path):
            asked = parse_qs(parts.query)
            found = (asked[name][0] for name in names if name in asked)
            return next((one for one in found if one.startswith(("http://", "https://"))), "")
    return ""
