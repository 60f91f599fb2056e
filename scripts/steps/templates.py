"""The migrated databases that those of the tests begin as copies of: migrating takes longer than many tests."""

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from .console import SetupError
from .environment import python_command
from .passes import FOLDER, Pass


@contextmanager
def templates(passes: Iterable[Pass]) -> Iterator[None]:
    """Make one for each database system, side by side; remove them at the end. Raises SetupError."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    environments = {each.database: each.environment for each in passes}.values()
    if _run(environments):
        raise SetupError("les bases de données des tests n’ont pas pu être préparées.")
    try:
        yield
    finally:
        _run(environments, "--remove")


def _run(environments: Iterable[dict[str, str]], *arguments: str) -> bool:
    """Run the command of the templates in each of the environments; whether any failed."""
    command = python_command("-m", "tests.template", *arguments)
    processes = [subprocess.Popen(command, env=environment) for environment in environments]
    codes = [process.wait() for process in processes]
    return any(codes)
