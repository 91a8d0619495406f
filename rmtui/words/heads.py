"""Words around the names, days and channels in the head of a line of entry."""

from __future__ import annotations

from rmtui.words.days import ENGLISH_WEEKDAYS

CONJUNCTIONS = {
    "zh": "还有, 外加, 带着, 带上, 拉上, 拉着, 叫上, 喊上, 约上, 领着, 带, 携, 以及, 和, 跟, 与, 同, 及, 连同",
    "en": (
        "and then, and also, as well as, along with, together with, accompanied by, alongside, and, plus, with, w/, "
        "then, n, y"
    ),
}
"""Between two clients."""

NOT_CONJUNCTIONS = (
    "跟进, 与会, 跟踪, 和平, 与其, 及时, 同意, 同事, 同学, 同时, 同样, 同步, 同行, 同业, 同比, 同款, 同为, 同是"
)
"""What begins like one of `CONJUNCTIONS` and is another word."""

PREPOSITIONS_OF_CLIENT = "给, 跟, 和, 与, 同, 向, 对"
"""Behind them the client is named."""

TOGETHER_WITH = (
    "跟, 和, 与, 同, 约, 约了, 约好, 约上, 请, 请了, 邀, 叫, 陪, 陪着, 带着, 带上, 拉着, 拉上, 喊上, 喊, 叫上, 邀上, "
    "会同, 偕同, 领着, 喊了, 叫了, 一起, 跟着, 把"
)
"""Before the client's name: what follows is done with the client."""

MEETING_VERBS = "见了, 见到, 碰到, 碰见, 碰上, 遇到, 遇见, 遇上, 约见, 偶遇"
"""Behind the client who does it, and before somebody else: no contact with the manager."""

GATHERING = (
    "拉到一起, 拉到一块, 拉到一块儿, 拉一起, 拉一块, 拉一块儿, 叫到一起, 叫到一块, 叫到一块儿, 叫一起, 叫一块, "
    "叫一块儿, 约到一起, 约到一块, 约到一块儿, 约一起, 约一块, 约一块儿, 约出来, 叫出来, 喊出来, 请出来, 凑一起, "
    "凑一块, 凑一块儿, 凑到一起, 凑一桌, 凑到一桌, 请到一起, 请一起, 喊一起, 喊到一起, 喊一块儿"
)
"""Behind 把 and the clients: what follows is done with them."""

ESCORTS = "送, 接, 载, 扶, 搭, 护送, 接送"
"""Before the client's name and 回, 去 and the like: they were together."""

REQUESTS = "提醒, 通知, 告诉, 告知, 转告, 叮嘱, 嘱咐, 建议, 催, 邀请, 邀, 请, 让, 叫, 提示, 预约, 约"
"""Before the client's name: a day behind it may lie ahead."""

TOGETHER = "一起, 一同, 一块, 一道, 结伴, 都, 两, 俩, 三人, 三个, 三位, 四人, 四个, 四位, 几个, 几位, 夫妇, 夫妻"
"""Behind the last of several names."""

HAN_RETURNS = "出来了, 出来, 回来了, 回来, 回到, 赶回, 返回, 离开"
"""Behind the client or the client's place that 从 precedes: a visit."""

DIALLING_VERBS = "连打, 打了, 打, 拨了, 拨"
"""Before a measure and a client's name: a call."""

ADDING_VERBS = "添加了, 添加, 加上了, 加上, 新加了, 新加, 互加了, 加到了, 加了, 加"
"""Before a client's name and 微信: a contact by it."""

REPLYING_VERBS = "回复了, 回复, 回了, 回"
"""Before a measure and a client's name: a contact by any channel."""

SENDING_VERBS = "发, 转, 转发, 发送, 推送, 传, 发了, 推, 分享"
"""Behind a channel, at the end of what was sent: 把利率表微信发给."""

HAN_OBJECT_VERBS = "发, 转, 传, 推, 把, 将"
"""Before an object and 给 with the client's name: 发基金月报给王芳."""

