"""Words at the beginning and at the end of the first clause of a note."""

from __future__ import annotations

LEADS = "about, re, re:, regarding, concerning, to discuss, on, -, to talk about"
"""At the start of a note, leading to it."""

OTHER_VERBS = (
    "he, she, they, it, who, which, that, was, were, is, are, has, had, bought, sold, since, until, from, due, "
    "born, matures, matured, maturing, opened, closed, arrived, retires, retired, moved, left, died, married, "
    "ended, expired, expires, starts, started, signed, lost, paid, received, happened, wants, wanted, after, "
    "before"
)
"""Before a day at the end of a clause: it is the day of something else than the contact."""

EVENTS = (
    "meeting, appointment, payment, maturity, deadline, interview, trip, flight, wedding, party, closing, "
    "completion, delivery, dinner, event, seminar, review, viewing, transfer, deposit, withdrawal, surgery, "
    "operation, funeral, conference, call, lunch, statement, exam"
)
"""Right before a day at the end of a clause: it may be the day of the event."""
