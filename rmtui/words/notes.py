"""Words of a note, most of them at the beginning or at the end of its first clause."""

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

PLANS = (
    "i'd, i'll, we'd, we'll, he'd, he'll, she'd, she'll, they'd, they'll, plans, planning, hopes, hoping, going, due"
)
"""Before a day at the end of a clause: it lies ahead."""

EVENTS = (
    "meeting, appointment, payment, maturity, deadline, interview, trip, flight, wedding, party, closing, "
    "completion, delivery, dinner, event, seminar, review, viewing, transfer, deposit, withdrawal, surgery, "
    "operation, funeral, conference, call, lunch, statement, exam, breakfast, drinks, reception, webinar, launch, "
    "workshop, invite, invitation"
)
"""Right before a day at the end of a clause: it may be the day of the event."""

TOLD = (
    "spoke, spoken, talked, chatted, told, discussed, agreed, explained, confirmed, informed, advised, notified, "
    "warned, done, did, sorted, handled, arranged, went, ran"
)
"""At the start of a clause with a way of contact: it was that of this contact, spoke on the phone."""

TOLD_WHOM = (
    "me, us, her, him, them, client, to, with, so, it, this, that, all, again, briefly, just, now, today, both, "
    "everything, after, afterwards, later"
)
"""Between one of `TOLD` and a way of contact: nobody but the client is meant."""

NOT_DOING = (
    "regarding, concerning, during, meeting, morning, evening, pricing, housing, refinancing, savings, building, "
    "funding, banking, offering, rating, holding, opening, closing, cleaning, wedding, something, anything, nothing, "
    "everything, including, following, outstanding, overseeing, planning, borrowing, lending, financing, investing, "
    "dealing, trading, setting, bring, ring, spring, mailing, listing, briefing, training, parking, catering, "
    "painting, being, having"
)
"""At the start of a note, no verb of what the client does: behind one, moving | on the 12th, the day is of that."""

TO_BE_DONE = {
    "zh": "发, 送, 寄, 递, 交, 带, 拿, 给他, 给她, 回电, 回复, 准备, 整理, 跟进, 上门, 登门, 拜访",
    "en": "send, bring, deliver, post, forward, drop, call back, ring back, follow up, chase, prepare, draft",
}
"""At the start of a clause beside one that is a mere weekday: it may be the day of that, send docs (Friday)."""

TREATS = "took, treated, accompanied, brought, walked, drove, escorted, showed, ran"
"""Before a client: with a place behind the name, both were there, took Anna | to the ballet."""

TURNS = "结果, 但, 可惜, 没想到"
"""At the start of a clause: it tells what became of an agreement, 说周五来，结果没来."""

WHERE = "那边里儿头我"
"""Characters before a next step that only say where it is done and by whom: [李总]那边我|明天去一趟."""

SEVERAL = "俩仨两二三四五六七八九十几好23456789"
"""Characters that count more than one attempt: 打了两个电话."""

PRIVATE = "private, privately, personal, 私, 私人, 私下, 不外传, 仅自己看"
"""Before a colon at the start of a line of a day note: the line is for the manager alone."""

BEFORE_WAY_OF_TELLING = "提前, 已经, 已, 今天, 当天, 顺便, 我"
"""In Chinese, at the start of a clause before how the client was told: 提前|打电话说了."""

COMPLAINING = (
    "complained, complains, complaining, to complain, lodged a complaint, made a complaint, raised a complaint, "
    "complaint, 投诉, 抱怨"
)
"""What in a note may tell a complaint that has no case yet."""
NO_COMPLAINT = (
    "的投诉, 从不, 没有投诉, 没投诉, 无投诉, 不投诉, 没抱怨, 没有抱怨, 不抱怨, 投诉处理, 投诉电话, 投诉率, 投诉件, "
    "投诉已, 撤销投诉, 撤诉, 对投诉, no complaint, complaint-, complaint is settled, complaint is closed, "
    "complaint was settled, complaint is resolved, complaint was resolved, complaint resolved, complaint closed, "
    "complaint settled, withdrew the complaint, withdrew her complaint, withdrew his complaint"
)
"""What tells one of earlier, or none."""

HAN_GIVING = "送收带捎拎随包"
"""Characters of which every Chinese word of giving or getting a gift has one (`rmtui.words.gifts`)."""

SETTLING = "确认, 核实, 核对, 同意, 敲定, 谈妥, 谈定, 讲定"
"""In Chinese, behind how the client was told: what came of it."""
