"""An issue as a mail: HTML that mail programs show alike, made from MJML by mrml, and the same in plain text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import mrml
from django.template.loader import render_to_string
from django.utils.translation import override

from core.addresses import default_origin, whole_address
from core.models import SiteSettings

from .pieces import letter_of

if TYPE_CHECKING:
    from ..models import NewsletterIssuePage

LEAVE = "https://quitter-l-infolettre.invalid/"
"""Stands where each reader's own link to leave goes; a provider puts its own words there (`Provider.placed`)."""


@dataclass(frozen=True)
class LetterMail:
    """What is sent, in both forms, with `LEAVE` in them; `left_out` as in `Letter`."""

    subject: str
    language: str
    html: str
    text: str
    left_out: list[int]

    def leading_to(self, address: str) -> LetterMail:
        """The same for who gets it without a provider: the link to leave is `address`."""
        return replace(self, html=self.html.replace(LEAVE, address), text=self.text.replace(LEAVE, address))


def mail_of(issue: NewsletterIssuePage) -> LetterMail:
    """The mail of an issue as it stands in `issue`, with the pages that are public now."""
    language = issue.locale.language_code
    with override(language):
        letter = letter_of(issue.parts, whole_address)
        context = {
            "issue": issue,
            "letter": letter,
            "language": language,
            "origin": default_origin(),
            # Drafts have no address that readers can open.
            "archive": whole_address(issue) if issue.live else "",
            "leave": LEAVE,
            "organisation": SiteSettings.objects.filter(site__is_default_site=True).first(),
        }
        html = mrml.to_html(render_to_string("newsletter/letter/mail.mjml", context)).content
        text = render_to_string("newsletter/letter/mail.txt", context).strip() + "\n"
    return LetterMail(issue.mail_subject, language, html, text, letter.left_out)


def leave_page(issue: NewsletterIssuePage) -> str:
    """Where a reader without a link of their own leaves: the page of the newsletter, whose form mails them one."""
    return whole_address(issue.get_parent())
