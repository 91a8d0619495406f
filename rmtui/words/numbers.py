"""English words for numbers and parts of an hour, units of amounts and currencies in both languages."""

from __future__ import annotations

NUMBERS = {
    "en": {
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
    },
}

LARGER_NUMBERS = {
    "en": {
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty, fourty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
    },
}
"""Within an amount, besides `NUMBERS`."""

FRACTIONS = {"en": {50: "half a, half", 25: "a quarter of a, quarter of a, quarter", 75: "three quarters of a"}}
"""Before a unit of an amount; in percent of it."""

MINUTES = {"en": {5: "five, 5", 10: "ten, 10", 15: "quarter, a quarter", 20: "twenty, 20", 25: "twenty-five, 25"}}
"""Before past or to and an hour; half stands before an hour alone."""

MINUTES_BEHIND_HOUR = {
    "en": {
        5: "oh five",
        15: "fifteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        45: "forty-five, forty five",
        50: "fifty",
    },
}
"""Right behind an hour: ten thirty."""

BEHIND_HOUR = (
    "i, we, he, she, they, on, about, re, for, at, in, with, to, and, over, by, this, yesterday, today, tonight, "
    "last, the, mon, tue, wed, thu, fri, sat, sun, monday, tuesday, wednesday, thursday, friday, saturday, sunday, -, "
    "regarding, concerning"
)
"""Behind an hour that stands as a bare number: at 11 on Tuesday."""

UNITS = {
    "zh": {
        100: "百",
        1000: "千",
        10000: "万",
        100000000: "亿",
    },
    "en": {
        100: "hundred",
        1000: "k, thousand, grand",
        10000: "w",
        100000: "lakh",
        1000000: "m, mn, mln, mio, mil, million",
        10000000: "crore",
        1000000000: "bn, billion",
        1000000000000: "trillion",
    },
}

CURRENCIES = {
    "signs": {
        "CNY": "¥",
        "USD": "$, us$",
        "HKD": "hk$",
        "EUR": "€",
        "GBP": "£",
        "AUD": "a$, au$",
        "CAD": "c$, ca$",
        "SGD": "s$, sg$",
        "NZD": "nz$",
        "TWD": "nt$",
        "MYR": "rm",
        "MOP": "mop$",
    },
    "zh": {
        "CNY": "人民币",
        "USD": "美元, 美金, 美刀",
        "HKD": "港币, 港元, 港纸",
        "EUR": "欧元",
        "GBP": "英镑",
        "JPY": "日元, 日圆",
        "AUD": "澳元, 澳币",
        "CAD": "加元, 加币",
        "SGD": "新币, 新加坡元",
        "CHF": "瑞郎, 瑞士法郎",
        "NZD": "纽元, 纽币",
        "KRW": "韩元, 韩币",
        "TWD": "台币, 新台币",
        "THB": "泰铢",
        "RUB": "卢布",
        "VND": "越南盾",
        "IDR": "印尼盾",
        "MYR": "林吉特, 马币",
        "MOP": "澳门元, 澳门币",
    },
    "en": {
        "CNY": "rmb, yuan, renminbi, cnh",
        "USD": "us dollar, us dollars",
        "HKD": "hong kong dollar, hong kong dollars",
        "SGD": "singapore dollar, singapore dollars",
        "AUD": "australian dollar, australian dollars, aussie dollar, aussie dollars",
        "CAD": "canadian dollar, canadian dollars",
        "NZD": "new zealand dollar, new zealand dollars",
        "TWD": "taiwan dollar, taiwan dollars, new taiwan dollar, new taiwan dollars",
        "EUR": "euro, euros",
        "GBP": "pound, pounds",
        "JPY": "yen",
        "CHF": "swiss franc, swiss francs",
        "MYR": "ringgit",
        "MOP": "pataca, patacas",
    },
}
"""Signs and names of one currency each; 元, 块, 刀 and dollars depend on the base currency, `rmtui.entry.amounts`."""

CURRENCY_CODES = (
    "CNY, USD, HKD, EUR, GBP, JPY, AUD, CAD, SGD, CHF, NZD, KRW, TWD, THB, RUB, VND, IDR, MYR, MOP, PHP, INR, SEK, "
    "NOK, DKK, ZAR, AED, SAR, BRL, MXN, PLN, CZK, HUF, ILS, QAR, EGP, NGN, KES, PKR, LKR, BDT, MMK, KHR, BND, KZT, RON"
)
"""Codes that are read within an amount."""
