"""What an English clause tells of the client as its subject, where that was a contact with the manager."""

from __future__ import annotations

import re

from rmtui.entry import contact_finder
from rmtui.entry.line import ContactPhrase
from rmtui.entry.phrase_table import word_at
from rmtui.records.channel import Channel


def told_to_manager(text: str, at: int) -> ContactPhrase | None:
    """The contact that an English clause at `at`, which ends the text, tells of the client as its subject, without a
    channel where it tells none; None for what was not with the manager: she | texted to cry off, | told me over lunch.
    """
    subject = re.compile(_SUBJECT).match(text, at) if text.startswith(_SUBJECTS, at) else None
    if subject is None:
        return None
    start = subject.end()
    to_manager = re.compile(_TO_MANAGER).match(text, start)
    if to_manager and (way := contact_finder.how(text, to_manager.end())):
        return way._replace(incoming=way.channel is not Channel.MEETING)
    told = contact_finder.told(text, start)
    found = told or contact_finder.phrase_behind_name(text, start)
    is_certain = found and (told or text[start : found.end].endswith(_MANAGERS) or text.startswith(_ME, found.end))
    is_remote = found and found.channel not in (None, Channel.MEETING, Channel.VISIT)
    if found and (is_certain or (is_remote and re.compile(_TO_SAY).match(text, found.end))):
        about = word_at(text, found.end, _ABOUT_IT)
        return found._replace(end=found.end + len(about))
    return ContactPhrase(to_manager.end(), None) if to_manager else None


_SUBJECTS = ("he ", "she ", "they ", "and ", "but ", "so ", "then ")
_SUBJECT = r"(?:and |but |so |then )*(?:he|she|they) (?:just |then |also |both |has |have )?"
_TO_MANAGER = r"[a-z-]+ (?:me|us)\b(?! to\b) ?(?:back |again |this |that |so |about it )?"
_ABOUT_IT = (" about it", " about this", " about that", " re this")
_ME = (" me", " us")
_MANAGERS = (*_ME, " branch", " office", " bank", " counter")
"""At the end of what the client did: it was with the manager."""
_TO_SAY = (
    r"$| (?:(?:about|re|asking|saying|back|again|last|yesterday|today|this|earlier|just now)\b"
    r"|(?:to|on|at) (?!(?:the|a|an|his|her|their|our|my)\b))"
)
"""Behind what the client did by telephone or in writing: it was to the manager."""
