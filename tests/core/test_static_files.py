"""How production serves style sheets."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from core.static_files import shortened

CSS = Path(settings.BASE_DIR) / "site/static/css"
STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "core.static_files.StaticFilesStorage"}}


def test_the_sheet_of_every_page_is_one_file(tmp_path: Path) -> None:
    """Also when it is collected a second time, over what the first wrote."""
    with override_settings(STORAGES=STORAGES, STATIC_ROOT=tmp_path, STATICFILES_DIRS=[CSS.parent]):
        call_command("collectstatic", interactive=False, verbosity=0, ignore=["admin", "wagtail*", "img", "js"])
        call_command("collectstatic", interactive=False, verbosity=0, ignore=["admin", "wagtail*", "img", "js"])
    named = [path for path in tmp_path.glob("css/site.*.css") if path.name != "site.css"]
    assert len(named) == 1
    text = named[0].read_text()
    assert "@import" not in text
    assert "/*" not in text
    # Each part, in its order; fonts under the names that tell their content.
    places = [text.index(word) for word in ("--papier: #", ".skip", ".chapeau", "@media print {\n@page")]
    assert places == sorted(places)
    assert 'url("../fonts/bricolage-grotesque.woff2")' not in text
    assert 'url("../fonts/bricolage-grotesque.' in text
    assert (tmp_path / f"css/{named[0].name}.br").stat().st_size < 12_000


def test_what_means_something_stays() -> None:
    sheet = (
        '/* One */\n.a :is(b) + *::before {\n  content: "/* no comment */";\n\n  width: calc(1px + 2px); /* Two\n */\n}'
    )
    assert shortened(sheet) == '.a :is(b) + *::before {\ncontent: "/* no comment */";\nwidth: calc(1px + 2px);\n}'
