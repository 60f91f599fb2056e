"""The choices of the filters beside a list."""

from core.facets import facet_options


def test_a_choice_that_the_site_does_not_know_is_called_so() -> None:
    options = facet_options({"bj": "Bénin", "bo": "Bolivie"}, "<b>nulle part", {"bj": 2})
    assert [(option.label, option.count, option.selected) for option in options] == [
        ("Bénin", 2, False),
        ("choix inconnu", 0, True),
    ]
    # Sent again, the form asks the same.
    assert options[-1].value == "<b>nulle part"
