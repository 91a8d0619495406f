"""English words for small numbers."""

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
