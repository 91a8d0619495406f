"""English words of what the client is to bring, send or decide: who is meant, what is done, and for whom."""

from __future__ import annotations

SUBJECTS = "he, she, they, client, the client, both"
DUTIES = (
    "to, will, 'll, is to, 's to, are to, 're to, is going to, 's going to, are going to, 're going to, must, "
    "promised to, promises to, agreed to, agrees to, undertook to, is due to, are due to, needs to, need to, has to, "
    "have to, will need to, will have to, 'll need to, 'll have to"
)
"""Behind one of `SUBJECTS`: the client is to do something."""
DOING = "is, 's, are, 're, will be, 'll be"
"""The same before what is done in -ing: she's sending it."""
DUTIES_OF_NOBODY_NAMED = "needs to, has to, is to, is going to, will need to, will have to"
"""Where nobody is named the third person tells that it is not the manager: [Anna T] needs to send her papers."""
PROMISING = "promised to, promises to, agreed to, agrees to, undertook to, has promised to, has agreed to"
"""Right behind the client's name: [Anna] promised to send the statements."""
REPORTED = "'d, would"
"""Behind one of `SAYING` and one of `SUBJECTS`: said she'd bring it."""

SAYING = (
    "said, says, swore, vowed, swears, insists, said that, told me, tells me, confirmed, confirmed that, confirms, "
    "promised, assured me, reckons, who"
)
JOINTS = "and, but, so, then"
"""Before all of these."""

ASKING = (
    "asked, told, reminded, advised, urged, warned, chased, pushed, encouraged, persuaded, instructed, requested, "
    "need, want, wanted, expect, waiting for"
)
ASKED = "her, him, them, client, the client"
"""Between one of `ASKING` and to: what follows is for the client to do."""

HANDING = (
    "send, bring, return, provide, post, email, e-mail, mail, forward, drop off, drop round, drop, hand in, "
    "hand over, hand, scan, supply, submit, upload, fill in, complete, share, deliver, countersign"
)
"""What is done with a thing that the bank waits for."""
ANSWERING = (
    "decide, confirm, sign, reply, revert, respond, choose, come back to, get back to, be in touch, call back, "
    "ring back, phone back, pop in, drop in, pop into the branch, come into the branch, come to the branch, "
    "drop into the branch, collect it, collect them, pick it up, pick them up"
)
"""What is done without a thing."""
TELLING = "give, get, let, tell, lend, owe, owes, call, ring, phone, text, message, whatsapp, wechat, contact, ping"
"""What is so only where `ME` stands behind it: let me know, get them to me, call me back."""
ME = "me, us"

CLIENTS_PAPERS = "payslip, payslips, passport, accounts, invoices, licence, bills, receipts, documentation, ids"
"""What clients look for, besides the papers that a manager sends."""

NO_OBJECTS = "from, to, on, at, in, by, for, home, back, abroad, with, up, next, this, tomorrow, before, after"
"""Right behind one of `HANDING`: it has no object."""
