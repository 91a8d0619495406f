"""Words for the period that is going on and the one before."""

from __future__ import annotations

LENGTHS = {
    "zh": {1: "本月, 这个月, 当月, 月", 3: "本季, 本季度, 这个季度, 季度, 季", 12: "今年, 本年, 本年度, 全年, 年"},
    "en": {1: "month, this month", 3: "quarter, this quarter", 12: "year, this year"},
}
"""By the number of its months."""

LAST = {"zh": {True: "上个, 上, 去"}, "en": {True: "last, previous"}}
"""What stands before such a word for the one before."""

NUMBERS = {"zh": {1: "一", 2: "二", 3: "三", 4: "四"}}
"""Of quarters."""
