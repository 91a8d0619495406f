"""Words for days and spans of time."""

from __future__ import annotations

DAYS_AWAY = {
    "zh": {
        -3: "大前天, 大前儿, 大前儿个",
        -2: "前天, 前日, 前儿, 前儿个, 前个, 前个儿",
        -1: "昨天, 昨日, 昨晚, 昨晚上, 昨夜, 昨儿, 昨儿个, 昨个, 昨个儿",
        0: "今天, 今日, 本日, 今早, 今晨, 今晚, 今晚上, 今儿, 今儿个, 今个, 今个儿",
        1: "明天, 明日, 明早, 明早上, 明晨, 明晚, 明晚上, 明儿, 明儿个, 明个, 明个儿",
        2: "后天, 后日, 后儿, 后儿个",
        3: "大后天",
    },
    "en": {
        -2: "the day before yesterday, day before yesterday",
        -1: "yesterday, last night",
        0: "today, tonight",
        1: "tomorrow, tmr, tmrw",
        2: "the day after tomorrow, day after tomorrow",
    },
}
"""From today; what else is said of the moment of a contact is in `moments`."""

WEEKDAYS = {
    "zh": {0: "一", 1: "二", 2: "三", 3: "四", 4: "五", 5: "六", 6: "日, 天"},
    "en": {
        0: "mon, monday",
        1: "tue, tues, tuesday",
        2: "wed, weds, wednesday",
        3: "thu, thur, thurs, thursday",
        4: "fri, friday",
        5: "sat, saturday",
        6: "sun, sunday",
    },
}
"""From Monday, 0; in Chinese what stands behind 周, 星期 and 礼拜."""
ENGLISH_WEEKDAYS = ", ".join(WEEKDAYS["en"].values())
"""Every way of writing one, for lists of other words in which a day may stand."""

MONTHS = {
    "en": {
        1: "jan, january",
        2: "feb, february",
        3: "mar, march",
        4: "apr, april",
        5: "may",
        6: "jun, june",
        7: "jul, july",
        8: "aug, august",
        9: "sep, sept, september",
        10: "oct, october",
        11: "nov, november",
        12: "dec, december",
    },
}

CALENDARS = {
    "zh": {"lunar": "农历, 阴历, 旧历, 农, 阴", "solar": "公历, 阳历, 新历, 西历, 公, 阳"},
    "en": {"lunar": "lunar", "solar": "solar"},
}

FESTIVALS = {
    "zh": {
        (12, 30): "除夕, 大年三十, 年三十",
        (1, 1): "春节, 大年初一, 年初一",
        (1, 15): "元宵, 元宵节",
        (5, 5): "端午, 端午节",
        (7, 7): "七夕, 七夕节",
        (8, 15): "中秋, 中秋节",
        (9, 9): "重阳, 重阳节",
        (12, 8): "腊八, 腊八节",
    },
}
"""Festivals by their lunar month and day."""

HOURS = {
    "zh": {
        "working": "工作时间, 工作时段, 上班时间, 上班期间, 上班",
        "morning": "上午, 早上, 早晨",
        "noon": "中午, 午间, 午休, 午休时间",
        "afternoon": "下午",
        "evening": "晚上, 晚间, 傍晚",
        "night": "夜里, 夜间, 深夜",
        "all day": "全天, 整天",
    },
    "en": {
        "working": (
            "work hours, workhours, working hours, workinghours, office hours, officehours, business hours, "
            "businesshours, at work"
        ),
        "morning": "morning, mornings, in the morning, in the mornings",
        "noon": "noon, at noon, midday, lunch, lunchtime, lunch hour",
        "afternoon": "afternoon, afternoons, in the afternoon, in the afternoons",
        "evening": "evening, evenings, in the evening, in the evenings",
        "night": "night, nights, at night, at nights",
        "all day": "all day",
    },
}
"""Parts of the day."""

PARTS_OF_DAY = {
    "凌晨": "凌晨",
    "上午": (
        "早起, 朝早, 上昼, 清晨, 清早, 清早上, 大清早, 大清早上, 大清早的, 一清早, 早上, 大早上, 一早, 一早上, 一大早, "
        "大早, 早晨, 上午, 上半天, 头晌"
    ),
    "中午": "晏昼, 中午, 正午, 晌午, 午间, 午休, 饭点",
    "下午": "午后, 下午, 下半天, 后晌, 下昼, 傍晚, 傍黑, 擦黑, 擦黑儿, 天黑, 下晚, 下晚儿",
    "晚上": "晚上, 晚间, 夜晚, 夜里, 夜里头, 半夜, 大半夜, 深夜",
}
"""In Chinese, as they stand behind a day or alone; the meaning is the one by which an hour is read."""

PARTS_WITHIN_DAYS = {"zh": {"早上": "早上, 早, 晨", "晚上": "晚上, 晚, 夜"}}
"""At the end of the word for a day, 明晚, by the part of the day that it means."""

SETS_OF_DAYS = {
    "zh": {"workdays": "工作日, 平日, 平时", "weekend": "周末, 双休, 双休日", "every day": "每天, 每日, 天天"},
    "en": {
        "workdays": "weekdays, on weekdays, workdays, working days",
        "weekend": (
            "weekend, weekends, the weekend, the weekends, on weekend, on weekends, at weekend, at weekends, "
            "on the weekend, on the weekends, at the weekend, at the weekends"
        ),
        "every day": "daily, every day, everyday",
    },
}

SPANS = {
    "zh": {"today": "今天, 今日", "week": "一周, 本周, 周", "month": "本月, 一个月, 当月, 月"},
    "en": {"today": "today", "week": "week", "month": "month"},
}
"""How far ahead a filter looks."""

UNITS = {
    "zh": {1: "天, 日", 7: "周", 30: "月, 个月", 365: "年"},
    "en": {1: "d, day, days", 7: "w, week, weeks", 30: "m, month, months", 365: "y, year, years"},
}
"""The days of a unit behind a number, about."""

CADENCES = {
    "zh": {7: "每周", 30: "每月", 90: "每季, 每季度", 180: "每半年"},
    "en": {7: "weekly", 30: "monthly", 90: "quarterly"},
}
"""The days between contacts."""

COUNTED = "thing, time, times, party, parties, half, floor, attempt, try, week, weekend, quarter, child, time buyer"
"""In English, behind an ordinal that is no day of the month: 1st thing, 3rd party, 2nd time lucky."""
COUNTED_UP_TO_9 = (
    "now, call, calls, phone call, meeting, mtg, message, msg, vm, voicemail, email, text, letter, visit, go, chase, "
    "chaser, reminder, contact, charge, mortgage, loan, appt, appointment, review, quote, draft, version"
)
"""The same behind one of a single digit: the 2nd call this week; 24th call is one on a day."""
