"""What staff cannot save, and where the error stands."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from core.blocks import CallToActBlock, LinkBlock, StoryBlock
from core.blocks.story import RESERVED_ANCHORS, sections
from tests.core.stories import link, story

PAGE = SimpleNamespace(title="Une page")
ROOT = Path(__file__).resolve().parents[2]
ADMIN = {"exchange", "studio", "wagtailadmin"}
URL = "https://example.org/"


def field_errors(value: dict[str, object]) -> set[str]:
    """The fields that the link block complains of."""
    block = LinkBlock()
    # The page is not looked up: only the rules of the link itself are tried.
    block.child_blocks["page"].clean = lambda page: page
    try:
        block.clean(block.normalize(value))
    except StructBlockValidationError as error:
        return set(error.block_errors)
    return set()


@pytest.mark.parametrize(
    ("value", "fields"),
    [
        (link(page=PAGE), set()),
        (link(page=PAGE, text="Lire"), set()),
        (link(url=URL, text="Lire"), set()),
        (link(), {"page"}),
        (link(text="Lire"), {"page"}),
        (link(page=PAGE, url=URL, text="Lire"), {"url"}),
        (link(url=URL), {"text"}),
        (link(url="pas une adresse", text="Lire"), {"url"}),
    ],
)
def test_a_link_has_one_target_and_words(value: dict[str, object], fields: set[str]) -> None:
    assert field_errors(value) == fields


def test_a_draft_may_lack_its_target_but_not_have_two() -> None:
    block = LinkBlock()
    block.child_blocks["page"].clean = lambda page: page
    block.defer_required_validation()
    assert block.clean(block.normalize(link()))["url"] == ""
    with pytest.raises(StructBlockValidationError):
        block.clean(block.normalize(link(page=PAGE, url=URL)))


def test_a_call_to_act_needs_a_link() -> None:
    block = CallToActBlock()
    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.normalize({"title": "Agir", "links": []}))
    assert set(caught.value.block_errors) == {"links"}


def heading(text: str, level: str) -> tuple[str, object]:
    return ("heading", {"text": text, "level": level})


def test_a_heading_skips_no_level() -> None:
    body = story([heading("Un", "2"), heading("Un un", "3"), heading("Deux", "2"), heading("Trop bas", "4")])
    with pytest.raises(StreamBlockValidationError) as caught:
        StoryBlock().clean(body)
    assert list(caught.value.block_errors) == [3]
    assert list(caught.value.block_errors[3].block_errors) == ["level"]


def test_headings_in_order_are_kept() -> None:
    body = story([heading("Un", "2"), heading("Un un", "3"), heading("Détail", "4"), heading("Deux", "2")])
    assert len(StoryBlock().clean(body)) == 4


def test_anchors_come_from_the_words_and_differ() -> None:
    body = story([heading("Où ? Là-bas", "2"), heading("Où, là-bas !", "2"), heading("…", "2")])
    assert [section.anchor for section in sections(body)] == ["ou-la-bas", "ou-la-bas-2", "partie"]


def test_titles_in_blocks_stand_below_the_heading_above() -> None:
    pair = ("pair", {"here": "<p>a</p>", "there": "<p>b</p>"})
    alone = story([pair, heading("Un", "2"), pair, heading("Un un", "3"), pair])
    assert [section.title_level for section in sections(alone)] == [2, 3, 3, 4, 4]
    under = sections(alone, under=3)
    assert [section.level for section in under if section.anchor] == [4, 5]
    assert under[0].title_level == 4


def test_a_table_needs_no_other_host() -> None:
    table = story([("table", StoryBlock().child_blocks["table"].get_preview_value())])
    html = str(table)
    assert "<caption>" in html
    assert 'scope="col"' in html
    assert "http" not in html


def test_anchors_leave_the_templates_identifiers_alone() -> None:
    apps = ("site", "home", "campaigns", "newsletter", "partners", "publications")
    templates = [path for app in apps for path in ROOT.glob(f"{app}/**/*.html") if not ADMIN & set(path.parts)]
    given = {name for path in templates for name in re.findall(r'\bid="([a-z-]+)"', path.read_text())}
    assert given - RESERVED_ANCHORS == set(), "identifiers to add to RESERVED_ANCHORS"
    assert [section.anchor for section in sections(story([heading("Notes", "2")]))] == ["notes-2"]
