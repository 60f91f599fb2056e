# Varnish (6.0 and later) before the site: pages in memory, served while the site is down.
#
# As root, once:
#   copy this file to /etc/varnish/, override.conf to /etc/systemd/system/varnish.service.d/
#   put your host in the place of www.example.org, and a long word of your own in the place of CHANGE-ME
#   python manage.py outage_page > /etc/varnish/panne.html       (again after an upgrade)
# TLS ends before Varnish: solmond-tls.conf is for nginx, in /etc/nginx/conf.d/. For the site:
#   SHARED_CACHE_URL=varnish://:CHANGE-ME@127.0.0.1:6081  TRUSTED_PROXIES=127.0.0.1
vcl 4.1;

import std;

backend site {
    .host = "127.0.0.1";
    .port = "8000";
    .connect_timeout = 2s;
    .first_byte_timeout = 30s;
    .between_bytes_timeout = 30s;
}

acl of_the_site {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    # The site alone, from this machine, has it forget all that it keeps.
    if (req.method == "BAN") {
        if (client.ip !~ of_the_site || req.http.Authorization != "Bearer CHANGE-ME") {
            return (synth(403, "Forbidden"));
        }
        ban("obj.status != 0");
        return (synth(200, "Forgotten"));
    }
    # Without the port, which the site would put into its links.
    set req.http.Host = std.tolower(regsub(req.http.Host, ":[0-9]+$", ""));
    if (req.http.Host != "www.example.org") {
        return (synth(421, "Misdirected Request"));
    }
    # A copy is served a second longer while it is asked for again. Where the site failed, the second round takes what
    # there is, for as long as the site has said.
    if (req.restarts == 0) {
        unset req.http.X-Last-Round;
        set req.grace = 1s;
    } else {
        set req.http.X-Last-Round = "1";
        set req.grace = 7d;
    }
    # Who the site knows, or may know, has pages of their own: any cookie but that of forms.
    if ((req.method != "GET" && req.method != "HEAD")
        || req.http.Authorization
        || (req.http.Cookie && req.http.Cookie !~ "^csrftoken=[^;]*$")
        || req.url ~ "^/(admin|documents)/") {
        return (pass);
    }
    # What mails and networks add to any address goes, the rest stands in one order. The site has no page kept of
    # parameters that it does not know.
    if (req.url ~ "\?") {
        set req.url = regsuball(req.url, "(?<=[?&])(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|mtm_\w+|pk_\w+)(=[^&]*)?(&|$)", "");
        set req.url = std.querysort(regsub(req.url, "[?&]+$", ""));
    }
    if (req.url ~ "^/static/") {
        set req.url = regsub(req.url, "\?.*$", "");
    }
    return (hash);
}

sub vcl_backend_fetch {
    if (bereq.url ~ "^/admin/") {
        set bereq.first_byte_timeout = 120s;
    }
}

sub vcl_backend_response {
    # What is kept stays: the next round serves it.
    if (beresp.status >= 500 && (bereq.is_bgfetch || (!bereq.uncacheable && !bereq.http.X-Last-Round))) {
        return (abandon);
    }
    # Kept is what the site says is public, and varies by compression alone, which Varnish sees to.
    if (beresp.status != 200
        || beresp.ttl <= 0s
        || beresp.http.Cache-Control !~ "public"
        || beresp.http.Set-Cookie
        || (beresp.http.Vary && beresp.http.Vary !~ "(?i)^accept-encoding$")) {
        set beresp.uncacheable = true;
        set beresp.ttl = 2s;
        set beresp.grace = 0s;
        return (deliver);
    }
    # For how long while the site is down, the site says in each answer.
    set beresp.grace = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 0s);
    set beresp.keep = 0s;
    return (deliver);
}

sub vcl_backend_error {
    if (bereq.is_bgfetch || (!bereq.uncacheable && !bereq.http.X-Last-Round)) {
        return (abandon);
    }
    # Nothing is kept: the site's page that says so.
    set beresp.status = 503;
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Retry-After = "120";
    set beresp.http.Cache-Control = "no-store";
    set beresp.body = std.fileread("/etc/varnish/panne.html");
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
}

sub vcl_deliver {
    # What is said to this cache alone is no reader's.
    if (resp.http.Cache-Control) {
        set resp.http.Cache-Control = regsub(resp.http.Cache-Control, ", s-maxage=.*$", "");
    }
    if (obj.hits > 0) {
        set resp.http.X-Cache = "HIT";
    } else {
        set resp.http.X-Cache = "MISS";
    }
    unset resp.http.Via;
    unset resp.http.X-Varnish;
}

sub vcl_synth {
    if (resp.status == 503 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
        return (restart);
    }
}
