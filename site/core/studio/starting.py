"""How the fields of the studio start without a script inside the page, which the site's policy refuses.

Wagtail writes `<script>new ImageChooser("id", {…});</script>` beside a field. Here a block of data stands instead, that
`static/js/start.js` reads: `<script type="application/json" data-start="ImageChooser">["id", {…}]</script>`. The fields
for dates and the lists in a form have templates of ours (`wagtailadmin/widgets/`, `wagtailadmin/panels/`); choosers
write theirs in Python. What is left to Wagtail and wagtail-localize is named by its hash in `config/inline_scripts.py`.
"""

import re
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets import BaseChooser

START = re.compile(r"<script>(?:new )?(?P<name>\w+)\((?P<arguments>.*)\);?</script>\s*\Z", re.DOTALL)
# https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def start_choosers_by_data() -> None:
    """Let every chooser write its start as data."""
    as_wagtail_does = BaseChooser.render

    def render(self: BaseChooser, *args: Any, **kwargs: Any) -> SafeString:
        return with_data(as_wagtail_does(self, *args, **kwargs))

    BaseChooser.render = render


def with_data(html: str) -> SafeString:
    """A field's HTML, whose script at the end has become a block of data."""
    found = START.search(html)
    if found is None:
        return mark_safe(html)  # noqa: S308  as it came from the field
    arguments = mark_safe(f"[{found['arguments'].translate(ESCAPES)}]")  # noqa: S308  escaped for this very place
    block = format_html('<script type="application/json" data-start="{}">{}</script>', found["name"], arguments)
    return mark_safe(html[: found.start()]) + block  # noqa: S308  as it came from the field
