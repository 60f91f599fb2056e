"""French sets a no-break space before « : ; ! ? % » and within its quotation marks: no line begins with a mark."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("site", "home", "campaigns", "newsletter", "partners", "publications")
TAGS = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
BREAKING = re.compile(r" [:;!?»](?=[\s<]|$)| %(?![(\w])|« |«(?=\w)|(?<=\w)»", re.MULTILINE)


def test_templates_break_no_line_before_a_mark() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {line.strip()}"
        for folder in FOLDERS
        for file in sorted((ROOT / folder).rglob("templates/**/*.html"))
        for line in TAGS.sub("…", file.read_text("utf-8")).splitlines()
        if BREAKING.search(line)
    ]
    assert not found, "\n".join(found)


def test_french_texts_break_no_line_before_a_mark() -> None:
    catalogue = (ROOT / "locale/fr/LC_MESSAGES/django.po").read_text("utf-8").replace('"\n"', "")
    texts = re.findall(r'^msgstr(?:\[\d\])? "(.*)"$', catalogue, re.MULTILINE)
    assert len(texts) > 1000
    found = [text for text in texts if BREAKING.search(text)]
    assert not found, "\n".join(found)
