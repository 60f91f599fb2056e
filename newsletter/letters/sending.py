"""An issue leaves: as a trial to one address, or to the provider as a draft."""

from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from django.utils.translation import gettext as _

from core.mails.sending import send

from ..models import IssueHandover, NewsletterIssuePage
from ..providers.base import IssueToSend, Provider
from .mail import LEAVE, LetterMail, leave_page, mail_of


def send_trial(issue: NewsletterIssuePage, address: str) -> bool:
    """Send an issue as it stands to one address; whether the mail server took it."""
    mail = mail_of(issue).leading_to(leave_page(issue))
    message = EmailMultiAlternatives(_("[Trial] %(subject)s") % {"subject": mail.subject}, mail.text, to=[address])
    message.attach_alternative(mail.html, "text/html")
    return send(message)


def hand_over(issue: NewsletterIssuePage, provider: Provider) -> IssueHandover:
    """Have the provider make a draft of an issue as it stands, or change the one made before.

    Raises ProviderError where it does not.
    """
    mail, before = mail_of(issue), IssueHandover.objects.filter(issue_id=issue.pk).first()
    number = provider.hand_over(
        IssueToSend(
            name=f"{issue.date:%Y-%m-%d} {issue.title}",
            subject=mail.subject,
            language=mail.language,
            html=mail.html,
            text=mail.text,
            leave=LEAVE,
            number=before.number if before else None,
        )
    )
    values = {"number": number, "handed_at": timezone.now()}
    return IssueHandover.objects.update_or_create(issue_id=issue.pk, defaults=values)[0]


def as_taken(issue: NewsletterIssuePage, provider: Provider | None) -> LetterMail:
    """An issue for a file: with the provider's own link to leave, else that of the page of the newsletter."""
    mail = mail_of(issue)
    if provider is None:
        return mail.leading_to(leave_page(issue))
    subject, html, text = (provider.placed(part, LEAVE) for part in (mail.subject, mail.html, mail.text))
    return LetterMail(subject, mail.language, html, text, mail.left_out)
