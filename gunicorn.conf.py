"""Gunicorn's settings: `gunicorn` alone starts the site."""

import os
import subprocess
import sys
from typing import Any

from gunicorn.glogging import Logger

pythonpath = "site"
wsgi_app = "config.wsgi"
bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
control_socket_disable = True


class TokenlessLogger(Logger):
    """Gunicorn tells of requests that are malformed or take too long, with their addresses: some open a profile."""

    def setup(self, cfg: Any) -> None:
        """Filter whatever the server writes, errors and accesses."""
        super().setup(cfg)
        from core.signed_links.logs import HideTokens

        for logger in (self.error_log, self.access_log):
            for handler in logger.handlers:
                handler.addFilter(HideTokens())


logger_class = TokenlessLogger


def when_ready(server: Any) -> None:
    """Finish what a server that was killed left half done, beside this one."""
    environment = {"DJANGO_SETTINGS_MODULE": "config.settings.production", **os.environ}
    subprocess.Popen([sys.executable, "manage.py", "tidy_up", "--verbosity", "0"], env=environment)


def post_worker_init(worker: Any) -> None:
    """Import the views before the first reader comes, who would wait for half a second; they stay, too."""
    from django.urls import resolve

    from core.garbage import look_for_garbage_less

    resolve("/")
    look_for_garbage_less()
