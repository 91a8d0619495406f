"""Words for a contact: its channel by the letter, its places, and, where they stand alone, its direction,
its outcome, and whose a promise is.
"""

from __future__ import annotations

NAMES = {
    "zh": {
        "T": "电话, 来电, 致电, 去电",
        "E": "邮件",
        "M": "面谈, 见面",
        "W": "微信",
        "S": "短信",
        "V": "拜访, 走访, 上门",
    },
    "en": {
        "T": "phone, telephone",
        "E": "email, e-mail, mail",
        "M": "meeting",
        "W": "wechat",
        "S": "sms",
        "V": "visit",
    },
}
"""Words that are a channel wherever one may stand, also within a line of entry."""

NAMES_OF_LISTS = {"en": {"T": "phone, telephone, call", "E": "email, e-mail", "M": "meeting, mtg", "V": "visit"}}
"""Words within the title or a heading of a list of contacts, or within what it says of the way."""

FIELD_NAMES = {
    "zh": {
        "T": "通话, 电, 电访, 电联",
        "E": "邮",
        "M": "会面, 面访, 面, 网点, 到店, 来行, 到行, 厅堂",
        "W": "微",
        "S": "短",
        "V": "访",
    },
    "en": {"T": "tel", "M": "meet, mtg, f2f, face to face", "W": "wx"},
}
"""Words that are a channel where they stand alone, in a cell, a filter or a form, besides `contact_phrases.NOUNS`."""

OTHER_APPS = "whatsapp, whats app, linkedin"
"""Messages by these count as those by WeChat do; what is imported keeps the word."""

INCOMING = "来电"
"""Names that also say that the client initiated the contact."""

INCOMING_WAYS = {
    "zh": {"T": "来电", "M": "来访", "W": "来微信", "E": "来邮件", "S": "来短信"},
    "en": {"T": "called me", "M": "came in", "W": "wechatted me", "E": "emailed me", "S": "texted me"},
}
"""The channels as they are written behind a client who began the contact."""

HAN_ABBREVIATIONS = {"T": "电", "E": "邮", "M": "面", "W": "微", "S": "短", "V": "访"}
"""Single characters that stand alone behind a client: 王芳 电 基金."""

SPOKEN = {
    "zh": "聊, 谈, 说, 讲, 商量, 讨论, 沟通",
    "en": "spoke, spoken, talked, talk, talking, chatted, chat, chatting, discussed",
}
"""Verbs of what is spoken rather than written."""

WRITTEN = {
    "E": "wrote, written, corresponded",
    "W": "messaged, message from, message to, exchanged messages, pinged, ping from, dm, dmed, dm'd",
}
"""What is written rather than spoken: the channel where the client prefers one that writes nothing."""

HAN_SENT = "群发, 统一发, 推送, 转发"
"""In Chinese, right behind the client: something was sent, so that the channel is one in writing."""

DIRECTIONS = {
    "zh": {"incoming": "客户主动, 主动, 来"},
    "en": {"incoming": "incoming, inbound"},
}

PARTIES = {
    "zh": {"manager": "我, 我方, 本人, 经理, 客户经理", "client": "客户, 对方, 待客户"},
    "en": {"manager": "me, mine, i, manager, us", "client": "client, the client, theirs, them"},
}

OUTCOMES = {
    "zh": {"reached": "已联系上, 联系上, 接通", "not-reached": "未联系上, 没联系上, 未接通, 没接通"},
    "en": {
        "reached": "reached",
        "not-reached": "not-reached, not reached, unreached, no-answer, no answer, voicemail, no reply, missed",
    },
}

MEETING_PLACES = (
    "counter, desk, branch, bank, office, reception, lobby, foyer, lounge, club, clubhouse, pub, bar, cafe, "
    "restaurant, hotel, bistro, canteen, coffee shop, fair, market, party, dinner, lunch, breakfast, brunch, seminar, "
    "event, conference, wedding, gala, exhibition, show, concert, opera, theatre, theater, match, game, races, "
    "tournament, course, gym, pool, church, school, gates, station, airport, train, plane, street, supermarket, shop, "
    "fete, festival, funeral, carol service, memorial service, church service, carols, ball, auction, opening, "
    "launch, webinar, workshop evening, tasting, barbecue, bbq, "
    "evening, day, meeting, tea, drinks, car park, lift, park, gallery, museum, library, rugby, cricket, golf, "
    "football, regatta, awards, forum, expo, chamber, town hall, village hall, hairdresser, barber, dentist, surgery, "
    "notary, notary's, notary public, solicitor's, solicitors, lawyer's, lawyers, land registry, "
    "garage party, touchline, sidelines, pitch, bus, tram, ferry, terrace, high street, platform, stairs"
)
"""At one of them it was face to face."""

CLIENT_PLACES = (
    "home, house, residence, flat, apartment, "
    "place, office, shop, store, workshop, factory, plant, farm, works, bakery, studio, "
    "site, premises, garage, yard, warehouse, kitchen, kitchen table, garden, cottage, showroom, salon, practice, "
    "firm, clinic, cafe, pub, restaurant, hotel, stand, stall, gallery, depot, unit, hospital, bedside, allotment, barn"
)
"""Of a client, her workshop: a visit."""

PLACES_SHOWN = (
    "branch, office, offices, vault, vaults, strongroom, lounge, premises, banking hall, building, lobby, "
    "dealing room, safe deposit room, safe deposit boxes"
)
"""Of the bank: whom one of them was shown was there."""

OWNERS_OF_PLACES = "the, a, an, her, his, their, our, my, this, that, some"
"""Between at or to and a place."""

HAN_BRANCH = "柜上, 网点, 行里, 支行, 分行, 柜台, 柜面, 大堂, 厅堂, 大厅, 贵宾室, 理财室, 贵宾厅, 营业部, 接待室"
"""Places of the bank's own."""
