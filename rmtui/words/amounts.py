"""Words and signs of amounts: units and currencies."""

from __future__ import annotations

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
        "AUD": "a$",
        "CAD": "c$",
        "SGD": "s$",
        "TWD": "nt$",
    },
    "zh": {
        "CNY": "人民币",
        "USD": "美元, 美金, 美刀",
        "HKD": "港币, 港元",
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
        "CNY": "rmb, yuan, renminbi",
        "EUR": "euro, euros",
        "GBP": "pound, pounds",
        "JPY": "yen",
    },
}
"""Signs and names of one currency each; 元, 块 and dollars are those of the base currency, `rmtui.entry.amounts`."""

CURRENCY_CODES = (
    "CNY, USD, HKD, EUR, GBP, JPY, AUD, CAD, SGD, CHF, NZD, KRW, TWD, THB, RUB, VND, IDR, MYR, MOP, PHP, INR, SEK, "
    "NOK, DKK, ZAR, AED, SAR, BRL, MXN"
)
"""Codes that are read within an amount."""
