"""Words for moments of the past; the meaning is the number of days off."""

from __future__ import annotations

MOMENTS = {
    "zh": {
        "0": (
            "今天早上, 今天上午, 今天中午, 今天下午, 今天傍晚, 今天晚上, 今早上, 今上午, 今下午, 今日上午, "
            "今日下午, 早上, 上午, 中午, 下午, 傍晚, 今中午, 刚才, 刚刚"
        ),
        "-1": (
            "昨天早上, 昨天上午, 昨天中午, 昨天下午, 昨天傍晚, 昨天晚上, 昨日上午, 昨日下午, 昨下午, 昨上午, 昨早, 昨儿"
        ),
    },
    "en": {
        "0": (
            "this morning, this afternoon, this evening, this lunchtime, earlier today, earlier this morning, "
            "earlier this afternoon, just now, today at lunch, today, late this afternoon, "
            "first thing this morning, early this morning, this lunch time, at lunchtime, over lunchtime, "
            "at lunch time, around midday, mid-morning, mid-afternoon, late morning, early afternoon, "
            "first thing today, before lunch, after lunch, after work"
        ),
        "-1": (
            "yesterday morning, yesterday afternoon, yesterday evening, yesterday at lunch, "
            "yesterday lunchtime, yest, late yesterday, late yesterday afternoon, early yesterday, yday, "
            "yesterday night"
        ),
    },
}

HOURS = (
    "个半小时前, 个小时前, 小时前, 个钟头前, 分钟前, 个多小时前, 多分钟前, hours ago, hour ago, minutes ago, "
    "minute ago, mins ago, min ago, hrs ago, hr ago, h ago"
)
"""Behind a count."""

FESTIVALS = {
    "zh": {
        "new-year": "元旦",
        "spring-festival": "春节, 过年, 新年, 年",
        "qingming": "清明节, 清明",
        "labour-day": "五一劳动节, 五一, 劳动节",
        "dragon-boat": "端午节, 端午",
        "mid-autumn": "中秋节, 中秋",
        "national-day": "国庆节, 国庆, 十一",
        "lantern": "元宵节, 元宵",
        "christmas": "圣诞节, 圣诞",
        "women": "三八节, 妇女节",
        "teachers": "教师节",
        "double-eleven": "双十一",
    },
    "en": {
        "new-year": "new year's day, new years day, new year's, new year",
        "spring-festival": "chinese new year, spring festival, lunar new year, cny",
        "christmas": "christmas, xmas",
        "easter": "easter",
        "thanksgiving": "thanksgiving",
        "national-day": "national day, golden week",
        "mid-autumn": "mid-autumn festival, mid-autumn",
        "labour-day": "may day, labour day, labor day",
    },
}
"""Festivals behind or before which something is to be done; the meaning is a name of `rmtui.rules.days.holidays` or one
of `rmtui.entry.steps.step_days`."""
