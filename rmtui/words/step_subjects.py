"""English words that tell whose a next step is, and what is arranged or promised whatever its words are."""

from __future__ import annotations

from rmtui.words.days import ENGLISH_WEEKDAYS

WEAK_LEADS = (
    "will, and will, but will, so will, then will, promised to, and promised to, promised, and promised, agreed to, "
    "and agreed to, agreed, and agreed, to, and to, going to, gonna, is to, hoping to, hopes to, planning to, "
    "plans to, needs to, has to, due to, said will, offered to, and offered to, and needs to, wants to, intends to, "
    "aims to, arranged to, and arranged to, happy to, ready to, able to, committed to"
)
"""Leads of a step that do not say who will do it."""

ASKS_MANAGER = (
    "asked me, asks me, wants me, wanted me, asked us, wants us, needs me, needs us, remind me, reminder, "
    "note to self, todo, to do, to-do, action, next step, expects me, would like me, he asked me, she asked me, "
    "they asked me, he wants me, she wants me, they want me, he asked us, she asked us, they asked us, let's, let us, "
    "he'd like me, she'd like me, they'd like me, he'd like us, she'd like us, they'd like us"
)
"""What says at its start that a step is the manager's."""

FIRST_PERSONS = "i, i'll, i'd, i'm, i've, we, we'll, we'd, we're, my, our"

ENGLISH_THIRD_PERSONS = (
    "he, she, they, who, it, he'll, she'll, they'll, he'd, she'd, they'd, he's, she's, they're, client, both, which, "
    "that"
)
"""Before what is done: somebody else does it."""

THIRD_VERBS = (
    "wants, needs, says, said, asked, asks, thinks, hopes, likes, has, is, was, had, wanted, agreed, promised, "
    "confirmed, prefers, plans, intends, expects, considers, considering, thinking, looking, worried, happy, keen, "
    "undecided, interested, unsure, feels, knows, owns, runs, moved, sold, bought, lost, got, signed, came, brought, "
    "told, mentioned, explained, wondered, complained, would, might, may, can, can't, doesn't, didn't, won't"
)
"""At the start of a clause without a subject: it tells what the client does or did."""

JOINTS = "and, but, then, so, -, also, or"
"""What joins a step to the clause before it."""

DETERMINERS = "the, a, an, this, that, every, each"

BEHIND_OBJECT = (
    "the, a, an, some, on, by, in, at, about, again, back, next, tomorrow, today, before, after, re, with, to, and, "
    f"{ENGLISH_WEEKDAYS}, for, over, when, if, once, as, first, early, mid, late, end, soon, later, both, two, three, "
    "another, more, "
    "this, that, our, my, new, latest, updated, what, how, whether, tmrw, tmr, from, through, until, within, around, "
    "up, off, out, copies, details, forms, round, know, jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec, "
    "january, february, march, april, june, july, august, september, october, november, december, yesterday, last, "
    "earlier, tonight, regarding, via, just, briefly, twice, there, here, so, but, she, then, who, because"
)
"""Behind her, where it is an object of its own and no possessive."""

CLIENT_ACTIONS = (
    "pay, repay, sign, decide, think, transfer, deposit, invest, redeem, sell, buy, move, fly, collect, "
    "top, withdraw, settle, choose, let, come, drop, bring, consult, consider, pick"
)
"""With no word of who does it: the client may be meant."""

HANDING_VERBS = (
    "send, bring, drop, email, post, forward, provide, supply, return, hand, mail, scan, upload, submit, give"
)
"""With his or her before the object: the client may be meant to hand it in."""

PROMISED = (
    "promised, promised her, promised him, promised them, i promised her, i promised him, i promised them, owe her, "
    "owe him, owe them, i owe her, i owe him, i owe them, and owe her, and owe him, i promised, have promised"
)
"""Leads behind which any words are what is to be done, by the day behind them."""

SET_FOR = (
    "booked, set, scheduled, arranged, agreed, fixed, planned, pencilled, penciled, pencilled in, penciled in, "
    "confirmed, diarised, "
    "lined up, in the diary"
)
"""At the end of the words before for or on and a day: an appointment, whatever it is called."""

BEFORE_ACT_OF_OTHERS = (
    "to, will, would, can, could, might, may, should, shall, must, not, didn't, don't, doesn't, won't, can't, "
    "couldn't, wouldn't, he, she, they, who, which, that, it, let, lets, made, make, help, helped, saw, heard, the, "
    "a, an, his, her, their, my, our, your, this, no, did, please, never, has, had, have, been, be, is, was"
)
"""Right before a verb within a clause: it is no step that begins there."""

