"""Reads the heading of a log before a contact: 【客户日志】, Client log:, 拜访记录：; one may tell the channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rmtui.comparing import is_han
from rmtui.entry import contact_finder
from rmtui.entry.head.head_reading import skip_separators
from rmtui.entry.normal_form import skip_blanks
from rmtui.entry.phrase_table import table_of, word_ends
from rmtui.words import headings_of_lines as words
from rmtui.words import phrases

if TYPE_CHECKING:
    from rmtui.entry.line import ContactPhrase

_OPENING, _CLOSING = "([【<", ")]】>"
_MAX_HEADING = 20
"""Characters of a heading."""
_MAX_WORDS = 3
"""English ones."""


def heading_end(text: str, at: int) -> tuple[int, ContactPhrase | None]:
    """Where the line goes on behind its heading at `at`, and the way of contact that it tells; `at` for none."""
    opened = text[at : at + 1] in tuple(_OPENING)
    start = at + opened
    limit = min(len(text), start + _MAX_HEADING)
    end = next((place for place in range(start, limit) if _ends(text, place, opened=opened)), start)
    if not _is_heading(text[start:end].strip()):
        return at, None
    return skip_separators(text, end + 1), _way(text[:end], start)


def _ends(text: str, at: int, *, opened: bool) -> bool:
    if opened:
        return text[at] in _CLOSING
    is_dash = text[at] == "-" and text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace()
    return (text[at] == ":" and not text[at + 1 : at + 2].isdigit()) or is_dash


def _is_heading(heading: str) -> bool:
    if not heading:
        return False
    if is_han(heading[-1]):
        is_log = heading.endswith(phrases(words.LOGS["zh"])) or heading in phrases(words.HEADINGS)
        return is_log and not heading.startswith(phrases(words.AHEAD))
    tokens = heading.split()
    return len(tokens) <= _MAX_WORDS and tokens[-1] in phrases(words.LOGS["en"]) and heading.isascii()


def _way(text: str, at: int) -> ContactPhrase | None:
    """The channel of a log of calls or visits: 拜访|记录, call | log."""
    found = contact_finder.noun(text, at) or contact_finder.phrase_before_name(text, at)
    if found is None or not word_ends(text, found.end):
        return None
    log_end = table_of(*words.LOGS.values()).end(text, skip_blanks(text, found.end))
    return found if log_end == len(text.rstrip()) else None
