"""Whom a public story names no more, its older versions name no more either."""

from wagtail.models import PageLogEntry

from campaigns.models import StoryPage
from demo.factories import make_story
from home.models import HomePage


def hosts(*names: str) -> list[tuple[str, dict[str, str]]]:
    return [("person", {"name": name, "role": ""}) for name in names]


def publish(story: StoryPage, **fields: object) -> StoryPage:
    """Publish a version of `story` with other fields."""
    story = StoryPage.objects.get(pk=story.pk)
    for name, value in fields.items():
        setattr(story, name, value)
    story.save_revision().publish()
    return StoryPage.objects.get(pk=story.pk)


def told(story: StoryPage) -> str:
    return " ".join(str(revision.content) for revision in story.revisions.all())


def test_versions_that_name_somebody_who_is_no_longer_named_go(home: HomePage) -> None:
    story = publish(make_story(hosts=hosts("Awa Traoré", "Marta Choc")), title="Deux")
    story = publish(story, hosts=hosts("Marta Choc"), title="Une")
    assert "Awa Traoré" not in told(story)
    before = story.revisions.count()
    story = publish(story, title="Encore une")
    # Nobody was taken out: the history stays.
    assert story.revisions.count() == before + 1
    story = publish(story, hosts=[("anonymous", {"text": "une militante, Guatemala"})])
    assert "Marta Choc" not in told(story)
    assert story.revisions.count() == 1


def test_the_history_leads_to_no_version_that_is_gone(home: HomePage) -> None:
    story = publish(make_story(hosts=hosts("Awa Traoré")), title="Deux")
    story.save_revision(log_action=True)
    publish(story, hosts=[])
    entries = PageLogEntry.objects.filter(page=story.pk)
    named = set(entries.exclude(revision=None).values_list("revision", flat=True))
    assert entries.exists()
    assert named <= set(story.revisions.values_list("pk", flat=True))


def test_so_do_those_that_quote_somebody_who_is_no_longer_named(home: HomePage) -> None:
    quote = ("quote", {"text": "On nous demande un compte.", "who": "Marta Choc", "role": ""})
    story = publish(make_story(body=[quote]))
    assert "Marta Choc" in told(story)
    story = publish(story, body=[("anonymous_quote", {"text": "On nous demande un compte.", "who": "une militante"})])
    assert "Marta Choc" not in told(story)
