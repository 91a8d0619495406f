"""The beginning of a line of entry, within which its head stands."""

from datetime import date

from rmtui.comparing import is_han
from rmtui.entry.names import NameIndex
from rmtui.named_tuple import NamedTuple

_MAX_HEAD, _MAX_CHARACTERS = 400, 600
"""Characters within which who, when and how stand, and those that are looked at for them."""


class HeadLine(NamedTuple):
    """The beginning of a line, and what it is read with."""

    typed: str
    text: str
    """The normal form of `typed`, position by position."""
    size: int
    """Characters within which the head stands."""
    today: date
    names: NameIndex


def head_line(typed: str, text: str, today: date, names: NameIndex) -> HeadLine:
    """The beginning of a line as `typed`; `text` is its normal form."""
    text = text[:_MAX_CHARACTERS]
    return HeadLine(typed[:_MAX_CHARACTERS], text, min(len(text), _MAX_HEAD), today, names)


def skip_separators(text: str, at: int) -> int:
    """The position behind blanks, commas, colons, dashes and the brackets of a heading at `at`: 【王芳】."""
    while at < len(text):
        if not (text[at].isspace() or text[at] in ",:【】" or _is_dash(text, at)):
            break
        at += 1
    return at


def _is_dash(text: str, at: int) -> bool:
    """Whether a dash parts words at `at`: between blanks, doubled, or between Chinese characters."""
    if text[at] != "-":
        return False
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    if (before.isspace() and behind.isspace()) or "-" in (before, behind):
        return True
    return bool(before and behind) and is_han(before) and is_han(behind)


def han_run_end(text: str, at: int) -> int:
    """The end of the characters from `at` on that no blank and no sign interrupts."""
    end = at
    while end < len(text) and not text[end].isspace() and text[end] not in ",:;。、&/+()!?":
        end += 1
    return end
