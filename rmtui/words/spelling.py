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
    "unavailable, straight, machine, proposal, mortgage"
)
"""A word of four letters or more, one slip off exactly one of these, is read as that."""

SWAPPED = (
    "rang, came, took, ring, gold, fund, line, then, from, busy, home, door, gave, left, said, told, tues, next, "
    "week, back, text, mail, loan, bond, sold, note, seen, their, knew, with, send, call, chase"
)
"""The same where two letters changed places: of shorter words any other slip may be another word."""

CONTRACTIONS = (
    "didn't, doesn't, don't, won't, wasn't, isn't, aren't, weren't, haven't, hasn't, hadn't, couldn't, wouldn't, "
    "shouldn't, can't, i'm, i've, you're, they're, they've, they'll, we've, you've, he's, she's, that's, there's, "
    "today's, yesterday's, tonight's, o'clock"
)
"""Read as these without their apostrophe, too."""

REAL = (
    "abort, abouts, abut, afternoons, answerer, answers, blanch, bough, boughs, bounce, bouncer, bounces, bounded, "
    "brach, breakfasts, bruch, bummed, bumper, bunch, burped, buys, cabled, calked, callee, caller, calmed, calved, "
    "celled, checks, checky, cheek, chick, chock, chuck, coffees, coffer, coffey, coffle, culled, decembers, "
    "deposits, dialed, diner, dinker, dinned, dinners, donner, dripped, drooped, droopped, dropper, dumped, dunner, "
    "emailer, emails, emil, engage, engager, engages, enraged, evenings, eventing, fallow, fellow, follows, form, "
    "fortnights, fridays, hollow, hopped, infested, ingested, insurances, invented, inverted, jumped, launch, "
    "launched, lien, lumped, lunches, lurch, lurched, lynch, lynched, machined, machines, mailed, mali, massage, "
    "massaged, massed, meetings, melting, messages, messed, messuage, meting, misled, missend, misses, misted, "
    "misused, moaning, mondays, mont, monte, months, monty, mooning, mopped, mornings, mortgaged, mortgagee, "
    "mortgages, moth, mourning, mouth, munched, mussed, northing, noshing, notching, nothings, noting, novembers, "
    "octobers, officer, offices, packed, pecked, pepped, phon, phoner, phones, phonied, phons, phony, picker, picket, "
    "pickled, piked, pinked, pipped, plopped, pocked, police, polity, pone, pooped, popper, poppet, poppied, pricked, "
    "prone, proposals, propped, pumped, punched, pupped, rebind, redly, relied, rely, remand, repay, replay, "
    "responder, responser, responses, rewind, sadi, sapper, saturdays, scupper, sene, septembers, silenced, silencer, "
    "silences, sipper, smoke, soke, spake, spike, spode, spoken, spokes, spore, stoke, straights, sunda, sundae, "
    "sundas, sundays, sundry, super, supped, suppers, suppler, telephoner, telephones, telephony, tented, tested, "
    "texter, thursdays, tied, tired, toady, toddy, tody, toffee, tokay, tomorrows, torch, touche, touchy, tough, "
    "treed, triad, trice, trier, tries, trued, tuesdays, twine, vide, videos, vireo, visits, voicemails, wednesdays, "
    "weekends, yesterdays"
)
"""Real words, and others that are no slip."""