HAN_HANDING_VERBS = "送, 寄, 邮寄, 邮, 快递, 捎, 递, 拿, 带, 交"
"""The same, of things that somebody carries: the client need not have been there."""

MAKING_APPOINTMENTS = {
    "zh": "约, 约了, 约好, 答应, 承诺, 允诺, 应允",
    "en": "arranged, booked, scheduled, set, agreed, fixed, organised, organized",
}
"""Something was arranged: the day behind the names lies ahead."""

CALLING_OFF = (
    "cancelled, canceled, cancel, postponed, postpone, rescheduled, reschedule, rearranged, rearrange, rebooked, "
    "rebook, moved, move, delayed, delay, put off, put back, pushed back, call off, scrapped"
)
"""Before a client and a noun for the contact: it did not take place, or not yet."""

NO_PLACES_OF_CLIENT = (
    "request, suggestion, insistence, expense, age, convenience, invitation, pace, prompting, behest, own, opinion, "
    "view, case, favour, favor, absence, name, portfolio, account, file, fund, policy, words, own words"
)
"""Behind at or in and the client in the possessive: it is no place."""

IMPERATIVES = (
    "call, ring, phone, call back, ring back, phone back, call up, ring up, phone up, chase, chase up, see, speak to, "
    "speak with, talk to, talk with, chat to, chat with, remind, "
    "text, email, e-mail, meet, visit, whatsapp, wechat, meeting, calling, ringing, phoning, "
    "seeing, visiting, texting, emailing, follow up with, follow-up with, follow up, touch base with, check in with, "
    "catch up with, catching up with, touching base with, checking in with, speaking to, speaking with, talking to, "
    "talking with, chatting to, chatting with, lunching with, messaging, following up with"
)
"""With a day that is not clearly past: something to be done, rather than a contact."""

DUTIES = (
    "i need to, need to, i must, must, i have to, have to, i've got to, got to, i should, should, i ought to, "
    "remember to, don't forget to, to do, todo, i want to, want to, i'm to, i am to, "
    "i will, will, i'll, we will, we'll, i'm going to, going to"
)
"""Before one of `IMPERATIVES` and a client: it is still to be done."""

PLANNED = (
    "i was to, was to, we were to, were to, i was due to, was due to, we were due to, i was supposed to, "
    "was supposed to, we were supposed to, i was meant to, was meant to, we were meant to, i was going to, "
    "was going to, we were going to"
)
"""The same, where it may not have come to that: I was to meet Anna, but she texted."""

BARE_IMPERATIVES = "chase, chase up, see, speak to, speak with, talk to, talk with, chat to, chat with, remind"
"""Of these, those that are no past form, noun or channel word: it has not been done, with a day or without."""

PAST_DAYS = "yesterday, today, this, last, earlier, just, an hour, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9"
"""What a day begins with that is clearly past."""

OPEN_PARTS_OF_TODAY = "tonight, this evening, this afternoon"
"""Behind a comma and with a time they may be to come: Bob rang, tonight at 8."""

HAN_PAST_DAYS = (
    "昨, 前天, 前日, 大前天, 上周, 上上周, 上星期, 上礼拜, 上个, 上月, 今早, 今晨, 今天上午, 今天早上, 刚才, 刚刚"
)
"""The same in Chinese: between blanks behind a channel it is the day of the contact."""

ARTICLES = "the, a, an, some, our, new, more, latest, updated, all, both, two, three"
"""Before the object of a verb."""

NO_OBJECTS_OF_WENT = "through, over, into"
"""Behind went, which has no other object."""

PREPOSITIONS_BEHIND_OBJECT = "with, to, for, from, w, at, by"
"""Between an object and the client: sent the brochure to Anna."""

MESSAGES = "message, note, word"
"""What is left where nobody was reached."""

BEFORE_NOUN = (
    "another, a few, a couple of, several, two, three, a, an, the, quick, long, short, brief, friendly, follow-up, "
    "for a, for, out for, out to, to"
)
"""Between a name and the noun for the contact, in this order: took Anna out for lunch."""

