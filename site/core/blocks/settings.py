"""Choices of staff that are no words of theirs."""

from wagtail import blocks


class SettingBlock(blocks.ChoiceBlock):
    """A choice of how something looks: readers do not see its name, and do not search it."""

    def to_python(self, value: object) -> object:
        """The value as it is stored: those of settings are texts.

        Wagtail looks through all choices for one that JSON has made a text of, each time that a page is read.
        """
        return value

    def get_searchable_content(self, value: object) -> list[str]:
        """No text: a setting of a block is nothing to find."""
        return []
