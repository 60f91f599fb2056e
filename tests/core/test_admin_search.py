"""What staff type finds what they mean, on both databases."""

import pytest

from core.models import Theme
from core.studio.search import find, fold
from demo.factories import make_theme


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Économie sociale", "economie-sociale"),
        ("L’œuvre d’Ève", "l-oeuvre-d-eve"),
        ("  ", ""),
        ("Çà & là", "ca-la"),
        ("Союз", "союз"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.django_db
@pytest.mark.parametrize("asked", ["economie", "ÉCO soc", "social economy", "sociale économie", "", "?!"])
def test_found(asked: str) -> None:
    make_theme(name="Économie sociale", names={"en": "Social economy"})
    assert [theme.name for theme in find(Theme.objects.all(), asked, "name", "names")] == ["Économie sociale"]


@pytest.mark.django_db
@pytest.mark.parametrize("asked", ["travail", "economie solidaire", "%", "\x00x"])
def test_not_found_or_everything(asked: str) -> None:
    make_theme(name="Économie sociale")
    found = find(Theme.objects.all(), asked, "name").count()
    assert found == (1 if fold(asked) == "" else 0)
