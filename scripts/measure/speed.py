"""Pages a second of a server, by wrk where it is installed, and the processor time of one page."""

import os
import re
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path
from statistics import median

from tests.live.server import Served

from .queries import Asked, longest
from .tables import GOOD, UNDER, Row, fraction, row

TRIVIAL, SECONDS, ROUNDS, CLIENTS = "/trivial/", 1, 3, 4
# The types measured, each by its longest page, and the least share of the trivial view's speed.
TYPES = {
    "home.HomePage": ("accueil", 1 / 15),
    "partners.PartnerPage": ("mouvement partenaire", 1 / 10),
    "partners.PartnerIndexPage": ("répertoire des partenaires", None),
    "campaigns.CampaignPage": ("campagne", None),
    "publications.IssuePage": ("numéro", None),
}


def speed_rows(base: str, server: Served, asked: list[Asked]) -> list[Row]:
    """The trivial view and one page of each type, uncompressed and compressed; they take turns, medians are told."""
    pages = longest(asked)
    paths = {pages[name].path: told for name, told in TYPES.items() if name in pages}
    paths = {TRIVIAL: ("vue triviale", None), **paths}
    found: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for _round in range(ROUNDS):
        for path in paths:
            for encoding in ("identity", "gzip"):
                found.setdefault((path, encoding), []).append(speed(server, path, encoding))
    rates = {asked: median(rate for rate, _cost in speeds) for asked, speeds in found.items()}
    rows = []
    for path, (label, least) in paths.items():
        shares = {encoding: rates[path, encoding] / rates[TRIVIAL, encoding] for encoding in ("identity", "gzip")}
        cells = [(f"{rates[path, encoding]:.0f}", fraction(share)) for encoding, share in shares.items()]
        cost = f"{median(cost for _rate, cost in found[path, 'identity']):.1f} ms".replace(".", ",")
        told = (fraction(least), GOOD if min(shares.values()) >= least else UNDER) if least else ("", "")
        rows.append(row(label, base, *cells[0], *cells[1], cost, *told))
    return rows


def speed(server: Served, path: str, encoding: str) -> tuple[float, float]:
    """Requests per second, and the milliseconds of processor that one takes from the server."""
    used, started = _processor(server), time.monotonic()
    if wrk := shutil.which("wrk"):
        command = [wrk, "-t1", f"-c{CLIENTS}", f"-d{SECONDS}s", "-H", f"Accept-Encoding: {encoding}", server.url + path]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        number = int(re.findall(r"(\d+) requests in", told)[0])
    else:
        number = _ask_all(server.address, path, encoding)
    return number / (time.monotonic() - started), 1000 * (_processor(server) - used) / number


def _processor(server: Served) -> float:
    """Processor seconds of the server's workers, from /proc (proc(5))."""
    stats = (Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split() for worker in server.workers())
    return sum(int(fields[11]) + int(fields[12]) for fields in stats) / os.sysconf("SC_CLK_TCK")


def _ask_all(address: str, path: str, encoding: str) -> int:
    """Ask again and again for a second; few instructions, for the client shares the server's processor."""
    host, _, port = address.partition(":")
    lines = [f"GET {path} HTTP/1.1", f"Host: {address}", f"Accept-Encoding: {encoding}", "Connection: close"]
    request, counts, ends = "\r\n".join([*lines, "", ""]).encode(), list[int](), time.monotonic() + SECONDS

    def work() -> None:
        count = 0
        while time.monotonic() < ends:
            with socket.create_connection((host, int(port)), timeout=30) as connection:
                connection.sendall(request)
                count += b" 200 " in connection.recv(1 << 16)[:16]
                while connection.recv(1 << 16):
                    pass
        counts.append(count)

    clients = [threading.Thread(target=work) for _client in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    return max(1, sum(counts))
