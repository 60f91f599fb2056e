"""Where the engines beside Chromium are, and what to install where they are not."""

import shutil
from pathlib import Path
from typing import NamedTuple

from tests.browser.chromium import FOLDERS

# Debian and Ubuntu name the folder after the library's interface.
MINI_BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"


class WebKit(NamedTuple):
    """The driver, the small browser that it drives, and the screen that shows it to nobody."""

    driver: str
    browser: str
    screen: str


def find_firefox() -> str | None:
    """The path of Firefox, its release with long support first."""
    return _first("firefox-esr", "firefox")


def find_webkit() -> WebKit | None:
    """The paths of WebKitGTK's programs, when all are there."""
    driver, screen = _first("WebKitWebDriver"), _first("Xvfb")
    browsers = sorted(path for root in ("/usr/lib", "/usr/libexec") for path in Path(root).glob(MINI_BROWSERS))
    return WebKit(driver, str(browsers[-1]), screen) if driver and screen and browsers else None


def missing_engines() -> dict[str, str]:
    """The engines that are not on this machine, with the packages that bring them."""
    found = {"Firefox": find_firefox(), "WebKit": find_webkit()}
    packages = {"Firefox": "firefox-esr", "WebKit": "webkit2gtk-driver xvfb"}
    return {name: packages[name] for name, program in found.items() if program is None}


def _first(*names: str) -> str | None:
    folders = (None, ":".join(FOLDERS))
    return next((found for name in names for path in folders if (found := shutil.which(name, path=path))), None)
