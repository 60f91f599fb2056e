"""What answers: the page of the newsletter, the links of its mails, the button of mail programs."""

from . import page

__all__ = ["page"]
