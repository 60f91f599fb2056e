"""Errors and warnings of the Nu HTML checker: https://validator.github.io/validator/"""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from scripts.console import SetupError, one_line

from .audit_tools import checker_archive


def faults(files: list[Path]) -> dict[str, list[str]]:
    """What the checker finds wrong, by name of file; no entry for a valid one. Raises SetupError."""
    command = ["java", "-jar", str(checker_archive()), "--format", "json", "--stdout", "--exit-zero-always"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout:
        raise SetupError(f"le validateur HTML a échoué : {one_line(done.stderr)}")
    found: dict[str, list[str]] = {}
    for message in json.loads(done.stdout)["messages"]:
        if message["type"] == "error" or message.get("subType") == "warning":
            line = message.get("lastLine", 0)
            extract = " ".join(message.get("extract", "").split())
            text = f"ligne {line} : {message['message']} – {extract}"
            found.setdefault(Path(unquote(urlsplit(message["url"]).path)).name, []).append(text)
    return found
