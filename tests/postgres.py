"""A PostgreSQL of the tests' own: made in a temporary folder, reached by a socket, gone at the end."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

PROGRAMS = ("initdb", "pg_ctl", "postgres")
# Where systems put the server's programs without adding them to PATH.
FOLDERS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/usr/local/pgsql/bin",
    "/opt/homebrew/opt/postgresql*/bin",
)
# Nobody needs this data after a power cut.
SETTINGS = (
    "-c listen_addresses=''",
    "-c fsync=off",
    "-c full_page_writes=off",
    "-c synchronous_commit=off",
    # Tests ask small things of small tables: compiling a query, or tidying up beside them, costs more than it wins.
    "-c jit=off",
    "-c autovacuum=off",
    # Races open some dozens each, on several workers at once.
    "-c max_connections=150",
)
# PostgreSQL refuses to run as root: another account lends its name.
LENDERS = ("postgres", "nobody")


class ClusterError(Exception):
    """The cluster could not be made or started; the text is what PostgreSQL said."""


def find_binaries() -> Path | None:
    """The folder of the server's programs: from PATH, else the newest in the usual places, else None."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else []
    for pattern in FOLDERS:
        found += sorted(Path("/").glob(pattern.lstrip("/")), key=_version, reverse=True)
    return next((folder for folder in found if all((folder / name).exists() for name in PROGRAMS)), None)


@contextmanager
def throwaway_cluster(binaries: Path) -> Iterator[str]:
    """A running server, as the DATABASE_URL of a database to be made on it. Raises ClusterError."""
    # A socket's path may not be longer than about 100 bytes: TMPDIR can be too deep.
    folder = Path(tempfile.mkdtemp(prefix="solmond-pg-", dir="/tmp"))
    account = _account()
    try:
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)
        _start(binaries, folder, account)
        yield f"postgres://postgres@{quote(str(folder), safe='')}/solmond"
    finally:
        _run(account, str(binaries / "pg_ctl"), "stop", "-D", str(folder / "data"), "-m", "immediate")
        shutil.rmtree(folder, ignore_errors=True)


def _start(binaries: Path, folder: Path, account: pwd.struct_passwd | None) -> None:
    data = str(folder / "data")
    options = " ".join([f"-k {folder}", *SETTINGS])
    make = [str(binaries / "initdb"), "-D", data, "-N", "-U", "postgres", "-A", "trust", "-E", "UTF8"]
    start = [str(binaries / "pg_ctl"), "start", "-w", "-D", data, "-l", str(folder / "log"), "-o", options]
    for command in ([*make, "--locale=C.UTF-8"], start):
        done = _run(account, *command)
        if done.returncode:
            raise ClusterError(done.stderr.strip() or f"{command[0]} : {done.returncode}")


def _run(account: pwd.struct_passwd | None, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        stdin=subprocess.DEVNULL,
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
        extra_groups=[] if account else None,
    )


def _account() -> pwd.struct_passwd | None:
    """The account to run the server as, when we are root."""
    if os.geteuid() != 0:
        return None
    known = {account.pw_name: account for account in pwd.getpwall()}
    lender = next((known[name] for name in LENDERS if name in known), None)
    if lender is None:
        raise ClusterError("no account to run PostgreSQL as: " + ", ".join(LENDERS))
    return lender


def _version(folder: Path) -> list[int]:
    """The numbers in the name above `bin`: 15, or 9.6 as [9, 6]."""
    return [int(number) for number in re.findall(r"\d+", folder.parent.name)]
