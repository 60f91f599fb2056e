"""What every block owes to staff: an icon, words that explain it, and a preview that stores nothing."""

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse
from wagtail import hooks
from wagtail.blocks import Block

from core import blocks
from core.blocks import StoryBlock

APART = [
    blocks.ContentsEntryBlock(),
    blocks.DefinitionBlock(),
    blocks.DemandBlock(),
    blocks.FigureBlock(),
    blocks.LinkBlock(),
    blocks.PlatformBlock(),
    blocks.QuestionBlock(),
    blocks.SocialLinkBlock(),
    blocks.StepBlock(),
]
EVERY_BLOCK = [*StoryBlock().child_blocks.values(), *APART]


def name(block: Block) -> str:
    return type(block).__name__


def icons() -> set[str]:
    """The names of the icons that the admin has."""
    paths: list[str] = []
    for register in hooks.get_hooks("register_icons"):
        paths = register(paths)
    return {path.rsplit("/", 1)[-1].removesuffix(".svg") for path in paths}


def preview(block: Block) -> BeautifulSoup:
    """The body of the block's preview."""
    html = block.render(block.get_preview_value())
    return BeautifulSoup(html, "html.parser")


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=name)
def test_staff_are_told_what_it_is_for(block: Block) -> None:
    assert block.meta.icon in icons()
    assert block.label
    assert block.get_description()
    assert block.meta.group


@pytest.mark.parametrize("block", EVERY_BLOCK, ids=name)
def test_the_preview_shows_the_example_without_the_database(block: Block) -> None:
    # pytest-django fails the test at the first query: it has no database mark.
    assert block.is_previewable
    shown = preview(block)
    assert shown.get_text(strip=True)
    assert all(image.has_attr("alt") for image in shown.find_all("img"))


def test_groups_gather_the_blocks_of_one_family() -> None:
    groups = [group for group, _blocks in StoryBlock().grouped_child_blocks()]
    assert len(groups) == len({str(group) for group in groups}) == 5


def test_no_template_holds_style_or_script() -> None:
    for block in EVERY_BLOCK:
        shown = preview(block)
        assert not shown.find_all(style=True)
        assert not [script for script in shown.find_all("script") if not script.get("src")]


@pytest.mark.django_db
def test_staff_see_the_preview_in_the_chooser(admin_client: Client) -> None:
    block = StoryBlock().child_blocks["pair"]
    answer = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    page = answer.content.decode()
    assert "Les mouvements s’organisent" in page
    assert 'rel="stylesheet"' in page
    assert 'lang="fr"' in page


def test_the_preview_of_a_document_counts_its_pages() -> None:
    html = render_to_string("blocks/document.html", {"value": blocks.DocumentBlock().get_preview_value()})
    assert "PDF – 801\u00a0ko – 24\u00a0pages" in html


def test_a_social_network_is_named_as_its_users_write_it() -> None:
    link = preview(blocks.SocialLinkBlock()).a
    assert link is not None
    assert link.get_text() == "Mastodon"
    assert link["href"] == "https://example.org/@solidarite"
