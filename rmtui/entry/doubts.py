"""Warnings of the line of entry: a sign that stays text, a day that is not understood, an uncertain outcome."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rmtui.entry import amounts, values
from rmtui.entry.dates import ends
from rmtui.entry.names import half_width
from rmtui.entry.numerals import FIGURE, FIGURES, HAN_DIGITS, MONTHS, number_of
from rmtui.entry.phrase_table import holds
from rmtui.language import _
from rmtui.plain import plain
from rmtui.records.channel import Channel
from rmtui.rules.days.months import LATEST_YEAR, OLDEST_YEAR, month_length
from rmtui.wording import format_money, format_month_day
from rmtui.words import phrases
from rmtui.words.channels import SPOKEN, WRITTEN
from rmtui.words.notes import COMPLAINING, NO_COMPLAINT

if TYPE_CHECKING:
    from rmtui.entry.line import EntrySale

_MAX_QUOTED = 16
"""Characters of a line quoted at most."""

_MIN_SALE = 1000_00
"""Fen. From this amount on, an = within a word was probably meant as a sale."""

_LEAP_YEAR = 2000
# Patterns are compiled where they are used: most lines of `rmtui log` need none.
_MONTH_DAY = rf"(?:(?P<y>[0-9]{{3,4}})[-/.年])?(?P<m>{FIGURE})(?:[-/]|月)(?P<d>{FIGURE})(?![0-9%.万亿千百元个])"
_NO_SALE = r"[=>]|[0-9.]+\s?%"
_MAX_CHARACTERS = 64
"""Characters after a sign that are checked."""


def impossible_day(text: str) -> str:
    """31 Nov or 5 Jan 999, where a text begins with a day that its month, or a book, never has; "" otherwise."""
    if not (found := _impossible_day(text)):
        return ""
    year, month, day = found
    text = format_month_day(month, day)
    return _("{day} {year}").format(day=text, year=year) if year else text


def days_meant(text: str, today: date) -> tuple[date, ...]:
    """28 Feb and 1 Mar where a text begins with 31 Feb: what a day may mean that its month never has, none before
    today.
    """
    year, month, _day = _impossible_day(text) or (None, 0, 0)
    if not month or (year and not OLDEST_YEAR <= year <= LATEST_YEAR):
        return ()
    for near in [year] if year else range(today.year, today.year + 2):
        last = date(near, month, month_length(near, month))
        if last >= today:
            return last, last + timedelta(days=1)
    return ()


def _impossible_day(text: str) -> tuple[int | None, int, int] | None:
    """Year, where it is named, month and day of `impossible_day`."""
    text = half_width(text[:32])
    if named := _impossible_named_day(text.lower()):
        return named
    is_one = text[:1] in FIGURES and any(sign in text for sign in "-/月")  # before a pattern is compiled
    match = is_one and re.match(_MONTH_DAY, text)
    if not match:
        return None
    try:
        year, month, day = int(match["y"] or _LEAP_YEAR), number_of(match["m"]), number_of(match["d"])
    except ValueError:
        return None
    if not 1 <= month <= 12 or day < 1 or (day > _LONGEST_MONTH and "月" not in match[0]):  # a sum: 5-60
        return None
    if OLDEST_YEAR <= year <= LATEST_YEAR and day <= month_length(year, month):
        return None
    return year if match["y"] else None, month, day


def _impossible_named_day(text: str) -> tuple[None, int, int] | None:
    """31 Nov, where a text begins with 31 November, November 31 or the 31st of November."""
    tokens = [word.strip(".,:;") for word in text.split()[:4] if word not in ("the", "of")][:2]
    if len(tokens) < _DAY_AND_MONTH:
        return None
    number, name = tokens if tokens[0][:1].isdigit() else (tokens[1], tokens[0])
    digits, month = number.rstrip("stndrh"), MONTHS.get(name)
    if not month or not digits.isdecimal() or len(digits) > _DAY_AND_MONTH or not int(digits):
        return None
    day = int(digits)
    return (None, month, day) if day > month_length(_LEAP_YEAR, month) else None


_DAY_AND_MONTH, _LONGEST_MONTH = 2, 31
_TWO_WORDS = r"(?:(?:the|of)\s+)*\S+\s+(?:(?:the|of)\s+)*\S*[^\s,.:;]"
"""Day and month, as `_impossible_named_day` takes them."""
_FUTURE_DAY = (
    r"[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])|[0-9]{1,2}/[0-9]{1,2}(?![0-9%])|[0-9]{1,2}-[0-9]{1,2}[日号]"
    rf"|(?:{FIGURE}|[百千几数半]+)+\s?个?(?:工作日|交易日|天|日|周|星期|礼拜|月|季度|年)(?:之|以)?[后前内]"
    r"|[今明后去前]年(?![期金])|(?:[上下本这]个?|[0-9一二三四五六七八九十]{1,2})月份?(?:[上中下]旬|中)|[上中下]旬|月中"
    r"|(?:[上下本这]个?|[一二三四])季度?[初末]?(?![节报])|季[初末]|[上下]半年|年[中前后]|过年|过[几两一]天|改天|过段时间"
    r"|(?:春节|元旦|元宵|清明|五一|端午|中秋|国庆|圣诞|除夕|小年|寒假|暑假)节?(?:[之以]?[前后期间时]|\s|$)"
    r"|(?:十一|节|假期|放假|长假|开学|[中高]考)[之以]?[前后]|(?:出了?|过了?)?正月(?:十五|里)?|[冬腊]月|(?:农历|阴历|旧历)(?=\S)|初[一二三四五六七八九十](?=[\s之以前]|$)|开门红(?=[\s前后期再]|$)|头月|(?:初|十)[一二三四五六七八九][之以]?前"
    r"|[0-9]+\s?(?:d|w|days?|weeks?|months?|years?|workdays?|(?:working|business|work) days?|bd)(?![a-z0-9])"
    r"|(?:(?:by|before|after|until|in|within|early|late|mid|end of|start of|next|this|the)[ -])*(?:spring|summer|autumn"
    r"|winter|quarter|q[1-4]|h[12]|christmas|xmas|easter|holidays?|hols|new year|chinese new year|cny|thanksgiving"
    r"|january|jan|february|feb|march|mar|april|apr|june|jun|july|jul|august|aug|september|sept|sep|october|oct|november|nov"
    r"|december|dec)(?![a-z])"
)
"""The beginning of a future day in words that the date reader does not understand."""


_MISTAKEN_DAY = (
    rf"(?:[0-9]{{1,4}}[-/.年])?{FIGURE}(?:[-/]|月){FIGURE}[日号]?(?![0-9%.万亿千百元个岁年])|{FIGURE}月份?(?![0-9个])|{FIGURE}[号日]"
    rf"|(?:[上下本这]个?)*(?:周|星期|礼拜)[0-9{HAN_DIGITS}十]|[0-9]{{1,3}}(?:st|nd|rd|th)(?![a-z])"
    r"|(?!(?:birth|holi|pay|work|every|mid)day)[a-z]+day(?![a-z])"
)
"""The beginning of words that are written as a day and are none: 32号, 周八, 13-45, 32nd, Wendsday."""
_COMPARED = r"[0-9.,~/-]++\s?(?:[%万亿千百元块倍成k]|mn?\b|bn?\b|$|[^\w\s])"
"""What something is compared with: > 3.5%, > 500万."""


def unclear_day(text: str) -> str:
    """The words at the start of a text that look like a future day, for a text without a date; "" otherwise."""
    folded = half_width(text[:_MAX_CHARACTERS]).lower()
    match = re.match(_FUTURE_DAY, folded)
    return text[: match.end()].strip() if match else ""


def mistaken_day(text: str) -> str:
    """The words at the start of a text that are written as a day and are none, for a text without one; "" otherwise."""
    folded = half_width(text[:_MAX_CHARACTERS]).lower()
    if _impossible_named_day(folded) and (named := re.match(_TWO_WORDS, folded)):
        return text[: named.end()]
    match = re.match(_MISTAKEN_DAY, folded)
    return text[: match.end()] if match and ends(folded, match.end(), glued=True) else ""


def step_doubt(text: str, start: int, end: int, *, begins: bool, another: bool) -> str:
    """Why the `>` or `<` at `start`–`end` is no step; "" where it was hardly meant as one.

    `begins`: a word may start there. `another`: the line has such a step already.
    """
    following = text[end : end + _MAX_CHARACTERS].lstrip()
    if not begins or not following or half_width(text[end]) in "=<>-":
        return ""
    if not following[0].isdigit():
        message = _("“{text}” stays text: a line has one next step.") if another else ""
    else:
        is_compared = re.match(_COMPARED, half_width(following).lower())
        message = "" if is_compared else _("“{text}” stays text: a next step begins with its day or with words.")
    return message.format(text=_quoted(text, start))


def sale_doubt(text: str, start: int, end: int, *, begins: bool) -> str:
    """Why the `=` at `start`–`end` is no sale; "" where it was hardly meant as one."""
    following = text[end : end + _MAX_CHARACTERS]
    amount = amounts.read_amount(following.lstrip())
    if amount and begins and following[:1].isspace():  # 余额 = 5万
        message = _("“{text}” stays text. A sale has no blank behind its sign: =500k.")
        return message.format(text=_quoted(text, start)) if amount[0] >= _MIN_SALE else ""
    if not following[:1].strip():
        return ""
    is_meant = not amount and begins and not re.match(_NO_SALE, amounts.figures(following))
    if amount and not begins and amount[0] >= _MIN_SALE:
        message = _("“{text}” stays text. A sale has a blank before it: =500k fund.")
    elif is_meant and following.lstrip()[0].isnumeric():
        message = _("“{text}” stays text: the amount is not clear. Write it as 500k or 500,000.")
    elif is_meant:
        message = _("“{text}” stays text. A sale is written with its amount first: =500k fund.")
    else:
        return ""
    return message.format(text=_quoted(text, start))


def outcome_doubt(channel: Channel) -> str:
    """The warning for a note that mentions an attempt, but not clearly this one."""
    return _("This counts as reached. If nobody was, write {letter}- for the channel.").format(letter=channel.value)


def way_doubt(channel: Channel, told: str) -> str:
    """The warning where `told`, the start of a line without a channel, tells a talk and one in writing is assumed, or
    that something was written which may have been a letter.
    """
    if written_channel(told) is Channel.EMAIL and channel is not Channel.EMAIL:
        message = _("This counts as {channel}. If it was a letter or an e-mail, write E behind the name.")
    elif channel in (Channel.EMAIL, Channel.SMS) and _is_spoken(told):
        message = _("This counts as {channel}, by which one hardly speaks. Write T, M or W behind the name.")
    else:
        return ""
    from rmtui.terms import term

    return message.format(channel=term(channel))


def _is_spoken(told: str) -> bool:
    is_english = not {*told.split()}.isdisjoint(phrases(SPOKEN["en"]))
    return is_english or any(word in told for word in phrases(SPOKEN["zh"]))


def complaint_doubt(note: str) -> str:
    """The warning for a note that tells a complaint, which is no case without its sign; "" for none."""
    told = next((word for word in phrases(COMPLAINING) if word in note.lower()), "")
    if holds(note, NO_COMPLAINT):
        return ""
    return told and _("“{words}” stays text. If it is a complaint, write case: before it.").format(words=told)


def kind_doubt(sale: EntrySale) -> str:
    """The warning for a sale that does not tell what kind of product it was."""
    message = _("“{sale}” tells no kind of product and counts for no target. Write the kind, as ={example}.")
    amount = format_money(sale.amount, sale.currency)
    sold, example = (" ".join(filter(None, (amount, kind, sale.product))) for kind in ("", _("fund")))
    return message.format(sale=values.quoted(sold), example=plain(example))


def undated_doubt(words: str) -> str:
    """The warning for words that tell what the manager is to do without a day."""
    message = _("“{text}” has no day, so it is only text. Write > and the day for a next step.")
    return message.format(text=values.quoted(words.strip()))


def written_channel(told: str) -> Channel | None:
    """The channel that is meant where `told`, the start of a line, says that something was written, unless the client
    prefers another in writing; None where it does not say so.
    """
    words = f" {told.replace(',', ' ')} "
    found = (letter for letter, names in WRITTEN.items() if any(f" {word} " in words for word in phrases(names)))
    return next((Channel(letter) for letter in found), None)


def _quoted(text: str, start: int) -> str:
    """The sign and the next word, for a message."""
    sign, _space, _rest = text[start : start + _MAX_QUOTED + 1].partition(" ")
    following = text[start + len(sign) : start + _MAX_CHARACTERS].split(maxsplit=1)
    return plain(sign if len(sign) > 1 or not following else f"{sign} {following[0]}")[:_MAX_QUOTED]
