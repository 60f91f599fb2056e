"""The system's Chromium: where it is, and the options that keep it quiet."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FOLDERS = ("/usr/bin", "/usr/local/bin", "/snap/bin", "/Applications/Chromium.app/Contents/MacOS")
# A last list of features takes the place of Playwright's own, which is repeated as far as our tests notice. The two of
# the address bar each load a page of the browser's own beside every page that a test opens.
FEATURES_OFF = (
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "LensOverlay"),
    *("MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning", "AvoidCorsURLLoaderRestartOnRedirect"),
    *("OptimizationHints", "NetworkTimeServiceQuerying"),
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup"),
)
# No sandbox: containers seldom allow one, and the browser reads nothing but our own pages.
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    f"--disable-features={','.join(FEATURES_OFF)}",
)


def find_chromium() -> str | None:
    """The path of the browser: what CHROMIUM names, else the first of the usual names, else None."""
    wanted = os.environ.get("CHROMIUM")
    if wanted:
        return shutil.which(wanted)
    path = os.pathsep.join([os.environ.get("PATH", ""), *FOLDERS])
    found = (shutil.which(name, path=path) for name in NAMES)
    return next((str(Path(program)) for program in found if program), None)
