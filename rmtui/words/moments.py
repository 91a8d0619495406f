"""Words that name a day: moments of the past, weeks and month ends ahead, festivals."""

from __future__ import annotations

MOMENTS = {
    "zh": {
        "0": "今早上, 今上午, 今中午, 今下午, 早上, 上午, 中午, 下午, 傍晚, 刚才, 刚刚",
        "-1": "昨下午, 昨上午, 昨早",
        "-2": "前晚, 前夜",
    },
    "en": {
        "0": (
            "this morning, this afternoon, this evening, this lunchtime, earlier today, earlier this morning, "
            "earlier this afternoon, just now, today at lunch, today, late this afternoon, "
            "first thing this morning, early this morning, this lunch time, at lunchtime, over lunchtime, "
            "at lunch time, around midday, mid-morning, mid-afternoon, late morning, early afternoon, "
            "first thing today, before lunch, after lunch, after work, this aft, this avo"
        ),
        "-1": (
            "yesterday morning, yesterday afternoon, yesterday evening, yesterday at lunch, "
            "yesterday lunchtime, yest, late yesterday, late yesterday afternoon, early yesterday, yday, "
            "yesterday night, last evening, last nite, y'day, yesterday eve, last eve, yesterday am, yesterday pm, "
            "yesterday aft"
        ),
    },
}
"""Of the past; the meaning is the number of days off."""

HOURS = (
    "个半小时前, 个小时前, 小时前, 个钟头前, 分钟前, 个多小时前, 多分钟前, hours ago, hour ago, minutes ago, "
    "minute ago, mins ago, min ago, hrs ago, hr ago, h ago"
)
"""Behind a count."""

WEEK_DAYS = {
    "week 4": (
        "end of the week, end of week, the end of the week, by the end of the week, by end of week, eow, by eow, "
        "by the week's end, by the weekend, before the weekend, by weekend, before weekend, week end, by week end, "
        "end of this week, by the end of this week, by end of this week"
    ),
    "week 4 vague": "this week, later this week, sometime this week, in the course of this week",
    "week 7 vague": (
        "early next week, early in the week, beginning of next week, the beginning of next week, start of next week, "
        "the start of next week, at the start of next week, at the beginning of next week, first thing next week, "
        "in the new week, one day next week, some time next week, sometime next week, in the course of next week, "
        "during next week, after the weekend, next wk, early next wk, after the wkend"
    ),
    "week 9 vague": "mid next week, midweek, mid-week, middle of next week, the middle of next week, mid-next week",
    "week 11": (
        "end of next week, the end of next week, at the end of next week, by the end of next week, "
        "by end of next week, late next week, towards the end of next week, next week friday, end next week"
    ),
    "week 11 vague": "later next week",
    "week 14 vague": "the week after next, week after next, the week after, in the week after next",
    "month 0": (
        "month end, month-end, by month end, by month-end, before month end, at month end, the month end, "
        "by the month end, by the month's end, by the end of this month, by end of month, end of this month"
    ),
    "quarter 0": (
        "by quarter end, by quarter-end, before quarter end, before quarter-end, by the quarter end, "
        "before the quarter end, by the end of the quarter, by the end of this quarter, before the end of the quarter"
    ),
    "year 0": "by year end, by year-end, before year end, before year-end, by the year end, before the year end",
    "day 14": "in a fortnight, a fortnight from now, in a fortnight's time, within a fortnight, a fortnight today",
    "day 14 vague": (
        "in a couple of weeks, in a couple of weeks' time, a couple of weeks from now, within a couple of weeks, "
        "in a few weeks, in the next couple of weeks, in about two weeks, in two weeks or so, in a fortnight or so, "
        "in the next few weeks, in the next fortnight, in a week or two"
    ),
    "day 7 vague": (
        "in a week or so, in about a week, within the week, within week, within a week, in the next week, "
        "in around a week"
    ),
    "day 2 vague": "in a couple of days, in a couple of days' time, in the next couple of days, in a day or two",
    "day 3 vague": "in a few days, in a few days' time, in the next few days, over the next few days, in some days",
    "day 0": (
        "later today, later on today, by the end of today, by end of today, before the end of today, this afternoon, "
        "later this afternoon, by this afternoon, this evening, later this evening, by this evening"
    ),
    "day 1": "this time tomorrow",
    "day 7": "this time next week",
    "day 30 vague": "in a month or so, in about a month, within the month, in a month or two",
}
"""Of a next step; the meaning: days from this week's Monday, the last day of the month, quarter or year, or today, and
whether vague.
"""

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
        "christmas-eve": "平安夜",
        "new-years-eve": "跨年夜",
        "womens-day": "三八节, 妇女节",
        "teachers-day": "教师节",
        "double-eleven": "双十一",
        "double-twelve": "双十二",
        "spring-festival-eve": "除夕, 年三十, 大年三十",
        "qixi": "七夕, 七夕节",
        "double-ninth": "重阳节, 重阳",
        "winter-solstice": "冬至",
        "laba": "腊八节, 腊八",
        "little-new-year": "小年夜, 小年",
        "dragon-head": "龙抬头, 二月二",
        "ghost": "中元节, 七月半",
        "valentines-day": "情人节",
        "childrens-day": "六一儿童节, 六一, 儿童节",
    },
    "en": {
        "new-year": "new year's day, new years day, new year's, new year",
        "spring-festival": "chinese new year, spring festival, lunar new year, cny",
        "christmas": "christmas day, christmas, xmas day, xmas",
        "christmas-eve": "christmas eve, xmas eve",
        "boxing-day": "boxing day",
        "new-years-eve": "new year's eve, new years eve",
        "easter": "easter sunday, easter",
        "good-friday": "good friday",
        "easter-monday": "easter monday",
        "thanksgiving": "thanksgiving day, thanksgiving",
        "national-day": "national day, golden week",
        "mid-autumn": "mid-autumn festival, mid-autumn",
        "labour-day": "may day, labour day, labor day",
    },
}
"""Days with a name, on, behind or before which something is done; the meaning is a code of `rmtui.entry.named_days`."""

SPANNING_FESTIVALS = "spring-festival, national-day, labour-day"
"""Of these codes, those that mean several days."""
FESTIVAL_SPANS = "easter, new year"
"""Of the names, those that do where others of the same code mean a day."""
