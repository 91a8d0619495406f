"""Words for the kinds of campaigns, the stages of their members, and the places of a message."""

from __future__ import annotations

KINDS = {
    "zh": {
        "product": "产品, 产品营销, 新产品",
        "event": "活动, 客户活动, 讲座, 沙龙",
        "news": "资讯, 通知, 市场资讯",
        "survey": "问卷, 调查, 调研",
    },
    "en": {
        "product": "product, products",
        "event": "event, events, seminar",
        "news": "news, market news",
        "survey": "survey, poll",
    },
}

PLACES = {
    "zh": {"salutation": "称呼", "name": "姓名", "words": "附言", "product": "产品", "until": "截止"},
    "en": {"salutation": "salutation", "name": "name", "words": "words", "product": "product", "until": "until"},
}

STAGES = {
    "zh": {
        "chosen": "待联系, 已选定, 未联系",
        "invited": "已邀请, 邀请, 已邀约, 邀约, 已通知",
        "reached": "已联系, 联系上, 已沟通, 触达",
        "accepted": "已接受, 接受, 同意, 报名, 已报名, 参加",
        "attended": "已到场, 到场, 出席, 已出席, 已参加",
        "bought": "已购买, 购买, 成交, 已成交, 认购",
        "declined": "已谢绝, 谢绝, 婉拒, 拒绝, 不参加",
    },
    "en": {
        "chosen": "chosen, open, not contacted",
        "invited": "invited, message sent",
        "reached": "reached, talked, called",
        "accepted": "accepted, yes, coming, signed up",
        "attended": "attended, came, was there",
        "bought": "bought, sold, purchased",
        "declined": "declined, no, refused, not interested",
    },
}