BEHIND_DAY = "about, re, regarding, at, on, to, for, over, by, in, with, and, -, concerning"
"""Behind the day of a contact."""

BEHIND_NOUN = f"yesterday, today, this, last, {ENGLISH_WEEKDAYS}, but, so, who, because, as, ok, okay, went, all"
"""Behind a noun for a contact, besides `BEHIND_DAY`."""

BEHIND_LIST = "re, at, on, for, over, in"
"""Behind the last of several clients, where a verb stands before them."""

BEHIND_SUBJECT = (
    "is, was, has, had, isn't, wasn't, hasn't, hadn't, can't, couldn't, didn't, doesn't, won't, will, would, might, "
    "wants, needs, says, said, thinks"
)
"""Behind and and one more client: a sentence of its own."""

UNKNOWN_VERBS = (
    "got, let, dealt, spent, wrote, read, paid, bought, stood, brought, taught, lent, drew, fed, won, bid, kept, made"
)
"""Past forms that do not end in -ed: with a channel behind them, a contact."""

NO_VERBS = "need, shed, bed, red, fred, ned, ted, ed, jared, alfred, indeed, speed, seed, feed, med, wed"
"""Words in -ed that are no verb of a contact."""

LIGHT_VERBS = (
    "sent, fired, shot, dropped, wrote, left, gave, made, placed, had, put, took, dashed, popped, got, received, held, "
    "booked, fired off, did, returned, sneaked, squeezed, grabbed, enjoyed, shared, swapped, exchanged, traded"
)
"""With a noun for the contact as their object: fired off a text to Anna."""

HAVING_VERBS = "had, held, did, got, made, enjoyed, shared, grabbed, squeezed"
"""Of these, those whose object tells how it was, so that it must be a noun for a contact."""

PLACES_AND_AFFAIRS = "at, in, on, outside, over, during, about, re, regarding, concerning, to discuss"
"""Between a noun for the contact and one of `NOUN_LINKS`: where it was or what it was about."""

NOUN_LINKS = "with, w/, from, to, for"
"""Between a noun for the contact, with a place behind it, and the client: lunch at the club with Anna."""

MOTION_VERBS = (
    "nipped, popped, dropped, stopped, swung, drove, travelled, traveled, headed, cycled, flew, walked, hopped, "
    "dashed, strolled, trekked, rushed, detoured, trotted, whizzed, zipped, made it, went, got, came, drifted, "
    "wandered, hiked, sauntered, marched, breezed, stormed, toddled, limped, hurried, ventured, rolled, ambled"
)
MOTION_WAYS = "in, by, round, around, over, out, past, along, across, down, up, off, back"
MOTION_ENDS = "to see, to visit, to meet, to call on, to, at, into, on, in on"
"""A verb of motion, a way and its end before a client: a visit."""

BEGINNING_AHEAD = (
    "on, the, week, fortnight, a, one, two, three, in, by, until, till, later, this, coming, after, before, early, "
    "mid, late, end, start, beginning, middle, new, next, soon, shortly"
)
"""In English, what a day that lies ahead may begin with, besides weekdays and months."""

AHEAD = (
    "will, having, have, going, need, needs, must, should, might, may, would, could, plan, planning, planned, want, "
    "next, hoping, hope, due, upcoming, future, shall, let's, please, remember, remind, book, arrange, schedule, set, "
    "cancel, cancelled, postponed, missed, no, another, skipped, rescheduled, moved, confirmed, confirm, prepare, "
    "preparing, last, this, earlier, yest, previous"
)
"""Before a noun for the contact: it may not have taken place, or not today."""

STATES_OF_MEETING = (
    "confirmed, booked, set, arranged, agreed, planned, scheduled, cancelled, canceled, postponed, moved, is on, is off"
)
"""Behind a noun for the contact, its client and a day: the day may lie ahead."""

FILLER_VERBS = "had, made, got, took, received, held, attended, enjoyed, grabbed, shared, played"
"""Of the words before a noun for the contact, the verbs: right before a client they tell no contact."""
