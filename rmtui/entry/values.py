"""A single value as a person writes it, or a spreadsheet that took it for a number.

What is still whole is repaired, what lost digits is refused. Text is kept as it was typed, but for blanks around it.
Every reader takes the text and today, and raises ValueError for what it does not understand.
"""

from __future__ import annotations

import re
from datetime import date

from rmtui.comparing import name_key
from rmtui.entry.names import half_width
from rmtui.language import _
from rmtui.plain import plain
from rmtui.words import by_word
from rmtui.words.days import CADENCES

BLANKS = " \t\r\n\v\f\u3000"
"""What is trimmed around a value."""

_LONGEST_QUOTE = 40


class Refused(ValueError):
    """A value that cannot be taken, with a reason of its own; any other ValueError is one that is not understood."""


def digits(phone: str) -> str:
    """What tells phone numbers apart: the digits alone, without China's own country code."""
    number = "".join(sign for sign in half_width(phone) if sign in "0123456789")
    return re.sub(r"^(?:00)?86(?=1\d{10}$)", "", number)


def quoted(text: str) -> str:
    """Words of the person, short enough for a message."""
    return plain(text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…")


# Patterns are compiled when they are first used: most commands that load this module use none of them.
_WHOLE_FLOAT = r"(\d+)\.0+"
_SCIENTIFIC = r"(?i)(\d)(?:\.(\d+))?E\+?(\d{1,3})"
_SHOWN_BY_SPREADSHEETS = 6
"""Significant digits. A spreadsheet that shortens a long number shows as many; one that has more was not shortened."""

_KEPT_BY_SPREADSHEETS = 15
"""Significant digits. Of a longer number the rest is lost."""

_EMAIL = r"[^@\s]+@[^@\s]+"
_PHONE = r"(?ai)[+(]?\d[\d\s()+-]+(?:\s*(?:转|ext\.?|x|\*|#)\s*\d{1,6})?"
_PHONE_DIGITS = range(3, 25)
_QUIET_AS_DATE = r"\d{4}-(\d\d)-(\d\d)"
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


def read_code(text: str, today: date) -> str:  # noqa: ARG001
    """Text that may look like a number."""
    return repaired(text)


def read_pinyin(text: str, today: date) -> str:  # noqa: ARG001
    return " ".join(half_width(text).lower().split())


def read_email(text: str, today: date) -> str:  # noqa: ARG001
    address = half_width(text).removeprefix("mailto:")
    if not re.fullmatch(_EMAIL, address):
        raise ValueError
    return address


def read_phone(text: str, today: date) -> str:  # noqa: ARG001
    phone = repaired(text)
    if not re.fullmatch(_PHONE, phone) or len(digits(phone)) not in _PHONE_DIGITS:
        raise ValueError
    return phone


def read_quiet(text: str, today: date) -> str:  # noqa: ARG001
    """A spreadsheet takes 9-18 for the 18th of September."""
    taken = re.fullmatch(_QUIET_AS_DATE, text)
    return f"{int(taken[1])}-{int(taken[2])}" if taken else text


def read_cadence(text: str, today: date) -> int:  # noqa: ARG001
    word = repaired(text).lower()
    number = re.fullmatch(_CADENCE, word)
    count = int(number[1]) if number else by_word(CADENCES).get(word, 0)
    if not 1 <= count <= _LONGEST_CADENCE:
        raise ValueError
    return count


def same_text(one: str, other: str) -> bool:
    return half_width(one).lower() == half_width(other).lower()


def same_phone(one: str, other: str) -> bool:
    return digits(one) == digits(other)
