"""Production's settings with files of their own, for servers that tests and measures start on this machine.

LIVE_FOLDER is where all that they write is: the processes of one server share it.
"""

import os
import tempfile
from pathlib import Path

LIVE_FOLDER = Path(os.environ.setdefault("LIVE_FOLDER", tempfile.mkdtemp(prefix="solmond-live-")))
for name in ("media", "mail", "tmp", "imports"):
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
IMPORTS_DIR = LIVE_FOLDER / "imports"
# No mail leaves.
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = LIVE_FOLDER / "mail"
