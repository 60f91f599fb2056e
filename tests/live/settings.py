"""Production's settings with files of their own, for servers that tests and measures start on this machine.

LIVE_FOLDER is where all that they write is: the processes of one server share it, and the first one removes it.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

if "LIVE_FOLDER" not in os.environ:
    os.environ["LIVE_FOLDER"] = tempfile.mkdtemp(prefix="solmond-live-")
    atexit.register(shutil.rmtree, os.environ["LIVE_FOLDER"], ignore_errors=True)
LIVE_FOLDER = Path(os.environ["LIVE_FOLDER"])
for name in ("media", "private", "mail", "tmp", "imports"):
    (LIVE_FOLDER / name).mkdir(exist_ok=True)
os.environ |= {
    # Worth nothing outside this run, and long enough for production's own check.
    "SECRET_KEY": "made-for-a-test-and-thrown-away-0123456789-abcdefghijklmnopqrstuvwxyz",
    "ALLOWED_HOSTS": "127.0.0.1",
    "ALLOWED_PORTS": "*",
    "EMAIL_HOST": "localhost",
    "DEMO": "1",
    "TRUSTED_PROXIES": "127.0.0.1",
    "DATABASE_URL": os.environ.get("DATABASE_URL") or f"sqlite:///{LIVE_FOLDER}/db.sqlite3",
}

from config.settings.production import *  # noqa: E402, F403

ROOT_URLCONF = "tests.live.urls"
STATIC_ROOT = Path(os.environ.get("LIVE_STATIC") or LIVE_FOLDER / "static")
MEDIA_ROOT = LIVE_FOLDER / "media"
PRIVATE_DIR = LIVE_FOLDER / "private"
IMPORTS_DIR = LIVE_FOLDER / "imports"
# No mail leaves.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = LIVE_FOLDER / "mail"
