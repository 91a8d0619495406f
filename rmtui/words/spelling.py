"""English words whose slips are mended in a line of entry, and those that only look like a slip of one."""

from __future__ import annotations

MENDED = (
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, tomorrow, morning, afternoon, evening, "
    "january, february, september, october, november, december, called, phoned, telephoned, emailed, texted, messaged, "
    "visited, whatsapped, wechatted, lunch, dinner, coffee, breakfast, meeting, answer, reply, voicemail, message, "
    "phone, telephone, whatsapp, wechat, email, video, supper, brunch, bumped, dropped, popped, lunched, zoomed, "
    "dialled, facetimed, branch, office, about, follow, with, send"
)
"""One slip off exactly one of these, a word of five letters or more is read as that."""

REAL = (
    "wish, width, witch, wit, wits, withe, wide, seed, sand, sent, spend, sends, scend, end, fellow, follows, hollow, "
    "mourning, sundry, caller, culled, canned, calmed, tested, tented, vested, launch, lurch, diner, diners, coffer, "
    "coffees, massage, massages, passage, repay, rely, replay, phony, phones, emails, videos, offices, officer, abort, "
    "abouts, supped, mailed, melting, meting, answers, answered, branches, bunch, brunches, lunches, dinners, "
    "branched, pooped, mopped, hopped, lumped, dumped, jumped, pumped, droopped, brunched, zoomers, dialed, texter, "
    "texts, visitor, messages, meetings, evenings, mornings, afternoons, telephones, breakfasts, dropper, popper, "
    "popped, punched, launched, munched, stunch, french, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, "
    "sundays, drooped, voicemails, calling, callee, phoner, emailer, abound, abode, coffin, toffee, brand, brunt, "
    "widened"
)
"""Real words, and others that are no slip."""
