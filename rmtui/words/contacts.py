"""Words for the direction and outcome of a contact, and for whose a promise is, where they stand alone."""

from __future__ import annotations

INCOMING = {
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
