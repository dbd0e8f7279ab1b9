"""E-mail files: an unsent message that a mail program opens, and the text of one that was saved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.errors import NotesError, OutputError
from followup.models import Draft
from followup.render import render_text

if TYPE_CHECKING:
    from email.message import EmailMessage


def render_eml(draft: Draft) -> bytes:
    """The draft as an unsent e-mail: subject and plain text in UTF-8, CRLF lines.

    No From, To, Cc or Bcc: whom it goes to is decided in the mail program, never by a model or by notes.

    Raises: OutputError when the subject cannot stand in a header.
    """
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    try:
        message["Subject"] = draft.subject
    except ValueError:
        raise OutputError("the subject holds a line break; it cannot be a mail header") from None
    message["X-Unsent"] = "1"
    body = render_text(draft.model_copy(update={"subject": ""}))
    message.set_content(body.removeprefix("Subject:").lstrip() + "\n")
    return message.as_bytes()


def is_eml(raw: bytes, path: str) -> bool:
    """True for a file named .eml, and for bytes that start with mail headers."""
    if path.casefold().endswith(".eml"):
        return True
    head = raw[:20_000].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    return bool(re.search(rb"^MIME-Version: *1\.0", head, re.IGNORECASE | re.MULTILINE))


def read_eml(raw: bytes, *, path: str) -> str:
    """ "Subject: ...", a blank line, and the plain text of a saved e-mail.

    Raises: NotesError when it has no plain text part, or one that cannot be decoded.
    """
    from email import message_from_bytes
    from email.policy import default

    message: EmailMessage = message_from_bytes(raw, policy=default)
    part = message.get_body(preferencelist=("plain",))
    if part is None:
        raise NotesError("this e-mail has no plain text part; paste its text instead", path=path)
    try:
        body = str(part.get_content())
        subject = " ".join(str(message["Subject"] or "").split())
    except (LookupError, UnicodeError, ValueError):
        raise NotesError("the text of this e-mail cannot be decoded", path=path) from None
    body = body.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not body:
        raise NotesError("is empty", path=path)
    return f"Subject: {subject}\n\n{body}\n" if subject else f"{body}\n"
