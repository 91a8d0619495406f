"""What may have been meant as a sign and stays text, or counts for more than was meant: told, and never guessed."""

from __future__ import annotations

import re

from rmtui.entry.amounts import figures, read_amount
from rmtui.entry.names import half_width
from rmtui.entry.numerals import FIGURE, FIGURES, number_of
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.rules.days.months import month_length
from rmtui.wording import month_day

_SHOWN = 16
"""Characters of a line that are quoted."""

_A_SALE = 1000_00
"""Fen: from so much on, an amount behind a sign without a blank before it was meant as a sale."""

_A_LEAP_YEAR = 2000
# Patterns are compiled where they are asked for: most lines of `rmtui log` leave no doubt.
_MONTH_DAY = rf"(?:(?P<y>[0-9]{{4}})[-/.年])?(?P<m>{FIGURE})(?:[-/]|月)(?P<d>{FIGURE})(?![0-9%.万亿千百元个])"
_NO_SALE = r"[=>]|[0-9.]+\s?%"
_LOOKED_AT = 64
"""Characters behind a sign."""


def impossible_day(text: str) -> str:
    """31 Nov, where a text begins with a day of a month that never has it; "" otherwise."""
    match = half_width(text[:1]) in FIGURES and re.match(_MONTH_DAY, half_width(text[:32]))
    if not match:
        return ""
    try:
        year, month, day = int(match["y"] or _A_LEAP_YEAR), number_of(match["m"]), number_of(match["d"])
    except ValueError:
        return ""
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= 31 and day > month_length(year, month)):
        return ""
    said = month_day(month, day)
    return _("{day} {year}").format(day=said, year=year) if match["y"] else said


_A_DAY = (
    r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])|[0-9]{1,2}/[0-9]{1,2}(?![0-9%])|[0-9]{1,2}-[0-9]{1,2}[日号]"
    rf"|(?:{FIGURE}|[百千几数半]+)+\s?个?(?:工作日|交易日|天|日|周|星期|礼拜|月|季度|年)(?:之|以)?[后前内]"
    r"|[今明后去前]年(?![期金])|(?:[上下本这]个?|[0-9一二三四五六七八九十]{1,2})月份?(?:[上中下]旬|中)|[上中下]旬|月中"
    r"|(?:[上下本这]个?|[一二三四])季度?[初末]?(?![节报])|季[初末]|[上下]半年|年[中前后]|过年|过[几两一]天|改天|过段时间"
    r"|(?:春节|元旦|元宵|清明|五一|端午|中秋|国庆|圣诞|除夕|小年|寒假|暑假)节?(?:[之以]?[前后期间时]|\s|$)"
    r"|(?:十一|节|假期|放假|长假)[之以]?[前后]"
    r"|[0-9]+\s?(?:d|w|days?|weeks?|months?|years?|workdays?|(?:working|business|work) days?|bd)(?![a-z0-9])"
    r"|(?:(?:by|before|after|until|in|within|early|late|mid|end of|start of|next|this|the)[ -])*(?:spring|summer|autumn"
    r"|winter|quarter|q[1-4]|h[12]|christmas|xmas|easter|new year|chinese new year|cny|thanksgiving|january|jan"
    r"|february|feb|march|mar|april|apr|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov"
    r"|december|dec)(?![a-z])"
)
"""What begins like a day to come, in words or figures that no date has."""


def unclear_day(text: str) -> str:
    """The first words of a text that begins like a day to come; asked of one that is read as none. "" otherwise."""
    folded = half_width(text[:_LOOKED_AT]).lower()
    match = re.match(_A_DAY, folded)
    return text[: match.end()].strip() if match else ""


def doubted_step(text: str, start: int, end: int, *, begins: bool, another: bool) -> str:
    """Why a `>` from `start` to `end` is no next step; "" where it was hardly meant as one.

    `begins`: a word may begin there; `another`: the line has a next step already.
    """
    behind = text[end : end + _LOOKED_AT].lstrip()
    if day := impossible_day(behind):
        said = _("“{text}” stays text: there is no {day}.")
        return said.format(text=_quoted(text, start), day=day)
    if another and begins and behind and half_width(text[end]) not in "=>-" and not behind[0].isdigit():
        return _("“{text}” stays text: a line has one next step.").format(text=_quoted(text, start))
    return ""


def doubted_sale(text: str, start: int, end: int, *, begins: bool) -> str:
    """Why a `=` from `start` to `end` is no sale; "" where it was hardly meant as one."""
    behind = text[end : end + _LOOKED_AT]
    if not behind[:1].strip():
        return ""
    amount = read_amount(behind)
    if amount and not begins and amount[0] >= _A_SALE:
        said = _("“{text}” stays text. A sale has a blank before it: =500k fund.")
    elif not amount and begins and behind.lstrip()[0].isnumeric() and not re.match(_NO_SALE, figures(behind)):
        said = _("“{text}” stays text: the amount is not clear. Write it as 500k, 500,000 or 50万.")
    elif not amount and begins and not re.match(_NO_SALE, figures(behind)):
        said = _("“{text}” stays text. A sale is written with its amount first: =500k fund.")
    else:
        return ""
    return said.format(text=_quoted(text, start))


def doubted_outcome(channel: Channel) -> str:
    """What to know of a note that speaks of nobody being reached, but not clearly of this contact."""
    return _("This counts as reached. If nobody was, write {letter}- for the channel.").format(letter=channel.value)


def _quoted(text: str, start: int) -> str:
    """The sign and the word behind it."""
    sign, _blank, _rest = text[start : start + _SHOWN + 1].partition(" ")
    behind = text[start + len(sign) : start + _LOOKED_AT].split(maxsplit=1)
    return plain(sign if len(sign) > 1 or not behind else f"{sign} {behind[0]}")[:_SHOWN]
