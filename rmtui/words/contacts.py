"""Words for the direction and the outcome of a contact, where they stand alone: in a form, or as what a word means."""

from __future__ import annotations

INCOMING = {
    "zh": {"incoming": "客户主动, 主动, 来"},
    "en": {"incoming": "incoming, inbound"},
}

OUTCOMES = {
    "zh": {"reached": "已联系上, 联系上, 接通", "not-reached": "未联系上, 没联系上, 未接通, 没接通"},
    "en": {
        "reached": "reached",
        "not-reached": "not-reached, not reached, unreached, no-answer, no answer, voicemail, no reply, missed",
    },
}
