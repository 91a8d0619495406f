"""Words for the places of greetings, their occasions, their ways and languages, and for those who want none."""

from __future__ import annotations

PLACES = {
    "zh": {
        "salutation": "称呼",
        "name": "姓名, 名字",
        "age": "年龄, 岁数",
        "years": "年数, 周年",
        "occasion": "节日, 事由",
        "who": "家人, 谁",
        "topic": "话题, 上次话题",
        "manager": "经理, 客户经理",
        "bank": "银行, 网点",
        "signature": "落款, 署名",
    },
    "en": {
        "salutation": "title",
        "name": "full name",
        "age": "turns",
        "years": "anniversary",
        "occasion": "festival",
        "who": "whose",
        "topic": "last topic",
        "manager": "rm",
        "bank": "branch",
        "signature": "sender",
    },
}
"""Words that may stand in braces, besides the names of the places."""

OCCASIONS = {
    "zh": {
        "birthday": "生日, 客户生日",
        "family-birthday": "家人生日, 家属生日",
        "contact-person-birthday": "联系人生日",
        "years-with-bank": "开户周年, 合作周年",
    },
    "en": {
        "birthday": "birthdays",
        "family-birthday": "family birthday, family birthdays",
        "contact-person-birthday": "contact person birthday, contact birthday",
        "years-with-bank": "years with the bank, years with bank",
    },
}
"""Words for the kinds of occasions that are no festivals."""

DELIVERIES = {
    "zh": {"wechat": "微信", "sms": "短信", "email": "邮件", "letter": "信件, 贺卡, 信函, 邮寄", "call": "电话"},
    "en": {
        "wechat": "w, wx",
        "sms": "s, text",
        "email": "e, mail, e-mail",
        "letter": "card, post",
        "call": "t, phone, telephone",
    },
}
LANGUAGES = {"zh": {"zh": "中文, 汉语", "en": "英文, 英语"}, "en": {"zh": "zh", "en": "en"}}

NO_CONTACT = {
    "zh": "免打扰, 勿扰, 请勿联系, 不联系, 拒绝营销",
    "en": "do-not-contact, no-contact, dnc, opt-out, unsubscribed",
}
"""Tags of clients who are not to be written to."""
