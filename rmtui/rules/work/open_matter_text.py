"""Open matters in words."""

from __future__ import annotations

from datetime import date

from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.case import Case
from rmtui.records.client import Client
from rmtui.records.events import Contact, UnsortedLine
from rmtui.records.opportunity import Opportunity
from rmtui.rules.contact.summary import OpenPromise
from rmtui.rules.text.record_text import contact_text, opportunity_text, record_text
from rmtui.rules.work.open_matters import OpenMatter
from rmtui.terms import capitalized_term
from rmtui.wording import format_day, format_deadline


def matter_text(matter: OpenMatter, today: date) -> str:
    """The line, the note, the promise, what is asked for, what may be sold."""
    match matter.subject:
        case UnsortedLine() as line:
            return record_text(line, today)
        case Contact() as contact:
            return f"{contact.letter} {contact_text(contact, today)}".rstrip()
        case OpenPromise() as promise:
            return plain(promise.text)
        case Case() as case:
            return _("{label}: {words}").format(label=capitalized_term(case.kind), words=plain(case.about))
        case Opportunity() as opportunity:
            return opportunity_text(opportunity)
        case Client():
            return _("asset review")


def matter_day_text(matter: OpenMatter, today: date) -> str:
    """12 Nov of what was written down then; else 3 days late, or by Mon; of a first review never reviewed."""
    if matter.is_first_review and matter.on < today:
        return _("never reviewed")
    return format_day(matter.on, today) if matter.is_of_its_day else format_deadline(matter.on, today)
