"""English words whose slips are mended in a line of entry, and those that only look like a slip of one."""

from __future__ import annotations

MENDED = (
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, tomorrow, morning, afternoon, "
    "evening, january, february, september, october, november, december, called, phoned, telephoned, emailed, texted, "
    "messaged, visited, whatsapped, wechatted, lunch, dinner, coffee, breakfast, meeting, answer, reply, voicemail, "
    "message, phone, telephone, whatsapp, wechat, email, video, supper, brunch, bumped, dropped, popped, lunched, "
    "zoomed, dialled, facetimed, branch, office, about, follow, nobody, response, responded, replied, answered, "
    "bounced, engaged, silence, nothing, twice, remind, check, before, touch, month, today, tonight, fortnight, "
    "weekend, bought, brought, invested, deposit, policy, insurance, spoke, tried, picked, missed, visit, unanswered, "
    "unavailable, straight, machine, proposal, mortgage, asked, promised, together, sister, brother, husband, "
    "daughter, mother, father, friend, another"
)
"""A word of four letters or more, one slip off exactly one of these, is read as that."""

SWAPPED = (
    "rang, came, took, ring, gold, fund, line, then, from, busy, home, door, gave, left, said, told, tues, next, "
    "week, back, text, mail, loan, bond, sold, note, seen, their, knew, with, send, call, chase, round"
)
"""The same where two letters changed places: of shorter words any other slip may be another word."""

CONTRACTIONS = (
    "didn't, doesn't, don't, won't, wasn't, isn't, aren't, weren't, haven't, hasn't, hadn't, couldn't, wouldn't, "
    "shouldn't, can't, i'm, i've, you're, they're, they've, they'll, we've, you've, he's, she's, that's, there's, "
    "today's, yesterday's, tonight's, o'clock"
)
"""Read as these without their apostrophe, too."""

SHORT_FORMS = {
    "en": {
        "the": "teh, hte, tge",
        "and": "adn, nad",
        "with": "wth, wiht, w/",
        "for": "ofr",
        "from": "fomr",
        "about": "abt",
        "before": "b4",
        "week": "wk",
        "weeks": "wks",
        "meeting": "mtg, mtng",
        "message": "msg",
        "messages": "msgs",
        "through": "thru",
        "appointment": "appt, appmt",
        "texted": "txtd, txted",
        "texting": "txting",
        "text": "txt",
        "messaged": "msgd, msged",
        "emailed": "emld, emailled",
        "voicemail": "vmail",
        "whatsapped": "wapped, whatsappd",
        "afternoon": "arvo",
        "answer": "ans",
        "till": "til",
        "spoke": "spk, spke",
    }
}
"""What is no other word, though it is short or mistyped; by what is meant."""

CHANNEL_VERBS = {
    "en": {
        "whatsapped": "whatsapp, wa, whatsap, watsapp",
        "wechatted": "wechat, wx",
        "emailed": "email, mail, eml",
        "texted": "sms, text, txt",
        "telephoned": "tele, tel, telephone",
        "phoned": "phone, ph",
        "called": "call",
    }
}
"""Verbs that people write as the channel with an ending behind a sign, whatsapp-ed, WA'd; by what is meant."""

REAL = (
    "abort, afternoons, answers, asks, blanch, bother, bough, boughs, bounce, bouncer, bounces, bounded, breakfasts, "
    "brothers, bummed, bumper, bunch, buys, cabled, callee, caller, calmed, checks, cheek, chick, chock, chuck, "
    "coffees, coffer, culled, daughters, decembers, deposits, dialed, diner, dinners, donner, dripped, drooped, "
    "dropper, dumped, emailer, emails, emil, engage, engager, engages, enraged, evenings, eventing, farther, fathers, "
    "feather, fellow, fiend, follows, form, fortnights, fridays, fried, friends, hollow, hopped, husbands, infested, "
    "ingested, insurances, invented, inverted, jumped, launch, launched, lien, lumped, lunches, lurch, lurched, "
    "machined, machines, mailed, mali, massage, massaged, massed, meetings, melting, messages, misled, misses, "
    "misused, moaning, mondays, months, mooning, mopped, mornings, mortgaged, mortgagee, mortgages, moth, mothers, "
    "mourning, mouth, munched, mussed, nothings, noting, novembers, octobers, officer, offices, packed, pecked, "
    "pepped, phones, phony, picker, picket, pickled, plopped, police, polity, pooped, popper, poppet, premised, "
    "pricked, promise, promises, prone, proposals, propped, pumped, punched, relied, rely, remand, repay, replay, "
    "responder, responses, rewind, sapper, saturdays, scupper, septembers, silenced, silencer, silences, sisters, "
    "sitter, smoke, spike, spoken, spokes, spore, stoke, straights, sundae, sundays, sundry, super, suppers, "
    "telephones, telephony, tented, tested, thursdays, tied, tired, toady, toddy, toffee, tomorrows, torch, touchy, "
    "tough, tries, tuesdays, twine, videos, visits, voicemails, wednesdays, weekends, yesterdays"
)
"""Real words, and others that are no slip."""
