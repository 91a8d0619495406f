"""English words that, left over in a note, may tell a promise, the day of the contact, or its place."""

from __future__ import annotations

from rmtui.words.days import ENGLISH_WEEKDAYS

COMMITMENTS = (
    "i'll, i will, i'm to, i am to, i'd, i need to, need to, i must, must, have to, i have to, will, promised, "
    "i promised, i owe, owe, to do, todo, remind, remind me, get back, back to, chase, follow up, following up, "
    "follow-up, circle back, ping, revert, next step, next, from us, from me, call back, ring back, ring again, "
    "call again, catch up again, meet again, see again, touch base, to follow, diary, asked me, wants me, asked us, "
    "wants us, expects me, send, email, ring, call, phone, text, post, prepare, let her know, let him know, "
    "let them know, check, update, action, back on, back with, back in, numbers, we said"
)
"""What says that the manager will do something, anywhere in a clause the first dozen, at its start the others."""

STRONG_COMMITMENTS = (
    "i'll, i will, i'm to, i am to, i need to, i must, i have to, i promised, i owe, remind me, from us, from me, "
    "asked me to, wants me, like me, want me, like us, wants us, want us, expects us, needs me, needs us, like us to, "
    "want us to, asked us to, wants us to, expects me to, get back to him, get back to her, get back to them, "
    "asked for a call, wants a call, asked for a callback, wants a callback, wants someone to, wants somebody to, "
    "back to him, back to her, back to them, let her know, let him know, let them know, need to send, need to call, "
    "need to get, chase, must send, must call, must get"
)
"""The same, wherever in a clause they stand."""

TO_DO_AGAIN = (
    "again, back, later, later on, soon, sometime, some time, first thing, when i'm back, when i am back, "
    "when i get back"
)
"""Right behind a client and a verb in the imperative: it is still to be done, phone Bob back."""

TIMES_AHEAD = (
    f"{ENGLISH_WEEKDAYS}, tomorrow, tmrw, tmr, week, weeks, wk, fortnight, month, months, days, day, quarter, "
    "christmas, xmas, easter, weekend, payday, january, february, march, april, may, june, july, august, september, "
    "october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, spring, summer, autumn, "
    "winter, year, tonight, hours, eod, eow, eom, cob, eob, eop, cop, q1, q2, q3, q4, holidays, half-term, term"
)
"""Words of a day ahead."""

PAST_DAYS = (
    f"{ENGLISH_WEEKDAYS}, last {ENGLISH_WEEKDAYS.replace(', ', ', last ')}, yesterday, yday, "
    "the day before yesterday, last night, last week, last month, ago, days back, weeks back, a week back, a day back"
)
"""Words of a day past."""

OWN_DOINGS = (
    "is off, is away, is abroad, is on holiday, is on leave, is back from, is back in, is moving, is retiring, "
    "is getting married, is in hospital, was in hospital, was off, was away, paid off, paid back, paid down, "
    "repaid, cleared his, cleared her, sold his, sold her, moved house, moved to, retired, got married, had a baby, "
    "lost his job, lost her job, changed jobs, started at, left his, left her, went to, went on, withdrew, "
    "flew to, flies to, is flying, is travelling, is traveling, inherited, transferred out"
)
"""Right behind a name: what the client is or did, by which nobody knows that one spoke."""

DOINGS = "wants, needs, has, is, was, will, won't, would, asks, wishes, prefers, plans, hopes, thinks, says, likes"
"""Right behind a name: what the client does."""

SAYING = (
    "says, said, saying, mentioned, mentions, explained, complained, complains, moans, moaned, grumbles, grumbled, "
    "gripes, insists, claims, swears, told, reckons, thinks"
)
"""Behind one of these a clause tells what somebody said, rather than the outcome."""

THINGS = (
    "letter, letters, card, cards, statement, statements, cheque, cheques, check, parcel, post, money, payment, "
    "payments, refund, form, forms, code, pin, token, reader, policy, contract, documents, papers, paperwork, "
    "transfer, transfers, isa, mortgage, remortgage, loan, overdraft, application, claim, switch, sale, purchase, "
    "completion, probate, estate, pension, funds, wire, lodgement, drawdown, debit, approval, sanction, salary, deal"
)
"""Right before a negation: what did not come is no client, the card | never came."""
BEFORE_NEGATION = "still, is, are, has, have, had, hasn't, was, were, yet, just, did, does, do, could, would, will"
"""Between the two: the transfer | did | not get through."""

NOT_OF_CONTACT = (
    "of, to, from, since, until, till, by, before, due, for, the, every, each, next, this, after, than, between, "
    "matures, maturing, expiring, her, his, their, our, my, weeks, months, years, days, long, some, any, black, good, a"
)
"""Right before a word of `PAST_DAYS`: it is not the day of the contact."""

NO_PLACES = (
    "at the moment, at the same time, at the latest, at the end, at the earliest, at her request, at his request, "
    "at their request, in the end, in the meantime, in the new year, in the red, in the black, in the market, "
    "in the fund, in the process, at the current, at a good, at a better, in a hurry, in a good mood, in a better, "
    "at a loss, at the old, at the new, at the rate, in the middle, in the loop, in the dark, in the know, in the will"
)
"""At the start of a note, no place of a contact."""

AUXILIARIES = "got, was, were, is, has been, had to be, now, been"
"""Right behind a contact, before a word of `NOT_HELD`."""
NOT_HELD = (
    "got bumped, bumped to, got moved, got pushed, got postponed, got cancelled, got canceled, got rescheduled, "
    "was moved, was pushed, was postponed, was cancelled, slipped to, moved to, cancelled, canceled, postponed, "
    "rescheduled, called off, put off, put back, pushed back, "
    "fell through, didn't happen, did not happen, never happened, no-show, confirmed for, booked for, booked in for, "
    "arranged for, set for, scheduled for, fixed for, planned for, pencilled in, penciled in, is on for, still on for"
)
"""Right behind a contact: it did not take place, or not yet."""

GIFTS = (
    "flowers, bouquet, orchid, hamper, gift, gifts, present, presents, basket, chocolates, chocs, cake, cakes, wine, "
    "champagne, bottle, card, cards, mooncakes, mooncake, calendar, calendars, diary, tickets, plant, toy, voucher, "
    "fruit, sweets, biscuits, wreath, tea leaves, whisky, whiskey, cognac, port, red packet, red packets, "
    "angpow, angbao, roses, sherry, ticket, vouchers, scarf, cigars"
)
"""Sent or left, they are no contact of themselves."""
REMINDERS = "reminder, reminders"
"""As little a contact, where somebody was sent one."""
GIVING = "sent, gave, left, dropped, posted, mailed, delivered, ordered, took, brought, bought, got, handed, arranged"

CARRIERS = "docusign, fedex, ups, usps, dhl"
"""By what something was sent, which is no contact by a channel."""
