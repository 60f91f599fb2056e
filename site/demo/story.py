"""Blocks of a page body as plain data: what the demo's texts are written with.

Pages, images and documents are named by their keys; `demo.library` puts the stored ones in their place.
"""

from dataclasses import dataclass
from datetime import date

Entry = tuple[str, object]
"""The name of a block and its value."""


@dataclass(frozen=True)
class Rich:
    """A text in the signs of `demo.markup`."""

    text: str


@dataclass(frozen=True)
class PageRef:
    """A page of the demo."""

    key: str


@dataclass(frozen=True)
class ImageRef:
    """An image of the demo; `chosen_alone` when the block keeps no alternative text of its own."""

    key: str
    chosen_alone: bool = False


@dataclass(frozen=True)
class DocumentRef:
    """A document of the demo."""

    key: str


def heading(text: str, level: int = 2) -> Entry:
    """A heading of level 2, 3 or 4."""
    return "heading", {"text": text, "level": str(level)}


def prose(text: str) -> Entry:
    """Paragraphs and lists."""
    return "text", Rich(text)


def quote(text: str, who: str, role: str = "", image: str = "") -> Entry:
    """Somebody's words."""
    portrait = ImageRef(image, chosen_alone=True) if image else None
    return "quote", {"text": text, "who": who, "role": role, "image": portrait, "source": "", "source_url": ""}


def definition(word: str, meaning: str) -> dict[str, object]:
    """A word and what it means."""
    return {"word": word, "meaning": Rich(meaning)}


def definitions(*words: dict[str, object]) -> Entry:
    """Several words."""
    return "definitions", {"definitions": list(words)}


def steps(*pairs: tuple[str, str]) -> Entry:
    """Titles and texts, in their order."""
    return "steps", {"steps": [{"title": title, "text": Rich(text)} for title, text in pairs]}


def questions(*pairs: tuple[str, str]) -> Entry:
    """Questions and answers."""
    return "questions", {"questions": [{"question": ask, "answer": Rich(answer)} for ask, answer in pairs]}


def picture(image: str, caption: str = "") -> Entry:
    """An image with its caption."""
    return "picture", {"image": ImageRef(image), "caption": caption}


def map_place(country: str, sentence: str, *, town: str = "", image: str = "", page: str = "") -> dict[str, object]:
    """A place of a story on the map."""
    return {
        "country": country,
        "town": town,
        "sentence": sentence,
        "image": ImageRef(image) if image else None,
        "page": PageRef(page) if page else None,
    }


def video_value(title: str, still: str, url: str, duration: str, transcript: str) -> dict[str, object]:
    """A still that leads to a video."""
    return {
        "title": title,
        "still": ImageRef(still),
        "url": url,
        "duration": duration,
        "transcript": Rich(transcript),
    }


def video(title: str, still: str, url: str, duration: str, transcript: str) -> Entry:
    """A video in a body."""
    return "video", video_value(title, still, url, duration, transcript)


def videos(*values: dict[str, object]) -> Entry:
    """Several videos."""
    return "videos", {"videos": list(values)}


def photos(*pictures: tuple[str, str]) -> Entry:
    """Images with their captions, side by side."""
    return "photos", {"photos": [{"image": ImageRef(image), "caption": caption} for image, caption in pictures]}


def summary(text: str) -> Entry:
    """What a story comes down to."""
    return "summary", Rich(text)


def anonymous_quote(text: str, who: str) -> Entry:
    """Words of somebody who is not named."""
    return "anonymous_quote", {"text": text, "who": who}


def report(title: str, document: str = "", url: str = "", text: str = "") -> Entry:
    """A report: a document of the demo, or an address elsewhere."""
    chosen = DocumentRef(document) if document else None
    return "report", {"title": title, "document": chosen, "url": url, "text": text}


def trainings(*pairs: tuple[str, str]) -> Entry:
    """Subjects of trainings, with a few words."""
    return "trainings", {"trainings": [{"title": title, "text": text} for title, text in pairs]}


def host(name: str, role: str) -> Entry:
    """Somebody who took part and is named."""
    return "person", {"name": name, "role": role}


def anonymous_host(text: str) -> Entry:
    """Somebody who took part and is not named."""
    return "anonymous", {"text": text}


def document_value(key: str, title: str = "", text: str = "") -> dict[str, object]:
    """A document to download."""
    return {"document": DocumentRef(key), "title": title, "text": text}


def document(key: str, title: str = "", text: str = "") -> Entry:
    """A document to download, in a body."""
    return "document", document_value(key, title, text)


def pair(here: str, there: str, here_title: str = "Ici", there_title: str = "Là-bas") -> Entry:
    """What is done here and there."""
    return "pair", {
        "here_title": here_title,
        "here": Rich(here),
        "there_title": there_title,
        "there": Rich(there),
    }


def platforms(*named: tuple[str, str]) -> Entry:
    """Names and addresses of platforms."""
    return "platforms", {"platforms": [{"name": name, "url": url} for name, url in named]}


def figure(value: str, label: str, day: date, source: str) -> dict[str, object]:
    """A figure with its date and its source."""
    return {"value": value, "label": label, "date": day, "source": source, "source_url": ""}


def figures(*values: dict[str, object]) -> Entry:
    """Figures side by side."""
    return "figures", {"figures": list(values)}


def contrast(is_title: str, is_items: list[str], is_not_title: str, is_not_items: list[str]) -> Entry:
    """What something is and what it is not."""
    return "contrast", {
        "is_title": is_title,
        "is_items": is_items,
        "is_not_title": is_not_title,
        "is_not_items": is_not_items,
    }


def table(caption: str, headings: list[str], rows: list[list[str]]) -> Entry:
    """A table of words."""
    return "table", {
        "caption": caption,
        "columns": [{"type": "text", "heading": text} for text in headings],
        "rows": [{"values": row} for row in rows],
    }


def link(text: str, page: str = "", url: str = "") -> dict[str, object]:
    """A link to a page of the demo or to an address elsewhere."""
    return {"page": PageRef(page) if page else None, "url": url, "text": text}


def story_link(text: str, url: str) -> Entry:
    """A link that stands alone in a body."""
    return "link", link(text, url=url)


def call_value(title: str, text: str, *links: dict[str, object], dye: str = "terre") -> dict[str, object]:
    """A call to act."""
    return {"title": title, "text": Rich(text), "links": list(links), "dye": dye}


def call_to_act(title: str, text: str, *links: dict[str, object], dye: str = "terre") -> Entry:
    """A call to act, in a body."""
    return "call_to_act", call_value(title, text, *links, dye=dye)


def demand(title: str, text: str) -> Entry:
    """What a campaign demands."""
    return "demand", {"title": title, "text": Rich(text)}
