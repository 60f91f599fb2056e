"""An issue as files, for who sends it by other means: HTML, a mail that any program opens, all of it in an archive."""

from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from .mail import LetterMail


def html_file(mail: LetterMail) -> bytes:
    """The mail as HTML."""
    return mail.html.encode()


def eml_file(mail: LetterMail) -> bytes:
    """The mail itself, to nobody yet: mail programs open it as a draft."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = mail.subject
    message["X-Unsent"] = "1"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    return message.as_bytes()


def zip_file(mail: LetterMail) -> bytes:
    """Both forms and the mail."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("infolettre.html", html_file(mail))
        archive.writestr("infolettre.txt", mail.text)
        archive.writestr("infolettre.eml", eml_file(mail))
    return content.getvalue()


FILES: dict[str, tuple[str, Callable[[LetterMail], bytes]]] = {
    "html": ("text/html; charset=utf-8", html_file),
    "eml": ("message/rfc822", eml_file),
    "zip": ("application/zip", zip_file),
}
"""The media type of each kind of file, and what makes it."""
