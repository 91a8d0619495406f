"""Topics of a contact that make it a service of the plan, or one about introductions, folded."""

from __future__ import annotations

TOPICS = {
    "zh": {
        "greeting": "问候, 祝福, 祝贺, 生日, 节日, 贺卡, 节日问候, 生日祝福",
        "invitation": "邀请, 邀约, 活动, 客户活动, 客户日, 讲座, 沙龙",
        "thanks": "感谢, 答谢, 致谢, 谢意",
        "referral": "转介绍, 转介, 请求转介, 推荐客户, 老带新",
    },
    "en": {
        "greeting": "greeting, greetings, wishes, birthday, card",
        "invitation": "invitation, invite, invited, event, events, seminar",
        "thanks": "thanks, thankyou, thank-you, gratitude",
        "referral": "referral, referrals, introduction, introductions",
    },
}

FESTIVE = "节日, 节日问候"
"""Those of greetings that are about no birthday."""
BIRTHDAY = "生日, birthday, bday, b-day"
WISHES = "祝, 贺, 快乐, 问候, happy, wish, greeting, congrat, many returns, card"
"""Words in a note of which one of each makes a message a wish for a birthday."""
