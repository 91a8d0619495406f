"""A single value as a person writes it, or a spreadsheet that took it for a number.

What is still whole is repaired, what lost digits is refused. Text is kept as it was typed, but for blanks around it.
Every reader takes the text and today, and raises ValueError for what it does not understand.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from rmtui.comparing import name_key
from rmtui.entry.names import half_width
from rmtui.language import _
from rmtui.plain import CUT, plain, shorten
from rmtui.telephone import digits

BLANKS = " \t\r\n\v\f\u3000"
"""What is trimmed around a value."""

FIRST_SERIAL = date(1899, 12, 30)
"""Day 0 of a spreadsheet's numbers for days, as they count from March 1900 on."""

_LONGEST_QUOTE = 40


class Refused(ValueError):
    """A value that cannot be taken, with a reason of its own; any other ValueError is one that is not understood."""


class Unclear(Refused):
    """A value with more than one meaning. `readings` are texts that have one each."""

    def __init__(self, reason: str, readings: tuple[str, ...]) -> None:
        super().__init__(reason)
        self.readings = readings


def quoted(text: str) -> str:
    """Words of the person, short enough for a message; no Latin word is cut that is not longer than half of it."""
    shown = shorten(text, _LONGEST_QUOTE)
    kept = len(shown) - len(CUT)
    whole = text.rfind(" ", 0, kept + 1)
    if shown != text and whole > _LONGEST_QUOTE // 2 and text[kept : kept + 1].isascii():
        shown = text[:whole].rstrip() + CUT
    return plain(shown)


# Patterns are compiled when they are first used: most commands that load this module use none of them.
_WHOLE_FLOAT = r"(\d+)\.0+"
_SCIENTIFIC = r"(?i)(\d)(?:\.(\d+))?E\+?(\d{1,3})"
_SHOWN_BY_SPREADSHEETS = 6
"""Significant digits. A spreadsheet that shortens a long number shows as many; one that has more was not shortened."""

_KEPT_BY_SPREADSHEETS = 15
"""Significant digits. Of a longer number the rest is lost."""

_EMAIL = r"[^@\s]+@[^@\s]+"
_PHONE = r"(?ai)[+(]?\d[\d\s()+-]+(?:\s*(?:转|ext\.?|x|\*|#)\s*\d{1,6})?"
_PHONE_WITH_DOTS = r"(?a)\+?\d{1,4}(?:\.\d{2,4}){2,5}"
_PHONE_DIGITS = range(3, 25)
_AREA_CODE = r"(?a)(?:\+\d{1,3}[\s-]*\(?\d{1,5}\)?|(?:1[\s-]+)?\(?(?:0\d{2,4}|\d{3})\)?)(?:-\d{3})?"
_MOST_LOCAL_DIGITS = 8
_WECHAT_BEHIND_PHONE = r"\s*\(?\s*(?:微信同号?|同微信号?|微信手机同号)\s*\)?$"
_SAME_AS_WECHAT = r"微信同|同微信"
_INVISIBLE = dict.fromkeys((0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF))
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-")
_UNUSUAL_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2007\u2009\u202f"), " ")
_QUIET_AS_DATE = r"\d{4}-(?P<month>\d\d?)-(?P<day>\d\d?)|(?P<m>\d\d?)月(?P<d>\d\d?)日?"
_QUIET_AS_ENGLISH_DATE = r"(?:(\d\d?)[-\s])?([a-z]{3})[a-z]*(?:[-\s](\d\d?))?"
_QUIET_AS_SERIAL = r"4\d{4}"
_CADENCE = r"(\d+)\s*(?:天|日|days?|d)?"
_LONGEST_CADENCE = 1000


def repaired(text: str) -> str:
    """13800138000.0 and 1.3800138E+10 as 13800138000; refused where digits were lost. Anything else in half width."""
    text = half_width(text).removeprefix("'")
    if whole := re.fullmatch(_WHOLE_FLOAT, text):
        return whole[1]
    if scientific := re.fullmatch(_SCIENTIFIC, text):
        known, length = scientific[1] + (scientific[2] or ""), int(scientific[3]) + 1
        if not _SHOWN_BY_SPREADSHEETS < len(known) <= length <= _KEPT_BY_SPREADSHEETS:
            raise Refused(
                _("of “{text}” the spreadsheet lost digits. Format the column as text there.").format(text=text)
            )
        return known.ljust(length, "0")
    return text


