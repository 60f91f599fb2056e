"""What uploads answer and leave behind."""

from html import unescape
from pathlib import Path

from django.http import HttpResponse


def words(response: HttpResponse) -> str:
    """What the answer of an upload says, JSON and HTML undone."""
    if response["Content-Type"] != "application/json":
        return unescape(response.content.decode())
    answer = response.json()
    return unescape(answer.get("error_message") or answer.get("htmlFragment") or answer.get("html") or "")


def stored_files(folder: Path) -> list[Path]:
    """Every file below `folder`; what notes that one is being stored is none of them."""
    return [path for path in folder.rglob("*") if path.is_file() and path.parent.name != ".unfinished"]
