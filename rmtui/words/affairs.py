"""Words before the contact in an English line that tells the affair first: the fee letter | went | by email to Anna."""

from __future__ import annotations

VERBS = "went, sent, given, gone, done, told, taken, brought, shown, put, left, read, written, made, shared, sorted"
"""Verbs without -ed at the end of an affair."""
NO_PASSIVES = "replied, responded, talked, chatted, listened, apologised, apologized, offered, wanted, asked, refused"
"""Verbs in -ed of which the words before are who did it."""

PARTICLES = "over, on, out, off, across, through, round, in, up, down, back, along"
"""Behind the verb: handed over."""
LEADS = "by, via"
"""Between the verb and the contact."""

OTHERS = (
    "office, branch, desk, bank, hq, department, centre, center, support, compliance, colleague, colleagues, team, "
    "staff, i, he, she, they, we, you, somebody, someone"
)
"""Who may have done it."""
NOT_YET = (
    "will, need, needs, must, should, might, may, would, could, plan, planned, hope, hoping, due, please, let's, be, "
    "not, never, no, if, when, once, until, before, after, was, were, is, are, to, supposed, expected, meant"
)
"""In an affair in whose clause the contact stands, too: it may not have taken place."""
