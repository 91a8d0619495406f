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

HEADINGS = (
    "action, next, todo, to do, to-do, follow-up, follow up, f/u, plan, reminder, diary, remember, tomorrow, later"
)
"""Before a colon, no affair: what stands behind is still to be done."""
NOUNS = (
    "overdraft, mortgage, card, probate, pension, fee, rate, loan, deposit, fund, insurance, tax, renewal, statement, "
    "complaint, payment, transfer, estate, trust, will, lease, gold, rent, salary, invoice, cheque, pin, app, "
    "password, passport, visa, compliance, audit, budget, saving, bond, annuity, portfolio, review, house, flat, car, "
    "van, boat, school, university, wedding, holiday, refund, remortgage, refinancing, refinance, savings, "
    "current account, isa, kyc, maturity, dividend, inheritance, divorce, account, locker, mandate, signature, "
    "property, valuation, survey, charges, interest, currency, payroll, premium, policy, cover, claim, direct debit, "
    "standing order, referral, introduction, feedback, query, enquiry, question, birthday, christmas, invite, "
    "invitation, seminar, event, thank"
)
"""Affairs of one word, which else may be the name of somebody: Overdraft - Bob called."""
BEFORE_OTHER_DAYS = "to, until, till, from, since, for, of, in, due, by, before, after, through, and, ending, maturing"
"""Right before a day of an affair: it is not the day of the contact."""