def read_text(text: str, today: date) -> str:  # noqa: ARG001 - all readers are called alike
    return text


def read_name(text: str, today: date) -> str:  # noqa: ARG001
    """A name, which may not be made of blanks and signs nobody sees."""
    if not name_key(text):
        raise Refused(_("it may not be empty."))
    return text


def read_step(text: str, today: date) -> str:  # noqa: ARG001
    """What comes next, without the sign that it has in a line of entry: > 12-10 more security."""
    return text.lstrip(">＞ \u3000")


def read_code(text: str, today: date) -> str:  # noqa: ARG001
    """Text that may look like a number."""
    return repaired(text)


def read_pinyin(text: str, today: date) -> str:  # noqa: ARG001
    return " ".join(half_width(text).lower().split())


def read_email(text: str, today: date) -> str:  # noqa: ARG001
    address = shown(half_width(text)).removeprefix("mailto:")
    if not re.fullmatch(_EMAIL, address):
        raise ValueError
    return address


def read_phone(text: str, today: date) -> str:  # noqa: ARG001
    """A phone number; that it is the WeChat account as well (微信同号) may stand behind it: see `is_wechat_too`."""
    phone = repaired(shown(text))
    phone = re.sub(r"^(?:\(\s*(\+\d+)\s*\))", r"\1 ", re.sub(_WECHAT_BEHIND_PHONE, "", phone))
    is_phone = re.fullmatch(_PHONE, phone) or re.fullmatch(_PHONE_WITH_DOTS, phone)
    if not is_phone or len(digits(phone)) not in _PHONE_DIGITS:
        raise ValueError
    return phone


def split_phones(text: str) -> list[str]:
    """The phone numbers between strokes; a stroke behind an area code parts none: 614-555-0301, of 614/555-0301."""
    found: list[str] = []
    for part in text.split("/"):
        one = part.strip(BLANKS)
        is_local = len(digits(one)) <= _MOST_LOCAL_DIGITS and not one.startswith("+")
        if found and is_local and re.fullmatch(_AREA_CODE, found[-1]):
            found[-1] += f"-{one}"
        else:
            found.append(one)
    return list(filter(None, found))


def is_wechat_too(text: str) -> bool:
    """Whether a phone number is said to be the WeChat account as well: 13900000001（微信同号）."""
    return re.search(_SAME_AS_WECHAT, text) is not None


def shown(text: str) -> str:
    """A text without signs nobody sees, and with plain blanks and hyphens."""
    return text.translate(_INVISIBLE | _DASHES | _UNUSUAL_BLANKS).strip(BLANKS)


def read_quiet(text: str, today: date) -> str:  # noqa: ARG001
    """Hours and days as `rmtui.rules.days.quiet_hours` understands them.

    A spreadsheet takes 9-18 for the 18th of September, and writes 9月18日, 18-Sep or the number of that
    day.
    """
    folded = half_width(text).lower()
    if re.fullmatch(_QUIET_AS_SERIAL, folded):
        folded = (FIRST_SERIAL + timedelta(days=int(folded))).isoformat()
    if taken := re.fullmatch(_QUIET_AS_DATE, folded):
        return f"{int(taken['month'] or taken['m'])}-{int(taken['day'] or taken['d'])}"
    from rmtui.entry.numerals import MONTHS

    english = re.fullmatch(_QUIET_AS_ENGLISH_DATE, folded)
    if english and (month := MONTHS.get(english[2])) and bool(english[1]) != bool(english[3]):
        return f"{month}-{int(english[1] or english[3])}"
    from rmtui.rules.days.quiet_hours import are_quiet_hours

    if not are_quiet_hours(text):
        raise ValueError
    return text


def read_cadence(text: str, today: date) -> int:  # noqa: ARG001
    word = repaired(text).lower()
    from rmtui.words import by_word
    from rmtui.words.days import CADENCES

    number = re.fullmatch(_CADENCE, word)
    count = int(number[1]) if number else by_word(CADENCES).get(word, 0)
    if not 1 <= count <= _LONGEST_CADENCE:
        raise ValueError
    return count


def same_text(one: str, other: str) -> bool:
    return half_width(one).lower() == half_width(other).lower()
