"""nginx and Varnish as `deploy/` has them, on free ports of this machine; where one is not installed, tests name it."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
HOST, SITE_HOST, SECRET = "127.0.0.1", "www.example.org", "a-word-of-this-test"
PATIENCE = 10.0
# Those of the system are not in everybody's PATH.
PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin"


@dataclass(frozen=True)
class Front:
    """A cache that runs: where readers ask it, how the site tells it (`SHARED_CACHE_URL`), its first process."""

    port: int
    told_at: str
    process: int

    @property
    def told_port(self) -> int:
        """Where the site tells it."""
        return int(self.told_at.rpartition(":")[2])


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def program(name: str) -> str | None:
    """The path of a program of the system, if it is installed."""
    return shutil.which(name, path=PLACES)


@contextmanager
def nginx(folder: Path, site_port: int, host: str = SITE_HOST) -> Iterator[Front]:
    """nginx with the files of `deploy/nginx`, without TLS."""
    port, purge_port = free_port(), free_port()
    folder.mkdir()
    changes = {
        r"server 127\.0\.0\.1:8000": f"server {HOST}:{site_port}",
        r"listen 127\.0\.0\.1:8081": f"listen {HOST}:{purge_port}",
        r"listen 443 ssl http2 default_server": f"listen {HOST}:{port} default_server",
        r"listen 443 ssl http2": f"listen {HOST}:{port}",
        r"listen 80": f"listen {HOST}:{free_port()}",
        r"ssl_reject_handshake on": "return 444",
        r"ssl_\w+ [^;]+;": "",
        r"CHANGE-ME": SECRET,
        r"www\.example\.org": host,
        r"/var/cache/nginx/solmond": str(folder / "kept"),
        r"/var/www/solmond": str(folder),
        r"include solmond-site\.inc": f"include {folder}/solmond-site.inc",
    }
    write_changed(DEPLOY / "nginx/solmond.conf", folder, changes)
    write_changed(DEPLOY / "nginx/solmond-site.inc", folder, changes)
    (folder / "panne.html").write_text("Le site ne peut pas répondre pour le moment.")
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;" if os.getuid() == 0 else ""
    main = folder / "nginx.conf"
    main.write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}"
        f" http {{ access_log off; {temporary} include {folder}/solmond.conf; }}"
    )
    command = [str(program("nginx")), "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(main)]
    with running(command, folder, port) as process:
        yield Front(port, f"nginx://:{SECRET}@{HOST}:{purge_port}", process)


@contextmanager
def varnish(folder: Path, site_port: int, host: str = SITE_HOST) -> Iterator[Front]:
    """Varnish with the file of `deploy/varnish`."""
    port = free_port()
    folder.mkdir()
    changes = {
        r'\.port = "8000"': f'.port = "{site_port}"',
        r"CHANGE-ME": SECRET,
        r"www\.example\.org": host,
        r"/etc/varnish": str(folder),
    }
    write_changed(DEPLOY / "varnish/solmond.vcl", folder, changes)
    (folder / "panne.html").write_text("Le site ne peut pas répondre pour le moment.")
    command = [str(program("varnishd")), "-j", "none", "-F", "-n", str(folder / "work"), "-a", f"{HOST}:{port}"]
    command += ["-f", str(folder / "solmond.vcl"), "-s", "malloc,32m", "-p", "thread_pools=1", "-p", "vsl_space=8m"]
    with running(command, folder, port) as process:
        yield Front(port, f"varnish://:{SECRET}@{HOST}:{port}", process)


ENGINES: dict[str, tuple[str, Callable[..., AbstractContextManager[Front]]]] = {
    "nginx": ("nginx", nginx),
    "varnish": ("varnishd", varnish),
}
"""By name: the program that must be installed, and how it is started."""


def write_changed(source: Path, folder: Path, changes: dict[str, str]) -> None:
    """A file of `deploy/` with other addresses and places; each must be in it or in its neighbours."""
    text = source.read_text("utf-8")
    for old, new in changes.items():
        text = re.sub(old, new, text)
    (folder / source.name).write_text(text)


@contextmanager
def running(command: list[str], folder: Path, port: int) -> Iterator[int]:
    """A server while it runs, by its process; what it says goes to `folder`/said.log."""
    with (folder / "said.log").open("w") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        try:
            _wait(server, port, folder)
            yield server.pid
        finally:
            server.terminate()


def _wait(server: subprocess.Popen, port: int, folder: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError((folder / "said.log").read_text() or "the cache does not start")