BEFORE_SUBJECT = (
    "if, when, once, that, what, after, before, until, till, how, whether, as, than, where, why, so, because, since, "
    "while, unless, which, who, and, or, the, case, time, form, forms, papers, paperwork, documents, docs, list, "
    "info, statement, statements, figures, rate, rates, quote, letter, ones, one, details, copies, product, products, "
    "card, things, thing, everything, anything, fund, funds, number, numbers, options, account, file"
)
"""Before he, she or they in the words of a step: it says when or which, send the form | she asked for."""

NOT_BIDDING = (
    "about, for, of, at, on, in, to, by, is, as, or, be, no, so, if, do, up, us, an, am, we, it, me, my, from, with, "
    "was, are, not, but, the, and, nor, than, that, this, when, while, i, a, all, both, like, likes, want, need, did, "
    "got, took, gave, sent, saw, met, paid, put, made, found, thought, knew, had, has, bought, sold, brought, lost, "
    "left, kept, told, said, read, wrote, spent, won, before, after, over, through, around, behind, against, without, "
    "into, get, despite, regarding, re, let, would, could, will"
)
"""Before an object, words that bid nobody to do something."""

BOOKING = "booked, pencilled, penciled, put, slotted, fitted, squeezed, signed, got, fixed"
"""Before her in or him down: the client was put into the diary."""

CLIENTS_DOING = "getting, taking, having, seeing, visiting, returning, giving, moving, buying, starting"
"""At the start of a clause with a day: the client may be meant, taking early retirement in June."""

MUTUAL_ACTS = (
    "meet, meet up, speak, talk, chat, catch up, reconvene, regroup, reconnect, touch base, have lunch, have coffee, "
    "lunch"
)
"""Behind agreed to: the client and the manager do it, where one of `BEHIND_MUTUAL_ACTS` or nothing follows."""
BEHIND_MUTUAL_ACTS = f"again, on, next, tomorrow, this, by, before, after, later, properly, {ENGLISH_WEEKDAYS}"

STRONG_ACTS = (
    "send, courier, chase, chase up, remind, revert, drop off, drop the, drop in the, bring, prepare, arrange, "
    "follow up, "
    "get back, ring back, call back, ring again, call again, let him know, let them know, deliver, post the, "
    "email the, forward, draft the, confirm the, look into, sort out, check back, catch up again, meet again, "
    "try again, touch base"
)
"""At the start of a step, words that are hardly a noun or part of what the client does."""

OWN_FUTURE = (
    "i'll, i will, we'll, we will, i'm to, i am to, i'd, i would, we'd, we would, i've to, i need to, we need to, "
    "i have to, i must, i should, me to, i'm going to, i am going to, i said i'd, i promised to, i agreed to"
)
"""Right before any verb in its bare form with an object and a day: the manager will do it."""
NOT_PROMISED = (
    "be, know, miss, need, want, like, love, expect, understand, hope, travel, fly, wonder, think, believe, guess, "
    "suppose, assume, prefer, rather, have, probably, not, never, hate, also, only, still, no, say, imagine, bet, "
    "lose, gain, earn, win, turn, retire, begun, done, gone, known, shown, sworn, torn, worn"
)
"""Behind one of `OWN_FUTURE`, what is no promise."""
OWN_STATES = "i'll be, i will be, i shall be, i'd be, i'm, i am, i'm going to be, i'll still be, we'll be, we're"
ABSENCES = (
    "on leave, on annual leave, on holiday, on vacation, on maternity leave, on paternity leave, on a course, "
    "on training, out of office, out of the office, away, abroad, overseas, travelling, traveling, unavailable, "
    "back at my desk, back in the office, at a conference, off until, off till, off from, off on, off next, off for, "
    "off all, out until, out till, out from, out next, out all"
)
"""Behind one of `OWN_STATES`, where the manager will be: no promise."""
HEARING = "hear from, hear back, hear by, hear on, hear in, hear next, hear tomorrow, get word from"
"""What comes from somebody else, unless it is from me."""

HAN_SAYING = "说, 称, 讲, 想, 觉得, 希望, 表示, 要求, 他, 她, 客户, 对方"
"""In Chinese, before a day: what is done then may be the client's."""
