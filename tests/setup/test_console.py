"""How a command ends: one line for what the person can put right, no traceback for Ctrl+C."""

import errno
import os

import pytest

from scripts.console import SetupError, run_command

READ_ONLY = "Erreur : impossible d’écrire dans « {} » : ce dossier ou ce fichier est en lecture seule.\n"


def end(error: BaseException, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    def command() -> int:
        raise error

    with pytest.raises(SystemExit) as ended:
        run_command(command)
    shown = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, shown.err + shown.out


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (SetupError("le port est occupé."), 2, "Erreur : le port est occupé.\n"),
        (
            PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/srv/site/.venv"),
            2,
            READ_ONLY.format("/srv/site/.venv"),
        ),
        (
            OSError(errno.EROFS, os.strerror(errno.EROFS), "/srv/site/var"),
            2,
            READ_ONLY.format("/srv/site/var"),
        ),
        (KeyboardInterrupt(), 130, "\nInterrompu.\n"),
    ],
)
def test_how_a_command_ends(error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert end(error, capsys) == (code, said)
