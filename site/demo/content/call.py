"""What the demo says of a call; its days are counted from the day on which the demo is loaded."""

from dataclasses import dataclass, field

from demo.story import Entry


@dataclass(frozen=True)
class Call:
    """A call; texts are in the signs of `demo.markup`, `fields` are those of the page that need no making."""

    key: str
    title: str
    introduction: str
    opens: int
    closes: int
    themes: tuple[str, ...]
    campaigns: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)
    fields: dict[str, object] = field(default_factory=dict)
    body: tuple[Entry, ...] = ()
    steps: tuple[tuple[str, str], ...] = ()
    timetable: tuple[tuple[int, str], ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    results: tuple[Entry, ...] = ()
    form: tuple[dict[str, object], ...] = ()
    jury_criteria: tuple[dict[str, object], ...] = ()
