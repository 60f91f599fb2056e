"""The colours of tokens.css: enough contrast for text (4.5:1) and for shapes (3:1), by day and by night."""

import re
from pathlib import Path

import pytest

from pattern.picture import DAYLIGHT

STYLES = Path(__file__).resolve().parents[2] / "site" / "static" / "css"
COLOUR = re.compile(r"--(\w+): (#[0-9a-f]{6});")


def palettes() -> dict[str, dict[str, str]]:
    """The colours by palette: day and night of the whole page, ink surfaces, printed surfaces."""
    css = (STYLES / "tokens.css").read_text()
    night_at = css.index("@media (prefers-color-scheme: dark)")
    daylight_at, ink_at = css.index("\n  .daylight {"), css.index("\n  .night {")
    day = dict(COLOUR.findall(css[:night_at]))
    return {
        "day": day,
        "night": day | dict(COLOUR.findall(css[night_at:daylight_at])),
        "printed": dict(COLOUR.findall(css[daylight_at : css.index("}", daylight_at)])),
        "ink": day | dict(COLOUR.findall(css[ink_at : css.index("}", ink_at)])),
    }


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["day", "night", "ink"])
@pytest.mark.parametrize("ground", ["papier", "lin"])
def test_text_is_readable(name: str, ground: str) -> None:
    palette = palettes()[name]
    for text in ("encre", "brume", "terre", "ocean", "foret"):
        assert contrast(palette[text], palette[ground]) >= 4.5, (name, text, ground)


@pytest.mark.parametrize("name", ["day", "night", "ink"])
@pytest.mark.parametrize("ground", ["papier", "lin"])
def test_shapes_are_visible(name: str, ground: str) -> None:
    palette = palettes()[name]
    for shape in ("soleil", "champ"):
        assert contrast(palette[shape], palette[ground]) >= 3, (name, shape, ground)


def test_names_printed_on_covers_are_readable() -> None:
    palette = palettes()["printed"]
    for ground in ("terre", "ocean", "foret", "encre"):
        assert contrast(palette["papier"], palette[ground]) >= 4.5
    assert contrast(palette["encre"], palette["soleil"]) >= 4.5


def test_calls_to_act_are_readable() -> None:
    css = (STYLES / "blocks.css").read_text()
    surfaces = re.findall(r"--surface: (#[0-9a-f]{6});(?: color: (#[0-9a-f]{6});)?", css)
    assert len(surfaces) == 4
    for surface, text in surfaces:
        assert contrast(surface, text or "#fbf7ef") >= 4.5


def test_pictures_use_the_colours_of_day() -> None:
    day = palettes()["day"]
    assert {name: day[name] for name in DAYLIGHT} == DAYLIGHT
