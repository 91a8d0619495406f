"""Words for the channels of contact; the meaning is the letter of the channel."""

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

HAN_ABBREVIATIONS = {"T": "电", "E": "邮", "M": "面", "W": "微", "S": "短", "V": "访"}
"""Single characters that stand alone behind a client: 王芳 电 基金."""

SPOKEN = {
    "zh": "聊, 谈, 说, 讲, 商量, 讨论, 沟通",
    "en": "spoke, spoken, talked, talk, talking, chatted, chat, chatting, discussed",
}
"""Verbs of what is spoken rather than written."""
